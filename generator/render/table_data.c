/* table_data.c - the numbers of a record for templates. */
#include "base/arena.h"
#include "base/value.h"
#include "render/press.h"

static struct value *
cell_value(struct arena *arena, const struct table *table,
    const struct table_cell *cell)
{
	struct value *value = value_object(arena);

	value_set_text(value, "text", cell_printed(arena, table, cell));
	value_set(value, "hidden", value_flag(arena,
	    cell->says == CELL_HIDDEN));
	value_set(value, "words", value_flag(arena, cell->says == CELL_WORDS));
	return value;
}

struct value *
table_value(struct arena *arena, const struct table *table)
{
	struct value *value = value_object(arena);
	struct value *rows = value_list(arena), *columns = value_list(arena);

	for (size_t c = 0; c < table->column_count; c++)
		value_add(columns, value_text(arena, typeset(arena,
		    table->columns[c])));
	for (size_t r = 0; r < table->row_count; r++) {
		struct value *row = value_object(arena);
		struct value *cells = value_list(arena);

		for (size_t c = 0; c < table->column_count; c++)
			value_add(cells, cell_value(arena, table,
			    &table->rows[r].cells[c]));
		value_set_text(row, "label", typeset(arena,
		    table->rows[r].label));
		value_set(row, "is_total", value_flag(arena,
		    table->rows[r].is_total));
		value_set(row, "cells", cells);
		value_add(rows, row);
	}
	value_set_text(value, "title", typeset(arena, table->title));
	value_set_text(value, "heading", typeset(arena, table->heading));
	value_set_text(value, "source", typeset(arena, table->source));
	value_set_text(value, "note", typeset(arena, table->note));
	value_set(value, "columns", columns);
	value_set(value, "rows", rows);
	value_set(value, "any_hidden", value_flag(arena, table->any_hidden));
	value_set(value, "any_words", value_flag(arena, table->any_words));
	return value;
}
