/* dates.c - days and months in the text of reviews (D47). */
#include "check/dates.h"

#include <string.h>

#include "check/tokens.h"

static const char *const months[] = { "january", "february", "april", "june",
	"july", "august", "september", "october", "november", "december",
	NULL };
/* With a capital only; the full names also without. */
static const char *const short_months[] = { "jan", "feb", "sept", "oct", "nov",
	"dec", NULL };
/* Also ordinary words: months only beside a number or behind such a word. */
static const char *const doubtful_months[] = { "march", "may", "mar", "apr",
	"jun", "jul", "aug", "sep", NULL };
static const char *const before_month[] = { "in", "of", "since", "until",
	"till", "by", "last", "next", "during", "early", "late", "mid", "from",
	"to", "between", "this", "that", "following", "previous", NULL };
/* Also names of people: "June Smith" is no month. */
static const char *const given_names[] = { "april", "june", "august", "jan",
	"may", NULL };
/* "a May half-term": beside a month only. */
static const char *const behind_month[] = { "half", "term", "bank", "holiday",
	"holidays", "onwards", NULL };
static const char *const weekdays[] = { "monday", "tuesday", "wednesday",
	"thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
	"thu", "thur", "thurs", "fri", "sat", "sun", NULL };
static const char *const days_in_words[] = { "first", "second", "third",
	"fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
	"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
	"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	"thirtieth", NULL };
static const char *const joins[] = { "-", "and", "or", "to", "/", ",", NULL };
static const char *const separators[] = { "/", ".", "-", ":", NULL };
static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };

static bool
is_day_number(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->value >= 1 && t->value <= 31;
}

static bool
is_month_number(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->value >= 1 && t->value <= 12;
}

static bool
is_year_number(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->to - t->from == 4 &&
	    t->value >= 1900 && t->value < 2200;
}

static bool
is_two_digits(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->to - t->from == 2;
}

/* Two numbers with that sign between and no blank, as in 5/6. */
static bool
are_joined(const struct token *t)
{
	return t[0].type == TOKEN_NUMBER && token_is_in(&t[1], separators) &&
	    t[2].type == TOKEN_NUMBER && !t[1].spaced && !t[2].spaced;
}

/* The same, or with a blank on both sides: 5 / 6. */
static bool
are_parted(const struct token *t)
{
	return are_joined(t) || (t[0].type == TOKEN_NUMBER &&
	    token_is_in(&t[1], separators) && t[2].type == TOKEN_NUMBER &&
	    t[1].spaced && t[2].spaced);
}

/* Day, month and year as three numbers; the year in full or of two digits. */
static bool
is_day_month_year(const struct token *day, const struct token *month,
    const struct token *year)
{
	return is_day_number(day) && is_day_number(month) &&
	    (is_month_number(day) || is_month_number(month)) &&
	    (is_year_number(year) || is_two_digits(year));
}

/* 5/6/17, 05.06.2017, 6/5/2017, 2017-06-05, 5 / 6 / 2017, 5/6/'17. */
static bool
is_numeric_date(const struct token *t)
{
	const struct token *year = &t[4];

	if (are_joined(t) && token_is(&t[3], t[1].word) && !t[3].spaced &&
	    token_is_apostrophe(year) && !year[1].spaced)
		return is_day_month_year(&t[0], &t[2], year + 1);
	if (!are_parted(t) || !are_parted(t + 2) ||
	    !token_is(&t[3], t[1].word))
		return false;
	if (is_year_number(&t[0]))
		return is_month_number(&t[2]) && is_day_number(year);
	/* With blanks, or as a time is written, only with a whole year. */
	if ((t[1].spaced || token_is(&t[1], ":")) && !is_year_number(year))
		return false;
	return is_day_month_year(&t[0], &t[2], year);
}

/* 05 06 2017: nothing but blanks between, and no number around them. */
static bool
is_spaced_date(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	return t[1].spaced && t[2].spaced && is_day_month_year(&t[0], &t[1],
	    &t[2]) && is_year_number(&t[2]) && t[3].type != TOKEN_NUMBER &&
	    (i == 0 || t[-1].type != TOKEN_NUMBER);
}

/* 2017-06 and 06/2017; but 2007-08 is a reporting year, 3/2022 a statute. */
static bool
is_numeric_month(const struct token *t)
{
	if (!are_joined(t) || token_is(&t[1], ":"))
		return false;
	if (is_year_number(&t[0]))
		return is_two_digits(&t[2]) && is_month_number(&t[2]) &&
		    t[2].value != (t[0].value + 1) % 100;
	return is_two_digits(&t[0]) && is_month_number(&t[0]) &&
	    is_year_number(&t[2]);
}

/* 2017-156, the day of the year. */
static bool
is_day_of_year(const struct token *t)
{
	return is_year_number(&t[0]) && token_is(&t[1], "-") &&
	    are_joined(t) && t[2].to - t[2].from == 3 && t[2].value >= 1 &&
	    t[2].value <= 366 && !token_is(&t[3], "-");
}

/* 2017-W23, 2017W23, week 23 of 2017. */
static bool
is_week(const struct token *t)
{
	const struct token *w = &t[1];

	if (token_is(t, "week") && is_two_digits(w) && w->value <= 53 &&
	    (token_is(&t[2], "of") || token_is(&t[2], ",") ||
	    token_is(&t[2], "in")))
		return is_year_number(&t[3]);
	w += token_is(w, "-");
	return is_year_number(&t[0]) && token_is(w, "w") && !w->spaced &&
	    is_two_digits(&w[1]) && w[1].value <= 53 && !w[1].spaced;
}

static long
digits_value(const char *digits, size_t count)
{
	long value = 0;

	for (size_t i = 0; i < count; i++)
		value = value * 10 + (digits[i] - '0');
	return value;
}

static bool
is_calendar(long year, long month, long day)
{
	return year >= 1900 && year < 2200 && month >= 1 && month <= 12 &&
	    day >= 1 && day <= 31;
}

/* 20170605 and 05062017; 201706051230 and 20170605123000 with a time. */
static bool
is_run_together(const struct token *t)
{
	size_t length = t->to - t->from;
	const char *digits = t->word;

	if (t->type != TOKEN_NUMBER || (length != 8 && length != 12 &&
	    length != 14))
		return false;
	if (is_calendar(digits_value(digits, 4), digits_value(digits + 4, 2),
	    digits_value(digits + 6, 2)))
		return length == 8 || (digits_value(digits + 8, 2) < 24 &&
		    digits_value(digits + 10, 2) < 60);
	return length == 8 && is_calendar(digits_value(digits + 4, 4),
	    digits_value(digits + 2, 2), digits_value(digits, 2));
}

/* Feasts that are a day only with their year: Diwali 2012. */
static bool
is_feast_of_year(const struct token *t)
{
	static const char *const feasts[] = { "easter", "christmas", "diwali",
		"eid", "halloween", "hanukkah", "vaisakhi", "hogmanay",
		"ramadan", "passover", "lent", NULL };
	const struct token *year = &t[1];

	/* Eid al-Fitr 2012, Christmas of 2012, Christmas '12. */
	if (token_is(year, "al") || token_is(year, "ul"))
		year += token_is(&year[1], "-") ? 3 : 2;
	year += token_is(year, "of") || token_is(year, "in");
	return t[0].capital && token_is_in(&t[0], feasts) &&
	    (is_year_number(year) || (token_is_apostrophe(year) &&
	    is_two_digits(&year[1])));
}

/* New Year's Eve, with either apostrophe or none. */
static bool
is_new_year(const struct token *t)
{
	const struct token *last = &t[2];

	if (!t[0].capital || !token_is(&t[0], "new"))
		return false;
	if (token_is(&t[1], "year") && last->type == TOKEN_SIGN)
		last++;
	else if (!token_is(&t[1], "years"))
		return false;
	if (token_is(last, "s"))
		last++;
	return token_is(last, "eve") || token_is(last, "day");
}

/* Days with a name of their own, with the words that follow. */
static bool
is_named_day(const struct token *t)
{
	static const char *const days[][2] = { { "boxing", "day" },
		{ "good", "friday" }, { "easter", "sunday" },
		{ "easter", "monday" }, { "bonfire", "night" },
		{ "guy", "fawkes" }, { "ash", "wednesday" },
		{ "maundy", "thursday" }, { "shrove", "tuesday" },
		{ "pancake", "day" }, { "palm", "sunday" }, { "may", "day" },
		{ "remembrance", "sunday" }, { "mothering", "sunday" },
		{ "burns", "night" }, { "leap", "day" } };
	static const char *const of_somebody[] = { "mother", "father",
		"valentine", "patrick", "george", "andrew", NULL };
	static const char *const yule[] = { "christmas", "xmas", NULL };
	static const char *const parts[] = { "morning", "afternoon", "evening",
		"night", "day", "eve", NULL };

	if (token_is_in(&t[0], yule) && token_is_in(&t[1], parts))
		return true;
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		if (token_is(&t[0], days[i][0]) && token_is(&t[1], days[i][1]))
			return t[0].capital;
	/* Father's Day */
	return t[0].capital && token_is_in(&t[0], of_somebody) &&
	    token_is_apostrophe(&t[1]) && token_is(&t[2], "s") &&
	    token_is(&t[3], "day");
}

size_t
day_ordinal(const struct token *t)
{
	if (is_day_number(t) && token_is_in(&t[1], ordinals) &&
	    (!t[1].spaced || token_is(&t[2], "of")))
		return 2;
	if ((token_is(t, "twenty") || token_is(t, "thirty")) &&
	    (token_is(&t[1], "-") || t[1].spaced)) {
		size_t n = token_is(&t[1], "-") ? 2 : 1;

		return token_is_in(&t[n], days_in_words) ? n + 1 : 0;
	}
	return token_is_in(t, days_in_words);
}

/* Monday 5th, Monday the fifth, Mon 5 Jun; but "Monday 5 children came". */
static bool
is_day_of_week(const struct token *t)
{
	const struct token *day = &t[1];

	if (!t->capital || !token_is_in(t, weekdays))
		return false;
	day += token_is(day, ",");
	day += token_is(day, "the");
	if (day->type == TOKEN_NUMBER || day_ordinal(day) == 0)
		return day_ordinal(day) > 0;
	/* "on Monday the first visit" */
	day += day_ordinal(day);
	return day->type != TOKEN_WORD || token_is(day, "of");
}

static bool
looks_like_month(const struct token *t)
{
	return token_is_in(t, months) || (t->capital &&
	    (token_is_in(t, short_months) || token_is_in(t, doubtful_months)));
}

/* A number or a word beside it that only a month has. */
static bool
stands_as_month(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (t[1].type == TOKEN_NUMBER || (token_is_apostrophe(&t[1]) &&
	    is_two_digits(&t[2])))
		return true;
	if (token_is_in(&t[1], behind_month))
		return !token_is(&t[1], "half") || token_is(&t[2], "-") ||
		    token_is(&t[2], "term");
	if (i > 0 && (t[-1].type == TOKEN_NUMBER ||
	    token_is_in(&t[-1], ordinals) || token_is_in(&t[-1], before_month)))
		return true;
	if (token_is_in(&t[1], joins) && token_is_in(&t[2], months))
		return true;
	return i > 1 && token_is_in(&t[-1], joins) &&
	    (looks_like_month(&t[-2]) || token_is(&t[-2], "mid") ||
	    token_is(&t[-2], "early") || token_is(&t[-2], "late") ||
	    (t[-2].type == TOKEN_NUMBER && !t->spaced));
}

bool
token_is_month(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (t->type != TOKEN_WORD || !looks_like_month(t))
		return false;
	if (stands_as_month(tokens, i))
		return true;
	if (t->capital && token_is_in(t, given_names) && t[1].capital &&
	    t[1].spaced)
		return false;
	return !token_is_in(t, doubtful_months);
}

bool
token_is_date(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	/* What begins inside a longer number with signs was looked at there. */
	if (t->type == TOKEN_NUMBER && i > 1 && !t->spaced &&
	    token_is_in(&t[-1], separators) && are_joined(&t[-2]))
		return false;
	if (t->type == TOKEN_NUMBER)
		return is_numeric_date(t) || is_numeric_month(t) ||
		    is_week(t) || is_run_together(t) || is_day_of_year(t) ||
		    is_spaced_date(tokens, i) || day_is_said(tokens, i);
	if (t->type != TOKEN_WORD)
		return false;
	return ((t->capital || t->word[0] == 'c' || t->word[0] == 'x') &&
	    is_named_day(t)) || (t->capital && (is_feast_of_year(t) ||
	    is_new_year(t) || is_day_of_week(t))) || token_is_month(tokens, i) ||
	    is_week(t) || day_is_said(tokens, i);
}
