/*
 * fuzz_inspect_picture.c - any bytes as a picture of a site or a style sheet,
 * by the opener that the first byte chooses.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct { const char *path; void (*open)(struct look *); }
	kinds[] = { { "a.png", open_png }, { "a.jpg", open_jpeg },
		{ "a.ico", open_icon }, { "a.svg", open_drawing },
		{ "a.css", open_style } };
	size_t kind = size == 0 ? 0 : data[0] % 5;

	/* look.c has looked at the first bytes, and at the letters of a text. */
	if (size < 4 || (kind > 2 && memchr(data + 1, '\0', size - 1) != NULL))
		return 0;
	return open_twice(kinds[kind].path, data + 1, size - 1,
	    kinds[kind].open);
}
