#include "base/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

struct text
text_open(struct arena *arena, size_t limit)
{
	struct text text = { .limit = limit, .arena = arena, .capacity = 64 };

	text.bytes = arena_alloc(arena, 1, text.capacity);
	return text;
}

static void
make_room(struct text *text, size_t more)
{
	size_t need = text->length + more + 1;
	size_t capacity = text->capacity;

	if (more > text->limit || text->length > text->limit - more)
		BUG("a text grew past its limit of %zu bytes", text->limit);
	if (need <= capacity)
		return;
	while (capacity < need)
		capacity *= 2;
	text->bytes = arena_grow(text->arena, text->bytes, text->capacity,
	    capacity);
	text->capacity = capacity;
}

void
text_add_n(struct text *text, const char *bytes, size_t length)
{
	make_room(text, length);
	if (length > 0)
		memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void
text_add(struct text *text, const char *string)
{
	text_add_n(text, string, strlen(string));
}

void
text_add_char(struct text *text, char c)
{
	text_add_n(text, &c, 1);
}

void
text_add_format(struct text *text, const char *format, ...)
{
	size_t room = text->capacity - text->length;
	va_list args, again;
	int length;

	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(text->bytes + text->length, room, format, args);
	va_end(args);
	if (length < 0)
		BUG("a format string that does not format");
	make_room(text, (size_t)length);
	if ((size_t)length >= room)
		vsnprintf(text->bytes + text->length, (size_t)length + 1,
		    format, again);
	va_end(again);
	text->length += (size_t)length;
}

void
text_add_escaped(struct text *text, const char *string)
{
	for (;;) {
		size_t plain = strcspn(string, "&<>\"");

		text_add_n(text, string, plain);
		string += plain;
		switch (*string++) {
		case '\0':
			return;
		case '&':
			text_add(text, "&amp;");
			break;
		case '<':
			text_add(text, "&lt;");
			break;
		case '>':
			text_add(text, "&gt;");
			break;
		case '"':
			text_add(text, "&quot;");
			break;
		}
	}
}

void
text_add_json(struct text *text, const char *string)
{
	text_add_char(text, '"');
	for (; *string != '\0'; string++) {
		unsigned char c = (unsigned char)*string;

		if (c == '"' || c == '\\') {
			text_add_char(text, '\\');
			text_add_char(text, (char)c);
		} else if (c < 0x20 || c == '<') {
			text_add_format(text, "\\u%04x", c);
		} else {
			text_add_char(text, (char)c);
		}
	}
	text_add_char(text, '"');
}

void
text_add_json_member(struct text *text, const char *key, const char *value)
{
	text_add_format(text, ", \"%s\": ", key);
	if (value == NULL) {
		text_add(text, "null");
		return;
	}
	text_add_json(text, value);
}

void
text_add_github(struct text *text, const char *string)
{
	for (; *string != '\0'; string++) {
		if (strchr("%\r\n:,", *string) != NULL)
			text_add_format(text, "%%%02X", (unsigned)*string);
		else
			text_add_char(text, *string);
	}
}

/* Bytes that go on a character are no columns of their own. */
static size_t
columns_of(const char *bytes, size_t length)
{
	size_t columns = 0;

	for (size_t i = 0; i < length; i++)
		columns += (bytes[i] & 0xC0) != 0x80;
	return columns;
}

static size_t
column_now(const struct text *text)
{
	size_t start = text->length;

	while (start > 0 && text->bytes[start - 1] != '\n')
		start--;
	return columns_of(text->bytes + start, text->length - start);
}

void
text_add_folded(struct text *text, const char *words, size_t indent,
    size_t columns)
{
	size_t column = column_now(text);
	bool first = true;

	while (*(words += strspn(words, " ")) != '\0') {
		size_t length = strcspn(words, " ");
		size_t wide = columns_of(words, length);

		if (!first && column + 1 + wide > columns) {
			text_add_format(text, "\n%*s", (int)indent, "");
			column = indent;
		} else if (!first) {
			text_add_char(text, ' ');
			column++;
		}
		text_add_n(text, words, length);
		column += wide;
		words += length;
		first = false;
	}
	text_add_char(text, '\n');
}

void
text_cut(struct text *text, size_t length)
{
	if (length > text->length)
		BUG("a cut that is longer than the text");
	text->length = length;
	text->bytes[length] = '\0';
}
