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

/* One tag of a body. */
static void
read_body_tag(struct arena *arena, struct table *table,
    const struct html_tag *tag, struct cell *cell)
{
	if (strcmp(tag->name, "table") == 0)
		table->plain = false;
	if (strcmp(tag->name, "tr") == 0) {
		list_add(arena, &table->rows, (void *)(uintptr_t)tag->start);
		cell->row = table->rows.count - 1;
		cell->column = 0;
	} else if (strcmp(tag->name, "th") == 0 ||
	    strcmp(tag->name, "td") == 0) {
		size_t span = read_span(arena, tag, &table->plain);

		/* Without a head the first row tells how many there are. */
		if (table->head == NULL && table->rows.count == 1)
			table->columns += span;
		cell->start = tag->end;
	} else if (tag_ends(tag, "td") || tag_ends(tag, "th")) {
		cell->end = tag->start;
		add_cell(arena, table, cell);
		cell->column++;
	}
}

/* One tag of the head, which tells how many columns there are. */
static void
read_head_tag(struct arena *arena, struct table *table,
    const struct html_tag *tag, size_t *rows)
{
	if (strcmp(tag->name, "table") == 0)
		table->plain = false;
	*rows += strcmp(tag->name, "tr") == 0;
	if (strcmp(tag->name, "th") == 0 || strcmp(tag->name, "td") == 0)
		read_head_cell(arena, table, tag, *rows == 1);
}

static void
read_parts(struct arena *arena, struct table *table, const char *end)
{
	struct cell cell = { 0 };
	struct html_tag tag;
	size_t head_rows = 0;
	bool in_head = false;

	while (html_next_tag(table->end, end, &tag)) {
		table->end = tag.end;
		if (tag_ends(&tag, "table"))
			return;
		if (strcmp(tag.name, "thead") == 0) {
			table->head = tag.start;
			in_head = true;
		} else if (tag_ends(&tag, "thead")) {
			table->head_end = tag.start;
			in_head = false;
		} else if (in_head) {
			read_head_tag(arena, table, &tag, &head_rows);
		} else {
			read_body_tag(arena, table, &tag, &cell);
		}
	}
	table->plain = false;
}

struct table
table_read(struct arena *arena, const struct html_tag *opened, const char *end)
{
	struct table table = { .start = opened->start, .inside = opened->end,
		.body = opened->end, .end = opened->end, .plain = true };

	read_parts(arena, &table, end);
	table.fixed = memmem(table.start, (size_t)(table.inside - table.start),
	    FIXED_COLUMNS, sizeof FIXED_COLUMNS - 1) != NULL;
	if (table.fixed)
		table.body = html_find(table.inside, table.end, COLUMNS_END) +
		    sizeof COLUMNS_END - 1;
	table.plain = table.plain && (table.head == NULL ||
	    (table.head_end != NULL && table.first_cell != NULL)) &&
	    table.columns > 0 && table.columns <= COLUMNS &&
	    table.rows.count > 0;
	return table;
}

bool
is_chart_title(const struct html_tag *tag)
{
	return strcmp(tag->name, "p") == 0 && html_find(tag->start, tag->end,
	    " class=\"chart-title\"") != tag->end;
}

static bool
is_heading(const struct html_tag *tag)
{
	return (tag->name[0] == 'h' && tag->name[1] >= '2' &&
	    tag->name[1] <= '6') || is_chart_title(tag);
}

/* By its style sheet, or by a break that was put there by an earlier pass. */
static bool
begins_page(const struct html_tag *tag)
{
	static const char *const signs[] = { " data-head=\"", " data-opens=\"",
		PAGE_BREAK };
	bool begins = false;

	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		begins = begins || html_find(tag->start, tag->end, signs[i]) !=
		    tag->end;
	return begins;
}

enum step
walk_on(struct walk *walk, struct html_tag *tag, struct table *table)
{
	while (html_next_tag(walk->at, walk->end, tag)) {
		walk->at = tag->end;
		walk->new_page = walk->new_page || begins_page(tag);
		if (is_heading(tag)) {
			walk->headings++;
			return STEP_HEADING;
		}
		if (strcmp(tag->name, "table") != 0)
			continue;
		*table = table_read(walk->arena, tag, walk->end);
		walk->at = table->end;
		if (table->plain) {
			walk->tables++;
			return STEP_TABLE;
		}
	}
	return STEP_END;
}

const char *
cell_name(struct arena *arena, size_t table, char what, size_t index)
{
	return arena_format(arena, "t%zu%c%zu", table, what, index);
}
