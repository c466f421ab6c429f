/* traits.c - words that point at a child without a name (D48 to D59). */
#include "check/rule.h"

void
rule_review_case_day_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_case_day_word_high(struct judge *judge)
{
	(void)judge;
}

void
rule_review_family_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_relation_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_culture_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_health_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_place_word(struct judge *judge)
{
	(void)judge;
}

void
rule_review_agency_name(struct judge *judge)
{
	(void)judge;
}

void
rule_review_unique_role(struct judge *judge)
{
	(void)judge;
}

void
rule_review_method(struct judge *judge)
{
	(void)judge;
}
