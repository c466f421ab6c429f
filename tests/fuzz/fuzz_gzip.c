/*
 * fuzz_gzip.c - any bytes as a gzip copy, and what is in it.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.txt.gz", data, size, open_gzip);
}
