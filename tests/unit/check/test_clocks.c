#include "clocks.h"

#define PUBLISHED "published_on: 2026-10-05\n"
#define OUT(rows) PUBLISHED, rows
#define ON(day) "published_on: " day "\n"
#define STARTED(day) "started_on: " day "\n"
#define ONLY_LEARNING "decision: full", "decision: learning_only"

/* Six months, clamped to the last day of February (D8, D9, E11). */
static void
reviews_are_published_within_six_months(void **state)
{
#define DELAY "delay:\n  reason: inquest\n"
	static const struct clock cases[] = {
		{ { TYPE("cspr"), OUT(STARTED("2026-08-31")) }, "2027-02-28", "2027-02-28", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-08-31")) }, "2027-03-01", "2027-02-28", true },
		{ { TYPE("cspr"), OUT(STARTED("2026-08-31")), UNDECIDED }, "2027-03-01", "2027-02-28", true },
		{ { TYPE("joint_review"), OUT(STARTED("2026-08-31")) }, "2027-03-01", "2027-02-28", true },
		{ { TYPE("local_learning_review"), OUT(STARTED("2026-08-31")) }, "2027-03-01", "", false },
		{ { TYPE("rapid_review"), OUT(STARTED("2026-08-31")) }, "2027-03-01", "", false },
		{ { TYPE("cspr"), OUT(STARTED("2027-08-31")) }, "2028-02-29", "2028-02-29", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-08-31") DELAY) }, "2027-03-01", "", false },
		{ { TYPE("cspr"), OUT("") }, "2027-03-01", "", false },
		/* Published, and when; learning alone counts. */
		{ { TYPE("cspr"), OUT(STARTED("2026-04-05") PUBLISHED) }, LATER, "", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-04-04") PUBLISHED) }, LATER, "", true },
		{ { TYPE("cspr"), OUT(STARTED("2026-04-04") PUBLISHED DELAY) }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(STARTED("2026-04-05") PUBLISHED) }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(STARTED("2026-04-04")) }, LATER, "2026-10-04", true },
		/* Its day has come, and something holds it. */
		{ { TYPE("cspr"), OUT(STARTED("2026-04-05") PUBLISHED "embargo:\n  event: x\n") }, LATER, "2026-10-05", true },
	};

	(void)state;
	run_clocks(NULL, "review-six-months", cases, COUNT(cases));
}

static void
reasons_for_delay_are_told(void **state)
{
#define PANEL_TOLD "  panel_told_on: 2026-09-01\n"
#define STATE_TOLD "  secretary_of_state_told_on: 2026-09-01\n"
	static const struct clock cases[] = {
		{ { TYPE("cspr"), OUT(STARTED("2026-05-16") DELAY) }, LATER, "2026-11-16", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-05-15") DELAY) }, LATER, "2026-11-15", true },
		{ { TYPE("cspr"), OUT(STARTED("2026-05-15") DELAY PANEL_TOLD) }, LATER, "2026-11-15", true },
		{ { TYPE("cspr"), OUT(STARTED("2026-05-15") DELAY STATE_TOLD), UNDECIDED }, LATER, "2026-11-15", true },
		{ { TYPE("cspr"), OUT(STARTED("2026-05-15") DELAY PANEL_TOLD STATE_TOLD) }, LATER, "", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-04-01") PUBLISHED DELAY) }, LATER, "", false },
		{ { TYPE("multi_agency_audit"), OUT(STARTED("2026-05-15") DELAY) }, LATER, "", false },
		{ { TYPE("cspr"), OUT(STARTED("2026-05-15")) }, LATER, "", false },
	};
	const char *changes[] = { TYPE("cspr"), OUT(DELAY), NULL };
	struct records r = records_open();
	struct record_status status;

	(void)state;
	run_clocks(NULL, "review-delay-untold", cases, COUNT(cases));
	/* When it began is not written: no day, and still to be told. */
	records_add_review(&r, "r1", changes);
	records_check(&r, LATER);
	status = records_status(&r, "review", "r1");
	assert_true(has_warning(&status, "review-delay-untold"));
	assert_string_equal(due_of(r.arena, &status, "review-delay-untold"), "");
	records_close(&r);
}

static void
somebody_decides_when_a_review_has_ended(void **state)
{
#define ENDED(day) UNDECIDED, OUT("concluded_on: " day "\n")
	static const struct clock cases[] = {
		{ { ENDED("2026-11-15") }, LATER, "2026-11-15", true },
		{ { ENDED("2026-11-16") }, LATER, "2026-11-16", false },
		{ { ENDED("2026-11-17") }, LATER, "", false },
		{ { OUT("concluded_on: 2026-11-15\n") }, LATER, "", false },
		{ { ONLY_LEARNING, OUT("concluded_on: 2026-11-15\n") }, LATER, "", false },
		{ { UNDECIDED }, LATER, "", false },
	};

	(void)state;
	run_clocks(NULL, "review-decision-waiting", cases, COUNT(cases));
}

#define SENT_FULL(panel, state, ofsted) "sent:\n  panel_on: " panel \
	"\n  secretary_of_state_on: " state "\n  ofsted_on: " ofsted "\n"
#define ALL(day) SENT_FULL(day, day, day)
#define DECIDED(day) "decision_on: 2026-09-07", "decision_on: " day

static const char confirmed[] = "id: law\nconfirmed:\n"
    "  - {rule: review-sent, source: a test, by: nobody, on: 2026-09-01}\n";

/* Seven working days over Christmas and Easter (D15, D18, E10). */
static void
reports_are_sent_before_they_are_published(void **state)
{
	static const struct clock cases[] = {
		{ { TYPE("cspr"), OUT(ON("2026-01-12") ALL("2025-12-31")) }, "2026-01-05", "", false },
		{ { TYPE("cspr"), OUT(ON("2026-01-12") ALL("2026-01-02")) }, "2026-01-05", "2025-12-31", true },
		{ { TYPE("cspr"), OUT(ON("2026-01-12")) }, "2025-12-31", "2025-12-31", false },
		{ { TYPE("cspr"), OUT(ON("2026-01-12")) }, "2026-01-01", "2025-12-31", true },
		{ { TYPE("cspr"), OUT(ON("2026-01-12") SENT_FULL("2025-12-31", "2026-01-01", "2025-12-31")) }, "2026-01-05", "2025-12-31", true },
		{ { TYPE("cspr"), OUT(ON("2026-01-12") "sent:\n  panel_on: 2025-12-22\n  ofsted_on: 2025-12-22\n") }, "2025-12-31", "2025-12-31", false },
		{ { TYPE("cspr"), OUT(ON("2026-04-09") ALL("2026-03-27")) }, "2026-04-01", "", false },
		{ { TYPE("cspr"), OUT(ON("2026-04-09") ALL("2026-03-28")) }, "2026-04-01", "2026-03-27", true },
		{ { TYPE("cspr"), OUT(ON("2026-04-07")) }, "2026-03-25", "2026-03-25", false },
		/* The day has come: it blocks, and nothing is due any more. */
		{ { TYPE("cspr"), OUT(ON("2026-04-09") ALL("2026-03-27")) }, LATER, "", false },
		{ { TYPE("cspr"), OUT(ON("2026-04-09") ALL("2026-03-30")) }, LATER, "", true },
		{ { TYPE("cspr") }, LATER, "", true },
		/* Only a CSPR in full, with a day. */
		{ { TYPE("joint_review") }, LATER, "", false },
		{ { TYPE("rapid_review") }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING }, LATER, "", false },
		{ { TYPE("cspr"), UNDECIDED }, LATER, "", false },
		{ { TYPE("cspr"), OUT("") }, LATER, "", false },
		/* The table ends neither before nor at the day (E35). */
		{ { TYPE("cspr"), OUT(ON("2027-12-31")) }, LATER, "2027-12-22", false },
		/* Long out before the table begins: only what is late for certain. */
		{ { TYPE("cspr"), DECIDED("2020-02-03"), OUT(ON("2021-03-11") ALL("2021-03-02")) }, LATER, "", false },
		{ { TYPE("cspr"), DECIDED("2020-02-03"), OUT(ON("2021-03-11") ALL("2021-03-03")) }, LATER, "", true },
		{ { TYPE("cspr"), DECIDED("2020-02-03"), OUT(ON("2021-03-11")) }, LATER, "", true },
	};

	(void)state;
	run_clocks(NULL, "review-sent", cases, COUNT(cases));
	run_clocks(confirmed, "review-sent", cases, COUNT(cases));
}

/* What is printed, the word and all. */
static bool
is_said(struct records *r, const char *words)
{
	struct text out = text_open(r->arena, TEXT_LIMIT);

	diag_print(r->diag, DIAG_TEXT, WARN, &out);
	return strstr(out.bytes, words) != NULL;
}

static void
the_first_lawful_day_is_said(void **state)
{
	static const struct { const char *rows, *today, *words; } cases[] = {
		{ ON("2026-04-08") ALL("2026-03-27"), LATER, "published; the first lawful day is 9 April 2026 [" },
		/* The last of the three decides. */
		{ ON("2026-04-08") SENT_FULL("2026-03-02", "2026-03-27", "2026-03-09"), LATER, "is 9 April 2026 [" },
		/* Before the day itself, too. */
		{ ON("2026-04-08") ALL("2026-03-27"), "2026-03-30", "is 9 April 2026 [" },
		{ ON("2026-01-09") ALL("2025-12-31"), LATER, "is 12 January 2026 [" },
		/* Sent on a Saturday is sent on Monday. */
		{ ON("2026-04-08") ALL("2026-03-28"), LATER, "is 10 April 2026 [" },
		{ ON("2026-04-08") ALL("2026-03-30"), LATER, "is 10 April 2026 [" },
		/* Not sent: if it goes today. */
		{ ON("2026-04-08"), "2026-03-27", "is 9 April 2026 [" },
		{ ON("2026-04-08"), LATER, "is 25 November 2026 [" },
		/* Nobody knows days behind the table. */
		{ ON("2027-12-30"), "2027-12-29", "before it is published [" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { TYPE("cspr"), OUT(cases[i].rows),
			NULL };
		struct records r = records_open();

		records_add_review(&r, "r1", changes);
		records_check(&r, cases[i].today);
		if (!is_said(&r, cases[i].words) ||
		    diag_has(r.diag, RULE_holidays_end))
			fail_msg("%zu: %s", i, cases[i].words);
		records_close(&r);
	}
}

/* Without confirmation it warns; with it, the report is not out. */
static void
what_was_not_sent_is_blocked_once_the_law_is_confirmed(void **state)
{
	const char *changes[] = { TYPE("cspr"), NULL };
	struct record_status status;

	(void)state;
	for (int is_confirmed = 0; is_confirmed < 2; is_confirmed++) {
		struct records r = records_open();

		if (is_confirmed)
			records_write(&r, "content/policy/law.yaml", confirmed);
		records_add_review(&r, "r1", changes);
		records_check(&r, LATER);
		status = records_status(&r, "review", "r1");
		assert_int_equal(is_needed(&status, "review-sent"),
		    is_confirmed);
		assert_int_equal(has_warning(&status, "review-sent"),
		    !is_confirmed);
		if (is_confirmed)
			assert_int_equal(status.status, STATUS_BLOCKED);
		records_close(&r);
	}
}

static void
learning_is_sent_before_it_is_published(void **state)
{
#define LEARNING_SENT(day) "learning_sent_on: " day "\n"
	static const struct clock cases[] = {
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(ON("2026-04-09") LEARNING_SENT("2026-03-27")) }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(ON("2026-04-09") LEARNING_SENT("2026-03-28")) }, LATER, "", true },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(ON("2026-04-09")) }, "2026-03-27", "2026-03-27", false },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(ON("2026-04-09")) }, "2026-03-28", "2026-03-27", true },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT(ON("2026-04-09")) }, LATER, "2026-03-27", true },
		{ { TYPE("cspr"), OUT(ON("2026-04-09")) }, LATER, "", false },
		{ { TYPE("rapid_review"), ONLY_LEARNING }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING, OUT("") }, LATER, "", false },
		{ { TYPE("cspr"), ONLY_LEARNING, DECIDED("2020-02-03"), OUT(ON("2021-03-11")) }, LATER, "", false },
	};

	(void)state;
	run_clocks(NULL, "review-learning-sent", cases, COUNT(cases));
}

static void
actions_and_recommendations_are_done(void **state)
{
#define ACTION(day, how) ADD("actions:\n  - text: Audit\n    owner: Us\n" \
	"    due: " day "\n    status: " how "\n"), "    due: 2027-03-31\n", ""
	static const struct clock cases[] = {
		{ { ACTION("2026-11-16", "not_started") }, LATER, "2026-11-16", false },
		{ { ACTION("2026-11-15", "not_started") }, LATER, "2026-11-15", true },
		{ { ACTION("2026-11-15", "under_way") }, LATER, "2026-11-15", true },
		{ { ACTION("2026-11-15", "under_way"), UNDECIDED }, LATER, "2026-11-15", true },
		{ { ACTION("2026-11-15", "done") }, LATER, "", false },
		{ { ACTION("2026-11-15", "assured") }, LATER, "", false },
		{ { "due: 2027-03-31", "due: 2026-11-16" }, LATER, "2026-11-16", false },
		{ { "due: 2027-03-31", "due: 2026-11-15" }, LATER, "2026-11-15", true },
		{ { "due: 2027-03-31", "due: 2026-11-15", UNDECIDED }, LATER, "2026-11-15", true },
		{ { "due: 2027-03-31", "due: 2026-11-15\n    done_on: 2026-11-16" }, LATER, "", false },
		{ { "due: 2027-03-31", "due: 2026-11-15\n    done_on: 2026-11-17" }, LATER, "2026-11-15", true },
		{ { "    due: 2027-03-31\n", "" }, LATER, "", false },
	};

	(void)state;
	run_clocks(NULL, "review-action-late", cases, COUNT(cases));
}

/* An annual report, or another: what of its day and of its copies. */
static void
annual_reports(void **state)
{
#define TO_PANEL(day) "sent:\n  panel_on: " day "\n"
#define TO_BOTH(day) TO_PANEL(day) "  foundations_on: " day "\n"
	static const struct {
		const char *rows, *type, *today, *rule, *by;
		bool speaks;
	} cases[] = {
		{ "period_to: 2026-03-31\npublished_on: 2026-09-30\n", "annual", LATER, "report-late", "", false },
		{ "period_to: 2026-03-31\npublished_on: 2026-10-01\n", "annual", LATER, "report-late", "", true },
		{ "period_to: 2026-03-31\npublished_on: 2026-12-01\n", "annual", "2026-09-30", "report-late", "2026-09-30", false },
		{ "period_to: 2026-03-31\npublished_on: 2026-12-01\n", "annual", "2026-10-01", "report-late", "2026-09-30", true },
		{ "period_to: 2026-09-30\npublished_on: 2026-12-01\n", "annual", LATER, "report-late", "2027-09-30", false },
		{ "period_to: 2025-12-31\npublished_on: 2026-12-01\n", "annual", LATER, "report-late", "2026-09-30", true },
		{ "published_on: 2026-10-01\n", "annual", LATER, "report-late", "", false },
		{ "period_to: 2026-03-31\npublished_on: 2026-10-01\n", "scrutiny", LATER, "report-late", "", false },
		{ "published_on: 2026-11-09\n", "annual", LATER, "report-sent-late", "2026-11-16", false },
		{ "published_on: 2026-11-08\n", "annual", LATER, "report-sent-late", "2026-11-15", true },
		{ "published_on: 2026-11-08\n" TO_BOTH("2026-11-15"), "annual", LATER, "report-sent-late", "", false },
		{ "published_on: 2026-11-08\n" TO_BOTH("2026-11-16"), "annual", LATER, "report-sent-late", "", true },
		{ "published_on: 2026-11-08\n" TO_PANEL("2026-11-09"), "annual", LATER, "report-sent-late", "2026-11-15", true },
		{ "published_on: 2026-11-17\n", "annual", LATER, "report-sent-late", "", false },
		{ "published_on: 2026-11-08\n", "scrutiny", LATER, "report-sent-late", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct record_status status;
		const char *reports, *by;

		records_write(&r, "content/reports/a.md", arena_format(r.arena,
		    "---\nid: a\ntype: %s\ntitle: A\nsummary: S\n%s---\n\n"
		    "## What was done\n\nMuch.\n", cases[i].type,
		    cases[i].rows));
		reports = records_check(&r, cases[i].today);
		status = records_status(&r, "report", "a");
		by = due_of(r.arena, &status, cases[i].rule);
		if (strcmp(by, cases[i].by) != 0 || (strstr(reports,
		    cases[i].rule) != NULL) != cases[i].speaks)
			fail_msg("%zu, %s: due '%s'\n%s", i, cases[i].rule, by,
			    reports);
		records_close(&r);
	}
}

/* What cannot be counted stops everything, and is said once, at the table. */
static void
a_table_that_ends_stops_the_build(void **state)
{
#define TABLE(to) "id: holidays\ncovers_to: " to "\ndays:\n" \
	"  - {day: 2026-12-25, name: Christmas}\n" \
	"  - {day: 2027-12-27, name: Christmas}\n"
	static const struct { const char *table, *changes[5], *place; } cases[] = {
		{ TABLE("2027-12-31"), { TYPE("cspr"), OUT(ON("2028-01-12")) }, "lists/holidays.yaml [" },
		{ TABLE("2027-12-31"), { TYPE("cspr"), ONLY_LEARNING }, "" },
		{ TABLE("2027-12-31"), { INCIDENT("  aware_on: 2027-12-30\n") }, "lists/holidays.yaml [" },
		{ TABLE("2027-12-31"), { INCIDENT(NOTIFIED("2027-12-30")), UNDECIDED }, "lists/holidays.yaml [" },
		{ TABLE("2027-12-31"), { INCIDENT("  aware_on: 2025-12-31\n") }, "lists/holidays.yaml [" },
		/* Decided after it went out: a slip in the year, and no old report. */
		{ TABLE("2027-12-31"), { TYPE("cspr"), OUT(ON("2024-10-05")) }, "lists/holidays.yaml [" },
		/* Broken, empty, or none at all. */
		{ TABLE("soon"), { INCIDENT(AWARE) }, "lists/holidays.yaml [" },
		{ "id: [\n", { INCIDENT(AWARE) }, "lists/holidays.yaml [" },
		{ NULL, { INCIDENT(AWARE) }, "reviews/r1/review.md [" },
		{ TABLE("2027-12-31") "colour: red\n", { INCIDENT("  aware_on: 2026-11-16\n") }, "lists/holidays.yaml [" },
		{ NULL, { INCIDENT(NOTIFIED("2019-03-04")) SENT("2019-03-05") }, "reviews/r1/review.md [" },
		/* Nobody asked. */
		{ NULL, { NULL }, "" }, { TABLE("2027-12-31"), { NULL }, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *path = "content/lists/holidays.yaml", *at, *reports;

		assert_int_equal(file_remove_tree(file_join(r.arena, r.folder,
		    path)), FILE_OK);
		if (cases[i].table != NULL)
			records_write(&r, path, cases[i].table);
		records_add_review(&r, "r1", cases[i].changes);
		records_add_review(&r, "r2", cases[i].changes);
		reports = records_check(&r, LATER);
		at = strstr(reports, "[holidays-end]");
		if ((at != NULL) != (cases[i].place[0] != '\0') ||
		    (at != NULL && (strstr(reports, arena_format(r.arena,
		    "%sholidays-end]", cases[i].place)) == NULL ||
		    strstr(at + 1, "[holidays-end]") != NULL)))
			fail_msg("%zu:\n%s", i, reports);
		if (at != NULL)
			assert_true(diag_count(r.diag, STOP) > 0);
		records_close(&r);
	}
}

/* One table counts; another beside it is no way to go on with it. */
static void
the_first_of_two_tables_counts(void **state)
{
	const char *changes[] = { TYPE("cspr"), OUT(ON("2028-01-12")), NULL };
	struct records r = records_open();

	(void)state;
	records_write(&r, "content/lists/more.yaml", "id: more\n"
	    "covers_to: 2028-12-31\ndays:\n"
	    "  - {day: 2028-12-25, name: Christmas}\n");
	records_add_review(&r, "r1", changes);
	assert_non_null(strstr(records_check(&r, LATER),
	    "lists/holidays.yaml [holidays-end]"));
	records_close(&r);
}

/* What is coming is told before it comes; days for another look as well. */
static void
days_to_come(void **state)
{
	static const struct {
		const char *was, *is, *today, *rule, *by;
		bool is_publication;
	} cases[] = {
		{ "x", "x", "2026-10-04", "review-unpublished", "2026-10-05", true },
		{ "x", "x", "2026-10-05", "review-unpublished", "", true },
		{ PUBLISHED, "", "2026-10-04", "review-unpublished", "", true },
		/* The nights on which clocks change are nights like others (E36). */
		{ PUBLISHED, ON("2026-10-25"), "2026-10-24", "review-unpublished", "2026-10-25", true },
		{ PUBLISHED, ON("2026-10-25"), "2026-10-25", "review-unpublished", "", true },
		{ PUBLISHED, ON("2027-03-28"), "2027-03-27", "review-unpublished", "2027-03-28", true },
		{ PUBLISHED, ON("2027-03-28"), "2027-03-28", "review-unpublished", "", true },
		{ "x", "x", LATER, "review-review-by", "2027-10-05", false },
		{ "x", "x", "2027-10-06", "review-review-by", "2027-10-05", false },
		/* Nothing to look at again yet. */
		{ UNDECIDED, "2027-10-06", "review-review-by", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct records r = records_open();
		struct record_status status;

		records_add_review(&r, "r1", changes);
		records_check(&r, cases[i].today);
		status = records_status(&r, "review", "r1");
		if (strcmp(due_of(r.arena, &status, cases[i].rule),
		    cases[i].by) != 0)
			fail_msg("%zu: %s", i, cases[i].rule);
		for (size_t d = 0; d < status.due_count; d++)
			if (status.dues[d].rule == rule_find(cases[i].rule))
				assert_int_equal(status.dues[d].is_publication,
				    cases[i].is_publication);
		records_close(&r);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(reviews_are_published_within_six_months),
		cmocka_unit_test(reasons_for_delay_are_told),
		cmocka_unit_test(somebody_decides_when_a_review_has_ended),
		cmocka_unit_test(reports_are_sent_before_they_are_published),
		cmocka_unit_test(the_first_lawful_day_is_said),
		cmocka_unit_test(what_was_not_sent_is_blocked_once_the_law_is_confirmed),
		cmocka_unit_test(learning_is_sent_before_it_is_published),
		cmocka_unit_test(actions_and_recommendations_are_done),
		cmocka_unit_test(annual_reports),
		cmocka_unit_test(a_table_that_ends_stops_the_build),
		cmocka_unit_test(the_first_of_two_tables_counts),
		cmocka_unit_test(days_to_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
