#include "render/pdf_tokens.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { NOWHERE = -1 };

static bool
is_space(char c)
{
	return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ||
	    c == ' ';
}

static bool
is_plain(char c)
{
	return !is_space(c) && memchr("()<>[]{}/%", c, 10) == NULL;
}

static size_t
skip_string(const char *s, size_t length, size_t at)
{
	int depth = 0;

	while (at < length) {
		if (s[at] == '\\')
			at++;
		else if (s[at] == '(')
			depth++;
		else if (s[at] == ')')
			depth--;
		at++;
		if (depth == 0)
			break;
	}
	return at < length ? at : length;
}

static size_t
skip_to(const char *s, size_t length, size_t at, const char *stops)
{
	while (at < length && memchr(stops, s[at], strlen(stops)) == NULL)
		at++;
	return at;
}

/* Behind the operand or comment at `at`; `at` itself where an operator begins. */
static size_t
skip_operand(const char *s, size_t length, size_t at)
{
	size_t end = at;

	if (s[at] == '%')
		return skip_to(s, length, at, "\r\n");
	if (s[at] == '(')
		return skip_string(s, length, at);
	if (s[at] == '<' && at + 1 < length && s[at + 1] != '<') {
		end = skip_to(s, length, at, ">") + 1;
		return end < length ? end : length;
	}
	if (s[at] == '<' || s[at] == '>')
		return at + 2 < length ? at + 2 : length;
	if (s[at] == '/')
		end++;
	else if (!is_plain(s[at]))
		return at + 1;
	while (end < length && is_plain(s[end]))
		end++;
	if (s[at] == '/' || memchr("+-.0123456789", s[at], 13) != NULL)
		return end;
	if ((end - at == 4 && (memcmp(s + at, "true", 4) == 0 ||
	    memcmp(s + at, "null", 4) == 0)) ||
	    (end - at == 5 && memcmp(s + at, "false", 5) == 0))
		return end;
	return at;
}

/* Behind the EI of an inline image. */
static size_t
skip_image(const char *s, size_t length, size_t at)
{
	for (; at + 3 < length; at++)
		if (is_space(s[at]) && s[at + 1] == 'E' && s[at + 2] == 'I' &&
		    is_space(s[at + 3]))
			return at + 3;
	return length;
}

static int
mcid_of(const char *operands, size_t length)
{
	const char *at = memmem(operands, length, "/MCID", 5);

	return at == NULL ? NOWHERE : (int)strtol(at + 5, NULL, 10);
}

static struct pdf_operator
read_operator(const char *s, size_t length, size_t start, size_t word)
{
	struct pdf_operator op = { .start = start, .word = word, .end = word,
		.mcid = NOWHERE };
	size_t letters;

	while (op.end < length && is_plain(s[op.end]))
		op.end++;
	letters = op.end - word;
	memcpy(op.name, s + word, letters < 3 ? letters : 3);
	if (strcmp(op.name, "BI") == 0)
		op.end = skip_image(s, length, op.end);
	else if (strcmp(op.name, "BDC") == 0)
		op.mcid = mcid_of(s + start, word - start);
	return op;
}

struct pdf_operator *
pdf_tokens_read(struct arena *arena, const char *stream, size_t length,
    size_t *count)
{
	struct pdf_operator *all = NULL;
	size_t room = 0, at = 0, start = 0;
	bool begun = false;

	*count = 0;
	while (at < length) {
		size_t end;

		if (is_space(stream[at])) {
			at++;
			continue;
		}
		if (!begun)
			start = at;
		begun = true;
		end = skip_operand(stream, length, at);
		if (end > at) {
			at = end;
			continue;
		}
		if (*count == room) {
			all = arena_grow(arena, all, room * sizeof *all,
			    (room * 2 + 256) * sizeof *all);
			room = room * 2 + 256;
		}
		all[*count] = read_operator(stream, length, start, at);
		at = all[(*count)++].end;
		begun = false;
	}
	return all;
}
