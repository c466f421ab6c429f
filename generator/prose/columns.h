/*
 * columns.h - lines of the source, to turn the library's columns, which count
 * bytes, into characters.  For prose/ alone.
 */
#ifndef PROSE_COLUMNS_H
#define PROSE_COLUMNS_H

#include <stddef.h>

struct arena;

struct columns {
	const char *text;
	size_t *starts; /* byte of each line's first; the last is the end */
	size_t count;
	/* Where the last answer was, so that a long line is counted once. */
	size_t line, bytes, characters;
};

struct columns columns_open(struct arena *arena, const char *text,
    size_t length);

/*
 * Both from 1; the answer too.  0 stays 0, and a column behind the end of its
 * line becomes the one behind its last character.
 */
unsigned columns_count(struct columns *columns, int line, int column);

#endif
