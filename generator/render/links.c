#include "base/arena.h"
#include "base/text.h"
#include "render/press.h"

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
