/* identity.c - what is on record about whether a family could be found (D65 to D85). */
#include "check/rule.h"

void
rule_review_sensitive_link(struct judge *judge)
{
	(void)judge;
}

void
rule_review_explicit(struct judge *judge)
{
	(void)judge;
}

void
rule_review_prepared_reader(struct judge *judge)
{
	(void)judge;
}

void
rule_review_attributes(struct judge *judge)
{
	(void)judge;
}

void
rule_review_intruder_test(struct judge *judge)
{
	(void)judge;
}

void
rule_review_intruder_found(struct judge *judge)
{
	(void)judge;
}

void
rule_review_retest(struct judge *judge)
{
	(void)judge;
}

void
rule_review_altered_said(struct judge *judge)
{
	(void)judge;
}

void
rule_review_id_tells(struct judge *judge)
{
	(void)judge;
}

void
rule_theme_single_review(struct judge *judge)
{
	(void)judge;
}

void
rule_theme_few(struct judge *judge)
{
	(void)judge;
}
