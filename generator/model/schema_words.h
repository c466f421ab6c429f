/*
 * schema_words.h - the rows of kinds.c in words an author understands.
 */
#ifndef MODEL_SCHEMA_WORDS_H
#define MODEL_SCHEMA_WORDS_H

#include <stdbool.h>

#include "model/schema.h"

struct arena;
struct text;

/* What is written there: "a day: 2026-10-05", "the id of a theme". */
void field_words(struct text *out, const struct field *field);

/* Who may read it: "everybody", "nobody: it stays here". */
void reader_words(struct text *out, const enum door door[AUDIENCES]);

/* What of a section stands under themes; NULL: nothing does. */
const char *pool_words(enum pool pool);

/* Where a record stands below content/: "reviews/ID/review.md". */
char *kind_file(struct arena *arena, const struct kind *kind, const char *id);

/* Its text is Markdown below a front matter. */
bool kind_has_body(const struct kind *kind);

/*
 * `words` filled to 78 columns, each line after `margin`; a word that is
 * longer stands alone.
 */
void text_add_filled(struct text *out, const char *margin, const char *words);

/* More groups than that inside each other are a fault of kinds.c. */
enum { GROUPS_DEEP = 6 };

#endif
