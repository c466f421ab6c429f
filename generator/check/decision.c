/* decision.c - what keeps a review back, and the gates it passes. */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

#include "check/clocks.h"
#include "check/ledger.h"
#include "prose/prose.h"

bool
review_is_cspr(const struct judge *judge)
{
	return private_is(judge->fields, "type", "cspr") ||
	    private_is(judge->fields, "type", "joint_review");
}

bool
review_is_agreed(const struct judge *judge)
{
	const struct private_group *panel = judge_group(judge, "panel");

	return panel != NULL && private_is(panel, "response", "agrees") &&
	    (!private_has(panel, "on") ||
	    judge_has_come(judge, private_date(panel, "on", 0)));
}

bool
review_is_withdrawn(const struct judge *judge)
{
	const struct private_group *takedown = judge_group(judge, "takedown");
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
	const struct private_group *embargo = judge_group(judge, "embargo");

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
	    embargo_lasts(judge) || (judge_group(judge, "embargo") != NULL &&
	    !date_is_set(judge_day(judge, "release_approved_on")) &&
	    !date_is_set(judge->verdict->released_on)))
		return false;
	return page != NULL && private_is(judge->fields, "decision", "full") &&
	    ledger_had_pages(page, private_date(judge_group(judge, "takedown"),
	    "on", 0));
}

static bool
is_given_after(const struct judge *judge, struct date given, struct date end)
{
	return judge_has_come(judge, given) && (!date_is_set(end) ||
	    date_compare(given, end) >= 0);
}

/* The approval, or the release, must be given after the embargo ended (D111). */
static bool
release_lacks(const struct judge *judge)
{
	const struct private_group *embargo = judge_group(judge, "embargo");
	static const char *const ends[] = { "until", "event_happened_on" };

	if (embargo == NULL || embargo_lasts(judge) || judge->preview)
		return false;
	for (size_t i = 0; i < 2; i++) {
		struct date end = private_date(embargo, ends[i], 0);

		if (!is_given_after(judge, judge_day(judge, "release_approved_on"),
		    end) && !is_given_after(judge,
		    judge->verdict->released_on, end))
			return true;
	}
	return false;
}

static bool
is_undecided(const struct judge *judge)
{
	return private_is(judge->fields, "decision", "undecided");
}

static bool
is_unpublished(const struct judge *judge)
{
	return !judge->preview &&
	    !judge_has_come(judge, judge_day(judge, "published_on"));
}

/*
 * The law asks for the Panel's view; that it must agree is what one local
 * paper says, so the partnership chooses (C2).
 */
static bool
agreement_lacks(const struct judge *judge)
{
	const struct private_group *policy = clocks_policy(judge);

	return policy != NULL && private_yes(policy, "panel_agreement", 0) &&
	    review_is_cspr(judge) &&
	    private_is(judge->fields, "decision", "learning_only") &&
	    !review_is_agreed(judge);
}

/* A domestic homicide review that the Home Office has yet to assure. */
static bool
assurance_lacks(const struct judge *judge)
{
	if (!private_is(judge->fields, "type", "joint_review"))
		return false;
	for (size_t i = 0; i < private_values(judge->fields, "owners"); i++) {
		const struct private_group *owner = private_subgroup(
		    judge->fields, "owners", i);

		if (private_is(owner, "board", "community_safety") &&
		    !judge_has_come(judge, private_date(owner,
		    "home_office_on", 0)))
			return true;
	}
	return false;
}

bool
review_is_early(const struct judge *judge)
{
	const struct private_group *early = judge_group(judge, "early_learning");

	/* Nor is there a page to look at, as long as no day is meant for one. */
	return early != NULL &&
	    judge_has_come(judge, private_date(early, "on", 0)) &&
	    (is_undecided(judge) || embargo_lasts(judge) ||
	    release_lacks(judge) || is_unpublished(judge) ||
	    !date_is_set(judge_day(judge, "published_on")) ||
	    agreement_lacks(judge) || assurance_lacks(judge));
}

/* What holds the review as a whole does not hold its early learning. */
static void
hold_when(struct judge *judge, bool lacks, enum rule rule, const char *field)
{
	if (lacks && !review_is_early(judge))
		judge_field(judge, rule, field);
}

void
rule_review_undecided(struct judge *judge)
{
	hold_when(judge, is_undecided(judge), RULE_review_undecided,
	    "decision");
}

void
rule_review_embargoed(struct judge *judge)
{
	hold_when(judge, embargo_lasts(judge), RULE_review_embargoed,
	    "embargo");
}

void
rule_review_unreleased(struct judge *judge)
{
	hold_when(judge, release_lacks(judge), RULE_review_unreleased,
	    "release_approved_on");
}

void
rule_review_unpublished(struct judge *judge)
{
	hold_when(judge, is_unpublished(judge), RULE_review_unpublished,
	    "published_on");
	judge_coming(judge, RULE_review_unpublished,
	    judge_day(judge, "published_on"));
}

/* What is no review has its day too: a bulletin, a report, a translation. */
void
rule_any_unpublished(struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);
	struct date out;

	if (kind->gated || field_find(kind->fields, kind->field_count,
	    "published_on") == NULL)
		return;
	out = judge_day(judge, "published_on");
	if (judge->preview || !date_is_set(out) || judge_has_come(judge, out))
		return;
	judge_field(judge, RULE_any_unpublished, "published_on");
	judge_coming(judge, RULE_any_unpublished, out);
}

void
rule_review_panel_agreement(struct judge *judge)
{
	hold_when(judge, agreement_lacks(judge), RULE_review_panel_agreement,
	    "panel");
}

void
rule_review_home_office(struct judge *judge)
{
	hold_when(judge, assurance_lacks(judge), RULE_review_home_office,
	    "owners");
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

/* Each area that is not ours clears for itself (D38). */
void
rule_review_other_area(struct judge *judge)
{
	const char *incident = private_text(judge->fields, "incident_area", 0);
	const char *home = private_text(judge->fields, "home_area", 0);
	size_t areas = incident != NULL || home != NULL, cleared = 0;

	if (incident != NULL && home != NULL && strcasecmp(incident, home) != 0)
		areas = 2;
	for (size_t i = 0; i < private_values(judge->fields, "owners"); i++) {
		const struct private_group *owner = private_subgroup(
		    judge->fields, "owners", i);

		cleared += private_is(owner, "board", "other_lscp") &&
		    judge_has_come(judge, private_date(owner, "cleared_on",
		    0));
	}
	if (cleared < areas)
		judge_field(judge, RULE_review_other_area, incident != NULL ?
		    "incident_area" : "home_area");
}

bool
judge_is_signed(const struct judge *judge)
{
	static const char *const partners[] = { "local_authority", "icb",
		"police" };
	const struct private_group *signoff = judge_group(judge, "signoff");
	bool all = signoff != NULL;

	for (size_t i = 0; all && i < 3; i++)
		all = judge_has_come(judge, private_date(signoff, partners[i],
		    0));
	return all;
}

void
rule_review_signoff(struct judge *judge)
{
	if (!judge_is_signed(judge))
		judge_field(judge, RULE_review_signoff, "signoff");
}

/* Before anybody decided there is no such day, only early learning (D31). */
void
rule_review_decision_day(struct judge *judge)
{
	if (!judge_has_come(judge, judge_day(judge, "decision_on")) &&
	    !(is_undecided(judge) && review_is_early(judge)))
		judge_field(judge, RULE_review_decision_day, "decision_on");
}

void
rule_review_register_unsaid(struct judge *judge)
{
	const struct private_group *use = judge_group(judge, "register");

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
rule_review_takedown_authority(struct judge *judge)
{
	if (review_is_withdrawn(judge) &&
	    !private_has(judge_group(judge, "takedown"), "authority"))
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
