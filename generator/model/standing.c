#include "model/standing.h"

const char *const status_names[STATUSES] = { "held", "blocked", "ready",
	"published", "withdrawn" };

bool
rule_is_timing(enum rule rule)
{
	return rule == RULE_review_unpublished ||
	    rule == RULE_any_unpublished || rule == RULE_review_unreleased ||
	    rule == RULE_review_unapproved || rule == RULE_any_changed ||
	    rule == RULE_any_recut || rule == RULE_review_label;
}
