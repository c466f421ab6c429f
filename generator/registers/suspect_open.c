/* suspect_open.c - what a register's people may be misspelt or shortened to. */
#include "registers/suspect.h"

#include <string.h>

#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/words.h"

static bool
is_strong(const struct stream *stream, size_t first, size_t behind)
{
	size_t count = behind - first;

	if (count < SUSPECT_SHORT || count > SUSPECT_MOST ||
	    word_is_listed(WORDS_PARTICLE, stream->symbols + first, count) ||
	    word_is_listed(WORDS_ORDINARY, stream->symbols + first, count) ||
	    word_is_listed(WORDS_ROLE, stream->symbols + first, count))
		return false;
	for (size_t i = first; i < behind; i++)
		if (stream->marks[i] & (MARK_FOREIGN | MARK_DIGIT))
			return false;
	return true;
}

/* How it may be shortened, or written small where it is a word or short. */
static void
add_called(struct locked *locked, struct suspects *suspects,
    struct stream *stream, struct owner owner, const struct entry_name *name,
    bool weak)
{
	size_t count;

	stream_fold(stream, name->text, strlen(name->text), 0);
	count = stream->count;
	for (size_t i = 1; i < count; i++)
		if (stream->joints[i] != 0)
			return;
	if (count < 2 || count > SUSPECT_MOST ||
	    (stream->marks[0] & (MARK_FOREIGN | MARK_DIGIT)))
		return;
	if (weak || count < SUSPECT_SHORT)
		near_add(locked, &suspects->small, owner, stream->symbols,
		    count);
	else if (count >= SUSPECT_NAME && is_strong(stream, 0, count))
		near_add(locked, &suspects->given, owner, stream->symbols,
		    count);
}

/* The name in one, and each of its parts. */
static void
add_names(struct locked *locked, struct suspects *suspects,
    struct stream *stream, struct owner owner, const char *text)
{
	size_t first = 0, parts = 0;
	bool spaced = false;

	stream_fold(stream, text, strlen(text), 0);
	for (size_t i = 1; i <= stream->count; i++) {
		if (i < stream->count && stream->joints[i] == 0)
			continue;
		if (is_strong(stream, first, i))
			near_add(locked, &suspects->names, owner,
			    stream->symbols + first, i - first);
		spaced = spaced || (i < stream->count &&
		    (stream->joints[i] & JOINT_SPACE));
		first = i;
		parts++;
	}
	if (parts > 1 && !spaced && is_strong(stream, 0, stream->count))
		near_add(locked, &suspects->names, owner, stream->symbols,
		    stream->count);
}

/* A role that is no grown-up's: nobody is taken for one by mistake. */
static bool
may_be_child(struct stream *stream, const struct entry *entry)
{
	size_t first = 0;

	if (entry->what == NULL)
		return true;
	stream_fold(stream, entry->what, strlen(entry->what), 0);
	for (size_t i = 1; i <= stream->count; i++) {
		if (i < stream->count && stream->joints[i] == 0)
			continue;
		if (word_is_listed(WORDS_ADULT, stream->symbols + first,
		    i - first))
			return false;
		first = i;
	}
	return true;
}

/* The first letters of a name's parts: two of "Pellinhurst-Field". */
static size_t
add_letters(struct stream *stream, const char *text, bool parts,
    unsigned char *letters, size_t count)
{
	stream_fold(stream, text, strlen(text), 0);
	for (size_t i = 0; i < stream->count && count < SUSPECT_INITIALS; i++)
		if ((i == 0 || (parts && (stream->joints[i] & (JOINT_HYPHEN |
		    JOINT_SPACE)))) && !(stream->marks[i] & MARK_FOREIGN))
			letters[count++] = stream->symbols[i];
	return count;
}

static void
add_initials(struct locked *locked, struct suspects *suspects,
    struct stream *stream, struct owner owner, bool middles, bool parts)
{
	static const enum entry_field order[] = { ENTRY_GIVEN, ENTRY_MIDDLE,
		ENTRY_FAMILY };
	unsigned char letters[SUSPECT_INITIALS];
	size_t count = 0;

	if (entry_next(owner.entry, ENTRY_GIVEN, NULL) == NULL ||
	    entry_next(owner.entry, ENTRY_FAMILY, NULL) == NULL)
		return;
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
		const struct entry_name *name = NULL;

		while ((middles || order[i] != ENTRY_MIDDLE) && (name =
		    entry_next(owner.entry, order[i], name)) != NULL)
			count = add_letters(stream, name->text, parts, letters,
			    count);
	}
	if (count > 1)
		near_add(locked, &suspects->initials, owner, letters, count);
}

static void
add_person(struct locked *locked, struct suspects *suspects,
    struct stream *stream, struct owner owner)
{
	static const enum entry_field fields[] = { ENTRY_GIVEN, ENTRY_FAMILY,
		ENTRY_AKA, ENTRY_MIDDLE };
	bool child = may_be_child(stream, owner.entry);

	for (size_t f = 0; f < sizeof fields / sizeof fields[0]; f++) {
		const struct entry_name *name = NULL;

		while ((name = entry_next(owner.entry, fields[f], name)) !=
		    NULL) {
			unsigned char letter;

			bool weak = owner.entry->weak & 1U << fields[f];

			if (fields[f] != ENTRY_FAMILY)
				add_called(locked, suspects, stream, owner,
				    name, weak);
			if (!weak)
				add_names(locked, suspects, stream, owner,
				    name->text);
			if (fields[f] == ENTRY_MIDDLE || add_letters(stream,
			    name->text, false, &letter, 0) == 0)
				continue;
			near_add(locked, &suspects->letters, owner, &letter, 1);
			if (child)
				near_add(locked, &suspects->children, owner,
				    &letter, 1);
		}
	}
	for (int i = 0; i < 4; i++)
		add_initials(locked, suspects, stream, owner, i & 1, i & 2);
}

/* Into the order of the register, so that its first entry speaks. */
static void
turn_round(struct near_name **list)
{
	struct near_name *turned = NULL;

	while (*list != NULL) {
		struct near_name *next = (*list)->next;

		(*list)->next = turned;
		turned = *list;
		*list = next;
	}
	*list = turned;
}

struct suspects *
suspects_open(struct locked *locked, struct stream *stream,
    const struct book *book)
{
	struct suspects *suspects = locked_alloc(locked, 1, sizeof *suspects);

	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		if (e->person)
			add_person(locked, suspects, stream,
			    (struct owner){ book, e });
	for (const struct near_name *n = suspects->names; n != NULL;
	    n = n->next) {
		/* A letter less to a letter more, and the s of a plural. */
		uint64_t reach = (uint64_t)15 << (n->count - 1);

		suspects->lengths |= reach;
		if (n->count >= SUSPECT_LONG)
			suspects->long_lengths |= reach;
	}
	turn_round(&suspects->names);
	turn_round(&suspects->given);
	turn_round(&suspects->small);
	turn_round(&suspects->initials);
	turn_round(&suspects->letters);
	turn_round(&suspects->children);
	return suspects;
}
