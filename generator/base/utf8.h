/*
 * utf8.h - what counts as text: valid UTF-8 (RFC 3629) without NUL.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Whether bytes[0..length) are valid UTF-8; if not, *bad is the offset of the
 * first byte that is not.  Surrogates and overlong forms are not valid; a NUL
 * is (its own rule refuses it where bytes enter).
 */
bool utf8_valid(const char *bytes, size_t length, size_t *bad);

/*
 * The code point at *at of valid UTF-8, and *at moved behind it.  Bytes that
 * are not valid come back one by one as U+FFFD.
 */
uint32_t utf8_next(const char *bytes, size_t length, size_t *at);

/*
 * One code point as UTF-8 with a NUL behind it, and how many bytes that are;
 * what is none (a surrogate, past U+10FFFF) is written as U+FFFD.
 */
size_t utf8_put(uint32_t code, char out[5]);

/* Characters (code points) in bytes[0..length): for columns. */
size_t utf8_count(const char *bytes, size_t length);

#endif
