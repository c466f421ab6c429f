/*
 * pack.h - bytes packed for the corpus, as programs of others would.
 */
#ifndef HIDDEN_PACK_H
#define HIDDEN_PACK_H

#include <stddef.h>

#include "base/text.h"

struct arena;

/* By zlib; `bits` as for deflateInit2(). */
char *pack_deflate(struct arena *arena, const char *bytes, size_t length,
    int bits, size_t *packed);

/* One member; `length` 0: the text up to its NUL. */
struct text pack_zip(struct arena *arena, const char *name, const char *text,
    size_t length);

/* The header fields may be NULL. */
struct text pack_gzip(struct arena *arena, const char *text, const char *extra,
    const char *name, const char *comment);

/* Below a mebibyte, as it stands in one block. */
struct text pack_brotli(struct arena *arena, const char *bytes, size_t length);

#endif
