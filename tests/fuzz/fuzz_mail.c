/*
 * fuzz_mail.c - any bytes as an e-mail and its parts.
 */
#include "fuzz/opening.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return open_twice("a.eml", data, size, open_mail);
}
