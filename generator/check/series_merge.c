/* series_merge.c - rows that would have to be one, where a series is refused. */
#include "check/series_inside.h"

#include <string.h>

#include "base/arena.h"
#include "check/series.h"
#include "check/series_sums.h"

/* Rows first, first + 1 ... as one; the series as it would be. */
static struct judging
merge_rows(struct arena *arena, const struct judging *j, size_t first,
    size_t count)
{
	struct judging out = *j;
	size_t columns = j->columns, cells;
	double *numbers;

	out.rows = j->rows - count + 1;
	cells = series_cell_count(&out);
	out.series = arena_alloc(arena, 1, sizeof *out.series);
	out.hiding = arena_alloc(arena, (out.rows + 1) * columns,
	    sizeof *out.hiding);
	numbers = arena_alloc(arena, (out.rows + 1) * columns,
	    sizeof *numbers);
	for (size_t r = 0; r < j->rows + j->has_total; r++) {
		size_t to = r <= first ? r : r < first + count ? first :
		    r - count + 1;

		for (size_t c = 0; c < columns; c++) {
			struct hiding_cell *cell = &out.hiding[to * columns +
			    c];
			long before = r == to ? 0 : r < first + count ?
			    cell->value : 0;

			*cell = j->hiding[r * columns + c];
			cell->must_hide = cell->hidden = false;
			cell->value += before;
		}
	}
	for (size_t at = 0; at < cells; at++)
		numbers[at] = (double)out.hiding[at].value;
	out.lines = series_sums(arena, numbers, out.rows, out.has_total,
	    columns, 0.0001);
	return out;
}

static bool
tells_something(const struct judging *j)
{
	for (size_t at = 0; at < j->rows * j->columns; at++)
		if (!j->hiding[at].hidden && j->hiding[at].value > 0)
			return j->series->answer <= HIDING_DONE;
	return false;
}

void
series_find_merge(struct arena *arena, const struct judging *j)
{
	/* A share of rows that are one is nobody's typed number. */
	if (j->percent || j->below_zero)
		return;
	for (size_t count = 2; count < j->rows; count++)
		for (size_t first = 0; first + count <= j->rows; first++) {
			struct judging merged = merge_rows(arena, j, first,
			    count);

			series_hide(arena, &merged, 1, &merged);
			if (!tells_something(&merged))
				continue;
			j->series->merge_first = first + 1;
			j->series->merge_last = first + count;
			return;
		}
}
