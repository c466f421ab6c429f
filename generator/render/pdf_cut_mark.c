/*
 * pdf_cut_mark.c - links in headings and cells that tell where these came to
 * stand: "t2h0" the head of table 2, "t2c1" a column, "t2r5" where a row
 * begins, "t2e150" where a cell ends; "k3" a heading, "n3" what it heads.
 */
#include "render/pdf_cut.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "render/pdf_cut_read.h"
#include "render/pdf_edits.h"
#include "render/pdf_html.h"
#include "render/pdf_marks.h"

/* A row without height below the head, each cell as wide as its column. */
static const char ruler_row[] = "<tr class=\"ruler\">";
static const char ruler_cell[] =
    "<td style=\"height:0;padding:0;border:0;line-height:0\">";

/* Out of the flow: moves nothing, and is where its box began. */
#define APART "position:absolute;width:1px;height:1px"
/* In its line, and so on the page that the line went to. */
#define IN_LINE "display:inline-block;width:1px;height:1px;" \
    "margin-right:-1px;font-size:1px;line-height:1px"

static const char *
mark_of(struct arena *arena, const char *style, const char *name)
{
	return arena_format(arena, "<a style=\"%s\" href=\"" PDF_MARK
	    "%s\">&#8203;</a>", style, name);
}

/* Before the first letter or link from `at` on; a link cannot hold another. */
static const char *
first_letter(const char *at, const char *end)
{
	struct html_tag tag;

	while (at < end && (*at == '<' || *at == '\n' || *at == ' ')) {
		if (*at != '<') {
			at++;
			continue;
		}
		if (!html_next_tag(at, end, &tag) ||
		    strcmp(tag.name, "a") == 0)
			break;
		at = tag.end;
	}
	return at < end ? at : end;
}

/* Behind the last letter or link before `end`. */
static const char *
last_letter(const char *start, const char *end)
{
	const char *at = end;

	while (at > start && (at[-1] == '>' || at[-1] == '\n' ||
	    at[-1] == ' ')) {
		const char *tag = at - 1;

		if (at[-1] != '>') {
			at--;
			continue;
		}
		while (tag > start && *tag != '<')
			tag--;
		if (strncmp(tag, "</", 2) != 0 || strncmp(tag, "</a>", 4) == 0)
			break;
		at = tag;
	}
	return at > start ? at : end;
}

static void
mark_cell(struct pdf_edits *edits, const char *at, size_t table, char what,
    size_t index)
{
	bool in_line = what == 'r' || what == 'e';

	pdf_edits_add(edits, at, mark_of(edits->arena, in_line ? IN_LINE :
	    APART, cell_name(edits->arena, table, what, index)));
}

static void
mark_table(struct pdf_edits *edits, const struct table *table, size_t number)
{
	const struct cell *before = NULL;
	const char *ruler = table->head == NULL ? table->rows.items[0] :
	    table->head_end;

	if (table->head != NULL)
		mark_cell(edits, table->first_cell, number, 'h', 0);
	pdf_edits_add(edits, ruler, ruler_row);
	for (size_t i = 0; i < table->columns; i++) {
		pdf_edits_add(edits, ruler, ruler_cell);
		mark_cell(edits, ruler, number, 'c', i);
		pdf_edits_add(edits, ruler, "</td>");
	}
	pdf_edits_add(edits, ruler, "</tr>");
	for (size_t i = 0; i < table->cells.count; i++) {
		const struct cell *cell = table->cells.items[i];

		if (before == NULL || before->row != cell->row)
			mark_cell(edits, first_letter(cell->start, cell->end),
			    number, 'r', cell->row);
		mark_cell(edits, last_letter(cell->start, cell->end), number,
		    'e', cell->row * COLUMNS + cell->column);
		before = cell;
	}
}

/* Its own mark, and one before the first letter or link of what it heads. */
static void
mark_heading(struct pdf_edits *edits, const struct html_tag *tag,
    const char *end, size_t number)
{
	const char *next = html_find(tag->end, end, arena_format(edits->arena,
	    "</%s>", tag->name));

	/* No mark can stand in a picture: where its box ends is below it. */
	next = is_chart_title(tag) ? html_find(next, end, "</div") :
	    first_letter(next, end);
	if (next == end)
		return;
	pdf_edits_add(edits, tag->end, mark_of(edits->arena, APART,
	    arena_format(edits->arena, "k%zu", number)));
	pdf_edits_add(edits, next, mark_of(edits->arena, is_chart_title(tag) ?
	    APART : IN_LINE, arena_format(edits->arena, "n%zu", number)));
}

/*
 * Most headings stay with their text without being asked: the engine keeps a
 * box whole, so each takes the room of two more lines and gives it back.  The
 * document's own styles stand behind these.
 */
static void
keep_headings(struct pdf_edits *edits, const char *html, const char *end)
{
	static const char rules[] = "<style>"
	    "h2,h3,h4,h5,h6{page-break-inside:avoid}"
	    "h2::after,h3::after,h4::after,h5::after,h6::after"
	    "{content:\"\";display:block;height:3em;margin-bottom:-3em}"
	    "</style>";
	const char *at = html_find(html, end, "<style");

	if (at == end)
		at = html_find(html, end, "</head");
	if (at != end)
		pdf_edits_add(edits, at, rules);
}

struct text
pdf_cut_mark(struct arena *arena, const char *html, size_t length)
{
	struct pdf_edits edits = { .arena = arena };
	struct walk walk = { .arena = arena, .at = html,
		.end = html + length };
	enum step step = STEP_HEADING;

	keep_headings(&edits, html, walk.end);
	while (step != STEP_END) {
		struct table table;
		struct html_tag tag;

		step = walk_on(&walk, &tag, &table);
		if (step == STEP_TABLE)
			mark_table(&edits, &table, walk.tables);
		else if (step == STEP_HEADING)
			mark_heading(&edits, &tag, walk.end, walk.headings);
	}
	return pdf_edits_make(&edits, html, length);
}
