#include "model/table.h"

#include <string.h>

#include "base/arena.h"
#include "base/slug.h"

const struct table_cell *
table_cell(const struct table *table, const char *row, size_t row_length,
    size_t column)
{
	if (column == 0 || column > table->column_count)
		return NULL;
	if (row_length == strlen("total") &&
	    strncmp(row, "total", row_length) == 0)
		return table->total == NULL ? NULL : &table->total[column - 1];
	for (size_t r = 0; r < table->row_count; r++)
		if (slug_matches(table->labels[r], row, row_length))
			return &table->cells[r * table->column_count +
			    column - 1];
	return NULL;
}

static bool
any_is(const struct table_cell *cells, size_t count, enum cell_state state)
{
	for (size_t i = 0; i < count; i++)
		if (cells[i].state == state)
			return true;
	return false;
}

bool
table_has(const struct table *table, enum cell_state state)
{
	return any_is(table->cells, table->row_count * table->column_count,
	    state) || (table->total != NULL && any_is(table->total,
	    table->column_count, state));
}

static const char *
said_of(const struct table_cell *cell)
{
	switch (cell->state) {
	case CELL_NUMBER:
		return cell->digits;
	case CELL_WORDS:
		return cell->words;
	case CELL_SUPPRESSED:
		return "c";
	case CELL_MISSING:
		return "";
	}
	BUG("a cell is in state %d", (int)cell->state);
}

static void
add_lines(struct arena *arena, const struct table *table, const char *label,
    const struct table_cell *cells, struct list *lines)
{
	for (size_t c = 0; c < table->column_count; c++)
		list_add(arena, lines, arena_format(arena, "cell=%s|%s=%s",
		    label, table->columns[c], said_of(&cells[c])));
}

struct list
table_lines(struct arena *arena, const struct table *table)
{
	struct list lines = { 0 };

	for (size_t r = 0; r < table->row_count; r++)
		add_lines(arena, table, table->labels[r], table->cells +
		    r * table->column_count, &lines);
	if (table->total != NULL)
		add_lines(arena, table, "All", table->total, &lines);
	return lines;
}

static const char *
text_copy(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy(arena, text);
}

static const char *const *
texts_copy(struct arena *arena, const char *const *from, size_t count)
{
	const char **texts = arena_alloc(arena, count, sizeof *texts);

	for (size_t i = 0; i < count; i++)
		texts[i] = arena_copy(arena, from[i]);
	return texts;
}

static const struct table_cell *
cells_copy(struct arena *arena, const struct table_cell *from, size_t count)
{
	struct table_cell *cells = arena_alloc(arena, count, sizeof *cells);

	for (size_t c = 0; c < count; c++)
		cells[c] = (struct table_cell){ from[c].state,
			text_copy(arena, from[c].digits),
			text_copy(arena, from[c].words) };
	return cells;
}

const struct table *
table_copy(struct arena *arena, const struct table *from)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);

	*table = *from;
	table->title = text_copy(arena, from->title);
	table->unit = text_copy(arena, from->unit);
	table->heading = text_copy(arena, from->heading);
	table->period = text_copy(arena, from->period);
	table->source = text_copy(arena, from->source);
	table->note = text_copy(arena, from->note);
	table->columns = texts_copy(arena, from->columns, from->column_count);
	table->labels = texts_copy(arena, from->labels, from->row_count);
	table->cells = cells_copy(arena, from->cells,
	    from->row_count * from->column_count);
	if (from->total != NULL)
		table->total = cells_copy(arena, from->total,
		    from->column_count);
	return table;
}
