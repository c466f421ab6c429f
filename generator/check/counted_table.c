#include "check/counted_table.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "check/counts.h"
#include "check/universe.h"
#include "load/private.h"
#include "model/table.h"

/* A total of rows in which a review may stand twice is the number of reviews. */
bool
counted_prints(const struct counted *counted, size_t row, size_t column)
{
	if (column == SIZE_MAX)
		return counted->columns.dim == DIMS ? false :
		    !dim_overlaps(counted->columns.dim);
	(void)row;
	return true;
}

static struct table_cell
cell_of(struct arena *arena, struct universe *u, const struct counted *counted,
    size_t row, size_t column)
{
	struct slice slice = count_cell(counted, row, column);
	const struct hiding_cell *cell = &u->cells[universe_cell(u, &slice)];

	if (cell->hidden || cell->stance == CELL_KEPT)
		return (struct table_cell){ CELL_SUPPRESSED, NULL, NULL };
	return (struct table_cell){ CELL_NUMBER, arena_format(arena, "%ld",
	    cell->value), NULL };
}

bool
counted_is_idle(struct universe *u, const struct counted *counted, size_t row)
{
	struct slice slice = count_cell(counted, row, SIZE_MAX);

	return strcmp(counted->rows.labels[row], "Not recorded") == 0 &&
	    u->cells[universe_cell(u, &slice)].value == 0;
}

static const char *
period_of(struct arena *arena, const struct counted *counted)
{
	return arena_format(arena, "%s to %s, as it stood on %s",
	    date_month(arena, counted->from), date_month(arena, counted->to),
	    date_long(arena, counted->population.as_at));
}

static const char *
note_of(struct arena *arena, const struct counted *counted)
{
	const char *note = private_text(private_fields(counted->record),
	    "note", 0);

	return counted->coarser == NULL ? note : arena_format(arena,
	    "%s%sSo that no number can point at a child, %s.",
	    note == NULL ? "" : note, note == NULL ? "" : " ",
	    counted->coarser);
}

static void
fill_row(struct arena *arena, struct universe *u,
    const struct counted *counted, size_t row, struct table_cell *cells)
{
	size_t columns = counted->columns.count;

	for (size_t c = 0; c < columns; c++)
		cells[c] = cell_of(arena, u, counted, row, c);
	if (counted_prints(counted, row, SIZE_MAX))
		cells[columns] = cell_of(arena, u, counted, row, SIZE_MAX);
}

const struct table *
counted_table(struct arena *arena, struct universe *u,
    const struct counted *counted)
{
	const struct private_group *fields = private_fields(counted->record);
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	size_t rows = counted->rows.count, columns = counted->columns.count;
	const char **names = arena_alloc(arena, columns + 1, sizeof *names);
	const char **labels = arena_alloc(arena, rows, sizeof *labels);
	struct table_cell *cells;

	for (size_t c = 0; c < columns; c++)
		names[c] = counted->columns.dim == DIMS ? "Reviews" :
		    counted->columns.labels[c];
	table->sums_across = counted_prints(counted, 0, SIZE_MAX);
	if (table->sums_across)
		names[columns++] = "All";
	cells = arena_alloc(arena, (rows + 1) * columns, sizeof *cells);
	for (size_t r = 0; r < rows; r++) {
		if (counted_is_idle(u, counted, r))
			continue;
		labels[table->row_count] = counted->rows.labels[r];
		fill_row(arena, u, counted, r, cells +
		    table->row_count++ * columns);
	}
	fill_row(arena, u, counted, SIZE_MAX, cells + rows * columns);
	table->total = cells + rows * columns;
	table->title = private_text(fields, "title", 0);
	table->unit = "reviews";
	table->heading = dim_heading(counted->rows.dim);
	table->period = period_of(arena, counted);
	table->source = private_text(fields, "source", 0);
	table->note = note_of(arena, counted);
	table->columns = names;
	table->column_count = columns;
	table->labels = labels;
	table->cells = cells;
	table->overlaps = dim_overlaps(counted->rows.dim);
	return table;
}
