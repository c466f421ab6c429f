#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

void
open_plain(struct look *look)
{
	unit_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length });
}

/*
 * The hex digits of a digest spell names of people by chance; quoted ones of
 * its full length are left out of the search.
 */
void
open_manifest(struct look *look)
{
	enum { DIGITS = DIGEST_HEX - 1 };
	char *text = arena_copy_n(look->scratch, look->bytes, look->length);

	for (size_t at = 0; at + DIGITS + 2 <= look->length; at++) {
		if (text[at] != '"' || text[at + DIGITS + 1] != '"' ||
		    strspn(text + at + 1, "0123456789abcdef") != DIGITS)
			continue;
		memset(text + at + 1, ' ', DIGITS);
	}
	unit_search(look, &(struct unit){ .text = text,
	    .length = look->length });
}

void
markup_search(struct look *look, const struct unit *whole)
{
	unit_search(look, whole);
}

void
open_markup(struct look *look)
{
	markup_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length });
}
