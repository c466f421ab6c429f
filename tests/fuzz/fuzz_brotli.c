/*
 * fuzz_brotli.c - any bytes as a brotli copy, and what is in it.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.txt.br", data, size, open_brotli);
}
