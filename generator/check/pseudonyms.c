/* pseudonyms.c - what is printed instead of people, across reviews (D61, D63). */
#include "check/rule.h"

#include "check/clocks.h"

#include "base/arena.h"
#include "registers/registers.h"

static void
report_entry(struct judge *judge, enum rule rule, const char *name,
    const char *entry)
{
	struct place place = private_value_place(judge->fields, "register", 0);

	if (entry != NULL)
		judge_report(judge, rule, place, arena_format(judge->scratch,
		    "%s/%s", name, entry));
}

/*
 * What is out already stays out: it is the second one that joins the facts of
 * two families.
 */
void
rule_review_pseudonym_reused(struct judge *judge)
{
	const char *name = register_name_of(judge->record);

	if (name != NULL && judge->registers != NULL &&
	    !date_is_set(judge->verdict->released_on))
		report_entry(judge, RULE_review_pseudonym_reused, name,
		    registers_reused(judge->registers, name));
}

void
rule_review_pseudonym_style(struct judge *judge)
{
	const char *name = register_name_of(judge->record);
	const struct private_group *policy = clocks_policy(judge);

	if (policy == NULL || name == NULL || judge->registers == NULL)
		return;
	if (private_has(policy, "pseudonym_style"))
		report_entry(judge, RULE_review_pseudonym_style, name,
		    registers_unlike(judge->registers, name,
		    private_is(policy, "pseudonym_style", "name"),
		    private_is(policy, "pseudonym_style", "letter")));
}
