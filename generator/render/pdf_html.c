#include "render/pdf_html.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* Their text is not markup. */
static const char *const opaque[] = { "style", "script", "title" };

bool
html_is_one_of(const char *name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

const char *
html_find(const char *from, const char *end, const char *what)
{
	const char *at = memmem(from, (size_t)(end - from), what, strlen(what));

	return at == NULL ? end : at;
}

static bool
is_name(const char *name, size_t length, const char *wanted)
{
	return length == strlen(wanted) && memcmp(name, wanted, length) == 0;
}

static void
keep_value(struct html_tag *tag, const char *name, size_t name_length,
    const char *value, size_t length)
{
	if (is_name(name, name_length, "id")) {
		tag->id = value;
		tag->id_length = length;
	} else if (is_name(name, name_length, "href")) {
		tag->href = value;
		tag->href_length = length;
	} else if (is_name(name, name_length, "data-head")) {
		tag->head = value;
		tag->head_length = length;
	} else if (is_name(name, name_length, "data-page-of")) {
		tag->of = value;
		tag->of_length = length;
	}
}

/* The attributes that are asked for, and where the tag ends: values may hold '>'. */
static void
read_attributes(struct html_tag *tag, const char *at, const char *end)
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
		keep_value(tag, name, (size_t)(at - name), value,
		    (size_t)(stop - value));
		at = stop < end ? stop + 1 : end;
	}
	tag->end = at < end ? at + 1 : end;
}

bool
html_next_tag(const char *at, const char *end, struct html_tag *tag)
{
	size_t n = 0;

	at = memchr(at, '<', (size_t)(end - at));
	if (at == NULL)
		return false;
	*tag = (struct html_tag){ .start = at, .id = "", .href = "",
		.head = "", .of = "" };
	if (end - at > 3 && memcmp(at, "<!--", 4) == 0) {
		tag->end = html_find(at, end, "-->");
		return true;
	}
	at++;
	while (at < end && n + 1 < sizeof tag->name &&
	    ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9')))
		tag->name[n++] = *at++;
	read_attributes(tag, at, end);
	if (html_is_one_of(tag->name, opaque, sizeof opaque / sizeof opaque[0]))
		tag->end = html_find(tag->end, end, "</");
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

const char *
html_plain_text(struct arena *arena, const char *at, const char *end)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct html_tag tag;

	while (at < end) {
		bool space = *at == ' ' || *at == '\n' || *at == '\t';

		if (*at == '<' && html_next_tag(at, end, &tag)) {
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
