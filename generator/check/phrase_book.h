/*
 * phrase_book.h - tables of words and phrases, and where a text has them.
 *
 * A table belongs to one rule.  Its rows hold phrases with ", " between them:
 *
 *   care leaver*          whole words, letter case aside; * any ending
 *   half|step sister      one of several words
 *   ^polish               with a capital
 *   # children            a number from 1 to 20, in digits or letters
 *   second of # $         and no word behind it
 *   !first name           this is none, and neither is what it begins with
 *
 * Between two words white space, an apostrophe and a hyphen are alike, so that
 * "mother's" and "half-sister" are written as two words.  At one place the
 * longest phrase of a table wins.  A first word with * has three letters.
 */
#ifndef CHECK_PHRASE_BOOK_H
#define CHECK_PHRASE_BOOK_H

#include <stddef.h>

#include "model/diag.h"

struct arena;
struct list;
struct token;

struct phrase_row {
	const char *phrases;
	const char *word; /* what the rule is told: a trait, a better word; or NULL */
};
struct phrase_table {
	enum rule rule;
	const struct phrase_row *rows;
	size_t count;
};

enum { PHRASE_TABLES = 24 }; /* at most */

struct phrase_book;

/* Rows are not copied: they live as long as the book. */
const struct phrase_book *phrase_book_open(struct arena *arena,
    const struct phrase_table *tables, size_t count);

struct phrase_hit {
	enum rule rule;
	const char *word;
	size_t first, last; /* tokens [first, last) */
};
/* Adds every struct phrase_hit, in order; of one table none overlap. */
void phrase_book_find(struct arena *arena, const struct phrase_book *book,
    const struct token *tokens, size_t count, struct list *hits);

/*
 * Names of records as one phrase that must stand with its capitals; `before` is
 * put in front ("!").  NULL when there are fewer than two words: one word alone
 * is rarely a name.
 */
const char *phrase_of_title(struct arena *arena, const char *before,
    const char *title);

/* Of a noun that makes a name with its own capital only: Willow House. */
#define PLACE_WITH_CAPITAL "capital"

/* The tables: trait_words.c, language_words.c, hidden.c, orders.c. */
extern const struct phrase_table trait_tables[];
extern const size_t trait_table_count;
extern const struct phrase_table language_table, court_table, abuse_table,
    sex_table;

#endif
