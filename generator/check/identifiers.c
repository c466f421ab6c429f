/* identifiers.c - numbers and addresses that point at one person (D68). */
#include "check/rule.h"

#include <string.h>

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
all_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_digit(text[i]))
			return false;
	return true;
}

/* Modulus 11 over nine digits; 11 becomes 0 and 10 is no number. */
static size_t
nhs_number(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 10);
	int sum = 0, check;

	if (c.length != 10 || !all_digits(c.text, 10) ||
	    (c.end < length && is_digit(text[c.end])))
		return 0;
	for (int i = 0; i < 9; i++)
		sum += (c.text[i] - '0') * (10 - i);
	check = 11 - sum % 11;
	if (check == 11)
		check = 0;
	return check == c.text[9] - '0' ? c.end - at : 0;
}

static bool
in(char c, const char *letters)
{
	return strchr(letters, c) != NULL;
}

static size_t
insurance_number(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 9);

	if (c.length != 9 || !all_digits(c.text + 2, 6) ||
	    !in(c.text[0], "ABCEGHJKLMNOPRSTWXYZ") ||
	    !in(c.text[1], "ABCEGHJKLMNPRSTWXYZ") || !in(c.text[8], "ABCD") ||
	    (c.end < length && is_alnum(text[c.end])))
		return 0;
	return c.end - at;
}

/* A9 9AA, A99, A9A, AA9, AA99, AA9A; the inward half has no CIKMOV. */
static size_t
postcode(const char *text, size_t length, size_t at)
{
	size_t out = at, digits = 0;

	while (out < length && text[out] >= 'A' && text[out] <= 'Z' &&
	    out - at < 2)
		out++;
	if (out == at)
		return 0;
	while (out < length && is_digit(text[out]) && digits < 2) {
		out++;
		digits++;
	}
	if (digits == 0)
		return 0;
	if (digits == 1 && out < length && text[out] >= 'A' &&
	    text[out] <= 'Z')
		out++;
	if (out < length && text[out] == ' ')
		out++;
	if (out + 3 > length || !is_digit(text[out]))
		return 0;
	for (size_t i = 1; i < 3; i++)
		if (text[out + i] < 'A' || text[out + i] > 'Z' ||
		    in(text[out + i], "CIKMOV"))
			return 0;
	return out + 3 < length && is_alnum(text[out + 3]) ? 0 : out + 3 - at;
}

/* 01, 02, 03, 05, 07, 08, 09 and eight or nine more digits; helplines are shorter. */
static size_t
telephone(const char *text, size_t length, size_t at)
{
	struct compact c;

	if (text[at] == '+' && at + 1 < length)
		at++;
	else if (text[at] != '0')
		return 0;
	c = compact_at(text, length, at, 12);
	if (!all_digits(c.text, c.length) || c.length < 10)
		return 0;
	if (c.text[0] == '0')
		return c.length <= 11 && in(c.text[1], "1235789") ?
		    c.end - at : 0;
	return c.text[0] == '4' && c.text[1] == '4' ? c.end - at : 0;
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
		{ "e-mail address", mail_address, false },
	};
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *t = texts->items[i];

		for (size_t at = 0; at < t->length; at++) {
			bool inside = at > 0 && is_alnum(t->text[at - 1]);
			size_t length = 0;

			for (size_t p = 0; length == 0 && p <
			    sizeof patterns / sizeof patterns[0]; p++) {
				if (patterns[p].at_word && inside)
					continue;
				length = patterns[p].match(t->text, t->length,
				    at);
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
