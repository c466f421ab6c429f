/* decode_script.c - escapes and broken strings of JavaScript, JSON and CSS. */
#include "inspect/decode.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "inspect/unit.h"

/* Hex digits of text[from..), `most` at the most; how many there are. */
static size_t
read_hex(const char *text, size_t length, size_t from, size_t most,
    uint32_t *value)
{
	size_t n = 0;

	*value = 0;
	while (n < most && from + n < length &&
	    decode_hex_digit(text[from + n]) >= 0)
		*value = *value * 16 +
		    (uint32_t)decode_hex_digit(text[from + n++]);
	return n;
}

/* \uXXXX, and a second one where the first is half of a character. */
static size_t
read_unit(const char *text, size_t length, uint32_t *code)
{
	uint32_t low;

	if (read_hex(text, length, 2, 4, code) != 4)
		return 0;
	if (*code < 0xd800 || *code >= 0xdc00 || length < 12 ||
	    text[6] != '\\' || text[7] != 'u' ||
	    read_hex(text, length, 8, 4, &low) != 4 ||
	    low < 0xdc00 || low >= 0xe000)
		return 6;
	*code = 0x10000 + ((*code - 0xd800) << 10) + (low - 0xdc00);
	return 12;
}

/* One to three octal digits, as C, JavaScript and shells read them. */
static size_t
read_octal(const char *text, size_t length, uint32_t *code)
{
	size_t n = 1;

	*code = 0;
	while (n < 4 && n < length && text[n] >= '0' && text[n] <= '7')
		*code = *code * 8 + (uint32_t)(text[n++] - '0');
	return n > 1 && *code < 256 ? n : 0;
}

/* How many bytes the escape at text[0] is; 0 for none.  Code 0: it is nothing. */
static size_t
read_script_escape(const char *text, size_t length, uint32_t *code)
{
	static const char letters[] = "\"\"''//\\\\``\n\0n\nt\tr\rb f v ";
	size_t n;

	if (length < 2)
		return 0;
	if (text[1] == 'x')
		return read_hex(text, length, 2, 2, code) == 2 ? 4 : 0;
	if (text[1] == 'u' && length > 2 && text[2] == '{') {
		n = read_hex(text, length, 3, 6, code);
		return n > 0 && 3 + n < length && text[3 + n] == '}' ? n + 4 : 0;
	}
	if (text[1] == 'u')
		return read_unit(text, length, code);
	if (text[1] == '\r' && length > 2 && text[2] == '\n') {
		*code = 0;
		return 3;
	}
	for (size_t i = 0; i + 1 < sizeof letters; i += 2) {
		if (letters[i] != text[1])
			continue;
		*code = (unsigned char)letters[i + 1];
		return 2;
	}
	return read_octal(text, length, code);
}

/* CSS: one to six digits and a space that belongs to them; or an end of line. */
static size_t
read_style_escape(const char *text, size_t length, uint32_t *code)
{
	size_t n = read_hex(text, length, 1, 6, code);

	if (n == 0 && length > 1 && text[1] == '\n')
		return 2;
	if (n == 0)
		return 0;
	n++;
	return n + (n < length && strchr(" \t\n", text[n]) != NULL);
}

static bool
decode_backslashes(struct decoding *decoding,
    size_t (*read_escape)(const char *, size_t, uint32_t *))
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '\\', length - at);
		char shown[5];
		uint32_t code;
		size_t n;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		n = read_escape(mark, length - at, &code);
		if (n > 0) {
			weave_keep(decoding->out, text + kept, at - kept, kept);
			if (code != 0)
				weave_put(decoding->out, shown,
				    utf8_put(code, shown), at);
			kept = at + n;
			changed = true;
		}
		at += n == 0 ? 1 : n;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

bool
decode_script(struct decoding *decoding)
{
	return decode_backslashes(decoding, read_script_escape);
}

bool
decode_style(struct decoding *decoding)
{
	return decode_backslashes(decoding, read_style_escape);
}

static bool
is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

static size_t
skip_blanks(const char *text, size_t length, size_t at)
{
	while (at < length && strchr(" \t\r\n", text[at]) != NULL &&
	    text[at] != '\0')
		at++;
	return at;
}

static size_t
skip_name(const char *text, size_t length, size_t at)
{
	while (at < length && (strchr("_$.", text[at]) != NULL ||
	    ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z') ||
	    (text[at] >= '0' && text[at] <= '9')) && text[at] != '\0')
		at++;
	return at;
}

/* Behind "; a += " or ".concat(" that begins at `at`; `at` for neither. */
static size_t
skip_joining(const char *text, size_t length, size_t at)
{
	static const char concat[] = ".concat(";
	const size_t n = sizeof concat - 1;
	size_t next = at;

	if (length - at > n && memcmp(text + at, concat, n) == 0)
		return skip_blanks(text, length, at + n);
	if (text[at] != ';')
		return at;
	next = skip_blanks(text, length, at + 1);
	next = skip_blanks(text, length, skip_name(text, length, next));
	return next + 2 < length && text[next] == '+' && text[next + 1] == '=' ?
	    skip_blanks(text, length, next + 2) : at;
}

/*
 * A quotation mark that ends a string, and the one that begins the next with
 * nothing but what joins them between: bytes from `at`; 0 where the string
 * goes on.
 */
static size_t
seam_of_strings(const char *text, size_t length, size_t at)
{
	size_t next = skip_blanks(text, length, at + 1), joined;

	joined = next < length ? skip_joining(text, length, next) : next;
	if (joined > next)
		next = joined;
	else if (next < length && (text[next] == '+' || text[next] == '.'))
		next = skip_blanks(text, length, next + 1);
	if (next >= length || !is_quote(text[next]) || next + 1 >= length)
		return 0;
	/* 'a' '' 'b': the empty one in between is skipped as well. */
	if (is_quote(text[next + 1]) && text[next + 1] == text[next]) {
		size_t more = seam_of_strings(text, length, next + 1);

		return more == 0 ? 0 : next + 1 + more - at;
	}
	return next + 1 - at;
}

bool
decode_strings(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0;
	bool changed = false;

	for (size_t at = 1; at < length; at++) {
		size_t n = is_quote(text[at]) ?
		    seam_of_strings(text, length, at) : 0;

		if (n == 0)
			continue;
		weave_keep(decoding->out, text + kept, at - kept, kept);
		kept = at + n;
		at = kept - 1;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}
