/* near_table.c - long names of all registers, a letter wrong or masked. */
#include "registers/near.h"

#include <string.h>

#include "base/arena.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/match.h"

enum { LONG_NAME = 8, ENDS = 4, SLOTS = 1 << 14 };

/* A name in the list of one slot. */
struct near_link {
	const struct near_name *name;
	const struct near_link *next;
};

struct near_table {
	const struct near_link *slots[2][SLOTS]; /* by the first, by the last */
	struct near_name *all;
};

static size_t
slot_of(const unsigned char *letters)
{
	size_t hash = 0;

	for (size_t i = 0; i < ENDS; i++)
		hash = hash * 31 + letters[i];
	return (hash ^ hash >> 14) % SLOTS;
}

static void
put_name(struct locked *locked, struct near_table *table,
    const struct near_name *name, int end, const unsigned char *letters)
{
	struct near_link *link = locked_alloc(locked, 1, sizeof *link);
	const struct near_link **slot = &table->slots[end][slot_of(letters)];

	*link = (struct near_link){ name, *slot };
	*slot = link;
}

static void
put_ends(struct locked *locked, struct near_table *table,
    const struct near_name *name)
{
	unsigned char turned[ENDS];

	put_name(locked, table, name, 0, name->symbols);
	put_name(locked, table, name, 1, name->symbols + name->count - ENDS);
	/* In eight letters two that change places may be of both halves. */
	memcpy(turned, name->symbols, ENDS);
	turned[ENDS - 1] = name->symbols[ENDS];
	put_name(locked, table, name, 0, turned);
}

struct near_table *
near_table_open(struct locked *locked, struct book *const *books, size_t count)
{
	struct near_table *table = NULL;

	for (size_t i = 0; i < count; i++)
		for (const struct near_name *n = near_names(books[i]->near);
		    n != NULL; n = n->next) {
			if (table == NULL)
				table = locked_alloc(locked, 1, sizeof *table);
			put_ends(locked, table, n);
			near_add(locked, &table->all, n->owner, n->symbols,
			    n->count);
		}
	return table;
}

static bool
differs_by_final_s(const struct near_name *name, const unsigned char *symbols,
    size_t count)
{
	const unsigned char *longer = name->count > count ? name->symbols :
	    symbols;
	size_t least = name->count < count ? name->count : count;

	return name->count != count && memcmp(name->symbols, symbols, least) ==
	    0 && longer[least] == 's' - 'a';
}

static void
sight(struct arena *arena, const struct stream *stream, size_t first,
    size_t behind, const struct near_name *name, struct list *sightings)
{
	struct sighting *sighting = arena_alloc(arena, 1, sizeof *sighting);

	*sighting = (struct sighting){ .owner = &name->owner,
		.from = stream->base + stream->from[first],
		.to = stream->base + stream->to[behind - 1],
		.verdict = A_NAME, .guess = true };
	list_add(arena, sightings, sighting);
}

static void
look_in_table(struct arena *arena, const struct near_table *table,
    const struct stream *stream, size_t first, size_t behind,
    struct list *sightings)
{
	const unsigned char *symbols = stream->symbols + first;
	size_t count = behind - first;
	const size_t slots[2] = { slot_of(symbols),
		slot_of(symbols + count - ENDS) };

	for (int end = 0; end < 2; end++)
		for (const struct near_link *link = table->slots[end][slots[
		    end]]; link != NULL; link = link->next)
			if (near_is_slip(link->name->symbols, link->name->count,
			    symbols, count) && !differs_by_final_s(link->name,
			    symbols, count)) {
				sight(arena, stream, first, behind, link->name,
				    sightings);
				return;
			}
}

static bool
is_of_letters(const struct stream *stream, size_t first, size_t behind)
{
	for (size_t i = first; i < behind; i++)
		if (stream->marks[i] & (MARK_FOREIGN | MARK_DIGIT))
			return false;
	return true;
}

void
near_table_search(struct arena *arena, const struct near_table *table,
    const struct stream *stream, size_t from, size_t to,
    struct list *sightings)
{
	size_t first = 0, behind;

	for (; table != NULL && first < stream->count; first = behind) {
		size_t at = stream->base + stream->from[first];

		behind = first + 1;
		while (behind < stream->count && stream->joints[behind] == 0)
			behind++;
		if (at < from || at >= to ||
		    !(stream->marks[first] & MARK_UPPER) ||
		    !is_of_letters(stream, first, behind))
			continue;
		if (behind - first + 1 >= LONG_NAME)
			look_in_table(arena, table, stream, first, behind,
			    sightings);
		if ((stream->joints[first] | stream->joints[behind]) &
		    JOINT_STAR)
			near_search_masks(arena, table->all, stream, first,
			    sightings);
	}
}
