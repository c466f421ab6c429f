/* disguise.c - paths that say a name are not said again (spec 12). */
#include "check/disguise.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "check/verdict.h"
#include "load/private.h"
#include "registers/registers.h"

/* The path up to the part that byte `at` of it stands in, and a number. */
static const char *
cut(struct arena *arena, const char *path, size_t at, size_t number)
{
	while (at > 0 && path[at - 1] != '/')
		at--;
	return arena_format(arena, "%.*sname#%zu", (int)at, path, number);
}

const char *
disguise_record(struct arena *arena, const struct registers *registers,
    const struct private_record *record, size_t number)
{
	const char *id = private_id(record), *path = private_place(record).path;
	const char *at = strstr(path, id), *last = at;

	if (registers_search(arena, registers, id, strlen(id)).count == 0)
		return NULL;
	/* content/ID/reviews/ID/review.md: where the first stands is not ours. */
	for (; at != NULL; at = strstr(at + 1, id))
		last = at;
	return cut(arena, path, last == NULL ? 0 : (size_t)(last - path),
	    number);
}

struct disguising {
	struct arena *arena;
	const struct registers *registers;
	struct map *known; /* path -> what is said instead */
	size_t root;       /* bytes of a path that are the folder of all records */
	size_t number;     /* the last that was given */
};

static const char *
shown_path(void *context, const char *path)
{
	struct disguising *d = context;
	const char *known = map_get(d->known, path);
	size_t length = strlen(path), skip = length < d->root ? 0 : d->root;
	struct list hits;

	if (known != NULL)
		return known;
	hits = registers_search(d->arena, d->registers, path + skip,
	    length - skip);
	if (hits.count == 0)
		return path;
	known = cut(d->arena, path, skip +
	    ((const struct register_hit *)hits.items[0])->from, ++d->number);
	map_put(d->known, path, (void *)(uintptr_t)known);
	return known;
}

/* What stands before the records' own folders is the machine's, and no author's. */
static size_t
root_of(const struct checked *checked)
{
	for (size_t i = 0; i < checked_count(checked); i++) {
		const struct private_record *record = checked_verdict(checked,
		    i)->record;
		const char *path = private_place(record).path;
		const char *slash = strrchr(path, '/');

		if (private_kind(record)->shape == SINGLE_FILE && slash != NULL)
			return (size_t)(slash - path) + 1;
	}
	return 0;
}

void
disguise_reports(struct arena *vault, const struct checked *checked,
    const struct registers *registers, struct diag *diag)
{
	struct disguising d = { .arena = vault, .registers = registers,
		.known = map_open(vault), .root = root_of(checked),
		.number = checked_count(checked) };

	for (size_t i = 0; i < checked_count(checked); i++) {
		const struct verdict *verdict = checked_verdict(checked, i);

		if (verdict->shown_path != NULL)
			map_put(d.known, private_place(verdict->record).path,
			    (void *)(uintptr_t)verdict->shown_path);
	}
	diag_rename(diag, shown_path, &d);
}
