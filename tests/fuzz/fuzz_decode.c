/*
 * fuzz_decode.c - any text through each decoder.
 *
 * The first byte is the number of the decoder; the rest is the text, as long
 * as it was given, so that the sanitizer sees a step too far.  Nothing may
 * crash or go on for ever; every byte of what is made came from a byte of the
 * text; files in it are whole and begin inside it; what was not changed stays.
 */
#include <assert.h>

#include "fuzz/opening.h"
#include "inspect/decode.h"
#include "inspect/unit.h"

static void
decode_once(struct arena *arena, const struct decoder *decoder,
    const char *text, size_t length)
{
	struct weave weave = weave_open(arena);
	struct decoding decoding = { .arena = arena, .text = text,
		.length = length, .out = &weave };
	bool changed = decoder->decode(&decoding);

	for (size_t i = 0; changed && i < weave.out.length; i++)
		assert(weave_source(&weave, i) < length);
	for (size_t i = 1; changed && i < weave.count; i++)
		assert(weave.seams[i].at > weave.seams[i - 1].at);
	for (size_t i = 0; i < decoding.files.count; i++) {
		const struct packed *file = decoding.files.items[i];

		assert(file->source < length && file->bytes != NULL);
	}
}

static void
open_text(struct look *look)
{
	unit_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length });
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena;

	if (size < 2 || size > 64 * 1024 || memchr(data, 0, size) != NULL)
		return 0;
	arena = arena_open("fuzz");
	decode_once(arena, &decoders[data[0] % decoder_count],
	    (const char *)data + 1, size - 1);
	arena_wipe(arena);
	return open_twice("a.txt", data + 1, size - 1, open_text);
}
