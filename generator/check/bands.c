/* bands.c - age bands that are not those of the partnership (D50). */
#include "check/rule.h"

#include "check/tokens.h"
#include "model/schema.h"

/* Two schemes side by side cut a band in two, and a child out of it. */
static const struct {
	long from, to; /* `to` 0: and over */
} scheme[] = {
	{ 1, 4 }, { 5, 11 }, { 12, 0 },
};

enum { OLDEST_CHILD = 18 };

static const char *const units[] = { "year", "years", "yrs", NULL };
static const char *const ages[] = { "aged", "age", "ages", "between", NULL };
static const char *const grown[] = { "over", "older", "above", NULL };

static bool
is_child_age(const struct token *t)
{
	return t->type == TOKEN_NUMBER && t->value >= 0 &&
	    t->value <= OLDEST_CHILD;
}

static bool
is_ours(long from, long to)
{
	for (size_t i = 0; i < sizeof scheme / sizeof scheme[0]; i++)
		if (scheme[i].from == from && scheme[i].to == to)
			return true;
	return false;
}

/* It is said to be an age: before it, behind it, or nothing else is said. */
static bool
is_age_at(const struct token *tokens, size_t i, size_t length)
{
	const struct token *t = &tokens[i];

	if (token_is(&t[length], "-"))
		length++;
	if (token_is_in(&t[length], units))
		return !token_is(&t[length + 1], "olds") &&
		    !token_is(&t[length + 2], "olds");
	return (i > 0 && token_is_in(&t[-1], ages)) ||
	    (i == 0 && t[length].type == TOKEN_END);
}

static bool
is_other_band(const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];

	if (!is_child_age(t))
		return false;
	if (token_is(&t[1], "+"))
		return is_age_at(tokens, i, 2) && !is_ours(t->value, 0);
	if (token_is(&t[1], "and") && token_is_in(&t[2], grown))
		return is_age_at(tokens, i, 3) && !is_ours(t->value, 0);
	return (token_is(&t[1], "-") || token_is(&t[1], "to")) &&
	    is_child_age(&t[2]) && t[2].value > t->value &&
	    is_age_at(tokens, i, 3) && !is_ours(t->value, t[2].value);
}

/* What is told of cases and counted in tables; law and services have their own. */
void
rule_any_age_scheme(struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);

	if (kind->gated || field_find(kind->fields, kind->field_count,
	    "columns") != NULL)
		judge_tokens(judge, RULE_any_age_scheme, is_other_band);
}
