/*
 * orders.c - courts, orders and what makes a review learning only; what its
 * words may not say of a court or of abuse.
 */
#include "check/rule.h"

#include <string.h>

#include "check/phrase_book.h"

void
rule_review_proceedings_unsaid(struct judge *judge)
{
	if (judge_group(judge, "proceedings") == NULL)
		judge_report(judge, RULE_review_proceedings_unsaid,
		    private_place(judge->record), NULL);
}

static bool
is_over(const struct private_group *group, const char *name,
    const char *over)
{
	return private_is(group, name, "none") || private_is(group, name, over);
}

/* A coroner who was asked frees an open inquest; one not known of, nobody. */
static bool
inquest_is_clear(const struct judge *judge, const struct private_group *courts)
{
	return is_over(courts, "inquest", "concluded") ||
	    (private_is(courts, "inquest", "open") && judge_has_come(judge,
	    private_date(courts, "coroner_consulted_on", 0)));
}

void
rule_review_criminal_live(struct judge *judge)
{
	const struct private_group *courts = judge_group(judge, "proceedings");

	if (courts != NULL && !is_over(courts, "criminal", "concluded") &&
	    !judge_has_come(judge, private_date(courts, "criminal_cleared_on",
	    0)))
		judge_report(judge, RULE_review_criminal_live,
		    private_value_place(courts, "criminal", 0), NULL);
}

void
rule_review_proceedings_live(struct judge *judge)
{
	const struct private_group *courts = judge_group(judge, "proceedings");

	if (courts == NULL || !judge_is_full(judge))
		return;
	if (!is_over(courts, "family", "ended") ||
	    !is_over(courts, "criminal", "concluded") ||
	    !inquest_is_clear(judge, courts))
		judge_field(judge, RULE_review_proceedings_live, "proceedings");
}

void
rule_review_restrictions_unsaid(struct judge *judge)
{
	if (!private_has(judge->fields, "restrictions"))
		judge_report(judge, RULE_review_restrictions_unsaid,
		    private_place(judge->record), NULL);
}

/* What the law says of these is that they never end (D104 to D106). */
static bool
is_for_ever(const struct private_group *row)
{
	return private_is(row, "kind", "section_45a") ||
	    private_is(row, "kind", "section_12") ||
	    private_is(row, "kind", "anonymity_for_life");
}

static bool
restriction_is_cleared(const struct judge *judge,
    const struct private_group *row)
{
	return private_has(row, "cleared_by") &&
	    judge_has_come(judge, private_date(row, "cleared_on", 0));
}

static bool
restriction_lasts(const struct judge *judge, const struct private_group *row)
{
	if (private_is(row, "kind", "none") ||
	    restriction_is_cleared(judge, row))
		return false;
	/*
	 * Only a day can be seen to have passed; every other end is a person's
	 * word.  A day is none of an order "until 18": there may be a younger
	 * child in it (E5).  On its last day an order still holds.
	 */
	return is_for_ever(row) || !private_is(row, "ends", "date") ||
	    !private_has(row, "ends_on") || date_compare(private_date(row,
	    "ends_on", 0), judge->as_of) >= 0;
}

bool
review_has_live_restriction(const struct judge *judge)
{
	size_t count = private_values(judge->fields, "restrictions");

	for (size_t i = 0; i < count; i++)
		if (restriction_lasts(judge, private_subgroup(judge->fields,
		    "restrictions", i)))
			return true;
	return count == 0;
}

void
rule_review_restriction_live(struct judge *judge)
{
	for (size_t i = 0; i < private_values(judge->fields, "restrictions");
	    i++)
		if (restriction_lasts(judge, private_subgroup(judge->fields,
		    "restrictions", i)))
			judge_report(judge, RULE_review_restriction_live,
			    private_value_place(judge->fields, "restrictions",
			    i), NULL);
}

/* Whatever is decided, and whatever order there is: no court need make it. */
void
rule_review_offence_anonymity(struct judge *judge)
{
	size_t offences = private_values(judge->fields, "offences");
	bool some = false;

	for (size_t i = 0; i < offences; i++)
		some |= strcmp(private_text(judge->fields, "offences", i),
		    "none") != 0;
	for (size_t i = 0; i < private_values(judge->fields, "restrictions");
	    i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "restrictions", i);

		if (private_is(row, "kind", "anonymity_for_life") &&
		    restriction_is_cleared(judge, row))
			return;
	}
	if (some)
		judge_field(judge, RULE_review_offence_anonymity, "offences");
}

/* One of them is enough: behind the first the review is not full any more. */
static void
learn_when(struct judge *judge, const char *field, enum rule rule)
{
	if (private_yes(judge->fields, field, 0) && judge_is_full(judge))
		judge_field(judge, rule, field);
}

void
rule_review_press_known(struct judge *judge)
{
	learn_when(judge, "press_known", RULE_review_press_known);
}

void
rule_review_multiple_birth(struct judge *judge)
{
	learn_when(judge, "multiple_birth", RULE_review_multiple_birth);
}

void
rule_review_high_risk(struct judge *judge)
{
	learn_when(judge, "high_risk_identity", RULE_review_high_risk);
}

void
rule_review_deposit(struct judge *judge)
{
	if (private_is(judge->fields, "nspcc", "anonymous") &&
	    judge_is_full(judge))
		judge_field(judge, RULE_review_deposit, "nspcc");
}

/* What is said by those who tell what a private hearing was about. */
static const struct phrase_row court_rows[] = {
	{ "court found|heard|held|decided|ordered|ruled|concluded|accepted, "
	  "court was told, told the court, evidence to the court, judgment, "
	  "judgement, the|a|family judge, the|final hearing, finding of fact, "
	  "fact finding hearing, guardian s report, expert witness, "
	  "care|supervision|placement order was made, order was granted",
	  NULL },
};
const struct phrase_table court_table = { RULE_review_court_words, court_rows,
	1 };

/*
 * While they last only learning goes out, and it may not tell of them either;
 * the law that keeps private hearings private never ends (D105).
 */
void
rule_review_court_words(struct judge *judge)
{
	const struct private_group *courts = judge_group(judge, "proceedings");

	if (courts != NULL && !private_is(courts, "family", "none"))
		judge_report_words(judge, RULE_review_court_words);
}

static const struct phrase_row abuse_rows[] = {
	{ "abuse, abused, abuser, abusive, neglect, neglected, neglectful, "
	  "maltreated, maltreatment", NULL },
};
const struct phrase_table abuse_table = { RULE_review_abuse_words, abuse_rows,
	1 };

static const char *const notes_of_abuse[] = { "neglect", "physical_harm",
	"sexual_harm" };

/* Of every review, learning only too: words are all that it publishes. */
void
rule_review_abuse_words(struct judge *judge)
{
	if (!private_is(judge->fields, "abuse_suspected", "no"))
		return;
	for (size_t i = 0; i < private_values(judge->fields, "content_note");
	    i++)
		for (size_t n = 0; n < 3; n++)
			if (strcmp(private_text(judge->fields, "content_note",
			    i), notes_of_abuse[n]) == 0)
				judge_report(judge, RULE_review_abuse_words,
				    private_value_place(judge->fields,
				    "content_note", i), NULL);
	judge_report_words(judge, RULE_review_abuse_words);
}
