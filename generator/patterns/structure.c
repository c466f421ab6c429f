/*
 * structure.c - numbers that are no identifiers: of chapters and steps, sums,
 * shares, books, statutes, times, colours (spec 8).
 *
 * A noun takes a short number from what is looked at, never a long one:
 * "step 943 476 5919" is a number of the health service all the same.
 */
#include "patterns/match.h"

static size_t
noun_at(const char *text, size_t length, size_t at)
{
	static const char *const nouns[] = { "chapter", "section", "sections",
		"table", "figure", "page", "pages", "version", "regulation",
		"paragraph", "paragraphs", "para", "step", "tier", "level",
		"stage", "year", "years", "key stage", "room", "priority",
		"phase", "part", "schedule", "article", "appendix", "annex",
		"question", "recommendation", "module", "slide", "point" };

	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
		size_t n;

		if (!word_at(text, length, at, nouns[i]))
			continue;
		n = strlen(nouns[i]);
		if (at + n < length && text[at + n] == ' ')
			return n + 1;
	}
	return 0;
}

/* section 47, paragraph 3.12, step 4b */
static size_t
numbered_at(const char *text, size_t length, size_t at)
{
	size_t noun = noun_at(text, length, at), end = at + noun, digits;

	if (noun == 0)
		return 0;
	for (size_t parts = 0;; parts++) {
		digits = digits_from(text, length, end);
		if (digits == 0 || digits > 4 || parts > 4)
			return 0;
		end += digits;
		if (end + 1 >= length || text[end] != '.' ||
		    !is_digit(text[end + 1]))
			break;
		end++;
	}
	end += end < length && is_letter(text[end]);
	if (!ends_at(text, length, end))
		return 0;
	/* More digits behind it: the whole is looked at. */
	return end + 1 < length && in(text[end], " -/.") &&
	    is_digit(text[end + 1]) ? 0 : end - at;
}

/* 1,200 and 12.5%, and behind a sign of money any sum. */
static size_t
amount_at(const char *text, size_t length, size_t at)
{
	bool money = text[at] == '$';
	size_t end = at + money, digits = digits_from(text, length, end);
	size_t thousands = 0;

	if (digits == 0)
		return 0;
	end += digits;
	while (digits <= 3 && end + 3 < length && text[end] == ',' &&
	    digits_from(text, length, end + 1) == 3) {
		end += 4;
		thousands++;
	}
	if (end + 1 < length && text[end] == '.' && is_digit(text[end + 1]))
		end += 1 + digits_from(text, length, end + 1);
	if (end < length && text[end] == '%')
		return end + 1 - at;
	return money || (thousands > 0 && text[at] != '0' &&
	    ends_at(text, length, end)) ? end - at : 0;
}

/* 09:30, 9.30pm */
static size_t
time_at(const char *text, size_t length, size_t at)
{
	size_t digits = digits_from(text, length, at), end = at + digits + 3;

	if (digits < 1 || digits > 2 || at + digits >= length ||
	    !in(text[at + digits], ":.") ||
	    digits_from(text, length, at + digits + 1) != 2)
		return 0;
	if (text[at + digits] == ':')
		return end - at;
	end += end < length && text[end] == ' ';
	return word_at(text, length, end, "am") ||
	    word_at(text, length, end, "pm") ? end + 2 - at : 0;
}

/* An ISBN of thirteen digits with its check; 0 when it is none. */
static size_t
book_at(const char *text, size_t length, size_t at)
{
	struct compact c = compact_at(text, length, at, 13);
	int sum = 0;

	if (c.length != 13 || !all_digits(c.text, 13) ||
	    strncmp(c.text, "97", 2) != 0 || !in(c.text[2], "89") ||
	    !ends_at(text, length, c.end))
		return 0;
	for (int i = 0; i < 13; i++)
		sum += (c.text[i] - '0') * (i % 2 == 0 ? 1 : 3);
	return sum % 10 == 0 ? c.end - at : 0;
}

/* ISBN 0-306-40615-2, ISSN 1234-567X: what follows the word, to its last digit. */
static size_t
named_book_at(const char *text, size_t length, size_t at)
{
	size_t end = at + 4, count = 0;

	if (!word_at(text, length, at, "ISBN") &&
	    !word_at(text, length, at, "ISSN"))
		return 0;
	while (end < length && count < 13 && (is_digit(text[end]) ||
	    in(text[end], " -:Xx")))
		count += is_digit(text[end++]);
	return count >= 7 && (end == length || !is_digit(text[end])) ?
	    end - at : 0;
}

/* 2019/1234: a statutory instrument, a year of reporting. */
static size_t
statute_at(const char *text, size_t length, size_t at)
{
	size_t digits;

	if (digits_from(text, length, at) != 4 || !in(text[at], "12") ||
	    at + 4 >= length || text[at + 4] != '/')
		return 0;
	digits = digits_from(text, length, at + 5);
	return digits >= 1 && digits <= 4 &&
	    ends_at(text, length, at + 5 + digits) &&
	    !(at + 5 + digits < length && text[at + 5 + digits] == '/') ?
	    5 + digits : 0;
}

/* doi:10.1000/182 and the same without its name. */
static size_t
article_at(const char *text, size_t length, size_t at)
{
	size_t end = at + 3, digits;

	if (!word_at(text, length, at, "10."))
		return 0;
	digits = digits_from(text, length, end);
	if (digits < 4 || end + digits >= length || text[end + digits] != '/')
		return 0;
	for (end += digits; end < length && !in(text[end], " \n"); end++)
		;
	return end - at;
}

static size_t
hex_at(const char *text, size_t length, size_t at)
{
	size_t n = 0;

	while (at + n < length && (is_digit(text[at + n]) ||
	    ((text[at + n] | 32) >= 'a' && (text[at + n] | 32) <= 'f')))
		n++;
	return n;
}

/* 123e4567-e89b-12d3-a456-426614174000 */
static size_t
uuid_at(const char *text, size_t length, size_t at)
{
	static const size_t sizes[] = { 8, 4, 4, 4, 12 };
	size_t end = at;

	for (size_t i = 0; i < 5; i++) {
		if (i > 0 && (end >= length || text[end++] != '-'))
			return 0;
		if (hex_at(text, length, end) != sizes[i])
			return 0;
		end += sizes[i];
	}
	return ends_at(text, length, end) ? end - at : 0;
}

/* bundle.2213951837.css, sha256-...: named after what is in them. */
static size_t
content_name_at(const char *text, size_t length, size_t at)
{
	static const char *const files[] = { ".css", ".js", ".map", ".png",
		".svg", ".jpg", ".woff2", ".json" };
	size_t hex = hex_at(text, length, at), end = at + 7;

	if (word_at(text, length, at, "sha256-") ||
	    word_at(text, length, at, "sha384-") ||
	    word_at(text, length, at, "sha512-")) {
		while (end < length && (is_alnum(text[end]) ||
		    in(text[end], "+/=")))
			end++;
		return end - at;
	}
	if (hex < 8 || at == 0 || !in(text[at - 1], ".-"))
		return 0;
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		if (word_at(text, length, at + hex, files[i]))
			return hex;
	return 0;
}

static size_t
colour_at(const char *text, size_t length, size_t at)
{
	size_t hex = text[at] == '#' ? hex_at(text, length, at + 1) : 0;

	return (hex == 3 || hex == 6 || hex == 8) &&
	    ends_at(text, length, at + 1 + hex) ? hex + 1 : 0;
}

size_t
structure_at(const char *text, size_t length, size_t at)
{
	static size_t (*const forms[])(const char *text, size_t length,
	    size_t at) = { amount_at, time_at, book_at, statute_at, article_at,
		uuid_at, content_name_at };
	size_t found = 0;

	if (text[at] == '#')
		return colour_at(text, length, at);
	if (text[at] == '$')
		return amount_at(text, length, at);
	if (!is_digit(text[at])) {
		found = numbered_at(text, length, at);
		if (found == 0)
			found = named_book_at(text, length, at);
		if (found == 0)
			found = uuid_at(text, length, at);
		return found > 0 ? found : content_name_at(text, length, at);
	}
	for (size_t i = 0; found == 0 && i < sizeof forms / sizeof forms[0];
	    i++)
		found = forms[i](text, length, at);
	return found;
}
