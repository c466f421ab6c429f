/*
 * letters.h - a search for people's names that shares nothing with registers/.
 */
#ifndef TESTS_CLEAR_LETTERS_H
#define TESTS_CLEAR_LETTERS_H

#include "base/arena.h"
#include "base/utf8.h"
#include "people.h"

/* What a reader takes this character for: a small letter, or 0. */
static inline char
seen_as(uint32_t c)
{
	static const struct { uint32_t from, to; char first; } rows[] = {
		{ 'a', 'z', 'a' }, { 'A', 'Z', 'a' }, { 0xFF21, 0xFF3A, 'a' },
		{ 0xFF41, 0xFF5A, 'a' }, { 0x1D400, 0x1D419, 'a' },
		{ 0x1D41A, 0x1D433, 'a' }, { 0x24B6, 0x24CF, 'a' },
		{ 0x24D0, 0x24E9, 'a' },
	};
	static const struct { uint32_t c; char letter; } others[] = {
		{ 0xE9, 'e' }, { 0x142, 'l' }, { 0xF6, 'o' },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (c >= rows[i].from && c <= rows[i].to)
			return (char)(rows[i].first + (int)(c - rows[i].from));
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (c == others[i].c)
			return others[i].letter;
	return '\0';
}

/* Nothing but letters, all small: what stood between them is gone. */
static inline char *
letters_of(struct arena *arena, const char *text)
{
	size_t length = strlen(text);
	char *out = arena_alloc(arena, length + 1, 1), *end = out;

	for (size_t at = 0; at < length;) {
		char letter = seen_as(utf8_next(text, length, &at));

		if (letter != '\0')
			*end++ = letter;
	}
	return out;
}

/* A name of five letters and more is in those letters, this way or that. */
static inline bool
is_in_letters(struct arena *arena, const char *letters, const char *name)
{
	char *wanted = name == NULL ? NULL : letters_of(arena, name);

	return wanted != NULL && strlen(wanted) > 4 &&
	    (strstr(letters, wanted) != NULL ||
	    strstr(letters, backwards(arena, wanted)) != NULL);
}

/* Any name of this person, in bytes that somebody may read. */
static inline bool
is_left(struct arena *arena, const char *bytes, const char *letters,
    const struct person *p)
{
	const char *last = strrchr(p->family, ' ');

	return is_in_letters(arena, letters, p->family) ||
	    is_in_letters(arena, letters, last == NULL ? NULL : last) ||
	    is_in_letters(arena, letters, p->weak ? NULL : p->given) ||
	    is_in_letters(arena, letters, p->middle) ||
	    is_in_letters(arena, letters, p->aka) ||
	    (p->native != NULL && strstr(bytes, p->native) != NULL) ||
	    (p->weak && strstr(bytes, p->given) != NULL);
}

#endif
