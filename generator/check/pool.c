#include "check/pool.h"

#include <strings.h>

#include "load/private.h"
#include "prose/prose.h"

static enum pool
pool_of_section(const struct kind *kind, const struct prose *node)
{
	for (size_t i = 0; i < kind->section_count; i++)
		if (node != NULL && node->type == PROSE_SECTION &&
		    strcasecmp(kind->sections[i].heading, node->text) == 0)
			return kind->sections[i].pool;
	return POOL_NOTHING;
}

/* A callout or a list stands right below its section, an item in that list. */
bool
pool_has(const struct private_record *record, const struct prose *node)
{
	const struct kind *kind = private_kind(record);
	const struct prose *list = node->parent;

	if (node->type == PROSE_ITEM)
		return list != NULL && pool_of_section(kind, list->parent) ==
		    POOL_ITEMS;
	return node->type == PROSE_CALLOUT &&
	    node->callout != CALLOUT_VOICE && node->callout != CALLOUT_NOTE &&
	    pool_of_section(kind, node->parent) == POOL_CALLOUTS;
}

static void
add_block(struct arena *arena, const struct private_record *record,
    struct prose *block, struct list *pool)
{
	if (pool_has(record, block))
		list_add(arena, pool, block);
	if (block->type != PROSE_LIST)
		return;
	for (struct prose *item = block->first; item != NULL; item = item->next)
		if (pool_has(record, item))
			list_add(arena, pool, item);
}

struct list
pool_of(struct arena *arena, const struct private_record *record)
{
	struct prose *body = private_body(record);
	struct list pool = { 0 };

	for (struct prose *node = body == NULL ? NULL : body->first;
	    node != NULL; node = node->next)
		for (struct prose *block = node->first; block != NULL;
		    block = block->next)
			add_block(arena, record, block, &pool);
	return pool;
}
