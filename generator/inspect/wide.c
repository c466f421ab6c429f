#include "inspect/wide.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"

static uint32_t
unit_at(const char *bytes, size_t at, bool little)
{
	uint32_t first = (unsigned char)bytes[at];
	uint32_t second = (unsigned char)bytes[at + 1];

	return little ? second << 8 | first : first << 8 | second;
}

char *
wide_text(struct arena *arena, const char *bytes, size_t length, bool little,
    size_t *text_length)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t at = 0;

	while (at + 1 < length) {
		uint32_t code = unit_at(bytes, at, little), low;
		char shown[5];

		at += 2;
		if (code >= 0xD800 && code < 0xDC00 && at + 1 < length) {
			low = unit_at(bytes, at, little);
			if (low >= 0xDC00 && low < 0xE000) {
				code = 0x10000 + ((code - 0xD800) << 10) +
				    (low - 0xDC00);
				at += 2;
			}
		}
		text_add_n(&out, shown, utf8_put(code == 0 ? ' ' : code,
		    shown));
	}
	*text_length = out.length;
	return out.bytes;
}

bool
wide_looks_so(const char *bytes, size_t length, bool *little)
{
	size_t zeros[2] = { 0, 0 };

	if (length < 4 || length % 2 != 0)
		return false;
	for (size_t i = 0; i < length; i++)
		zeros[i % 2] += bytes[i] == '\0';
	*little = zeros[1] > 0;
	return (zeros[0] == 0) != (zeros[1] == 0) &&
	    zeros[0] + zeros[1] == length / 2;
}

static bool
is_printable(unsigned char c)
{
	return (c >= ' ' && c < 0x7F) || c == '\t';
}

/* How long the run of printable characters at `at` is, in bytes. */
static size_t
run_length(const char *bytes, size_t length, size_t at)
{
	size_t end = at;

	while (end < length) {
		size_t next = end;

		if (is_printable((unsigned char)bytes[end]))
			next++;
		else if ((unsigned char)bytes[end] < 0x80 ||
		    utf8_next(bytes, length, &next) == 0xFFFD)
			break;
		end = next;
	}
	return end - at;
}

static void
add_runs(struct text *out, const char *bytes, size_t length, size_t least)
{
	for (size_t at = 0; at < length; at++) {
		size_t n = run_length(bytes, length, at);

		if (n >= least) {
			text_add_n(out, bytes + at, n);
			text_add_char(out, '\n');
		}
		at += n;
	}
}

/* Latin letters in UTF-16: every other byte is zero. */
static void
add_wide_runs(struct text *out, const char *bytes, size_t length,
    size_t least, bool little)
{
	const char *letters = bytes + (little ? 0 : 1);
	const char *zeros = bytes + (little ? 1 : 0);

	for (size_t at = 0; at + 1 < length; at++) {
		size_t n = 0;

		while (at + 2 * n + 1 < length && zeros[at + 2 * n] == '\0' &&
		    is_printable((unsigned char)letters[at + 2 * n]))
			n++;
		if (n < least)
			continue;
		for (size_t i = 0; i < n; i++)
			text_add_char(out, letters[at + 2 * i]);
		text_add_char(out, '\n');
		at += 2 * n - 1;
	}
}

char *
wide_runs(struct arena *arena, const char *bytes, size_t length, size_t least,
    size_t *text_length)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	add_runs(&out, bytes, length, least);
	add_wide_runs(&out, bytes, length, least, false);
	add_wide_runs(&out, bytes, length, least, true);
	*text_length = out.length;
	return out.bytes;
}

bool
wide_is_readable(const char *bytes, size_t length)
{
	size_t odd = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];

		odd += c != '\n' && c != '\r' && !is_printable(c) && c < 0x80;
		odd += c >= 0x80 && i % 2 == 0;
	}
	return odd <= length / 8;
}
