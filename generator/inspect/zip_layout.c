#include "inspect/zip_layout.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/inflate.h"
#include "inspect/look.h"
#include "inspect/unit.h"
#include "inspect/wide.h"

enum {
	LOCAL = 30, CENTRAL = 46, END = 22, /* lengths of headers */
	LOCKED = 1, STREAMED = 8, IN_UTF8 = 2048, /* flags */
	STORED = 0, DEFLATED = 8,
	SHORTEST_RUN = 4
};

/* From the start of a local header to behind the data of its member. */
struct extent {
	size_t from, to;
};

struct layout {
	struct look *look;
	const char *bytes;
	size_t length;
	struct text words;      /* names and comments, unit_wall between */
	struct extent *extents;
	size_t count;
	bool hidden, damaged;
};

static size_t
read_16(const char *p)
{
	return (size_t)(unsigned char)p[1] << 8 | (unsigned char)p[0];
}

static size_t
read_32(const char *p)
{
	return read_16(p + 2) << 16 | read_16(p);
}

static bool
begins_with(const struct layout *on, size_t at, const char *mark, size_t size)
{
	return at <= on->length && on->length - at >= size &&
	    memcmp(on->bytes + at, mark, 4) == 0;
}

/* What programs wrote before UTF-8 (APPNOTE appendix D): its letters. */
static uint32_t
dos_code(unsigned char c)
{
	static const uint16_t letters[] = { 0xC7, 0xFC, 0xE9, 0xE2, 0xE4, 0xE0,
		0xE5, 0xE7, 0xEA, 0xEB, 0xE8, 0xEF, 0xEE, 0xEC, 0xC4, 0xC5,
		0xC9, 0xE6, 0xC6, 0xF4, 0xF6, 0xF2, 0xFB, 0xF9, 0xFF, 0xD6,
		0xDC, 0xA2, 0xA3, 0xA5, 0x20A7, 0x192, 0xE1, 0xED, 0xF3, 0xFA,
		0xF1, 0xD1 };

	return c < 0x80 ? c : c < 0x80 + sizeof letters / sizeof letters[0] ?
	    letters[c - 0x80] : ' ';
}

static void
add_words(struct layout *on, const char *bytes, size_t length)
{
	struct arena *scratch = on->look->scratch;
	size_t bad;

	if (length == 0)
		return;
	text_add_n(&on->words, text_of_bytes(scratch, bytes, length), length);
	text_add(&on->words, unit_wall);
	if (utf8_valid(bytes, length, &bad))
		return;
	for (size_t i = 0; i < length; i++) {
		char shown[5];

		text_add_n(&on->words, shown, utf8_put(dos_code(
		    (unsigned char)bytes[i]), shown));
	}
	text_add(&on->words, unit_wall);
}

static void
add_runs(struct layout *on, const char *bytes, size_t length)
{
	size_t n;
	const char *runs = wide_runs(on->look->scratch, bytes, length,
	    SHORTEST_RUN, &n);

	text_add_n(&on->words, runs, n);
	text_add(&on->words, unit_wall);
}

static bool
is_zero(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (bytes[i] != '\0')
			return false;
	return true;
}

/* Fields of times, owners and sizes hold no words at these lengths. */
static bool
is_wordless(size_t id, const char *data, size_t length)
{
	switch (id) {
	case 0x5455: /* times: flags, then four bytes each */
		return length >= 1 && length <= 13 && length % 4 == 1;
	case 0x7875: /* who owned it on Unix */
		return length == 11 || length == 7;
	case 0x5855:
		return length == 8 || length == 12;
	case 0x000A: /* times of Windows */
		return length == 32;
	case 0x0001: /* sizes of large files */
		return length % 4 == 0 && length <= 28;
	case 0xCAFE: /* this is a Java archive */
		return length == 0;
	case 0xA220: /* room to grow, of Office */
		return length >= 4 && is_zero(data + 4, length - 4);
	default:
		return false;
	}
}

static void
read_fields(struct layout *on, const char *fields, size_t length,
    const char *name, size_t name_length)
{
	while (length >= 4) {
		size_t id = read_16(fields), n = read_16(fields + 2);
		const char *data = fields + 4;

		if (n > length - 4)
			break;
		fields += 4 + n;
		length -= 4 + n;
		if (is_wordless(id, data, n))
			continue;
		add_runs(on, data, n);
		/* The name again, in UTF-8 behind a version and a sum. */
		if (id == 0x7075 && n == 5 + name_length &&
		    memcmp(data + 5, name, name_length) == 0)
			continue;
		on->hidden = true;
	}
	if (length > 0) {
		add_runs(on, fields, length);
		on->hidden = true;
	}
}

/* What may follow the data of a member that was written as a stream. */
static size_t
descriptor_length(const struct layout *on, size_t at, size_t packed,
    size_t whole)
{
	size_t sign = begins_with(on, at, "PK\007\010", 4) ? 4 : 0;

	at += sign;
	if (at > on->length || on->length - at < 12)
		return 0;
	return read_32(on->bytes + at + 4) == packed &&
	    read_32(on->bytes + at + 8) == whole ? sign + 12 : 0;
}

/* The header at the data must say what the one in the directory says. */
static bool
read_local(struct layout *on, const char *central)
{
	size_t at = read_32(central + 42), name_length = read_16(central + 28);
	size_t packed = read_32(central + 20), whole = read_32(central + 24);
	bool streamed = (read_16(central + 8) & STREAMED) != 0;
	const char *local = on->bytes + at;
	size_t data;

	if (!begins_with(on, at, "PK\003\004", LOCAL))
		return false;
	data = at + LOCAL + read_16(local + 26) + read_16(local + 28);
	if (data > on->length || packed > on->length - data)
		return false;
	add_words(on, local + LOCAL, read_16(local + 26));
	read_fields(on, local + LOCAL + read_16(local + 26),
	    read_16(local + 28), local + LOCAL, read_16(local + 26));
	on->extents[on->count++] = (struct extent){ at, data + packed +
	    (streamed ? descriptor_length(on, data + packed, packed, whole) :
	    0) };
	/* Flags, method, time, date: one after the other in both. */
	if (memcmp(local + 6, central + 8, 8) != 0 ||
	    read_16(local + 26) != name_length ||
	    memcmp(local + LOCAL, central + CENTRAL, name_length) != 0)
		on->damaged = true;
	if (memcmp(local + 14, central + 16, 12) != 0 && !(streamed &&
	    is_zero(local + 14, 12)))
		on->damaged = true;
	return (read_16(central + 8) & LOCKED) == 0;
}

/* False where the directory ends in the middle of an entry. */
static bool
read_central(struct layout *on, size_t *at, size_t end)
{
	const char *central = on->bytes + *at;
	size_t name, fields, comment;

	if (!begins_with(on, *at, "PK\001\002", CENTRAL) ||
	    *at + CENTRAL > end)
		return false;
	name = read_16(central + 28);
	fields = read_16(central + 30);
	comment = read_16(central + 32);
	*at += CENTRAL + name + fields + comment;
	if (*at > end)
		return false;
	central = on->bytes + *at - CENTRAL - name - fields - comment;
	add_words(on, central + CENTRAL, name);
	read_fields(on, central + CENTRAL + name, fields, central + CENTRAL,
	    name);
	add_words(on, central + CENTRAL + name + fields, comment);
	on->damaged |= !read_local(on, central);
	return true;
}

/* A member without an entry: its name, and what it unpacks to. */
static void
search_orphan(struct layout *on, size_t at, size_t end)
{
	const char *local = on->bytes + at;
	size_t name = read_16(local + 26);
	size_t data = at + LOCAL + name + read_16(local + 28);
	struct text out = text_open(on->look->scratch, TEXT_LIMIT);

	if (data > end)
		return;
	if (read_16(local + 8) == STORED)
		text_add_n(&out, on->bytes + data, end - data);
	else if (read_16(local + 8) == DEFLATED)
		inflate_bytes(on->look, INFLATE_BARE, on->bytes + data,
		    end - data, &out, NULL);
	add_runs(on, out.bytes, out.length);
}

static void
search_gap(struct layout *on, size_t from, size_t to)
{
	if (from >= to)
		return;
	on->hidden = true;
	add_runs(on, on->bytes + from, to - from);
	for (size_t at = from; at + LOCAL <= to; at++)
		if (begins_with(on, at, "PK\003\004", LOCAL))
			search_orphan(on, at, to);
}

static int
by_start(const void *a, const void *b)
{
	const struct extent *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* Members that overlap are one run of bytes counted twice: a bomb. */
static void
search_gaps(struct layout *on, size_t directory)
{
	size_t at = 0;

	qsort(on->extents, on->count, sizeof *on->extents, by_start);
	for (size_t i = 0; i < on->count; i++) {
		on->damaged |= on->extents[i].from < at;
		search_gap(on, at, on->extents[i].from);
		at = on->extents[i].to;
	}
	on->damaged |= at > directory;
	search_gap(on, at, directory);
}

/* The record whose comment ends with the file; SIZE_MAX when there is none. */
static size_t
find_end(const struct layout *on)
{
	for (size_t back = END; back <= on->length && back <= END + 0xFFFF;
	    back++) {
		size_t at = on->length - back;

		if (begins_with(on, at, "PK\005\006", END) &&
		    at + END + read_16(on->bytes + at + 20) == on->length)
			return at;
	}
	/* With something behind it: the last one there is. */
	for (size_t back = END; back <= on->length; back++)
		if (begins_with(on, on->length - back, "PK\005\006", END))
			return on->length - back;
	return SIZE_MAX;
}

/* With bytes put before it, an archive counts from behind them. */
static void
skip_front(struct layout *on, size_t *end, size_t directory, size_t size)
{
	size_t front;

	if (directory > *end || size > *end - directory ||
	    directory + size == *end)
		return;
	front = *end - directory - size;
	search_gap(on, 0, front);
	on->bytes += front;
	on->length -= front;
	*end -= front;
}

static void
read_layout(struct layout *on)
{
	size_t end = find_end(on), at, count, behind;
	const char *record;

	if (end == SIZE_MAX) {
		on->damaged = true;
		return;
	}
	record = on->bytes + end;
	behind = end + END + read_16(record + 20);
	if (behind > on->length)
		behind = on->length;
	add_words(on, record + END, behind - end - END);
	search_gap(on, behind, on->length);
	on->length = behind;
	at = read_32(record + 16);
	count = read_16(record + 10);
	skip_front(on, &end, at, read_32(record + 12));
	if (at > end || read_32(record + 12) != end - at ||
	    !is_zero(record + 4, 4) || read_16(record + 8) != count) {
		on->damaged = true;
		add_runs(on, on->bytes, on->length);
		return;
	}
	on->extents = arena_alloc(on->look->scratch, count,
	    sizeof *on->extents);
	for (size_t i = 0; i < count; i++)
		if (!read_central(on, &at, end)) {
			on->damaged = true;
			return;
		}
	search_gap(on, at, end);
	search_gaps(on, read_32(record + 16));
}

bool
zip_layout_search(struct look *look)
{
	struct layout on = { .look = look, .bytes = look->bytes,
		.length = look->length,
		.words = text_open(look->scratch, TEXT_LIMIT) };

	read_layout(&on);
	unit_search(look, &(struct unit){ .text = on.words.bytes,
	    .length = on.words.length, .nowhere = true });
	if (on.hidden)
		look_report(look, RULE_inspect_archive_hidden, NULL);
	if (on.damaged)
		look_report(look, RULE_inspect_damaged, NULL);
	return !on.damaged;
}
