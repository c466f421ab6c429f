#include "model/table.h"

#include <string.h>

#include "base/arena.h"
#include "base/slug.h"

const struct table_cell *
table_cell(const struct table *table, const char *row, size_t row_length,
    size_t column)
{
	bool total = row_length == strlen("total") &&
	    strncmp(row, "total", row_length) == 0;

	if (column == 0 || column > table->column_count)
		return NULL;
	for (size_t r = 0; r < table->row_count; r++)
		if (total ? table->rows[r].is_total :
		    slug_matches(table->rows[r].label, row, row_length))
			return &table->rows[r].cells[column - 1];
	return NULL;
}

static const char *
text_copy(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy(arena, text);
}

static const struct table_cell *
cells_copy(struct arena *arena, const struct table_cell *from, size_t count)
{
	struct table_cell *cells = arena_alloc(arena, count, sizeof *cells);

	for (size_t c = 0; c < count; c++) {
		cells[c].says = from[c].says;
		cells[c].text = arena_copy(arena, from[c].text);
	}
	return cells;
}

const struct table *
table_copy(struct arena *arena, const struct table *from)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	const char **columns = arena_alloc(arena, from->column_count,
	    sizeof *columns);
	struct table_row *rows = arena_alloc(arena, from->row_count,
	    sizeof *rows);

	*table = *from;
	table->title = text_copy(arena, from->title);
	table->heading = text_copy(arena, from->heading);
	table->unit = text_copy(arena, from->unit);
	table->source = text_copy(arena, from->source);
	table->note = text_copy(arena, from->note);
	for (size_t c = 0; c < from->column_count; c++)
		columns[c] = arena_copy(arena, from->columns[c]);
	for (size_t r = 0; r < from->row_count; r++) {
		rows[r] = from->rows[r];
		rows[r].label = arena_copy(arena, from->rows[r].label);
		rows[r].cells = cells_copy(arena, from->rows[r].cells,
		    from->column_count);
	}
	table->columns = columns;
	table->rows = rows;
	return table;
}
