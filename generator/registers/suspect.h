/*
 * suspect.h - what may be somebody of the register, and what no list of forms
 * can be sure of: looked for only in the review's own text, and never replaced.
 *
 *   a name of five letters or more, or half a double one, with a letter wrong
 *   initials without dots: "TO", "T O"
 *   a title or a role with a letter: "Mrs O", "Child T"
 *   how a given name begins, as a name stands: "Tam said"
 *   a name that is a word, or short, in small letters: "dad mark", "jo rang"
 *   letters hidden by signs: "T____n", "Orrel...", "Txxxxn"
 *   a short name backwards
 */
#ifndef REGISTERS_SUSPECT_H
#define REGISTERS_SUSPECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "registers/near.h"

struct stream;

/* Letters: of a name backwards, misspelt, so in small letters; at most. */
enum { SUSPECT_SHORT = 4, SUSPECT_NAME = 5, SUSPECT_LONG = 8,
	SUSPECT_MOST = 60, SUSPECT_INITIALS = 6, SUSPECT_NICKNAME = 3 };

struct suspects {
	struct near_name *names;    /* strong ones, and the parts of double ones */
	struct near_name *given;    /* strong ones that people shorten */
	struct near_name *small;    /* weak and short ones of one word */
	struct near_name *initials;
	struct near_name *letters;  /* one each: of given and family names */
	struct near_name *children; /* the same of whoever may be a child */
	/* Bit n: a word of n letters may be one of the names, or a long one. */
	uint64_t lengths, long_lengths;
};

/* [first, behind) of the stream's symbols, without a joint inside. */
struct suspect_word {
	size_t first;
	size_t behind;
};

struct suspects *suspects_open(struct locked *locked, struct stream *stream,
    const struct book *book);

/*
 * Adds struct sighting for what begins at bytes [from, to) of the text that the
 * stream was folded from.
 */
void suspects_search(struct arena *arena, const struct suspects *suspects,
    const struct stream *stream, const char *text, size_t length, size_t from,
    size_t to, struct list *sightings);

/*
 * suspect_mask.c: the name of which this word shows what is not hidden, and
 * the bytes of the text that are it; NULL when there is none.
 */
const struct near_name *suspect_mask(const struct suspects *suspects,
    const struct stream *stream, const char *text, size_t length,
    struct suspect_word word, size_t *from, size_t *to);

#endif
