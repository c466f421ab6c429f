#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "render/press.h"
#include "render/template.h"

enum { NOTE_STEPS = 4 };

static void add_node(struct prose_html *context, const struct prose *node,
    struct text *out);

static void
add_children(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	for (const struct prose *n = node->first; n != NULL; n = n->next)
		add_node(context, n, out);
}

static void
add_element(struct prose_html *context, const struct prose *node,
    const char *name, struct text *out)
{
	text_add_format(out, "<%s>", name);
	add_children(context, node, out);
	text_add_format(out, "</%s>", name);
}

static void
add_block(struct prose_html *context, const struct prose *node,
    const char *name, struct text *out)
{
	add_element(context, node, name, out);
	text_add_char(out, '\n');
}

/* What stood before a text node, so that a quotation mark knows its side. */
static char
last_character(const struct text *out)
{
	size_t at = out->length;

	/* A tag is not a character: look behind it. */
	while (at > 0 && out->bytes[at - 1] == '>') {
		while (at > 0 && out->bytes[at - 1] != '<')
			at--;
		if (at > 0 && strncmp(out->bytes + at, "p>", 2) == 0)
			return '\0';
		at -= at > 0;
	}
	return at == 0 ? '\0' : out->bytes[at - 1];
}

static void
add_text(const struct prose_html *context, const char *words, struct text *out)
{
	struct text set;

	if (strpbrk(words, "\"'") == NULL) {
		text_add_escaped(out, words);
		return;
	}
	set = text_open(context->arena, TEXT_LIMIT);
	typeset_add(&set, words, last_character(out));
	text_add_escaped(out, set.bytes);
}

/* The address as it is written on this page; NULL when it leads nowhere. */
static const char *
address_here(const struct prose_html *context, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const char *kind;

	if (colon == NULL)
		return address;
	kind = arena_copy_n(context->arena, address, (size_t)(colon - address));
	if (kind_find(kind) == NULL)
		return address;
	return record_address(context->arena, &context->linking, kind,
	    colon + 1);
}

static void
add_link(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	const char *address = address_here(context, node->address);

	/* A page's own anchors mean nothing in a document that left the site. */
	const char *number = figure_number(context->arena, &context->linking,
	    node->address);

	if (number != NULL) {
		text_add_escaped(out, number);
		return;
	}
	if (address == NULL || (address[0] == '#' && !context->anchors)) {
		add_children(context, node, out);
		return;
	}
	text_add(out, "<a href=\"");
	text_add_escaped(out, address);
	text_add(out, "\">");
	add_children(context, node, out);
	text_add(out, "</a>");
}

static void
add_heading(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	text_add_format(out, "<h%u", node->level);
	if (node->id != NULL && context->anchors)
		text_add_format(out, " id=\"%s\"", node->id);
	text_add_char(out, '>');
	add_children(context, node, out);
	text_add_format(out, "</h%u>\n", node->level);
}

static void
add_list(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	if (node->ordered && node->start > 1)
		text_add_format(out, "<ol start=\"%u\">\n", node->start);
	else
		text_add(out, node->ordered ? "<ol>\n" : "<ul>\n");
	add_children(context, node, out);
	text_add(out, node->ordered ? "</ol>\n" : "</ul>\n");
}

static void
add_paragraph(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	const struct prose *list = node->parent == NULL ? NULL :
	    node->parent->parent;

	if (node->parent != NULL && node->parent->type == PROSE_ITEM &&
	    list != NULL && list->tight) {
		add_children(context, node, out);
		return;
	}
	if (!context->numbered || node->parent->type != PROSE_SECTION) {
		add_block(context, node, "p", out);
		return;
	}
	text_add_format(out, "<p class=\"numbered\"><span>%u.%u</span> ",
	    context->chapter, ++context->paragraph);
	add_children(context, node, out);
	text_add(out, "</p>\n");
}

static void
add_row(struct prose_html *context, const struct prose *row, struct text *out)
{
	bool head = row->level == 1;

	text_add(out, head ? "<thead><tr>" : "<tr>");
	for (const struct prose *cell = row->first; cell != NULL;
	    cell = cell->next) {
		bool names_row = !head && cell == row->first;
		const char *name = head || names_row ? "th" : "td";

		text_add_format(out, "<%s%s%s>", name, head ?
		    " scope=\"col\"" : names_row ? " scope=\"row\"" : "",
		    cell->level == 3 ? " class=\"n\"" : "");
		add_children(context, cell, out);
		text_add_format(out, "</%s>", name);
	}
	text_add(out, head ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
}

/*
 * A table wider than a phone scrolls, and then the keyboard must reach it, and
 * tell which of the page's tables it has reached: "Table 2: Topic, What helps".
 */
static void
add_region(struct prose_html *context, const struct prose *table,
    struct text *out)
{
	text_add_format(out, "<div class=\"scroll\" role=\"region\" "
	    "aria-label=\"Table %u", ++context->tables);
	for (const struct prose *cell = table->first == NULL ? NULL :
	    table->first->first; cell != NULL; cell = cell->next) {
		text_add(out, cell == table->first->first ? ": " : ", ");
		text_add_escaped(out, typeset(context->arena, prose_plain(
		    context->arena, cell)));
	}
	text_add(out, "\" tabindex=\"0\">");
}

static void
add_table(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	if (context->linking.absolute)
		text_add(out, "<div class=\"scroll\">");
	else
		add_region(context, node, out);
	text_add(out, "<table class=\"t\">\n");
	for (const struct prose *row = node->first; row != NULL;
	    row = row->next)
		add_row(context, row, out);
	text_add(out, "</tbody></table></div>\n");
}

static void
add_reference(const struct prose_html *context, const struct prose *node,
    struct text *out)
{
	if (!context->anchors)
		text_add_format(out, "<sup>%u</sup>", node->start);
	else
		text_add_format(out, "<sup><a href=\"#note-%u\">%u</a></sup>",
		    node->start, node->start);
}

static void
add_code(const struct prose *node, struct text *out)
{
	text_add(out, node->type == PROSE_CODE ? "<code>" : "<pre><code>");
	text_add_escaped(out, node->text);
	text_add(out, node->type == PROSE_CODE ? "</code>" :
	    "</code></pre>\n");
}

static void
add_inline(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	switch ((int)node->type) {
	case PROSE_TEXT:
		add_text(context, node->text, out);
		break;
	case PROSE_SOFTBREAK:
		text_add_char(out, '\n');
		break;
	case PROSE_LINEBREAK:
		text_add(out, "<br>\n");
		break;
	case PROSE_CODE:
		add_code(node, out);
		break;
	case PROSE_EMPH:
		add_element(context, node, "em", out);
		break;
	case PROSE_STRONG:
		add_element(context, node, "strong", out);
		break;
	case PROSE_STRIKE:
		add_element(context, node, "s", out);
		break;
	case PROSE_LINK:
		add_link(context, node, out);
		break;
	case PROSE_FOOTNOTE_REF:
		add_reference(context, node, out);
		break;
	}
}

static void
add_node(struct prose_html *context, const struct prose *node,
    struct text *out)
{
	switch ((int)node->type) {
	case PROSE_HEADING:
		add_heading(context, node, out);
		break;
	case PROSE_PARAGRAPH:
		add_paragraph(context, node, out);
		break;
	case PROSE_LIST:
		add_list(context, node, out);
		break;
	case PROSE_ITEM:
		add_block(context, node, "li", out);
		break;
	case PROSE_QUOTE:
		add_block(context, node, "blockquote", out);
		break;
	case PROSE_CALLOUT:
		text_add(out, prose_callout_html(context, node));
		break;
	case PROSE_PICTURE:
		prose_picture_add(context, node, out);
		return;
	case PROSE_RULE:
		text_add(out, "<hr>\n");
		break;
	case PROSE_SHOW:
		text_add(out, prose_show_html(context, node));
		break;
	case PROSE_CHART:
		text_add(out, prose_chart_html(context, node));
		break;
	case PROSE_SETTING: /* prose_chart_html() reads them */
		break;
	case PROSE_TABLE:
		add_table(context, node, out);
		break;
	case PROSE_CODE_BLOCK:
		add_code(node, out);
		break;
	case PROSE_FOOTNOTE: /* prose_notes_html() prints them */
		break;
	case PROSE_DOCUMENT:
	case PROSE_SECTION:
	case PROSE_ROW:
	case PROSE_CELL:
		add_children(context, node, out);
		break;
	}
	add_inline(context, node, out);
}

const char *
prose_inner_html(struct prose_html *context, const struct prose *node)
{
	struct text out = text_open(context->arena, TEXT_LIMIT);

	for (const struct prose *n = node->first; n != NULL; n = n->next)
		if (node->type != PROSE_SECTION || n != node->first ||
		    n->type != PROSE_HEADING)
			add_node(context, n, &out);
	return out.bytes;
}

static bool
refers_to(const struct prose *root, unsigned number)
{
	for (const struct prose *n = root; n != NULL; n = prose_walk(root, n))
		if (n->type == PROSE_FOOTNOTE_REF && n->start == number)
			return true;
	return false;
}

/*
 * Whether the text below `node` refers to the note, or a note that it needs
 * does.  Notes refer to notes a few steps deep, never in a ring that matters.
 */
static bool
needs_note(const struct prose *document, const struct prose *node,
    unsigned number, int steps)
{
	if (refers_to(node, number))
		return true;
	for (const struct prose *n = document->first; steps > 0 && n != NULL;
	    n = n->next)
		if (n->type == PROSE_FOOTNOTE && n->start != number &&
		    refers_to(n, number) &&
		    needs_note(document, node, n->start, steps - 1))
			return true;
	return false;
}

const char *
prose_notes_html(struct prose_html *context, const struct prose *document,
    const struct prose *node)
{
	struct text out = text_open(context->arena, TEXT_LIMIT);

	for (const struct prose *n = document->first; n != NULL; n = n->next) {
		if (n->type != PROSE_FOOTNOTE ||
		    !needs_note(document, node, n->start, NOTE_STEPS))
			continue;
		text_add(&out, out.length == 0 ? "<div class=\"notes\">\n" :
		    "");
		text_add_format(&out, context->anchors ?
		    "<div id=\"note-%u\"><b>%u</b> " : "<div><b>%u</b> ",
		    n->start, n->start);
		add_children(context, n, &out);
		text_add(&out, "</div>\n");
	}
	if (out.length > 0)
		text_add(&out, "</div>\n");
	return out.bytes;
}
