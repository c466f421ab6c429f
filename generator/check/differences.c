#include "check/differences.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/counts.h"
#include "check/let_out.h"

enum { NOBODY_KNOWS = 1000000 };

struct range {
	long low, high;
};

/* A cell, or all that is hidden of a column together. */
struct seen {
	struct slice slice;
	struct range range;
};

struct seen_table {
	const struct let_out *out;
	struct seen *cells;
	size_t count;
	bool overlaps;
};

/* The total of the column, or -1; and what it leaves for hidden cells. */
static long
left_of_column(const struct let_out *out, size_t column, size_t *hidden)
{
	long left = -1;

	*hidden = 0;
	for (size_t i = 0; i < out->cell_count; i++) {
		const struct let_out_cell *cell = &out->cells[i];

		if (cell->column == column && cell->row == SIZE_MAX &&
		    !cell->hidden)
			left = cell->value;
	}
	for (size_t i = 0; left >= 0 && i < out->cell_count; i++) {
		const struct let_out_cell *cell = &out->cells[i];

		if (cell->column != column || cell->row == SIZE_MAX)
			continue;
		*hidden += cell->hidden;
		left -= cell->hidden ? 0 : cell->value;
	}
	return left;
}

/* What a reader knows of a cell from its own column: it is 1 at least. */
static struct range
known_of(const struct seen_table *table, const struct let_out_cell *cell)
{
	struct range range = { 1, NOBODY_KNOWS };
	size_t hidden;
	long left;

	if (!cell->hidden)
		return (struct range){ cell->value, cell->value };
	if (table->overlaps || cell->row == SIZE_MAX)
		return range;
	left = left_of_column(table->out, cell->column, &hidden);
	if (left >= (long)hidden && hidden > 0)
		range.high = left - (long)(hidden - 1);
	return range;
}

/* The bits of the rows: of the dimension that comes first, or second. */
static uint64_t *
set_of_rows(const struct counted *counted, struct slice *slice)
{
	return slice->dim[0] == counted->rows.dim ? &slice->set[0] :
	    &slice->set[1];
}

/* Of each column with a total all that is hidden, whose number is known. */
static void
see_hidden_together(struct seen_table *table)
{
	const struct let_out *out = table->out;
	const struct counted *counted = out->counted;

	if (table->overlaps || out->unread || counted->rows.dim == DIM_YEAR)
		return;
	for (size_t i = 0; i < out->cell_count; i++) {
		const struct let_out_cell *first = &out->cells[i];
		struct seen *seen = &table->cells[table->count];
		size_t hidden;
		long left = left_of_column(out, first->column, &hidden);
		uint64_t set = 0;

		if (first->row != 0 || left < 0 || hidden == 0)
			continue;
		for (size_t c = 0; c < out->cell_count; c++)
			if (out->cells[c].column == first->column &&
			    out->cells[c].row != SIZE_MAX &&
			    out->cells[c].hidden)
				set |= counted->rows.sets[out->cells[c].row];
		seen->slice = count_cell(counted, 0, first->column);
		*set_of_rows(counted, &seen->slice) = set;
		seen->range = (struct range){ left, left };
		table->count++;
	}
}

static struct seen_table
see_table(struct arena *arena, const struct let_out *out)
{
	struct seen_table table = { .out = out };
	const struct counted *counted = out->counted;

	table.overlaps = dim_overlaps(counted->rows.dim) ||
	    (counted->columns.dim != DIMS &&
	    dim_overlaps(counted->columns.dim));
	table.cells = arena_alloc(arena, out->cell_count * 2,
	    sizeof *table.cells);
	for (size_t i = 0; i < out->cell_count; i++)
		table.cells[table.count++] = (struct seen){ count_cell(counted,
		    out->cells[i].row, out->cells[i].column),
		    known_of(&table, &out->cells[i]) };
	see_hidden_together(&table);
	return table;
}

/* By the same traits; the values of `a`, and its time, are among those of `b`. */
static bool
is_within(const struct slice *a, const struct slice *b)
{
	for (int d = 0; d < 2; d++)
		if (a->dim[d] != b->dim[d] || (a->set[d] & ~b->set[d]) != 0)
			return false;
	return date_compare(a->from, b->from) >= 0 &&
	    date_compare(a->to, b->to) <= 0;
}

static bool
is_same(const struct slice *a, const struct slice *b)
{
	return is_within(a, b) && is_within(b, a);
}

static bool
is_few(struct range more, struct range less, bool same, long threshold)
{
	struct range rest = { more.low - less.high, more.high - less.low };

	if (same && more.low == more.high && less.low == less.high)
		rest.low = rest.high = labs(rest.low);
	if (rest.low < 0 && !same)
		rest.low = 0;
	return rest.high >= 1 && rest.low < threshold &&
	    rest.high - rest.low < 2;
}

static bool
holds_another(const struct seen_table *table, size_t cell)
{
	for (size_t i = 0; i < table->count; i++)
		if (i != cell && is_within(&table->cells[i].slice,
		    &table->cells[cell].slice) && (!is_same(
		    &table->cells[i].slice, &table->cells[cell].slice) ||
		    i < cell))
			return true;
	return false;
}

static bool
cell_tells(const struct seen *whole, const struct seen_table *other,
    long threshold)
{
	struct range all = { 0, 0 };
	size_t parts = 0;

	for (size_t i = 0; i < other->count; i++) {
		const struct seen *part = &other->cells[i];

		if (!is_within(&part->slice, &whole->slice))
			continue;
		if (is_few(whole->range, part->range, is_same(&part->slice,
		    &whole->slice), threshold))
			return true;
		if (other->overlaps || holds_another(other, i))
			continue;
		all.low += part->range.low;
		all.high += part->range.high;
		parts++;
	}
	return parts > 1 && is_few(whole->range, all, true, threshold);
}

static bool
any_cell_tells(const struct seen_table *a, const struct seen_table *b,
    long threshold)
{
	for (size_t i = 0; i < a->count; i++)
		if (slice_of_people(&a->cells[i].slice) &&
		    cell_tells(&a->cells[i], b, threshold))
			return true;
	return false;
}

/* Some remain of a longer time, and all of them in one row (D93). */
static bool
all_alike(const struct seen_table *longer, const struct seen_table *shorter,
    size_t column)
{
	const struct let_out *out = longer->out;
	size_t rows = 0, with = 0;

	for (size_t i = 0; i < out->cell_count; i++) {
		const struct seen *more = &longer->cells[i], *less = NULL;

		if (out->cells[i].column != column ||
		    out->cells[i].row == SIZE_MAX)
			continue;
		for (size_t k = 0; k < shorter->out->cell_count; k++) {
			const struct slice *s = &shorter->cells[k].slice;
			struct slice timeless = more->slice;

			timeless.from = s->from;
			timeless.to = s->to;
			if (is_same(&timeless, s) && is_within(s,
			    &more->slice) && !is_same(s, &more->slice))
				less = &shorter->cells[k];
		}
		if (less == NULL || more->range.low != more->range.high ||
		    less->range.low != less->range.high)
			return false;
		rows++;
		with += more->range.low > less->range.low;
	}
	return rows > 1 && with == 1;
}

static bool
any_column_is_alike(const struct seen_table *a, const struct seen_table *b)
{
	if (!dim_of_people(a->out->counted->rows.dim) || a->overlaps)
		return false;
	for (size_t i = 0; i < a->out->cell_count; i++)
		if (a->out->cells[i].row == 0 && all_alike(a, b,
		    a->out->cells[i].column))
			return true;
	return false;
}

bool
tables_difference_tells(struct arena *scratch, const struct let_out *a,
    const struct let_out *b, long threshold)
{
	struct seen_table x, y;

	if (strcmp(a->counted->population.of, b->counted->population.of) != 0)
		return false;
	x = see_table(scratch, a);
	y = see_table(scratch, b);
	return any_cell_tells(&x, &y, threshold) ||
	    any_cell_tells(&y, &x, threshold) ||
	    any_column_is_alike(&x, &y) || any_column_is_alike(&y, &x);
}
