#include "model/address.h"

#include <string.h>

#include "base/arena.h"
#include "model/schema.h"

enum { ADDRESS_LONGEST = 250 };

/*
 * Pages are files with an ending, and links name the file: the site reads the
 * same from a web server, a folder on a disk, or a stick handed to a colleague.
 */
static char *
below(struct arena *arena, const struct kind *kind, const char *name,
    const char *tail)
{
	return arena_format(arena, "%s%s%s%s", kind->url,
	    kind->url[0] == '\0' ? "" : "/", name, tail);
}

char *
page_path(struct arena *arena, const struct kind *kind, const char *id)
{
	if (kind->shape == SINGLE_FILE)
		return arena_copy(arena, "index.html");
	return below(arena, kind, id, ".html");
}

char *
part_path(struct arena *arena, const struct kind *kind, const char *id)
{
	return arena_format(arena, "%s-%s.html", below(arena, kind, id, ""),
	    kind->part);
}

char *
sheet_path(struct arena *arena, const struct kind *kind, const char *id)
{
	return below(arena, kind, id, arena_format(arena, "-%s.pdf",
	    kind->sheet_name));
}

char *
slides_path(struct arena *arena, const struct kind *kind, const char *id)
{
	return below(arena, kind, id, "-slides.pdf");
}

char *
chapter_path(struct arena *arena, const struct kind *kind, const char *id,
    const char *chapter)
{
	return arena_format(arena, "%s/%s.html", below(arena, kind, id, ""),
	    chapter);
}

char *
list_path(struct arena *arena, const struct kind *kind)
{
	return below(arena, kind, "index", ".html");
}

/* What is left of `text` behind `head`, or NULL. */
static const char *
behind(const char *text, const char *head)
{
	size_t length = strlen(head);

	return text != NULL && strncmp(text, head, length) == 0 ?
	    text + length : NULL;
}

static bool
is_chapter(const char *tail)
{
	size_t length = strspn(tail, "abcdefghijklmnopqrstuvwxyz0123456789-");

	return length > 0 && strcmp(tail + length, ".html") == 0;
}

bool
address_is_of(const char *address, const struct kind *kind, const char *id)
{
	const char *tail = behind(address, kind->url), *part;

	if (strlen(address) > ADDRESS_LONGEST || !id_is_formed(id) ||
	    kind->page == NULL)
		return false;
	if (kind->url[0] != '\0')
		tail = behind(tail, "/");
	tail = behind(tail, id);
	if (tail == NULL)
		return false;
	if (strcmp(tail, ".html") == 0)
		return true;
	part = kind->part == NULL ? NULL : behind(behind(tail, "-"),
	    kind->part);
	if (part != NULL && strcmp(part, ".html") == 0)
		return true;
	return kind->chapter != NULL && tail[0] == '/' && is_chapter(tail + 1);
}
