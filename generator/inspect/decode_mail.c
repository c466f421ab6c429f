/* decode_mail.c - what e-mail, calendars and address cards do to text. */
#include "inspect/decode.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "inspect/unit.h"

/* "=E9" at text[0]. */
static bool
is_octet(const char *text, size_t length)
{
	return length >= 3 && text[0] == '=' && decode_hex_digit(text[1]) >= 0 &&
	    decode_hex_digit(text[2]) >= 0;
}

static char
octet_of(const char *text)
{
	return (char)(decode_hex_digit(text[1]) * 16 +
	    decode_hex_digit(text[2]));
}

/* "=", blanks and the end of a line: the line goes on; its bytes, 0 for none. */
static size_t
soft_break(const char *text, size_t length)
{
	size_t n = 1;

	while (n < length && (text[n] == ' ' || text[n] == '\t'))
		n++;
	if (n < length && text[n] == '\r')
		n++;
	return n < length && text[n] == '\n' ? n + 1 : 0;
}

bool
decode_quoted(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '=', length - at);
		char octets[128];
		size_t count = 0, n = 0;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		while (count < sizeof octets && is_octet(mark + n,
		    length - at - n)) {
			octets[count++] = octet_of(mark + n);
			n += 3;
		}
		if (n == 0)
			n = soft_break(mark, length - at);
		if (n == 0) {
			at++;
			continue;
		}
		weave_keep(decoding->out, text + kept, at - kept, kept);
		decode_put_octets(decoding->out, octets, count, at);
		at += n;
		kept = at;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

/* =?charset?Q?text?= as parts of the text. */
struct word {
	char coding;      /* Q or B */
	const char *text;
	size_t length;
	size_t whole;     /* bytes from = to = */
};

static bool
read_word(const char *text, size_t length, struct word *word)
{
	const char *end = text + length, *charset = text + 2, *coding, *last;

	if (length < 8 || text[0] != '=' || text[1] != '?')
		return false;
	coding = memchr(charset, '?', (size_t)(end - charset));
	if (coding == NULL || coding == charset || end - coding < 4 ||
	    coding[2] != '?' || strchr("qQbB", coding[1]) == NULL)
		return false;
	word->coding = coding[1];
	word->text = coding + 3;
	last = memmem(word->text, (size_t)(end - word->text), "?=", 2);
	if (last == NULL || memchr(text, '\n', (size_t)(last - text)) != NULL)
		return false;
	word->length = (size_t)(last - word->text);
	word->whole = (size_t)(last - text) + 2;
	return true;
}

static size_t
octets_of_word(const struct word *word, char *out)
{
	size_t count = 0;

	if (word->coding == 'B' || word->coding == 'b')
		return decode_base64(word->text, word->length, out);
	for (size_t i = 0; i < word->length; i++) {
		if (is_octet(word->text + i, word->length - i)) {
			out[count++] = octet_of(word->text + i);
			i += 2;
		} else {
			out[count++] = word->text[i] == '_' ? ' ' :
			    word->text[i];
		}
	}
	return count;
}

/* White space between two encoded words is none (RFC 2047 6.2). */
static size_t
gap_before_word(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && strchr(" \t\r\n", text[n]) != NULL && text[n] != 0)
		n++;
	return n > 0 && n + 1 < length && text[n] == '=' && text[n + 1] == '?' ?
	    n : 0;
}

bool
decode_words(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memmem(text + at, length - at, "=?", 2);
		struct word word;
		char *octets;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		if (!read_word(mark, length - at, &word)) {
			at += 2;
			continue;
		}
		octets = arena_alloc(decoding->arena, word.length + 4, 1);
		weave_keep(decoding->out, text + kept, at - kept, kept);
		decode_put_octets(decoding->out, octets,
		    octets_of_word(&word, octets), at);
		at += word.whole;
		at += gap_before_word(text + at, length - at);
		kept = at;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

static bool
is_name_letter(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
	    c == '-';
}

/*
 * "name*1=" or "name*1*=" with its star at text[at]: where its value begins,
 * 0 where it is no later section of a parameter.
 */
static size_t
value_of_section(const char *text, size_t length, size_t at)
{
	size_t n = at + 1, digits = 0;

	while (n + digits < length && text[n + digits] >= '0' &&
	    text[n + digits] <= '9')
		digits++;
	if (digits == 0 || (digits == 1 && text[n] == '0'))
		return 0;
	n += digits;
	n += n < length && text[n] == '*';
	if (n >= length || text[n] != '=')
		return 0;
	n++;
	return n + (n < length && text[n] == '"');
}

/* Where the value before the parameter with its star at `at` ends. */
static size_t
end_of_value_before(const char *text, size_t at, size_t kept)
{
	while (at > kept && is_name_letter(text[at - 1]))
		at--;
	while (at > kept && strchr(" \t\r\n;", text[at - 1]) != NULL)
		at--;
	return at > kept && text[at - 1] == '"' ? at - 1 : at;
}

bool
decode_parameters(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '*', length - at);
		size_t begin, end;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		begin = value_of_section(text, length, at);
		if (begin == 0) {
			at++;
			continue;
		}
		end = end_of_value_before(text, at, kept);
		weave_keep(decoding->out, text + kept, end - kept, kept);
		at = kept = begin;
		changed = true;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return changed;
}

/*
 * Only where a calendar or a card begins: in other texts an indented line is
 * a line of its own.
 */
bool
decode_folds(struct decoding *decoding)
{
	static const char begins[] = "BEGIN:V";
	const char *text = decoding->text;
	size_t length = decoding->length, kept = 0;

	if (memmem(text, length, begins, sizeof begins - 1) == NULL)
		return false;
	for (size_t at = 0; at + 1 < length; at++) {
		size_t end;

		if (text[at] != '\n' || (text[at + 1] != ' ' &&
		    text[at + 1] != '\t'))
			continue;
		end = at > kept && text[at - 1] == '\r' ? at - 1 : at;
		weave_keep(decoding->out, text + kept, end - kept, kept);
		kept = at + 2;
	}
	weave_keep(decoding->out, text + kept, length - kept, kept);
	return kept > 0;
}
