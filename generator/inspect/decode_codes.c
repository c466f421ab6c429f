/*
 * decode_codes.c - letters written as the numbers of their codes: what
 * String.fromCharCode() takes, a dump of bytes, ones and noughts; base32; and
 * letters of the block of tags, which nobody sees and every copy keeps.
 *
 * Most rows of numbers are numbers.  Only one in which every number is a
 * character, and three in four a letter, is a text; and since a list of pages
 * may be that as well, it is searched for names alone, not for patterns.
 */
#include "inspect/decode.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "inspect/unit.h"

enum { FEWEST = 4, GAP_MOST = 4, CODE_MOST = 8 };

/* How the numbers of a row are read, all of them alike. */
enum form { DECIMAL, HEX_PAIR, HEX_MARKED, BINARY, FORMS };

static bool
is_word_letter(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
	    c == '_';
}

static unsigned
read_digits(const char *text, size_t length, unsigned base)
{
	unsigned value = 0;

	for (size_t i = 0; i < length; i++) {
		int digit = decode_hex_digit(text[i]);

		if (digit < 0 || (unsigned)digit >= base)
			return 0;
		value = value * base + (unsigned)digit;
	}
	return value;
}

/* The character that a number of `length` digits is, 0 for none. */
static unsigned
read_code(const char *text, size_t length, enum form form)
{
	unsigned value = 0;

	switch (form) {
	case DECIMAL:
		value = length <= 3 ? read_digits(text, length, 10) : 0;
		break;
	case HEX_PAIR:
		value = length == 2 ? read_digits(text, length, 16) : 0;
		break;
	case HEX_MARKED:
		if (length > 2 && length <= 4 && text[0] == '0' &&
		    (text[1] | 32) == 'x')
			value = read_digits(text + 2, length - 2, 16);
		break;
	case BINARY:
		value = length == CODE_MOST ? read_digits(text, length, 2) : 0;
		break;
	case FORMS:
		break;
	}
	return value >= 0x20 && value < 0x7f ? value : 0;
}

/* Blanks, and a comma, colon or semicolon among them. */
static size_t
gap_length(const char *text, size_t length)
{
	size_t n = 0, signs = 0;

	while (n < length && n < GAP_MOST && text[n] != '\0' &&
	    strchr(" \t\r\n,:;", text[n]) != NULL)
		signs += strchr(",:;", text[n++]) != NULL;
	return signs <= 1 ? n : 0;
}

static size_t
word_length(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && n <= CODE_MOST && is_word_letter(text[n]))
		n++;
	return n;
}

/*
 * The row that begins at text[0), read in that form into `out`, which has room
 * for a letter of each byte: how many bytes of text it is, 0 for no row.
 */
static size_t
read_row(const char *text, size_t length, enum form form, char *out,
    size_t *count)
{
	size_t at = 0, behind = 0, letters = 0, n = 0;

	while (at < length) {
		size_t word = word_length(text + at, length - at), gap;
		unsigned code = read_code(text + at, word, form);

		if (code == 0)
			break;
		letters += (code | 32) >= 'a' && (code | 32) <= 'z';
		out[n++] = (char)code;
		behind = at + word;
		gap = gap_length(text + behind, length - behind);
		if (gap == 0)
			break;
		at = behind + gap;
	}
	*count = n;
	return n >= FEWEST && letters * 4 >= n * 3 ? behind : 0;
}

/* Every code of a letter begins with a digit, in whatever form. */
static bool
begins_number(const char *text, size_t at)
{
	return text[at] >= '0' && text[at] <= '9' && (at == 0 ||
	    !is_word_letter(text[at - 1]));
}

bool
decode_codes(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0, count = 0;
	char *letters = NULL;
	bool changed = false;

	while (at < length) {
		size_t row = 0, word;

		if (!begins_number(text, at)) {
			at++;
			continue;
		}
		word = word_length(text + at, length - at);
		/* Words of prose are not followed so: most end here. */
		if (gap_length(text + at + word, length - at - word) == 0 ||
		    word > CODE_MOST) {
			at += word;
			continue;
		}
		if (letters == NULL)
			letters = arena_alloc(decoding->arena, length + 1, 1);
		for (int form = 0; form < FORMS && row == 0; form++)
			row = read_row(text + at, length - at,
			    (enum form)form, letters, &count);
		if (row == 0) {
			at += word;
			continue;
		}
		weave_keep(decoding->out, text + kept, at - kept, kept);
		weave_put(decoding->out, letters, count, at);
		at = kept = at + row;
		changed = true;
	}
	if (changed)
		weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

static bool
is_letter_32(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
}

static size_t
read_32(const char *text, size_t length, char *out)
{
	unsigned long bits = 0;
	size_t have = 0, count = 0;

	for (size_t i = 0; i < length; i++) {
		bits = (bits << 5 | (unsigned)(text[i] >= 'A' ? text[i] - 'A' :
		    text[i] - '2' + 26)) & 0xffff;
		have += 5;
		if (have < 8)
			continue;
		have -= 8;
		out[count++] = (char)(bits >> have & 0xff);
	}
	return count;
}

/* RFC 4648 6: a row of capitals so long is no word. */
bool
decode_base32(struct decoding *decoding)
{
	enum { SHORTEST = 12 };
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, end = 0;
	bool changed = false;

	for (size_t at = 0; at + SHORTEST <= length; at = end + 1) {
		char *bytes;
		size_t count;

		/* From the far end: most rows end before it. */
		end = at + SHORTEST - 1;
		while (end > at && is_letter_32(text[end]))
			end--;
		if (!is_letter_32(text[end]))
			continue;
		while (end < length && is_letter_32(text[end]))
			end++;
		if (end - at < SHORTEST)
			continue;
		bytes = arena_alloc(decoding->arena, end - at, 1);
		count = read_32(text + at, end - at, bytes);
		if (!decode_is_readable(bytes, count))
			continue;
		weave_keep(decoding->out, text + kept, at - kept, kept);
		weave_put(decoding->out, bytes, count, at);
		kept = end;
		changed = true;
	}
	if (changed)
		weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

/* U+E0020 to U+E007E, of which each is a letter of ASCII. */
bool
decode_unseen(struct decoding *decoding)
{
	static const char block[] = "\363\240";
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at + 4 <= length) {
		const char *mark = memmem(text + at, length - at, block, 2);
		unsigned high, low;
		char letter;

		if (mark == NULL || (size_t)(mark - text) + 4 > length)
			break;
		at = (size_t)(mark - text);
		high = (unsigned char)mark[2];
		low = (unsigned char)mark[3];
		if (high != 0x80 && high != 0x81) {
			at += 4;
			continue;
		}
		letter = (char)((high - 0x80) * 0x40 + (low - 0x80));
		weave_keep(decoding->out, text + kept, at - kept, kept);
		if (letter >= ' ')
			weave_put(decoding->out, &letter, 1, at);
		at = kept = at + 4;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}
