#include "disclosure/subsets.h"

#include <stdlib.h>

#include "base/arena.h"
#include "disclosure/proof.h"

enum { MOST = 3 };

struct subset {
	long cost;
	size_t count;
	size_t cells[MOST];
};

static int
by_cost(const void *a, const void *b)
{
	const struct subset *x = a, *y = b;

	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	for (size_t i = 0; i < x->count; i++)
		if (x->cells[i] != y->cells[i])
			return x->cells[i] < y->cells[i] ? -1 : 1;
	return 0;
}

struct subsets {
	const struct hiding *hiding;
	const size_t *open; /* cells that may be hidden and are not */
	size_t open_count;
	struct subset *items;
	size_t count;
};

/* All of `left` more cells from open[from] on; depth is MOST. */
static void
add_subsets(struct subsets *all, struct subset *so_far, size_t from,
    size_t left)
{
	if (left == 0) {
		if (all->items != NULL)
			all->items[all->count] = *so_far;
		all->count++;
		return;
	}
	for (size_t i = from; i < all->open_count; i++) {
		long cost = hiding_cost(&all->hiding->cells[all->open[i]]);

		so_far->cells[so_far->count++] = all->open[i];
		so_far->cost += cost;
		add_subsets(all, so_far, i + 1, left - 1);
		so_far->cost -= cost;
		so_far->count--;
	}
}

static void
set_hidden(struct hiding *hiding, const struct subset *subset, bool hidden)
{
	for (size_t i = 0; i < subset->count; i++)
		hiding->cells[subset->cells[i]].hidden = hidden;
}

static bool
try_subsets(struct hiding *hiding, struct proof *proof,
    const struct subsets *all)
{
	for (size_t i = 0; i < all->count && proof->work > 0; i++) {
		ptrdiff_t cell;
		size_t sum;

		set_hidden(hiding, &all->items[i], true);
		if (proof_holds(proof, &cell, &sum))
			return true;
		set_hidden(hiding, &all->items[i], false);
	}
	return false;
}

bool
hide_fewest(struct arena *scratch, struct hiding *hiding, struct proof *proof)
{
	size_t *open = arena_alloc(scratch, hiding->cell_count, sizeof *open);
	size_t count = 0;

	for (size_t c = 0; c < hiding->cell_count; c++)
		if (hiding->cells[c].stance == CELL_OPEN &&
		    !hiding->cells[c].hidden)
			open[count++] = c;
	for (size_t size = 1; size <= MOST; size++) {
		struct subsets all = { hiding, open, count, NULL, 0 };
		struct subset none = { 0 };

		add_subsets(&all, &none, 0, size);
		if (all.count == 0)
			return false;
		all.items = arena_alloc(scratch, all.count, sizeof *all.items);
		all.count = 0;
		add_subsets(&all, &none, 0, size);
		qsort(all.items, all.count, sizeof *all.items, by_cost);
		if (try_subsets(hiding, proof, &all))
			return true;
	}
	return false;
}
