/*
 * wide.h - text in encodings that are not UTF-8, as UTF-8.
 *
 * Whatever the bytes are, text comes out: what is no character becomes U+FFFD
 * or a space.  A NUL stands behind it, none in it.
 */
#ifndef INSPECT_WIDE_H
#define INSPECT_WIDE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* UTF-16 of that byte order; an odd byte at the end is left out. */
char *wide_text(struct arena *arena, const char *bytes, size_t length,
    bool little, size_t *text_length);

/* Whether it can only be UTF-16: every other byte of all is zero. */
bool wide_looks_so(const char *bytes, size_t length, bool *little);

/*
 * What people could read in bytes that are no text: runs of at least `least`
 * printable characters in UTF-8, and in UTF-16 of both byte orders, a line
 * each.
 */
char *wide_runs(struct arena *arena, const char *bytes, size_t length,
    size_t least, size_t *text_length);

/* Whether bytes are, for the most part, something people could read. */
bool wide_is_readable(const char *bytes, size_t length);

#endif
