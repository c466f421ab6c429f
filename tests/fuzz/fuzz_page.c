/*
 * fuzz_page.c - any bytes as a page: its views, its data, pages in its frames.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.html", data, size, open_html);
}
