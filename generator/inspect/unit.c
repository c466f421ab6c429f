#include "inspect/unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "inspect/decode.h"
#include "inspect/look.h"
#include "inspect/own.h"
#include "registers/registers.h"

enum {
	DEEPEST = 6,    /* anonymisation spec 5.1 */
	AROUND = 512,   /* bytes: more than a term and the words beside it */
	FARTHEST = 4096 /* ... to look for a blank */
};

const char unit_wall[] = "\n zq7qz \n";

struct weave
weave_open(struct arena *arena)
{
	return (struct weave){ .out = text_open(arena, TEXT_LIMIT) };
}

static void
add_seam(struct weave *weave, size_t source, bool solid)
{
	struct seam *last = weave->count == 0 ? NULL :
	    &weave->seams[weave->count - 1];
	size_t at = weave->out.length;

	if (last != NULL && !solid && !last->solid &&
	    last->source + (at - last->at) == source)
		return;
	if (weave->count == weave->capacity) {
		size_t had = weave->capacity;

		weave->capacity = had == 0 ? 64 : had * 2;
		weave->seams = arena_grow(weave->out.arena, weave->seams,
		    had * sizeof *weave->seams,
		    weave->capacity * sizeof *weave->seams);
	}
	weave->seams[weave->count++] = (struct seam){ at, source, solid };
}

void
weave_keep(struct weave *weave, const char *bytes, size_t length, size_t source)
{
	if (length == 0)
		return;
	add_seam(weave, source, false);
	text_add_n(&weave->out, bytes, length);
}

void
weave_put(struct weave *weave, const char *bytes, size_t length, size_t source)
{
	if (length == 0)
		return;
	add_seam(weave, source, true);
	text_add_n(&weave->out, bytes, length);
}

size_t
weave_source(const struct weave *weave, size_t offset)
{
	size_t low = 0, high = weave->count;
	const struct seam *seam;

	if (weave->count == 0)
		return 0;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (weave->seams[middle].at <= offset)
			low = middle;
		else
			high = middle;
	}
	seam = &weave->seams[low];
	return seam->solid ? seam->source : seam->source + (offset - seam->at);
}

static size_t
source_of(const struct unit *unit, size_t offset)
{
	for (; unit != NULL; unit = unit->parent)
		offset = unit->weave != NULL ?
		    weave_source(unit->weave, offset) : unit->base + offset;
	return offset;
}

static unsigned
page_of(const struct unit *unit, size_t offset)
{
	unsigned page = 1;

	offset = source_of(unit, offset);
	while (unit->parent != NULL)
		unit = unit->parent;
	for (size_t i = 0; i < offset && i < unit->length; i++)
		page += unit->text[i] == '\f';
	return page;
}

static bool
has_place(const struct unit *unit)
{
	return !unit->nowhere && !unit->paged;
}

static void
keep_sightings(struct look *look, const struct unit *unit, struct list hits)
{
	for (size_t i = 0; i < hits.count; i++) {
		const struct register_hit *hit = hits.items[i];

		if (has_place(unit))
			look_sight(look, hit->name, hit->entry,
			    source_of(unit, hit->from),
			    source_of(unit, hit->to - 1) + 1, 0);
		else
			look_sight(look, hit->name, hit->entry, LOOK_NOWHERE,
			    0, unit->paged ? page_of(unit, hit->from) : 0);
	}
}

/* What the rounds of one unit share. */
struct rounds {
	struct look *look;
	struct map *done; /* digests of the texts that were searched */
};

static void
search_once(struct rounds *rounds, const struct unit *unit, int depth);

/* The place before or behind which no word is cut in two, if it is not far. */
static size_t
edge_of(const char *text, size_t length, size_t at, bool back)
{
	for (size_t i = 0; i < FARTHEST && at > 0 && at < length; i++) {
		if (strchr(" \n", text[at]) != NULL)
			break;
		at = back ? at - 1 : at + 1;
	}
	return at;
}

static void
search_part(struct rounds *rounds, const struct unit *whole, size_t from,
    size_t to, int depth)
{
	struct unit part = { .text = whole->text + from, .length = to - from,
		.base = from, .parent = whole, .nowhere = whole->nowhere,
		.paged = whole->paged, .code = whole->code };
	char *digest;

	if (from == to)
		return;
	digest = arena_alloc(rounds->look->scratch, DIGEST_HEX, 1);
	digest_hex(part.text, part.length, digest);
	if (map_put(rounds->done, digest, digest) == NULL &&
	    look_spend(rounds->look, part.length))
		search_once(rounds, &part, depth);
}

/*
 * What a decoder left as it was has been searched.  So only where it changed
 * the text is it searched again, with as much around as a term may reach.
 */
static void
search_changes(struct rounds *rounds, const struct unit *unit, int depth)
{
	const struct weave *weave = unit->weave;
	size_t from = 0, to = 0;

	for (size_t i = 0; i < weave->count; i++) {
		const struct seam *seam = &weave->seams[i];
		size_t begin = seam->at > AROUND ? seam->at - AROUND : 0;
		size_t end = seam->solid && i + 1 < weave->count ?
		    seam[1].at : seam->solid ? unit->length : seam->at;

		/* The beginning, as it was. */
		if (i == 0 && !seam->solid && seam->source == 0)
			continue;
		begin = edge_of(unit->text, unit->length, begin, true);
		end = edge_of(unit->text, unit->length, end + AROUND <
		    unit->length ? end + AROUND : unit->length, false);
		if (begin > to) {
			search_part(rounds, unit, from, to, depth);
			from = begin;
		}
		to = end > to ? end : to;
	}
	search_part(rounds, unit, from, to, depth);
}

static void
look_into_files(struct rounds *rounds, const struct unit *unit,
    struct list files)
{
	struct look *look = rounds->look;

	for (size_t i = 0; i < files.count; i++) {
		const struct packed *file = files.items[i];
		char *digest = arena_alloc(look->scratch, DIGEST_HEX, 1);

		digest_hex(file->bytes, file->length, digest);
		if (map_put(rounds->done, digest, digest) == NULL &&
		    look_spend(look, file->length))
			look_inside(look, file->name, file->bytes, file->length,
			    has_place(unit) ? source_of(unit, file->source) :
			    LOOK_NOWHERE);
	}
}

static bool
has_mark(const struct unit *unit, const char *marks)
{
	if (marks == NULL)
		return true;
	for (; *marks != '\0'; marks++)
		if (memchr(unit->text, *marks, unit->length) != NULL)
			return true;
	return false;
}

static void
search_once(struct rounds *rounds, const struct unit *unit, int depth)
{
	struct arena *scratch = rounds->look->scratch;

	keep_sightings(rounds->look, unit, registers_search(scratch,
	    rounds->look->registers, unit->text, unit->length));
	if (unit->as_is || depth == DEEPEST)
		return;
	for (size_t i = 0; i < decoder_count; i++) {
		struct weave weave;
		struct decoding decoding = { .arena = scratch,
			.text = unit->text, .length = unit->length,
			.again = depth > 0, .out = &weave };
		struct unit next = *unit;

		if (!has_mark(unit, decoders[i].marks))
			continue;
		weave = weave_open(scratch);
		if (decoders[i].decode(&decoding)) {
			next.text = weave.out.bytes;
			next.length = weave.out.length;
			next.weave = &weave;
			next.parent = unit;
			search_changes(rounds, &next, depth + 1);
		}
		look_into_files(rounds, unit, decoding.files);
	}
}

void
unit_search(struct look *look, const struct unit *unit)
{
	struct rounds rounds = { .look = look };

	/* What pdftotext shows may be cut at the end of a line. */
	if (unit->parent == NULL && !unit->paged)
		own_judge(look, unit->text, unit->length);
	if (unit->length == 0 || look->registers == NULL)
		return;
	rounds.done = map_open(look->scratch);
	search_once(&rounds, unit, 0);
}

char *
text_of_bytes(struct arena *arena, const char *bytes, size_t length)
{
	char *text = arena_copy_n(arena, bytes, length);
	size_t from = 0, bad;

	while (!utf8_valid(text + from, length - from, &bad)) {
		text[from + bad] = ' ';
		from += bad + 1;
	}
	return text;
}
