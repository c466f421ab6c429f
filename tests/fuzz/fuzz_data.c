/*
 * fuzz_data.c - any bytes as JSON or a source map.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.json", data, size, open_data);
}
