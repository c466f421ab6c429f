/*
 * offers.c - the people in and around the case, before it is published in full:
 * what harms them, what they were offered, what they said, who told them.
 * An audit reads many files and has no family; nobody in it is asked or told.
 */
#include "check/rule.h"

#include "base/arena.h"
#include "base/text.h"

static bool
has_family(const struct judge *judge)
{
	return !private_is(judge->fields, "type", "multi_agency_audit");
}

/* Somebody else is told of that: what is said must have been said before. */
static bool
was_before(const struct judge *judge, struct date told)
{
	return date_is_set(told) && date_compare(told, judge_day(judge,
	    "published_on")) <= 0;
}

/* Of an audit too: what it found may harm somebody as well. */
void
rule_review_welfare(struct judge *judge)
{
	const struct private_group *done = judge_group(judge, "welfare_check");

	if (judge_is_full(judge) && (done == NULL ||
	    !judge_has_come(judge, private_date(done, "on", 0))))
		judge_field(judge, RULE_review_welfare, "welfare_check");
}

/*
 * A view against it that is newer than the check, or of which nobody knows how
 * old it is, opens the check again (E2).
 */
void
rule_review_welfare_old(struct judge *judge)
{
	const struct private_group *done = judge_group(judge, "welfare_check");
	struct date said = judge_day(judge, "family_view_on");

	if (!judge_is_full(judge) || done == NULL ||
	    (!private_is(judge->fields, "family_view", "mixed") &&
	    !private_is(judge->fields, "family_view", "objects")))
		return;
	if (!date_is_set(said) ||
	    date_compare(said, private_date(done, "on", 0)) > 0)
		judge_field(judge, RULE_review_welfare_old, "welfare_check");
}

void
rule_review_protected_people(struct judge *judge)
{
	if (judge_is_full(judge) && has_family(judge) &&
	    !private_has(judge->fields, "protected_people"))
		judge_field(judge, RULE_review_protected_people,
		    "protected_people");
}

/* Made, or said why it could not safely be. */
static bool
was_offered(const struct judge *judge, const char *name)
{
	const struct private_group *offer = judge_group(judge, name);

	return offer != NULL && (private_has(offer, "not_safe_reason") ||
	    judge_has_come(judge, private_date(offer, "made_on", 0)));
}

void
rule_review_family_offer(struct judge *judge)
{
	static const char *const offers[] = { "family_offer", "draft_offer" };

	for (size_t i = 0; i < 2; i++)
		if (judge_is_full(judge) && has_family(judge) &&
		    !was_offered(judge, offers[i])) {
			judge_field(judge, RULE_review_family_offer,
			    offers[i]);
			return;
		}
}

void
rule_review_family_view(struct judge *judge)
{
	if ((private_is(judge->fields, "family_view", "objects") ||
	    private_is(judge->fields, "family_view", "mixed")) &&
	    !judge_has_come(judge, judge_day(judge, "family_view_considered_on")))
		judge_field(judge, RULE_review_family_view, "family_view");
}

void
rule_review_child_offer(struct judge *judge)
{
	if (judge_is_full(judge) && has_family(judge) &&
	    !was_offered(judge, "child_offer"))
		judge_field(judge, RULE_review_child_offer, "child_offer");
}

/* Whom to tell, and by when, is known once there is a day of publication. */
void
rule_review_practitioners_told(struct judge *judge)
{
	if (judge_is_full(judge) && has_family(judge) &&
	    private_has(judge->fields, "published_on") &&
	    !was_before(judge, judge_day(judge, "practitioners_told_on")))
		judge_field(judge, RULE_review_practitioners_told,
		    "practitioners_told_on");
}

static bool
was_briefed(const struct judge *judge, const char *told)
{
	for (size_t i = 0; i < private_values(judge->fields, "briefed"); i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "briefed", i);

		if (private_is(row, "group", told) &&
		    was_before(judge, private_date(row, "on", 0)))
			return true;
	}
	return false;
}

/* All that are missing in one report; the Panel hears of a CSPR alone. */
void
rule_review_briefed(struct judge *judge)
{
	const struct field *row = field_find(private_kind(judge->record)->fields,
	    private_kind(judge->record)->field_count, "briefed");
	const char *const *groups = field_find(row->of.fields,
	    row->of.field_count, "group")->of.words;
	struct text missing = text_open(judge->scratch, TEXT_LIMIT);

	if (!judge_is_full(judge) || !has_family(judge) ||
	    !private_has(judge->fields, "published_on"))
		return;
	for (; *groups != NULL; groups++) {
		if ((strcmp(*groups, "panel") == 0 && !review_is_cspr(judge)) ||
		    was_briefed(judge, *groups))
			continue;
		text_add(&missing, missing.length == 0 ? "" : ", ");
		text_add(&missing, *groups);
	}
	if (missing.length > 0)
		judge_report(judge, RULE_review_briefed, private_value_place(
		    judge->fields, "briefed", 0), missing.bytes);
}
