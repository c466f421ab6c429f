/* cars.c - the plates of cars. */
#include "patterns/match.h"

/* AB51 ABC, as cars have had it since 2001; all letters large, or all small. */
size_t
pattern_car_current(const char *text, size_t length, size_t at)
{
	bool small = text[at] >= 'a' && text[at] <= 'z';
	size_t gap = at + 4;
	int age;

	if (length - at < 7 || !all_digits(text + at + 2, 2))
		return 0;
	gap += in(text[gap], " -");
	if (length - gap < 3 || !ends_at(text, length, gap + 3))
		return 0;
	for (size_t i = 0; i < 2; i++)
		if (!is_capital(to_upper(text[at + i], small)) ||
		    in(to_upper(text[at + i], small), "IQZ"))
			return 0;
	for (size_t i = 0; i < 3; i++)
		if (!is_capital(to_upper(text[gap + i], small)) ||
		    in(to_upper(text[gap + i], small), "IQ"))
			return 0;
	age = (text[at + 2] - '0') * 10 + text[at + 3] - '0';
	return (age >= 2 && age <= 29) || (age >= 51 && age <= 79) ?
	    gap + 3 - at : 0;
}

/* How many capitals stand there, at most `most`. */
static size_t
capitals_at(const char *text, size_t length, size_t at, size_t most)
{
	size_t n = 0;

	while (n < most && at + n < length && is_capital(text[at + n]))
		n++;
	return n;
}

/* S20 LAC, Y10 SEN: section 20 of looked-after children, a year at school. */
static bool
is_shorthand(const char *tail)
{
	static const char *const tails[] = { "LAC", "SEN", "CIN", "CPP", "EHC",
		"CLA", "CSE", "CCE", "DSL" };

	for (size_t i = 0; i < sizeof tails / sizeof tails[0]; i++)
		if (strncmp(tail, tails[i], 3) == 0)
			return true;
	return false;
}

/* A123 BCD and ABC 123D, before 2001. */
size_t
pattern_car_older(const char *text, size_t length, size_t at)
{
	size_t head = capitals_at(text, length, at, 4), end = at + head, digits;
	size_t tail = head == 1 ? 3 : 1;

	if (head != 1 && head != 3)
		return 0;
	end += head == 3 && end < length && text[end] == ' ';
	digits = digits_from(text, length, end);
	end += digits;
	if (digits < 1 || digits > 3)
		return 0;
	end += head == 1 && end < length && text[end] == ' ';
	if (capitals_at(text, length, end, 4) != tail ||
	    !ends_at(text, length, end + tail) ||
	    in(head == 1 ? text[at] : text[end], "IOQUZ"))
		return 0;
	return head == 1 && is_shorthand(text + end) ? 0 : end + tail - at;
}

/* AIZ 1234, of Northern Ireland: an I or a Z is always among the letters. */
size_t
pattern_car_northern(const char *text, size_t length, size_t at)
{
	size_t head = capitals_at(text, length, at, 4), end = at + head, digits;
	bool northern = false;

	for (size_t i = 0; i < head; i++)
		northern = northern || in(text[at + i], "IZ");
	if (head < 2 || head > 3 || !northern)
		return 0;
	end += end < length && text[end] == ' ';
	digits = digits_from(text, length, end);
	return digits >= 1 && digits <= 4 &&
	    ends_at(text, length, end + digits) ? end + digits - at : 0;
}
