#include "check/series.h"

#include "base/arena.h"
#include "load/private.h"
#include "model/table.h"

static void
fill_cells(struct table_cell *cells, size_t columns,
    const struct private_group *from, const char *name)
{
	/* figure_width blocks a row that is too short. */
	for (size_t c = 0; c < columns; c++) {
		const char *digits = private_text(from, name, c);

		cells[c] = (struct table_cell){ digits == NULL ?
			CELL_MISSING : CELL_NUMBER, digits, NULL };
	}
}

struct table *
series_table(struct arena *arena, const struct private_group *fields)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	size_t columns = private_values(fields, "columns");
	size_t rows = private_values(fields, "rows");
	const char **names = arena_alloc(arena, columns, sizeof *names);
	const char **labels = arena_alloc(arena, rows, sizeof *labels);
	struct table_cell *cells = arena_alloc(arena, (rows + 1) * columns,
	    sizeof *cells);

	for (size_t c = 0; c < columns; c++)
		names[c] = private_text(fields, "columns", c);
	for (size_t r = 0; r < rows; r++) {
		const struct private_group *row = private_subgroup(fields,
		    "rows", r);

		labels[r] = private_text(row, "label", 0);
		fill_cells(cells + r * columns, columns, row, "values");
	}
	if (private_has(fields, "total")) {
		fill_cells(cells + rows * columns, columns, fields, "total");
		table->total = cells + rows * columns;
	}
	table->title = private_text(fields, "title", 0);
	table->heading = private_text(fields, "heading", 0);
	table->unit = private_text(fields, "unit", 0);
	table->source = private_text(fields, "source", 0);
	table->note = private_text(fields, "note", 0);
	table->columns = names;
	table->column_count = columns;
	table->labels = labels;
	table->row_count = rows;
	table->cells = cells;
	return table;
}
