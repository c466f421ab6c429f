#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/standing_print.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* A Monday. */
static const struct date today = { 2026, 11, 16 };

static struct standing_view
view_of(bool detail)
{
	return (struct standing_view){ .as_of = today,
		.until = { 2026, 12, 17 }, .detail = detail };
}

static struct record_status
record(const char *kind, enum status status)
{
	return (struct record_status){ .kind = kind, .id = "k7m2p",
		.path = "content/reviews/k7m2p/review.md", .status = status };
}

static void
a_day_is_told_with_its_distance(void **state)
{
	static const struct { struct due due; const char *words, *next; }
	cases[] = {
		{ { RULE_report_late, { 2026, 11, 14 }, false },
		  "late by 2 days (last day Sat 14 November 2026)",
		  "late by 2 days" },
		{ { RULE_report_late, { 2026, 11, 15 }, false },
		  "late by 1 day (last day Sun 15 November 2026)",
		  "late by 1 day" },
		{ { RULE_report_late, { 2026, 11, 16 }, false },
		  "by Mon 16 November 2026 (today)", "by 16 November 2026" },
		{ { RULE_report_late, { 2026, 11, 17 }, false },
		  "by Tue 17 November 2026 (tomorrow)",
		  "by 17 November 2026" },
		{ { RULE_report_late, { 2027, 11, 16 }, false },
		  "by Tue 16 November 2027 (in 365 days)",
		  "by 16 November 2027" },
		{ { RULE_review_unpublished, { 2026, 12, 1 }, true },
		  "appears on Tue 1 December 2026 (in 15 days)",
		  "appears 1 December 2026" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct record_status status = record("report",
		    STATUS_PUBLISHED);

		status.dues = &cases[i].due;
		status.due_count = 1;
		assert_string_equal(standing_due_words(arena, today,
		    &cases[i].due), cases[i].words);
		assert_string_equal(standing_next_words(arena, today,
		    &status), cases[i].next);
	}
	arena_wipe(arena);
}

static void
what_a_manager_cares_about_is_listed(void **state)
{
	static const struct date never = { 0 }, done = { 2026, 11, 1 };
	static const enum rule rules[] = { RULE_report_late };
	static const struct {
		const char *kind;
		enum status status;
		size_t needs, warnings, copies;
		struct date due, done_on;
		bool telling;
	} cases[] = {
		{ "page", STATUS_PUBLISHED, 0, 0, 0, { 0 }, { 0 }, false },
		{ "review", STATUS_PUBLISHED, 0, 0, 0, { 0 }, { 0 }, true },
		{ "page", STATUS_BLOCKED, 0, 0, 0, { 0 }, { 0 }, true },
		{ "page", STATUS_HELD, 0, 0, 0, { 0 }, { 0 }, true },
		{ "page", STATUS_PUBLISHED, 1, 0, 0, { 0 }, { 0 }, true },
		{ "page", STATUS_PUBLISHED, 0, 1, 0, { 0 }, { 0 }, true },
		{ "page", STATUS_PUBLISHED, 0, 0, 0, { 2026, 1, 1 }, { 0 },
		  true },
		/* The sixtieth day, and the one after it. */
		{ "page", STATUS_PUBLISHED, 0, 0, 0, { 2027, 1, 15 }, { 0 },
		  true },
		{ "page", STATUS_PUBLISHED, 0, 0, 0, { 2027, 1, 16 }, { 0 },
		  false },
		{ "page", STATUS_PUBLISHED, 0, 0, 1, { 0 }, { 0 }, true },
		{ "page", STATUS_PUBLISHED, 0, 0, 1, { 0 }, { 2026, 11, 1 },
		  false },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct standing_view view = view_of(false);
		struct record_status status = record(cases[i].kind,
		    cases[i].status);
		struct due due = { RULE_report_late, cases[i].due, false };
		struct copy copy = { .place = "press", .since = done,
			.done_on = cases[i].done_on };

		status.needs = status.warnings = rules;
		status.need_count = cases[i].needs;
		status.warning_count = cases[i].warnings;
		status.dues = &due;
		status.due_count = date_compare(due.by, never) != 0;
		status.copies = &copy;
		status.copy_count = cases[i].copies;
		if (standing_is_telling(&view, &status) != cases[i].telling)
			fail_msg("case %zu", i);
	}
}

static void
a_longer_look_ahead_lists_more(void **state)
{
	struct due due = { RULE_report_late, { 2027, 1, 16 }, false };
	struct record_status status = record("page", STATUS_PUBLISHED);
	struct standing_view view = view_of(false);
	(void)state;

	status.dues = &due;
	status.due_count = 1;
	assert_false(standing_is_telling(&view, &status));
	view.until = due.by;
	assert_true(standing_is_telling(&view, &status));
}

/* A held review with everything that can stand below a record. */
static const enum rule all_needs[] = { RULE_review_unpublished,
	RULE_review_signoff };
static const enum rule all_warnings[] = { RULE_review_notified_late,
	RULE_review_good_practice };
static const struct due all_dues[] = {
	{ RULE_review_notified_late, { 2026, 11, 4 }, false },
	{ RULE_review_six_months, { 2027, 1, 15 }, false },
	{ RULE_review_action_late, { 2027, 3, 31 }, false } };
static const struct copy all_copies[] = {
	{ .place = "mailed_bulletins", .kind = "bulletin", .id = "b17",
	  .since = { 2026, 10, 2 } },
	{ .place = "press", .since = { 2026, 10, 2 },
	  .done_on = { 2026, 10, 5 } } };
static const struct record_status everything = { .kind = "review",
	.id = "k7m2p", .path = "content/reviews/k7m2p/review.md",
	.status = STATUS_HELD, .learning_only = true,
	.needs = all_needs, .need_count = COUNT(all_needs),
	.warnings = all_warnings, .warning_count = COUNT(all_warnings),
	.dues = all_dues, .due_count = COUNT(all_dues),
	.copies = all_copies, .copy_count = COUNT(all_copies),
	.released_on = { 2026, 10, 1 } };

static void
a_record_is_told_with_what_it_needs(void **state)
{
	static const char listed[] =
	    "review  k7m2p  held, learning only  late by 12 days\n"
	    "    to publish this you still need:\n"
	    "    - a day of publication: fill in `published_on`; it appears on "
	    "that day\n"
	    "      [review-unpublished]\n"
	    "    - fill in `signoff`: local_authority, icb and police "
	    "[review-signoff]\n"
	    "    late by 12 days (last day Wed 4 November 2026): notify, and "
	    "fill in\n"
	    "      `incident: notified_on` [review-notified-late]\n"
	    "    by Fri 15 January 2027 (in 60 days): publish it; or fill in "
	    "`delay`\n"
	    "      [review-six-months]\n"
	    "    1 warning: `lscp status review:k7m2p`\n"
	    "    still to be called back, since 2 October 2026: mailed "
	    "bulletins, in bulletin\n"
	    "      b17\n";
	static const char *const only_detailed[] = {
		"    content/reviews/k7m2p/review.md\n",
		"    last released on 1 October 2026\n",
		"    by Wed 31 March 2027 (in 135 days): ",
		"    warnings:\n    - there is no good practice in this review: ",
		"    called back on 5 October 2026: press\n",
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (int detail = 0; detail <= 1; detail++) {
		struct standing_view view = view_of(detail);
		struct standing_columns columns = { 0 };
		struct text out = text_open(arena, TEXT_LIMIT);

		standing_measure(&columns, &everything);
		standing_add_row(&out, &view, &columns, &everything);
		standing_add_details(&out, &view, &everything);
		if (!detail)
			assert_string_equal(out.bytes, listed);
		for (size_t i = 0; i < COUNT(only_detailed); i++)
			if ((strstr(out.bytes, only_detailed[i]) != NULL) !=
			    detail)
				fail_msg("%d: %s", detail, only_detailed[i]);
		/* The clock that ran out is told by its day alone. */
		assert_null(strstr(out.bytes, "five working days"));
	}
	arena_wipe(arena);
}

static void
columns_stand_below_each_other(void **state)
{
	struct record_status one = record("review", STATUS_PUBLISHED);
	struct record_status two = record("national_review",
	    STATUS_WITHDRAWN);
	struct due due = { RULE_report_late, { 2026, 11, 20 }, false };
	struct standing_view view = view_of(false);
	struct standing_columns columns = { 0 };
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, TEXT_LIMIT);
	(void)state;

	one.learning_only = two.learning_only = true;
	two.id = "a-longer-one";
	two.dues = &due;
	two.due_count = 1;
	standing_measure(&columns, &one);
	standing_measure(&columns, &two);
	standing_add_row(&out, &view, &columns, &one);
	standing_add_row(&out, &view, &columns, &two);
	assert_string_equal(out.bytes,
	    "review           k7m2p         published, learning only\n"
	    "national_review  a-longer-one  withdrawn                 "
	    "by 20 November 2026\n");
	arena_wipe(arena);
}

/* Files are called after children; a name that is no id is never printed. */
static void
a_name_that_is_no_id_is_not_told(void **state)
{
	struct record_status status = record("page", STATUS_BLOCKED);
	struct standing_view view = view_of(true);
	struct standing_columns columns = { 0 };
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, TEXT_LIMIT);
	(void)state;

	status.id = "Alderney Quince";
	status.path = "content/pages/file#3";
	standing_measure(&columns, &status);
	standing_add_row(&out, &view, &columns, &status);
	standing_add_details(&out, &view, &status);
	standing_add_json(&out, today, &status);
	standing_add_github(&out, today, &status);
	assert_null(strstr(out.bytes, "Quince"));
	assert_non_null(strstr(out.bytes, "`lscp check` says"));
	arena_wipe(arena);
}

static void
what_is_coming_up_is_sorted_by_day(void **state)
{
	static const struct due dues[] = {
		{ RULE_report_late, { 2026, 11, 15 }, false },
		{ RULE_report_late, { 2026, 12, 17 }, false },
		{ RULE_report_late, { 2026, 12, 18 }, false } };
	static const struct due other = { RULE_review_unpublished,
		{ 2026, 11, 16 }, true };
	struct record_status one = record("report", STATUS_PUBLISHED);
	struct record_status two = record("review", STATUS_READY);
	struct standing_view view = view_of(false);
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, TEXT_LIMIT);
	struct list coming = { 0 };
	(void)state;

	standing_add_coming(&out, &view, &coming);
	assert_string_equal(out.bytes,
	    "Nothing is coming up until 17 December 2026.\n");
	text_cut(&out, 0);
	one.dues = dues;
	one.due_count = COUNT(dues);
	two.dues = &other;
	two.due_count = 1;
	standing_collect(arena, &coming, &view, &one);
	standing_collect(arena, &coming, &view, &two);
	standing_add_coming(&out, &view, &coming);
	assert_string_equal(out.bytes,
	    "Coming up until 17 December 2026:\n"
	    "    Mon 16 November 2026, review k7m2p appears "
	    "[review-unpublished]\n"
	    "    Thu 17 December 2026, report k7m2p: publish it "
	    "[report-late]\n");
	arena_wipe(arena);
}

static void
the_summary_counts_what_is_late_and_soon(void **state)
{
	static const struct { size_t late, soon; const char *words; } cases[] = {
		{ 0, 0, "" },
		{ 1, 0, "1 thing is late: lscp status\n" },
		{ 3, 2, "3 things are late and 2 due this week: lscp status\n" },
		{ 0, 1, "1 thing is due this week: lscp status\n" },
		{ 0, 2, "2 things are due this week: lscp status\n" },
	};
	static const struct due dues[] = {
		{ RULE_report_late, { 2026, 11, 15 }, false },
		{ RULE_report_late, { 2026, 11, 16 }, false },
		{ RULE_report_late, { 2026, 11, 23 }, false },
		{ RULE_report_late, { 2026, 11, 24 }, false },
		{ RULE_review_unpublished, { 2026, 11, 17 }, true } };
	struct record_status status = record("review", STATUS_HELD);
	struct standing_tally tally = { 0 };
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text out = text_open(arena, TEXT_LIMIT);

		standing_add_tally(&out, &(struct standing_tally){
		    cases[i].late, cases[i].soon });
		assert_string_equal(out.bytes, cases[i].words);
	}
	status.dues = dues;
	status.due_count = COUNT(dues);
	standing_count(&tally, today, &status);
	assert_int_equal(tally.late, 1);
	assert_int_equal(tally.soon, 2);
	arena_wipe(arena);
}

static void
programs_are_told_all_of_it(void **state)
{
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, TEXT_LIMIT);
	json_t *root;
	const char *id, *place;
	int days, late;
	(void)state;

	standing_add_json(&out, today, &everything);
	root = json_loads(out.bytes, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(root);
	assert_int_equal(json_object_size(root), 11);
	assert_int_equal(json_unpack(root, "{s:s, s:[{s:i}, {s:i}, *], "
	    "s:[{s:s}, *], s:n}", "id", &id, "due", "days", &late, "days",
	    &days, "copies", "place", &place, "published_on"), 0);
	assert_string_equal(id, "k7m2p");
	assert_int_equal(late, -12);
	assert_int_equal(days, 60);
	assert_string_equal(place, "mailed_bulletins");
	json_decref(root);
	arena_wipe(arena);
}

static void
github_hears_of_what_is_held_or_late(void **state)
{
	struct record_status status = record("page", STATUS_PUBLISHED);
	struct arena *arena = arena_open("test");
	struct text out = text_open(arena, TEXT_LIMIT);
	(void)state;

	standing_add_github(&out, today, &status);
	assert_string_equal(out.bytes, "");
	standing_add_github(&out, today, &everything);
	assert_string_equal(out.bytes,
	    "::notice file=content/reviews/k7m2p/review.md,title=review k7m2p "
	    "is held::it still needs review-unpublished, review-signoff\n"
	    "::warning file=content/reviews/k7m2p/review.md,title=review k7m2p "
	    "is late::late by 12 days (last day Wed 4 November 2026) "
	    "[review-notified-late]\n");
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_told_with_its_distance),
		cmocka_unit_test(what_a_manager_cares_about_is_listed),
		cmocka_unit_test(a_longer_look_ahead_lists_more),
		cmocka_unit_test(a_record_is_told_with_what_it_needs),
		cmocka_unit_test(columns_stand_below_each_other),
		cmocka_unit_test(a_name_that_is_no_id_is_not_told),
		cmocka_unit_test(what_is_coming_up_is_sorted_by_day),
		cmocka_unit_test(the_summary_counts_what_is_late_and_soon),
		cmocka_unit_test(programs_are_told_all_of_it),
		cmocka_unit_test(github_hears_of_what_is_held_or_late),
	};

	return cmocka_run_group_tests_name("standing", tests, NULL, NULL);
}
