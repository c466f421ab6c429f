/* match_exact.c - whether a name stands in a text letter for letter. */
#include "registers/match.h"

#include <string.h>

#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/pattern.h"
#include "registers/weak.h"

/* Kinds of one mark, which people do not tell apart. */
static const char *const apostrophes[] = { "'", "\xE2\x80\x99", "\xE2\x80\x98",
	NULL };
static const char *const hyphens[] = { "-", "\xE2\x80\x90", "\xE2\x80\x91",
	NULL };
static const char *const spaces[] = { " ", "\n", "\t", "\r", "\xC2\xA0", NULL };

/* Length of the mark that text begins with, 0 if it is none of them. */
static size_t
mark_length(const char *text, size_t length, const char *const *marks)
{
	for (; *marks != NULL; marks++) {
		size_t bytes = strlen(*marks);

		if (bytes <= length && memcmp(text, *marks, bytes) == 0)
			return bytes;
	}
	return 0;
}

static size_t
skip_spaces(const char *text, size_t length)
{
	size_t at = 0, step;

	while ((step = mark_length(text + at, length - at, spaces)) > 0)
		at += step;
	return at;
}

/* How far `text` is the next mark of the form; 0 when both differ. */
static bool
same_mark(const char *form, size_t form_left, const char *text,
    size_t text_left, size_t *form_step, size_t *text_step)
{
	static const char *const *const kinds[] = { apostrophes, hyphens };

	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
		*form_step = mark_length(form, form_left, kinds[k]);
		*text_step = mark_length(text, text_left, kinds[k]);
		if (*form_step > 0 && *text_step > 0)
			return true;
	}
	*form_step = skip_spaces(form, form_left);
	*text_step = skip_spaces(text, text_left);
	return *form_step > 0 && *text_step > 0;
}

static bool
is_written(const char *form, size_t form_length, const char *text,
    size_t text_length)
{
	size_t f = 0, t = 0;

	while (f < form_length && t < text_length) {
		size_t form_step = 1, text_step = 1;

		if (!same_mark(form + f, form_length - f, text + t,
		    text_length - t, &form_step, &text_step)) {
			if (form[f] != text[t])
				return false;
			form_step = text_step = 1;
		}
		f += form_step;
		t += text_step;
	}
	return f == form_length && t == text_length;
}

/* Space or punctuation, and not the kind that ties two words together. */
static bool
stands_free(unsigned joint)
{
	return (joint & (JOINT_SPACE | JOINT_LINE | JOINT_CLAUSE | JOINT_EDGE |
	    JOINT_STOP)) != 0;
}

/* "Tamsin'll" goes on behind its apostrophe, and is replaced all the same. */
static bool
ends_free(const struct stream *stream, const struct span *span)
{
	if (span->behind == stream->count)
		return true;
	return stands_free(stream->joints[span->behind]) ||
	    stream->joints[span->behind] == JOINT_APOSTROPHE;
}

/* "James' coat": the apostrophe behind a final s, unless it closes a quotation. */
static size_t
bare_possessive(const struct stream *stream, const char *text, size_t length,
    const struct span *span, size_t to)
{
	if (stream->symbols[span->behind - 1] != 's' - 'a' ||
	    span->ending != ENDING_CLEAN ||
	    (stream->joints[span->first] & JOINT_APOSTROPHE))
		return 0;
	return mark_length(text + to, length - to, apostrophes);
}

/* A capital alone, no pronoun, no article: "Q" in "Tamsin Q. came". */
static bool
is_initial(const struct stream *stream, size_t at)
{
	bool word = stream->symbols[at] == 'a' - 'a' ||
	    stream->symbols[at] == 'i' - 'a';

	return (stream->marks[at] & MARK_UPPER) && stream->joints[at] != 0 &&
	    stream->joints[at + 1] != 0 && (!word ||
	    (stream->joints[at + 1] & JOINT_DOT));
}

/*
 * An initial that is in no form of the name would stay behind beside the
 * pseudonym (spec 10).  Before the name it may end a sentence, "by Child A."
 */
static bool
leaves_initial(const struct stream *stream, size_t first, size_t behind)
{
	if (behind < stream->count && stream->joints[behind] == JOINT_SPACE &&
	    is_initial(stream, behind))
		return true;
	return first > 0 && is_initial(stream, first - 1) &&
	    !(stream->joints[first] & ~(unsigned)(JOINT_SPACE | JOINT_DOT)) &&
	    (begins_sentence(stream, first - 1) ||
	    follows_word(stream, first - 1, WORDS_HONORIFIC));
}

/* Mr or Mrs before a name goes with it: "Mrs Orrelby" is one person. */
static size_t
take_title(const struct stream *stream, const struct pattern *pattern,
    size_t first)
{
	if ((pattern->flags & PATTERN_TITLED) &&
	    (follows_word(stream, first, WORDS_HONORIFIC) ||
	    ((pattern->flags & PATTERN_FAMILY) &&
	    follows_word(stream, first, WORDS_FAMILIAR))))
		return word_before(stream, first);
	return first;
}

/* "Mr and Mrs Orrelby", "Mr & Mrs": two people, and the first would stay. */
static bool
leaves_title(const struct stream *stream, size_t first)
{
	static const unsigned char and[] = { 0, 13, 3 };
	size_t before = word_before(stream, first);

	if (before == first)
		return false;
	if (first - before == sizeof and && memcmp(stream->symbols + before,
	    and, sizeof and) == 0)
		return follows_word(stream, before, WORDS_HONORIFIC);
	return (stream->joints[first] & JOINT_MARK) &&
	    word_is_listed(WORDS_HONORIFIC, stream->symbols + before,
	    first - before);
}

/* "Baby Vexmoor" is not the grown-up of that name. */
static bool
is_other_baby(const struct stream *stream, const struct entry *entry,
    size_t first, size_t name)
{
	static const char *const children[] = { "child", "baby", "infant",
		"sibling", "twin", "toddler", "boy", "girl", "son", "daughter",
		"brother", "sister" };
	static const unsigned char baby[] = { 1, 0, 1, 24 };

	if (name - first != sizeof baby || memcmp(stream->symbols + first,
	    baby, sizeof baby) != 0)
		return false;
	for (size_t i = 0; i < sizeof children / sizeof children[0]; i++)
		if (entry->what != NULL && strstr(entry->what, children[i]) !=
		    NULL)
			return false;
	return true;
}

void
match_exactly(const struct stream *stream, const char *text, size_t length,
    const struct pattern *pattern, const struct span *span,
    struct sighting *sighting)
{
	size_t from = stream->base + stream->from[span->first];
	size_t to = stream->base + stream->to[span->behind - 1];
	size_t last = span->behind + span->ending_symbols;
	size_t first = take_title(stream, pattern, span->first);
	size_t mark = bare_possessive(stream, text, length, span, to);

	sighting->exact = pattern->written != NULL &&
	    sighting->verdict == A_NAME && is_written(pattern->written,
	    pattern->written_length, text + from, to - from) &&
	    (span->ending == ENDING_CLEAN || span->ending == ENDING_POSSESSIVE) &&
	    stands_free(stream->joints[first]) && ends_free(stream, span) &&
	    !leaves_initial(stream, first, last) &&
	    !leaves_title(stream, first) && !is_other_baby(stream,
	    sighting->owner->entry, first, span->first);
	sighting->possessive = mark > 0 ||
	    span->ending == ENDING_POSSESSIVE;
	sighting->from = stream->base + stream->from[first];
	sighting->to = stream->base + stream->to[last - 1] + mark;
}
