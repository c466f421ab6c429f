/*
 * fuzz_zip.c - any bytes as an archive, and what is in it.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.zip", data, size, open_zip);
}
