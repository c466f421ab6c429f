#include "render/pdf_marks.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"

/* 10 pt come out as 10 pt, and 100 mm as 99.9 (pdf-study D1). */
static const char size_rule[] = "<style>html{zoom:1.3}</style>";

/* Out of the flow, so that no line moves; one space, because empty is dropped. */
static const char mark_link[] = "<a style=\"position:absolute\" href=\""
    PDF_MARK "%zu\">&#8203;</a>";

/* Elements that may begin with a link; others (lists, tables, links) get
   theirs before the tag. */
static const char *const holders[] = { "h1", "h2", "h3", "h4", "h5", "h6",
	"p", "li", "div", "section", "article", "aside", "main", "header",
	"footer", "td", "th", "caption", "figcaption", "figure", "blockquote",
	"span", "strong", "em", "sup" };

/* Their text is not markup. */
static const char *const opaque[] = { "style", "script", "title" };

struct tag {
	const char *start;  /* the '<' */
	const char *end;    /* behind the '>' */
	char name[16];      /* "" for comments and end tags */
	const char *id;
	size_t id_length;
};

static bool
is_one_of(const char *name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

static const char *
find(const char *from, const char *end, const char *what)
{
	const char *at = memmem(from, (size_t)(end - from), what, strlen(what));

	return at == NULL ? end : at;
}

/* The id= of a tag, and where the tag ends; quoted values may hold a '>'. */
static void
read_attributes(struct tag *tag, const char *at, const char *end)
{
	while (at < end && *at != '>') {
		const char *name = at, *value, *stop;

		if (*at == ' ' || *at == '\n' || *at == '\t' || *at == '/') {
			at++;
			continue;
		}
		while (at < end && strchr("= \n\t/>", *at) == NULL)
			at++;
		if (at + 1 >= end || at[0] != '=' ||
		    (at[1] != '"' && at[1] != '\'')) {
			at += at == name || (at < end && *at == '=');
			continue;
		}
		value = at + 2;
		stop = memchr(value, at[1], (size_t)(end - value));
		if (stop == NULL)
			stop = end;
		if (at - name == 2 && memcmp(name, "id", 2) == 0) {
			tag->id = value;
			tag->id_length = (size_t)(stop - value);
		}
		at = stop < end ? stop + 1 : end;
	}
	tag->end = at < end ? at + 1 : end;
}

static bool
next_tag(const char *at, const char *end, struct tag *tag)
{
	size_t n = 0;

	at = memchr(at, '<', (size_t)(end - at));
	if (at == NULL)
		return false;
	*tag = (struct tag){ .start = at, .id = "" };
	if (end - at > 3 && memcmp(at, "<!--", 4) == 0) {
		tag->end = find(at, end, "-->");
		return true;
	}
	at++;
	while (at < end && n + 1 < sizeof tag->name &&
	    ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9')))
		tag->name[n++] = *at++;
	read_attributes(tag, at, end);
	if (is_one_of(tag->name, opaque, sizeof opaque / sizeof opaque[0]))
		tag->end = find(tag->end, end, "</");
	return true;
}

static const char *
undo_entity(const char *at, const char *end, struct text *out)
{
	static const char *const known[][2] = { { "&amp;", "&" },
		{ "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" },
		{ "&#39;", "'" }, { "&nbsp;", " " }, { "&shy;", "" } };

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		size_t n = strlen(known[i][0]);

		if ((size_t)(end - at) < n || memcmp(at, known[i][0], n) != 0)
			continue;
		text_add(out, known[i][1]);
		return at + n;
	}
	text_add_char(out, *at);
	return at + 1;
}

/* Text of html[at..end) on one line, without its tags. */
static const char *
plain_text(struct arena *arena, const char *at, const char *end)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct tag tag;

	while (at < end) {
		bool space = *at == ' ' || *at == '\n' || *at == '\t';

		if (*at == '<' && next_tag(at, end, &tag)) {
			at = tag.end;
		} else if (*at == '&') {
			at = undo_entity(at, end, &out);
		} else {
			if (!space)
				text_add_char(&out, *at);
			else if (out.length > 0 &&
			    out.bytes[out.length - 1] != ' ')
				text_add_char(&out, ' ');
			at++;
		}
	}
	while (out.length > 0 && out.bytes[out.length - 1] == ' ')
		text_cut(&out, out.length - 1);
	return out.bytes;
}

static bool
is_led_to(struct arena *arena, const char *html, size_t length, const char *id)
{
	const char *link = arena_format(arena, "href=\"#%s\"", id);

	return memmem(html, length, link, strlen(link)) != NULL;
}

static int
heading_level(const char *name)
{
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' &&
	    name[2] == '\0' ? name[1] - '0' : 0;
}

struct list
pdf_marks_find(struct arena *arena, const char *html, size_t length)
{
	const char *end = html + length;
	struct list marks = { 0 };
	struct tag tag;

	for (const char *at = html; next_tag(at, end, &tag); at = tag.end) {
		struct pdf_mark mark = { .level = heading_level(tag.name),
			.title = "" };
		bool holds = is_one_of(tag.name, holders,
		    sizeof holders / sizeof holders[0]);

		mark.id = arena_copy_n(arena, tag.id, tag.id_length);
		if (mark.level == 0 && (tag.id_length == 0 ||
		    !is_led_to(arena, html, length, mark.id)))
			continue;
		mark.at = (size_t)((holds ? tag.end : tag.start) - html);
		if (mark.level > 0)
			mark.title = plain_text(arena, tag.end, find(tag.end,
			    end, arena_format(arena, "</%s", tag.name)));
		list_add(arena, &marks, memcpy(arena_alloc(arena, 1,
		    sizeof mark), &mark, sizeof mark));
	}
	return marks;
}

struct text
pdf_marks_add(struct arena *arena, const char *html, size_t length)
{
	struct list marks = pdf_marks_find(arena, html, length);
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *head = find(html, html + length, "</head>");
	size_t done = head == html + length ? 0 : (size_t)(head - html);

	text_add_n(&out, html, done);
	text_add(&out, size_rule);
	for (size_t i = 0; i < marks.count; i++) {
		const struct pdf_mark *mark = marks.items[i];

		if (mark->at < done)
			continue;
		text_add_n(&out, html + done, mark->at - done);
		text_add_format(&out, mark_link, i);
		done = mark->at;
	}
	text_add_n(&out, html + done, length - done);
	return out;
}
