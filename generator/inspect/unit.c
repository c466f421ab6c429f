#include "inspect/unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check/dictionary.h"
#include "inspect/decode.h"
#include "inspect/look.h"
#include "inspect/numbers.h"
#include "inspect/own.h"
#include "inspect/scripts.h"
#include "inspect/tree.h"
#include "inspect/wanted.h"
#include "patterns/patterns.h"
#include "registers/elsewhere.h"
#include "registers/registers.h"
#include "registers/withheld.h"

enum {
	DEEPEST = 6,    /* anonymisation spec 5.1 */
	AROUND = 512,   /* bytes: more than a term and the words beside it */
	FARTHEST = 4096, /* ... to look for a blank */
	MOST_NUMBERS = 1000
};

const char unit_wall[] = "\n zq7qz \n";
const char unit_block[] = "\v";

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

/* What is wrong at a byte of the unit. */
static void
report(struct look *look, const struct unit *unit, enum rule rule, size_t at)
{
	look_report_at(look, rule, has_place(unit) ? source_of(unit, at) :
	    LOOK_NOWHERE, NULL);
}

static void
search_numbers_in(struct look *look, const struct unit *unit, size_t from,
    size_t to)
{
	const char *text = unit->text + from;
	struct list hits = patterns_walk(look->scratch, text, to - from,
	    MOST_NUMBERS);

	for (size_t i = 0; i < hits.count; i++) {
		const struct pattern_hit *hit = hits.items[i];

		/* Scraps of a PDF run into each other. */
		if (unit->nowhere && !pattern_is_certain(hit->pattern))
			continue;
		if (number_counts(hit, text, unit->code, unit->data ||
		    unit->nowhere))
			number_report(look, hit, text, has_place(unit) ?
			    source_of(unit, from + hit->from) : LOOK_NOWHERE);
	}
}

/* Most values of attributes hold no number and no address. */
static void
search_numbers(struct look *look, const struct unit *unit)
{
	size_t from = 0;

	if (!unit->code) {
		search_numbers_in(look, unit, 0, unit->length);
		return;
	}
	while (from < unit->length) {
		const char *end = memmem(unit->text + from,
		    unit->length - from, unit_wall, strlen(unit_wall));
		size_t to = end == NULL ? unit->length :
		    (size_t)(end - unit->text);

		if (number_may_stand(unit->text + from, to - from))
			search_numbers_in(look, unit, from, to);
		from = to + strlen(unit_wall);
	}
}

static void
search_withheld(struct look *look, const struct unit *unit)
{
	const struct look *outer = look;
	size_t from = 0;

	while (outer->outer != NULL)
		outer = outer->outer;
	while (from < unit->length) {
		const char *end = memchr(unit->text + from, unit_block[0],
		    unit->length - from);
		size_t to = end == NULL ? unit->length :
		    (size_t)(end - unit->text);
		struct list spans = withheld_search(look->scratch,
		    look->wanted->withheld, unit->text + from, to - from,
		    tree_readers(outer->tree, outer->path));

		for (size_t i = 0; i < spans.count; i++) {
			const struct register_span *span = spans.items[i];

			report(look, unit, RULE_inspect_withheld,
			    from + span->from);
		}
		from = to + 1;
	}
}

/* Secret in one review, and no secret elsewhere: not where it may stand. */
static void
keep_scoped(struct look *look, const struct unit *unit, struct list scoped)
{
	const struct elsewhere *elsewhere = look->wanted->elsewhere;
	struct list stray = { 0 };

	for (size_t i = 0; i < scoped.count; i++) {
		const struct register_hit *hit = scoped.items[i];

		if (elsewhere == NULL)
			look_report_at(look, RULE_inspect_scoped,
			    has_place(unit) ? source_of(unit, hit->from) :
			    LOOK_NOWHERE, arena_format(look->scratch, "%s/%s",
			    hit->name, hit->entry));
		else if (!elsewhere_has(elsewhere, unit->text, unit->length,
		    hit))
			list_add(look->scratch, &stray, scoped.items[i]);
	}
	keep_sightings(look, unit, stray);
}

/* A word that everybody writes is no name with a letter wrong. */
static void
report_near(struct look *look, const struct unit *unit, struct list near)
{
	for (size_t i = 0; i < near.count; i++) {
		const struct register_hit *hit = near.items[i];

		if (dictionary_has(unit->text + hit->from, hit->to - hit->from))
			continue;
		look_report_at(look, RULE_inspect_near, has_place(unit) ?
		    source_of(unit, hit->from) : LOOK_NOWHERE, arena_format(
		    look->scratch, "%s/%s", hit->name, hit->entry));
	}
}

static void
search_terms(struct look *look, const struct unit *unit)
{
	bool prose = !unit->code && !unit->data && !unit->notation &&
	    !unit->glued && !unit->as_is && !unit->nowhere;
	struct list scoped, near = { 0 };

	keep_sightings(look, unit, registers_search_near(look->scratch,
	    look->wanted->registers, unit->text, unit->length, &scoped,
	    prose ? &near : NULL));
	keep_scoped(look, unit, scoped);
	report_near(look, unit, near);
}

static void
search_scripts(struct look *look, const struct unit *unit)
{
	size_t at = 0;

	while (scripts_mixed(unit->text, unit->length, &at)) {
		report(look, unit, RULE_inspect_mixed, at);
		/* Behind its first character: to the next one. */
		while (at < unit->length && strchr(" \n\v", unit->text[at]) ==
		    NULL)
			at++;
	}
}

static void
search_text(struct look *look, const struct unit *unit)
{
	const struct wanted *wanted = look->wanted;

	if (wanted->registers != NULL)
		search_terms(look, unit);
	if (unit->glued || unit->as_is)
		return;
	search_numbers(look, unit);
	if (!unit->data && !unit->nowhere)
		search_scripts(look, unit);
	/* "summary", the name of an element, is no word of what it holds. */
	if (wanted->withheld != NULL && !unit->notation)
		search_withheld(look, unit);
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
		.paged = whole->paged, .code = whole->code, .data = whole->data,
		.notation = whole->notation, .glued = whole->glued };
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

	search_text(rounds->look, unit);
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
			next.glued = decoders[i].glues;
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
	if (unit->length == 0 || look->known)
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
