/* identifiers.c - numbers and addresses that point at one person (D68). */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 32 };

/* The letters and digits from `at`, upper case, single blanks and hyphens left out. */
struct compact {
	char text[LONGEST + 1];
	size_t length;
	size_t end; /* byte behind the last one taken */
};

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z');
}

static char
to_upper(char c, bool small)
{
	return small && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') :
	    small && c >= 'A' && c <= 'Z' ? '?' : c;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

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

static bool
in(char c, const char *letters)
{
	return c != '\0' && strchr(letters, c) != NULL;
}

static bool
all_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_digit(text[i]))
			return false;
	return true;
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
static size_t
nhs_number(const char *text, size_t length, size_t at)
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

/* A letter, twelve digits, the first letter a check over them; or, for a time, eleven and a letter. */
static size_t
pupil_number(const char *text, size_t length, size_t at)
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

static size_t
insurance_number(const char *text, size_t length, size_t at)
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

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

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

/* "E1 3rd": a label and an ordinal, or small letters that are words. */
static bool
is_ordinal(const char *inward, bool any_case)
{
	static const char *const ends[] = { "st", "nd", "rd", "th" };

	for (size_t i = 0; i < 4; i++)
		if (strncmp(inward + 1, ends[i], 2) == 0 || (any_case &&
		    strncasecmp(inward + 1, ends[i], 2) == 0))
			return true;
	return false;
}

/* Both halves in capitals, or both in small letters; at most two blanks between. */
static size_t
postcode(const char *text, size_t length, size_t at)
{
	for (size_t n = 2; n <= 4 && at + n + 3 <= length; n++) {
		size_t gap = at + n;
		char outward[4] = { 0 }, inward[3];
		bool small = text[at] >= 'a' && text[at] <= 'z';

		while (gap < length && gap < at + n + 2 && text[gap] == ' ')
			gap++;
		if (gap + 3 > length ||
		    (gap + 3 < length && is_alnum(text[gap + 3])) ||
		    is_ordinal(text + gap, small))
			continue;
		for (size_t i = 0; i < n; i++)
			outward[i] = to_upper(text[at + i], small);
		for (size_t i = 0; i < 3; i++)
			inward[i] = to_upper(text[gap + i], small);
		if ((is_outward(outward, n) && is_inward(inward)) ||
		    (n == 3 && strncmp(outward, "GIR", 3) == 0 &&
		    strncmp(inward, "0AA", 3) == 0))
			return gap + 3 - at;
	}
	return 0;
}

/* BFPO 801. */
static size_t
forces_post_office(const char *text, size_t length, size_t at)
{
	size_t end = at + 4, digits = 0;

	if (length - at < 5 || strncmp(text + at, "BFPO", 4) != 0)
		return 0;
	while (end < length && text[end] == ' ')
		end++;
	while (end + digits < length && is_digit(text[end + digits]))
		digits++;
	return digits >= 1 && digits <= 4 ? end + digits - at : 0;
}

/* AB51 ABC, as cars have had it since 2001. */
static size_t
car_registration(const char *text, size_t length, size_t at)
{
	bool small = text[at] >= 'a' && text[at] <= 'z';
	size_t gap = at + 4;
	int age;

	if (length - at < 7)
		return 0;
	gap += text[gap] == ' ';
	if (length - gap < 3 || (gap + 3 < length && is_alnum(text[gap + 3])))
		return 0;
	for (size_t i = 0; i < 2; i++)
		if (!is_capital(to_upper(text[at + i], small)) ||
		    in(to_upper(text[at + i], small), "IQZ"))
			return 0;
	for (size_t i = 0; i < 3; i++)
		if (!is_capital(to_upper(text[gap + i], small)) ||
		    in(to_upper(text[gap + i], small), "IQ"))
			return 0;
	if (!all_digits(text + at + 2, 2))
		return 0;
	age = (text[at + 2] - '0') * 10 + text[at + 3] - '0';
	return (age >= 2 && age <= 29) || (age >= 51 && age <= 79) ?
	    gap + 3 - at : 0;
}

/* Ten or eleven digits from 0, or behind +44 or 0044, with brackets and blanks. */
struct dialled {
	char digits[16];
	size_t count;
	size_t end;
};

static struct dialled
dialled_at(const char *text, size_t length, size_t at)
{
	struct dialled out = { .end = at };
	size_t gap = 0;

	if (at < length && text[at] == '+')
		at++;
	while (at < length && gap <= 2 && out.count < 15) {
		if (is_digit(text[at])) {
			out.digits[out.count++] = text[at];
			out.end = at + 1;
			gap = 0;
		} else if (in(text[at], " -()")) {
			gap++;
		} else {
			break;
		}
		at++;
	}
	return out;
}

static size_t
telephone(const char *text, size_t length, size_t at)
{
	/* Of the NSPCC; other helplines have fewer digits. */
	static const char helpline[] = "8088005000";
	struct dialled d;
	const char *digits;
	size_t left;

	if (!in(text[at], "+(0") || (text[at] == '(' && (at + 1 >= length ||
	    !in(text[at + 1], "+0"))))
		return 0;
	/* The 0 of an ISBN has a hyphen behind it. */
	if (text[at] == '0' && (at + 1 >= length || !is_digit(text[at + 1])))
		return 0;
	d = dialled_at(text, length, at);
	digits = d.digits;
	left = d.count;
	if (left > 4 && strncmp(digits, "0044", 4) == 0) {
		digits += 4;
		left -= 4;
	} else if (left > 2 && text[at] != '0' &&
	    strncmp(digits, "44", 2) == 0) {
		digits += 2;
		left -= 2;
	} else if (left == 0 || digits[0] != '0') {
		return 0;
	}
	if (left > 0 && digits[0] == '0') {
		digits++;
		left--;
	}
	if ((left != 9 && left != 10) || !in(digits[0], "1235789") ||
	    (left == 10 && strncmp(digits, helpline, 10) == 0))
		return 0;
	return d.end - at;
}

static size_t
mail_address(const char *text, size_t length, size_t at)
{
	size_t end = at + 1, dot = 0;

	if (text[at] != '@' || at == 0 || !is_alnum(text[at - 1]))
		return 0;
	for (; end < length && (is_alnum(text[end]) || in(text[end], ".-"));
	    end++)
		if (text[end] == '.')
			dot = end;
	return dot > at + 1 && dot + 1 < end ? end - at : 0;
}

void
rule_review_identifier(struct judge *judge)
{
	static const struct {
		const char *name;
		size_t (*match)(const char *text, size_t length, size_t at);
		bool at_word;
	} patterns[] = {
		{ "NHS number", nhs_number, true },
		{ "National Insurance number", insurance_number, true },
		{ "telephone number", telephone, true },
		{ "postcode", postcode, true },
		{ "postcode", forces_post_office, true },
		{ "pupil number", pupil_number, true },
		{ "car registration", car_registration, true },
		{ "e-mail address", mail_address, false },
	};
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *t = texts->items[i];
		size_t hits = 0;

		for (size_t at = 0; at < t->length && hits < JUDGED_HITS;
		    at++) {
			bool inside = at > 0 && is_alnum(t->text[at - 1]);
			size_t length = 0;

			for (size_t p = 0; length == 0 && p <
			    sizeof patterns / sizeof patterns[0]; p++) {
				if (patterns[p].at_word && inside)
					continue;
				length = patterns[p].match(t->text, t->length,
				    at);
				hits += length > 0;
				if (length > 0)
					judge_report(judge,
					    RULE_review_identifier,
					    judged_place(t, at),
					    patterns[p].name);
			}
			at += length > 0 ? length - 1 : 0;
		}
	}
}
