#include "render/pdf_cut_read.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "render/pdf_html.h"

bool
tag_ends(const struct html_tag *tag, const char *name)
{
	size_t length = strlen(name);

	return strncmp(tag->start, "</", 2) == 0 &&
	    strncmp(tag->start + 2, name, length) == 0 &&
	    tag->start[2 + length] == '>';
}

/* How many columns a cell spans; several rows make the table not plain. */
static size_t
read_span(struct arena *arena, const struct html_tag *tag, bool *plain)
{
	const char *words = arena_copy_n(arena, tag->start,
	    (size_t)(tag->end - tag->start));
	const char *columns = strstr(words, " colspan=\"");
	unsigned span = 1;

	if (strstr(words, " rowspan=") != NULL || (columns != NULL &&
	    (sscanf(columns, " colspan=\"%u\"", &span) != 1 ||
	    span > COLUMNS)))
		*plain = false;
	return span;
}

/* The head tells how many columns there are, by its first row. */
static void
read_head_cell(struct arena *arena, struct table *table,
    const struct html_tag *tag, bool first_row)
{
	size_t span = read_span(arena, tag, &table->plain);

	if (table->first_cell == NULL)
		table->first_cell = tag->end;
	if (first_row)
		table->columns += span;
}

/* An empty cell stays empty: forms have a style for those. */
static void
add_cell(struct arena *arena, struct table *table, const struct cell *cell)
{
	struct cell *kept;

	if (cell->start == cell->end)
		return;
	kept = arena_alloc(arena, 1, sizeof *kept);
	*kept = *cell;
	list_add(arena, &table->cells, kept);
}

/* From the tag behind </thead> on. */
static void
read_bodies(struct arena *arena, struct table *table, const char *end)
{
	struct cell cell = { 0 };
	struct html_tag tag;

	while (html_next_tag(table->end, end, &tag)) {
		table->end = tag.end;
		if (tag_ends(&tag, "table"))
			return;
		if (strcmp(tag.name, "table") == 0)
			table->plain = false;
		if (strcmp(tag.name, "tr") == 0) {
			list_add(arena, &table->rows,
			    (void *)(uintptr_t)tag.start);
			cell.row = table->rows.count - 1;
			cell.column = 0;
		} else if (strcmp(tag.name, "th") == 0 ||
		    strcmp(tag.name, "td") == 0) {
			(void)read_span(arena, &tag, &table->plain);
			cell.start = tag.end;
		} else if (tag_ends(&tag, "td") || tag_ends(&tag, "th")) {
			cell.end = tag.start;
			add_cell(arena, table, &cell);
			cell.column++;
		}
	}
}

/* From behind <table> until </thead>; false when there is none. */
static bool
read_head(struct arena *arena, struct table *table, const char *end)
{
	size_t rows = 0;
	struct html_tag tag;

	while (html_next_tag(table->end, end, &tag)) {
		table->end = tag.end;
		if (tag_ends(&tag, "thead")) {
			table->head_end = tag.start;
			return table->head != NULL;
		}
		if (tag_ends(&tag, "table"))
			return false;
		if (strcmp(tag.name, "table") == 0)
			table->plain = false;
		if (strcmp(tag.name, "thead") == 0)
			table->head = tag.start;
		else if (strcmp(tag.name, "tr") == 0)
			rows++;
		else if (strcmp(tag.name, "th") == 0 ||
		    strcmp(tag.name, "td") == 0)
			read_head_cell(arena, table, &tag, rows == 1);
	}
	return false;
}

struct table
table_read(struct arena *arena, const struct html_tag *opened, const char *end)
{
	struct table table = { .start = opened->start, .inside = opened->end,
		.body = opened->end, .end = opened->end, .plain = true };
	bool whole = read_head(arena, &table, end);

	if (whole)
		read_bodies(arena, &table, end);
	table.fixed = memmem(table.start, (size_t)(table.inside - table.start),
	    FIXED_COLUMNS, sizeof FIXED_COLUMNS - 1) != NULL;
	if (table.fixed)
		table.body = html_find(table.inside, table.end, COLUMNS_END) +
		    sizeof COLUMNS_END - 1;
	table.plain = table.plain && whole && table.first_cell != NULL &&
	    table.columns <= COLUMNS && table.rows.count > 0;
	return table;
}
