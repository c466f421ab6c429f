/* addresses.c - where somebody lives, drives or can be reached. */
#include "check/patterns.h"

#include <strings.h>

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
size_t
pattern_postcode(const char *text, size_t length, size_t at)
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
size_t
pattern_forces_post_office(const char *text, size_t length, size_t at)
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
size_t
pattern_car_registration(const char *text, size_t length, size_t at)
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

size_t
pattern_telephone(const char *text, size_t length, size_t at)
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

size_t
pattern_mail_address(const char *text, size_t length, size_t at)
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
