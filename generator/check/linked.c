#include "check/linked.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "check/coarser.h"
#include "check/counted_table.h"
#include "check/universe.h"
#include "load/private.h"

enum { MOST_BEFORE = 4 }; /* years that a longer period would begin earlier */

/* Who is asked, and what is known of the others so far. */
struct linking {
	struct arena *arena;
	const struct reviews *reviews;
	const struct list *counts;
	struct population population;
	long threshold;
	unsigned char joined[DIMS]; /* dimensions that crossings connect; 0: alone */
};

/* A table at its own day says the same as at the last day of all. */
static bool
stands_still(const struct linking *linking, const struct counted *counted)
{
	for (size_t r = 0; r < counted->rows.count; r++)
		for (size_t c = 0; c < counted->columns.count; c++) {
			struct slice slice = count_cell(counted, r, c);

			if (count_slice(linking->reviews, &counted->population,
			    &slice) != count_slice(linking->reviews,
			    &linking->population, &slice))
				return false;
		}
	return true;
}

/*
 * Tables of two dimensions must hang together like a tree: where three cross
 * each other more follows from them than their sums say.  Years are no such
 * dimension: every table is split by the parts of its period as well.
 */
static bool
crosses_too_much(struct linking *linking, const struct counted *counted)
{
	enum dim a = counted->rows.dim, b = counted->columns.dim;
	unsigned char *joined = linking->joined;
	unsigned char old;

	if (b == DIMS || a == DIM_YEAR || b == DIM_YEAR)
		return false;
	for (size_t i = 0; i < linking->counts->count; i++) {
		const struct linked_count *other = linking->counts->items[i];
		const struct counted *o = other->counted;

		if (o == counted)
			break;
		if (other->refusal == REFUSED_NOT && ((o->rows.dim == a &&
		    o->columns.dim == b) || (o->rows.dim == b &&
		    o->columns.dim == a)))
			return false;
	}
	if (joined[a] == joined[b])
		return true;
	old = joined[b];
	for (enum dim d = 0; d < DIMS; d++)
		if (joined[d] == old)
			joined[d] = joined[a];
	return false;
}

/* Call `visit` for every cell that the table prints. */
static void
each_printed(struct universe *u, const struct counted *counted,
    void (*visit)(struct hiding_cell *cell, enum rank rank, void *context),
    void *context)
{
	size_t rows = counted->rows.count, columns = counted->columns.count;

	for (size_t r = 0; r <= rows; r++)
		for (size_t c = 0; c <= columns; c++) {
			size_t row = r == rows ? SIZE_MAX : r;
			size_t column = c == columns ? SIZE_MAX : c;
			struct slice slice = count_cell(counted, row, column);
			enum rank rank = row == SIZE_MAX && (column ==
			    SIZE_MAX || counted->columns.dim == DIMS) ?
			    RANK_TOTAL : row == SIZE_MAX || (column ==
			    SIZE_MAX && counted->columns.dim != DIMS) ?
			    RANK_MARGIN : RANK_CELL;

			if (!counted_prints(counted, row, column))
				continue;
			visit(&u->cells[universe_cell(u, &slice)], rank,
			    context);
		}
}

static void
open_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)context;
	cell->rank = rank;
	if (cell->stance == CELL_UNPRINTED)
		cell->stance = CELL_OPEN;
}

static void
close_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)rank;
	(void)context;
	if (cell->stance == CELL_OPEN)
		cell->stance = cell->hidden ? CELL_KEPT : CELL_OUT;
}

static void
forget_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)rank;
	(void)context;
	if (cell->stance == CELL_OPEN)
		cell->stance = CELL_UNPRINTED;
}

/* A row that is left out because it is empty is known to be empty. */
static void
know_idle_rows(struct universe *u, const struct counted *counted)
{
	for (size_t r = 0; r < counted->rows.count; r++)
		for (size_t c = 0; c <= counted->columns.count; c++) {
			struct slice slice = count_cell(counted, r,
			    c == counted->columns.count ? SIZE_MAX : c);
			size_t cell = universe_cell(u, &slice);

			if (counted_is_idle(u, counted, r) &&
			    u->cells[cell].stance != CELL_KEPT)
				u->cells[cell].stance = CELL_OUT;
		}
}

static void
open_table(struct universe *u, const struct counted *counted)
{
	universe_add(u, counted);
	each_printed(u, counted, open_cell, NULL);
	know_idle_rows(u, counted);
}

static enum hiding_answer
hide_with(struct universe *u, long threshold, bool over_time)
{
	struct arena *scratch = arena_open("hiding");
	size_t count = u->sum_count + (over_time ? u->over_time_count : 0);
	struct hiding_sum *sums = arena_alloc(scratch, count, sizeof *sums);
	struct hiding hiding = { u->cells, u->cell_count, sums, count,
		threshold };
	enum hiding_answer answer;

	if (u->sum_count > 0)
		memcpy(sums, u->sums, u->sum_count * sizeof *sums);
	if (over_time && u->over_time_count > 0)
		memcpy(sums + u->sum_count, u->over_time,
		    u->over_time_count * sizeof *sums);
	for (size_t c = 0; c < u->cell_count; c++)
		u->cells[c].must_hide = u->cells[c].hidden = false;
	answer = hide_cells(scratch, &hiding);
	arena_wipe(scratch);
	return answer;
}

struct worth {
	size_t printed, kept_back, numbers;
};

static void
weigh_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	struct worth *worth = context;
	bool kept_back = cell->hidden || cell->stance == CELL_KEPT;

	worth->printed++;
	worth->kept_back += kept_back;
	worth->numbers += rank == RANK_CELL && !kept_back && cell->value > 0;
}

/* Cells that an older table hid are marks in this one too. */
static bool
tells_nothing(struct universe *u, const struct counted *counted)
{
	struct worth worth = { 0 };

	each_printed(u, counted, weigh_cell, &worth);
	return worth.kept_back > 0 && (worth.numbers == 0 ||
	    hiding_is_too_much(worth.kept_back, worth.printed));
}

/*
 * Hidden by itself, and again beside what older tables say of other periods.
 * Where the second takes more, the difference of two tables would have told:
 * the newer one is not shown (D94).
 */
static enum refusal
hide_count(struct universe *u, const struct counted *counted, long threshold)
{
	enum hiding_answer alone = hide_with(u, threshold, false);
	bool *hidden = arena_alloc(u->arena, u->cell_count, sizeof *hidden);

	if (alone == HIDING_TOO_MUCH)
		return REFUSED_TOO_MUCH;
	if (alone == HIDING_UNSAFE)
		return REFUSED_UNSAFE;
	if (tells_nothing(u, counted))
		return REFUSED_TOO_MUCH;
	if (u->over_time_count == 0)
		return REFUSED_NOT;
	for (size_t c = 0; c < u->cell_count; c++)
		hidden[c] = u->cells[c].hidden;
	if (hide_with(u, threshold, true) > HIDING_DONE)
		return REFUSED_DIFFERENCE;
	for (size_t c = 0; c < u->cell_count; c++)
		if (u->cells[c].hidden && !hidden[c])
			return REFUSED_DIFFERENCE;
	return REFUSED_NOT;
}

static enum refusal
flaw_of(const struct linking *linking, const struct counted *counted)
{
	struct slice slice = count_cell(counted, 0, 0);

	slice.from = counted->from;
	slice.to = counted->to;
	switch (count_flaw(linking->reviews, &counted->population, &slice,
	    counted->rows.dim == DIM_YEAR || counted->columns.dim ==
	    DIM_YEAR)) {
	case COUNT_SOUND:
		return REFUSED_NOT;
	case COUNT_UNREAD:
		return REFUSED_UNREAD;
	case COUNT_ALTERED:
		return REFUSED_ALTERED;
	}
	BUG("a count has no such flaw");
}

/* Marks what would be shown, and what it would be; all is as before if not. */
static enum refusal
try_count(struct linking *linking, struct universe *u,
    const struct counted *counted)
{
	struct universe_mark mark = universe_mark(u);
	enum refusal refusal;

	open_table(u, counted);
	refusal = hide_count(u, counted, linking->threshold);
	if (refusal != REFUSED_NOT) {
		each_printed(u, counted, forget_cell, NULL);
		universe_back(u, mark);
	}
	return refusal;
}

/* The finest that can be shown; `asked` was refused so. */
static enum refusal
try_coarser(struct linking *linking, struct universe *u,
    const struct counted **asked, enum refusal refusal)
{
	struct list others = coarser_counts(linking->arena, linking->reviews,
	    *asked);

	for (size_t i = 0; i < others.count; i++)
		if (try_count(linking, u, others.items[i]) == REFUSED_NOT) {
			*asked = others.items[i];
			return REFUSED_NOT;
		}
	return refusal;
}

static enum refusal
try_all(struct linking *linking, struct universe *u,
    const struct counted **counted)
{
	enum refusal refusal = try_count(linking, u, *counted);

	return refusal == REFUSED_NOT ? refusal :
	    try_coarser(linking, u, counted, refusal);
}

/* Everything that is out before this count, in a world of its own. */
static struct universe *
replay(struct arena *arena, struct linking *linking, const struct list *counts,
    size_t before)
{
	struct universe *u = universe_open(arena, linking->reviews,
	    &linking->population, counts);

	for (size_t i = 0; i < before; i++) {
		const struct linked_count *older = linking->counts->items[i];

		if (older->refusal != REFUSED_NOT)
			continue;
		open_table(u, older->counted);
		hide_with(u, linking->threshold, false);
		each_printed(u, older->counted, close_cell, NULL);
	}
	return u;
}

/* Years before it that would have to be counted with it, if that helps. */
static const char *
find_longer(struct linking *linking, const struct linked_count *count,
    size_t before)
{
	for (int years = 1; years <= MOST_BEFORE; years++) {
		struct arena *scratch = arena_open("a longer period");
		struct counted longer = *count->counted;
		struct linked_count asked = { .counted = &longer };
		const struct counted *tried = &longer;
		struct list counts = { 0 };
		bool helps;

		longer.from = date_add_months(longer.from, -12 * years);
		for (size_t i = 0; i < before; i++)
			list_add(scratch, &counts, linking->counts->items[i]);
		list_add(scratch, &counts, &asked);
		helps = try_all(linking, replay(scratch, linking, &counts,
		    before), &tried) == REFUSED_NOT;
		arena_wipe(scratch);
		if (helps)
			return date_long(linking->arena, date_add_months(
			    count->counted->from, -12 * years));
	}
	return NULL;
}

static void
link_one(struct linking *linking, struct universe *all,
    struct linked_count *count, size_t before)
{
	/* What changed since its day is judged by itself; the ledger compares. */
	struct universe *u = stands_still(linking, count->counted) ? all :
	    universe_open(linking->arena, linking->reviews,
	    &count->counted->population, linking->counts);
	unsigned char joined[DIMS];

	memcpy(joined, linking->joined, sizeof joined);
	count->refusal = flaw_of(linking, count->counted);
	if (count->refusal == REFUSED_NOT && crosses_too_much(linking,
	    count->counted))
		count->refusal = REFUSED_CROSSED;
	if (count->refusal != REFUSED_NOT)
		return;
	count->refusal = try_all(linking, u, &count->counted);
	if (count->refusal == REFUSED_NOT) {
		count->table = counted_table(linking->arena, u,
		    count->counted);
		each_printed(u, count->counted, close_cell, NULL);
	} else if (count->refusal != REFUSED_DIFFERENCE &&
	    count->counted->rows.dim != DIM_YEAR &&
	    count->counted->columns.dim != DIM_YEAR) {
		count->longer = find_longer(linking, count, before);
	}
	/* A crossing that is not shown connects nothing. */
	if (count->refusal != REFUSED_NOT ||
	    count->counted->columns.dim == DIMS)
		memcpy(linking->joined, joined, sizeof joined);
}

void
link_counts(struct arena *arena, const struct reviews *reviews,
    const struct list *counts, long threshold)
{
	struct linking linking = { .arena = arena, .reviews = reviews,
		.counts = counts, .threshold = threshold };
	struct universe *all;

	for (size_t i = 0; i < counts->count; i++) {
		const struct counted *counted = ((const struct linked_count *)
		    counts->items[i])->counted;

		if (i == 0 || date_compare(counted->population.as_at,
		    linking.population.as_at) > 0)
			linking.population = counted->population;
	}
	for (enum dim d = 0; d < DIMS; d++)
		linking.joined[d] = (unsigned char)d;
	all = universe_open(arena, reviews, &linking.population, counts);
	for (size_t i = 0; i < counts->count; i++)
		link_one(&linking, all, counts->items[i], i);
}
