/*
 * several_ages.c - exact ages of brothers and sisters together (D49): "the
 * children (3, 5 and 8)", "her children were aged between two and nine".
 */
#include "check/ages.h"

#include "check/tokens.h"

enum { GROWN = 18 };

static const char *const siblings[] = { "siblings", "brothers", "sisters",
	"sons", "daughters", "twins", NULL };
static const char *const between_ages[] = { ",", "and", "&", NULL };
static const char *const known[] = { "the", "these", "those", "her", "his",
	"their", "both", "all", NULL };
/* "Support between the ages of two and five" is for all. */
static const char *const offers[] = { "support", "services", "service", "help",
	"care", "check", "checks", "review", "reviews", "offer", "offered",
	"place", "places", "available", "education", "anyone", "those",
	"everyone", "groups", "clinics", NULL };
static const char *const grown_words[] = { "eighteen", "nineteen", "twenty",
	"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
	NULL };

static bool
is_grown_up(const struct token *t)
{
	return t->type == TOKEN_NUMBER ? t->value >= GROWN :
	    token_is_in(t, grown_words);
}

/* "The children (3, 5 and 8)", "kids, 2, 4": one number is how many they are. */
bool
age_is_of_several(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];
	size_t numbers = 1;

	if (i < 2 || age_number(t) == 0 || (!token_is(&t[-1], "(") &&
	    !token_is(&t[-1], ",")) || !(token_is_in(&t[-2], age_many) ||
	    token_is_in(&t[-2], siblings)))
		return false;
	for (t += age_number(t); token_is_in(t, between_ages); numbers++) {
		t += 1 + (token_is(t, ",") && token_is(&t[1], "and"));
		if (age_number(t) == 0)
			return false;
		t += age_number(t);
	}
	return numbers > 1 && (token_is(t, ")") || t->type == TOKEN_END ||
	    token_is(t, ".") || token_is(t, ","));
}

/* "Her children were aged between two and nine", "between the ages of". */
bool
age_is_between(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i], *end;
	size_t at, n;

	if (!token_is(t, "between"))
		return false;
	t += token_is(&t[1], "the") && token_is(&t[2], "ages") &&
	    token_is(&t[3], "of") ? 4 : 1;
	if (t == &tokens[i + 1] && (i == 0 || !token_is(&tokens[i - 1],
	    "aged")))
		return false;
	n = age_number(t);
	end = t + n + 1;
	if (n == 0 || !token_is(&end[-1], "and") || age_number(end) == 0 ||
	    is_grown_up(end) || token_is_in(end + age_number(end), age_modals))
		return false;
	at = i - (i > 0 && token_is(&tokens[i - 1], "aged"));
	if (at == 0)
		return true;
	if (token_is_in(&tokens[at - 1], offers))
		return false;
	/* Children of that age, whoever they are: no "the", no number. */
	return !token_is_in(&tokens[at - 1], age_many) || (at > 1 &&
	    (token_is_in(&tokens[at - 2], known) ||
	    age_number(&tokens[at - 2]) > 0));
}
