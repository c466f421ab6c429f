/*
 * counted_ages.c - exact ages that are counted in years, months or weeks (D49):
 * "a 4-year-old", "two and a half years old", "a 10-month baby", "18/12 old".
 */
#include "check/ages.h"

#include "check/tokens.h"

/* Back from "years old" to what is that old; the ages at which law begins. */
enum { THING_REACH = 6, YOUNG = 20, NEARLY_GROWN = 16, GROWN = 18 };

static const char *const units[] = { "day", "days", "week", "weeks", "month",
	"months", "year", "years", "yr", "yrs", "wk", "wks", "mth", "mths",
	"mo", "y", "hour", "hours", "minutes", NULL };
static const char *const more_units[] = { "m", "d", "w", NULL };
/* Behind a stretch of time that is no age, and before one. */
const char *const age_behind_time[] = { "before", "later", "after", "ago",
	"into", "since", "late", "early", "earlier", "without", "away", "from",
	"of", "in", "on", NULL };
static const char *const before_time[] = { "for", "over", "after", "within",
	"lasted", "took", "during", "in", "every", "than", "about", "waited",
	"spent", "past", "last", "least", "to", "another", NULL };
static const char *const checks[] = { "check", "checks", "review", "reviews",
	"offer", "place", "places", "funding", "entitlement", NULL };
/* What is written or planned grows old too. */
static const char *const things[] = { "account", "action", "actions", "advice",
	"agreement", "alert", "alerts", "assessment", "assessments", "audit",
	"chronology", "concern", "concerns", "data", "decision", "document",
	"email", "entry", "evidence", "file", "files", "flag", "form",
	"genogram", "guidance", "information", "injuries", "injury", "letter",
	"letters", "list", "marker", "note", "notes", "plan", "plans", "policy",
	"policies", "procedure", "protocol", "record", "records", "referral",
	"referrals", "report", "reports", "service", "strategy", "study",
	"summary", "system", "team", NULL };

/* 6/12, 10/52, 3/7: months, weeks and days as nurses write them. */
static bool
is_part_of_year(const struct token *t)
{
	return token_is(t, "/") && !t->spaced && !t[1].spaced &&
	    (t[1].value == 12 || t[1].value == 52 || t[1].value == 7);
}

const struct token *
age_units(const struct token *t)
{
	const struct token *more;
	size_t n;

	if (is_part_of_year(t))
		return t + 2;
	if (token_is(t, "-"))
		t++;
	if (!token_is_in(t, units))
		return NULL;
	t++;
	more = t + (token_is(t, "and") || token_is(t, ",") || token_is(t, "&"));
	n = age_number(more);
	if (n > 0 && (token_is_in(&more[n], units) ||
	    token_is_in(&more[n], more_units) || is_part_of_year(&more[n])))
		t = more + n + (is_part_of_year(&more[n]) ? 2 : 1);
	return token_is(t, "-") ? t + 1 : t;
}

/* 15F; but no sum of 5M, and no 15M2. */
static bool
is_with_sex(const struct token *tokens, size_t i, const struct token *t)
{
	return tokens[i].value > 0 && tokens[i].value < YOUNG &&
	    (token_is(t, "f") || token_is(t, "m")) && t->capital &&
	    !t->spaced && t[1].type != TOKEN_NUMBER && (tokens[i].spaced ||
	    token_is(&tokens[i - 1], "("));
}

/* 4yo; 5 y/o; 5 y.o.; 4y5m */
static bool
is_short_old(const struct token *t)
{
	return token_is(t, "yo") || (token_is(t, "y") &&
	    t[1].type == TOKEN_NUMBER && token_is(&t[2], "m")) ||
	    (token_is(t, "y") && (token_is(&t[1], "/") ||
	    token_is(&t[1], ".")) && token_is(&t[2], "o"));
}

/* "The referral was two weeks old", "a plan that was then a year old". */
static bool
is_of_thing(const struct token *tokens, size_t i)
{
	for (size_t back = 1; back <= THING_REACH && back <= i; back++) {
		if (tokens[i - back].type != TOKEN_WORD)
			return false;
		if (token_is_in(&tokens[i - back], things))
			return true;
	}
	return false;
}

/* A two-year-old assessment, a three-year-old risk assessment. */
static bool
is_before_thing(const struct token *t)
{
	return token_is_in(t, things) || (token_is_in(&t[1], things) &&
	    t->type == TOKEN_WORD && !token_is_in(t, age_persons));
}

/* "A 16 or 17 year old can be accommodated": what the law says of all. */
static bool
is_of_law(const struct token *tokens, size_t i, const struct token *behind)
{
	return tokens[i].value >= NEARLY_GROWN && tokens[i].value < GROWN &&
	    i > 1 && (token_is(&tokens[i - 1], "or") ||
	    token_is(&tokens[i - 1], "and")) &&
	    tokens[i - 2].type == TOKEN_NUMBER && token_is_in(behind, age_modals);
}

/*
 * "two-year-olds" are many and pass; but not "the two-year-olds": these are
 * known ones, unless it is said what such children may do.
 */
static bool
is_old(const struct token *tokens, size_t i, const struct token *t)
{
	static const char *const known[] = { "the", "both", "these", "those",
		"his", "her", "their", NULL };

	if (token_is(t, "old"))
		return !age_is_band(&t[1]) && !token_is_in(&t[1], checks) &&
		    !is_before_thing(&t[1]) && !is_of_thing(tokens, i) &&
		    !is_of_law(tokens, i, &t[1]);
	return token_is(t, "olds") && i > 0 &&
	    token_is_in(&tokens[i - 1], known) && !age_is_band(&t[1]) &&
	    !token_is_in(&t[1], age_modals);
}

/* 4-year-old; two and a half years old; six months of age; a day old. */
static bool
is_old_or_of_age(const struct token *tokens, size_t i)
{
	size_t n = age_number(&tokens[i]);
	const struct token *t = &tokens[i + n];

	if (n == 0 && (token_is(t, "a") || token_is(t, "an")) &&
	    token_is_in(&t[1], units) &&
	    token_is(&t[2 + token_is(&t[2], "-")], "old"))
		return !age_has_limit(tokens, i) && !(i > 0 &&
		    token_is(&t[-1], "half")) && !is_of_thing(tokens, i) &&
		    !is_before_thing(&t[3 + token_is(&t[2], "-")]);
	if (n == 0 || age_ends_range(tokens, i) || age_has_limit(tokens, i))
		return false;
	if (is_short_old(t) || is_with_sex(tokens, i, t))
		return true;
	t = age_units(t);
	if (t == NULL)
		return false;
	if (is_old(tokens, i, t))
		return true;
	return token_is(t, "of") && token_is(&t[1], "age") &&
	    !age_is_band(&t[2]);
}

/* a 10-month baby, a three year girl; but a 12-month child protection plan. */
static bool
is_before_person(const struct token *tokens, size_t i)
{
	static const char *const plans[] = { "protection", "in", "health",
		"group", "groups", "programme", "development", "safeguarding",
		"practice", "support", "care", "plan", "clinic", "death", NULL };
	size_t n = age_number(&tokens[i]);
	const struct token *t = n == 0 ? NULL : age_units(&tokens[i + n]);

	return t != NULL && token_is_in(t, age_persons) && !token_is(t, "he") &&
	    !token_is(t, "she") && !token_is_in(&t[1], plans) && (i == 0 ||
	    !token_is_in(&tokens[i - 1], before_time));
}

/* 2 years and 5 months, 9y 2m: nobody counts anything else so. */
static bool
is_compound(const struct token *tokens, size_t i)
{
	size_t n = age_number(&tokens[i]);
	const struct token *t = &tokens[i + n], *end;

	if (n == 0 || age_ends_range(tokens, i) || age_has_limit(tokens, i) ||
	    !token_is_in(t, units))
		return false;
	end = age_units(t);
	return end > t + 1 && !token_is(&end[-1], "-") &&
	    !token_is_in(end, age_behind_time) && !(i > 0 &&
	    token_is_in(&tokens[i - 1], before_time)) &&
	    !token_is_in(t, (const char *const[]){ "hour", "hours", "minutes",
	    "day", "days", NULL });
}

/* "At eight weeks the baby was seen"; "at six months, she"; "at 6/52". */
static bool
is_then(const struct token *tokens, size_t i)
{
	static const char *const at[] = { "at", "by", NULL };
	static const char *const articles[] = { "the", "this", "child", "baby",
		NULL };
	size_t n = age_number(&tokens[i]);
	const struct token *t = n == 0 || i == 0 ||
	    !token_is_in(&tokens[i - 1], at) ? NULL :
	    age_units(&tokens[i + n]);

	if (t == NULL)
		return false;
	if (is_part_of_year(&tokens[i + n]) && age_ends(t))
		return true;
	t += token_is(t, ",");
	t += token_is_in(t, articles) && token_is_in(&t[1], age_persons);
	return token_is_in(t, age_persons) && !token_is(&t[1], "protection");
}

bool
age_is_counted(const struct token *tokens, size_t i)
{
	return is_old_or_of_age(tokens, i) || is_before_person(tokens, i) ||
	    is_compound(tokens, i) || is_then(tokens, i);
}
