/*
 * fuzz_pdf.c - any bytes as a PDF: as they stand, and by their tables.  What
 * pdftotext makes of them is its own affair, in a process of its own.
 */
#include "fuzz/opening.h"
#include "inspect/pdf_raw.h"
#include "inspect/pdf_walk.h"

static void
open_without_reader(struct look *look)
{
	struct pdf_raw raw = pdf_raw_search(look);

	if (!raw.too_much)
		pdf_walk(look, look->bytes, look->length, &raw);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.pdf", data, size, open_without_reader);
}
