/*
 * fuzz_picture.c - any bytes as a picture.
 *
 * Nothing may crash or read past the end.  What is fine gives fresh files that
 * are fine themselves, hold what readers saw and nothing else: a fresh PNG has
 * the digest of the picture it came from, and a fresh drawing is its own fresh
 * drawing.  What is not fine gives no file.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "pictures/pictures.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Large ones are decoded in the unit tests; here they would only take time. */
enum { WIDEST = 64, PIXELS = 1 << 20 };

static void
look_again(struct arena *arena, const struct picture *first,
    const struct picture_file *file)
{
	struct picture again;
	struct picture_file made;
	unsigned width = PICTURE_EDGE;

	assert(picture_look(arena, file->bytes, file->length, &again) ==
	    PICTURE_FINE);
	assert(again.form == first->form);
	assert(!again.tells_place);
	if (again.form == PICTURE_JPEG)
		return;
	if (file->width == first->width)
		assert(strcmp(again.digest, first->digest) == 0);
	assert(picture_make(arena, file->bytes, file->length, &width, 1,
	    &made) == 1);
	assert(made.length == file->length &&
	    memcmp(made.bytes, file->bytes, made.length) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const unsigned widths[] = { WIDEST, PICTURE_EDGE };
	struct arena *arena = arena_open("fuzz");
	const char *bytes = (const char *)data;
	struct picture look;
	struct picture_file files[2];
	enum picture_fault fault = picture_look(arena, bytes, size, &look);
	size_t count = 0;

	if (fault != PICTURE_FINE || look.width * look.height <= PIXELS)
		count = picture_make(arena, bytes, size, widths, 2, files);
	if (fault != PICTURE_FINE)
		assert(count == 0);
	for (size_t i = 0; i < count; i++)
		look_again(arena, &look, &files[i]);
	arena_wipe(arena);
	return 0;
}
