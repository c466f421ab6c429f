/*
 * patterns.h - numbers, addresses and links that point at one person, as they
 * are written (anonymisation spec section 6).
 *
 * One table of what there is and one walk over a text.  Nothing here knows
 * what is a fault where: that is for who asks.
 */
#ifndef PATTERNS_PATTERNS_H
#define PATTERNS_PATTERNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;

/*
 * How much its form alone says.  In the text of a review whatever is found
 * counts; elsewhere a form that other things have too needs a word beside it.
 */
enum pattern_strength {
	PATTERN_CLEAR,   /* hardly anything else looks like it */
	PATTERN_LIKELY,  /* in a review it is one; elsewhere with a word beside it */
	PATTERN_IN_WORDS /* anywhere only with one of its words beside it */
};

/* Where one may begin; several at once. */
enum pattern_start {
	START_DIGIT = 1,  /* a digit with no letter or digit before it */
	START_LETTER = 2, /* such a letter, with a digit soon behind it */
	START_WORD = 4,   /* such a letter, one of `first` */
	START_SIGN = 8,   /* a sign, one of `first` */
	START_INSIDE = 16 /* also a digit straight behind a letter: NHS9990000018 */
};

struct pattern {
	const char *name; /* "NHS number"; stands in reports */
	enum pattern_strength strength;
	unsigned starts;
	const char *first; /* for START_WORD and START_SIGN */
	const char *back;  /* signs that, with letters and digits, belong to it
	                    * before its start; NULL: it begins at its start */
	/* How many bytes from `at` are one; 0: none begins there. */
	size_t (*match)(const char *text, size_t length, size_t at);
	const char *const *words; /* ends in NULL; lower case; NULL: none help */
};

extern const struct pattern patterns[];
extern const size_t pattern_count;

/* Bytes [from, to) of the text; in the order of the text, none overlapping. */
struct pattern_hit {
	size_t from, to;
	const struct pattern *pattern;
	bool has_context; /* one of its words stands within eight words of it */
};

/*
 * A list of struct pattern_hit, `most` at most.  Blanks and hyphens of every
 * kind count as the plain ones, signs of no width as nothing, digits and
 * letters of full width as the plain ones.  What is structure (section 47,
 * 12.5%, 1,200, an ISBN, a time) is passed over.
 */
struct list patterns_walk(struct arena *arena, const char *text, size_t length,
    size_t most);

/*
 * Letters, digits, @ and dots alone, in small letters, a number of +44 as it is
 * dialled at home: two writings of one thing have the same form.  `form` is
 * NUL-terminated and cut where it is longer.
 */
enum { PATTERN_FORM = 80 };
void pattern_form(const char *text, size_t length, char form[PATTERN_FORM]);

/* The number of one person, with a checksum or a form of its own (spec 13). */
bool pattern_is_certain(const struct pattern *pattern);

#endif
