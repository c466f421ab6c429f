#include "registers/suspect.h"

#include <string.h>

#include "base/arena.h"
#include "registers/fold.h"
#include "registers/match.h"
#include "registers/weak.h"
#include "registers/words.h"

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

static bool
is_possessive(const struct stream *stream, struct suspect_word word)
{
	return stream->joints[word.behind] == JOINT_APOSTROPHE &&
	    word.behind < stream->count &&
	    stream->symbols[word.behind] == 's' - 'a' &&
	    stream->joints[word.behind + 1] != 0;
}

/* With a capital where only a name has one. */
static bool
stands_as_name(const struct stream *stream, struct suspect_word word)
{
	return (stream->marks[word.first] & MARK_UPPER) &&
	    (!begins_sentence(stream, word.first) ||
	    is_possessive(stream, word) ||
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

/* The symbols alone; where they stand is asked of the few that fit. */
static bool
is_misspelling(const struct near_name *name, const unsigned char *symbols,
    size_t count)
{
	bool plural = symbols[count - 1] == 's' - 'a';

	return name->count >= SUSPECT_NAME && count + 1 >= name->count &&
	    count <= name->count + 2 && (near_is_slip(name->symbols, name->count,
	    symbols, count) || (plural && near_is_slip(name->symbols,
	    name->count, symbols, count - 1)));
}

static bool
is_known(const unsigned char *symbols, size_t count)
{
	return is_known_word(symbols, count) || (symbols[count - 1] ==
	    's' - 'a' && is_known_word(symbols, count - 1));
}

/* A letter wrong, or all of them backwards; with the s of a plural and without. */
static const struct near_name *
misspelt(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word word)
{
	const unsigned char *symbols = stream->symbols + word.first;
	size_t count = word.behind - word.first;
	/* A digit in front is a slip too: 0rrelby. */
	bool digit = (stream->marks[word.first] & MARK_DIGIT) != 0;
	bool upper = digit || (stream->marks[word.first] & MARK_UPPER) != 0;
	bool turned = upper || (stream->marks[word.behind - 1] & MARK_UPPER);

	if (count > SUSPECT_MOST || !((turned ? suspects->lengths :
	    suspects->long_lengths) >> count & 1))
		return NULL;
	for (const struct near_name *n = suspects->names; n != NULL;
	    n = n->next) {
		bool slip = (upper || n->count >= SUSPECT_LONG) &&
		    is_misspelling(n, symbols, count);
		bool back = turned && !slip && is_backwards(n, symbols, count);

		if ((slip || back) && !is_known(symbols, count) &&
		    ((slip && n->count >= SUSPECT_LONG) || (back && !upper) ||
		    digit ||
		    stands_as_name(stream, word)))
			return n;
	}
	return NULL;
}

/* "Tam said", "to Tam", "Tams was": how a given name begins. */
static const struct near_name *
shortened(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word word)
{
	const unsigned char *symbols = stream->symbols + word.first;
	size_t count = word.behind - word.first;

	if (!(stream->marks[word.first] & MARK_UPPER) ||
	    count < SUSPECT_NICKNAME)
		return NULL;
	for (const struct near_name *n = suspects->given; n != NULL;
	    n = n->next) {
		size_t same = 0;

		while (same < count && same < n->count &&
		    n->symbols[same] == symbols[same])
			same++;
		same += same + 1 == count && symbols[same] == 's' - 'a' &&
		    same >= SUSPECT_NICKNAME;
		if (same == count && same < n->count &&
		    !is_known(symbols, count) &&
		    !word_is_listed(WORDS_PLAIN, symbols, count) &&
		    (stands_as_name(stream, word) || (2 * count >= n->count &&
		    leads_word(stream, word.behind, WORDS_BEING))))
			return n;
	}
	return NULL;
}

/* "dad mark", "mark rang", "jo's": where no word but a name stands. */
static const struct near_name *
written_small(const struct suspects *suspects, const struct stream *stream,
    struct suspect_word word)
{
	const unsigned char *symbols = stream->symbols + word.first;
	size_t count = word.behind - word.first;
	const struct near_name *name;

	if (suspects->small == NULL ||
	    (stream->marks[word.first] & MARK_UPPER))
		return NULL;
	name = spelled(suspects->small, symbols, count);
	if (name == NULL)
		return NULL;
	if (follows_word(stream, word.first, WORDS_CALLING))
		return word_is_listed(WORDS_MODAL, symbols, count) ? NULL :
		    name;
	if (leads_word(stream, word.behind, WORDS_TELLING))
		return follows_word(stream, word.first, WORDS_BEFORE_NOUN) ?
		    NULL : name;
	return count < SUSPECT_SHORT && is_possessive(stream, word) &&
	    !word_is_listed(WORDS_TINY, symbols, count) &&
	    !word_is_listed(WORDS_ORDINARY, symbols, count) ? name : NULL;
}

/* Digits alone are no word, and 2nd, 4th and 10am are none of these. */
static bool
is_number(const struct stream *stream, struct suspect_word word)
{
	return (stream->marks[word.first] & MARK_DIGIT) &&
	    (word.behind - word.first < SUSPECT_NAME ||
	    (stream->marks[word.first + 1] & MARK_DIGIT));
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
	    word->behind - word->first > SUSPECT_INITIALS)
		return NULL;
	if (behind - word->first > 1) {
		found = spelled(suspects->initials, stream->symbols +
		    word->first, behind - word->first);
		return found != NULL && is_acronym(stream, *word) ? NULL : found;
	}
	if (word->first > 0 && stream->joints[word->first] == JOINT_SPACE &&
	    word_before(stream, word->first) + 1 == word->first &&
	    (stream->marks[word->first - 1] & MARK_UPPER))
		return NULL;
	while (behind < stream->count && stream->joints[behind] == JOINT_SPACE &&
	    (stream->marks[behind] & MARK_UPPER) &&
	    word_at(stream, behind).behind == behind + 1 &&
	    behind - word->first < SUSPECT_INITIALS)
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

	if (next - first != 1 || !(stream->marks[first] & MARK_UPPER) ||
	    goes_on || spelled(suspects->letters, stream->symbols + first, 1) ==
	    NULL)
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
		    (stream->marks[at] & MARK_FOREIGN) ||
		    is_number(stream, word))
			continue;
		name = misspelt(suspects, stream, word);
		if (name == NULL)
			name = shortened(suspects, stream, word);
		if (name == NULL)
			name = written_small(suspects, stream, word);
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
