/*
 * decode.h - the ways a text may be written so that its letters do not show.
 * A new disguise is a new row of the table.
 */
#ifndef INSPECT_DECODE_H
#define INSPECT_DECODE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct weave;

struct decoder {
	char mark; /* a text without this byte has nothing to decode */
	/* Writes the decoded text; false when nothing in it was encoded. */
	bool (*decode)(struct arena *arena, const char *text, size_t length,
	    struct weave *out);
};

extern const struct decoder decoders[];
extern const size_t decoder_count;

/*
 * The character reference at text[0] == '&', written as UTF-8 into `out`
 * (NUL-terminated); its length in the text, 0 when it is none.
 */
size_t decode_reference(struct arena *arena, const char *text, size_t length,
    char out[16]);

/* The %XX of a URL, NUL-terminated in `arena`. */
char *decode_percent(struct arena *arena, const char *text, size_t length);

#endif
