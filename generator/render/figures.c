/* figures.c - the numbers of records as files that everybody may use. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/press.h"

static const char *
numbers_path(struct arena *arena, const struct cleared_record *record)
{
	return arena_format(arena, "%s/%s.csv", cleared_kind(record)->url,
	    cleared_id(record));
}

const char *
numbers_address(struct arena *arena, const struct linking *linking,
    const struct cleared_record *record)
{
	return linking->absolute || cleared_table(record) == NULL ? NULL :
	    arena_format(arena, "%s%s", linking->root, numbers_path(arena,
	    record));
}

/*
 * RFC 4180.  A text that a spreadsheet would take for a formula gets a blank
 * before it.
 */
static void
add_cell(struct text *out, const char *text, bool first)
{
	text_add(out, first ? "" : ",");
	if (text == NULL)
		return;
	if (strpbrk(text, ",\"\r\n") == NULL && strchr("=+@-\t",
	    text[0]) == NULL) {
		text_add(out, text);
		return;
	}
	text_add(out, text[0] != '\0' && strchr("=+@-\t", text[0]) != NULL ?
	    "\" " : "\"");
	for (; *text != '\0'; text++) {
		if (*text == '"')
			text_add_char(out, '"');
		text_add_char(out, *text);
	}
	text_add_char(out, '"');
}

/* Digits as they are; what is kept back as in every table. */
static void
add_row(struct arena *arena, const struct table *table, const char *label,
    const struct table_cell *cells, struct text *out)
{
	add_cell(out, label, true);
	for (size_t c = 0; c < table->column_count; c++)
		if (cells[c].state == CELL_NUMBER)
			text_add_format(out, ",%s", cells[c].digits);
		else
			add_cell(out, cells[c].state == CELL_MISSING ? NULL :
			    cell_printed(arena, table, &cells[c]), false);
	text_add(out, "\r\n");
}

static void
make_numbers(struct press *press, const struct cleared_record *record)
{
	const struct table *table = cleared_table(record);
	struct text out = text_open(press->page, TEXT_LIMIT);

	add_cell(&out, table->heading, true);
	for (size_t c = 0; c < table->column_count; c++)
		add_cell(&out, table->columns[c], false);
	text_add(&out, "\r\n");
	for (size_t r = 0; r < table->row_count; r++)
		add_row(press->page, table, table->labels[r],
		    &table->cells[r * table->column_count], &out);
	if (table->total != NULL)
		add_row(press->page, table, "All", table->total, &out);
	write_public(press, numbers_path(press->page, record), out.bytes,
	    out.length);
}

bool
make_figures(struct press *press)
{
	for (size_t i = 0; i < cleared_count(press->web); i++)
		if (cleared_table(cleared_at(press->web, i)) != NULL) {
			make_numbers(press, cleared_at(press->web, i));
			arena_reset(press->page);
		}
	return !press->failed;
}
