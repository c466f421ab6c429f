/*
 * names.h - words of a review that may be names, and that nobody has looked at.
 */
#ifndef CHECK_NAMES_H
#define CHECK_NAMES_H

#include <stdbool.h>

#include "base/list.h"

struct arena;
struct judge;
struct judged_text;
struct loaded;
struct phrases;
struct registers;

/*
 * The phrases that every review may use: those of the product, those of the
 * records of ROLE_ALLOWED, and what this content itself calls things: titles,
 * glossary terms, the names of the partnership and its groups.  What would let
 * a protected term through is not among them.
 */
const struct phrases *names_allowed(struct arena *arena,
    const struct loaded *loaded, const struct registers *registers);

/*
 * What is left of the record's prose: a list of struct unknown in the order of
 * judge_texts().  Empty where the record names a register that was not
 * opened: then nobody can tell a pseudonym from a name, and the record is
 * not published anyway.
 */
struct unknown {
	const struct judged_text *text;
	size_t from, to;
	bool small; /* in no dictionary, and without a capital: proper.h */
};
struct list names_unknown(struct judge *judge);

/* asked.c: the same as checked_unknown_names() gives it, check.h. */
struct list names_asked(struct arena *arena, struct judge *judge);

#endif
