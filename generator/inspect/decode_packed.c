/*
 * decode_packed.c - text and files that are written as letters and digits.
 *
 * Most words are runs of base64 by their letters; what they would be decoded
 * to is nothing that anybody could read, and so they are left as they are.
 */
#include "inspect/decode.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "inspect/inflate.h"
#include "inspect/kinds.h"
#include "inspect/unit.h"

enum {
	SHORTEST = 8,    /* letters of base64, spec 5.1 */
	SHORTEST_HEX = 8, /* ... of hex, where each byte is a letter */
	ANY_HEX = 16,    /* ... and where it need not be */
	FILE_LETTERS = 24, /* no file is shorter */
	LINE = 40,       /* so long a line of base64 goes on in the next */
	LETTERS_A_BYTE = 4
};

static int
letter_value(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == '+' || c == '-')
		return 62;
	return c == '/' || c == '_' ? 63 : -1;
}

size_t
decode_base64(const char *text, size_t length, char *out)
{
	unsigned long bits = 0;
	size_t letters = 0, count = 0;

	for (size_t i = 0; i < length && text[i] != '='; i++) {
		int value = letter_value(text[i]);

		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned)value) & 0xffffff;
		if (++letters % 4 > 0)
			continue;
		out[count++] = (char)(bits >> 16 & 0xff);
		out[count++] = (char)(bits >> 8 & 0xff);
		out[count++] = (char)(bits & 0xff);
	}
	if (letters % 4 >= 2)
		out[count++] = (char)(bits >> (letters % 4 == 2 ? 4 : 10) & 0xff);
	if (letters % 4 == 3)
		out[count++] = (char)(bits >> 2 & 0xff);
	return count;
}

static bool
is_unreadable(unsigned char c)
{
	return (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7f;
}

/* Every other byte is nothing: letters of UTF-16, of which the others stay. */
static size_t
narrow(char *bytes, size_t count)
{
	size_t even = 0, odd = 0, n = 0;

	for (size_t i = 0; i + 1 < count; i += 2) {
		even += bytes[i] == '\0';
		odd += bytes[i + 1] == '\0';
	}
	if (count < SHORTEST || (even < count / 3 && odd < count / 3))
		return count;
	for (size_t i = even > odd; i < count; i += 2)
		bytes[n++] = bytes[i];
	return n;
}

bool
decode_is_readable(const char *bytes, size_t count)
{
	size_t bad = 0, ignored;

	for (size_t i = 0; i < count; i++)
		bad += is_unreadable((unsigned char)bytes[i]);
	return count >= 4 && bad <= count / 10 &&
	    utf8_valid(bytes, count, &ignored) &&
	    memchr(bytes, '\0', count) == NULL;
}

/* The first letters cannot be text, in one byte a letter or in two. */
static bool
begins_unreadable(const char *text, size_t length)
{
	char first[6];
	int value = letter_value(text[0]);
	size_t n, bad = 0;

	/* The middle of a character: most words in small letters end here. */
	if (value >= 32 && value < 48)
		return length < 8 * SHORTEST;
	n = decode_base64(text, length < SHORTEST ? length : SHORTEST,
	    first);

	for (size_t i = 0; i < n; i++)
		bad += first[i] != '\0' && is_unreadable((unsigned char)first[i]);
	return bad > 0 && length < 8 * SHORTEST;
}

static void
add_file(struct decoding *decoding, const char *name, const char *bytes,
    size_t count, size_t source)
{
	struct packed *file = arena_alloc(decoding->arena, 1, sizeof *file);

	*file = (struct packed){ .name = name, .bytes = bytes, .length = count,
		.source = source };
	list_add(decoding->arena, &decoding->files, file);
}

/* RFC 1950, whole: its two bytes alone stand in any base64 by chance. */
static bool
is_deflated(const char *bytes, size_t length)
{
	const unsigned char *p = (const unsigned char *)bytes;

	return length > 8 && p[0] == 0x78 && (p[0] * 256 + p[1]) % 31 == 0 &&
	    inflate_length(bytes, length, NULL) > 0;
}

/* What the part of the text was, or NULL: nothing that can be read. */
static char *
read_part(struct decoding *decoding, size_t from, size_t to, bool hex,
    size_t *count)
{
	const char *text = decoding->text + from;
	char *bytes;
	size_t n = 0;

	if (!hex && to - from < FILE_LETTERS &&
	    begins_unreadable(text, to - from))
		return NULL;
	bytes = arena_alloc(decoding->arena, to - from + LETTERS_A_BYTE, 1);
	if (hex)
		for (size_t i = 0; i + 1 < to - from; i += 2)
			bytes[n++] = (char)(decode_hex_digit(text[i]) * 16 +
			    decode_hex_digit(text[i + 1]));
	else
		n = decode_base64(text, to - from, bytes);
	if (to - from >= FILE_LETTERS && kind_of_bytes(bytes, n) != NULL) {
		add_file(decoding, NULL, bytes, n, from);
		return NULL;
	}
	if (to - from >= FILE_LETTERS && is_deflated(bytes, n)) {
		add_file(decoding, "zlib", bytes, n, from);
		return NULL;
	}
	n = narrow(bytes, n);
	*count = n;
	return decode_is_readable(bytes, n) ? bytes : NULL;
}

/* What was kept of the text, and how far. */
struct progress {
	size_t kept;
	bool changed;
};

/* True when [from, to) was text or a file in disguise. */
static bool
try_part(struct decoding *decoding, struct progress *progress, size_t from,
    size_t to, bool hex)
{
	size_t count = 0, files = decoding->files.count;
	char *bytes = read_part(decoding, from, to, hex, &count);
	const char *tag;

	if (bytes == NULL)
		return decoding->files.count > files;
	tag = memchr(bytes, '<', count);
	if (tag != NULL && tag + 1 < bytes + count)
		add_file(decoding, "html", bytes, count, from);
	weave_keep(decoding->out, decoding->text + progress->kept,
	    from - progress->kept, progress->kept);
	weave_put(decoding->out, bytes, count, from);
	progress->kept = to;
	progress->changed = true;
	return true;
}

/* Letters before it may have put it out of step. */
static bool
try_steps(struct decoding *decoding, struct progress *progress, size_t from,
    size_t to)
{
	for (size_t step = 0; step < 4 && from + step + SHORTEST <= to; step++)
		if (try_part(decoding, progress, from + step, to, false))
			return true;
	return false;
}

/* The parts between the signs that are letters of base64 and of addresses. */
static void
try_pieces(struct decoding *decoding, struct progress *progress, size_t from,
    size_t to)
{
	const char *text = decoding->text;
	size_t begin = from;

	for (size_t i = from; i <= to; i++) {
		if (i < to && strchr("/-_+", text[i]) == NULL)
			continue;
		if (i - begin >= SHORTEST && i - begin < to - from)
			try_steps(decoding, progress, begin, i);
		begin = i + 1;
	}
}

static bool
is_hex_of_letters(const char *text, size_t length)
{
	for (size_t i = 0; i + 1 < length; i += 2) {
		int c = decode_hex_digit(text[i]) * 16 +
		    decode_hex_digit(text[i + 1]);

		if ((c | 32) < 'a' || (c | 32) > 'z')
			return false;
	}
	return length % 2 == 0;
}

static void
try_run(struct decoding *decoding, struct progress *progress, size_t from,
    size_t to)
{
	const char *text = decoding->text;
	size_t hex = from, start = from;

	if (to - from > 2 && text[from] == '0' && (text[from + 1] | 32) == 'x')
		start = hex = from + 2;
	while (hex < to && decode_hex_digit(text[hex]) >= 0)
		hex++;
	if (hex == to && to - start >= SHORTEST_HEX && (to - start >= ANY_HEX ||
	    is_hex_of_letters(text + start, to - start)) &&
	    try_part(decoding, progress, start, to, true))
		return;
	if (to - from >= SHORTEST && !try_steps(decoding, progress, from, to))
		try_pieces(decoding, progress, from, to);
}

/* The end of the run of base64 that begins at `at`, over ends of long lines. */
static size_t
end_of_run(const char *text, size_t length, size_t at)
{
	size_t line = at;

	for (;;) {
		size_t next;

		while (at < length && letter_value(text[at]) >= 0)
			at++;
		next = at;
		while (next < length && (text[next] == '\r' ||
		    text[next] == '\n' || text[next] == ' '))
			next++;
		if (at - line < LINE || next == at || next - at > 4 ||
		    next == length || letter_value(text[next]) < 0 ||
		    memchr(text + at, '\n', next - at) == NULL)
			return at;
		at = line = next;
	}
}

bool
decode_packed(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, at = 0;
	struct progress progress = { 0 };

	while (at < length) {
		size_t from = at, end;

		if (letter_value(text[at]) < 0) {
			at++;
			continue;
		}
		end = end_of_run(text, length, from);
		if (end - from >= SHORTEST)
			try_run(decoding, &progress, from, end);
		at = end;
	}
	if (progress.changed)
		weave_keep(decoding->out, text + progress.kept,
		    length - progress.kept, progress.kept);
	return progress.changed;
}

/* What is known of a media type: the ending that files of it have. */
static const char *
ending_of(const char *type, size_t length)
{
	static const struct { const char *type, *ending; } endings[] = {
		{ "text/html", "html" }, { "application/xhtml", "html" },
		{ "image/svg", "svg" }, { "text/css", "css" },
		{ "text/javascript", "js" }, { "application/javascript", "js" },
		{ "application/json", "json" }, { "application/ld+json", "json" },
		{ "text/calendar", "ics" }, { "text/xml", "xml" },
		{ "application/xml", "xml" }, { "message/rfc822", "eml" },
		{ "text/", "txt" },
	};

	if (length == 0 || type[0] == ';')
		return "txt";
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		size_t n = strlen(endings[i].type);

		if (n <= length && strncasecmp(type, endings[i].type, n) == 0)
			return endings[i].ending;
	}
	return NULL;
}

/* The address goes on until a sign that none may hold. */
static size_t
end_of_address(const char *text, size_t length, size_t at, bool base64)
{
	while (at < length && strchr(base64 ? "\"' )>" : "\"\n", text[at]) == NULL)
		at++;
	return at;
}

static void
take_data(struct decoding *decoding, size_t at, size_t comma, size_t end,
    bool base64)
{
	const char *text = decoding->text, *type = text + at + 5;
	size_t count = end - comma - 1, ignored;
	char *bytes = arena_alloc(decoding->arena, count + LETTERS_A_BYTE, 1);
	const char *name = ending_of(type, comma - at - 5);
	bool is_text;

	if (base64) {
		char *plain = decode_percent(decoding->arena, text + comma + 1,
		    count);

		count = decode_base64(plain, strlen(plain), bytes);
	} else {
		bytes = decode_percent(decoding->arena, text + comma + 1, count);
		count = strlen(bytes);
	}
	is_text = utf8_valid(bytes, count, &ignored) &&
	    memchr(bytes, '\0', count) == NULL;
	/* What another decoder changed is no base64 any longer. */
	if (decoding->again && !is_text && kind_of_bytes(bytes, count) == NULL)
		return;
	if (name == NULL && kind_of_bytes(bytes, count) == NULL && is_text)
		name = "txt";
	add_file(decoding, name, bytes, count, at);
}

bool
decode_data(struct decoding *decoding)
{
	const char *text = decoding->text;
	size_t length = decoding->length, at = 0;

	while (at < length) {
		const char *mark = memmem(text + at, length - at, "data:", 5);
		const char *comma;
		size_t end;
		bool base64;

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		comma = memchr(mark, ',', length - at < 200 ? length - at : 200);
		if (comma == NULL || memchr(mark, ' ', 6) != NULL) {
			at += 5;
			continue;
		}
		base64 = comma - mark >= 12 &&
		    strncasecmp(comma - 7, ";base64", 7) == 0;
		end = end_of_address(text, length, (size_t)(comma - text) + 1,
		    base64);
		take_data(decoding, at, (size_t)(comma - text), end, base64);
		at = end;
	}
	return false;
}
