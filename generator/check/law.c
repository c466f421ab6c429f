/* law.c - law that somebody has looked up. */
#include "check/rule.h"

#include "base/arena.h"

/* What names a rule that waits for nobody is reported and counts for nothing. */
const bool *
law_confirmed(struct arena *vault, const struct loaded *loaded)
{
	bool *confirmed = arena_alloc(vault, RULES, sizeof *confirmed);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		const struct private_group *fields = private_fields(record);

		if (private_kind(record)->role != ROLE_LAW ||
		    private_is_broken(record))
			continue;
		for (size_t c = 0; c < private_values(fields, "confirmed");
		    c++) {
			enum rule rule = rule_find(private_text(
			    private_subgroup(fields, "confirmed", c), "rule",
			    0));

			if (rule < RULES)
				confirmed[rule] = true;
		}
	}
	return confirmed;
}

bool
law_softens(const bool *confirmed, enum rule rule)
{
	return rule_rows[rule].law == LAW_UNSEEN &&
	    rule_rows[rule].outcome > WARN && !confirmed[rule];
}

void
rule_policy_rule(struct judge *judge)
{
	for (size_t i = 0; i < private_values(judge->fields, "confirmed");
	    i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "confirmed", i);
		enum rule rule = rule_find(private_text(row, "rule", 0));

		if (rule == RULES || rule_rows[rule].law != LAW_UNSEEN)
			judge_report(judge, RULE_policy_rule,
			    private_value_place(row, "rule", 0), NULL);
	}
}
