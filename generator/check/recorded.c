/* recorded.c - what must be on record before and after a decision. */
#include "check/rule.h"

void
rule_review_panel_agreement(struct judge *judge)
{
	(void)judge;
}

void
rule_review_welfare_old(struct judge *judge)
{
	(void)judge;
}

void
rule_review_protected_people(struct judge *judge)
{
	(void)judge;
}

void
rule_review_family_offer(struct judge *judge)
{
	(void)judge;
}

void
rule_review_analysis(struct judge *judge)
{
	(void)judge;
}

void
rule_review_learning_missing(struct judge *judge)
{
	(void)judge;
}

void
rule_review_rationale(struct judge *judge)
{
	(void)judge;
}

void
rule_review_panel_response(struct judge *judge)
{
	(void)judge;
}

void
rule_review_child_offer(struct judge *judge)
{
	(void)judge;
}

void
rule_review_practitioners_told(struct judge *judge)
{
	(void)judge;
}

void
rule_review_briefed(struct judge *judge)
{
	(void)judge;
}

void
rule_review_recommendation_parts(struct judge *judge)
{
	(void)judge;
}

void
rule_review_evidence(struct judge *judge)
{
	(void)judge;
}

void
rule_review_evaluation(struct judge *judge)
{
	(void)judge;
}

void
rule_review_why(struct judge *judge)
{
	(void)judge;
}

void
rule_review_equality(struct judge *judge)
{
	(void)judge;
}

void
rule_review_voice_missing(struct judge *judge)
{
	(void)judge;
}

void
rule_national_host(struct judge *judge)
{
	(void)judge;
}
