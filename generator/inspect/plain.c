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
open_calendar(struct look *look)
{
	struct weave weave = weave_open(look->scratch);
	const char *text = look->bytes;
	size_t kept = 0;

	for (size_t at = 0; at + 1 < look->length; at++) {
		if (text[at] != '\n' || (text[at + 1] != ' ' &&
		    text[at + 1] != '\t'))
			continue;
		weave_keep(&weave, text + kept, at - kept -
		    (at > kept && text[at - 1] == '\r'), kept);
		kept = at + 2;
	}
	weave_keep(&weave, text + kept, look->length - kept, kept);
	open_plain(look);
	if (kept > 0)
		unit_search(look, &(struct unit){ .text = weave.out.bytes,
		    .length = weave.out.length, .weave = &weave });
}

/* The end of the tag, comment, instruction or section that begins at `at`. */
static size_t
end_of_tag(const char *text, size_t length, size_t at)
{
	char quote = '\0';

	if (length - at >= 4 && memcmp(text + at, "<!--", 4) == 0) {
		const char *end = memmem(text + at + 4, length - at - 4, "-->",
		    3);

		return end == NULL ? length : (size_t)(end - text) + 3;
	}
	for (at++; at < length; at++) {
		if (quote != '\0')
			quote = text[at] == quote ? '\0' : quote;
		else if (text[at] == '"' || text[at] == '\'')
			quote = text[at];
		else if (text[at] == '>')
			return at + 1;
	}
	return length;
}

static const char cdata[] = "<![CDATA[";

static bool
begins_tag(const char *text, size_t length)
{
	return length > 1 && (text[1] == '/' || text[1] == '!' ||
	    text[1] == '?' || text[1] == '_' || text[1] == ':' ||
	    (unsigned char)text[1] >= 0x80 ||
	    ((text[1] | 32) >= 'a' && (text[1] | 32) <= 'z'));
}

/* Tags removed; `between` stands in their place. */
static void
search_without_tags(struct look *look, const struct unit *whole,
    const char *between)
{
	struct weave weave = weave_open(look->scratch);
	const char *text = whole->text;
	size_t kept = 0, at = 0, end;
	struct unit unit = *whole;

	while (at < whole->length) {
		const char *mark = memchr(text + at, '<', whole->length - at);

		if (mark == NULL)
			break;
		at = (size_t)(mark - text);
		if (!begins_tag(mark, whole->length - at)) {
			at++;
			continue;
		}
		/* What a CDATA section holds is text: its brackets may stay. */
		if (whole->length - at >= sizeof cdata &&
		    memcmp(mark, cdata, sizeof cdata - 1) == 0)
			end = at + sizeof cdata - 1;
		else
			end = end_of_tag(text, whole->length, at);
		weave_keep(&weave, text + kept, at - kept, kept);
		weave_put(&weave, between, strlen(between), at);
		kept = at = end;
	}
	weave_keep(&weave, text + kept, whole->length - kept, kept);
	unit.text = weave.out.bytes;
	unit.length = weave.out.length;
	unit.weave = &weave;
	unit_search(look, &unit);
}

void
markup_search(struct look *look, const struct unit *whole)
{
	unit_search(look, whole);
	search_without_tags(look, whole, "");
	search_without_tags(look, whole, " ");
}

void
open_markup(struct look *look)
{
	markup_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length });
}
