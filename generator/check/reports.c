/* reports.c - what an annual report must be (D113 to D123). */
#include "check/rule.h"

void
rule_report_contents(struct judge *judge)
{
	(void)judge;
}

void
rule_report_topics(struct judge *judge)
{
	(void)judge;
}

void
rule_report_signoff(struct judge *judge)
{
	(void)judge;
}

void
rule_report_summary(struct judge *judge)
{
	(void)judge;
}

void
rule_report_as_at(struct judge *judge)
{
	(void)judge;
}

void
rule_notification_as_at(struct judge *judge)
{
	(void)judge;
}
