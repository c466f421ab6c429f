/* numbers.c - numbers that a register of the state gave to one person. */
#include "patterns/match.h"

size_t
shape_at(const char *text, size_t length, size_t at, const char *shape)
{
	size_t end = at;

	for (; *shape != '\0'; shape++) {
		char c = end < length ? capital_of(text[end]) : '\0';

		if (*shape == '-') {
			end += in(c, " -/.");
			continue;
		}
		if (*shape == '0' ? !is_digit(c) : *shape == 'A' ?
		    !is_capital(c) : c != *shape)
			return 0;
		end++;
	}
	return ends_at(text, length, end) ? end - at : 0;
}

/* A gap of one or two signs; none is one of 0 bytes. */
static size_t
gap_at(const char *text, size_t length, size_t at)
{
	size_t n = 0;

	while (n < 2 && at + n < length && in(text[at + n], " -./"))
		n++;
	return n;
}

/*
 * Ten digits as 3, 3 and 4, with both gaps or none; their bytes, or 0.  No
 * digit may follow: eleven are something else.
 */
static size_t
ten_digits(const char *text, size_t length, size_t at, bool grouped,
    char *digits)
{
	static const size_t sizes[] = { 3, 3, 4 };
	size_t end = at, count = 0;

	for (size_t i = 0; i < 3; i++) {
		size_t gap = i == 0 || !grouped ? 0 : gap_at(text, length, end);

		if (i > 0 && grouped && gap == 0)
			return 0;
		end += gap;
		if (end + sizes[i] > length || !all_digits(text + end, sizes[i]))
			return 0;
		memcpy(digits + count, text + end, sizes[i]);
		count += sizes[i];
		end += sizes[i];
	}
	return end == length || !is_digit(text[end]) ? end - at : 0;
}

/* Nine digits, the first times ten, the second times nine ... */
static int
weighted(const char *digits)
{
	int sum = 0;

	for (int i = 0; i < 9; i++)
		sum += (digits[i] - '0') * (10 - i);
	return sum;
}

/* Modulus 11 over nine digits; 11 becomes 0 and 10 is no number. */
static bool
is_nhs(const char *digits)
{
	int check = 11 - weighted(digits) % 11;

	return (check == 11 ? 0 : check) == digits[9] - '0';
}

size_t
pattern_nhs_grouped(const char *text, size_t length, size_t at)
{
	char digits[10];
	size_t bytes = ten_digits(text, length, at, true, digits);

	return bytes > 0 && is_nhs(digits) ? bytes : 0;
}

size_t
pattern_nhs_bare(const char *text, size_t length, size_t at)
{
	char digits[10];
	size_t bytes = ten_digits(text, length, at, false, digits);

	return bytes > 0 && is_nhs(digits) ? bytes : 0;
}

/* With a slip in it: the form and the words beside it still say what it is. */
size_t
pattern_nhs_unchecked(const char *text, size_t length, size_t at)
{
	char digits[10];

	return ten_digits(text, length, at, true, digits);
}

/* The unique learner number: modulus 11 too, but the check is 10 less the rest. */
size_t
pattern_learner_number(const char *text, size_t length, size_t at)
{
	char digits[10];
	size_t bytes = ten_digits(text, length, at, false, digits);
	int rest;

	if (bytes == 0)
		bytes = ten_digits(text, length, at, true, digits);
	if (bytes == 0)
		return 0;
	rest = weighted(digits) % 11;
	return rest != 0 && digits[9] - '0' == 10 - rest ? bytes : 0;
}

/*
 * A letter and twelve digits, the letter a check over them; for a time, eleven
 * digits and a letter.
 */
size_t
pattern_pupil_number(const char *text, size_t length, size_t at)
{
	static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
	struct compact c = compact_at(text, length, at, 13);
	size_t sum = 0;

	if (c.length != 13 || !in(c.text[0], letters) ||
	    !all_digits(c.text + 1, 11) || !ends_at(text, length, c.end))
		return 0;
	for (size_t i = 2; i <= 13; i++) {
		const char *letter = strchr(letters, c.text[i - 1]);

		if (is_digit(c.text[i - 1]))
			sum += (size_t)(c.text[i - 1] - '0') * i;
		else if (i == 13 && letter != NULL)
			sum += (size_t)(letter - letters) * i;
		else
			return 0;
	}
	return letters[sum % 23] == c.text[0] ? c.end - at : 0;
}

/* The first two letters of a number that is given out. */
static bool
is_insured(const char *letters)
{
	static const char *const never[] = { "BG", "GB", "KN", "NK", "NT", "TN",
		"ZZ" };

	for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
		if (strncmp(letters, never[i], 2) == 0)
			return false;
	return in(letters[0], "ABCEGHJKLMNOPRSTWXYZ") &&
	    in(letters[1], "ABCEGHJKLMNPRSTWXYZ");
}

size_t
pattern_insurance_number(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 9);

	return c.length == 9 && is_insured(c.text) &&
	    all_digits(c.text + 2, 6) && in(c.text[8], "ABCD") &&
	    ends_at(text, length, c.end) ? c.end - at : 0;
}

/* Without its last letter, or with letters that offices use among themselves. */
size_t
pattern_insurance_loose(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 8), with;

	if (c.length != 8 || !all_digits(c.text + 2, 6) ||
	    (!is_insured(c.text) && strncmp(c.text, "OO", 2) != 0 &&
	    strncmp(c.text, "FY", 2) != 0))
		return 0;
	with = compact_at(text, length, at, 9);
	if (with.length == 9 && in(with.text[8], "ABCD") &&
	    ends_at(text, length, with.end))
		return with.end - at;
	return ends_at(text, length, c.end) ? c.end - at : 0;
}

/* 12 A 34567, the temporary number of somebody who has no other yet. */
size_t
pattern_tax_reference(const char *text, size_t length, size_t at)
{
	return shape_at(text, length, at, "00-A-00000");
}
