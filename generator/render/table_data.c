/* table_data.c - the numbers of a record for templates. */
#include "base/arena.h"
#include "base/value.h"
#include "render/press.h"

static struct value *
row_value(struct arena *arena, const struct table *table, const char *label,
    const struct table_cell *cells)
{
	struct value *row = value_object(arena), *list = value_list(arena);

	for (size_t c = 0; c < table->column_count; c++) {
		struct value *cell = value_object(arena);

		value_set_text(cell, "text", cell_printed(arena, table,
		    &cells[c]));
		value_set(cell, "number", value_flag(arena,
		    cells[c].state == CELL_NUMBER));
		value_add(list, cell);
	}
	value_set_text(row, "label", typeset(arena, label));
	value_set(row, "cells", list);
	return row;
}

struct value *
table_value(struct arena *arena, const struct table *table)
{
	struct value *value = value_object(arena);
	struct value *rows = value_list(arena), *columns = value_list(arena);

	for (size_t c = 0; c < table->column_count; c++)
		value_add(columns, value_text(arena, typeset(arena,
		    table->columns[c])));
	for (size_t r = 0; r < table->row_count; r++)
		value_add(rows, row_value(arena, table, table->labels[r],
		    table->cells + r * table->column_count));
	value_set_text(value, "title", typeset(arena, table->title));
	value_set_text(value, "heading", typeset(arena, table->heading));
	value_set_text(value, "period", table->period);
	value_set_text(value, "source", typeset(arena, table->source));
	value_set_text(value, "note", typeset(arena, table->note));
	value_set(value, "columns", columns);
	value_set(value, "rows", rows);
	value_set(value, "total", table->total == NULL ? value_null(arena) :
	    row_value(arena, table, "All", table->total));
	value_set(value, "any_hidden", value_flag(arena, table_has(table,
	    CELL_SUPPRESSED)));
	value_set(value, "any_words", value_flag(arena, table_has(table,
	    CELL_WORDS)));
	return value;
}

void
add_table_data(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    const struct table *table, struct value *data)
{
	if (value_get(data, "unit") == NULL)
		value_set(data, "unit", word_value(press, figure_units,
		    table->unit));
	value_set(data, "table", table_value(arena, table));
	value_set_text(data, "csv", numbers_address(arena, linking, record));
}
