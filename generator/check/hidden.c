/* hidden.c - what a review says of a child though it was to be hidden. */
#include "check/rule.h"

#include "check/tokens.h"

static const char *const sex_words[] = { "he", "him", "his", "himself", "she",
	"her", "hers", "herself", "boy", "boys", "girl", "girls", "son",
	"sons", "daughter", "daughters", "brother", "brothers", "sister",
	"sisters", NULL };

static bool
tells_sex(const struct token *tokens, size_t i)
{
	return token_is_in(&tokens[i], sex_words);
}

/* Unsaid is hidden.  Of an adult too: a reader cannot tell whom one "she" in a story means. */
void
rule_review_sex_word(struct judge *judge)
{
	if (!private_yes(judge->fields, "sex_public", 0))
		judge_tokens(judge, RULE_review_sex_word, tells_sex);
}

/* A day that was only put there makes a reporting year that was only put there. */
void
rule_review_placeholder_day(struct judge *judge)
{
	struct date day = judge_day(judge, "incident_date");

	if (judge_is_full(judge) && date_is_set(day) && day.day == 1 &&
	    !private_has(judge->fields, "incident_known"))
		judge_field(judge, RULE_review_placeholder_day,
		    "incident_date");
}
