/* names.c - words that may be names, and that nobody has looked at (spec 9). */
#include "check/rule.h"

void
rule_review_unknown_name(struct judge *judge)
{
	(void)judge;
}

void
rule_phrases_protected(struct judge *judge)
{
	(void)judge;
}
