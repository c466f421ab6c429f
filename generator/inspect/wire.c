#include "inspect/wire.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/look.h"

static void
put_number(struct text *out, size_t number)
{
	uint64_t n = number;

	text_add_n(out, (const char *)&n, sizeof n);
}

/* NULL is not the empty string. */
static void
put_string(struct text *out, const char *string)
{
	size_t length = string == NULL ? 0 : strlen(string) + 1;

	put_number(out, length);
	text_add_n(out, string == NULL ? "" : string, length);
}

void
wire_write(struct text *out, size_t branch, const struct verdict *verdict)
{
	size_t start = out->length;
	uint64_t length;

	put_number(out, 0);
	put_number(out, branch);
	put_string(out, verdict->digest);
	put_number(out, verdict->size);
	put_number(out, verdict->clean);
	put_number(out, verdict->findings.count);
	for (size_t i = 0; i < verdict->findings.count; i++) {
		const struct finding *finding = verdict->findings.items[i];

		put_number(out, finding->rule);
		put_number(out, finding->line);
		put_number(out, finding->column);
		put_number(out, finding->page);
		put_number(out, finding->part);
		put_string(out, finding->word);
	}
	put_number(out, verdict->ids.count);
	for (size_t i = 0; i < verdict->ids.count; i++)
		put_string(out, verdict->ids.items[i]);
	put_number(out, verdict->crossings.count);
	for (size_t i = 0; i < verdict->crossings.count; i++) {
		const struct crossing *crossing = verdict->crossings.items[i];

		put_string(out, crossing->path);
		put_string(out, crossing->fragment);
		put_number(out, crossing->line);
		put_number(out, crossing->column);
	}
	put_number(out, verdict->leads.count);
	for (size_t i = 0; i < verdict->leads.count; i++)
		put_string(out, verdict->leads.items[i]);
	put_number(out, verdict->unlisted);
	length = out->length - start;
	memcpy(out->bytes + start, &length, sizeof length);
}

size_t
wire_length(const char *bytes, size_t length)
{
	uint64_t whole;

	if (length < sizeof whole)
		return 0;
	memcpy(&whole, bytes, sizeof whole);
	return whole <= length ? (size_t)whole : 0;
}

struct cursor {
	struct arena *keep;
	const char *bytes;
	size_t left;
	bool bad;
};

static size_t
take_number(struct cursor *cursor)
{
	uint64_t n;

	if (cursor->left < sizeof n) {
		cursor->bad = true;
		return 0;
	}
	memcpy(&n, cursor->bytes, sizeof n);
	cursor->bytes += sizeof n;
	cursor->left -= sizeof n;
	return (size_t)n;
}

static char *
take_string(struct cursor *cursor)
{
	size_t length = take_number(cursor);
	char *string;

	if (length == 0)
		return NULL;
	if (length > cursor->left || cursor->bytes[length - 1] != '\0') {
		cursor->bad = true;
		return NULL;
	}
	string = arena_copy_n(cursor->keep, cursor->bytes, length - 1);
	cursor->bytes += length;
	cursor->left -= length;
	return string;
}

static void
take_strings(struct cursor *cursor, struct list *strings)
{
	size_t count = take_number(cursor);

	for (size_t i = 0; i < count && !cursor->bad; i++) {
		char *string = take_string(cursor);

		cursor->bad |= string == NULL;
		list_add(cursor->keep, strings, string);
	}
}

static void
take_finding(struct cursor *cursor, struct verdict *verdict)
{
	struct finding *finding = arena_alloc(cursor->keep, 1, sizeof *finding);
	size_t rule = take_number(cursor);

	cursor->bad |= rule >= RULES;
	finding->rule = cursor->bad ? RULES : (enum rule)rule;
	finding->line = (unsigned)take_number(cursor);
	finding->column = (unsigned)take_number(cursor);
	finding->page = (unsigned)take_number(cursor);
	finding->part = (unsigned)take_number(cursor);
	finding->word = take_string(cursor);
	list_add(cursor->keep, &verdict->findings, finding);
}

static void
take_crossing(struct cursor *cursor, struct verdict *verdict)
{
	struct crossing *crossing = arena_alloc(cursor->keep, 1,
	    sizeof *crossing);

	crossing->path = take_string(cursor);
	crossing->fragment = take_string(cursor);
	crossing->line = (unsigned)take_number(cursor);
	crossing->column = (unsigned)take_number(cursor);
	cursor->bad |= crossing->path == NULL || crossing->fragment == NULL;
	list_add(cursor->keep, &verdict->crossings, crossing);
}

struct verdict *
wire_read(struct arena *keep, const char *bytes, size_t length, size_t *branch)
{
	struct cursor cursor = { .keep = keep, .bytes = bytes, .left = length };
	struct verdict *verdict = arena_alloc(keep, 1, sizeof *verdict);
	const char *digest;
	size_t count;

	take_number(&cursor);
	*branch = take_number(&cursor);
	digest = take_string(&cursor);
	if (digest == NULL || strlen(digest) >= DIGEST_HEX)
		return NULL;
	memcpy(verdict->digest, digest, strlen(digest) + 1);
	verdict->size = take_number(&cursor);
	verdict->clean = take_number(&cursor) == 1;
	count = take_number(&cursor);
	for (size_t i = 0; i < count && !cursor.bad; i++)
		take_finding(&cursor, verdict);
	take_strings(&cursor, &verdict->ids);
	count = take_number(&cursor);
	for (size_t i = 0; i < count && !cursor.bad; i++)
		take_crossing(&cursor, verdict);
	take_strings(&cursor, &verdict->leads);
	verdict->unlisted = take_number(&cursor) == 1;
	return cursor.bad || cursor.left > 0 ? NULL : verdict;
}
