/*
 * inflate.h - what zlib or brotli packed, unpacked as far as a look may
 * go.
 */
#ifndef INSPECT_INFLATE_H
#define INSPECT_INFLATE_H

#include <stddef.h>

struct look;
struct text;

enum inflate_form { INFLATE_ZLIB, INFLATE_GZIP, INFLATE_BARE,
	INFLATE_BROTLI };

enum inflate_end {
	INFLATE_WHOLE,
	INFLATE_BROKEN,  /* `out` has what came before the fault */
	INFLATE_TOO_MUCH /* more than look_spend() allows; it has said so */
};

/*
 * Unpack one stream at the beginning of `bytes` into `out`.  `used` is how
 * many bytes it took (may be NULL): what follows is the caller's to judge.
 */
enum inflate_end inflate_bytes(struct look *look, enum inflate_form form,
    const char *bytes, size_t length, struct text *out, size_t *used);

/*
 * How many of the bytes a zlib stream at their beginning takes, what is in it
 * counted in `unpacked` (may be NULL) and passed over; 0 where it is broken or
 * holds more than 256 MB.
 */
size_t inflate_length(const char *bytes, size_t length, size_t *unpacked);

#endif
