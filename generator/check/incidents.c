/* incidents.c - what an incident asks for, to its rapid review (D1 to D7). */
#include "check/clocks.h"
#include "check/rule.h"

enum { TO_NOTIFY = 5, TO_REVIEW = 15 }; /* working days */

/* D6: what does not meet the criteria needs no notification and no review. */
static bool
criteria_are_not_met(const struct private_group *incident)
{
	return private_is(incident, "criteria_met", "no");
}

void
rule_review_notified_late(struct judge *judge)
{
	const struct private_group *incident = judge_group(judge, "incident");
	struct date aware, notified, by;
	bool done;

	if (incident == NULL || !private_has(incident, "aware_on"))
		return;
	aware = private_date(incident, "aware_on", 0);
	notified = private_date(incident, "notified_on", 0);
	done = judge_has_come(judge, notified);
	if (!done && criteria_are_not_met(incident))
		return;
	if (judge_workdays(judge, aware, TO_NOTIFY, done, &by))
		judge_clock(judge, RULE_review_notified_late, notified, by,
		    private_value_place(incident, done ? "notified_on" :
		    "aware_on", 0));
}

void
rule_review_notified_by(struct judge *judge)
{
	const struct private_group *incident = judge_group(judge, "incident");

	if (incident != NULL && private_has(incident, "notified_by") &&
	    !private_is(incident, "notified_by", "local_authority"))
		judge_report(judge, RULE_review_notified_by,
		    private_value_place(incident, "notified_by", 0), NULL);
}

/*
 * Whether or not abuse is suspected.  The source names no day; it is told with
 * the notification, so it is due with it, where that day is known.
 */
void
rule_review_looked_after_told(struct judge *judge)
{
	static const char *const told[] = { "dfe_told_on", "ofsted_told_on" };
	const struct private_group *incident = judge_group(judge, "incident");
	struct date aware, by;

	if (!private_yes(judge->fields, "looked_after", 0) ||
	    !private_yes(judge->fields, "died", 0) ||
	    date_is_set(judge_all_done(judge, incident, told, 2)))
		return;
	if (incident == NULL || !private_has(incident, "aware_on")) {
		judge_field(judge, RULE_review_looked_after_told, "incident");
		return;
	}
	aware = private_date(incident, "aware_on", 0);
	if (judge_workdays(judge, aware, TO_NOTIFY, false, &by))
		judge_due(judge, RULE_review_looked_after_told, by,
		    judge_place(judge, "incident"));
}

void
rule_review_notification_missing(struct judge *judge)
{
	const struct private_group *incident = judge_group(judge, "incident");

	if (!private_is(judge->fields, "type", "rapid_review"))
		return;
	if (incident == NULL || !private_has(incident, "reference") ||
	    !judge_has_come(judge, private_date(incident, "notified_on", 0)))
		judge_field(judge, RULE_review_notification_missing,
		    "incident");
}

/* The policy has the 15 days run from awareness, not notification (D4, C1). */
static bool
counts_from_awareness(const struct judge *judge)
{
	const struct private_group *policy = clocks_policy(judge);

	return policy != NULL && private_is(policy, "clock_starts",
	    "awareness");
}

void
rule_review_rapid_late(struct judge *judge)
{
	const struct private_group *incident = judge_group(judge, "incident");
	const struct private_group *rapid = judge_group(judge, "rapid_review");
	struct date sent = { 0 }, from, by;

	if (incident == NULL || criteria_are_not_met(incident))
		return;
	from = private_date(incident, counts_from_awareness(judge) &&
	    private_has(incident, "aware_on") ? "aware_on" : "notified_on", 0);
	if (rapid != NULL)
		sent = private_date(rapid, "sent_on", 0);
	if (date_is_set(from) && judge_workdays(judge, from, TO_REVIEW,
	    judge_has_come(judge, sent), &by))
		judge_clock(judge, RULE_review_rapid_late, sent, by,
		    judge_place(judge, rapid != NULL ? "rapid_review" :
		    "incident"));
}

void
rule_review_rapid_decision(struct judge *judge)
{
	const struct private_group *rapid = judge_group(judge, "rapid_review");

	if (rapid != NULL && judge_has_come(judge, private_date(rapid,
	    "sent_on", 0)) && !(private_has(rapid, "outcome") &&
	    private_has(rapid, "rationale")))
		judge_report(judge, RULE_review_rapid_decision,
		    private_value_place(rapid, "sent_on", 0), NULL);
}
