/*
 * decode.h - the ways a text may be written so that its letters do not show
 * (anonymisation spec 5.1).  A new disguise is a new row of the table.
 */
#ifndef INSPECT_DECODE_H
#define INSPECT_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct weave;

/* A file that was found in a text, decoded. */
struct packed {
	const char *name; /* an ending: "html"; NULL: its bytes say what it is */
	const char *bytes;
	size_t length;
	size_t source;    /* where in the text it begins */
};

struct decoding {
	struct arena *arena;
	const char *text;
	size_t length;
	bool again;        /* another decoder made this text */
	struct weave *out; /* the text as it is written plainly */
	struct list files; /* struct packed */
};

struct decoder {
	const char *marks; /* a text without any of these has nothing to decode */
	/* Writes the decoded text; false when nothing in it was encoded. */
	bool (*decode)(struct decoding *decoding);
	bool glues; /* what stood apart stands together then: terms alone count */
};

extern const struct decoder decoders[];
extern const size_t decoder_count;

/* Each is a row of the table. */
bool decode_script(struct decoding *decoding);  /* \u0041, \x41, \u{41}, \n */
bool decode_style(struct decoding *decoding);   /* \41 of CSS */
bool decode_strings(struct decoding *decoding); /* 'Or' + "ange" */
bool decode_quoted(struct decoding *decoding);  /* =41, RFC 2045 6.7 */
bool decode_words(struct decoding *decoding);   /* =?utf-8?Q?...?=, RFC 2047 */
bool decode_parameters(struct decoding *decoding); /* name*1=, RFC 2231 */
bool decode_folds(struct decoding *decoding);   /* of ICS and vCards, RFC 5545 */
bool decode_packed(struct decoding *decoding);  /* runs of base64 and hex */
bool decode_base32(struct decoding *decoding);
bool decode_codes(struct decoding *decoding);   /* 79, 114: codes of letters */
bool decode_unseen(struct decoding *decoding);  /* letters that are tags */
bool decode_data(struct decoding *decoding);    /* data: addresses, RFC 2397 */
bool decode_tags(struct decoding *decoding);    /* tags left out, nothing there */
bool decode_blocks(struct decoding *decoding);  /* ... and a space there */

/*
 * The character reference at text[0] == '&', written as UTF-8 into `out`
 * (NUL-terminated); its length in the text, 0 when it is none.
 */
size_t decode_reference(struct arena *arena, const char *text, size_t length,
    char out[16]);

/* The %XX of a URL, NUL-terminated in `arena`. */
char *decode_percent(struct arena *arena, const char *text, size_t length);

/* The value of a hex digit, or -1. */
int decode_hex_digit(char c);

/* Whether somebody could read this: nine in ten characters, and no more. */
bool decode_is_readable(const char *bytes, size_t count);

/* Bytes that stand at `source`; those that are no UTF-8 are read as Latin-1. */
void decode_put_octets(struct weave *out, const char *octets, size_t count,
    size_t source);

/*
 * Base64 of either alphabet, blanks and line ends passed over, "=" ends it:
 * the bytes it is, written to `out` (3 for each 4 and 3 more); how many.
 */
size_t decode_base64(const char *text, size_t length, char *out);

#endif
