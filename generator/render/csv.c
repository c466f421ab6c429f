/*
 * csv.c - the numbers that a page shows, as a file for whoever wants to reckon
 * with them (D175).  It is made from the cleared table and from nothing else,
 * so that a cell here is the cell on the page.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/press.h"

/*
 * Between quotation marks; a sign that would make a formula of it in a
 * spreadsheet is kept from doing so.
 */
static void
add_word(struct text *out, const char *word)
{
	text_add_char(out, '"');
	if (word[0] != '\0' && strchr("=+-@", word[0]) != NULL)
		text_add_char(out, '\'');
	for (const char *p = word; *p != '\0'; p++) {
		if (*p == '"')
			text_add_char(out, '"');
		text_add_char(out, *p);
	}
	text_add_char(out, '"');
}

static void
add_row(struct text *out, const struct table *table, const char *label,
    const struct table_cell *cells)
{
	add_word(out, label);
	for (size_t c = 0; c < table->column_count; c++) {
		text_add_char(out, ',');
		switch (cells[c].state) {
		case CELL_NUMBER:
			text_add(out, cells[c].digits);
			break;
		case CELL_SUPPRESSED:
			text_add(out, "c");
			break;
		case CELL_WORDS:
			add_word(out, cells[c].words);
			break;
		case CELL_MISSING:
			break;
		}
	}
	text_add(out, "\r\n");
}

static void
add_table(struct text *out, const struct table *table)
{
	add_word(out, table->heading);
	for (size_t c = 0; c < table->column_count; c++) {
		text_add_char(out, ',');
		add_word(out, table->columns[c]);
	}
	text_add(out, "\r\n");
	for (size_t r = 0; r < table->row_count; r++)
		add_row(out, table, table->labels[r], table->cells +
		    r * table->column_count);
	if (table->total != NULL)
		add_row(out, table, "All", table->total);
}

const char *
write_csv(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record)
{
	const struct table *table = cleared_table(record);
	struct text out = text_open(arena, TEXT_LIMIT);
	char *path;

	/* A document that leaves the site has the table, and that is all. */
	if (table == NULL || linking->absolute)
		return NULL;
	path = arena_format(arena, "numbers/%s-%s.csv",
	    cleared_kind(record)->name, cleared_id(record));
	add_table(&out, table);
	if (!write_public(press, path, out.bytes, out.length))
		return NULL;
	return arena_format(arena, "%s%s", linking->root, path);
}
