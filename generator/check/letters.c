#include "check/letters.h"

#include <stddef.h>

struct range {
	uint32_t first, last;
};

static bool
is_within(uint32_t c, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

bool
letter_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

bool
letter_is_word(uint32_t c)
{
	/* Signs, arrows, spaces of every width, selectors, pictures. */
	static const struct range signs[] = { { 0x80, 0xBF }, { 0xD7, 0xD7 },
		{ 0xF7, 0xF7 }, { 0x2000, 0x2BFF }, { 0x3000, 0x303F },
		{ 0xFE00, 0xFE6F }, { 0xFEFF, 0xFEFF }, { 0xFF00, 0xFF0F },
		{ 0xFFF0, 0xFFFF }, { 0x1F000, 0x1FAFF } };

	if (c < 0x80)
		return letter_is_digit(c) || (c >= 'a' && c <= 'z') ||
		    (c >= 'A' && c <= 'Z');
	return !is_within(c, signs, sizeof signs / sizeof signs[0]);
}

bool
letter_is_foreign(uint32_t c)
{
	static const struct range latin[] = { { 0, 0x24F }, { 0x300, 0x36F },
		{ 0x1E00, 0x1EFF } };

	return letter_is_word(c) &&
	    !is_within(c, latin, sizeof latin / sizeof latin[0]);
}

uint32_t
letter_lower(uint32_t c)
{
	/* Pairs of a capital on an even number and its small letter behind it. */
	static const struct range even[] = { { 0x100, 0x137 }, { 0x14A, 0x177 },
		{ 0x1E00, 0x1E95 }, { 0x1EA0, 0x1EFF } };
	static const struct range odd[] = { { 0x139, 0x148 }, { 0x179, 0x17E } };

	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
		return c + 0x20;
	if (c == 0x178)
		return 0xFF;
	if (is_within(c, even, sizeof even / sizeof even[0]))
		return c | 1;
	if (is_within(c, odd, sizeof odd / sizeof odd[0]))
		return c + (c & 1);
	return c;
}

bool
letter_is_capital(uint32_t c)
{
	return letter_lower(c) != c;
}

bool
letter_is_space(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F ||
	    (c >= 0x2000 && c <= 0x200A);
}

bool
letter_is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201B;
}

bool
letter_is_quote(uint32_t c)
{
	return letter_is_apostrophe(c) || c == '"' || c == 0xAB || c == 0xBB ||
	    (c >= 0x201A && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

uint32_t
letter_plain(uint32_t c)
{
	if (letter_is_space(c))
		return ' ';
	if (letter_is_apostrophe(c))
		return '\'';
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? '-' : c;
}
