/*
 * pdf_base64.h - RFC 4648 base64, for the bytes inside DevTools messages.
 */
#ifndef RENDER_PDF_BASE64_H
#define RENDER_PDF_BASE64_H

#include <stddef.h>

struct arena;

char *base64_encode(struct arena *arena, const char *bytes, size_t length);

/* NULL when `text` is not canonical base64 (no spaces, padded). */
char *base64_decode(struct arena *arena, const char *text, size_t *length);

#endif
