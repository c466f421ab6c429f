/* pick.c - from all sightings to hits that do not overlap. */
#include <string.h>

#include "base/arena.h"
#include "registers/entry.h"
#include "registers/match.h"
#include "registers/pattern.h"
#include "registers/registers.h"

/* By register, then by place, longer and exact ones first. */
static int
compare_sightings(const void *a, const void *b)
{
	const struct sighting *s = *(const struct sighting *const *)a;
	const struct sighting *t = *(const struct sighting *const *)b;
	int order = strcmp(s->owner->book->name, t->owner->book->name);

	if (order != 0)
		return order;
	if (s->from != t->from)
		return s->from < t->from ? -1 : 1;
	if (s->to != t->to)
		return s->to > t->to ? -1 : 1;
	if (s->exact != t->exact)
		return s->exact ? -1 : 1;
	return strcmp(s->owner->entry->id, t->owner->entry->id);
}

static int
compare_hits(const void *a, const void *b)
{
	const struct register_hit *h = *(const struct register_hit *const *)a;
	const struct register_hit *i = *(const struct register_hit *const *)b;

	if (h->from != i->from)
		return h->from < i->from ? -1 : 1;
	return strcmp(h->name, i->name);
}

static const char *
pseudonym_of(const struct sighting *sighting)
{
	return sighting->exact ? sighting->owner->entry->pseudonym : NULL;
}

/* The same words are two people's, and nobody can tell whose they are. */
static bool
is_shared(const struct sighting *a, const struct sighting *b)
{
	const char *p = a->owner->entry->pseudonym;
	const char *q = b->owner->entry->pseudonym;

	return a->owner->entry != b->owner->entry &&
	    (p == NULL || q == NULL || strcmp(p, q) != 0);
}

/*
 * Sightings [begin, end) are of one register and in order.  Only those that
 * no other one holds are kept; the first of the same words speaks for them.
 */
static size_t
keep_outermost(struct sighting **all, size_t begin, size_t end)
{
	size_t kept = begin;

	for (size_t i = begin; i < end; i++) {
		struct sighting *last = kept > begin ? all[kept - 1] : NULL;

		if (last != NULL && all[i]->to <= last->to) {
			if (all[i]->from == last->from &&
			    all[i]->to == last->to && !all[i]->guess &&
			    is_shared(last, all[i]))
				last->exact = false;
			continue;
		}
		all[kept++] = all[i];
	}
	return kept;
}

/*
 * Of two that overlap the exact one stays and the other shrinks to the exact
 * sighting inside it that the first leaves free: in "Tamsin Orrelby, Tamsin's"
 * the turned form "Orrelby, Tamsin" becomes the second "Tamsin".
 */
static struct sighting *
shrink(const struct list *all, const struct sighting *turned,
    const struct sighting *exact)
{
	struct sighting *best = NULL;

	for (size_t i = 0; i < all->count; i++) {
		struct sighting *s = all->items[i];
		bool at_end = exact->from <= turned->from &&
		    s->to == turned->to && s->from >= exact->to;
		bool at_start = exact->from > turned->from &&
		    s->from == turned->from && s->to <= exact->from;

		if (s->exact && s->owner->book == turned->owner->book &&
		    (at_end || at_start) && (best == NULL ||
		    s->to - s->from > best->to - best->from))
			best = s;
	}
	return best;
}

static void
join_two(struct sighting *into, const struct sighting *other)
{
	into->to = other->to > into->to ? other->to : into->to;
	into->exact = false;
	into->possessive = other->possessive;
}

/* all[begin, end) are outermost: from and to both rise. */
static size_t
part_overlaps(struct sighting **all, size_t begin, size_t end,
    const struct list *everything)
{
	size_t kept = begin;

	for (size_t i = begin; i < end; i++) {
		struct sighting *last = kept > begin ? all[kept - 1] : NULL;
		struct sighting *smaller = NULL;

		if (last == NULL || all[i]->from >= last->to) {
			all[kept++] = all[i];
			continue;
		}
		if (last->exact != all[i]->exact)
			smaller = last->exact ?
			    shrink(everything, all[i], last) :
			    shrink(everything, last, all[i]);
		if (smaller == NULL) {
			join_two(last, all[i]);
		} else if (last->exact) {
			all[kept++] = smaller;
		} else {
			all[kept - 1] = smaller;
			all[kept++] = all[i];
		}
	}
	return kept;
}

static void
add_hit(struct arena *arena, struct list *hits, const struct sighting *sighting)
{
	struct register_hit *hit = arena_alloc(arena, 1, sizeof *hit);

	hit->from = sighting->from;
	hit->to = sighting->to;
	hit->name = sighting->owner->book->name;
	hit->entry = sighting->owner->entry->id;
	hit->pseudonym = pseudonym_of(sighting);
	hit->possessive = sighting->possessive;
	list_add(arena, hits, hit);
}

struct list
pick_hits(struct arena *arena, struct list *sightings)
{
	struct sighting **all = arena_alloc(arena, sightings->count + 1,
	    sizeof *all);
	struct list hits = { 0 };
	size_t count = sightings->count, begin = 0;

	if (count == 0)
		return hits;
	qsort(sightings->items, count, sizeof *sightings->items,
	    compare_sightings);
	memcpy(all, sightings->items, count * sizeof *all);
	while (begin < count) {
		size_t end = begin, kept;

		while (end < count && all[end]->owner->book ==
		    all[begin]->owner->book)
			end++;
		kept = keep_outermost(all, begin, end);
		kept = part_overlaps(all, begin, kept, sightings);
		for (size_t i = begin; i < kept; i++)
			add_hit(arena, &hits, all[i]);
		begin = end;
	}
	qsort(hits.items, hits.count, sizeof *hits.items, compare_hits);
	return hits;
}
