#include "registers/suspect.h"

#include <string.h>

#include "base/arena.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/match.h"
#include "registers/weak.h"
#include "registers/words.h"

enum { SHORT_NAME = 4, NAME = 5, LONG_NAME = 8, NAME_MOST = 64,
	INITIALS_MOST = 6 };

static bool
is_strong(const struct stream *stream, size_t first, size_t behind)
{
	size_t count = behind - first;

	if (count < SHORT_NAME || count > NAME_MOST ||
	    word_is_listed(WORDS_PARTICLE, stream->symbols + first, count) ||
	    word_is_listed(WORDS_ORDINARY, stream->symbols + first, count) ||
	    word_is_listed(WORDS_ROLE, stream->symbols + first, count))
		return false;
	for (size_t i = first; i < behind; i++)
		if (stream->marks[i] & (MARK_FOREIGN | MARK_DIGIT))
			return false;
	return true;
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
	for (size_t i = 0; i < stream->count && count < INITIALS_MOST; i++)
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
	unsigned char letters[INITIALS_MOST];
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

			if (!(owner.entry->weak & 1U << fields[f]))
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
	turn_round(&suspects->names);
	turn_round(&suspects->initials);
	turn_round(&suspects->letters);
	turn_round(&suspects->children);
	return suspects;
}

static const struct near_name *
spelled(const struct near_name *names, const unsigned char *symbols,
    size_t count)
{
	for (; names != NULL; names = names->next)
		if (names->count == count && memcmp(names->symbols, symbols,
		    count) == 0)
			return names;
	return NULL;
}

static bool
is_capitals(const struct stream *stream, struct suspect_word word)
{
	for (size_t i = word.first; i < word.behind; i++)
		if (!(stream->marks[i] & MARK_UPPER))
			return false;
	return true;
}

static struct suspect_word
word_at(const struct stream *stream, size_t first)
{
	struct suspect_word word = { first, first + 1 };

	while (word.behind < stream->count && stream->joints[word.behind] == 0)
		word.behind++;
	return word;
}

/* With a capital where only a name has one. */
static bool
stands_as_name(const struct stream *stream, struct suspect_word word)
{
	bool possessive = stream->joints[word.behind] == JOINT_APOSTROPHE &&
	    word.behind < stream->count &&
	    stream->symbols[word.behind] == 's' - 'a' &&
	    stream->joints[word.behind + 1] != 0;

	return (stream->marks[word.first] & MARK_UPPER) &&
	    (!begins_sentence(stream, word.first) || possessive ||
	    follows_word(stream, word.first, WORDS_HONORIFIC) ||
	    leads_word(stream, word.behind, WORDS_SPEAKING));
}

static bool
is_known_word(const unsigned char *symbols, size_t count)
{
	static const enum word_list lists[] = { WORDS_SERVICE, WORDS_ROLE,
		WORDS_ORDINARY, WORDS_CALENDAR, WORDS_HONORIFIC };

	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
		if (word_is_listed(lists[i], symbols, count))
			return true;
	return false;
}

static bool
is_backwards(const struct near_name *name, const unsigned char *symbols,
    size_t count)
{
	bool same = true;

	for (size_t i = 0; i < count && name->count == count; i++) {
		if (symbols[i] != name->symbols[count - 1 - i])
			return false;
		same = same && symbols[i] == name->symbols[i];
	}
	return name->count == count && !same;
}

/* A letter wrong, or all of them backwards; with the s of a plural and without. */
static const struct near_name *
misspelt(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word word)
{
	const unsigned char *symbols = stream->symbols + word.first;
	size_t count = word.behind - word.first;
	bool plural = symbols[count - 1] == 's' - 'a';
	bool as_name = stands_as_name(stream, word);
	bool turned = as_name || (stream->marks[word.behind - 1] & MARK_UPPER);

	if (count < SHORT_NAME || count > NAME_MOST + 1 ||
	    is_known_word(symbols, count) ||
	    (plural && is_known_word(symbols, count - 1)))
		return NULL;
	for (const struct near_name *n = suspects->names; n != NULL;
	    n = n->next) {
		bool may_slip = n->count >= LONG_NAME ||
		    (n->count >= NAME && as_name);

		if (may_slip && (near_is_slip(n->symbols, n->count, symbols,
		    count) || (plural && near_is_slip(n->symbols, n->count,
		    symbols, count - 1))))
			return n;
		if (turned && is_backwards(n, symbols, count))
			return n;
	}
	return NULL;
}

/* A line of capitals: "WHAT TO DO". */
static bool
is_shouted(const struct stream *stream, struct suspect_word word)
{
	size_t begin = word_before(stream, word.first);
	struct suspect_word before = { begin, word.first };
	bool left = begin < word.first && is_capitals(stream, before);

	return left || (word.behind < stream->count &&
	    is_capitals(stream, word_at(stream, word.behind)));
}

static bool
is_acronym(const struct stream *stream, struct suspect_word word)
{
	const unsigned char *symbols = stream->symbols + word.first;
	size_t count = word.behind - word.first;

	return word_is_listed(WORDS_ACRONYM, symbols, count) ||
	    (word_is_listed(WORDS_TINY, symbols, count) &&
	    is_shouted(stream, word));
}

/* "TO", and "T O", for which the word grows. */
static const struct near_name *
initials(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word *word)
{
	size_t behind = word->behind;
	const struct near_name *found = NULL;

	if (!is_capitals(stream, *word) ||
	    word->behind - word->first > INITIALS_MOST)
		return NULL;
	if (behind - word->first > 1)
		return is_acronym(stream, *word) ? NULL : spelled(
		    suspects->initials, stream->symbols + word->first,
		    behind - word->first);
	if (word->first > 0 && stream->joints[word->first] == JOINT_SPACE &&
	    word_before(stream, word->first) + 1 == word->first &&
	    (stream->marks[word->first - 1] & MARK_UPPER))
		return NULL;
	while (behind < stream->count && stream->joints[behind] == JOINT_SPACE &&
	    (stream->marks[behind] & MARK_UPPER) &&
	    word_at(stream, behind).behind == behind + 1 &&
	    behind - word->first < INITIALS_MOST)
		behind++;
	if (behind - word->first > 1)
		found = spelled(suspects->initials,
		    stream->symbols + word->first, behind - word->first);
	if (found != NULL)
		word->behind = behind;
	return found;
}

/* "Mrs O", "Child T", and not "Mr T Smith", who is somebody else. */
static const struct near_name *
lettered(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word *word)
{
	size_t first = word->first, next = word->behind;
	const struct near_name *among = NULL, *found;

	bool goes_on = next < stream->count &&
	    ((stream->joints[next] == JOINT_SPACE &&
	    (stream->marks[next] & MARK_UPPER)) ||
	    (stream->joints[next] == JOINT_APOSTROPHE &&
	    word_at(stream, next).behind > next + 1));

	if (next - first != 1 || !(stream->marks[first] & MARK_UPPER) || goes_on)
		return NULL;
	if (follows_word(stream, first, WORDS_LETTERED_CHILD))
		among = suspects->children;
	if (follows_word(stream, first, WORDS_HONORIFIC) ||
	    follows_word(stream, first, WORDS_FAMILIAR) ||
	    follows_word(stream, first, WORDS_LETTERED))
		among = suspects->letters;
	found = spelled(among, stream->symbols + first, 1);
	if (found != NULL)
		word->first = word_before(stream, first);
	return found;
}

void
suspects_search(struct arena *arena, const struct suspects *suspects,
    const struct stream *stream, const char *text, size_t length, size_t from,
    size_t to, struct list *sightings)
{
	struct suspect_word word;

	for (size_t at = 0; at < stream->count; at = word.behind) {
		size_t begin = stream->base + stream->from[at], end;
		const struct near_name *name;
		struct sighting *sighting;
		struct suspect_word found;

		word = found = word_at(stream, at);
		if (begin < from || begin >= to ||
		    (stream->marks[at] & (MARK_FOREIGN | MARK_DIGIT)))
			continue;
		name = misspelt(suspects, stream, word);
		if (name == NULL)
			name = lettered(suspects, stream, &found);
		if (name == NULL)
			name = initials(suspects, stream, &found);
		begin = stream->base + stream->from[found.first];
		end = stream->base + stream->to[found.behind - 1];
		if (name == NULL)
			name = suspect_mask(suspects, stream, text, length,
			    word, &begin, &end);
		if (name == NULL)
			continue;
		sighting = arena_alloc(arena, 1, sizeof *sighting);
		*sighting = (struct sighting){ .from = begin, .to = end,
			.owner = &name->owner, .verdict = A_NAME };
		list_add(arena, sightings, sighting);
	}
}
