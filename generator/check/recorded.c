/*
 * recorded.c - what a review, its report and its decision must have on record.
 * Quality warns, and of what warns nothing is held hostage.
 */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/pool.h"
#include "prose/prose.h"

/* The section that templates call `key`; what is empty was blocked by load/. */
static bool
has_section(const struct judge *judge, const char *key)
{
	const struct kind *kind = private_kind(judge->record);
	const struct prose *body = private_body(judge->record);

	for (size_t i = 0; body != NULL && i < kind->section_count; i++)
		if (strcmp(kind->sections[i].key, key) == 0)
			return prose_section(body, kind->sections[i].heading) !=
			    NULL;
	return false;
}

static bool
is_full_cspr(const struct judge *judge)
{
	return judge_is_full(judge) && review_is_cspr(judge);
}

static bool
is_type(const struct judge *judge, const char *type)
{
	return private_is(judge->fields, "type", type);
}

void
rule_review_report_missing(struct judge *judge)
{
	if (judge_is_full(judge) && private_is(judge->fields, "type", "cspr") &&
	    private_part(judge->record) == NULL)
		judge_report(judge, RULE_review_report_missing,
		    private_place(judge->record), NULL);
}

/* Without a name only by a legal decision, on its day (E28). */
void
rule_review_reviewer(struct judge *judge)
{
	const struct private_group *unnamed = judge_group(judge,
	    "reviewer_unnamed");

	if (judge_is_full(judge) && review_is_cspr(judge) &&
	    !private_has(judge->fields, "reviewers") && (unnamed == NULL ||
	    !judge_has_come(judge, private_date(unnamed, "on", 0))))
		judge_report(judge, RULE_review_reviewer,
		    private_place(judge->record), NULL);
}

/*
 * Of a CSPR in full.  The report beside it has headings of its own, and what
 * they hold cannot be told from their words: the record says it in its section
 * and its rows.
 */
void
rule_review_analysis(struct judge *judge)
{
	if (is_full_cspr(judge) && (!has_section(judge, "why") ||
	    !private_has(judge->fields, "recommendations")))
		judge_report(judge, RULE_review_analysis,
		    private_place(judge->record), NULL);
}

/*
 * Whatever made it learning only: learning is all it has to say.  It is counted
 * from the decision or, before one, from the day early learning was let out.
 */
void
rule_review_learning_missing(struct judge *judge)
{
	struct list pool = pool_of(judge->scratch, judge->record);
	const struct private_group *early = judge_group(judge,
	    "early_learning");
	struct date since = judge_day(judge, "decision_on");

	if (!judge->verdict->learning_only)
		return;
	for (size_t i = 0; i < pool.count; i++)
		if (((const struct prose *)pool.items[i])->callout ==
		    CALLOUT_LEARNING)
			return;
	if (!judge_has_come(judge, since) && early != NULL)
		since = private_date(early, "on", 0);
	if (judge_has_come(judge, since))
		judge_report(judge, RULE_review_learning_missing,
		    private_place(judge->record), arena_format(judge->scratch,
		    "%d", date_days_between(since, judge->as_of)));
}

/* A CSPR whose report the partners decided not to publish. */
static bool
is_kept_back(const struct judge *judge)
{
	return review_is_cspr(judge) &&
	    private_is(judge->fields, "decision", "learning_only");
}

void
rule_review_rationale(struct judge *judge)
{
	const struct private_group *reasons = judge_group(judge,
	    "not_publishing");

	if (is_kept_back(judge) && (reasons == NULL ||
	    !private_has(reasons, "rationale") ||
	    !judge_has_come(judge, private_date(reasons, "panel_told_on",
	    0)) || !judge_has_come(judge, private_date(reasons,
	    "secretary_of_state_told_on", 0))))
		judge_field(judge, RULE_review_rationale, "not_publishing");
}

/*
 * Comments want regard, the other answers the Panel's agreement; where the
 * partnership waits for that, review_panel_agreement has said so.
 */
void
rule_review_panel_response(struct judge *judge)
{
	const struct private_group *panel = judge_group(judge, "panel");

	if (!is_kept_back(judge) || review_is_agreed(judge) ||
	    judge->verdict->needs[RULE_review_panel_agreement])
		return;
	if (panel == NULL || !private_is(panel, "response", "comments") ||
	    !judge_has_come(judge, private_date(panel, "considered_on", 0)))
		judge_field(judge, RULE_review_panel_response, "panel");
}

/* Whoever reads a recommendation in full reads by when, and what for. */
void
rule_review_recommendation_parts(struct judge *judge)
{
	size_t count = private_values(judge->fields, "recommendations");

	for (size_t i = 0; judge_is_full(judge) && i < count; i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "recommendations", i);

		if (!private_has(row, "due") || !private_has(row, "outcome"))
			judge_report(judge, RULE_review_recommendation_parts,
			    private_value_place(judge->fields,
			    "recommendations", i), NULL);
	}
}

/* What the Panel says a good CSPR does; smaller reviews need not. */
void
rule_review_evidence(struct judge *judge)
{
	if (is_full_cspr(judge) &&
	    !private_has(judge->fields, "evidence_links"))
		judge_field(judge, RULE_review_evidence, "evidence_links");
}

void
rule_review_evaluation(struct judge *judge)
{
	if (is_full_cspr(judge) &&
	    !private_has(judge->fields, "evaluation_plan"))
		judge_field(judge, RULE_review_evaluation, "evaluation_plan");
}

/*
 * Of every review, whoever reads it: the analysis is the review's own.  An
 * appreciative inquiry looks at what went well; of a CSPR in full
 * review_analysis says the same.
 */
void
rule_review_why(struct judge *judge)
{
	if (!has_section(judge, "why") && !is_full_cspr(judge) &&
	    !is_type(judge, "appreciative_inquiry"))
		judge_report(judge, RULE_review_why,
		    private_place(judge->record), NULL);
}

/* Of every review: what is not relevant says why. */
void
rule_review_equality(struct judge *judge)
{
	const struct private_group *equality = judge_group(judge, "equality");

	if (equality == NULL || (private_is(equality, "considered",
	    "not_relevant") && !private_has(equality, "reason")))
		judge_field(judge, RULE_review_equality, "equality");
}

/* Of every review but an audit, which speaks of many children. */
void
rule_review_voice_missing(struct judge *judge)
{
	if (!has_section(judge, "voice") &&
	    !private_has(judge->fields, "voice_absent") &&
	    !is_type(judge, "multi_agency_audit"))
		judge_report(judge, RULE_review_voice_missing,
		    private_place(judge->record), NULL);
}
