/* language.c - words that hurt or hide, and abbreviations (domain-rules 9, D160). */
#include "check/rule.h"

void
rule_any_language(struct judge *judge)
{
	(void)judge;
}

void
rule_any_acronym(struct judge *judge)
{
	(void)judge;
}
