#include "inspect/decode.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/parse.h"
#include "inspect/unit.h"

enum { LONGEST_NAME = 32, REFERENCE_BYTES = 16 };

int
decode_hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

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

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* What a browser makes of a few bytes of text: the table of all names is gumbo's. */
static const char *
as_browser_text(struct arena *arena, const char *text, size_t length)
{
	const GumboOutput *output = html_parse(arena, text, length);
	const GumboVector *children = &output->root->v.element.children;
	const GumboNode *body;

	if (children->length < 2)
		return "";
	body = children->data[1];
	if (body->type != GUMBO_NODE_ELEMENT ||
	    body->v.element.children.length != 1)
		return "";
	body = body->v.element.children.data[0];
	return body->type == GUMBO_NODE_TEXT ||
	    body->type == GUMBO_NODE_WHITESPACE ? body->v.text.text : "";
}

static size_t
decode_named(struct arena *arena, const char *text, size_t length,
    char out[REFERENCE_BYTES])
{
	size_t n = 1, made, first = 0;
	const char *shown;

	while (n < length && n < LONGEST_NAME && is_alnum(text[n]))
		n++;
	if (n < 3)
		return 0;
	n += n < length && text[n] == ';';
	shown = as_browser_text(arena, text, n);
	made = strlen(shown);
	if (made == 0 || (shown[0] == '&' && made == n))
		return 0;
	utf8_next(shown, made, &first);
	/* "&eacutes" is a name without its semicolon, and letters behind it. */
	if (shown[made - 1] == ';' || text[n - 1] != ';') {
		n -= made - first;
		made = first;
	}
	if (made >= REFERENCE_BYTES)
		return 0;
	memcpy(out, shown, made);
	out[made] = '\0';
	return n;
}

static size_t
decode_numbered(struct arena *arena, const char *text, size_t length,
    char out[REFERENCE_BYTES])
{
	uint32_t code = 0;
	size_t n = 2, digits = 0;

	if (n < length && (text[n] | 32) == 'x') {
		digits = read_hex(text, length, ++n, 8, &code);
	} else {
		while (digits < 8 && n + digits < length &&
		    text[n + digits] >= '0' && text[n + digits] <= '9')
			code = code * 10 + (uint32_t)(text[n + digits++] - '0');
	}
	if (digits == 0)
		return 0;
	n += digits;
	n += n < length && text[n] == ';';
	/* The letters of windows-1252 that HTML puts at 80 to 9F. */
	if (code >= 0x80 && code < 0xa0) {
		const char *shown = as_browser_text(arena, text, n);

		snprintf(out, REFERENCE_BYTES, "%s", shown);
		return n;
	}
	utf8_put(code, out);
	return n;
}

size_t
decode_reference(struct arena *arena, const char *text, size_t length,
    char out[16])
{
	static const struct { const char *name, *shown; } common[] = {
		{ "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
		{ "&quot;", "\"" }, { "&apos;", "'" }, { "&#39;", "'" },
		{ "&nbsp;", "\302\240" },
	};

	if (length < 3)
		return 0;
	for (size_t i = 0; i < sizeof common / sizeof common[0]; i++) {
		size_t n = strlen(common[i].name);

		if (n > length || memcmp(text, common[i].name, n) != 0)
			continue;
		snprintf(out, REFERENCE_BYTES, "%s", common[i].shown);
		return n;
	}
	return text[1] == '#' ? decode_numbered(arena, text, length, out) :
	    decode_named(arena, text, length, out);
}

static bool
decode_references(struct decoding *decoding)
{
	const char *text = decoding->text;
	struct weave *out = decoding->out;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '&', length - at);
		char shown[REFERENCE_BYTES];
		size_t n;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		n = decode_reference(decoding->arena, mark, length - at,
		    shown);
		if (n > 0) {
			weave_keep(out, text + kept, at - kept, kept);
			weave_put(out, shown, strlen(shown), at);
			kept = at + n;
			changed = true;
		}
		at += n == 0 ? 1 : n;
	}
	weave_keep(out, text + kept, length - kept, kept);
	return changed;
}

void
decode_put_octets(struct weave *out, const char *octets, size_t count, size_t source)
{
	size_t bad;

	if (utf8_valid(octets, count, &bad)) {
		weave_put(out, octets, count, source);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		char code[5];

		weave_put(out, code, utf8_put((unsigned char)octets[i],
		    code), source);
	}
}

/* %u0041, which JavaScript's unescape() reads; 0 for none. */
static uint32_t
wide_percent(const char *text, size_t length)
{
	uint32_t code;

	if (length < 6 || text[0] != '%' || (text[1] | 32) != 'u' ||
	    read_hex(text, length, 2, 4, &code) != 4)
		return 0;
	return code;
}

static bool
decode_percents(struct decoding *decoding)
{
	const char *text = decoding->text;
	struct weave *out = decoding->out;
	size_t length = decoding->length, kept = 0, at = 0;
	bool changed = false;

	while (at < length) {
		const char *mark = memchr(text + at, '%', length - at);
		char octets[256];
		size_t count = 0;
		uint32_t octet;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		octet = wide_percent(mark, length - at);
		if (octet > 0) {
			weave_keep(out, text + kept, at - kept, kept);
			weave_put(out, octets, utf8_put(octet, octets), at);
			at = kept = at + 6;
			changed = true;
			continue;
		}
		while (count < sizeof octets && at + 3 * count + 2 < length &&
		    mark[3 * count] == '%' &&
		    read_hex(mark, length - at, 3 * count + 1, 2, &octet) == 2)
			octets[count++] = (char)octet;
		if (count > 0) {
			weave_keep(out, text + kept, at - kept, kept);
			decode_put_octets(out, octets, count, at);
			kept = at + 3 * count;
			changed = true;
		}
		at += count == 0 ? 1 : 3 * count;
	}
	weave_keep(out, text + kept, length - kept, kept);
	return changed;
}

char *
decode_percent(struct arena *arena, const char *text, size_t length)
{
	struct weave weave = weave_open(arena);
	struct decoding decoding = { .arena = arena, .text = text,
		.length = length, .out = &weave };

	decode_percents(&decoding);
	return weave.out.bytes;
}

const struct decoder decoders[] = {
	{ "&", decode_references, false },
	{ "%", decode_percents, false },
	{ "\\", decode_script, false },
	{ "\\", decode_style, false },
	{ "'\"`", decode_strings, true },
	{ "=", decode_quoted, false },
	{ "=", decode_words, false },
	{ "*", decode_parameters, false },
	{ "\n", decode_folds, false },
	{ NULL, decode_packed, false },
	{ NULL, decode_base32, false },
	{ " ,:;\n", decode_codes, true },
	{ "\363", decode_unseen, false },
	{ ":", decode_data, false },
	{ "<", decode_tags, true },
	{ "<", decode_blocks, false },
};
const size_t decoder_count = sizeof decoders / sizeof decoders[0];
