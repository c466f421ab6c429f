#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"
#define BEFORE "published_on: 2026-10-05\n"

/* What is changed in a review that is in order, and what becomes of it today. */
struct gate {
	const char *was, *is;
	enum status status;
	const char *rule; /* reported, or among what is needed; "" is none */
};

static bool
is_needed(const struct record_status *status, const char *rule)
{
	for (size_t i = 0; i < status->need_count; i++)
		if (status->needs[i] == rule_find(rule))
			return true;
	return false;
}

static void
pass_gates(const struct gate *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		/* Somebody looked for the family today, whatever came before. */
		const char *changes[] = { cases[i].was, cases[i].is,
			"intruder_test:\n  on: 2026-09-10",
			"intruder_test:\n  on: " TODAY, NULL };
		const char *rule = cases[i].rule, *reports;
		struct record_status status;
		bool hold;

		said_confirm(&r);
		records_add_review(&r, "r1", changes);
		reports = records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		hold = status.status == STATUS_HELD ||
		    status.status == STATUS_READY;
		if (status.status != cases[i].status)
			fail_msg("'%s' is %s\n%s", cases[i].is,
			    status_names[status.status], reports);
		if (rule[0] != '\0' && !is_needed(&status, rule))
			fail_msg("'%s' does not need %s", cases[i].is, rule);
		if (rule[0] == '\0' && status.need_count > 0)
			fail_msg("'%s' needs something", cases[i].is);
		/* What is held is no fault, and so is not reported. */
		if ((reports[0] != '\0') != (rule[0] != '\0' && !hold))
			fail_msg("'%s':\n%s", cases[i].is, reports);
		records_close(&r);
	}
}

#define EMBARGO(rows) BEFORE, BEFORE "embargo:\n" rows
#define RELEASED(day) "release_approved_on: " day "\n"

static void
embargoes_by_day_and_event(void **state)
{
	static const struct gate cases[] = {
		{ EMBARGO("  until: 2026-11-17\n"), STATUS_HELD, "review-embargoed" },
		{ EMBARGO("  until: 2026-11-16\n"), STATUS_READY, "review-unreleased" },
		{ EMBARGO("  until: 2026-11-16\n") RELEASED("2026-11-15"), STATUS_READY, "review-unreleased" },
		{ EMBARGO("  until: 2026-11-16\n") RELEASED("2026-11-16"), STATUS_PUBLISHED, "" },
		{ EMBARGO("  until: 2026-11-10\n") RELEASED("2026-11-17"), STATUS_READY, "review-unreleased" },
		{ EMBARGO("  event: the trial has ended\n") RELEASED("2026-11-16"), STATUS_HELD, "review-embargoed" },
		{ EMBARGO("  event: the trial has ended\n  event_happened_on: 2026-11-17\n") RELEASED("2026-11-16"), STATUS_HELD, "review-embargoed" },
		{ EMBARGO("  event: the trial has ended\n  event_happened_on: 2026-11-16\n") RELEASED("2026-11-15"), STATUS_READY, "review-unreleased" },
		{ EMBARGO("  event: the trial has ended\n  event_happened_on: 2026-11-16\n") RELEASED("2026-11-16"), STATUS_PUBLISHED, "" },
		/* Both must be over, and the approval after the later one. */
		{ EMBARGO("  until: 2026-11-10\n  event: trial\n") RELEASED("2026-11-16"), STATUS_HELD, "review-embargoed" },
		{ EMBARGO("  until: 2026-11-17\n  event: trial\n  event_happened_on: 2026-11-10\n") RELEASED("2026-11-16"), STATUS_HELD, "review-embargoed" },
		{ EMBARGO("  until: 2026-11-01\n  event: trial\n  event_happened_on: 2026-11-10\n") RELEASED("2026-11-05"), STATUS_READY, "review-unreleased" },
		{ EMBARGO("  until: 2026-11-10\n  event: trial\n  event_happened_on: 2026-11-01\n") RELEASED("2026-11-05"), STATUS_READY, "review-unreleased" },
		/* Neither day nor event: nobody knows when, so it lasts. */
		{ EMBARGO("  event_happened_on: 2026-11-01\n") RELEASED("2026-11-16"), STATUS_HELD, "review-embargoed" },
	};

	(void)state;
	pass_gates(cases, COUNT(cases));
}

#define NAMED "reviewers:\n  - name: Dr Averil Samplewick\n"
#define OWNERS(rows) "type: local_learning_review", \
	"type: joint_review\n" NAMED "owners:\n" rows

static void
decisions_owners_and_publication(void **state)
{
	static const struct gate cases[] = {
		{ "decision: full", "decision: undecided", STATUS_HELD, "review-undecided" },
		{ "decision: full", "decision: learning_only", STATUS_PUBLISHED, "" },
		{ "decision_on: 2026-09-07\n", "", STATUS_BLOCKED, "review-decision-day" },
		{ "decision_on: 2026-09-07", "decision_on: 2026-11-16", STATUS_PUBLISHED, "" },
		{ "decision_on: 2026-09-07", "decision_on: 2026-11-17", STATUS_BLOCKED, "review-decision-day" },
		{ BEFORE, "", STATUS_READY, "review-unpublished" },
		{ BEFORE, "published_on: 2026-11-16\n", STATUS_PUBLISHED, "" },
		{ BEFORE, "published_on: 2026-11-17\n", STATUS_READY, "review-unpublished" },
		{ OWNERS("  - board: adults_board\n"), STATUS_HELD, "review-owner-waiting" },
		{ OWNERS("  - board: adults_board\n    cleared_on: 2026-11-16\n"), STATUS_PUBLISHED, "" },
		{ OWNERS("  - board: adults_board\n    cleared_on: 2026-11-17\n"), STATUS_HELD, "review-owner-waiting" },
		{ OWNERS("  - board: adults_board\n    cleared_on: 2026-11-01\n  - board: community_safety\n"), STATUS_HELD, "review-owner-waiting" },
		/* We own it anyway; a joint review needs another board. */
		{ OWNERS("  - board: lscp\n    cleared_on: 2026-11-01\n"), STATUS_HELD, "review-owner-waiting" },
		{ "type: local_learning_review", "type: joint_review", STATUS_HELD, "review-owner-waiting" },
		{ "type: local_learning_review", "type: rapid_review\nowners:\n  - board: other_lscp\n", STATUS_HELD, "review-owner-waiting" },
	};

	(void)state;
	pass_gates(cases, COUNT(cases));
}

#define COURTS(family, criminal, inquest) \
	"  family: ended\n  criminal: none\n  inquest: none\n", \
	"  family: " family "\n  criminal: " criminal "\n  inquest: " inquest "\n"
#define ASKED(day) "  coroner_consulted_on: " day "\n"
#define CLEARED(day) "  criminal_cleared_on: " day "\n"

static void
unknown_means_no(void **state)
{
	static const struct gate cases[] = {
		{ "signoff:\n  local_authority: 2026-09-01\n  icb: 2026-09-02\n  police: 2026-09-03\n", "", STATUS_BLOCKED, "review-signoff" },
		{ "  icb: 2026-09-02\n", "", STATUS_BLOCKED, "review-signoff" },
		{ "  icb: 2026-09-02\n", "  icb: 2026-11-16\n", STATUS_PUBLISHED, "" },
		{ "  icb: 2026-09-02\n", "  icb: 2026-11-17\n", STATUS_BLOCKED, "review-signoff" },
		{ "proceedings:\n  family: ended\n  criminal: none\n  inquest: none\n", "", STATUS_BLOCKED, "review-proceedings-unsaid" },
		{ COURTS("unknown", "none", "none"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("live", "none", "none"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("none", "none", "open"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("none", "none", "open") ASKED("2026-11-17"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("none", "none", "open") ASKED("2026-11-16"), STATUS_PUBLISHED, "" },
		{ COURTS("none", "none", "unknown") ASKED("2026-11-16"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("none", "none", "unknown"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ COURTS("none", "concluded", "concluded"), STATUS_PUBLISHED, "" },
		{ COURTS("none", "unknown", "none"), STATUS_BLOCKED, "review-criminal-live" },
		{ COURTS("none", "appeal", "none"), STATUS_BLOCKED, "review-criminal-live" },
		{ COURTS("none", "investigation", "none"), STATUS_BLOCKED, "review-criminal-live" },
		{ COURTS("none", "charged", "none") CLEARED("2026-11-17"), STATUS_BLOCKED, "review-criminal-live" },
		{ COURTS("none", "trial_listed", "none") CLEARED("2026-11-16"), STATUS_PUBLISHED, "review-proceedings-live" },
		{ "restrictions:\n  - kind: none\n", "", STATUS_BLOCKED, "review-restrictions-unsaid" },
		{ "register:\n  use: none\n  decided_by: Head\n  decided_on: 2026-09-04\n", "", STATUS_BLOCKED, "review-register-unsaid" },
		{ "  decided_by: Head\n", "", STATUS_BLOCKED, "review-register-unsaid" },
		{ "  decided_on: 2026-09-04\n", "", STATUS_BLOCKED, "review-register-unsaid" },
		{ "  decided_on: 2026-09-04\n", "  decided_on: 2026-11-17\n", STATUS_BLOCKED, "review-register-unsaid" },
		{ "  use: none\n", "  use: nobody\n", STATUS_BLOCKED, "review-register-absent" },
		{ "welfare_check:\n  on: 2026-09-04\n  by: Designated nurse\n", "", STATUS_BLOCKED, "review-welfare" },
		{ "  on: 2026-09-04\n", "  on: 2026-11-17\n", STATUS_BLOCKED, "review-welfare" },
		{ "family_view: supports\n", "family_view: objects\n", STATUS_BLOCKED, "review-family-view" },
		{ "family_view: supports\n", "family_view: mixed\n", STATUS_BLOCKED, "review-family-view" },
		{ "family_view: supports\n", "family_view: mixed\nfamily_view_on: 2026-09-01\nfamily_view_considered_on: 2026-11-16\n", STATUS_PUBLISHED, "" },
		{ "family_view: supports\n", "family_view: mixed\nfamily_view_considered_on: 2026-11-17\n", STATUS_BLOCKED, "review-family-view" },
		{ "type: local_learning_review", "type: cspr", STATUS_BLOCKED, "review-report-missing" },
		{ "type: local_learning_review", "type: cspr", STATUS_BLOCKED, "review-reviewer" },
		{ "decision: full\n", "decision: full\nhigh_risk_identity: yes\n", STATUS_PUBLISHED, "review-high-risk" },
	};

	(void)state;
	pass_gates(cases, COUNT(cases));
}

#define ORDER(rows) "  - kind: none\n", rows
#define UNTIL_18 "  - kind: section_39\n    ends: 18th_birthday\n"
#define FREED "    cleared_by: Head of law\n    cleared_on: 2026-11-16\n"

static void
restrictions_hold_until_they_are_seen_to_end(void **state)
{
	static const struct gate cases[] = {
		{ ORDER("  - kind: section_39\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends: unknown\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends: 18th_birthday\n    ends_on: 2020-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends: date\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends_on: 2020-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends: date\n    ends_on: 2026-11-16\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_39\n    ends: date\n    ends_on: 2026-11-15\n"), STATUS_PUBLISHED, "" },
		{ ORDER("  - kind: injunction\n    cleared_on: 2026-11-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: injunction\n    cleared_by: Head of law\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: injunction\n    cleared_by: Head of law\n    cleared_on: 2026-11-16\n"), STATUS_PUBLISHED, "" },
		{ ORDER("  - kind: injunction\n    cleared_by: Head of law\n    cleared_on: 2026-11-17\n"), STATUS_BLOCKED, "review-restriction-live" },
		/* The law ends these never, whatever is written. */
		{ ORDER("  - kind: anonymity_for_life\n    ends: date\n    ends_on: 2020-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: section_45a\n    ends: date\n    ends_on: 2020-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		/* The end of one does not free the other (E5). */
		{ ORDER("  - kind: section_39\n    ends: date\n    ends_on: 2020-01-01\n  - kind: section_39\n    ends: date\n    ends_on: 2030-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER("  - kind: none\n  - kind: youth_court\n    ends: life\n"), STATUS_BLOCKED, "review-restriction-live" },
		/* "Until 18" has no day that frees it: a lawyer does, for each. */
		{ ORDER(UNTIL_18 "    ends_on: 2020-01-01\n" UNTIL_18 "    ends_on: 2030-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER(UNTIL_18 FREED UNTIL_18 "    ends_on: 2020-01-01\n"), STATUS_BLOCKED, "review-restriction-live" },
		{ ORDER(UNTIL_18 FREED UNTIL_18 FREED), STATUS_PUBLISHED, "" },
	};

	(void)state;
	pass_gates(cases, COUNT(cases));
}

#define DOWN(rows) BEFORE, BEFORE "takedown:\n  kind: safety\n" rows

static void
takedowns_come_on_their_day(void **state)
{
	static const struct gate cases[] = {
		{ DOWN("  on: 2026-11-17\n"), STATUS_PUBLISHED, "" },
		{ DOWN("  authority: Head\n  on: 2026-11-16\n"), STATUS_WITHDRAWN, "" },
		{ DOWN("  on: 2026-11-16\n"), STATUS_BLOCKED, "review-takedown-authority" },
	};

	(void)state;
	pass_gates(cases, COUNT(cases));
}

/* A held record lists everything it needs, and reports nothing. */
static void
held_records_say_all_they_need(void **state)
{
	static const char *const needs[] = { "review-embargoed",
		"review-signoff", "review-restriction-live", "review-case-date" };
	const char *changes[] = { "decision_on", "embargo:\n  event: trial\n"
	    "decision_on", "  police: 2026-09-03\n", "", "  - kind: none\n",
	    "  - kind: other\n", "Several services visited.", "In June.", NULL };
	struct records r = records_open();
	struct record_status status;

	(void)state;
	records_add_review(&r, "r1", changes);
	assert_string_equal(records_check(&r, TODAY), "");
	status = records_status(&r, "review", "r1");
	assert_int_equal(status.status, STATUS_HELD);
	assert_int_equal(status.need_count, COUNT(needs));
	for (size_t i = 0; i < COUNT(needs); i++)
		assert_true(is_needed(&status, needs[i]));
	records_close(&r);
}

/* A quotation that will be left out keeps nothing back. */
static void
what_is_left_out_keeps_nothing_back(void **state)
{
	static const struct gate cases[] = {
		{ "[!VOICE c1]", "[!VOICE c2]", STATUS_PUBLISHED, "consent-unknown" },
		{ BEFORE "review_by: 2027-10-05\n", "review_by: 2027-10-05\n", STATUS_READY, "review-unpublished" },
		{ "> [!VOICE c1]\n> Somebody should have asked.\n", "> [!VOICE c2]\n> Somebody should have asked.\n", STATUS_READY, "consent-unknown" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { cases[i].was, cases[i].is,
			i == 2 ? BEFORE : NULL, "", NULL };
		struct records r = records_open();
		struct record_status status;

		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		assert_int_equal(status.status, cases[i].status);
		assert_true(is_needed(&status, cases[i].rule));
		records_close(&r);
	}
}

static void
broken_records_are_blocked_and_not_judged(void **state)
{
	const char *changes[] = { "decision: full", "decision: maybe", NULL };
	struct records r = records_open();

	(void)state;
	records_add_review(&r, "r1", changes);
	assert_string_equal(records_check(&r, TODAY),
	    "reviews/r1/review.md:7:11 [field-value]\n");
	assert_int_equal(records_status(&r, "review", "r1").status,
	    STATUS_BLOCKED);
	records_close(&r);
}

/* A day without a change of content changes what is published. */
static void
the_same_record_on_three_days(void **state)
{
	static const struct { const char *day; enum status status; } cases[] = {
		{ "2026-10-04", STATUS_READY }, { "2026-10-05", STATUS_PUBLISHED },
		{ "2026-12-01", STATUS_WITHDRAWN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { BEFORE, BEFORE "takedown:\n"
		    "  kind: court\n  authority: Head\n  on: 2026-12-01\n",
		    NULL };
		struct records r = records_open();

		records_add_review(&r, "r1", changes);
		records_check(&r, cases[i].day);
		assert_int_equal(records_status(&r, "review", "r1").status,
		    cases[i].status);
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(embargoes_by_day_and_event),
		cmocka_unit_test(decisions_owners_and_publication),
		cmocka_unit_test(unknown_means_no),
		cmocka_unit_test(restrictions_hold_until_they_are_seen_to_end),
		cmocka_unit_test(takedowns_come_on_their_day),
		cmocka_unit_test(held_records_say_all_they_need),
		cmocka_unit_test(what_is_left_out_keeps_nothing_back),
		cmocka_unit_test(broken_records_are_blocked_and_not_judged),
		cmocka_unit_test(the_same_record_on_three_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
