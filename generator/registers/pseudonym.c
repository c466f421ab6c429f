#include "registers/pseudonym.h"

#include <string.h>

#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/near.h"
#include "registers/words.h"

enum { START = 3, WORD_MOST = 64 };

/* A folded word, kept while something else is folded. */
struct kept {
	unsigned char symbols[WORD_MOST];
	size_t count;
};

static bool
is_word_end(const struct stream *stream, size_t at)
{
	return at == stream->count || (stream->joints[at] != 0 &&
	    stream->joints[at] != JOINT_APOSTROPHE);
}

static void
fold(struct stream *stream, const char *text)
{
	stream_fold(stream, text, strlen(text), 0);
}

bool
pseudonym_is_name(struct stream *stream, const char *pseudonym)
{
	size_t first = 0;

	fold(stream, pseudonym);
	if (stream->count == 0 || !(stream->marks[0] & MARK_UPPER))
		return false;
	for (size_t i = 1; i <= stream->count; i++) {
		if (!is_word_end(stream, i))
			continue;
		if (i - first > 1 && !(stream->marks[first] & MARK_DIGIT) &&
		    !word_is_listed(WORDS_ROLE, stream->symbols + first,
		    i - first))
			return true;
		first = i;
	}
	return false;
}

/* The letter of "Child T" at the end, or the first of a name; none: SYMBOLS. */
static unsigned char
telling_letter(struct stream *stream, const char *pseudonym, bool *is_name)
{
	*is_name = pseudonym_is_name(stream, pseudonym);
	if (*is_name)
		return stream->symbols[0];
	fold(stream, pseudonym);
	if (stream->count < 2 || !is_word_end(stream, stream->count - 1))
		return SYMBOLS;
	return stream->symbols[stream->count - 1];
}

bool
pseudonym_is_lettered(struct stream *stream, const char *pseudonym)
{
	fold(stream, pseudonym);
	return stream->count > 0 && (stream->count == 1 ||
	    is_word_end(stream, stream->count - 1)) &&
	    (stream->marks[stream->count - 1] & MARK_UPPER);
}

bool
pseudonym_keeps_initial(struct stream *stream, const struct entry *entry)
{
	bool is_name;
	unsigned char letter = telling_letter(stream, entry->pseudonym,
	    &is_name);

	for (const struct entry_name *n = entry->names; n != NULL &&
	    entry->person; n = n->next) {
		/* A name stands for the given one, a letter for either. */
		if (n->field != ENTRY_GIVEN && n->field != ENTRY_AKA &&
		    (is_name || n->field != ENTRY_FAMILY))
			continue;
		fold(stream, n->text);
		if (stream->count > 0 && stream->symbols[0] == letter)
			return true;
	}
	return false;
}

static bool
sounds_alike(const struct kept *a, const unsigned char *b, size_t count)
{
	if (a->count <= START || count <= START)
		return false;
	return memcmp(a->symbols, b, START) == 0 ||
	    memcmp(a->symbols + a->count - START, b + count - START, START) ==
	    0 || near_is_slip(a->symbols, a->count, b, count);
}

static bool
sounds_like_one(struct stream *stream, const struct kept *word,
    const struct entry *entry)
{
	for (const struct entry_name *n = entry->names; n != NULL &&
	    entry->person; n = n->next) {
		size_t first = 0;

		if (n->field == ENTRY_BORN || n->field == ENTRY_VARIANTS)
			continue;
		fold(stream, n->text);
		for (size_t i = 1; i <= stream->count; i++) {
			if (!is_word_end(stream, i))
				continue;
			if (sounds_alike(word, stream->symbols + first,
			    i - first))
				return true;
			first = i;
		}
	}
	return false;
}

bool
pseudonym_is_alike(struct stream *stream, const struct book *book,
    const struct entry *entry)
{
	struct kept word = { .count = 0 };

	if (!pseudonym_is_name(stream, entry->pseudonym))
		return false;
	fold(stream, entry->pseudonym);
	while (word.count < WORD_MOST && word.count < stream->count &&
	    (word.count == 0 || !is_word_end(stream, word.count))) {
		word.symbols[word.count] = stream->symbols[word.count];
		word.count++;
	}
	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		if (sounds_like_one(stream, &word, e))
			return true;
	return false;
}

static bool
has_sexed_word(struct stream *stream, const char *text)
{
	size_t first = 0;

	fold(stream, text);
	for (size_t i = 1; i <= stream->count; i++) {
		if (!is_word_end(stream, i))
			continue;
		if (word_is_listed(WORDS_SEX, stream->symbols + first,
		    i - first))
			return true;
		first = i;
	}
	return false;
}

bool
pseudonym_tells_sex(struct stream *stream, const struct entry *entry)
{
	return entry->person && entry->what != NULL &&
	    has_sexed_word(stream, entry->pseudonym) &&
	    !has_sexed_word(stream, entry->what);
}
