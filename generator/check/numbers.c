/* numbers.c - numbers that a register of the state gave to one person. */
#include "check/patterns.h"

enum { LONGEST = 32 };

/* The letters and digits from `at`, upper case, single blanks and hyphens left out. */
struct compact {
	char text[LONGEST + 1];
	size_t length;
	size_t end; /* byte behind the last one taken */
};

static struct compact
compact_at(const char *text, size_t length, size_t at, size_t most)
{
	struct compact out = { .end = at };

	while (at < length && out.length < most && out.length < LONGEST) {
		char c = text[at];

		if (is_alnum(c)) {
			out.text[out.length++] = c >= 'a' && c <= 'z' ?
			    (char)(c - 'a' + 'A') : c;
			out.end = ++at;
		} else if ((c == ' ' || c == '-') && at + 1 < length &&
		    is_alnum(text[at + 1])) {
			at++;
		} else {
			break;
		}
	}
	return out;
}

/* Digits "943 476 5919", with the same sign twice or none; their bytes, or 0. */
static size_t
ten_digits(const char *text, size_t length, size_t at, char *digits)
{
	size_t end = at, count = 0;
	char sign = '\0';

	while (end < length && count < 10) {
		if ((count == 3 || count == 6) && in(text[end], " -") &&
		    (count == 3 || text[end] == sign)) {
			sign = text[end++];
		} else if (count == 6 && sign != '\0') {
			return 0;
		}
		if (end >= length || !is_digit(text[end]))
			return 0;
		digits[count++] = text[end++];
	}
	return count == 10 && (end == length || !is_digit(text[end])) ?
	    end - at : 0;
}

/* Modulus 11 over nine digits; 11 becomes 0 and 10 is no number. */
size_t
pattern_nhs_number(const char *text, size_t length, size_t at)
{
	char digits[10];
	size_t bytes = ten_digits(text, length, at, digits);
	int sum = 0, check;

	if (bytes == 0)
		return 0;
	for (int i = 0; i < 9; i++)
		sum += (digits[i] - '0') * (10 - i);
	check = 11 - sum % 11;
	if (check == 11)
		check = 0;
	return check == digits[9] - '0' ? bytes : 0;
}

/*
 * A letter and twelve digits, the letter a check over them; for a time, eleven
 * digits and a letter.
 */
size_t
pattern_pupil_number(const char *text, size_t length, size_t at)
{
	static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
	size_t sum = 0;

	if (length - at < 13 || !in(text[at], letters) ||
	    !all_digits(text + at + 1, 11) ||
	    (at + 13 < length && is_alnum(text[at + 13])))
		return 0;
	for (size_t i = 2; i <= 13; i++) {
		const char *letter = strchr(letters, text[at + i - 1]);

		if (is_digit(text[at + i - 1]))
			sum += (size_t)(text[at + i - 1] - '0') * i;
		else if (i == 13 && letter != NULL)
			sum += (size_t)(letter - letters) * i;
		else
			return 0;
	}
	return letters[sum % 23] == text[at] ? 13 : 0;
}

size_t
pattern_insurance_number(const char *text, size_t length, size_t at)
{
	static const char *const never[] = { "BG", "GB", "KN", "NK", "NT", "TN",
		"ZZ" };
	struct compact c = compact_at(text, length, at, 9);

	for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
		if (strncmp(c.text, never[i], 2) == 0)
			return 0;
	if (c.length != 9 || !all_digits(c.text + 2, 6) ||
	    !in(c.text[0], "ABCEGHJKLMNOPRSTWXYZ") ||
	    !in(c.text[1], "ABCEGHJKLMNPRSTWXYZ") || !in(c.text[8], "ABCD") ||
	    (c.end < length && is_alnum(text[c.end])))
		return 0;
	return c.end - at;
}

/* Digits from `at`, at most `most`, and what they count; how many there were. */
static size_t
digits_at(const char *text, size_t length, size_t at, size_t most,
    unsigned long *value)
{
	size_t n = 0;

	*value = 0;
	while (n < most && at + n < length && is_digit(text[at + n]))
		*value = *value * 10 + (unsigned long)(text[at + n++] - '0');
	return n;
}

/*
 * The letter that ends it is a check over the year and the number.  A small
 * letter is one only behind a long number: "2019/20b" is a heading.
 */
static bool
ends_in_check(const char *text, size_t length, size_t at, unsigned long sum,
    size_t digits)
{
	static const char letters[] = "ZABCDEFGHJKLMNPQRTUVWXY";

	return digits > 0 && at < length && letters[sum % 23] ==
	    to_upper(text[at], text[at] >= 'a' && digits >= 5) &&
	    (at + 1 == length || !is_alnum(text[at + 1]));
}

/* 1999/0123456X and 99/123456X. */
size_t
pattern_police_number(const char *text, size_t length, size_t at)
{
	unsigned long year, serial;
	size_t n = digits_at(text, length, at, 4, &year), end = at + n + 1;
	size_t digits;

	if ((n != 2 && n != 4) || end >= length || text[end - 1] != '/')
		return 0;
	digits = digits_at(text, length, end, 7, &serial);
	return ends_in_check(text, length, end + digits,
	    year % 100 * 10000000 + serial, digits) ? end + digits + 1 - at : 0;
}

/* 12345/08V. */
size_t
pattern_record_number(const char *text, size_t length, size_t at)
{
	unsigned long year, serial;
	size_t digits = digits_at(text, length, at, 6, &serial);
	size_t end = at + digits + 1;

	if (digits == 0 || end >= length || text[end - 1] != '/' ||
	    digits_at(text, length, end, 2, &year) != 2)
		return 0;
	return ends_in_check(text, length, end + 2, year * 1000000 + serial,
	    digits) ? end + 3 - at : 0;
}

/* LS22P00123, LS 22 P 00123: a court, the year, what sort of case, its number. */
size_t
pattern_case_number(const char *text, size_t length, size_t at)
{
	static const char shape[] = "aa-00-k-00000";
	bool small = text[at] >= 'a' && text[at] <= 'z';
	size_t end = at;

	for (const char *s = shape; *s != '\0'; s++) {
		char c = end < length ? text[end] : '\0';

		if (*s == '-') {
			end += in(c, " /-");
			continue;
		}
		if (*s == '0' ? !is_digit(c) : *s == 'k' ?
		    !in(to_upper(c, small), "CDFPZ") :
		    !is_capital(to_upper(c, small)))
			return 0;
		end++;
	}
	return end == length || !is_alnum(text[end]) ? end - at : 0;
}
