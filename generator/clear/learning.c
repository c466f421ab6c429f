/*
 * learning.c - learning that stands under themes without its review.
 *
 * Nothing here says which review it came from, or that two points came from
 * the same one: no pseudonym, no link, and an order made from the words
 * themselves (D80, D86, D87).
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "check/pool.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "prose/prose.h"
#include "registers/registers.h"

static bool
mentions_pseudonym(struct passage *door, const char *words, size_t length)
{
	return registers_mentions_pseudonym(door->registers,
	    door->register_name, words, length);
}

/*
 * Somebody of the register, by name or by pseudonym, in the words, across
 * blocks, or in the address of a link.
 */
static bool
names_somebody(struct passage *door, struct prose *item)
{
	char *words = prose_plain(door->scratch, item);
	struct list runs;

	if (door->register_name == NULL || door->registers == NULL)
		return false;
	if (words_name_somebody(door, door->register_name, item) ||
	    mentions_pseudonym(door, words, strlen(words)))
		return true;
	runs = prose_runs(door->scratch, item);
	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];

		if (mentions_pseudonym(door, run->text, run->length))
			return true;
	}
	return false;
}

/* Notes stay with their document, so a reference to one would lead nowhere. */
static bool
keep_for_pool(void *context, const struct prose *node)
{
	(void)context;
	return node->type != PROSE_FOOTNOTE_REF && node->type != PROSE_QUOTE &&
	    !(node->type ==
	    PROSE_CALLOUT && node->callout == CALLOUT_VOICE);
}

/* Of a review, or of a place in it. */
static bool
leads_to_source(struct passage *door, const char *address)
{
	const char *kind = arena_copy_n(door->scratch, address,
	    strcspn(address, ":"));

	return address[0] == '#' || (kind_find(kind) != NULL &&
	    kind_find(kind)->gated);
}

/*
 * Lines near each other would be of one review; so would links to one.  Depth
 * is bounded by the parser.
 */
static void
forget_source(struct passage *door, struct prose *node)
{
	node->line = node->column = 0;
	node->word = NULL;
	if (node->type == PROSE_LINK && node->address != NULL &&
	    leads_to_source(door, node->address))
		node->address = NULL;
	for (struct prose *n = node->first; n != NULL; n = n->next)
		forget_source(door, n);
}

static void
add_to_theme(struct passage *door, struct map *pools, const char *kind,
    const char *theme, const struct prose *item)
{
	struct list *pool = map_get(pools, theme);
	struct prose *copy;

	if (map_get(door->passing, door_key(door->scratch, kind, theme)) ==
	    NULL)
		return;
	if (pool == NULL) {
		pool = arena_alloc(door->press, 1, sizeof *pool);
		map_put(pools, arena_copy(door->press, theme), pool);
	}
	copy = prose_copy(door->press, item, keep_for_pool, NULL);
	if (copy == NULL)
		return;
	copy->start = 0;
	clear_links(door, copy);
	forget_source(door, copy);
	list_add(door->press, pool, copy);
}

void
clear_learning(struct passage *door, struct map *pools)
{
	const struct private_group *fields = private_fields(
	    door->verdict->record);
	const struct kind *own = private_kind(door->verdict->record);
	const struct field *row = field_find(own->fields, own->field_count,
	    "themes");
	struct list items = pool_of(door->scratch, door->verdict->record);

	for (size_t i = 0; i < items.count; i++) {
		struct prose *item = items.items[i];

		if (!section_passes(door, own, item->type == PROSE_ITEM ?
		    item->parent->parent : item->parent) ||
		    names_somebody(door, item))
			continue;
		if (item->type == PROSE_CALLOUT && item->word != NULL) {
			add_to_theme(door, pools, row->of.kind, item->word,
			    item);
			continue;
		}
		for (size_t t = 0; t < private_values(fields, row->name);
		    t++)
			add_to_theme(door, pools, row->of.kind,
			    private_text(fields, row->name, t), item);
	}
}

struct sortable {
	const char *words;
	struct prose *item;
};

static int
by_words(const void *a, const void *b)
{
	const struct sortable *x = a, *y = b;

	if (x->item->callout != y->item->callout)
		return x->item->callout < y->item->callout ? -1 : 1;
	return strcmp(x->words, y->words);
}

static void
sort_pool(struct arena *press, struct list *pool)
{
	struct sortable *all = arena_alloc(press, pool->count, sizeof *all);
	size_t kept = 0;

	for (size_t i = 0; i < pool->count; i++) {
		all[i].item = pool->items[i];
		all[i].words = prose_plain(press, pool->items[i]);
	}
	qsort(all, pool->count, sizeof *all, by_words);
	for (size_t i = 0; i < pool->count; i++)
		if (i == 0 || by_words(&all[i], &all[i - 1]) != 0)
			pool->items[kept++] = all[i].item;
	pool->count = kept;
}

void
sort_learning(struct arena *press, const struct list *themes,
    struct map *pools)
{
	for (size_t i = 0; i < themes->count; i++) {
		struct list *pool = map_get(pools, themes->items[i]);

		if (pool != NULL)
			sort_pool(press, pool);
	}
}
