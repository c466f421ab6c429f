/* clocks.h - what a clock does to a review on a day; after records.h. */
#ifndef SUPPORT_CLOCKS_H
#define SUPPORT_CLOCKS_H

#include "records.h"

/*
 * What is changed in a review that is in order, and what the clock of `rule`
 * then does on that day: is it due, and does it speak?
 */
struct clock {
	const char *changes[9];
	const char *today;
	const char *by; /* "" is no day */
	bool speaks;
};

static inline const char *
due_of(struct arena *arena, const struct record_status *status,
    const char *rule)
{
	for (size_t i = 0; i < status->due_count; i++)
		if (status->dues[i].rule == rule_find(rule))
			return date_iso(arena, status->dues[i].by);
	return "";
}

static inline bool
has_warning(const struct record_status *status, const char *rule)
{
	for (size_t i = 0; i < status->warning_count; i++)
		if (status->warnings[i] == rule_find(rule))
			return true;
	return false;
}

static inline bool
is_needed(const struct record_status *status, const char *rule)
{
	for (size_t i = 0; i < status->need_count; i++)
		if (status->needs[i] == rule_find(rule))
			return true;
	return false;
}

static inline void
run_clocks(const char *policy, const char *rule, const struct clock *cases,
    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		const char *reports, *by;
		struct record_status status;

		if (policy != NULL)
			records_write(&r, "content/policy/law.yaml", policy);
		records_add_review(&r, "r1", cases[i].changes);
		reports = records_check(&r, cases[i].today);
		status = records_status(&r, "review", "r1");
		by = due_of(r.arena, &status, rule);
		if (strcmp(by, cases[i].by) != 0)
			fail_msg("%s %zu: due '%s', not '%s'\n%s", rule, i, by,
			    cases[i].by, reports);
		if ((strstr(reports, arena_format(r.arena, "[%s]", rule)) !=
		    NULL) != cases[i].speaks)
			fail_msg("%s %zu:\n%s", rule, i, reports);
		if (strstr(reports, "[holidays-end]") != NULL)
			fail_msg("%s %zu:\n%s", rule, i, reports);
		records_close(&r);
	}
}

#define LATER "2026-11-16"
#define UNDECIDED "decision: full", "decision: undecided"
#define TYPE(type) "type: local_learning_review", "type: " type
#define ADD(rows) "themes: [asking]\n", "themes: [asking]\n" rows
#define INCIDENT(rows) ADD("incident:\n" rows)
#define AWARE "  aware_on: 2025-12-18\n"
#define NOTIFIED(day) "  notified_on: " day "\n"
#define SENT(day) "rapid_review:\n  sent_on: " day "\n"

#endif
