/*
 * withheld.h - words that no reader may have, handed over the wiped vault to
 * who looks at what was made (design 11, D143).
 *
 * Never the words: keyed hashes of each eight of them in a row, whose key is
 * nowhere but in this memory.  Letter case, accents, punctuation and
 * hyphens at the end of a line do not count.  Fewer than eight words are in
 * many texts and say nothing, and neither do the names of bodies in a row: half
 * of the eight begin with a small letter.
 */
#ifndef REGISTERS_WITHHELD_H
#define REGISTERS_WITHHELD_H

#include <stddef.h>

#include "base/list.h"

struct arena;
struct registers;
struct withheld;

/*
 * The key is made of that of `registers`, so that the same words have the same
 * state in the next build; without one (or NULL) it is made by chance.
 */
struct withheld *withheld_open(const struct registers *registers);
/* Wipes.  NULL is fine. */
void withheld_close(struct withheld *withheld);

/* One text: no eight words are taken across two. */
void withheld_add(struct withheld *withheld, const char *text, size_t length);

/*
 * Words that these readers have all the same; `readers` is a set of bits, of
 * which each is one audience.  After the last withheld_add().
 */
void withheld_let(struct withheld *withheld, const char *text, size_t length,
    unsigned readers);

/* How many eights there are that one of these readers may not have. */
size_t withheld_count(const struct withheld *withheld, unsigned readers);

/*
 * Where in the text at least eight words stand that none of `readers` may
 * have: a list of struct register_span (registers.h).  One text at a time, as
 * with registers_search().
 */
struct list withheld_search(struct arena *arena,
    const struct withheld *withheld, const char *text, size_t length,
    unsigned readers);

/* The same for the same words let pass for the same readers, in any order. */
const char *withheld_state(struct arena *arena,
    const struct withheld *withheld);

#endif
