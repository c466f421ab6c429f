/* hidden.c - what a review says of a child though it was to be hidden. */
#include "check/rule.h"

#include "check/phrases.h"

static const struct phrase_row sex_rows[] = {
	{ "he, him, his, himself, she, her, hers, herself, boy, boys, girl, "
	  "girls, son, sons, daughter, daughters, brother, brothers, sister, "
	  "sisters", NULL },
};
const struct phrase_table sex_table = { RULE_review_sex_word, sex_rows, 1 };

/* Of an adult too: a reader cannot tell whom one "she" in a story means. */
void
rule_review_sex_word(struct judge *judge)
{
	if (private_has(judge->fields, "sex_public") &&
	    !private_yes(judge->fields, "sex_public", 0))
		judge_report_words(judge, RULE_review_sex_word);
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
