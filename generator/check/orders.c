/* orders.c - courts, orders and what makes a review learning only. */
#include "check/rule.h"

void
rule_review_home_office(struct judge *judge)
{
	(void)judge;
}

void
rule_review_other_area(struct judge *judge)
{
	(void)judge;
}

void
rule_review_offence_anonymity(struct judge *judge)
{
	(void)judge;
}

void
rule_review_court_words(struct judge *judge)
{
	(void)judge;
}

void
rule_review_press_known(struct judge *judge)
{
	(void)judge;
}

void
rule_review_multiple_birth(struct judge *judge)
{
	(void)judge;
}

void
rule_review_deposit(struct judge *judge)
{
	(void)judge;
}

void
rule_review_abuse_words(struct judge *judge)
{
	(void)judge;
}
