/* ages.c - exact ages in the text of reviews; bands and cohorts may stay (D49). */
#include "check/rule.h"

#include <string.h>

#include "check/tokens.h"

enum { OLDEST = 120 };

static const char *const small_numbers[] = { "one", "two", "three", "four",
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen", NULL };
static const char *const tens[] = { "twenty", "thirty", "forty", "fifty",
	"sixty", "seventy", "eighty", "ninety", NULL };
static const char *const units[] = { "day", "days", "week", "weeks", "month",
	"months", "year", "years", "yr", "yrs", NULL };
static const char *const about[] = { "about", "around", "nearly", "almost",
	"just", "only", "approximately", NULL };
static const char *const and_up[] = { "over", "under", "above", "below", "up",
	"older", "younger", "upwards", NULL };
/* With these before it the age is the end of a band. */
static const char *const limits[] = { "under", "over", "above", "below",
	"beyond", "to", "until", "till", NULL };
static const char *const articles[] = { "the", "a", "an", NULL };
/* More than one child, and what such children may do, is a rule and no case. */
static const char *const many[] = { "children", "pupils", "babies", "infants",
	"people", "teenagers", "adolescents", "boys", "girls", "adults", NULL };
static const char *const modals[] = { "may", "can", "could", "should", "must",
	"will", "are", NULL };
static const char *const ordinals[] = { "first", "second", "third", "fourth",
	"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
	"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
	"seventeenth", NULL };
static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };
static const char *const is_forms[] = { "is", "was", "were", "be", "being",
	"now", "then", NULL };
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

/* How many tokens the number at `t` has: 4, four, twenty-two, two and a half. */
static size_t
number_at(const struct token *t)
{
	size_t n = 0;

	if (t->type == TOKEN_NUMBER && t->value >= 0 && t->value <= OLDEST)
		n = 1;
	else if (token_is_in(t, tens))
		n = token_is(&t[1], "-") && token_is_in(&t[2], small_numbers) ?
		    3 : 1;
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
		return number_at(&t[1]) > 0;
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

/* Behind a number: years, -week-, months and two days. */
static const struct token *
units_at(const struct token *t)
{
	if (token_is(t, "-"))
		t++;
	if (!token_is_in(t, units))
		return NULL;
	t++;
	if (token_is(t, "and") && number_at(&t[1]) > 0 &&
	    token_is_in(&t[1 + number_at(&t[1])], units))
		t += 2 + number_at(&t[1]);
	return token_is(t, "-") ? t + 1 : t;
}

/* 4-year-old; two and a half years old; six months of age; 4yo; 5 y/o. */
static bool
is_counted_age(const struct token *tokens, size_t i)
{
	size_t n = number_at(&tokens[i]);
	const struct token *t = &tokens[i + n];

	if (n == 0 || ends_range(tokens, i) || has_limit(tokens, i))
		return false;
	if (token_is(t, "yo") || (token_is(t, "y") && (token_is(&t[1], "/") ||
	    token_is(&t[1], ".")) && token_is(&t[2], "o")))
		return true;
	t = units_at(t);
	if (t == NULL)
		return false;
	if (token_is(t, "old"))
		return !is_band(&t[1]);
	return token_is(t, "of") && token_is(&t[1], "age") && !is_band(&t[2]);
}

/* aged 4; aged about four; age 4; at the age of four; turned 5. */
static bool
is_named_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *number = t + 1;
	bool turned = token_is(t, "turned");

	if (!turned && !token_is(t, "aged") && !token_is(t, "age"))
		return false;
	if (token_is(t, "age") && token_is(number, "of"))
		number++;
	if (token_is_in(number, about))
		number++;
	if (number_at(number) == 0 || has_limit(tokens, i))
		return false;
	/* To become an adult is no age that tells anybody from the others. */
	if (turned && (number->value == 18 || token_is(number, "eighteen")))
		return false;
	t = number + number_at(number);
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

/* born in 2013. */
static bool
is_birth(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	return token_is(t, "born") && token_is(&t[1], "in") &&
	    t[2].value >= 1900 && t[2].value < 2200 &&
	    !(i > 0 && token_is_in(&t[-1], many));
}

/* was nearly four: the number is the last word, or a new clause begins. */
static bool
is_near_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *end;

	if ((!token_is(t, "nearly") && !token_is(t, "almost")) || i == 0 ||
	    !token_is_in(&t[-1], is_forms) || number_at(&t[1]) == 0)
		return false;
	end = &t[1 + number_at(&t[1])];
	return (end->type != TOKEN_WORD && end->type != TOKEN_NUMBER &&
	    !token_is(end, "-") && !token_is(end, "%")) ||
	    token_is_in(end, behind_nearly);
}

static bool
is_age(const struct token *tokens, size_t i)
{
	return is_counted_age(tokens, i) || is_named_age(tokens, i) ||
	    is_birthday(&tokens[i]) || is_birth(tokens, i) ||
	    is_near_age(tokens, i);
}

void
rule_review_case_age(struct judge *judge)
{
	judge_tokens(judge, RULE_review_case_age, is_age);
}
