/* near_names.c - people of the register, misspelt or by initials (spec 5.5). */
#include "check/rule.h"

void
rule_review_near_name(struct judge *judge)
{
	(void)judge;
}
