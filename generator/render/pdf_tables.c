#include "render/pdf_tables.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "render/pdf.h"
#include "render/pdf_html.h"
#include "render/pdf_marks.h"
#include "render/pdf_survey.h"

/* Points of A4; what a forecast leaves free of a page, and below a text. */
static const double paper = 841.9, slack = 3,
	padding = 12, points_a_millimetre = 72 / 25.4;

enum { COLUMNS = 30 };

/* Where the parts of one table are in the HTML. */
struct table {
	const char *start;     /* <table */
	const char *inside;    /* behind that tag */
	const char *body;      /* the same, or behind the columns of a cut table */
	bool fixed;            /* it has such columns */
	const char *head;      /* <thead */
	const char *first_cell;/* behind the first tag of a cell of the head */
	const char *head_end;  /* </thead */
	const char *end;       /* behind </table> */
	struct list rows;      /* of the bodies: const char *, at <tr */
	struct list cells;     /* behind the tag of the first cell of each */
	struct list cell_ends; /* of the bodies: struct cell_end */
	size_t columns;
	bool plain;            /* it can be cut */
};

struct cell_end {
	const char *at;        /* </td or </th */
	size_t row;
	size_t column;         /* not counting what others span */
};

/* What is said of a cell in its mark: PDF_MARK "t2r14". */
#define CELL_MARK "<a style=\"position:absolute;width:1px;height:1px\"" \
    " href=\"" PDF_MARK "t%zu%c%zu\">&#8203;</a>"

/* A row without height below the head, each cell as wide as its column. */
static const char ruler_row[] = "<tr class=\"ruler\">";
static const char ruler_cell[] =
    "<td style=\"height:0;padding:0;border:0;line-height:0\">";

/* A table that was cut before. */
static const char fixed[] = " style=\"table-layout:fixed\" data-fixed=\"\"";
static const char columns_end[] = "</colgroup>";

static bool
ends(const struct html_tag *tag, const char *name)
{
	return strncmp(tag->start, "</", 2) == 0 &&
	    strncmp(tag->start + 2, name, strlen(name)) == 0;
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
read_cell_end(struct arena *arena, struct table *table, const char *at)
{
	struct cell_end *end = arena_alloc(arena, 1, sizeof *end);
	const struct cell_end *before = table->cell_ends.count == 0 ? NULL :
	    table->cell_ends.items[table->cell_ends.count - 1];

	*end = (struct cell_end){ at, table->rows.count - 1, 0 };
	if (before != NULL && before->row == end->row)
		end->column = before->column + 1;
	list_add(arena, &table->cell_ends, end);
}

static void
read_cell(struct arena *arena, struct table *table, const struct html_tag *tag,
    bool in_head, bool first_row)
{
	size_t span = read_span(arena, tag, &table->plain);

	if (in_head && table->first_cell == NULL)
		table->first_cell = tag->end;
	if (in_head && first_row)
		table->columns += span;
	if (!in_head && table->cells.count < table->rows.count)
		list_add(arena, &table->cells, (void *)(uintptr_t)tag->end);
}

/* Reads on from behind the tag <table>. */
static struct table
read_table(struct arena *arena, const struct html_tag *opened, const char *end)
{
	struct table table = { .start = opened->start, .inside = opened->end,
		.body = opened->end, .end = opened->end, .plain = true };
	bool in_head = false;
	size_t head_rows = 0;
	struct html_tag tag;

	while (html_next_tag(table.end, end, &tag)) {
		table.end = tag.end;
		if (ends(&tag, "table"))
			break;
		if (strcmp(tag.name, "table") == 0)
			table.plain = false;
		if (strcmp(tag.name, "thead") == 0) {
			table.head = tag.start;
			in_head = true;
		} else if (ends(&tag, "thead")) {
			table.head_end = tag.start;
			in_head = false;
		} else if (strcmp(tag.name, "tr") == 0 && in_head) {
			head_rows++;
		} else if (strcmp(tag.name, "tr") == 0) {
			list_add(arena, &table.rows,
			    (void *)(uintptr_t)tag.start);
		} else if (strcmp(tag.name, "th") == 0 ||
		    strcmp(tag.name, "td") == 0) {
			read_cell(arena, &table, &tag, in_head,
			    head_rows == 1);
		} else if (!in_head && table.rows.count > 0 &&
		    (ends(&tag, "td") || ends(&tag, "th"))) {
			read_cell_end(arena, &table, tag.start);
		}
	}
	table.fixed = memmem(table.start, (size_t)(table.inside - table.start),
	    fixed, sizeof fixed - 1) != NULL;
	if (table.fixed)
		table.body = html_find(table.inside, table.end, columns_end) +
		    sizeof columns_end - 1;
	table.plain = table.plain && table.head_end != NULL &&
	    table.first_cell != NULL && table.columns <= COLUMNS &&
	    table.rows.count > 0 && table.cells.count == table.rows.count;
	return table;
}

/* The next table that can be cut, from `at`; false when there is none. */
static bool
next_table(struct arena *arena, const char *at, const char *end,
    struct table *table)
{
	struct html_tag tag;

	for (; html_next_tag(at, end, &tag); at = tag.end) {
		if (strcmp(tag.name, "table") != 0)
			continue;
		*table = read_table(arena, &tag, end);
		if (table->plain)
			return true;
		tag.end = table->end;
	}
	return false;
}

static void
add_until(struct text *out, const char **done, const char *until)
{
	text_add_n(out, *done, (size_t)(until - *done));
	*done = until;
}

/* `number` is that of the table. */
static void
add_marked(struct text *out, const char **done, const struct table *table,
    size_t number)
{
	add_until(out, done, table->first_cell);
	text_add_format(out, CELL_MARK, number, 'h', (size_t)0);
	add_until(out, done, table->head_end);
	text_add(out, ruler_row);
	for (size_t i = 0; i < table->columns; i++) {
		text_add(out, ruler_cell);
		text_add_format(out, CELL_MARK "</td>", number, 'c', i);
	}
	text_add(out, "</tr>");
	for (size_t i = 0; i < table->cell_ends.count; i++) {
		const struct cell_end *end = table->cell_ends.items[i];

		if (end->column == 0) {
			add_until(out, done, table->cells.items[end->row]);
			text_add_format(out, CELL_MARK, number, 'r', end->row);
		}
		add_until(out, done, end->at);
		text_add_format(out, CELL_MARK, number, 'e',
		    end->row * COLUMNS + end->column);
	}
}

struct text
pdf_tables_mark(struct arena *arena, const char *html, size_t length)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html + length, *done = html;
	struct table table;

	for (size_t number = 0; next_table(arena, done, end, &table);
	    number++) {
		add_marked(&out, &done, &table, number);
		add_until(&out, &done, table.end);
	}
	add_until(&out, &done, end);
	return out;
}

/* --- cutting --- */

struct cutting {
	struct arena *arena;
	const struct pdf_survey *survey;
	size_t number;    /* of the table */
	double lowest;    /* where the text of a page ends */
	double room;      /* from there to where it begins */
};

static const struct pdf_place *
find_cell(const struct cutting *cutting, char what, size_t index)
{
	return pdf_place(cutting->survey, arena_format(cutting->arena,
	    "t%zu%c%zu", cutting->number, what, index));
}

/* Where the lowest cell of a row ends; NULL when none was printed. */
static const struct pdf_place *
row_end(const struct cutting *cutting, size_t row)
{
	const struct pdf_place *lowest = NULL, *end;

	for (size_t i = 0; i < COLUMNS; i++) {
		end = find_cell(cutting, 'e', row * COLUMNS + i);
		if (end == NULL)
			break;
		if (lowest == NULL || end->page > lowest->page ||
		    (end->page == lowest->page && end->bottom < lowest->bottom))
			lowest = end;
	}
	return lowest;
}

static double
row_height(const struct cutting *cutting, size_t row, size_t rows)
{
	const struct pdf_place *here = find_cell(cutting, 'r', row);
	const struct pdf_place *next = row + 1 < rows ?
	    find_cell(cutting, 'r', row + 1) : NULL;
	const struct pdf_place *end = row_end(cutting, row);

	if (here == NULL || end == NULL || end->page > here->page + 1)
		return cutting->room;
	if (next != NULL && next->page == here->page)
		return here->top - next->top;
	/* The parts on both pages, or what there is of it on the one. */
	if (end->page > here->page)
		return here->top - cutting->lowest + cutting->lowest +
		    cutting->room - end->bottom + padding;
	return here->top - end->bottom + padding;
}

/*
 * The first row that is not all on the page of the one before it, or of the
 * head.  One that follows a head at the top of its page can stand nowhere else.
 */
static size_t
first_moved(const struct cutting *cutting, size_t rows)
{
	const struct pdf_place *before = find_cell(cutting, 'h', 0);
	bool at_top = before == NULL || before->top > cutting->lowest +
	    cutting->room - padding;

	for (size_t i = 0; i < rows; i++) {
		const struct pdf_place *row = find_cell(cutting, 'r', i);
		const struct pdf_place *end = row_end(cutting, i);

		if (before == NULL || row == NULL || end == NULL)
			return rows;
		if (end->page > before->page && (i > 0 || !at_top))
			return i;
		before = end;
	}
	return rows;
}

/*
 * cut[i]: a part begins with row i.  The first is where the page ended; those
 * behind it are foreseen from the heights of the rows, because a repeated head
 * moves them, and the next print tells whether that was right.
 */
static bool
choose_cuts(const struct cutting *cutting, size_t rows, bool *cut)
{
	size_t first = first_moved(cutting, rows);
	const struct pdf_place *head = find_cell(cutting, 'h', 0);
	const struct pdf_place *top = find_cell(cutting, 'r', 0);
	double room = cutting->room - slack, used = 0;

	if (first == rows)
		return false;
	if (head != NULL && top != NULL && head->page == top->page)
		room -= head->top - top->top;
	for (size_t i = first; i < rows; i++) {
		double height = row_height(cutting, i, rows);

		cut[i] = i == first || used + height > room;
		used = cut[i] ? height : used + height;
	}
	return true;
}

/* As wide as the ruler says; the last column takes what is left. */
static const char *
measure_columns(const struct cutting *cutting, const struct table *table)
{
	struct text out = text_open(cutting->arena, TEXT_LIMIT);

	text_add(&out, "<colgroup>");
	for (size_t i = 0; i + 1 < table->columns; i++) {
		const struct pdf_place *one = find_cell(cutting, 'c', i);
		const struct pdf_place *next = find_cell(cutting, 'c', i + 1);

		if (one == NULL || next == NULL || next->left <= one->left)
			return "";
		text_add_format(&out, "<col style=\"width:%.2fpt\">",
		    next->left - one->left);
	}
	text_add_format(&out, "<col>%s", columns_end);
	return out.bytes;
}

/* The tag of the table and its columns; again: without its id. */
static void
add_opening(struct text *out, const struct table *table, const char *columns,
    bool again)
{
	size_t length = (size_t)(table->inside - table->start);
	const char *tag = arena_copy_n(out->arena, table->start, length);
	const char *id = again ? strstr(tag, " id=\"") : NULL;
	const char *behind = id == NULL ? NULL : strchr(id + 5, '"');

	if (table->fixed) {
		text_add_n(out, table->start, (size_t)(table->body -
		    table->start));
		return;
	}
	if (behind == NULL)
		text_add_n(out, tag, length - 1);
	else
		text_add_format(out, "%.*s%.*s", (int)(id - tag), tag,
		    (int)(strlen(behind) - 2), behind + 1);
	if (columns[0] != '\0')
		text_add(out, fixed);
	text_add_format(out, ">%s", columns);
}

/* A part on a page of its own; the table before it has ended. */
static void
add_part(struct text *out, const struct table *table, const char *columns)
{
	text_add(out, "<div style=\"page-break-before:always\">");
	add_opening(out, table, columns, true);
	text_add_n(out, table->head, (size_t)(table->head_end - table->head));
	text_add(out, "</thead><tbody>");
}

static void
add_cut(struct text *out, const char **done, const struct table *table,
    const bool *cut, const char *columns)
{
	bool boxed = cut[0];

	add_until(out, done, table->start);
	/* Its head alone was on the page before: all of it moves. */
	if (boxed)
		text_add(out, "<div style=\"page-break-before:always\">");
	add_opening(out, table, columns, false);
	*done = table->body;
	for (size_t i = 1; i < table->rows.count; i++) {
		if (!cut[i])
			continue;
		add_until(out, done, table->rows.items[i]);
		text_add_format(out, "</tbody></table>%s", boxed ? "</div>" :
		    "");
		add_part(out, table, columns);
		boxed = true;
	}
	add_until(out, done, table->end);
	text_add(out, boxed ? "</div>" : "");
}

struct text
pdf_tables_cut(struct arena *arena, const char *html, size_t length,
    const struct pdf_margins *margins, const struct pdf_survey *survey)
{
	struct cutting cutting = { .arena = arena, .survey = survey,
		.lowest = margins->bottom * points_a_millimetre };
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html + length, *done = html, *at = html;
	struct table table;

	cutting.room = paper - margins->top * points_a_millimetre -
	    cutting.lowest;
	for (; next_table(arena, at, end, &table); cutting.number++) {
		bool *cut = arena_alloc(arena, table.rows.count, sizeof *cut);

		if (choose_cuts(&cutting, table.rows.count, cut))
			add_cut(&out, &done, &table, cut, measure_columns(
			    &cutting, &table));
		at = table.end;
	}
	add_until(&out, &done, end);
	return out;
}
