#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/page.h"
#include "inspect/tree.h"

/*
 * What a style sheet fetches: url(...) and @import.  An escape can spell either
 * in other letters, so one before a bracket counts as leading out.
 */

/* The next address behind `*at`, which moves on; NULL at the end. */
static char *
next_address(struct arena *arena, const char **at)
{
	const char *url = strcasestr(*at, "url(");
	const char *import = strcasestr(*at, "@import");
	const char *from, *end;

	if (import != NULL && (url == NULL || import < url)) {
		from = import + 7 + strspn(import + 7, " \t\r\n");
		if (*from != '"' && *from != '\'') {
			*at = from;
			return next_address(arena, at);
		}
	} else if (url != NULL) {
		from = url + 4 + strspn(url + 4, " \t\r\n");
	} else {
		return NULL;
	}
	end = *from == '"' || *from == '\'' ? strchr(from + 1, *from) :
	    from + strcspn(from, " \t\r\n)");
	from += *from == '"' || *from == '\'';
	if (end == NULL)
		end = from + strlen(from);
	*at = end;
	return arena_copy_n(arena, from, (size_t)(end - from));
}

bool
style_leads_out(const char *style)
{
	struct arena *arena = arena_open("a style");
	const char *at = style;
	bool out = false;

	for (char *address = next_address(arena, &at); address != NULL && !out;
	    address = next_address(arena, &at))
		out = address[0] != '#';
	arena_wipe(arena);
	return out;
}

void
style_take(struct look *look, const char *style, size_t offset)
{
	const char *at = style;

	for (char *address = next_address(look->scratch, &at); address != NULL;
	    address = next_address(look->scratch, &at))
		if (address[0] != '#')
			page_fetches(look, address, offset);
}

void
open_style(struct look *look)
{
	open_plain(look);
	style_take(look, arena_copy_n(look->scratch, look->bytes,
	    look->length), 0);
}
