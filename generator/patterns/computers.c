/* computers.c - addresses of somebody's computer or telephone (D68). */
#include "patterns/match.h"

static bool
is_hex(char c)
{
	return is_digit(c) || (capital_of(c) >= 'A' && capital_of(c) <= 'F');
}

/* How many hexadecimal digits stand at `at`. */
static size_t
hex_from(const char *text, size_t length, size_t at)
{
	size_t n = 0;

	while (at + n < length && is_hex(text[at + n]))
		n++;
	return n;
}

/* 203.0.113.77.  The number of a paragraph has only small parts: 3.12.4.1. */
size_t
pattern_internet_address(const char *text, size_t length, size_t at)
{
	enum { PARTS = 4, HIGHEST = 255, PARAGRAPH = 31, PRIVATE = 10 };
	size_t end = at;
	bool large = false;

	for (int part = 0; part < PARTS; part++) {
		size_t n = digits_from(text, length, end);
		int value = 0;

		if (n < 1 || n > 3)
			return 0;
		for (size_t i = 0; i < n; i++)
			value = value * 10 + (text[end + i] - '0');
		if (value > HIGHEST)
			return 0;
		large = large || value > PARAGRAPH || (part == 0 &&
		    value == PRIVATE);
		end += n;
		if (part + 1 < PARTS && (end >= length || text[end++] != '.'))
			return 0;
	}
	if (!large || !ends_at(text, length, end) || (end + 1 < length &&
	    text[end] == '.' && is_digit(text[end + 1])) ||
	    (at > 0 && text[at - 1] == '.'))
		return 0;
	return end - at;
}

/*
 * 2001:db8::8a2e:370:7334: eight groups, or fewer around a double colon.  A
 * time has neither; a::b has no digit.
 */
size_t
pattern_internet_address_6(const char *text, size_t length, size_t at)
{
	enum { GROUPS = 8, GROUP = 4 };
	size_t end = at, groups = 0, longest = 0, digits = 0;
	bool doubled = false;

	for (;;) {
		size_t n = hex_from(text, length, end);

		if (n > GROUP)
			return 0;
		for (size_t i = 0; i < n; i++)
			digits += is_digit(text[end + i]);
		longest = n > longest ? n : longest;
		groups += n > 0;
		end += n;
		if (end + 1 >= length || text[end] != ':')
			break;
		if (text[end + 1] == ':' && !doubled && n > 0) {
			doubled = true;
			end += 2;
		} else if (n > 0 && is_hex(text[end + 1])) {
			end++;
		} else {
			break;
		}
	}
	if (digits == 0 || longest < 3 || groups > GROUPS ||
	    !ends_at(text, length, end))
		return 0;
	return groups == GROUPS || (doubled && groups > 1) ? end - at : 0;
}

/* 00:1A:2B:3C:4D:5E, and with hyphens: the number of a device. */
size_t
pattern_device_address(const char *text, size_t length, size_t at)
{
	enum { PAIRS = 6 };
	size_t end = at, letters = 0;
	char sign = '\0';

	for (int pair = 0; pair < PAIRS; pair++) {
		if (hex_from(text, length, end) != 2)
			return 0;
		letters += (size_t)is_letter(text[end]) +
		    (size_t)is_letter(text[end + 1]);
		end += 2;
		if (pair + 1 == PAIRS)
			break;
		if (end >= length || !in(text[end], ":-") || (sign != '\0' &&
		    text[end] != sign))
			return 0;
		sign = text[end++];
	}
	return letters > 0 && ends_at(text, length, end) && !(end < length &&
	    text[end] == sign) ? end - at : 0;
}
