#include "clocks.h"

/* Five working days over Christmas (D1, D18). */
static void
incidents_are_notified_in_time(void **state)
{
	static const struct clock cases[] = {
		{ { INCIDENT(AWARE) }, "2025-12-29", "2025-12-29", false },
		{ { INCIDENT(AWARE) }, "2025-12-30", "2025-12-29", true },
		{ { INCIDENT(AWARE), UNDECIDED }, "2025-12-30", "2025-12-29", true },
		{ { INCIDENT(AWARE) }, LATER, "2025-12-29", true },
		{ { INCIDENT(AWARE NOTIFIED("2025-12-29")) }, LATER, "", false },
		{ { INCIDENT(AWARE NOTIFIED("2025-12-30")) }, LATER, "", true },
		/* What was done late is no duty that is open. */
		{ { INCIDENT(AWARE NOTIFIED("2025-12-30")), UNDECIDED }, LATER, "", false },
		/* A day that is meant is not one that came. */
		{ { INCIDENT(AWARE NOTIFIED("2026-01-05")) }, "2025-12-30", "2025-12-29", true },
		{ { INCIDENT(AWARE "  criteria_met: no\n") }, LATER, "", false },
		{ { INCIDENT(AWARE "  criteria_met: unknown\n") }, LATER, "2025-12-29", true },
		/* It was late, whatever was thought of it later (D6). */
		{ { INCIDENT(AWARE NOTIFIED("2025-12-30") "  criteria_met: no\n") }, LATER, "", true },
		{ { INCIDENT("  reference: x\n") }, LATER, "", false },
		/* Long done, before the table begins; and begun there, done since. */
		{ { INCIDENT("  aware_on: 2019-03-04\n" NOTIFIED("2019-06-03")) SENT("2019-07-01") }, LATER, "", false },
		{ { INCIDENT("  aware_on: 2024-12-30\n" NOTIFIED("2025-06-03")) SENT("2025-07-01") }, LATER, "", false },
	};

	(void)state;
	run_clocks(NULL, "review-notified-late", cases, COUNT(cases));
}

static void
notifiers(void **state)
{
#define BY(who) INCIDENT("  notified_by: " who "\n")
	static const struct clock cases[] = {
		{ { BY("local_authority") }, LATER, "", false },
		{ { BY("icb") }, LATER, "", true },
		{ { BY("other") }, LATER, "", true },
		{ { INCIDENT(NOTIFIED("2026-01-05")) }, LATER, "", false },
	};

	(void)state;
	run_clocks(NULL, "review-notified-by", cases, COUNT(cases));
}

/* Natural causes or not (E24); told with the notification. */
static void
deaths_of_looked_after_children_are_told(void **state)
{
#define DIED ADD("looked_after: yes\ndied: yes\nabuse_suspected: no\n")
#define DIED_AND(rows) \
	ADD("looked_after: yes\ndied: yes\nabuse_suspected: no\nincident:\n" rows)
	static const struct clock cases[] = {
		{ { DIED }, LATER, "", true },
		{ { ADD("looked_after: yes\ndied: no\n") }, LATER, "", false },
		{ { ADD("looked_after: no\ndied: yes\n") }, LATER, "", false },
		{ { ADD("died: yes\n") }, LATER, "", false },
		{ { DIED_AND("  dfe_told_on: 2026-01-05\n") }, LATER, "", true },
		{ { DIED_AND("  ofsted_told_on: 2026-01-05\n") }, LATER, "", true },
		{ { DIED_AND("  dfe_told_on: 2026-01-05\n  ofsted_told_on: 2026-01-05\n") }, LATER, "", false },
		{ { DIED_AND("  dfe_told_on: 2026-01-05\n  ofsted_told_on: 2026-11-17\n") }, LATER, "", true },
		{ { DIED_AND("  aware_on: 2026-11-09\n") }, LATER, "2026-11-16", false },
		{ { DIED_AND("  aware_on: 2026-11-09\n") }, "2026-11-17", "2026-11-16", true },
		/* The criteria of D1 are not those of this duty. */
		{ { DIED_AND(AWARE "  criteria_met: no\n"), UNDECIDED }, LATER, "2025-12-29", true },
	};

	(void)state;
	run_clocks(NULL, "review-looked-after-told", cases, COUNT(cases));
}

static void
rapid_reviews_follow_a_notification(void **state)
{
#define REFERENCE "  reference: n1\n"
	static const struct clock cases[] = {
		{ { TYPE("rapid_review") }, LATER, "", true },
		{ { TYPE("rapid_review"), UNDECIDED }, LATER, "", false },
		{ { TYPE("rapid_review"), INCIDENT(REFERENCE) }, LATER, "", true },
		{ { TYPE("rapid_review"), INCIDENT(NOTIFIED("2026-01-05")) }, LATER, "", true },
		{ { TYPE("rapid_review"), INCIDENT(REFERENCE NOTIFIED("2026-11-17")) }, LATER, "", true },
		{ { TYPE("rapid_review"), INCIDENT(REFERENCE NOTIFIED("2026-11-16")) }, LATER, "", false },
		{ { TYPE("cspr") }, LATER, "", false },
		{ { TYPE("appreciative_inquiry") }, LATER, "", false },
	};
	const char *changes[] = { TYPE("rapid_review"), NULL };
	struct records r = records_open();
	struct record_status status;

	(void)state;
	run_clocks(NULL, "review-notification-missing", cases, COUNT(cases));
	records_add_review(&r, "r1", changes);
	records_check(&r, LATER);
	status = records_status(&r, "review", "r1");
	assert_int_equal(status.status, STATUS_BLOCKED);
	assert_true(is_needed(&status, "review-notification-missing"));
	records_close(&r);
}

/* Fifteen working days, from the notification or from awareness (D4, C1). */
static void
rapid_reviews_are_sent_in_time(void **state)
{
#define BOTH AWARE NOTIFIED("2025-12-29")
	static const struct clock cases[] = {
		{ { INCIDENT(BOTH) }, "2026-01-20", "2026-01-20", false },
		{ { INCIDENT(BOTH) }, "2026-01-21", "2026-01-20", true },
		{ { INCIDENT(BOTH), UNDECIDED }, "2026-01-21", "2026-01-20", true },
		{ { INCIDENT(BOTH) SENT("2026-01-20") }, LATER, "", false },
		{ { INCIDENT(BOTH) SENT("2026-01-21") }, LATER, "", true },
		{ { INCIDENT(BOTH) SENT("2026-01-22") }, "2026-01-21", "2026-01-20", true },
		/* The criteria are not met after all (D6). */
		{ { INCIDENT(BOTH "  criteria_met: no\n") }, LATER, "", false },
		{ { INCIDENT(BOTH "  criteria_met: yes\n") }, LATER, "2026-01-20", true },
		{ { INCIDENT(AWARE) }, LATER, "", false },
		{ { INCIDENT(NOTIFIED("2019-03-04")) SENT("2019-06-03") }, LATER, "", false },
	};
	static const struct clock aware[] = {
		{ { INCIDENT(BOTH) }, "2026-01-13", "2026-01-13", false },
		{ { INCIDENT(BOTH) }, "2026-01-14", "2026-01-13", true },
		{ { INCIDENT(BOTH) SENT("2026-01-13") }, LATER, "", false },
		{ { INCIDENT(BOTH) SENT("2026-01-14") }, LATER, "", true },
		{ { INCIDENT(AWARE) }, LATER, "2026-01-13", true },
		/* Nobody wrote down when: then from what is known. */
		{ { INCIDENT(NOTIFIED("2025-12-29")) }, LATER, "2026-01-20", true },
	};

	(void)state;
	run_clocks(NULL, "review-rapid-late", cases, COUNT(cases));
	run_clocks("id: law\nclock_starts: notification\n", "review-rapid-late",
	    cases, COUNT(cases));
	run_clocks("id: law\nclock_starts: awareness\n", "review-rapid-late", aware,
	    COUNT(aware));
}

static void
rapid_reviews_say_what_was_decided(void **state)
{
#define OUTCOME "  outcome: local_cspr\n"
#define REASONS "  rationale: minutes\n"
	static const struct clock cases[] = {
		{ { ADD(SENT("2026-01-20")) }, LATER, "", true },
		{ { ADD(SENT("2026-01-20") OUTCOME) }, LATER, "", true },
		{ { ADD(SENT("2026-01-20") REASONS) }, LATER, "", true },
		{ { ADD(SENT("2026-01-20") OUTCOME REASONS) }, LATER, "", false },
		{ { ADD(SENT("2026-11-17")) }, LATER, "", false },
		{ { ADD(SENT("2026-11-16")) }, LATER, "", true },
	};

	(void)state;
	run_clocks(NULL, "review-rapid-decision", cases, COUNT(cases));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(incidents_are_notified_in_time),
		cmocka_unit_test(notifiers),
		cmocka_unit_test(deaths_of_looked_after_children_are_told),
		cmocka_unit_test(rapid_reviews_follow_a_notification),
		cmocka_unit_test(rapid_reviews_are_sent_in_time),
		cmocka_unit_test(rapid_reviews_say_what_was_decided),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
