/*
 * mentions.c - when texts of ours told of a review again (D79): an issue of the
 * bulletin behind the one that announced it, a report that links to it.  Each
 * adds to what a stranger can put together.
 */
#include "check/mentions.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/rule.h"
#include "prose/prose.h"

struct mentioning {
	struct arena *vault;
	struct map *found;
	const struct private_record *record;
	struct date day;
	bool may_announce;
};

static void
add_mention(struct mentioning *f, const char *review)
{
	struct mentions *all = map_get(f->found, review);
	struct mention *mention;

	if (all == NULL) {
		all = arena_alloc(f->vault, 1, sizeof *all);
		map_put(f->found, arena_copy(f->vault, review), all);
	}
	/* Named twice in one issue it is told of once. */
	if (all->last != NULL && all->last->record == f->record)
		return;
	mention = arena_alloc(f->vault, 1, sizeof *mention);
	*mention = (struct mention){ .record = f->record, .day = f->day,
		.may_announce = f->may_announce, .before = all->last };
	all->last = mention;
}

static void
add_items(struct mentioning *f)
{
	const struct private_group *fields = private_fields(f->record);

	for (size_t i = 0; i < private_values(fields, "items"); i++) {
		const char *review = private_text(private_subgroup(fields,
		    "items", i), "review", 0);

		if (review != NULL)
			add_mention(f, review);
	}
}

static void
add_links(struct mentioning *f)
{
	static const char start[] = "review:";
	const struct prose *body = private_body(f->record);

	for (const struct prose *n = body; n != NULL; n = prose_walk(body, n))
		if (n->type == PROSE_LINK && n->address != NULL &&
		    strncmp(n->address, start, sizeof start - 1) == 0)
			add_mention(f, n->address + sizeof start - 1);
}

const struct map *
mentions_of(struct arena *vault, const struct loaded *loaded)
{
	struct mentioning f = { .vault = vault, .found = map_open(vault) };

	for (size_t i = 0; i < private_count(loaded); i++) {
		enum channel channel;

		f.record = private_at(loaded, i);
		channel = private_kind(f.record)->channel;
		if (private_is_broken(f.record) ||
		    (channel != BULLETIN && channel != REPORT))
			continue;
		f.day = private_date(private_fields(f.record), "published_on",
		    0);
		f.may_announce = channel == BULLETIN;
		if (channel == BULLETIN)
			add_items(&f);
		add_links(&f);
	}
	return f.found;
}

/* The first issue that tells of a review says that there is one. */
static const struct mention *
announcement(const struct mentions *all)
{
	const struct mention *first = NULL;

	for (const struct mention *m = all->last; m != NULL; m = m->before)
		if (m->may_announce && date_is_set(m->day) && (first == NULL ||
		    date_compare(m->day, first->day) < 0))
			first = m;
	return first;
}

const struct mention *
mentions_since(const struct map *mentions, const char *review,
    struct date tried, struct date as_of)
{
	const struct mentions *all = map_get(mentions, review);
	const struct mention *first = all == NULL ? NULL : announcement(all);

	for (const struct mention *m = all == NULL ? NULL : all->last;
	    m != NULL; m = m->before)
		if (m != first && date_is_set(m->day) &&
		    date_compare(m->day, tried) > 0 &&
		    date_compare(m->day, as_of) <= 0)
			return m;
	return NULL;
}
