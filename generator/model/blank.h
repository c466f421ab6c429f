/*
 * blank.h - a record to start from, made from the table of its kind.
 */
#ifndef MODEL_BLANK_H
#define MODEL_BLANK_H

struct kind;
struct map;
struct text;

/*
 * What stands where an author is to write.  A record that still says so is not
 * published (rule any-unfilled).
 */
#define UNFILLED "FILL IN"

/*
 * The record `id` of that kind: what is needed, then what is optional as
 * comments, then the text.  `##` explains, `#` is a field that is switched off.
 * `known` has under the name of a kind the ids there are, as "a, b, c".
 *
 * A line of text that is needed says UNFILLED.  Anything else that is needed
 * is left empty, which loading reports with its place; but a gated record gets
 * the first word and the first id, so that it loads and is held.
 */
void blank_record(struct text *out, const struct kind *kind, const char *id,
    const struct map *known);

#endif
