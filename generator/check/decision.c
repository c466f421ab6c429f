/* decision.c - what keeps a review back, and the gates it passes. */
#include "check/rule.h"

#include <string.h>

#include "check/ledger.h"
#include "prose/prose.h"

static const struct private_group *
group(const struct judge *judge, const char *name)
{
	return private_has(judge->fields, name) ?
	    private_subgroup(judge->fields, name, 0) : NULL;
}

static struct date
day(const struct judge *judge, const char *name)
{
	return private_date(judge->fields, name, 0);
}

bool
review_is_withdrawn(const struct judge *judge)
{
	const struct private_group *takedown = group(judge, "takedown");
	struct date floor = review_floor(judge);

	if (takedown == NULL ||
	    !judge_has_come(judge, private_date(takedown, "on", 0)))
		return false;
	/* Age alone takes no page down in its first year (D19, D139). */
	return !private_is(takedown, "kind", "expiry") ||
	    !date_is_set(floor) || date_compare(judge->as_of, floor) >= 0;
}

static bool
embargo_lasts(const struct judge *judge)
{
	const struct private_group *embargo = group(judge, "embargo");

	if (embargo == NULL)
		return false;
	if (private_has(embargo, "event") && !judge_has_come(judge,
	    private_date(embargo, "event_happened_on", 0)))
		return true;
	if (private_has(embargo, "until"))
		return !judge_has_come(judge,
		    private_date(embargo, "until", 0));
	/* Neither a day nor an event: nobody knows when, so it lasts. */
	return !private_has(embargo, "event");
}

bool
review_had_page(const struct judge *judge)
{
	const struct private_group *page = ledger_about(judge->loaded,
	    judge->record);

	/* What came between the release and its day may have kept it back. */
	if (private_yes(judge->fields, "high_risk_identity", 0) ||
	    embargo_lasts(judge) || (group(judge, "embargo") != NULL &&
	    !date_is_set(day(judge, "release_approved_on")) &&
	    !date_is_set(judge->verdict->released_on)))
		return false;
	return page != NULL && private_is(judge->fields, "decision", "full") &&
	    ledger_had_pages(page, private_date(group(judge, "takedown"),
	    "on", 0));
}

void
rule_review_undecided(struct judge *judge)
{
	if (private_is(judge->fields, "decision", "undecided"))
		judge_field(judge, RULE_review_undecided, "decision");
}

void
rule_review_embargoed(struct judge *judge)
{
	if (embargo_lasts(judge))
		judge_field(judge, RULE_review_embargoed, "embargo");
}

static bool
is_given_after(const struct judge *judge, struct date given, struct date end)
{
	return judge_has_come(judge, given) && (!date_is_set(end) ||
	    date_compare(given, end) >= 0);
}

/* The approval, or the release, must be given after the embargo ended (D111). */
void
rule_review_unreleased(struct judge *judge)
{
	const struct private_group *embargo = group(judge, "embargo");
	static const char *const ends[] = { "until", "event_happened_on" };

	if (embargo == NULL || embargo_lasts(judge) || judge->preview)
		return;
	for (size_t i = 0; i < 2; i++) {
		struct date end = private_date(embargo, ends[i], 0);

		if (!is_given_after(judge, day(judge, "release_approved_on"),
		    end) && !is_given_after(judge,
		    judge->verdict->released_on, end)) {
			judge_field(judge, RULE_review_unreleased,
			    "release_approved_on");
			return;
		}
	}
}

void
rule_review_owner_waiting(struct judge *judge)
{
	bool joint = private_is(judge->fields, "type", "joint_review");
	size_t owners = private_values(judge->fields, "owners"), others = 0;

	for (size_t i = 0; i < owners; i++)
		others += !private_is(private_subgroup(judge->fields, "owners",
		    i), "board", "lscp");
	if (joint && others == 0)
		judge_field(judge, RULE_review_owner_waiting, "type");
	for (size_t i = 0; i < owners; i++)
		if (!judge_has_come(judge, private_date(private_subgroup(
		    judge->fields, "owners", i), "cleared_on", 0)))
			judge_report(judge, RULE_review_owner_waiting,
			    private_value_place(judge->fields, "owners", i),
			    NULL);
}

void
rule_review_unpublished(struct judge *judge)
{
	if (!judge->preview &&
	    !judge_has_come(judge, day(judge, "published_on")))
		judge_field(judge, RULE_review_unpublished, "published_on");
}

void
rule_review_signoff(struct judge *judge)
{
	static const char *const partners[] = { "local_authority", "icb",
		"police" };
	const struct private_group *signoff = group(judge, "signoff");
	bool all = signoff != NULL;

	for (size_t i = 0; all && i < 3; i++)
		all = judge_has_come(judge, private_date(signoff, partners[i],
		    0));
	if (!all)
		judge_field(judge, RULE_review_signoff, "signoff");
}

void
rule_review_decision_day(struct judge *judge)
{
	if (!judge_has_come(judge, day(judge, "decision_on")))
		judge_field(judge, RULE_review_decision_day, "decision_on");
}

void
rule_review_proceedings_unsaid(struct judge *judge)
{
	if (group(judge, "proceedings") == NULL)
		judge_report(judge, RULE_review_proceedings_unsaid,
		    private_place(judge->record), NULL);
}

static bool
is_over(const struct private_group *group, const char *name,
    const char *over)
{
	return private_is(group, name, "none") || private_is(group, name, over);
}

void
rule_review_criminal_live(struct judge *judge)
{
	const struct private_group *courts = group(judge, "proceedings");

	if (courts != NULL && !is_over(courts, "criminal", "concluded") &&
	    !judge_has_come(judge, private_date(courts, "criminal_cleared_on",
	    0)))
		judge_report(judge, RULE_review_criminal_live,
		    private_value_place(courts, "criminal", 0), NULL);
}

void
rule_review_proceedings_live(struct judge *judge)
{
	const struct private_group *courts = group(judge, "proceedings");

	if (courts == NULL || !judge_is_full(judge))
		return;
	if (!is_over(courts, "family", "ended") ||
	    !is_over(courts, "criminal", "concluded") ||
	    !is_over(courts, "inquest", "concluded"))
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
restriction_lasts(const struct judge *judge, const struct private_group *row)
{
	if (private_is(row, "kind", "none"))
		return false;
	if (private_has(row, "cleared_by") &&
	    judge_has_come(judge, private_date(row, "cleared_on", 0)))
		return false;
	/*
	 * Only a day can be seen to have passed; every other end is a person's
	 * word.  On its last day an order still holds.
	 */
	return is_for_ever(row) || !private_is(row, "ends", "date") ||
	    !private_has(row, "ends_on") || date_compare(private_date(row,
	    "ends_on", 0), judge->as_of) >= 0;
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

void
rule_review_high_risk(struct judge *judge)
{
	if (private_yes(judge->fields, "high_risk_identity", 0) &&
	    judge_is_full(judge))
		judge_field(judge, RULE_review_high_risk, "high_risk_identity");
}

void
rule_review_register_unsaid(struct judge *judge)
{
	const struct private_group *use = group(judge, "register");

	if (use == NULL || (private_is(use, "use", "none") &&
	    (!private_has(use, "decided_by") ||
	    !judge_has_come(judge, private_date(use, "decided_on", 0)))))
		judge_field(judge, RULE_review_register_unsaid, "register");
}

void
rule_review_register_absent(struct judge *judge)
{
	const char *name = register_name_of(judge->record);

	if (name != NULL && !private_register_exists(judge->loaded, name))
		judge_field(judge, RULE_review_register_absent, "register");
}

void
rule_review_welfare(struct judge *judge)
{
	const struct private_group *done = group(judge, "welfare_check");

	if (judge_is_full(judge) && (done == NULL ||
	    !judge_has_come(judge, private_date(done, "on", 0))))
		judge_field(judge, RULE_review_welfare, "welfare_check");
}

void
rule_review_family_view(struct judge *judge)
{
	if ((private_is(judge->fields, "family_view", "objects") ||
	    private_is(judge->fields, "family_view", "mixed")) &&
	    !judge_has_come(judge, day(judge, "family_view_considered_on")))
		judge_field(judge, RULE_review_family_view, "family_view");
}

void
rule_review_report_missing(struct judge *judge)
{
	if (judge_is_full(judge) && private_is(judge->fields, "type", "cspr") &&
	    private_part(judge->record) == NULL)
		judge_report(judge, RULE_review_report_missing,
		    private_place(judge->record), NULL);
}

void
rule_review_reviewer(struct judge *judge)
{
	if (judge_is_full(judge) && private_is(judge->fields, "type", "cspr") &&
	    !private_has(judge->fields, "reviewers"))
		judge_report(judge, RULE_review_reviewer,
		    private_place(judge->record), NULL);
}

void
rule_review_takedown_authority(struct judge *judge)
{
	if (review_is_withdrawn(judge) &&
	    !private_has(group(judge, "takedown"), "authority"))
		judge_field(judge, RULE_review_takedown_authority, "takedown");
}

static bool
has_theme(const struct judge *judge, const char *theme)
{
	for (size_t i = 0; i < private_values(judge->fields, "themes"); i++)
		if (strcmp(private_text(judge->fields, "themes", i), theme) ==
		    0)
			return true;
	return false;
}

void
rule_review_callout_theme(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_CALLOUT && n->word != NULL &&
			    n->callout != CALLOUT_VOICE &&
			    !has_theme(judge, n->word))
				judge_report(judge,
				    RULE_review_callout_theme,
				    (struct place){ tree->path, n->line,
				    n->column }, NULL);
	}
}
