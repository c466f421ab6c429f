/*
 * find.h - the search of the website.
 *
 * A browser reads an index in small pieces: find/start.json (what there is to
 * narrow by), find/words/ab.json (the words that begin with "ab", and the pages
 * they stand on) and find/pages/7.json (title, address and text of a page, for
 * the line that a result shows).  All of it is JSON, so that inspect/ reads what
 * a reader's browser reads.  For readers without a script find.html lists every
 * page by its letter.
 *
 * The index is made of cleared records alone, never of finished pages: what is
 * on every page (quick leave, contacts) is in no result (D158).
 */
#ifndef RENDER_FIND_H
#define RENDER_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct cleared_record;
struct kind;
struct map;
struct press;
struct value;

/* A page that can be found. */
struct find_page {
	size_t number;
	const char *url;     /* below public/; a list's entry has its #id */
	const char *title;
	const char *summary; /* NULL: none */
	const struct kind *kind;
	const struct cleared_record *record; /* NULL: a list of a kind */
	const char *text;    /* its paragraphs, each on a line */
};

/* How much it says of a page that a word stands there. */
enum find_weight { WEIGHT_TEXT = 1, WEIGHT_SUMMARY = 4, WEIGHT_HEADING = 5,
	WEIGHT_TITLE = 12, WEIGHT_MOST = 31 };

struct find_index {
	struct arena *arena;
	struct list pages; /* struct find_page */
	struct list words; /* struct find_word, sorted by their letters */
	struct map *by_word;
	struct list themes, readers; /* struct find_facet */
};

struct find_standing {
	size_t page;
	unsigned weight; /* at most WEIGHT_MOST */
};
struct find_word {
	const char *word;
	struct find_standing *standings; /* by page */
	size_t count, capacity;
};

/* Every page there is, and its words. */
struct find_index *find_index_make(struct press *press, struct arena *arena);

/*
 * A theme or a group of readers, and the pages that have it, by number.
 * Reviews bear a theme here only where at least three of them do (design 11).
 */
struct find_facet {
	const char *id;
	const char *title; /* of a theme; NULL: a word of our tables */
	size_t *pages;
	size_t count;
};
/* Of every page there is, by the field that says so. */
struct list find_facets(const struct find_index *index, const char *field);

/* What find.html shows beside what every page shows: `find`. */
struct value *find_value(struct press *press, const struct find_index *index);

/* The files of the index; false when one could not be written. */
bool find_files_write(struct press *press, const struct find_index *index);

/*
 * The words of `text` as the index spells them: letters and digits without case
 * and accents, "child's" as "child"; those of one letter, of more than 40 bytes
 * and those that say nothing ("the") are passed over.  site's find.js spells in
 * the same way.  `word` is good until the next one.
 */
void find_words(const char *text, void (*each)(void *context,
    const char *word), void *context);

/* Passed over words, with a space between; find.js passes over them too. */
extern const char find_stop_words[];

#endif
