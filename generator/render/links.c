#include "base/arena.h"
#include "base/text.h"
#include "render/press.h"

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
chapter_path(struct arena *arena, const struct kind *kind, const char *id,
    const struct prose *section)
{
	return arena_format(arena, "%s/%s.html", below(arena, kind, id, ""),
	    section->id);
}

char *
list_path(struct arena *arena, const struct kind *kind)
{
	return below(arena, kind, "index", ".html");
}

char *
root_of(struct arena *arena, const char *path)
{
	struct text root = text_open(arena, 256);

	for (; *path != '\0'; path++)
		if (*path == '/')
			text_add(&root, "../");
	return root.bytes;
}

char *
record_address(struct arena *arena, const struct linking *linking,
    const char *kind, const char *id)
{
	const struct cleared_record *record = cleared_find(linking->cleared,
	    kind, id);
	const struct kind *k = record == NULL ? NULL : cleared_kind(record);

	if (k == NULL)
		return NULL;
	if (k->page != NULL)
		return arena_format(arena, "%s%s", linking->root,
		    page_path(arena, k, id));
	if (k->list != NULL)
		return arena_format(arena, "%s%s#%s", linking->root,
		    list_path(arena, k), id);
	return NULL;
}
