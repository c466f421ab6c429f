#include "check/phrases.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/letters.h"

enum { BUCKETS = 4096 }; /* a power of two */

struct phrase {
	const char *text;
	size_t length;
	struct phrase *next; /* of the same first word, not longer */
};

struct phrases {
	struct arena *arena;
	struct phrase *buckets[BUCKETS];
	bool begins[256][256]; /* some phrase begins with those two bytes */
};

static const char *const built_in[] = {
#define PHRASE(class, text) text,
#include "check/phrases.def"
#undef PHRASE
};

enum { BUILT_IN = sizeof built_in / sizeof built_in[0] };

size_t
phrases_built_in(void)
{
	return BUILT_IN;
}

/* Of the first word, by FNV-1a. */
static size_t
bucket_of(const char *text, size_t length, size_t at)
{
	size_t hash = 14695981039346656037u;

	while (at < length) {
		size_t next = at;

		if (!letter_is_word(utf8_next(text, length, &next)))
			break;
		for (; at < next; at++)
			hash = (hash ^ (unsigned char)text[at]) * 1099511628211u;
	}
	return (hash ^ hash >> 32) & (BUCKETS - 1);
}

void
phrases_add(struct phrases *phrases, const char *text)
{
	struct phrase *phrase = arena_alloc(phrases->arena, 1, sizeof *phrase);
	size_t length = strlen(text);
	struct phrase **at = &phrases->buckets[bucket_of(text, length, 0)];

	while (*at != NULL && (*at)->length > length)
		at = &(*at)->next;
	*phrase = (struct phrase){ text, length, *at };
	*at = phrase;
	phrases->begins[(unsigned char)text[0]][(unsigned char)text[length > 0]] =
	    true;
}

struct phrases *
phrases_open(struct arena *arena)
{
	struct phrases *phrases = arena_alloc(arena, 1, sizeof *phrases);

	phrases->arena = arena;
	for (size_t i = 0; i < BUILT_IN; i++)
		phrases_add(phrases, built_in[i]);
	return phrases;
}

/* The character at *at, any white space as one space. */
static uint32_t
next_plain(const char *text, size_t length, size_t *at)
{
	uint32_t c = letter_plain(utf8_next(text, length, at));
	size_t next = *at;

	while (c == ' ' && next < length &&
	    letter_is_space(utf8_next(text, length, &next)))
		*at = next;
	return c;
}

static bool
goes_on(const char *text, size_t length, size_t at)
{
	return at < length && letter_is_word(utf8_next(text, length, &at));
}

/* Where the phrase that begins at `at` ends; 0: it is another. */
static size_t
end_of(const struct phrase *phrase, const char *text, size_t length, size_t at)
{
	uint32_t last = 0;

	for (size_t i = 0; i < phrase->length;) {
		/* Most bytes are plain letters. */
		if (at < length && phrase->text[i] == text[at] &&
		    phrase->text[i] > ' ' && phrase->text[i] < 0x7F) {
			last = (unsigned char)text[at++];
			i++;
			continue;
		}
		last = next_plain(phrase->text, phrase->length, &i);
		if (at >= length || next_plain(text, length, &at) != last)
			return 0;
	}
	if (!goes_on(text, length, at))
		return at;
	return letter_is_capital(last) && text[at] == 's' &&
	    !goes_on(text, length, at + 1) ? at + 1 : 0;
}

size_t
phrases_at(const struct phrases *phrases, const char *text, size_t length,
    size_t at)
{
	const struct phrase *phrase;
	unsigned char first = (unsigned char)text[at];

	/* A phrase of one letter has a NUL there. */
	if (!phrases->begins[first][0] && (at + 1 >= length ||
	    !phrases->begins[first][(unsigned char)text[at + 1]]))
		return 0;
	phrase = phrases->buckets[bucket_of(text, length, at)];
	for (; phrase != NULL; phrase = phrase->next) {
		size_t end = end_of(phrase, text, length, at);

		if (end > 0)
			return end - at;
	}
	return 0;
}
