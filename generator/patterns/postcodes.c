/*
 * postcodes.c - by their grammar alone: a list of areas would hide slips and
 * new ones.
 */
#include "patterns/match.h"

/* A9, A99, A9A, AA9, AA99, AA9A: which letters stand where is known. */
static bool
is_outward(const char *part, size_t length)
{
	const char *rest = part + (length > 1 && is_capital(part[1]) ? 2 : 1);
	size_t left = length - (size_t)(rest - part);

	if (length < 2 || length > 4 || !is_capital(part[0]) ||
	    in(part[0], "QVX") || (rest == part + 2 && in(part[1], "IJZ")))
		return false;
	if (left < 1 || left > 2 || !is_digit(rest[0]))
		return false;
	return left == 1 || is_digit(rest[1]) || in(rest[1], rest == part + 1 ?
	    "ABCDEFGHJKPSTUW" : "ABEHMNPRVWXY");
}

static bool
is_inward(const char *part)
{
	return is_digit(part[0]) && is_capital(part[1]) &&
	    is_capital(part[2]) && !in(part[1], "CIKMOV") &&
	    !in(part[2], "CIKMOV");
}

/* Those that follow no grammar: islands, a bank, and 9ZZ for nobody's address. */
static bool
is_special(const char *outward, size_t length, const char *inward)
{
	static const char *const islands[] = { "ASCN", "STHL", "TDCU", "BBND",
		"BIQQ", "FIQQ", "PCRN", "SIQQ", "TKCA" };

	if (length == 3 && strncmp(outward, "GIR", 3) == 0)
		return strncmp(inward, "0AA", 3) == 0;
	if (length != 4)
		return false;
	if (strncmp(outward, "ZZ99", 4) == 0)
		return in(inward[0], "39") && is_capital(inward[1]) &&
		    is_capital(inward[2]);
	for (size_t i = 0; i < sizeof islands / sizeof islands[0]; i++)
		if (strncmp(outward, islands[i], 4) == 0)
			return strncmp(inward, "1ZZ", 3) == 0;
	return false;
}

/* "E1 3rd", "s2 6ft": a label, and an ordinal or a measure in small letters. */
static bool
is_measure(const char *inward, bool small)
{
	static const char *const ends[] = { "st", "nd", "rd", "th", "ft", "hr",
		"yr", "lb", "pt", "wd" };

	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		if (word_at(inward, 3, 1, ends[i]) && (small ||
		    inward[1] == ends[i][0]))
			return true;
	return false;
}

/*
 * At most two signs between the halves.  Each half is large or small
 * throughout, but for a first letter.
 */
size_t
pattern_postcode(const char *text, size_t length, size_t at)
{
	bool small = text[at] >= 'a' && text[at] <= 'z';

	if (!is_letter(text[at]))
		return 0;
	for (size_t n = 2; n <= 4 && at + n + 3 <= length; n++) {
		size_t gap = at + n;
		char outward[4] = { 0 }, inward[3];

		while (gap < length && gap < at + n + 2 &&
		    in(text[gap], " -.+"))
			gap++;
		if (gap + 3 > length || !ends_at(text, length, gap + 3) ||
		    is_measure(text + gap, small) ||
		    is_capital(text[gap + 1]) != is_capital(text[gap + 2]))
			continue;
		for (size_t i = 0; i < n; i++)
			outward[i] = capital_of(text[at + i]);
		for (size_t i = 0; i < 3; i++)
			inward[i] = capital_of(text[gap + i]);
		if ((is_outward(outward, n) && is_inward(inward)) ||
		    is_special(outward, n, inward))
			return gap + 3 - at;
	}
	return 0;
}

/* BFPO 801. */
size_t
pattern_forces_post_office(const char *text, size_t length, size_t at)
{
	size_t end = at + 4, digits;

	if (!word_at(text, length, at, "BFPO"))
		return 0;
	while (end < length && text[end] == ' ')
		end++;
	digits = digits_from(text, length, end);
	return digits >= 1 && digits <= 4 &&
	    ends_at(text, length, end + digits) ? end + digits - at : 0;
}

/* HX9 alone.  A road has an article before it, or says that it is one. */
size_t
pattern_postcode_area(const char *text, size_t length, size_t at)
{
	size_t n = 0;

	while (n < 5 && at + n < length && is_alnum(text[at + n]))
		n++;
	if (!is_outward(text + at, n) || (at + n < length &&
	    text[at + n] == '('))
		return 0;
	return at >= 4 && in(text[at], "AM") &&
	    word_at(text, length, at - 4, "the ") ? 0 : n;
}

/* The LS9 area, HX9 district. */
size_t
pattern_postcode_district(const char *text, size_t length, size_t at)
{
	size_t n = pattern_postcode_area(text, length, at);

	return n > 0 && at + n < length && text[at + n] == ' ' &&
	    (word_at(text, length, at + n + 1, "area") ||
	    word_at(text, length, at + n + 1, "district") ||
	    word_at(text, length, at + n + 1, "postcode")) ? n : 0;
}
