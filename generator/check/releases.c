/* releases.c - what a person let out, and what became of it. */
#include "check/rule.h"

void
rule_review_unapproved(struct judge *judge)
{
	(void)judge;
}

void
rule_review_remove_early(struct judge *judge)
{
	(void)judge;
}

void
rule_review_takedown_early(struct judge *judge)
{
	(void)judge;
}

void
rule_review_replacement(struct judge *judge)
{
	(void)judge;
}

void
rule_any_changed(struct judge *judge)
{
	(void)judge;
}

void
rule_any_unrecorded(struct judge *judge)
{
	(void)judge;
}

void
rule_bulletin_revision(struct judge *judge)
{
	(void)judge;
}

void
rule_release_vanished(struct judge *judge)
{
	(void)judge;
}

void
rule_release_unmatched(struct judge *judge)
{
	(void)judge;
}
