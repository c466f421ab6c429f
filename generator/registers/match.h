/*
 * match.h - where names stand in a text, and which of them may be replaced.
 */
#ifndef REGISTERS_MATCH_H
#define REGISTERS_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "registers/judge.h"

struct arena;
struct automaton;
struct book;
struct locked;
struct owner;
struct pattern;
struct patterns;
struct stream;

/* The stream is work space: one text at a time. */
struct matcher {
	const struct patterns *patterns;
	const struct automaton *automaton;
	const struct near_table *near; /* NULL: no name is long enough */
	struct stream *stream;
};

struct matcher *matcher_open(struct locked *locked, struct patterns *patterns);

/* One form of one entry, found. */
struct sighting {
	size_t from, to; /* bytes of the text; titles and endings included */
	const struct owner *owner;
	enum verdict verdict;
	bool exact;      /* letter for letter as the register writes it */
	bool guess;      /* of near.h: whoever is written so exactly comes first */
	bool possessive;
};

/* Bytes of the text in which what begins is looked for now. */
struct window {
	size_t from;
	size_t to;
};

/*
 * Fold the next window of a text, with what stands around it; false behind the
 * last.  The first is asked for with { 0, 0 }.
 */
bool match_window(const struct matcher *matcher, const char *text,
    size_t length, struct window *window);

/*
 * All of them, also those that overlap; `only` NULL: of every register.  Of
 * one register, in its own review's text, forms of near.h as well.
 */
struct list match_text(struct arena *arena, const struct matcher *matcher,
    const struct book *only, const char *text, size_t length);

/* Of every register, and into `near` what near_table_search() finds. */
struct list match_all(struct arena *arena, const struct matcher *matcher,
    const char *text, size_t length, struct list *near);

/*
 * Whether the pattern stands exactly in the text at that span of the stream:
 * its letters and case, any white space for a space, any apostrophe for an
 * apostrophe, with nothing but space or punctuation around it.  Sets from, to
 * and possessive of the sighting in any case (match_exact.c).
 */
void match_exactly(const struct stream *stream, const char *text,
    size_t length, const struct pattern *pattern, const struct span *span,
    struct sighting *sighting);

/*
 * struct register_hit in order, none overlapping another of the same register
 * (pick.c).  The longest wins.  Where sightings overlap and neither holds the
 * other, the hit is both together and cannot be replaced; nor can a form that
 * two people share.
 */
struct list pick_hits(struct arena *arena, struct list *sightings);

#endif
