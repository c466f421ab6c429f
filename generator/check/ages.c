/* ages.c - exact ages in the text of reviews; bands and cohorts may stay (D49). */
#include "check/ages.h"

#include <string.h>

#include "check/rule.h"
#include "check/tokens.h"

enum { OLDEST = 120, TEENS = 13, GROWN = 18 };

static const char *const small_numbers[] = { "one", "two", "three", "four",
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen", NULL };
static const char *const tens[] = { "twenty", "thirty", "forty", "fifty",
	"sixty", "seventy", "eighty", "ninety", NULL };
static const char *const about[] = { "about", "around", "nearly", "almost",
	"just", "only", "approximately", NULL };
static const char *const and_up[] = { "over", "under", "above", "below", "up",
	"older", "younger", "upwards", NULL };
/* With these before it the age is the end of a band. */
static const char *const limits[] = { "under", "over", "above", "below",
	"beyond", "to", "until", "till", "before", "including", NULL };
static const char *const articles[] = { "the", "a", "an", NULL };
/* More than one child, and what such children may do, is a rule and no case. */
const char *const age_many[] = { "children", "kids", "pupils", "babies", "infants",
	"people", "teenagers", "adolescents", "boys", "girls", "adults", NULL };
const char *const age_modals[] = { "may", "can", "could", "should", "must",
	"will", "are", "would", "cannot", "get", "need", "qualify", NULL };
static const char *const ordinals[] = { "first", "second", "third", "fourth",
	"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
	"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
	"seventeenth", NULL };
static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };
static const char *const is_forms[] = { "is", "was", "were", "be", "being",
	"now", "then", NULL };
/* One child, and what is said of it is its age. */
const char *const age_persons[] = { "child", "baby", "infant", "toddler",
	"boy", "girl", "son", "daughter", "brother", "sister", "sibling", "twin",
	"teenager", "youngster", "person", "pupil", "student", "victim",
	"newborn", "schooler", "preschooler", "yp", "lo", "he", "she", NULL };
/* "The eldest, nine, was seen"; but "the eldest of three". */
static const char *const ranked[] = { "eldest", "oldest", "youngest", NULL };
/* Of these a small number is how many children they have. */
static const char *const parents[] = { "mother", "father", "mum", "dad",
	"parent", NULL };
static const char *const behind_nearly[] = { "when", "at", "and", "but", "by",
	"as", "or", NULL };

static bool
is_half(const struct token *t)
{
	/* One half, one quarter, three quarters as single characters. */
	return t->type == TOKEN_WORD && (token_is(t, "\xC2\xBC") ||
	    token_is(t, "\xC2\xBD") || token_is(t, "\xC2\xBE"));
}

/* " and a half", "-and-a-half", "and three quarters". */
static size_t
half_at(const struct token *t)
{
	static const char *const how_many[] = { "a", "three", NULL };
	static const char *const parts[] = { "half", "quarter", "quarters",
		NULL };
	size_t n = token_is(t, "-");

	if (!token_is(&t[n++], "and"))
		return 0;
	n += token_is(&t[n], "-");
	if (!token_is_in(&t[n++], how_many))
		return 0;
	n += token_is(&t[n], "-");
	return token_is_in(&t[n], parts) ? n + 1 : 0;
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
bool
age_is_band(const struct token *t)
{
	if (token_is(t, "+"))
		return true;
	if (token_is(t, "-") || token_is(t, "to"))
		return age_number(&t[1]) > 0;
	return (token_is(t, "and") || token_is(t, "or")) &&
	    token_is_in(&t[1], and_up);
}

/* The number at `i` is the second of "5-11", "14- to 16", "between 2 and 3". */
bool
age_ends_range(const struct token *tokens, size_t i)
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

bool
age_has_limit(const struct token *tokens, size_t i)
{
	while (i > 0 && token_is_in(&tokens[i - 1], articles))
		i--;
	return i > 0 && token_is_in(&tokens[i - 1], limits);
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

/* From thirteen on: a mother of 19; no mother of six. */
static bool
is_grown(const struct token *t)
{
	return t->type == TOKEN_NUMBER ? t->value >= TEENS :
	    token_is_in(t, tens) || token_is_in(t, small_numbers + TEENS - 1);
}

/* Behind a number in commas or brackets: then, at the time. */
static const struct token *
pass_when(const struct token *t)
{
	static const char *const when[] = { "then", "now", NULL };

	if (token_is(t, "at") && token_is(&t[1], "the") &&
	    token_is(&t[2], "time"))
		return t + 3;
	return t + token_is_in(t, when);
}

/* The number at `at` may be this person's age, and no number of children. */
static bool
is_of_person(const struct token *tokens, size_t at, const struct token *number)
{
	return token_is_in(&tokens[at], age_persons) ||
	    (token_is_in(&tokens[at], parents) && is_grown(number)) ||
	    (token_is_in(&tokens[at], ranked) &&
	    !token_is(&tokens[at + 1], "of"));
}

/*
 * Of one child: "was 10 months", "she was four when", "the baby, 10 months,",
 * "a child (4)", "a boy of six", "the boy, nine at the time,".
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
	if (before < 2 || !is_of_person(tokens, before - 2, t) ||
	    age_of_any_child(tokens, before))
		return false;
	end = age_units(&t[n]);
	if (end != NULL)
		return !comma ? !token_is_in(end, age_behind_time) :
		    age_ends(pass_when(end));
	end = &t[n];
	/* "the child, one of many": a number that stands alone ends its clause. */
	return comma && token_is(&tokens[before - 1], ",") ?
	    token_is(pass_when(end), ",") : age_ends(pass_when(end));
}

/* aged 4; aged about four; age 4; at the age of four; turned 5; turning 5. */
static bool
is_named_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *number = t + 1;
	bool turned = token_is(t, "turning") || token_is(t, "turns") ||
	    token_is(t, "turn") || token_is(t, "turned");

	if (!turned && !token_is(t, "aged") && !token_is(t, "age"))
		return false;
	if (token_is(t, "age") && token_is(number, "of"))
		number++;
	if (token_is_in(number, about))
		number++;
	if (age_number(number) == 0 || (!turned && age_has_limit(tokens, i)))
		return false;
	/* To become an adult is no age that tells anybody from the others. */
	if (turned && (number->value == 18 || token_is(number, "eighteen")))
		return false;
	/* "turns two pages", "turned four away" */
	if (turned && !age_clause_ends(number + age_number(number)))
		return false;
	t = number + age_number(number);
	return !age_is_band(t) && !(i > 0 && token_is_in(&tokens[i - 1], age_many) &&
	    token_is_in(t, age_modals));
}

/* birthday, bday, b'day */
static bool
is_birthday_word(const struct token *t)
{
	return token_is(t, "birthday") || token_is(t, "bday") ||
	    (token_is(t, "b") && token_is_apostrophe(&t[1]) &&
	    token_is(&t[2], "day"));
}

/* their fourth birthday; his 4th birthday. */
static bool
is_birthday(const struct token *t)
{
	if (t->type == TOKEN_NUMBER)
		return t->value != GROWN && token_is_in(&t[1], suffixes) &&
		    is_birthday_word(&t[2]);
	return is_birthday_word(&t[1]) && token_is_in(t, ordinals);
}

/* born in 2013; born 2013. */
static bool
is_birth(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	const struct token *year = &t[1 + token_is(&t[1], "in")];

	/* b. 2017 */
	if (token_is(t, "b") && token_is(&t[1], ".") && !t[1].spaced)
		year = &t[2];
	else if (!token_is(t, "born"))
		return false;
	return year->value >= 1900 && year->value < 2200 &&
	    !(i > 0 && token_is_in(&t[-1], age_many));
}

/*
 * nearly four: the number is the last word, or a new clause begins.  A larger
 * one is a count, unless somebody was it: "nearly thirty came".
 */
static bool
is_near_age(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if ((!token_is(t, "nearly") && !token_is(t, "almost") &&
	    !token_is(t, "barely")) || age_number(&t[1]) == 0)
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
	    is_birth(tokens, i) || is_near_age(tokens, i) ||
	    age_is_between(tokens, i) || age_is_of_year(tokens, i)))
		return true;
	if (is_birthday(t))
		return true;
	if (!may_be_number(t) && !token_is(t, "an"))
		return false;
	return age_is_counted(tokens, i) || is_said_of_person(tokens, i) ||
	    age_is_of_several(tokens, i) || age_is_said(tokens, i);
}

void
rule_review_case_age(struct judge *judge)
{
	judge_tokens(judge, RULE_review_case_age, is_age);
	judge_named_ages(judge);
	judge_report_words(judge, RULE_review_case_age);
}
