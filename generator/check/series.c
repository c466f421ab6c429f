#include "check/series.h"

#include "base/arena.h"
#include "load/private.h"
#include "model/table.h"

static struct table_row
row_of(struct arena *arena, const char *label, const struct private_group *from,
    const char *name, size_t columns)
{
	struct table_cell *cells = arena_alloc(arena, columns, sizeof *cells);

	/* figure_width blocks a row that is too short. */
	for (size_t c = 0; c < columns; c++) {
		const char *digits = private_text(from, name, c);

		cells[c] = (struct table_cell){ CELL_NUMBER,
			digits == NULL ? "0" : digits };
	}
	return (struct table_row){ label, cells, false };
}

struct table *
series_table(struct arena *arena, const struct private_group *fields)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	size_t columns = private_values(fields, "columns");
	size_t rows = private_values(fields, "rows");
	const char **names = arena_alloc(arena, columns, sizeof *names);
	struct table_row *out = arena_alloc(arena, rows + 1, sizeof *out);

	for (size_t c = 0; c < columns; c++)
		names[c] = private_text(fields, "columns", c);
	for (size_t r = 0; r < rows; r++) {
		const struct private_group *row = private_subgroup(fields,
		    "rows", r);

		out[r] = row_of(arena, private_text(row, "label", 0), row,
		    "values", columns);
	}
	table->row_count = rows;
	if (private_has(fields, "total")) {
		out[rows] = row_of(arena, "All", fields, "total", columns);
		out[rows].is_total = true;
		table->row_count++;
	}
	table->title = private_text(fields, "title", 0);
	table->heading = private_text(fields, "heading", 0);
	table->unit = private_text(fields, "unit", 0);
	table->source = private_text(fields, "source", 0);
	table->note = private_text(fields, "note", 0);
	table->columns = names;
	table->column_count = columns;
	table->rows = out;
	return table;
}
