/* numbers.c - numbers of figures, in sentences as they stand in tables. */
#include <string.h>

#include "base/arena.h"
#include "charts/charts.h"
#include "render/press.h"

const char *
cell_printed(struct arena *arena, const struct table *table,
    const struct table_cell *cell)
{
	switch (cell->state) {
	case CELL_NUMBER:
		return number_written(arena, table->unit, cell->digits);
	case CELL_SUPPRESSED:
		return cell->words == NULL ? "c" : cell->words;
	case CELL_WORDS:
		return cell->words;
	case CELL_MISSING:
		return cell->words == NULL ? "not counted" : cell->words;
	}
	BUG("a cell is in state %d", (int)cell->state);
}

/* In a sentence a mark would be read aloud as a letter. */
static const char *
cell_in_words(struct arena *arena, const struct table *table,
    const struct table_cell *cell)
{
	return cell->state == CELL_SUPPRESSED ? "some" :
	    cell_printed(arena, table, cell);
}

const char *
figure_number(struct arena *arena, const struct linking *linking,
    const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const char *row = colon == NULL ? NULL : strchr(colon, '/');
	const char *column = row == NULL ? NULL : strchr(row + 1, '/');
	const struct cleared_record *record;
	const struct table *table;
	const struct table_cell *cell;

	if (column == NULL || column[1] < '1' || column[1] > '9' ||
	    column[2] != '\0')
		return NULL;
	record = cleared_find(linking->cleared, arena_copy_n(arena, address,
	    (size_t)(colon - address)), arena_copy_n(arena, colon + 1,
	    (size_t)(row - colon - 1)));
	if (record == NULL)
		return NULL;
	table = cleared_table(record);
	cell = table == NULL ? NULL : table_cell(table, row + 1,
	    (size_t)(column - row - 1), (size_t)(column[1] - '0'));
	return cell == NULL ? NULL : cell_in_words(arena, table, cell);
}
