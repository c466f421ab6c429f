#include "registers/near.h"

#include <string.h>

#include "base/arena.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/match.h"
#include "registers/pattern.h"

enum { LONG_NAME = 8, NAME_MOST = 64, INITIALS_MOST = 6, REVEALED = 5,
	PIECES = 6 };

struct near {
	struct near_name *names;
	struct near_name *initials;
};

void
near_add(struct locked *locked, struct near_name **list, struct owner owner,
    const unsigned char *symbols, size_t count)
{
	struct near_name *name = locked_alloc(locked, 1, sizeof *name);
	unsigned char *copy = locked_alloc(locked, count, 1);

	memcpy(copy, symbols, count);
	*name = (struct near_name) { owner, copy, count, *list };
	*list = name;
}

static void
add_long_name(struct locked *locked, struct near *near, struct stream *stream,
    struct owner owner, const struct entry_name *name)
{
	stream_fold(stream, name->text, strlen(name->text), 0);
	if (stream->count < LONG_NAME || stream->count > NAME_MOST)
		return;
	for (size_t i = 0; i < stream->count; i++)
		if ((stream->marks[i] & (MARK_FOREIGN | MARK_DIGIT)) ||
		    (i > 0 && (stream->joints[i] & JOINT_SPACE)))
			return;
	near_add(locked, &near->names, owner, stream->symbols, stream->count);
}

/* Given, middle and family name, each by its first letter. */
static void
add_initials(struct locked *locked, struct near *near, struct stream *stream,
    struct owner owner, bool middles)
{
	static const enum entry_field order[] = { ENTRY_GIVEN, ENTRY_MIDDLE,
		ENTRY_FAMILY };
	unsigned char letters[INITIALS_MOST];
	size_t count = 0;

	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
		const struct entry_name *name = NULL;

		while (count < INITIALS_MOST && (name = entry_next(owner.entry,
		    order[i], name)) != NULL) {
			if (order[i] == ENTRY_MIDDLE && !middles)
				continue;
			stream_fold(stream, name->text, strlen(name->text), 0);
			if (stream->count == 0 ||
			    (stream->marks[0] & MARK_FOREIGN))
				return;
			letters[count++] = stream->symbols[0];
		}
	}
	if (count > 1)
		near_add(locked, &near->initials, owner, letters, count);
}

struct near *
near_open(struct locked *locked, struct stream *stream, const struct book *book)
{
	static const enum entry_field fields[] = { ENTRY_GIVEN, ENTRY_MIDDLE,
		ENTRY_FAMILY, ENTRY_AKA };
	struct near *near = locked_alloc(locked, 1, sizeof *near);

	for (const struct entry *e = book->entries; e != NULL; e = e->next) {
		struct owner owner = { book, e };

		for (size_t f = 0; f < sizeof fields / sizeof fields[0]; f++) {
			const struct entry_name *name = NULL;

			while ((name = entry_next(e, fields[f], name)) != NULL)
				if (!(e->weak & 1U << fields[f]))
					add_long_name(locked, near, stream,
					    owner, name);
		}
		add_initials(locked, near, stream, owner, false);
		add_initials(locked, near, stream, owner, true);
	}
	return near;
}

bool
near_is_slip(const unsigned char *a, size_t la, const unsigned char *b, size_t lb)
{
	size_t same = 0, tail = 0, least = la < lb ? la : lb;

	if (la > lb + 1 || lb > la + 1)
		return false;
	while (same < least && a[same] == b[same])
		same++;
	while (tail < least - same && a[la - 1 - tail] == b[lb - 1 - tail])
		tail++;
	la -= same + tail;
	lb -= same + tail;
	if (la <= 1 && lb <= 1)
		return la + lb > 0;
	return la == 2 && lb == 2 && a[same] == b[same + 1] &&
	    a[same + 1] == b[same];
}

struct word {
	size_t first;
	size_t behind;
};

static void
sight(struct arena *arena, const struct stream *stream, struct word word,
    const struct near_name *name, struct list *sightings)
{
	struct sighting *sighting = arena_alloc(arena, 1, sizeof *sighting);

	sighting->from = stream->base + stream->from[word.first];
	sighting->to = stream->base + stream->to[word.behind - 1];
	sighting->owner = &name->owner;
	sighting->verdict = A_NAME;
	sighting->guess = true;
	list_add(arena, sightings, sighting);
}

static void
look_for_slips(struct arena *arena, const struct near *near,
    const struct stream *stream, struct word word, struct list *sightings)
{
	size_t count = word.behind - word.first;

	if (count + 1 < LONG_NAME)
		return;
	for (const struct near_name *n = near->names; n != NULL; n = n->next)
		if (near_is_slip(n->symbols, n->count,
		    stream->symbols + word.first, count))
			sight(arena, stream, word, n, sightings);
}

/* Where `piece` next stands in a name from `at` on; the name's end if nowhere. */
static size_t
piece_at(const struct near_name *name, size_t at, const unsigned char *piece,
    size_t count)
{
	for (; at + count <= name->count; at++)
		if (memcmp(name->symbols + at, piece, count) == 0)
			return at;
	return name->count;
}

/* The pieces in their order, the first and last at the ends that have no star. */
static bool
is_masked(const struct near_name *name, const struct stream *stream,
    const struct word *pieces, size_t count, bool open_start, bool open_end)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		const unsigned char *piece = stream->symbols + pieces[i].first;
		size_t length = pieces[i].behind - pieces[i].first;
		size_t found = piece_at(name, at, piece, length);

		if (i + 1 == count && !open_end && name->count >= at + length)
			found = piece_at(name, name->count - length, piece,
			    length);
		if (found == name->count || (i == 0 && !open_start && found > 0))
			return false;
		at = found + length;
	}
	return true;
}

static bool
is_star(unsigned joint)
{
	return (joint & JOINT_STAR) &&
	    !(joint & (JOINT_SPACE | JOINT_LINE | JOINT_CLAUSE));
}

static size_t
word_end(const struct stream *stream, size_t first)
{
	size_t end = first + 1;

	while (end < stream->count && stream->joints[end] == 0)
		end++;
	return end;
}

static void
look_for_masks(struct arena *arena, const struct near_name *names,
    const struct stream *stream, struct word word, struct list *sightings)
{
	struct word pieces[PIECES] = { word };
	bool open_start = (stream->joints[word.first] & JOINT_STAR) != 0;
	size_t count = 1, revealed = word.behind - word.first;
	bool open_end;

	if (is_star(stream->joints[word.first]) && word.first > 0)
		return;
	while (count < PIECES && word.behind < stream->count &&
	    is_star(stream->joints[word.behind])) {
		word.first = word.behind;
		word.behind = word_end(stream, word.first);
		revealed += word.behind - word.first;
		pieces[count++] = word;
	}
	open_end = (stream->joints[word.behind] & JOINT_STAR) != 0;
	if ((count == 1 && !open_start && !open_end) || revealed < REVEALED)
		return;
	for (const struct near_name *n = names; n != NULL; n = n->next)
		if (n->count > revealed && is_masked(n, stream, pieces, count,
		    open_start, open_end))
			sight(arena, stream, (struct word) { pieces[0].first,
			    word.behind }, n, sightings);
}

/* "T.O.", "T. O.": single capitals with dots. */
static void
look_for_initials(struct arena *arena, const struct near *near,
    const struct stream *stream, size_t first, struct list *sightings)
{
	size_t end = first + 1;

	if (!(stream->marks[first] & MARK_UPPER) || (first > 0 &&
	    (stream->joints[first] & JOINT_DOT)))
		return;
	while (end < stream->count && (stream->joints[end] & JOINT_DOT) &&
	    (stream->marks[end] & MARK_UPPER) &&
	    word_end(stream, end) == end + 1)
		end++;
	if (end - first < 2)
		return;
	for (const struct near_name *n = near->initials; n != NULL; n = n->next)
		if (n->count == end - first && memcmp(n->symbols,
		    stream->symbols + first, n->count) == 0)
			sight(arena, stream, (struct word) { first, end }, n,
			    sightings);
}

void
near_search(struct arena *arena, const struct near *near,
    const struct stream *stream, size_t from, size_t to,
    struct list *sightings)
{
	size_t first = 0;

	while (first < stream->count) {
		struct word word = { first, word_end(stream, first) };
		size_t at = stream->base + stream->from[first];

		if (at >= from && at < to) {
			look_for_slips(arena, near, stream, word, sightings);
			look_for_masks(arena, near->names, stream, word,
			    sightings);
			if (word.behind == first + 1)
				look_for_initials(arena, near, stream, first,
				    sightings);
		}
		first = word.behind;
	}
}

const struct near_name *
near_names(const struct near *near)
{
	return near->names;
}

void
near_search_masks(struct arena *arena, const struct near_name *names,
    const struct stream *stream, size_t first, struct list *sightings)
{
	look_for_masks(arena, names, stream, (struct word) { first,
	    word_end(stream, first) }, sightings);
}
