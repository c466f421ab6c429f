/* dates.c - days and months in the text of reviews (D47). */
#include "check/dates.h"

#include <string.h>

#include "check/rule.h"
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
static const char *const joins[] = { "-", "and", "or", "to", "/", ",", NULL };
static const char *const separators[] = { "/", ".", "-", NULL };
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

/* 5/6/17, 05.06.2017, 6/5/2017, 2017-06-05. */
static bool
is_numeric_date(const struct token *t)
{
	if (!are_joined(t) || !are_joined(t + 2) || !token_is(&t[3], t[1].word))
		return false;
	if (is_year_number(&t[0]))
		return is_month_number(&t[2]) && is_day_number(&t[4]);
	return is_day_number(&t[0]) && is_day_number(&t[2]) &&
	    (is_month_number(&t[0]) || is_month_number(&t[2])) &&
	    (is_year_number(&t[4]) || is_two_digits(&t[4]));
}

/* 2017-06 and 06/2017; but 2007-08 is a reporting year, 3/2022 a statute. */
static bool
is_numeric_month(const struct token *t)
{
	if (!are_joined(t))
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

/* 2017-W23. */
static bool
is_week(const struct token *t)
{
	return is_year_number(&t[0]) && token_is(&t[1], "-") &&
	    token_is(&t[2], "w") && is_two_digits(&t[3]) &&
	    t[3].value <= 53 && !t[3].spaced;
}

/* 20170605 and 05062017. */
static bool
is_run_together(const struct token *t)
{
	long year = t->value / 10000, month = t->value / 100 % 100;
	long day = t->value % 100;

	if (t->type != TOKEN_NUMBER || t->to - t->from != 8)
		return false;
	if (year < 1900 || year >= 2200) {
		year = t->value % 10000;
		month = t->value / 10000 % 100;
		day = t->value / 1000000;
	}
	return year >= 1900 && year < 2200 && month >= 1 && month <= 12 &&
	    day >= 1 && day <= 31;
}

/* Feasts that are a day only with their year: Diwali 2012. */
static bool
is_feast_of_year(const struct token *t)
{
	static const char *const feasts[] = { "easter", "christmas", "diwali",
		"eid", "halloween", "hanukkah", "vaisakhi", NULL };

	return t[0].capital && token_is_in(&t[0], feasts) &&
	    is_year_number(&t[1]);
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
	static const char *const days[][2] = { { "christmas", "day" },
		{ "christmas", "eve" }, { "boxing", "day" },
		{ "good", "friday" }, { "easter", "sunday" },
		{ "easter", "monday" }, { "bonfire", "night" } };

	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		if (token_is(&t[0], days[i][0]) && token_is(&t[1], days[i][1]))
			return t[0].capital;
	return false;
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

	if (t[1].type == TOKEN_NUMBER)
		return true;
	if (i > 0 && (t[-1].type == TOKEN_NUMBER ||
	    token_is_in(&t[-1], ordinals) || token_is_in(&t[-1], before_month)))
		return true;
	if (token_is_in(&t[1], joins) && token_is_in(&t[2], months))
		return true;
	return i > 1 && token_is_in(&t[-1], joins) &&
	    (looks_like_month(&t[-2]) || token_is(&t[-2], "mid") ||
	    token_is(&t[-2], "early") || token_is(&t[-2], "late"));
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

static bool
is_date(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	/* What begins inside a longer number with signs was looked at there. */
	if (t->type == TOKEN_NUMBER && i > 1 && !t->spaced &&
	    token_is_in(&t[-1], separators) && are_joined(&t[-2]))
		return false;
	return token_is_month(tokens, i) || is_numeric_date(t) ||
	    is_numeric_month(t) || is_week(t) || is_run_together(t) ||
	    is_day_of_year(t) || is_named_day(t) || is_feast_of_year(t) ||
	    is_new_year(t);
}

void
rule_review_case_date(struct judge *judge)
{
	judge_tokens(judge, RULE_review_case_date, is_date);
}
