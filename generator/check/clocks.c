/* clocks.c - what must be done by when (D1 to D18, D40, D114, D117). */
#include "check/rule.h"

void
rule_review_notified_late(struct judge *judge)
{
	(void)judge;
}

void
rule_review_notified_by(struct judge *judge)
{
	(void)judge;
}

void
rule_review_looked_after_told(struct judge *judge)
{
	(void)judge;
}

void
rule_review_notification_missing(struct judge *judge)
{
	(void)judge;
}

void
rule_review_rapid_late(struct judge *judge)
{
	(void)judge;
}

void
rule_review_rapid_decision(struct judge *judge)
{
	(void)judge;
}

void
rule_review_six_months(struct judge *judge)
{
	(void)judge;
}

void
rule_review_delay_untold(struct judge *judge)
{
	(void)judge;
}

void
rule_review_sent(struct judge *judge)
{
	(void)judge;
}

void
rule_review_learning_sent(struct judge *judge)
{
	(void)judge;
}

void
rule_review_action_late(struct judge *judge)
{
	(void)judge;
}

void
rule_report_late(struct judge *judge)
{
	(void)judge;
}

void
rule_report_sent_late(struct judge *judge)
{
	(void)judge;
}

void
rule_review_decision_waiting(struct judge *judge)
{
	(void)judge;
}
