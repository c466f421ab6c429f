/*
 * fuzz_xml.c - any bytes as XML.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.xml", data, size, open_xml);
}
