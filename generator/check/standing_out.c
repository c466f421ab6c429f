#include "check/standing_out.h"

#include <string.h>

#include "base/arena.h"
#include "check/coarser.h"
#include "check/counts.h"
#include "check/let_out.h"
#include "check/universe.h"

bool
out_agrees(const struct reviews *reviews, const struct population *population,
    const struct let_out *out)
{
	for (size_t i = 0; i < out->cell_count; i++) {
		const struct let_out_cell *cell = &out->cells[i];
		struct slice slice = count_cell(out->counted, cell->row,
		    cell->column);

		if (!cell->hidden && count_slice(reviews, population,
		    &slice) != cell->value)
			return false;
	}
	return !out->unread;
}

void
out_add(struct universe *u, const struct let_out *out)
{
	universe_add(u, out->counted);
	for (size_t i = 0; i < out->cell_count; i++) {
		struct slice slice = count_cell(out->counted,
		    out->cells[i].row, out->cells[i].column);
		struct hiding_cell *cell =
		    &u->cells[universe_cell(u, &slice)];

		if (!out->cells[i].hidden)
			cell->stance = CELL_OUT;
		else if (cell->stance != CELL_OUT)
			cell->stance = CELL_KEPT;
	}
}

static bool
same_axis(const struct axis *a, const struct axis *b)
{
	if (a->dim != b->dim || a->count != b->count)
		return false;
	for (size_t i = 0; a->dim != DIMS && i < a->count; i++) {
		if (strcmp(a->labels[i], b->labels[i]) != 0)
			return false;
		if (a->dim != DIM_YEAR ? a->sets[i] != b->sets[i] :
		    date_compare(a->from[i], b->from[i]) != 0 ||
		    date_compare(a->to[i], b->to[i]) != 0)
			return false;
	}
	return true;
}

static bool
same_table(const struct counted *a, const struct counted *b)
{
	return date_compare(a->from, b->from) == 0 &&
	    date_compare(a->to, b->to) == 0 &&
	    date_compare(a->population.as_at, b->population.as_at) == 0 &&
	    same_axis(&a->rows, &b->rows) &&
	    same_axis(&a->columns, &b->columns);
}

const struct counted *
out_as_asked(struct arena *arena, const struct reviews *reviews,
    const struct counted *asked, const struct let_out *out)
{
	struct list others;

	if (same_table(asked, out->counted))
		return asked;
	others = coarser_counts(arena, reviews, asked);
	for (size_t i = 0; i < others.count; i++)
		if (same_table(others.items[i], out->counted))
			return others.items[i];
	return NULL;
}
