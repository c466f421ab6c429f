#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

/* People write these; the others are for machines. */
static bool
is_written(const char *path)
{
	static const char *const endings[] = { "txt", "md", "ics", "vcf" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcasecmp(file_ending(path), endings[i]) == 0)
			return true;
	return strcasecmp(path, "txt") == 0;
}

void
open_plain(struct look *look)
{
	bool data = !is_written(look->path);

	unit_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length, .code = data, .data = data });
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
	    .length = look->length, .code = true, .data = true });
}

void
markup_search(struct look *look, const struct unit *whole)
{
	unit_search(look, whole);
}
