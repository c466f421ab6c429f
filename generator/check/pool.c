#include "check/pool.h"

#include <strings.h>

#include "load/private.h"
#include "prose/prose.h"

static void
add_items(struct arena *arena, struct prose *block, struct list *pool)
{
	if (block->type != PROSE_LIST)
		return;
	for (struct prose *item = block->first; item != NULL; item = item->next)
		list_add(arena, pool, item);
}

static void
add_section(struct arena *arena, const struct section *section,
    struct prose *node, struct list *pool)
{
	for (struct prose *block = node->first; block != NULL;
	    block = block->next) {
		if (section->pool == POOL_ITEMS)
			add_items(arena, block, pool);
		else if (block->type == PROSE_CALLOUT &&
		    block->callout != CALLOUT_VOICE &&
		    block->callout != CALLOUT_NOTE)
			list_add(arena, pool, block);
	}
}

struct list
pool_of(struct arena *arena, const struct private_record *record)
{
	const struct kind *kind = private_kind(record);
	struct prose *body = private_body(record);
	struct list pool = { 0 };

	for (struct prose *node = body == NULL ? NULL : body->first;
	    node != NULL; node = node->next)
		for (size_t i = 0; i < kind->section_count; i++)
			if (node->type == PROSE_SECTION && strcasecmp(
			    kind->sections[i].heading, node->text) == 0)
				add_section(arena, &kind->sections[i], node,
				    &pool);
	return pool;
}
