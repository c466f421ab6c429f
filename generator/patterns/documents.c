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
 * Seven digits in a row and more: in a review nobody counts so far.  Numbers
 * that cost nothing to ring are of helplines.
 */
size_t
pattern_long_number(const char *text, size_t length, size_t at)
{
	size_t digits = digits_from(text, length, at);

	if (word_at(text, length, at, "0800") ||
	    word_at(text, length, at, "0808"))
		return 0;
	return digits >= 7 && ends_at(text, length, at + digits) ? digits : 0;
}

/* Hexadecimal digits from `at`, in one or in groups of one size. */
struct hexed {
	size_t count, end;
	size_t digits;  /* those that are no letters */
	size_t letters; /* bytes that are letters or spaces */
	int half;
};

static void
add_hex(struct hexed *hex, char c)
{
	int value = is_digit(c) ? c - '0' : capital_of(c) - 'A' + 10;

	hex->digits += is_digit(c);
	if (hex->count++ % 2 == 0) {
		hex->half = value;
		return;
	}
	value += hex->half * 16;
	hex->letters += value == ' ' || is_letter((char)value);
}

static bool
is_hex(char c)
{
	return is_digit(c) || in(capital_of(c), "ABCDEF");
}

static struct hexed
hex_at(const char *text, size_t length, size_t at)
{
	struct hexed hex = { .end = at };
	size_t group = 0, size = 0;

	if (at + 2 < length && text[at] == '0' && text[at + 1] == 'x')
		at += 2;
	for (; at < length; at++) {
		if (is_hex(text[at])) {
			add_hex(&hex, text[at]);
			hex.end = at + 1;
			group++;
			continue;
		}
		if (!in(text[at], " :-") || group < 2 || (size > 0 &&
		    group != size) || at + group >= length ||
		    !is_hex(text[at + 1]))
			break;
		size = group;
		group = 0;
	}
	return hex;
}

/*
 * An MD5, SHA-1 or SHA-256 in hexadecimal: names and addresses are few enough
 * to be found again from one (spec 5.5).  And letters in hexadecimal: 5461...
 */
size_t
pattern_digest(const char *text, size_t length, size_t at)
{
	enum { WORD = 10 };
	struct hexed hex = hex_at(text, length, at);
	bool whole = (hex.count == 32 || hex.count == 40 || hex.count == 64) &&
	    hex.digits < hex.count;
	bool words = hex.count >= WORD && hex.letters * 2 == hex.count;

	return (whole || words) && hex.digits > 0 &&
	    ends_at(text, length, hex.end) ? hex.end - at : 0;
}
