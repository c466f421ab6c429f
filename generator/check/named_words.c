#include "check/named_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "check/dictionary.h"
#include "check/letters.h"
#include "check/proper_words.h"

enum { WORD = 16, BETWEEN = 3 };

/* What a word may be beside itself. */
enum naming { NOBODY, SURNAME, THING, GIVEN };

/* One word behind another, in small letters; "didn't" is two. */
struct behind {
	char word[WORD];  /* "": there is none, or a long one */
	size_t end;
	char sign;        /* , ( ' or \0 for space alone; '.' for all others */
};

static bool
is_in(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if ((*words)[0] == word[0] && strcmp(*words, word) == 0)
			return true;
	return false;
}

static void
lower(const char *text, size_t length, char out[WORD])
{
	size_t n = 0;

	for (; n < length && n + 1 < WORD; n++)
		out[n] = text[n] >= 'A' && text[n] <= 'Z' ?
		    (char)(text[n] - 'A' + 'a') : text[n];
	out[n < length ? 0 : n] = '\0';
}

static char
sign_of(uint32_t c)
{
	if (letter_is_apostrophe(c))
		return '\'';
	return c == ',' || c == '(' ? (char)c : '.';
}

static struct behind
behind_word(const char *text, size_t length, size_t at)
{
	struct behind b = { .end = length };
	size_t from;

	while (at < length) {
		size_t next = at;
		uint32_t c = utf8_next(text, length, &next);

		if (letter_is_word(c))
			break;
		if (!letter_is_space(c))
			b.sign = b.sign == '\0' ? sign_of(c) : '.';
		at = next;
	}
	for (from = at; at < length;) {
		size_t next = at;

		if (!letter_is_word(utf8_next(text, length, &next)))
			break;
		at = next;
	}
	lower(text + from, at - from, b.word);
	b.end = at;
	return b;
}

static int
compare(const void *word, const void *entry)
{
	return strcmp(word, *(const char *const *)entry);
}

static bool
is_among(const char *word, const char *const *words, size_t count)
{
	return bsearch(word, words, count, sizeof *words, compare) != NULL;
}

static enum naming
naming_of(const char *word, size_t length)
{
	char small[WORD];

	lower(word, length, small);
	if (is_among(small, named_given, named_given_count))
		return GIVEN;
	if (is_among(small, named_things, named_things_count))
		return THING;
	/* Of many: the Marks; and peoples, faiths and services. */
	if (small[0] == '\0' || small[length - 1] == 's' ||
	    is_among(small, named_nobody, named_nobody_count))
		return NOBODY;
	return dictionary_is_name(word, length) ? SURNAME : NOBODY;
}

/* "was told", "had been arrested"; but "was seen as a risk". */
static bool
is_done_to(const char *text, size_t length, struct behind b)
{
	for (size_t i = 0; i < BETWEEN && b.sign != '.'; i++) {
		b = behind_word(text, length, b.end);
		if (b.sign == '\0' && is_in(b.word, named_done))
			return true;
		if (!is_in(b.word, named_is) && !is_in(b.word, named_between))
			break;
	}
	if (b.sign != '\0' || strcmp(b.word, "seen") != 0)
		return false;
	b = behind_word(text, length, b.end);
	return strcmp(b.word, "as") != 0 && strcmp(b.word, "in") != 0;
}

/* What the subject of a sentence does, with `b` behind it. */
static bool
acts(const char *text, size_t length, enum naming naming, struct behind b)
{
	bool helped = false;

	for (size_t i = 0; i <= BETWEEN; i++) {
		if (b.sign == '.' || (b.sign == '\'' && !helped) ||
		    b.sign == ',' || b.sign == '(')
			return false;
		if (is_in(b.word, named_says) || (helped &&
		    is_in(b.word, named_says_after)))
			return true;
		if (naming == GIVEN && (is_in(b.word, named_does) ||
		    is_in(b.word, named_helps) || is_in(b.word, named_is)))
			return true;
		if (naming != SURNAME && is_in(b.word, named_is) &&
		    is_done_to(text, length, b))
			return true;
		if (!is_in(b.word, named_helps) && !is_in(b.word,
		    named_between))
			return false;
		helped = helped || is_in(b.word, named_helps);
		b = behind_word(text, length, b.end);
	}
	return false;
}

/* Nothing else is in its line or its cell: "Worker: Mark." */
static bool
stands_alone(const char *text, size_t from, const struct behind *b)
{
	while (from > 0 && text[from - 1] == ' ')
		from--;
	return b->word[0] == '\0' && (from == 0 || text[from - 1] == ':');
}

bool
named_word_is_somebody(const char *text, size_t length, size_t from, size_t to)
{
	enum naming naming = naming_of(text + from, to - from);
	struct behind b;

	if (naming == NOBODY)
		return false;
	b = behind_word(text, length, to);
	if (acts(text, length, naming, b))
		return true;
	if (naming == SURNAME)
		return false;
	if (b.sign == ',' && is_in(b.word, named_who))
		return true;
	if (b.sign == '\'' && strcmp(b.word, "s") == 0 && (naming == GIVEN ||
	    is_in(behind_word(text, length, b.end).word, named_whose)))
		return true;
	if (naming != GIVEN)
		return false;
	if (b.sign == '\0' && strcmp(b.word, "to") == 0)
		return is_in(behind_word(text, length, b.end).word,
		    named_tasks);
	if (b.sign == '\0' && strcmp(b.word, "and") == 0)
		b = behind_word(text, length, b.end);
	else if (b.sign == '(' || stands_alone(text, from, &b))
		return true;
	else if (b.sign != ',')
		return false;
	return is_in(b.word, named_beside);
}
