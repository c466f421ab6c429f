/* documents.c - papers, files of services, settings and accounts. */
#include "patterns/match.h"

/*
 * MORGA657054SM9IJ: it holds the day of birth and the sex.  The two digits of
 * the month are 01 to 12, or 51 to 62.
 */
size_t
pattern_driving_licence(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 16);
	int month, day;

	if (c.length != 16 || !ends_at(text, length, c.end) ||
	    !all_digits(c.text + 5, 6))
		return 0;
	for (size_t i = 0; i < 13; i++)
		if ((i < 5 || i > 10) && !is_capital(c.text[i]) &&
		    c.text[i] != '9')
			return 0;
	month = (c.text[6] - '0') % 5 * 10 + c.text[7] - '0';
	day = (c.text[8] - '0') * 10 + c.text[9] - '0';
	return in(c.text[6], "0156") && month >= 1 && month <= 12 && day >= 1 &&
	    day <= 31 ? c.end - at : 0;
}

/* 123456789 or AB1234567. */
size_t
pattern_passport(const char *text, size_t length, size_t at)
{
	size_t bytes = shape_at(text, length, at, "000000000");

	return bytes > 0 ? bytes : shape_at(text, length, at, "AA-0000000");
}

/* ZU1234567, A1234567: of the Home Office. */
size_t
pattern_residence_permit(const char *text, size_t length, size_t at)
{
	size_t bytes = shape_at(text, length, at, "AA-0000000");

	return bytes > 0 ? bytes : shape_at(text, length, at, "A0000000");
}

/* Five to nine digits, or P and digits: what systems of councils give out. */
size_t
pattern_client_number(const char *text, size_t length, size_t at)
{
	size_t letter = capital_of(text[at]) == 'P';
	size_t digits = digits_from(text, length, at + letter);

	return digits >= (letter ? 3 : 5) && digits <= 9 &&
	    ends_at(text, length, at + letter + digits) ? letter + digits : 0;
}

/* 1234567 or K1234567. */
size_t
pattern_hospital_number(const char *text, size_t length, size_t at)
{
	size_t letter = is_letter(text[at]);
	size_t digits = digits_from(text, length, at + letter);

	return digits >= 6 && digits <= 8 &&
	    ends_at(text, length, at + letter + digits) ? letter + digits : 0;
}

/* The number of a school; not that of a year. */
size_t
pattern_six_digits(const char *text, size_t length, size_t at)
{
	return shape_at(text, length, at, "000000");
}

/* EY123456, SC123456. */
size_t
pattern_inspected_setting(const char *text, size_t length, size_t at)
{
	size_t bytes = shape_at(text, length, at, "EY-000000");

	if (bytes == 0)
		bytes = shape_at(text, length, at, "SC-000000");
	if (bytes == 0)
		bytes = shape_at(text, length, at, "000000");
	return bytes > 0 ? bytes : shape_at(text, length, at, "0000000");
}

/* 383/1234: the council and the school. */
size_t
pattern_school_number(const char *text, size_t length, size_t at)
{
	return shape_at(text, length, at, "000-0000");
}

/* B86001, a practice. */
size_t
pattern_practice_code(const char *text, size_t length, size_t at)
{
	return is_capital(text[at]) ? shape_at(text, length, at, "A00000") : 0;
}

/* 1-123456789, of the Care Quality Commission. */
size_t
pattern_provider_number(const char *text, size_t length, size_t at)
{
	size_t digits;

	if (text[at] != '1' || at + 1 >= length || text[at + 1] != '-')
		return 0;
	digits = digits_from(text, length, at + 2);
	return digits >= 6 && ends_at(text, length, at + 2 + digits) ?
	    digits + 2 : 0;
}

/* 12-34-56, and the eight digits of the account where they follow. */
size_t
pattern_sort_code(const char *text, size_t length, size_t at)
{
	size_t bytes = shape_at(text, length, at, "00-00-00"), gap = 0;

	if (bytes != 8 || text[at + 2] != text[at + 5] || text[at + 2] == '/')
		return 0;
	while (gap < 3 && at + bytes + gap < length &&
	    in(text[at + bytes + gap], " ,/"))
		gap++;
	return digits_from(text, length, at + bytes + gap) == 8 ?
	    bytes + gap + 8 : bytes;
}

size_t
pattern_eight_digits(const char *text, size_t length, size_t at)
{
	return shape_at(text, length, at, "00000000");
}

/*
 * An MD5, SHA-1 or SHA-256 in hexadecimal: names and addresses are few enough
 * to be found again from one (spec 5.5).
 */
size_t
pattern_digest(const char *text, size_t length, size_t at)
{
	size_t n = 0, digits = 0;

	while (at + n < length && (is_digit(text[at + n]) ||
	    in(capital_of(text[at + n]), "ABCDEF"))) {
		digits += is_digit(text[at + n]);
		n++;
	}
	return (n == 32 || n == 40 || n == 64) && digits > 0 && digits < n &&
	    ends_at(text, length, at + n) ? n : 0;
}
