/*
 * elsewhere.h - where terms of scope `review` stand in text that has nothing to
 * do with that review: the town of a training day that is secret in a case.
 *
 * Handed over the wiped vault to who looks at what was made.  There such a term
 * is a leak unless it stands between the same two words as in a text of which
 * it is known that it may (spec 4, "provenance").  Kept as keyed hashes of the
 * entry and those words; words that are parted by more than a space, hyphen
 * or apostrophe are no neighbours.
 */
#ifndef REGISTERS_ELSEWHERE_H
#define REGISTERS_ELSEWHERE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct elsewhere;
struct register_hit;
struct registers;

/* The key is made of that of `registers`, or by chance. */
struct elsewhere *elsewhere_open(const struct registers *registers);
/* Wipes.  NULL is fine. */
void elsewhere_close(struct elsewhere *elsewhere);

/*
 * The hit may stand in this text, and so wherever the text is printed: the
 * first and the last word of the text may have others before and behind them
 * there.  A term that is all of its text may stand alone.
 */
void elsewhere_note(struct elsewhere *elsewhere, const char *text,
    size_t length, const struct register_hit *hit);

/* The same for the same places, in any order. */
const char *elsewhere_state(struct arena *arena,
    const struct elsewhere *elsewhere);

bool elsewhere_has(const struct elsewhere *elsewhere, const char *text,
    size_t length, const struct register_hit *hit);

#endif
