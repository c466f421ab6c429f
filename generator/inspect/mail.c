/*
 * mail.c - e-mail (RFC 5322, MIME): headers as they stand and unfolded, what
 * stands before, between and behind the parts, and every part as the file that
 * it is.
 */
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/decode.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

enum { DEEPEST = 16 };

struct slice {
	const char *bytes;
	size_t length;
};

static void
search(struct look *look, const char *text, size_t length)
{
	unit_search(look, &(struct unit){ .text = text, .length = length,
	    .nowhere = true });
}

static void
search_slice(struct look *look, struct slice slice)
{
	search(look, text_of_bytes(look->scratch, slice.bytes, slice.length),
	    slice.length);
}

/* Behind the line that begins at `at`. */
static size_t
line_end(struct slice from, size_t at)
{
	const char *end = memchr(from.bytes + at, '\n', from.length - at);

	return end == NULL ? from.length : (size_t)(end - from.bytes) + 1;
}

/* Headers end with an empty line; `body` is what follows it. */
static struct slice
split_headers(struct slice whole, struct slice *body)
{
	size_t at = 0;

	while (at < whole.length) {
		size_t end = line_end(whole, at), n = end - at;

		if (n <= 2 && whole.bytes[at] != ' ' && (whole.bytes[at] ==
		    '\n' || whole.bytes[at] == '\r')) {
			*body = (struct slice){ whole.bytes + end,
				whole.length - end };
			return (struct slice){ whole.bytes, at };
		}
		at = end;
	}
	*body = (struct slice){ whole.bytes + whole.length, 0 };
	return whole;
}

/* Lines of one header put together again, `between` where one was folded. */
static struct text
unfold(struct arena *arena, struct slice headers, const char *between)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	for (size_t at = 0; at < headers.length;) {
		size_t end = line_end(headers, at), n = end - at;
		const char *line = headers.bytes + at;
		bool folded = at > 0 && (*line == ' ' || *line == '\t');

		while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
			n--;
		while (folded && n > 0 && (*line == ' ' || *line == '\t')) {
			line++;
			n--;
		}
		if (at > 0)
			text_add(&out, folded ? between : "\n");
		text_add_n(&out, text_of_bytes(arena, line, n), n);
		at = end;
	}
	return out;
}

/* The value of a header up to the line end, NULL when it is not there. */
static char *
header_of(struct arena *arena, const struct text *headers, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = headers->bytes; *p != '\0';) {
		size_t length = strcspn(p, "\n");

		if (length > n && strncasecmp(p, name, n) == 0 && p[n] == ':') {
			p += n + 1;
			p += strspn(p, " \t");
			return arena_copy_n(arena, p, strcspn(p, "\n"));
		}
		p += length;
		p += *p == '\n';
	}
	return NULL;
}

/* `name=value` or `name="value"` behind a semicolon; NULL: there is none. */
static char *
parameter_of(struct arena *arena, const char *header, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = header == NULL ? NULL : strchr(header, ';');
	    p != NULL; p = strchr(p, ';')) {
		p++;
		p += strspn(p, " \t");
		if (strncasecmp(p, name, n) != 0 || p[n] != '=')
			continue;
		p += n + 1;
		if (*p == '"')
			return arena_copy_n(arena, p + 1, strcspn(p + 1,
			    "\""));
		return arena_copy_n(arena, p, strcspn(p, "; \t"));
	}
	return NULL;
}

static int
digit_64(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *found = c == '\0' ? NULL : strchr(digits, c);

	return found == NULL ? -1 : (int)(found - digits);
}

static void
read_base64(struct slice body, struct text *out)
{
	uint32_t bits = 0;
	unsigned count = 0;

	for (size_t i = 0; i < body.length; i++) {
		int digit = digit_64(body.bytes[i]);

		if (body.bytes[i] == '=')
			bits = count = 0;
		if (digit < 0)
			continue;
		bits = bits << 6 | (uint32_t)digit;
		count += 6;
		if (count >= 8) {
			count -= 8;
			text_add_char(out, (char)(unsigned char)(bits >>
			    count));
		}
	}
}

static void
read_quoted(struct slice body, struct text *out)
{
	for (size_t i = 0; i < body.length; i++) {
		const char *p = body.bytes + i;
		size_t left = body.length - i;

		if (*p != '=') {
			text_add_char(out, *p);
		} else if (left > 2 && decode_hex_digit(p[1]) >= 0 &&
		    decode_hex_digit(p[2]) >= 0) {
			text_add_char(out, (char)(unsigned char)
			    (decode_hex_digit(p[1]) << 4 | decode_hex_digit(p[2])));
			i += 2;
		} else {
			/* A line that goes on (RFC 2045 6.7). */
			i = line_end(body, i) - 1;
		}
	}
}

/* False for an encoding that nobody can open. */
static bool
decode_body(struct look *look, const char *encoding, struct slice *body)
{
	static const char *const plain[] = { "7bit", "8bit", "binary" };
	struct text out = text_open(look->scratch, TEXT_LIMIT);

	if (encoding == NULL)
		return true;
	for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
		if (strncasecmp(encoding, plain[i], strlen(plain[i])) == 0)
			return true;
	if (!look_spend(look, body->length))
		return true;
	if (strncasecmp(encoding, "base64", 6) == 0)
		read_base64(*body, &out);
	else if (strncasecmp(encoding, "quoted-printable", 16) == 0)
		read_quoted(*body, &out);
	else
		return false;
	*body = (struct slice){ out.bytes, out.length };
	return true;
}

/* In its character set, as UTF-8; false for a set that we do not know. */
static bool
to_utf8(struct arena *arena, const char *set, struct slice *text)
{
	static const char *const latin[] = { "iso-8859-1", "iso-8859-15",
		"windows-1252", "latin1" };
	struct text out;
	size_t n;

	if (set == NULL || strcasecmp(set, "utf-8") == 0 ||
	    strcasecmp(set, "us-ascii") == 0 || strcasecmp(set, "utf8") == 0)
		return true;
	if (strncasecmp(set, "utf-16", 6) == 0) {
		bool little = strcasecmp(set, "utf-16le") == 0 ||
		    (text->length > 1 && memcmp(text->bytes, "\377\376", 2) ==
		    0);

		text->bytes = wide_text(arena, text->bytes, text->length,
		    little, &n);
		text->length = n;
		return true;
	}
	for (size_t i = 0; i < sizeof latin / sizeof latin[0]; i++) {
		if (strcasecmp(set, latin[i]) != 0)
			continue;
		out = text_open(arena, TEXT_LIMIT);
		for (size_t j = 0; j < text->length; j++) {
			char shown[5];

			text_add_n(&out, shown, utf8_put((unsigned char)
			    text->bytes[j], shown));
		}
		*text = (struct slice){ out.bytes, out.length };
		return true;
	}
	return false;
}

/* The ending that files of a type have; NULL: their bytes must say. */
static const char *
ending_of(const char *type)
{
	static const struct { const char *type, *ending; } known[] = {
		{ "text/html", "html" }, { "text/calendar", "ics" },
		{ "text/vcard", "vcf" }, { "text/csv", "csv" },
		{ "text/", "txt" }, { "message/rfc822", "eml" },
		{ "message/delivery-status", "txt" },
		{ "message/disposition", "txt" },
		{ "application/json", "json" }, { "application/xml", "xml" },
		{ "image/svg", "svg" },
	};

	for (size_t i = 0; type != NULL && i < sizeof known / sizeof known[0];
	    i++)
		if (strncasecmp(type, known[i].type, strlen(known[i].type)) ==
		    0)
			return known[i].ending;
	return type == NULL ? "txt" : NULL;
}

static void
read_leaf(struct look *look, const struct text *headers, const char *type,
    struct slice body)
{
	struct arena *scratch = look->scratch;
	const char *ending = ending_of(type), *name;
	bool text = type == NULL || strncasecmp(type, "text/", 5) == 0;

	if (!decode_body(look, header_of(scratch, headers,
	    "Content-Transfer-Encoding"), &body) || (text && !to_utf8(scratch,
	    parameter_of(scratch, type, "charset"), &body))) {
		look_report(look, RULE_inspect_damaged, NULL);
		return;
	}
	name = parameter_of(scratch, header_of(scratch, headers,
	    "Content-Disposition"), "filename");
	if (name == NULL)
		name = parameter_of(scratch, type, "name");
	if (name == NULL || opener_find(name) == NULL || text)
		name = ending;
	look_inside(look, name, body.bytes, body.length, LOOK_NOWHERE);
}

static void read_entity(struct look *look, struct slice whole, int depth);

/* Lines that begin with the boundary part them (RFC 2046 5.1.1). */
static void
read_parts(struct look *look, const char *boundary, struct slice body,
    int depth)
{
	size_t n = strlen(boundary), from = 0, parts = 0;
	bool inside = false, ended = false;

	for (size_t at = 0; at < body.length; at = line_end(body, at)) {
		const char *line = body.bytes + at;
		struct slice part = { body.bytes + from, at - from };

		if (ended || body.length - at < n + 2 || memcmp(line, "--",
		    2) != 0 || memcmp(line + 2, boundary, n) != 0)
			continue;
		if (inside)
			read_entity(look, part, depth + 1);
		else
			search_slice(look, part);
		ended = body.length - at >= n + 4 && memcmp(line + n + 2, "--",
		    2) == 0;
		inside = true;
		parts++;
		from = line_end(body, at);
	}
	search_slice(look, (struct slice){ body.bytes + from,
	    body.length - from });
	if (!ended || parts < 2)
		look_report(look, RULE_inspect_damaged, NULL);
}

static void
read_entity(struct look *look, struct slice whole, int depth)
{
	struct slice body, headers = split_headers(whole, &body);
	struct text joined = unfold(look->scratch, headers, "");
	struct text spaced = unfold(look->scratch, headers, " ");
	const char *type = header_of(look->scratch, &spaced, "Content-Type");
	const char *boundary = parameter_of(look->scratch, type, "boundary");

	if (depth > DEEPEST) {
		look_report(look, RULE_inspect_too_much, NULL);
		return;
	}
	search_slice(look, headers);
	search(look, joined.bytes, joined.length);
	search(look, spaced.bytes, spaced.length);
	if (type == NULL || strncasecmp(type, "multipart/", 10) != 0)
		read_leaf(look, &spaced, type, body);
	else if (boundary == NULL || boundary[0] == '\0')
		look_report(look, RULE_inspect_damaged, NULL);
	else
		read_parts(look, boundary, body, depth);
}

void
open_mail(struct look *look)
{
	read_entity(look, (struct slice){ look->bytes, look->length }, 0);
}
