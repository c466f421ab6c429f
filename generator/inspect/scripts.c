#include "inspect/scripts.h"

#include <stdint.h>

#include "base/utf8.h"

static bool
is_latin(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	    (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

static bool
is_other(uint32_t c)
{
	return (c >= 0x370 && c < 0x530) && c != 0x37E && c != 0x387;
}

/* Delta, Omega and mu stand in units and formulas. */
static bool
is_unit(uint32_t c)
{
	return c == 0x394 || c == 0x3A9 || c == 0x3BC;
}

/* Invisible ones, and marks on letters: part of the word. */
static bool
is_mark(uint32_t c)
{
	return (c >= 0x300 && c < 0x370) || c == 0xAD ||
	    (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/* Greek and Cyrillic are the characters whose first byte is one of these. */
static size_t
next_other(const char *text, size_t length, size_t at)
{
	while (at < length && ((unsigned char)text[at] < 0xCD ||
	    (unsigned char)text[at] > 0xD4))
		at++;
	return at;
}

/* The first byte of the word that holds the character at `at`. */
static size_t
begin_of_word(const char *text, size_t least, size_t at)
{
	while (at > least) {
		size_t before = at - 1, next;
		uint32_t c;

		while (before > least &&
		    ((unsigned char)text[before] & 0xC0) == 0x80)
			before--;
		next = before;
		c = utf8_next(text, at, &next);
		if (!is_latin(c) && !is_other(c) && !is_mark(c))
			break;
		at = before;
	}
	return at;
}

bool
scripts_mixed(const char *text, size_t length, size_t *at)
{
	size_t done = *at, begin;

	while ((begin = next_other(text, length, done)) < length) {
		size_t latin = 0, other = 0, units = 0, next;

		begin = begin_of_word(text, done, begin);
		next = begin;
		for (done = begin; next < length; done = next) {
			uint32_t c = utf8_next(text, length, &next);

			latin += is_latin(c);
			other += is_other(c);
			units += is_unit(c);
			if (!is_latin(c) && !is_other(c) && !is_mark(c))
				break;
		}
		done = next;
		*at = begin;
		if (latin > 0 && other > units)
			return true;
	}
	return false;
}
