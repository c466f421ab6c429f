/*
 * fuzz_font.c - any bytes as a font, of the kind that they begin like.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.ttf", data, size, open_letters);
}
