/* short_dates.c - days and months that are written with less than a date has. */
#include "check/dates.h"

#include "check/rule.h"
#include "check/tokens.h"

/* Nothing else that is on 5/6 or on 5.6 is written so. */
static const char *const before_day[] = { "on", "since", "until", "commencing",
	"beginning", "ending", "dated", "c", "e", "seen", "visited", "visit",
	"rang", "attended", "met", "born", "died", "appt", "appointment",
	"court", "dob", "edd", NULL };
static const char *const before_month[] = { "in", "since", "until", "during",
	"early", "late", "mid", NULL };
static const char *const short_months[] = { "jan", "feb", "mar", "apr", "jun",
	"jul", "aug", "sep", "sept", "oct", "nov", "dec", NULL };
static const char *const verbs_too[] = { "march", "may", NULL };
static const char *const behind[] = { "and", "when", "but", "at", "the", "a",
	"he", "she", "they", "police", "was", "were", NULL };

static bool
is_number(const struct token *t, long least, long most)
{
	return t->type == TOKEN_NUMBER && t->value >= least && t->value <= most &&
	    t->to - t->from <= 2;
}

/* How a day stands beside its month: of 21/3; a score of 3/5 does not. */
static bool
is_no_score(const struct token *t)
{
	return t->value > t[2].value && !token_is(&t[3], "/");
}

static bool
is_padded(const struct token *t)
{
	return t->to - t->from == 2 && t->value < 10;
}

static bool
ends(const struct token *t)
{
	return (t->type != TOKEN_NUMBER && t->type != TOKEN_WORD &&
	    !token_is(t, "%") && !token_is(t, "/") && !token_is(t, "-")) ||
	    token_is_in(t, behind);
}

/* on 5/6; on the 5/6; the meeting of 21/3. */
static bool
is_behind_day_word(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (i > 1 && token_is(&t[-1], "the") && token_is(&t[-2], "on"))
		return true;
	return token_is_in(&t[-1], before_day) || (token_is(&t[-1], "of") &&
	    token_is(&t[1], "/") && is_no_score(t));
}

/* on 5/6, w/c 05/06, 06/17; but 24/7 help, 5/6 of them. */
static bool
is_pair(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if ((!token_is(&t[1], "/") && !token_is(&t[1], ".")) || t[1].spaced ||
	    t[2].spaced || !ends(&t[3]) || i == 0)
		return false;
	if (is_number(t, 1, 31) && is_number(&t[2], 1, 12) &&
	    is_behind_day_word(tokens, i))
		return t->value != 24 || t[2].value != 7 || is_padded(&t[2]);
	return is_number(t, 1, 12) && is_padded(t) && is_number(&t[2], 0, 99) &&
	    t[2].to - t[2].from == 2 && token_is(&t[1], "/") &&
	    token_is_in(&t[-1], before_month);
}

/* 05 06 17 */
static bool
is_spaced(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	return is_number(t, 1, 31) && is_number(&t[1], 1, 12) &&
	    is_padded(&t[1]) && is_number(&t[2], 0, 99) &&
	    t->to - t->from == 2 && t[2].to - t[2].from == 2 && t[1].spaced &&
	    t[2].spaced && t[3].type != TOKEN_NUMBER && i > 0 &&
	    t[-1].type == TOKEN_WORD;
}

/* sept 2017; in march, and */
static bool
is_small_month(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];
	const struct token *year = &t[1 + token_is(&t[1], ".")];

	if (token_is_in(t, short_months))
		return year->type == TOKEN_NUMBER && year->value >= 1900 &&
		    year->value < 2200;
	return i > 0 && token_is_in(t, verbs_too) &&
	    token_is_in(&t[-1], before_month) && ends(&t[1]);
}

static bool
is_short_date(const struct token *tokens, size_t i)
{
	if (tokens[i].type == TOKEN_NUMBER)
		return is_pair(tokens, i) || is_spaced(tokens, i);
	return tokens[i].type == TOKEN_WORD && is_small_month(tokens, i);
}

static bool
is_date(const struct token *tokens, size_t i)
{
	return token_is_date(tokens, i) || is_short_date(tokens, i);
}

void
rule_review_case_date(struct judge *judge)
{
	judge_tokens(judge, RULE_review_case_date, is_date);
}
