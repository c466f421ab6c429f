/* ages.c - exact ages in the text of reviews; bands and cohorts may stay (D49). */
#include "check/ages.h"

#include <string.h>

#include "check/rule.h"
#include "check/tokens.h"

enum { OLDEST = 120 };

static const char *const small_numbers[] = { "one", "two", "three", "four",
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen", NULL };
static const char *const tens[] = { "twenty", "thirty", "forty", "fifty",
	"sixty", "seventy", "eighty", "ninety", NULL };
static const char *const units[] = { "day", "days", "week", "weeks", "month",
	"months", "year", "years", "yr", "yrs", "wk", "wks", "mth", "mths",
	"mo", "hour", "hours", "minutes", NULL };
static const char *const about[] = { "about", "around", "nearly", "almost",
	"just", "only", "approximately", NULL };
static const char *const and_up[] = { "over", "under", "above", "below", "up",
	"older", "younger", "upwards", NULL };
/* With these before it the age is the end of a band. */
static const char *const limits[] = { "under", "over", "above", "below",
	"beyond", "to", "until", "till", "before", "including", NULL };
static const char *const articles[] = { "the", "a", "an", NULL };
/* More than one child, and what such children may do, is a rule and no case. */
static const char *const many[] = { "children", "pupils", "babies", "infants",
	"people", "teenagers", "adolescents", "boys", "girls", "adults", NULL };
static const char *const modals[] = { "may", "can", "could", "should", "must",
	"will", "are", "would", "cannot", "get", "need", "qualify", NULL };
static const char *const ordinals[] = { "first", "second", "third", "fourth",
	"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
	"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
	"seventeenth", NULL };
static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };
static const char *const is_forms[] = { "is", "was", "were", "be", "being",
	"now", "then", NULL };
/* One child, and what is said of it is its age. */
static const char *const persons[] = { "child", "baby", "infant", "toddler",
	"boy", "girl", "son", "daughter", "brother", "sister", "sibling", "twin",
	"teenager", "youngster", "person", "pupil", "student", "victim",
	"newborn", "schooler", "preschooler", "he", "she", NULL };
/* Behind a stretch of time that is no age, and before one. */
static const char *const behind_time[] = { "before", "later", "after", "ago",
	"into", "since", "late", "early", "earlier", "without", "away", "from",
	"of", "in", "on", NULL };
static const char *const before_time[] = { "for", "over", "after", "within",
	"lasted", "took", "during", "in", "every", "than", "about", "waited",
	"spent", "past", "last", "least", "to", "another", NULL };
static const char *const checks[] = { "check", "checks", "review", "reviews",
	"offer", "place", "places", "funding", "entitlement", NULL };
static const char *const behind_nearly[] = { "when", "at", "and", "but", "by",
	"as", "or", NULL };

static bool
is_half(const struct token *t)
{
	/* One half, one quarter, three quarters as single characters. */
	return t->type == TOKEN_WORD && (token_is(t, "\xC2\xBC") ||
	    token_is(t, "\xC2\xBD") || token_is(t, "\xC2\xBE"));
}

/* " and a half", "-and-a-half". */
static size_t
half_at(const struct token *t)
{
	static const char *const words[] = { "and", "a", "half" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		n += token_is(&t[n], "-");
		if (!token_is(&t[n++], words[i]))
			return 0;
	}
	return n;
}

/* By its first letters, because every word of every review is asked. */
static bool
may_be_number(const struct token *t)
{
	const char *w = t->word;

	switch (w[0]) {
	case 'a':
		return w[1] == '\0';
	case 'e':
		return w[1] == 'i' || w[1] == 'l';
	case 'f':
	case 'n':
	case 's':
		return w[1] == 'i' || w[1] == 'e' || w[1] == 'o';
	case 'o':
		return w[1] == 'n';
	case 't':
		return w[1] == 'w' || w[1] == 'e' || (w[1] == 'h' &&
		    (w[2] == 'r' || w[2] == 'i'));
	}
	return t->type == TOKEN_NUMBER;
}

size_t
age_number(const struct token *t)
{
	size_t n = 0;

	if (!may_be_number(t))
		return 0;
	if (t->type == TOKEN_NUMBER && t->value >= 0 && t->value <= OLDEST)
		n = 1;
	else if (token_is_in(t, tens))
		n = token_is(&t[1], "-") && token_is_in(&t[2], small_numbers) ?
		    3 : token_is_in(&t[1], small_numbers) ? 2 : 1;
	else if (token_is(&t[1], "hundred"))
		n = token_is(t, "a") || token_is(t, "one") ? 2 : 0;
	else if (token_is_in(t, small_numbers))
		n = 1;
	if (n > 0)
		n += is_half(&t[n]) ? 1 : half_at(&t[n]);
	return n;
}

/* Behind an age: "10 and over", "5-11", "5 to 11", "10+". */
static bool
is_band(const struct token *t)
{
	if (token_is(t, "+"))
		return true;
	if (token_is(t, "-") || token_is(t, "to"))
		return age_number(&t[1]) > 0;
	return (token_is(t, "and") || token_is(t, "or")) &&
	    token_is_in(&t[1], and_up);
}

/* The number at `i` is the second of "5-11", "14- to 16", "between 2 and 3". */
static bool
ends_range(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (i > 0 && token_is(&t[-1], "to"))
		return true;
	if (i > 1 && token_is(&t[-1], "-"))
		return t[-2].type == TOKEN_NUMBER ||
		    token_is_in(&t[-2], small_numbers) ||
		    token_is_in(&t[-2], tens);
	return i > 2 && token_is(&t[-1], "and") &&
	    token_is(&t[-3], "between");
}

static bool
has_limit(const struct token *tokens, size_t i)
{
	while (i > 0 && token_is_in(&tokens[i - 1], articles))
		i--;
	return i > 0 && token_is_in(&tokens[i - 1], limits);
}

/* Behind a number: years, -week-, months and two days, years 5 months. */
static const struct token *
units_at(const struct token *t)
{
	const struct token *more;

	if (token_is(t, "-"))
		t++;
	if (!token_is_in(t, units))
		return NULL;
	t++;
	more = t + (token_is(t, "and") || token_is(t, ","));
	if (age_number(more) > 0 && token_is_in(&more[age_number(more)], units))
		t = more + age_number(more) + 1;
	return token_is(t, "-") ? t + 1 : t;
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
		return !is_band(&t[1]) && !token_is_in(&t[1], checks);
	return token_is(t, "olds") && i > 0 &&
	    token_is_in(&tokens[i - 1], known) && !is_band(&t[1]) &&
	    !token_is_in(&t[1], modals);
}

/* 4-year-old; two and a half years old; six months of age; a day old. */
static bool
is_counted_age(const struct token *tokens, size_t i)
{
	size_t n = age_number(&tokens[i]);
	const struct token *t = &tokens[i + n];

	if (n == 0 && (token_is(t, "a") || token_is(t, "an")) &&
	    token_is_in(&t[1], units) &&
	    token_is(&t[2 + token_is(&t[2], "-")], "old"))
		return !has_limit(tokens, i) && !(i > 0 &&
		    token_is(&t[-1], "half"));
	if (n == 0 || ends_range(tokens, i) || has_limit(tokens, i))
		return false;
	if (is_short_old(t))
		return true;
	t = units_at(t);
	if (t == NULL)
		return false;
	if (is_old(tokens, i, t))
		return true;
	return token_is(t, "of") && token_is(&t[1], "age") && !is_band(&t[2]);
}

bool
age_ends(const struct token *t)
{
	if (token_is(t, ".") && t[1].type == TOKEN_NUMBER && !t[1].spaced)
		return false;
	return (t->type != TOKEN_WORD && t->type != TOKEN_NUMBER &&
	    !token_is(t, "-") && !token_is(t, "%") && !token_is(t, "$")) ||
	    token_is_in(t, behind_nearly);
}

/*
 * Of one child: "was 10 months", "she was four when", "the baby, 10 months,",
 * "a child (4)", "a boy of six".
 */
static bool
is_said_of_person(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *end;
	size_t n = age_number(t), before = i;
	bool comma;

	if (n == 0 || i < 2)
		return false;
	while (before > 1 && i - before < 2 &&
	    token_is_in(&tokens[before - 1], about))
		before--;
	comma = token_is(&tokens[before - 1], ",") ||
	    token_is(&tokens[before - 1], "(") ||
	    token_is(&tokens[before - 1], "of");
	if (!comma && !token_is_in(&tokens[before - 1], is_forms))
		return false;
	if (before < 2 || !token_is_in(&tokens[before - 2], persons) ||
	    age_of_any_child(tokens, before))
		return false;
	end = units_at(&t[n]);
	if (end != NULL)
		return !comma ? !token_is_in(end, behind_time) :
		    age_ends(end);
	end = &t[n];
	/* "the child, one of many": a number that stands alone ends its clause. */
	return comma && token_is(&tokens[before - 1], ",") ?
	    token_is(end, ",") : age_ends(end);
}

/* a 10-month baby, a three year girl; but a 12-month child protection plan. */
static bool
is_before_person(const struct token *tokens, size_t i)
{
	static const char *const plans[] = { "protection", "in", "health",
		"group", "groups", "programme", "development", "safeguarding",
		"practice", "support", "care", "plan", "clinic", "death", NULL };
	size_t n = age_number(&tokens[i]);
	const struct token *t = n == 0 ? NULL : units_at(&tokens[i + n]);

	return t != NULL && token_is_in(t, persons) && !token_is(t, "he") &&
	    !token_is(t, "she") && !token_is_in(&t[1], plans) && (i == 0 ||
	    !token_is_in(&tokens[i - 1], before_time));
}

/* 2 years and 5 months: nobody counts anything else so. */
static bool
is_compound_age(const struct token *tokens, size_t i)
{
	size_t n = age_number(&tokens[i]);
	const struct token *t = &tokens[i + n], *end;

	if (n == 0 || ends_range(tokens, i) || has_limit(tokens, i) ||
	    !token_is_in(t, units))
		return false;
	end = units_at(t);
	return end > t + 1 && !token_is(&end[-1], "-") &&
	    !token_is_in(end, behind_time) && !(i > 0 &&
	    token_is_in(&tokens[i - 1], before_time)) &&
	    !token_is_in(t, (const char *const[]){ "hour", "hours", "minutes",
	    "day", "days", NULL });
}

/* aged 4; aged about four; age 4; at the age of four; turned 5; turning 5. */
static bool
is_named_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *number = t + 1;
	bool turns = token_is(t, "turning") || token_is(t, "turns") ||
	    token_is(t, "turn");
	bool turned = turns || token_is(t, "turned");

	if (!turned && !token_is(t, "aged") && !token_is(t, "age"))
		return false;
	if (token_is(t, "age") && token_is(number, "of"))
		number++;
	if (token_is_in(number, about))
		number++;
	if (age_number(number) == 0 || (!turned && has_limit(tokens, i)))
		return false;
	/* To become an adult is no age that tells anybody from the others. */
	if (turned && (number->value == 18 || token_is(number, "eighteen")))
		return false;
	/* "turns two pages" */
	if (turns && !age_ends(number + age_number(number)))
		return false;
	t = number + age_number(number);
	return !is_band(t) && !(i > 0 && token_is_in(&tokens[i - 1], many) &&
	    token_is_in(t, modals));
}

/* their fourth birthday; his 4th birthday. */
static bool
is_birthday(const struct token *t)
{
	if (token_is_in(t, ordinals))
		return token_is(&t[1], "birthday");
	return t->type == TOKEN_NUMBER && t->value != 18 &&
	    token_is_in(&t[1], suffixes) && token_is(&t[2], "birthday");
}

/* born in 2013; born 2013. */
static bool
is_birth(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	const struct token *year = &t[1 + token_is(&t[1], "in")];

	return token_is(t, "born") && year->value >= 1900 &&
	    year->value < 2200 && !(i > 0 && token_is_in(&t[-1], many));
}

/*
 * nearly four: the number is the last word, or a new clause begins.  A larger
 * one is a count, unless somebody was it: "nearly thirty came".
 */
static bool
is_near_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if ((!token_is(t, "nearly") && !token_is(t, "almost")) ||
	    age_number(&t[1]) == 0)
		return false;
	if ((t[1].value > 19 || token_is_in(&t[1], tens)) &&
	    (i == 0 || !token_is_in(&t[-1], is_forms)))
		return false;
	return age_ends(&t[1 + age_number(&t[1])]);
}

static bool
is_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (t->type == TOKEN_WORD && (is_named_age(tokens, i) ||
	    is_birth(tokens, i) || is_near_age(tokens, i)))
		return true;
	if (token_is(&t[1], "birthday") || token_is(&t[2], "birthday"))
		return is_birthday(t);
	if (!may_be_number(t) && !token_is(t, "an"))
		return false;
	return is_counted_age(tokens, i) || is_said_of_person(tokens, i) ||
	    is_before_person(tokens, i) || is_compound_age(tokens, i) ||
	    age_is_said(tokens, i);
}

void
rule_review_case_age(struct judge *judge)
{
	judge_tokens(judge, RULE_review_case_age, is_age);
	judge_named_ages(judge);
	judge_report_words(judge, RULE_review_case_age);
}
