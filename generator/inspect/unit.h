/*
 * unit.h - the sink of every opener: a piece of text that is to be searched.
 *
 * A unit is searched as it stands and, unless it is `as_is`, after every
 * decoder of decode.h, in up to six rounds (anonymisation spec 5.1): where it
 * changed the text, and a little around it.  Seams carry each byte of a decoded
 * text back to the byte of the file it came from.
 */
#ifndef INSPECT_UNIT_H
#define INSPECT_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct arena;
struct look;

/* From `at` on the text came from `source` on: byte by byte, or all from there. */
struct seam {
	size_t at;
	size_t source;
	bool solid;
};

/* A text made out of another, and how to find the way back. */
struct weave {
	struct text out;
	struct seam *seams;
	size_t count;
	size_t capacity;
};

struct weave weave_open(struct arena *arena);
/* Bytes that stand at `source` in the other text. */
void weave_keep(struct weave *weave, const char *bytes, size_t length,
    size_t source);
/* Bytes made out of what stands at `source`. */
void weave_put(struct weave *weave, const char *bytes, size_t length,
    size_t source);
/* Where the byte at `offset` came from. */
size_t weave_source(const struct weave *weave, size_t offset);

struct unit {
	const char *text;
	size_t length;
	const struct weave *weave; /* NULL: `text` is the parent's, or the file's own bytes */
	size_t base;               /* ... from this one on */
	const struct unit *parent; /* what `weave` leads back to; NULL: the file */
	bool nowhere;              /* it has no place in the bytes of the file */
	bool paged;                /* its pages end in form feeds */
	bool as_is;                /* not decoded */
	bool code;                 /* for machines: a number alone is nobody's */
	bool data;                 /* of an index or a table: as `code`, and more so */
	bool notation;             /* names stand between its texts, which are units too */
	bool glued;                /* what stood apart stands together: terms alone */
};

/*
 * Search it and report what is found (look.h): protected terms, numbers of one
 * person, withheld words.  Where it holds a file of a kind that is known in an
 * encoding (a picture in base64), that goes to its opener.
 */

void unit_search(struct look *look, const struct unit *unit);

/*
 * Bytes that are not all text, as text: what is not valid UTF-8 becomes a
 * space, byte by byte, so that offsets stay.
 */
char *text_of_bytes(struct arena *arena, const char *bytes, size_t length);

/*
 * What stands between two texts that are searched in one go: no term of any
 * register has these letters, so that no term is found across.
 */
extern const char unit_wall[];

/*
 * What stands where a block of a page begins or ends: a blank to names, since
 * the cells of a table may hold one, and the end of a sentence.
 */
extern const char unit_block[];

#endif
