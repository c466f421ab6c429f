/* cases.c - numbers of the police and of the courts. */
#include "patterns/match.h"

/* Letters that end a number of the police: a check over what stands before. */
static const char checks[] = "ZABCDEFGHJKLMNPQRTUVWXY";

/* Digits from `at`, at most `most`, and what they count; how many there were. */
static size_t
number_from(const char *text, size_t length, size_t at, size_t most,
    unsigned long *value)
{
	size_t n = 0;

	*value = 0;
	while (n < most && at + n < length && is_digit(text[at + n]))
		*value = *value * 10 + (unsigned long)(text[at + n++] - '0');
	return n;
}

/*
 * A small letter ends a number only behind a long one: "2019/20b" is a
 * heading.
 */
static bool
ends_in_check(const char *text, size_t length, size_t at, unsigned long sum,
    size_t digits)
{
	return digits > 0 && at < length && checks[sum % 23] ==
	    to_upper(text[at], text[at] >= 'a' && digits >= 5) &&
	    ends_at(text, length, at + 1);
}

/* 1999/0123456X and 99/123456X. */
size_t
pattern_police_number(const char *text, size_t length, size_t at)
{
	unsigned long year, serial;
	size_t n = number_from(text, length, at, 4, &year), end = at + n + 1;
	size_t digits;

	if ((n != 2 && n != 4) || end >= length || !in(text[end - 1], "/-"))
		return 0;
	digits = number_from(text, length, end, 7, &serial);
	/* With a hyphen only the full form: 11-3B is a paragraph. */
	if (text[end - 1] == '-' && digits < 6)
		return 0;
	return ends_in_check(text, length, end + digits,
	    year % 100 * 10000000 + serial, digits) ? end + digits + 1 - at : 0;
}

/* 12345/08V, and of old files SF99/12345A. */
size_t
pattern_record_number(const char *text, size_t length, size_t at)
{
	unsigned long year, serial;
	size_t digits, end;

	if (word_at(text, length, at, "SF")) {
		if (number_from(text, length, at + 2, 2, &year) != 2 ||
		    at + 4 >= length || text[at + 4] != '/')
			return 0;
		digits = number_from(text, length, at + 5, 5, &serial);
		end = at + 5 + digits;
	} else {
		digits = number_from(text, length, at, 6, &serial);
		end = at + digits + 1;
		if (digits == 0 || end >= length || text[end - 1] != '/' ||
		    number_from(text, length, end, 2, &year) != 2)
			return 0;
		end += 2;
	}
	return ends_in_check(text, length, end, year * 1000000 + serial,
	    digits) ? end + 1 - at : 0;
}

/*
 * 12/0000/00/123456K, an arrest summons.  How its letter is reckoned was seen
 * in no public source, so that any letter counts that may end one.
 */
size_t
pattern_summons_number(const char *text, size_t length, size_t at)
{
	static const size_t sizes[] = { 2, 4, 2 };
	size_t end = at, digits;

	for (size_t i = 0; i < 3; i++) {
		size_t size = sizes[i];

		/* The letters of a force stand for its number. */
		for (size_t k = 0; k < size; k++, end++)
			if (end >= length || !(is_digit(text[end]) ||
			    (i == 1 && is_capital(text[end]))))
				return 0;
		if (end >= length || !in(text[end++], "/ "))
			return 0;
	}
	digits = digits_from(text, length, end);
	end += digits;
	return digits >= 1 && digits <= 11 && end < length &&
	    in(capital_of(text[end]), checks) &&
	    ends_at(text, length, end + 1) ? end + 1 - at : 0;
}

static bool
is_century(const char *digits)
{
	return strncmp(digits, "19", 2) == 0 || strncmp(digits, "20", 2) == 0;
}

/* 05/06/2017, 06/2017, 2019/20 and 2019/1234: a day, a month, a year, a statute. */
static bool
is_no_reference(const size_t *digits, size_t parts, const char *first)
{
	bool year = digits[0] == 4 && is_century(first);

	if (parts == 1)
		return digits[0] < 6;
	if (parts == 2)
		return year || digits[0] + digits[1] < 6 || (digits[0] <= 2 &&
		    digits[1] == 4 && is_century(first + digits[0] + 1));
	return digits[0] <= 2 || year ? digits[1] <= 2 &&
	    (digits[2] <= 2 || digits[2] == 4) : false;
}

/* 13190012345, 13/12345/19, 12AB/1234/19: digits, strokes, letters of a force. */
size_t
pattern_crime_reference(const char *text, size_t length, size_t at)
{
	size_t digits[3] = { 0 }, parts = 1, letters = 0, end = at, all = 0;

	/* What begins inside a longer one was looked at there. */
	if (at > 0 && text[at - 1] == '/')
		return 0;
	for (; end < length && (is_alnum(text[end]) || text[end] == '/');
	    end++) {
		if (is_digit(text[end])) {
			digits[parts - 1]++;
			all++;
		} else if (is_letter(text[end])) {
			if (++letters > 3)
				return 0;
		} else if (digits[parts - 1] == 0 || parts == 3) {
			break;
		} else {
			parts++;
		}
	}
	if (text[end - 1] == '/') {
		end--;
		parts--;
	}
	if (all > 14 || (letters == 0 && is_no_reference(digits, parts,
	    text + at)) || (letters > 0 && all < 5))
		return 0;
	return end - at;
}

/* The word that ends before `at`, signs between left out; its length. */
static size_t
word_before(const char *text, size_t at, size_t *from)
{
	size_t end = at;

	while (end > 0 && in(text[end - 1], " #:."))
		end--;
	*from = end;
	while (*from > 0 && is_alnum(text[*from - 1]))
		--*from;
	return end - *from;
}

static bool
is_word(const char *word, size_t length, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strlen(*words) == length && word_at(word, length, 0, *words))
			return true;
	return false;
}

/* CAD 123, log number 456: the system's name stands before the number. */
size_t
pattern_incident_log(const char *text, size_t length, size_t at)
{
	static const char *const names[] = { "cad", "cris", "niche", "log",
		"incident", "storm", "crime", NULL };
	static const char *const between[] = { "number", "no", "reference",
		"ref", "log", NULL };
	size_t digits = digits_from(text, length, at), from = at, n;

	/* Of four digits it may be a year. */
	if (digits < 3 || digits > 6 || !ends_at(text, length, at + digits) ||
	    (digits == 4 && is_century(text + at)))
		return 0;
	for (int words = 0; words < 3; words++) {
		n = word_before(text, from, &from);
		if (is_word(text + from, n, names))
			return digits;
		if (!is_word(text + from, n, between))
			break;
	}
	return 0;
}

/* LS22P00123, LS 22 P 00123: a court, the year, what sort of case, its number. */
size_t
pattern_family_case(const char *text, size_t length, size_t at)
{
	size_t bytes = shape_at(text, length, at, "AA-00-A-00000");
	bool small = text[at] >= 'a';
	size_t letters = 0;

	for (size_t i = 0; i < bytes; i++) {
		char c = text[at + i];

		if (!is_letter(c))
			continue;
		if (to_upper(c, small) == '?' || (!small && !is_capital(c)) ||
		    (letters++ == 2 && !in(capital_of(c), "CDFPZ")))
			return 0;
	}
	return bytes;
}

/* T20221234, of the Crown court. */
size_t
pattern_crown_case(const char *text, size_t length, size_t at)
{
	return in(capital_of(text[at]), "TSAU") ?
	    shape_at(text, length, at, "A00000000") : 0;
}

/* 12AB1234519, the number that police and prosecutors share. */
size_t
pattern_prosecution_number(const char *text, size_t length, size_t at)
{
	struct compact c = { .length = 0 };
	size_t end = at;

	for (; end < length && c.length < 13 && (is_alnum(text[end]) ||
	    text[end] == '/'); end++)
		if (text[end] != '/')
			c.text[c.length++] = text[end];
	return (c.length == 13 || c.length == 11) && all_digits(c.text, 2) &&
	    all_digits(c.text + 4, c.length - 4) &&
	    ends_at(text, length, end) ? end - at : 0;
}

/*
 * [2019] EWFC 12, [2019] EWCOP 3, [2019] EWHC 4 (Fam): since 2014 the case
 * itself may be the one that the review is about.  Older ones, and those of
 * the higher courts, are authorities: Gillick [1985] passes.
 */
size_t
pattern_private_judgment(const char *text, size_t length, size_t at)
{
	static const char *const courts[] = { "EWFC", "EWCOP", "COP", "EWHC" };
	unsigned long year;
	size_t end = at + 1, court = 0;

	if (number_from(text, length, end, 4, &year) != 4 || year < 2014 ||
	    end + 4 >= length || text[end + 4] != ']')
		return 0;
	for (end += 5; end < length && text[end] == ' '; end++)
		;
	while (court < 4 && !word_at(text, length, end, courts[court]))
		court++;
	if (court == 4)
		return 0;
	for (end += strlen(courts[court]); end < length && text[end] == ' ';
	    end++)
		;
	if (court == 3 && word_at(text, length, end, "(Fam)"))
		return end + 5 - at;
	while (end < length && is_digit(text[end]))
		end++;
	if (court == 3)
		return word_at(text, length, end, " (Fam)") ? end + 6 - at : 0;
	return end - at;
}
