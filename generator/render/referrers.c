/* referrers.c - which records refer to this one. */
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "base/value.h"
#include "render/press.h"

static void
note_references(struct press *press, struct map *referrers,
    const struct cleared_record *record)
{
	size_t count;
	const struct cleared_group *fields = cleared_fields(record);
	const struct field *rows = cleared_rows(fields, &count);

	for (size_t i = 0; i < count; i++) {
		const char *id = rows[i].type == REF && rows[i].many == ONE ?
		    cleared_text(fields, &rows[i], 0) : NULL;
		struct list *list;
		char *key;

		if (id == NULL || cleared_kind(record)->page == NULL)
			continue;
		key = arena_format(press->arena, "%s:%s", rows[i].of.kind, id);
		list = map_get(referrers, key);
		if (list == NULL) {
			list = arena_alloc(press->arena, 1, sizeof *list);
			map_put(referrers, key, list);
		}
		list_add(press->arena, list, (void *)(uintptr_t)record);
	}
}

/* Made once for the whole build. */
static struct map *
all_referrers(struct press *press)
{
	struct map *referrers = map_get(press->shared, "referrers");

	if (referrers != NULL)
		return referrers;
	referrers = map_open(press->arena);
	for (size_t i = 0; i < cleared_count(press->web); i++)
		note_references(press, referrers, cleared_at(press->web, i));
	map_put(press->shared, "referrers", referrers);
	return referrers;
}

void
add_referrers(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    struct value *object)
{
	const struct list *list = map_get(all_referrers(press), arena_format(
	    arena, "%s:%s", cleared_kind(record)->name, cleared_id(record)));
	struct value *from = value_object(arena);

	for (size_t k = 0; k < kind_count; k++) {
		struct value *of_kind = value_list(arena);

		for (size_t i = 0; list != NULL && i < list->count; i++)
			if (cleared_kind(list->items[i]) == &kinds[k])
				value_add(of_kind, record_summary(press, arena,
				    linking, list->items[i]));
		value_set(from, kinds[k].name, of_kind);
		value_set(from, arena_format(arena, "any_%s", kinds[k].name),
		    value_flag(arena, value_count(of_kind) > 0));
	}
	value_set(object, "from", from);
}
