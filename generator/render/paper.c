#include "render/paper.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "render/pdf.h"
#include "render/pdf_html.h"

/* A table with more columns than this is printed across. */
enum { COLUMNS = 6 };

/* What a paragraph is not followed by its notes across. */
static const char *const blocks[] = { "div", "ul", "ol", "li", "table",
	"blockquote", "section", "h2", "h3", "h4" };

static const char blank[] = "<span class=\"blank\">&#160;</span>";

/* The words of an attribute, entities undone; NULL when the tag has none. */
static const char *
attribute(struct arena *arena, const struct html_tag *tag, const char *name)
{
	const char *before = arena_format(arena, " %s=\"", name);
	const char *at = html_find(tag->start, tag->end, before);

	if (at == tag->end)
		return NULL;
	at += strlen(before);
	return html_plain_text(arena, at, html_find(at, tag->end, "\""));
}

struct text
paper_fill_cells(struct arena *arena, const struct text *html)
{
	static const char *const cells[] = { "td", "th" };
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html->bytes + html->length, *done = html->bytes;
	struct html_tag tag;

	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		if (!html_is_one_of(tag.name, cells, 2) ||
		    end - tag.end < 4 || (memcmp(tag.end, "</td", 4) != 0 &&
		    memcmp(tag.end, "</th", 4) != 0))
			continue;
		text_add_n(&out, done, (size_t)(tag.end - done));
		text_add(&out, blank);
		done = tag.end;
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}

/* --- notes --- */

/* A block begins or ends: a paragraph before it stands elsewhere. */
static bool
is_block(const struct html_tag *tag)
{
	size_t count = sizeof blocks / sizeof blocks[0];
	bool ends = strncmp(tag->start, "</", 2) == 0;

	for (size_t i = 0; ends && i < count; i++) {
		size_t length = strlen(blocks[i]);

		if (strncmp(tag->start + 2, blocks[i], length) == 0 &&
		    tag->start[2 + length] == '>')
			return true;
	}
	return html_is_one_of(tag->name, blocks, count);
}

/* Behind the end tag of the block that `at` stands in, right behind its start. */
static const char *
block_end(const char *at, const char *end, const char *name)
{
	size_t length = strlen(name), depth = 1;
	struct html_tag tag;

	for (; depth > 0 && html_next_tag(at, end, &tag); at = tag.end)
		if (strcmp(tag.name, name) == 0)
			depth++;
		else if (strncmp(tag.start, "</", 2) == 0 &&
		    strncmp(tag.start + 2, name, length) == 0)
			depth--;
	return depth == 0 ? at : end;
}

struct text
paper_keep_notes(struct arena *arena, const struct text *html)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html->bytes + html->length, *done = html->bytes;
	const char *paragraph = NULL; /* the newest, while nothing else began */
	struct html_tag tag;

	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		const char *class = attribute(arena, &tag, "class");

		if (strcmp(tag.name, "p") == 0) {
			paragraph = tag.start;
		} else if (paragraph != NULL && class != NULL &&
		    strcmp(class, "notes") == 0) {
			text_add_n(&out, done, (size_t)(paragraph - done));
			text_add(&out, "<div class=\"keep\">");
			done = block_end(tag.end, end, "div");
			text_add_n(&out, paragraph, (size_t)(done - paragraph));
			text_add(&out, "</div>");
			tag.end = done;
		} else if (is_block(&tag)) {
			paragraph = NULL;
		}
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}

/* --- lists of tables and figures --- */

struct caption {
	size_t kind;       /* of words_of */
	size_t number;
	const char *words;
};

/* What they are listed as, and what they are called. */
static const struct { const char *kind, *word; } words_of[] = {
	{ "caption", "Table" }, { "figcaption", "Figure" } };

enum { KINDS = sizeof words_of / sizeof words_of[0] };

/* KINDS when it is no title: a caption with a class is none. */
static size_t
kind_of(struct arena *arena, const struct html_tag *tag)
{
	const char *class = attribute(arena, tag, "class");
	size_t i = 0;

	if (strcmp(tag->name, "p") == 0 && class != NULL &&
	    strcmp(class, "chart-title") == 0)
		return 1;
	while (i < KINDS && (class != NULL ||
	    strcmp(words_of[i].kind, tag->name) != 0))
		i++;
	return i;
}

static bool
is_listed(const struct text *html, size_t kind)
{
	char list[40];

	snprintf(list, sizeof list, " data-list=\"%s\"", words_of[kind].kind);
	return memmem(html->bytes, html->length, list, strlen(list)) != NULL;
}

/* The document with its numbers, and what they are. */
static struct text
number_captions(struct arena *arena, const struct text *html,
    struct list *captions)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html->bytes + html->length, *done = html->bytes;
	size_t counts[KINDS] = { 0 };
	struct html_tag tag;

	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		size_t kind = kind_of(arena, &tag);
		struct caption *one;

		if (kind == KINDS || !is_listed(html, kind))
			continue;
		one = arena_alloc(arena, 1, sizeof *one);
		one->kind = kind;
		one->number = ++counts[kind];
		one->words = arena_copy_n(arena, tag.end, (size_t)(html_find(
		    tag.end, end, arena_format(arena, "</%s", tag.name)) -
		    tag.end));
		list_add(arena, captions, one);
		text_add_n(&out, done, (size_t)(tag.end - done - 1));
		text_add_format(&out, " id=\"at--%s-%zu\">%s %zu: ",
		    words_of[kind].kind, one->number, words_of[kind].word,
		    one->number);
		done = tag.end;
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}

static void
list_captions(struct arena *arena, struct text *out,
    const struct list *captions, const char *kind)
{
	for (size_t i = 0; i < captions->count; i++) {
		const struct caption *one = captions->items[i];

		if (strcmp(words_of[one->kind].kind, kind) != 0)
			continue;
		text_add_format(out, "<li><a href=\"#at--%s-%zu\"><span "
		    "class=\"number\">%s %zu</span><span class=\"what\">",
		    kind, one->number, words_of[one->kind].word, one->number);
		text_add_escaped(out, html_plain_text(arena, one->words,
		    one->words + strlen(one->words)));
		text_add(out, "</span></a></li>\n");
	}
}

struct text
paper_list_captions(struct arena *arena, const struct text *html)
{
	struct text out = text_open(arena, TEXT_LIMIT), numbered;
	struct list captions = { 0 };
	const char *end, *done;
	struct html_tag tag;

	numbered = number_captions(arena, html, &captions);
	end = numbered.bytes + numbered.length;
	done = numbered.bytes;
	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		const char *kind = attribute(arena, &tag, "data-list");

		if (captions.count == 0 && attribute(arena, &tag,
		    "data-lists") != NULL) {
			text_add_n(&out, done, (size_t)(tag.end - done - 1));
			text_add(&out, " style=\"display:none\">");
			done = tag.end;
		}
		if (kind == NULL)
			continue;
		text_add_n(&out, done, (size_t)(tag.end - done));
		list_captions(arena, &out, &captions, kind);
		done = tag.end;
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}

/* --- numbers of pages --- */

static bool
ends_list(const struct html_tag *tag)
{
	return strncmp(tag->start, "</ul", 4) == 0 ||
	    strncmp(tag->start, "</ol", 4) == 0;
}

struct text
paper_number_contents(struct arena *arena, const struct text *html)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html->bytes + html->length, *done = html->bytes;
	bool inside = false;
	struct html_tag tag;

	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		const char *class = attribute(arena, &tag, "class");

		if (class != NULL && strcmp(class, "toc") == 0)
			inside = true;
		else if (ends_list(&tag))
			inside = false;
		if (!inside || strcmp(tag.name, "a") != 0 ||
		    tag.href_length < 2 || tag.href[0] != '#')
			continue;
		at = html_find(tag.end, end, "</a>");
		if (at == end)
			break;
		text_add_n(&out, done, (size_t)(at + 4 - done));
		text_add_format(&out, "<span class=\"dots\"></span><span "
		    "class=\"page\" data-page-of=\"%.*s\">000</span>",
		    (int)tag.href_length - 1, tag.href + 1);
		done = at + 4;
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}

/* --- running heads --- */

static void
add_content(struct text *style, const char *box, const char *words)
{
	if (words[0] == '\0')
		return;
	text_add_format(style, "@%s{content:\"", box);
	for (; *words != '\0'; words++) {
		/* What would end the string, or the style sheet. */
		if (strchr("\"\\<>&\n", *words) != NULL)
			text_add_format(style, "\\%x ", (unsigned)*words);
		else
			text_add_char(style, *words);
	}
	text_add(style, "\"}");
}

static size_t
columns_of(const struct html_tag *table, const char *end)
{
	const char *row_end = html_find(table->end, end, "</tr");
	struct html_tag tag;
	size_t count = 0;

	for (const char *at = table->end; html_next_tag(at, row_end, &tag);
	    at = tag.end)
		count += strcmp(tag.name, "td") == 0 ||
		    strcmp(tag.name, "th") == 0;
	return count;
}

static bool
is_across(const struct html_tag *tag, const char *end)
{
	return strcmp(tag->name, "table") == 0 &&
	    columns_of(tag, end) > COLUMNS;
}

static bool
ends_document(struct arena *arena, const struct html_tag *tag)
{
	const char *class = attribute(arena, tag, "class");

	return class != NULL && strcmp(class, "end") == 0;
}

/* The start tag again, with a page of its own. */
static const char *
turn_page(struct text *out, const char *done, const struct html_tag *tag,
    const char *page, size_t number)
{
	const char *name_end = tag->start + 1 + strlen(tag->name);

	text_add_n(out, done, (size_t)(name_end - done));
	text_add_format(out, " style=\"page:%s-%zu\"", page, number);
	return name_end;
}

struct text
paper_running_heads(struct arena *arena, const struct text *html,
    const char *title, const char *foot)
{
	static const char *const pages[] = { "head", "across" };
	struct text out = text_open(arena, TEXT_LIMIT);
	struct text style = text_open(arena, TEXT_LIMIT), body;
	const char *end = html->bytes + html->length, *done = html->bytes;
	const char *head_end = html_find(html->bytes, end, "</head>");
	struct html_tag tag;
	size_t number = 0;

	body = text_open(arena, TEXT_LIMIT);
	done = head_end;
	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		const char *words = attribute(arena, &tag, "data-head");

		bool across = words == NULL && is_across(&tag, end);

		/* The last words of a document need no page of their own. */
		if (words == NULL && (number == 0 || (!across &&
		    !ends_document(arena, &tag))))
			continue;
		number += words != NULL;
		done = turn_page(&body, done, &tag, pages[across], number);
		for (size_t i = 0; words != NULL && i < 2; i++) {
			text_add_format(&style, "@page %s-%zu{%s", pages[i],
			    number, i == 0 ? "" : "size:A4 landscape;");
			add_content(&style, "top-left", words[0] == '\0' ? "" :
			    title);
			add_content(&style, "top-right", words);
			add_content(&style, "bottom-left", foot);
			text_add(&style, "}\n");
		}
	}
	text_add_n(&body, done, (size_t)(end - done));
	text_add_n(&out, html->bytes, (size_t)(head_end - html->bytes));
	if (style.length > 0)
		text_add_format(&out, "<style>\n%s</style>\n", style.bytes);
	text_add_n(&out, body.bytes, body.length);
	return out;
}

struct text
paper_prepare(struct arena *arena, const struct pdf_engine *engine,
    const struct text *html, const char *title, const char *foot)
{
	struct text out = paper_list_captions(arena, html);

	out = paper_keep_notes(arena, &out);
	out = paper_number_contents(arena, &out);
	if (engine->margin_boxes)
		out = paper_running_heads(arena, &out, title, foot);
	return engine->tagged ? paper_fill_cells(arena, &out) : out;
}
