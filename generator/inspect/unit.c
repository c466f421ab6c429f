#include "inspect/unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "inspect/decode.h"
#include "inspect/look.h"
#include "registers/registers.h"

enum {
	DEEPEST = 6 /* anonymisation spec 5.1 */
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
		if (unit->weave != NULL)
			offset = weave_source(unit->weave, offset);
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

static void
keep_sightings(struct look *look, const struct unit *unit, struct list hits)
{
	for (size_t i = 0; i < hits.count; i++) {
		const struct register_hit *hit = hits.items[i];

		if (unit->nowhere || unit->paged)
			look_sight(look, hit->name, hit->entry, LOOK_NOWHERE,
			    0, unit->paged ? page_of(unit, hit->from) : 0);
		else
			look_sight(look, hit->name, hit->entry,
			    source_of(unit, hit->from),
			    source_of(unit, hit->to - 1) + 1, 0);
	}
}

/* What the rounds of one unit share. */
struct rounds {
	struct look *look;
	struct map *done; /* digests of the texts that were searched */
};

static void
search_decoded(struct rounds *rounds, const struct unit *unit, int depth)
{
	struct arena *scratch = rounds->look->scratch;

	keep_sightings(rounds->look, unit, registers_search(scratch,
	    rounds->look->registers, unit->text, unit->length));
	if (unit->as_is || depth == DEEPEST)
		return;
	for (size_t i = 0; i < decoder_count; i++) {
		struct weave weave;
		struct unit next = *unit;
		char *digest;

		if (memchr(unit->text, decoders[i].mark, unit->length) == NULL)
			continue;
		weave = weave_open(scratch);
		if (!decoders[i].decode(scratch, unit->text, unit->length,
		    &weave))
			continue;
		digest = arena_alloc(scratch, DIGEST_HEX, 1);
		digest_hex(weave.out.bytes, weave.out.length, digest);
		if (map_put(rounds->done, digest, digest) != NULL ||
		    !look_spend(rounds->look, weave.out.length))
			continue;
		next.text = weave.out.bytes;
		next.length = weave.out.length;
		next.weave = &weave;
		next.parent = unit;
		search_decoded(rounds, &next, depth + 1);
	}
}

void
unit_search(struct look *look, const struct unit *unit)
{
	struct rounds rounds = { .look = look };

	if (unit->length == 0 || look->registers == NULL)
		return;
	rounds.done = map_open(look->scratch);
	search_decoded(&rounds, unit, 0);
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
