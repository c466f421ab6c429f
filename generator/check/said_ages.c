/*
 * said_ages.c - exact ages that no "aged" and no "years" announces (D49): "who
 * was then four", "At 14 she", "excluded at 13", "as young as three", "DOB 2017".
 */
#include "check/ages.h"

#include <string.h>

#include "check/tokens.h"

/* Words; and numbers: the least that is no hour, the first of no child. */
enum { FILLERS = 6, VERB_REACH = 4, NO_HOUR = 13, YOUNG = 22, FULL_TERM = 40 };

static const char *const persons[] = { "child", "baby", "infant", "toddler",
	"boy", "girl", "son", "daughter", "brother", "sister", "sibling", "twin",
	"teenager", "youngster", "person", "pupil", "student", "victim",
	"newborn", "he", "she", "i", "mother", "father", "parent", "mum", "dad",
	NULL };
/* Between somebody and the number; one of `being` must be among them. */
static const char *const fillers[] = { "only", "just", "about", "still",
	"barely", "have", "had", "has", "would", "will", "already", "who", ",",
	"(", "not", "yet", "perhaps", "probably", NULL };
static const char *const being[] = { "is", "was", "were", "be", "been", "being",
	"now", "then", NULL };

/* A clause may go on with when it was: "three the following week". */
bool
age_clause_ends(const struct token *t)
{
	static const char *const before[] = { "in", "during", "on", "over",
		"shortly", "while", "just", "before", "after", NULL };
	static const char *const which[] = { "the", "that", "this", "last",
		"next", NULL };
	static const char *const when[] = { "following", "next", "same",
		"previous", "week", "month", "day", "year", "time", "spring",
		"summer", "autumn", "winter", NULL };

	return age_ends(t) || token_is_in(t, before) || (token_is_in(t, which) &&
	    token_is_in(&t[1], when)) || (token_is(t, "for") &&
	    (token_is(&t[1], "a") || token_is(&t[1], "only")));
}

/* "The child, who was only three,": back from the number at `i`. */
static bool
is_said_of_somebody(const struct token *tokens, size_t i, size_t n)
{
	size_t at = i;
	bool is_being = false;

	while (at > 0 && i - at < FILLERS &&
	    (token_is_in(&tokens[at - 1], being) ||
	    token_is_in(&tokens[at - 1], fillers))) {
		at--;
		is_being = is_being || token_is_in(&tokens[at], being);
	}
	return is_being && at > 0 && token_is_in(&tokens[at - 1], persons) &&
	    !age_of_any_child(tokens, i) && age_clause_ends(&tokens[i + n]);
}

/* A number that may be a child's age and, from 13, no hour of a day. */
static bool
is_young(const struct token *t, bool may_be_hour)
{
	static const char *const teens[] = { "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "nineteen", NULL };

	/* Whoever is 18 is grown up, and that tells nobody from the others. */
	if (t->type == TOKEN_NUMBER)
		return t->value < YOUNG && t->value != 18 &&
		    (may_be_hour || t->value >= NO_HOUR);
	return token_is_in(t, teens) || (may_be_hour &&
	    !token_is(t, "eighteen"));
}

static bool
stands_before(const struct token *tokens, size_t i,
    const char *const *words)
{
	for (size_t back = 1; back <= VERB_REACH && back <= i; back++) {
		if (tokens[i - back].type == TOKEN_SIGN)
			return false;
		if (token_is_in(&tokens[i - back], words))
			return true;
	}
	return false;
}

/* "At 14 she"; "had a first child at seventeen"; "excluded at 7". */
static bool
is_at_age(const struct token *tokens, size_t i, size_t n)
{
	static const char *const at[] = { "at", "by", NULL };
	static const char *const they[] = { "he", "she", NULL };
	static const char *const plural[] = { "they", NULL };
	static const char *const never_by_the_hour[] = { "excluded",
		"diagnosed", "convicted", "married", "pregnant", "homeless",
		"adopted", "exploited", NULL };
	static const char *const perhaps[] = { "child", "baby", "care", "school",
		"parent", "mother", "father", "born", "arrested", "died", "drugs",
		"smoking", "drinking", "home", "custody", NULL };
	const struct token *t = &tokens[i], *end = &t[n];

	if (i == 0 || !token_is_in(&t[-1], at))
		return false;
	end += token_is(end, ",");
	if (token_is_in(end, they))
		return is_young(t, true);
	if (token_is_in(end, plural))
		return is_young(t, false);
	if (!age_clause_ends(&t[n]))
		return false;
	return (is_young(t, true) && stands_before(tokens, i - 1,
	    never_by_the_hour)) || (is_young(t, false) &&
	    stands_before(tokens, i - 1, perhaps));
}

/* "A child as young as three"; but "children as young as ten" are many. */
static bool
is_as_young(const struct token *tokens, size_t i)
{
	static const char *const sizes[] = { "young", "old", NULL };
	static const char *const many[] = { "children", "people", "babies",
		"pupils", "boys", "girls", NULL };

	return i > 2 && token_is(&tokens[i - 1], "as") &&
	    token_is_in(&tokens[i - 2], sizes) &&
	    token_is(&tokens[i - 3], "as") &&
	    !(i > 3 && token_is_in(&tokens[i - 4], many));
}

/* Behind "weeks", "+3 weeks" or "/40"; NULL: none of them is there. */
static const struct token *
pass_weeks(const struct token *t)
{
	static const char *const weeks[] = { "weeks", "wks", "week", NULL };

	if (token_is(t, "+") && t[1].type == TOKEN_NUMBER)
		t += 2;
	if (token_is(t, "/") && t[1].value == FULL_TERM)
		return t + 2;
	t += token_is(t, "-");
	return token_is_in(t, weeks) ? t + 1 : NULL;
}

/*
 * "36 weeks' gestation", "20 weeks pregnant", "born at 27 weeks", "at 26+3
 * weeks", "28/40 gestation", "born six weeks early".
 */
static bool
is_before_birth(const struct token *tokens, size_t i, size_t n)
{
	static const char *const limits[] = { "before", "under", "over", "after",
		"until", "to", "by", "than", NULL };
	static const char *const carried[] = { "gestation", "gestational",
		"pregnant", "premature", "prematurely", NULL };
	const struct token *t = pass_weeks(&tokens[i + n]);

	if (t == NULL || (i > 0 && token_is_in(&tokens[i - 1], limits)))
		return false;
	if (token_is(&tokens[i + n], "+"))
		return true;
	if (i > 0 && token_is(&tokens[i - 1], "born"))
		return token_is(t, "early") || token_is_in(t, carried);
	if (i > 1 && token_is(&tokens[i - 1], "at") &&
	    token_is(&tokens[i - 2], "born"))
		return true;
	t += t->type == TOKEN_SIGN && !token_is(t, ".") && !token_is(t, ",");
	return token_is_in(t, carried);
}

/* "Age: 4", "age = 4", "age - 4", "aged: 4", "DOB 2017", "date of birth: 5". */
static bool
is_labelled(const struct token *tokens, size_t i)
{
	size_t at = i;

	while (at > 0 && i - at < 2 && tokens[at - 1].type == TOKEN_SIGN)
		at--;
	if (tokens[i].type != TOKEN_NUMBER || at == 0)
		return false;
	if (token_is(&tokens[at - 1], "age") ||
	    token_is(&tokens[at - 1], "aged"))
		return at < i && (token_is(&tokens[at], ":") ||
		    token_is(&tokens[at], "=") ||
		    (token_is(&tokens[at], "-") && tokens[at].spaced));
	return token_is(&tokens[at - 1], "dob") || (at > 2 &&
	    token_is(&tokens[at - 1], "birth") &&
	    token_is(&tokens[at - 2], "of") && token_is(&tokens[at - 3],
	    "date"));
}

/* "In her third year"; but "in her third year at university". */
static bool
is_in_year(const struct token *t)
{
	static const char *const whose[] = { "her", "his", "their", "s", NULL };
	static const char *const ordinals[] = { "second", "third", "fourth",
		"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", NULL };

	return token_is_in(t, whose) && token_is_in(&t[1], ordinals) &&
	    token_is(&t[2], "year") && age_ends(&t[3]) &&
	    !token_is(&t[3], "at") && !token_is(&t[3], "as");
}

/* "Lived there until the age of ten": a limit, but of one child. */
static bool
is_until_age(const struct token *tokens, size_t i)
{
	static const char *const until[] = { "until", "till", NULL };
	static const char *const stayed[] = { "lived", "stayed", "remained",
		"slept", "attended", "saw", "believed", NULL };
	const struct token *t = &tokens[i];

	if (!token_is_in(t, until))
		return false;
	t += token_is(&t[1], "the") && token_is(&t[2], "age") ? 3 : 1;
	t += token_is(t, "of");
	return t > &tokens[i + 1] && age_number(t) > 0 &&
	    is_young(t, true) && stands_before(tokens, i, stayed);
}

bool
age_is_of_year(const struct token *tokens, size_t i)
{
	return is_in_year(&tokens[i]) || is_until_age(tokens, i);
}

bool
age_is_said(const struct token *tokens, size_t i)
{
	size_t n = age_number(&tokens[i]);

	if (is_labelled(tokens, i))
		return true;
	return n > 0 && (is_said_of_somebody(tokens, i, n) ||
	    is_at_age(tokens, i, n) || is_as_young(tokens, i) ||
	    is_before_birth(tokens, i, n));
}
