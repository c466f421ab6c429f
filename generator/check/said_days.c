/*
 * said_days.c - days that no month announces (D47): "on the fourth", "the
 * night of the 5th", "two days before her birthday", "the day after Christmas".
 */
#include "check/dates.h"

#include "check/tokens.h"

/* Ordinals in a row; tokens up to "centile"; the least that counts few things. */
enum { ROW = 4, CURVE = 7, MANY = 4 };

/* With no noun behind it the ordinal is a day. */
static const char *const behind[] = { "a", "about", "after", "an", "and", "as",
	"at", "because", "before", "but", "by", "during", "following", "for",
	"had", "he", "her", "his", "in", "it", "no", "nobody", "police", "she",
	"so", "staff", "that", "the", "their", "there", "they", "to", "until",
	"was", "were", "when", "which", "while", "who", "with", "without", NULL };
static const char *const joins[] = { "and", "or", "to", "/", "-", ",", NULL };
/* First, second and third are more often the first of several. */
static const char *const few[] = { "first", "second", "third", NULL };
static const char *const teens[] = { "thirteenth", "fourteenth", "fifteenth",
	"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	"thirtieth", "twenty", "thirty", NULL };

/* The centiles of a chart of growth have ordinals too. */
static bool
is_of_curve(const struct token *t)
{
	for (size_t i = 0; i < CURVE && t[i].type != TOKEN_END; i++)
		if (token_is(&t[i], "centile") || token_is(&t[i], "centiles") ||
		    token_is(&t[i], "percentile"))
			return true;
	return false;
}

/* Behind the ordinal, or the last of a row of them, no noun follows. */
static bool
day_ends(const struct token *t)
{
	for (size_t i = 0; i < ROW && token_is_in(t, joins); i++) {
		const struct token *next = &t[1 + token_is(&t[1], "the")];
		size_t n = day_ordinal(next);

		if (n == 0)
			break;
		t = next + n;
	}
	return t->type == TOKEN_END || token_is_in(t, behind) ||
	    (t->type == TOKEN_SIGN && !token_is(t, "%") && !token_is(t, "/") &&
	    (!token_is(t, "-") || t->spaced));
}

/* The night of the 5th, the appointment of the seventh. */
static bool
is_of_event(const struct token *tokens, size_t i)
{
	static const char *const events[] = { "appointment", "call", "contact",
		"conference", "evening", "email", "incident", "letter",
		"meeting", "morning", "night", "nights", "referral", "visit",
		"afternoon", "hours", "weekend", NULL };

	return i > 1 && token_is(&tokens[i - 1], "of") &&
	    token_is_in(&tokens[i - 2], events);
}

/* The first token of "on the", "until the"; what is before it matters to some. */
static bool
is_behind_day_word(const struct token *tokens, size_t i, bool sure)
{
	static const char *const words[] = { "on", "since", "until", "till",
		"from", "by", "dated", "commencing", "beginning", "ending",
		"between", NULL };
	static const char *const rather[] = { "before", "after", NULL };
	static const char *const set[] = { "booked", "arranged", "planned",
		"scheduled", "due", "fixed", "set", "offered", NULL };
	const struct token *t = &tokens[i];

	if (token_is_in(t, words))
		return true;
	if (i > 0 && token_is(t, "for"))
		return token_is_in(&t[-1], set);
	if (i > 0 && token_is_in(t, joins) && !token_is(t, ","))
		return day_ordinal(&t[-1]) > 0 || (i > 1 &&
		    day_ordinal(&t[-2]) > 0);
	return sure && token_is_in(t, rather);
}

/* On the 5th, the night of the fifth, the fifth of the month; no 5th floor. */
static bool
is_day_of_month(const struct token *tokens, size_t i)
{
	static const char *const months[] = { "the", "that", "each", NULL };
	const struct token *t = &tokens[i], *end;
	size_t n = i > 0 ? day_ordinal(t) : 0;
	bool digits = t->type == TOKEN_NUMBER;
	bool sure = digits || token_is_in(t, teens);

	if (n == 0)
		return false;
	end = t + n;
	if (token_is(end, "of") && token_is_in(&end[1], months))
		return token_is(&end[2], "month");
	if (i < 2 || !token_is(&t[-1], "the") || is_of_curve(end))
		return false;
	if (is_of_event(tokens, i - 1))
		return digits || day_ends(end);
	if (!day_ends(end) || token_is_in(t, few))
		return false;
	/* "The fifteenth when they called." */
	if (sure && token_is(&t[-2], "was"))
		return token_is(end, "when");
	return is_behind_day_word(tokens, i - 2, sure);
}

/* From 12th to 14th, the visit of 4th was; in 5th place it is none. */
static bool
is_bare_day(const struct token *tokens, size_t i)
{
	static const char *const before[] = { "on", "from", "between", "until",
		"since", "by", "dated", "c", NULL };
	static const char *const rather[] = { "of", "to", NULL };
	const struct token *t = &tokens[i], *end;
	size_t n = t->type == TOKEN_NUMBER ? day_ordinal(t) : 0;

	if (n == 0)
		return false;
	end = t + n;
	/* "14th: meeting": so begins an entry of a log. */
	if (i == 0 || token_is(&t[-1], ".") || token_is(&t[-1], ";"))
		return t->value >= MANY && (token_is(end, ":") ||
		    (token_is(end, "-") && end->spaced && end[1].spaced));
	if (is_of_curve(end) || !day_ends(end))
		return false;
	if (token_is(&t[-1], "and"))
		return i > 2 && day_ordinal(&t[-3]) == 2 &&
		    is_bare_day(tokens, i - 3);
	/* Of 1st and 2nd tier courts. */
	return token_is_in(&t[-1], before) || (token_is_in(&t[-1], rather) &&
	    !token_is(end, "and"));
}

/* On her birthday, the day after his birthday, two days before the birthday. */
static bool
is_by_birthday(const struct token *tokens, size_t i)
{
	static const char *const whose[] = { "her", "his", "their", "the", "s",
		"own", NULL };
	static const char *const how[] = { "on", "after", "before", "of",
		"since", "until", "following", NULL };
	size_t at = i;

	if (!token_is(&tokens[i], "birthday"))
		return false;
	/* Whose it is: two words of it, or "the child's". */
	while (at > 0 && i - at < 5 && (token_is_in(&tokens[at - 1], whose) ||
	    token_is_apostrophe(&tokens[at - 1]) ||
	    (at < i && token_is_apostrophe(&tokens[at]))))
		at--;
	return at > 0 && at < i && token_is_in(&tokens[at - 1], how);
}

/* The day after Christmas, three days before Eid; the last day of the month. */
static bool
is_counted_day(const struct token *t)
{
	static const char *const days[] = { "day", "days", "night", "nights",
		NULL };
	static const char *const how[] = { "before", "after", "following", NULL };
	static const char *const feasts[] = { "christmas", "easter", "diwali",
		"eid", "halloween", "hanukkah", "vaisakhi", "ramadan",
		"boxing", "bonfire", "new", NULL };
	static const char *const ends[] = { "last", "final", "first", NULL };
	static const char *const which[] = { "the", "that", NULL };

	if (token_is_in(t, ends))
		return token_is(&t[1], "day") && token_is(&t[2], "of") &&
		    token_is_in(&t[3], which) && token_is(&t[4], "month");
	return token_is_in(t, days) && token_is_in(&t[1], how) &&
	    token_is_in(&t[2], feasts) && t[2].capital &&
	    (!token_is(&t[2], "new") || token_is(&t[3], "year"));
}

bool
day_is_said(const struct token *tokens, size_t i)
{
	return is_day_of_month(tokens, i) || is_bare_day(tokens, i) ||
	    is_by_birthday(tokens, i) || is_counted_day(&tokens[i]);
}
