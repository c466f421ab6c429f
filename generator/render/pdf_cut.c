#include "render/pdf_cut.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "render/pdf.h"
#include "render/pdf_cut_read.h"
#include "render/pdf_edits.h"
#include "render/pdf_html.h"
#include "render/pdf_survey.h"

/* Points of A4; what a forecast leaves free of a page, and below a text. */
static const double paper = 841.9, slack = 6, padding = 11,
	points_a_millimetre = 72 / 25.4;

struct cutting {
	struct pdf_edits edits;
	const struct pdf_survey *survey;
	size_t number;    /* of the table */
	double lowest;    /* where the text of a page ends */
	double highest;   /* and begins */
};

static const struct pdf_place *
find_cell(const struct cutting *cutting, char what, size_t index)
{
	return pdf_place(cutting->survey, cell_name(cutting->edits.arena,
	    cutting->number, what, index));
}

static bool
is_at_top(const struct cutting *cutting, const struct pdf_place *place)
{
	return place->top > cutting->highest - 3 * padding;
}

/* Where the lowest cell of a row ends; NULL when it is empty. */
static const struct pdf_place *
row_end(const struct cutting *cutting, size_t row)
{
	const struct pdf_place *lowest = NULL, *end;

	for (size_t i = 0; i < COLUMNS; i++) {
		end = find_cell(cutting, 'e', row * COLUMNS + i);
		if (end == NULL)
			continue;
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
		return 2 * padding;
	if (next != NULL && next->page == here->page)
		return here->top - next->top;
	/* The parts on both pages, or what there is of it on the one. */
	return here->top - end->bottom + padding + (end->page > here->page ?
	    cutting->highest - cutting->lowest : 0);
}

/* What is below the text of its cell, and its line, is on the next page. */
static bool
is_cramped(const struct cutting *cutting, const struct pdf_place *end)
{
	return end->bottom < cutting->lowest + padding;
}

/*
 * The first row that is not all on the page of the one before it, or of the
 * head.  One that follows a head at the top of its page can stand nowhere else.
 */
static size_t
first_moved(const struct cutting *cutting, size_t rows)
{
	const struct pdf_place *before = find_cell(cutting, 'h', 0);
	bool at_top;

	if (before == NULL)
		before = find_cell(cutting, 'r', 0);
	at_top = before != NULL && is_at_top(cutting, before);
	for (size_t i = 0; i < rows && before != NULL; i++) {
		const struct pdf_place *end = row_end(cutting, i);

		if (end == NULL)
			continue;
		if ((end->page > before->page || is_cramped(cutting, end)) &&
		    (i > 0 || !at_top))
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
	double room = cutting->highest - cutting->lowest - slack, used = 0;

	if (first == rows)
		return false;
	/* The last row takes the one before it along. */
	if (first == rows - 1 && rows > 2)
		first--;
	if (top != NULL && head != NULL && head->page == top->page)
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
	struct text out = text_open(cutting->edits.arena, TEXT_LIMIT);

	if (table->fixed)
		return arena_copy_n(cutting->edits.arena, table->inside,
		    (size_t)(table->body - table->inside));
	text_add(&out, "<colgroup>");
	for (size_t i = 0; i + 1 < table->columns; i++) {
		const struct pdf_place *one = find_cell(cutting, 'c', i);
		const struct pdf_place *next = find_cell(cutting, 'c', i + 1);

		if (one == NULL || next == NULL || next->left <= one->left)
			return "";
		text_add_format(&out, "<col style=\"width:%.2fpt\">",
		    next->left - one->left);
	}
	text_add(&out, "<col>" COLUMNS_END);
	return out.bytes;
}

/* The tag of the table for its other parts: without its id. */
static const char *
tag_again(struct arena *arena, const struct table *table)
{
	char *tag = arena_copy_n(arena, table->start, (size_t)(table->inside -
	    table->start) - 1);
	char *id = strstr(tag, " id=\"");
	const char *behind = id == NULL ? NULL : strchr(id + 5, '"');

	if (behind == NULL)
		return tag;
	return arena_format(arena, "%.*s%s", (int)(id - tag), tag, behind + 1);
}

static void
cut_table(struct cutting *cutting, const struct table *table, const bool *cut)
{
	static const char box[] = "<div style=\"" PAGE_BREAK "\">";
	struct pdf_edits *edits = &cutting->edits;
	const char *columns = measure_columns(cutting, table);
	const char *fixed = table->fixed || columns[0] == '\0' ? "" :
	    FIXED_COLUMNS;
	const char *head = table->head == NULL ? "" : arena_copy_n(edits->arena,
	    table->head, (size_t)(table->head_end - table->head));
	const char *again = arena_format(edits->arena, "%s%s%s>%s%s%s<tbody>",
	    box, tag_again(edits->arena, table), fixed, columns, head,
	    head[0] == '\0' ? "" : "</thead>");

	bool boxed = cut[0];

	/* Its head alone was on the page before: all of it moves. */
	if (boxed)
		pdf_edits_add(edits, table->start, box);
	if (!table->fixed) {
		pdf_edits_add(edits, table->inside - 1, fixed);
		pdf_edits_add(edits, table->inside, columns);
	}
	for (size_t i = 1; i < table->rows.count; i++) {
		if (!cut[i])
			continue;
		pdf_edits_add(edits, table->rows.items[i], arena_format(
		    edits->arena, "</tbody></table>%s%s",
		    boxed ? "</div>" : "", again));
		boxed = true;
	}
	if (boxed)
		pdf_edits_add(edits, table->end, "</div>");
}

/* Headings with nothing between them go together. */
struct chain {
	struct html_tag first;
	const char *end;     /* behind the newest; NULL: there is none */
	size_t number;       /* of the first */
};

/* Whether nothing but tags stands between the chain and `at`. */
static bool
chain_touches(const struct chain *chain, const char *at)
{
	const char *from = chain->end;
	struct html_tag between;

	while (from != NULL && from < at && (*from == '<' || *from == '\n' ||
	    *from == ' '))
		from = *from == '<' && html_next_tag(from, at, &between) ?
		    between.end : from + 1;
	return from == at;
}

static void
chain_add(struct chain *chain, const struct walk *walk,
    const struct html_tag *tag)
{
	if (!chain_touches(chain, tag->start)) {
		chain->first = *tag;
		chain->number = walk->headings;
	}
	chain->end = html_find(tag->end, walk->end, is_chart_title(tag) ?
	    "</p" : "</h");
}

/* The chain goes to the next page; false when it is at the top of one. */
static bool
move_chain(struct cutting *cutting, const struct chain *chain)
{
	const struct pdf_place *first = pdf_place(cutting->survey,
	    arena_format(cutting->edits.arena, "k%zu", chain->number));

	if (first == NULL || is_at_top(cutting, first))
		return false;
	pdf_edits_add(&cutting->edits, chain->first.start + 1 +
	    strlen(chain->first.name),
	    " style=\"" PAGE_BREAK ";margin-top:0\"");
	return true;
}

static bool
mend_table(struct cutting *cutting, const struct table *table, size_t number,
    const struct chain *chain)
{
	size_t rows = table->rows.count;
	bool *cut = arena_alloc(cutting->edits.arena, rows, sizeof *cut);

	cutting->number = number;
	if (!choose_cuts(cutting, rows, cut))
		return false;
	/* Its heading goes with it. */
	if (cut[0] && chain_touches(chain, table->start) &&
	    move_chain(cutting, chain))
		return true;
	cut_table(cutting, table, cut);
	return true;
}

/* A heading at the end of a page goes to what it heads. */
static bool
mend_heading(struct cutting *cutting, const struct chain *chain,
    size_t number)
{
	struct arena *arena = cutting->edits.arena;
	const struct pdf_place *first = pdf_place(cutting->survey,
	    arena_format(arena, "k%zu", chain->number));
	const struct pdf_place *next = pdf_place(cutting->survey,
	    arena_format(arena, "n%zu", number));

	return first != NULL && next != NULL && next->page > first->page &&
	    move_chain(cutting, chain);
}

struct text
pdf_cut_pages(struct arena *arena, const char *html, size_t length,
    const struct pdf_margins *margins, const struct pdf_survey *survey)
{
	struct cutting cutting = { .edits = { .arena = arena },
		.survey = survey,
		.lowest = margins->bottom * points_a_millimetre,
		.highest = paper - margins->top * points_a_millimetre };
	struct walk walk = { .arena = arena, .at = html,
		.end = html + length };
	enum step step = STEP_HEADING;
	struct chain chain = { .end = NULL };
	bool mended = false;

	/* What moves one moves all behind it, to where a page begins anyway. */
	while (step != STEP_END) {
		struct table table;
		struct html_tag tag;

		step = walk_on(&walk, &tag, &table);
		mended = mended && !walk.new_page;
		walk.new_page = false;
		if (step == STEP_HEADING)
			chain_add(&chain, &walk, &tag);
		if (step == STEP_TABLE && !mended)
			mended = mend_table(&cutting, &table, walk.tables,
			    &chain);
		else if (step == STEP_HEADING && !mended)
			mended = mend_heading(&cutting, &chain,
			    walk.headings);
	}
	return pdf_edits_make(&cutting.edits, html, length);
}
