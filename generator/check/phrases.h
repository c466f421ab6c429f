/*
 * phrases.h - names and words with capitals that anybody may read: what comes
 * with the product (phrases.def) and what is added to it.
 *
 * A phrase covers its words only as a whole, letter case as written; white
 * space, apostrophes and hyphens may be of any kind.
 */
#ifndef CHECK_PHRASES_H
#define CHECK_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct phrases;

/* With the phrases of the product. */
struct phrases *phrases_open(struct arena *arena);

/* How many come with the product. */
size_t phrases_built_in(void);

/*
 * Add one; `text` must live as long as the table.  What does not begin with a
 * letter or digit can cover nothing.
 */
void phrases_add(struct phrases *phrases, const char *text);

/*
 * How many bytes of the text the longest phrase covers that begins at `at`,
 * where a word begins; 0: none.  An abbreviation covers its plural: ICBs.
 */
size_t phrases_at(const struct phrases *phrases, const char *text,
    size_t length, size_t at);

#endif
