/* dates.c - days, months and exact ages in the text of reviews (D47, D49). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/tokens.h"

static const char *const months[] = { "january", "february", "april", "june",
	"july", "august", "september", "october", "november", "december", "jan",
	"feb", "sept", "oct", "nov", "dec", NULL };
/* Also ordinary words: months only beside a number or behind such a word. */
static const char *const doubtful_months[] = { "march", "may", "mar", "apr",
	"jun", "jul", "aug", "sep", NULL };
static const char *const before_month[] = { "in", "of", "since", "until",
	"till", "by", "last", "next", "during", "early", "late", "mid", "from",
	"to", "between", NULL };
static const char *const small_numbers[] = { "one", "two", "three", "four",
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	NULL };
static const char *const separators[] = { "/", ".", "-", NULL };
static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };
static const char *const units[] = { "day", "days", "week", "weeks", "month",
	"months", "year", "years", "yr", "yrs", NULL };

static bool
is_day_number(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->value >= 1 && t->value <= 31;
}

/* 5/6/17, 05.06.2017, 2017-06-05. */
static bool
is_numeric_date(const struct token *t, const struct token *end)
{
	bool day_first, year_first;

	if (end - t < 5 || t[0].type != TOKEN_NUMBER ||
	    !token_is_in(&t[1], separators) || !token_is(&t[3], t[1].word) ||
	    t[2].type != TOKEN_NUMBER || t[4].type != TOKEN_NUMBER ||
	    t[1].spaced || t[2].spaced || t[3].spaced || t[4].spaced)
		return false;
	day_first = is_day_number(&t[0]) && is_day_number(&t[2]) &&
	    t[4].to - t[4].from <= 4;
	year_first = t[0].value >= 1900 && t[0].value < 2200 &&
	    is_day_number(&t[2]) && is_day_number(&t[4]);
	return day_first || year_first;
}

static bool
is_month(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (t->type != TOKEN_WORD || !t->capital)
		return false;
	if (token_is_in(t, months))
		return true;
	if (!token_is_in(t, doubtful_months))
		return false;
	return tokens[i + 1].type == TOKEN_NUMBER || (i > 0 &&
	    (tokens[i - 1].type == TOKEN_NUMBER ||
	    token_is_in(&tokens[i - 1], ordinals) ||
	    token_is_in(&tokens[i - 1], before_month)));
}

static bool
is_number(const struct token *t, long most)
{
	return (t->type == TOKEN_NUMBER && t->value >= 0 && t->value <= most) ||
	    (t->type == TOKEN_WORD && token_is_in(t, small_numbers));
}

/* "5-11", "5 to 11", "10 and over": a range is a band and may stay. */
static bool
is_band(const struct token *after)
{
	return (token_is(&after[0], "-") || token_is(&after[0], "to") ||
	    token_is(&after[0], "and")) && (is_number(&after[1], 120) ||
	    token_is(&after[1], "over") || token_is(&after[1], "under") ||
	    token_is(&after[1], "above"));
}

/* aged 4; 4-year-old; four years old; 10 months old; turned 5. */
static bool
is_age(const struct token *tokens, size_t i, const struct token *end)
{
	const struct token *t = &tokens[i];
	const struct token *u;

	if ((token_is(t, "aged") || token_is(t, "turned")) &&
	    is_number(&t[1], 120))
		return !is_band(&t[2]);
	if (!is_number(t, 120) || (i > 0 && (token_is(&tokens[i - 1], "-") ||
	    token_is(&tokens[i - 1], "to"))))
		return false;
	u = &t[1];
	if (token_is(u, "-") && u < end)
		u++;
	if (u >= end || !token_is_in(u, units))
		return false;
	u++;
	if (token_is(u, "-") && u < end)
		u++;
	return u < end && token_is(u, "old") ;
}

static void
report_all(struct judge *judge, enum rule rule, bool dates)
{
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];
		const struct token *tokens = judged_tokens(judge, text);
		size_t count = text->token_count;

		for (size_t t = 0; t < count; t++) {
			bool hit = dates ? is_month(tokens, t) ||
			    is_numeric_date(&tokens[t], &tokens[count]) :
			    is_age(tokens, t, &tokens[count]);

			if (hit)
				judge_report(judge, rule,
				    judged_place(text, tokens[t].from), NULL);
		}
	}
}

void
rule_review_case_date(struct judge *judge)
{
	report_all(judge, RULE_review_case_date, true);
}

void
rule_review_case_age(struct judge *judge)
{
	report_all(judge, RULE_review_case_age, false);
}
