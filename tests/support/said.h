/*
 * said.h - whether one rule speaks of a record, case by case; after records.h.
 */
#ifndef SUPPORT_SAID_H
#define SUPPORT_SAID_H

#include "records.h"

/* What is changed in a review that is in order, and whether the rule speaks. */
struct said {
	const char *was, *is;
	bool said;
};

static const char said_law[] =
    "id: law\nconfirmed:\n"
    "  - {rule: review-report-missing, source: s, by: b, on: 2026-09-01}\n"
    "  - {rule: review-reviewer, source: s, by: b, on: 2026-09-01}\n"
    "  - {rule: review-analysis, source: s, by: b, on: 2026-09-01}\n"
    "  - {rule: review-sent, source: s, by: b, on: 2026-09-01}\n";

/* Law that waits for somebody to look it up has been looked up. */
static inline void
said_confirm(struct records *r)
{
	records_write(r, "content/policy/law.yaml", said_law);
}

static inline bool
said_has(const enum rule *rules, size_t count, const char *rule)
{
	for (size_t i = 0; i < count; i++)
		if (rules[i] == rule_find(rule))
			return true;
	return false;
}

/* Among what it needs or what it is warned of. */
static inline bool
said_of(const struct record_status *status, const char *rule)
{
	assert_true(rule_find(rule) < RULES);
	return said_has(status->needs, status->need_count, rule) ||
	    said_has(status->warnings, status->warning_count, rule);
}

/*
 * One review a case: `always` (pairs as for records_changed(), or NULL) is
 * changed first, then what the case says.
 */
static inline void
said_cases(const char *rule, const char *const *always,
    const struct said *cases, size_t count, const char *as_of)
{
	for (size_t i = 0; i < count; i++) {
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct records r = records_open();
		char *text = arena_format(r.arena, records_review, "r1");
		struct record_status status;
		const char *reports;

		said_confirm(&r);
		text = records_changed(&r, text, always);
		records_write(&r, "content/reviews/r1/review.md",
		    records_changed(&r, text, changes));
		reports = records_check(&r, as_of);
		status = records_status(&r, "review", "r1");
		if (said_of(&status, rule) != cases[i].said)
			fail_msg("%s %s of '%s' for '%s':\n%s", rule,
			    cases[i].said ? "is silent" : "speaks",
			    cases[i].is, cases[i].was, reports);
		records_close(&r);
	}
}

#endif
