#include "ledgers.h"

#define TODAY "2026-11-16"

static bool
has(const struct record_status *status, enum rule rule)
{
	for (size_t i = 0; i < status->need_count; i++)
		if (status->needs[i] == rule)
			return true;
	for (size_t i = 0; i < status->warning_count; i++)
		if (status->warnings[i] == rule)
			return true;
	return false;
}

/* What readers see is let out again when it changes; our own calendar is not. */
static void
what_readers_see_may_not_change(void **state)
{
#define CONSENT "consents:\n  - id: c1\n"
	static const struct { const char *was, *is; bool changed; } cases[] = {
		{ "Several services visited", "Several services visitec", true },
		{ "Several services", "### Then\n\nSeveral services", true },
		{ "Several services visited.", "Several\n\nservices visited.", true },
		{ "Several services", "*Several* services", true },
		{ "Several services visited", "[Several](https://allowed.example/a) services visited", true },
		{ "[!VOICE c1]", "[!VOICE c2]", true },
		{ "[!GOOD-PRACTICE]", "[!LEARNING]", true },
		{ "- See the bedroom.", "1. See the bedroom.", true },
		{ "asking twice\nsummary: Services", "asking\nsummary: twice Services", true },
		{ "summary: Services did not", "summary: Services did  not", true },
		{ "\"a:b\", c", "a, \"b:c\"", true },
		{ "themes: [asking]", "content_note: [death]\nthemes: [asking]", true },
		{ "    owner: Every agency", "    owner: Every agent", true },
		{ "decision: full", "decision: learning_only", true },
		{ "  use: none", "  use: nobody", true },
		{ "published_on: 2026-10-05", "published_on: 2026-10-06", true },
		{ "published_on: 2026-10-05", "incident_date: 2025-05-08\npublished_on: 2026-10-05", true },
		{ "published_on: 2026-10-05", "age_months: 30\npublished_on: 2026-10-05", true },
		{ "published_on: 2026-10-05", "content_note: [neglect]\npublished_on: 2026-10-05", true },
		{ CONSENT, CONSENT "    attribution: With cards\n", true },
		{ CONSENT, "consents:\n  - id: c2\n", true },
		{ "review_by: 2027-10-05", "review_by: 2027-11-05", false },
		{ "    due: 2027-03-31", "    due: 2027-04-30\n    done_on: 2026-11-01", false },
		{ "  icb: 2026-09-02", "  icb: 2026-09-03", false },
		{ "  on: 2026-09-04", "  on: 2026-09-05", false },
		{ "given_on: 2026-03-02", "given_on: 2026-03-02\n    withdrawn_on: 2026-11-01", false },
		{ "published_on: 2026-10-05", "remove_on: 2029-01-01\npublished_on: 2026-10-05", false },
	};

	static const char *const base[] = { "themes:",
		"two_minutes: [\"a:b\", c]\nthemes:", NULL };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct record_status status;

		records_write(&r, "content/reviews/r1/review.md",
		    records_changed(&r, arena_format(r.arena, records_review,
		    "r1"), base));
		ledger_release(&r, "2026-10-01");
		records_write(&r, "content/reviews/r1/review.md",
		    records_changed(&r, records_changed(&r, arena_format(
		    r.arena, records_review, "r1"), base), changes));
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		if (has(&status, RULE_any_changed) != cases[i].changed)
			fail_msg("'%s' is %s", cases[i].is, cases[i].changed ?
			    "no change" : "a change");
		if ((status.status == STATUS_PUBLISHED) == cases[i].changed)
			fail_msg("'%s' is %s", cases[i].is,
			    status_names[status.status]);
		records_close(&r);
	}
}

/* A heading moved into the text behind it, and the report, are seen too. */
static void
the_report_is_part_of_it(void **state)
{
	static const char *const reports[][2] = {
		{ "## One\n\nTwo.\n", "## One\n\nTwo\n" },
		{ "## One\n\nTwo.\n", "## One Two.\n\nThree.\n" },
		{ "## One\n\n[Two](https://allowed.example/a)\n",
		  "## One\n\n[Two](https://allowed.example/b)\n" },
		{ "## One\n\nTwo.\n\n## Three\n\nFour.\n",
		  "## One\n\nTwo.\n\n### Three\n\nFour.\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(reports); i++) {
		struct records r = records_open();
		struct record_status status;

		records_add_review(&r, "r1", NULL);
		records_write(&r, "content/reviews/r1/report.md",
		    reports[i][0]);
		ledger_release(&r, "2026-10-01");
		records_write(&r, "content/reviews/r1/report.md",
		    reports[i][1]);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		assert_true(has(&status, RULE_any_changed));
		records_close(&r);
	}
}

/* The digest of no words: there is no line below the quotation of r1. */
#define NOTHING_BELOW "0e5751c026e5"
#define WEB_1 "quotations=web 1, sheet 1, bulletin 0, report 0, slides 0, " \
	"pack 0'\n      - '"

/* A quotation that a consent lets in later was not looked at. */
static void
quotations_that_come_in_are_a_change(void **state)
{
	static const struct { const char *released; bool changed; } cases[] = {
		{ "quotations=web 1, sheet 1, bulletin 0, report 0, slides 0, pack 0", false },
		{ "quotations=web 2, sheet 1, bulletin 0, report 0, slides 0, pack 0", false },
		{ "quotations=web 1, sheet 0, bulletin 0, report 0, slides 0, pack 0", true },
		{ "quotations=web 0, sheet 1, bulletin 0, report 0, slides 0, pack 0", true },
		/* Which they are counts too, where the ledger says it. */
		{ WEB_1 "quotation=web c1 " NOTHING_BELOW "'\n      - 'quotation=sheet c1 " NOTHING_BELOW, false },
		{ WEB_1 "quotation=web c2 " NOTHING_BELOW "'\n      - 'quotation=sheet c1 " NOTHING_BELOW, true },
		{ WEB_1 "quotation=web c1 " NOTHING_BELOW, true },
		{ WEB_1 "quotation=web c1 ffffffffffff'\n      - 'quotation=sheet c1 " NOTHING_BELOW, true },
		/* Nobody looked at a page. */
		{ "learning=4", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct record_status status;
		struct file_bytes page;

		records_add_review(&r, "r1", NULL);
		ledger_release(&r, "2026-10-01");
		assert_int_equal(file_read(r.arena, file_join(r.arena,
		    r.folder, "content/ledger/review-r1.yaml"), 10000, &page),
		    FILE_OK);
		records_write(&r, "content/ledger/review-r1.yaml",
		    arena_format(r.arena, "%s    values:\n      - '%s'\n",
		    page.bytes, cases[i].released));
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		if (has(&status, RULE_any_changed) != cases[i].changed)
			fail_msg("%s", cases[i].released);
		records_close(&r);
	}
}

/* Who let it out, and when: unknown means no. */
static void
nothing_goes_out_by_itself(void **state)
{
#define EMBARGO "embargo:\n  until: 2026-11-10\npublished_on"
	static const struct {
		const char *was, *is, *released;
		enum status status;
		enum rule rule;
	} cases[] = {
		{ "id: r1", "id: r1", NULL, STATUS_READY, RULE_review_unapproved },
		{ "id: r1", "id: r1", "2026-11-17", STATUS_READY, RULE_review_unapproved },
		{ "id: r1", "id: r1", "2026-11-16", STATUS_PUBLISHED, RULES },
		{ "decision: full", "decision: learning_only", NULL, STATUS_READY, RULE_review_unapproved },
		{ "decision: full", "decision: learning_only", "2026-11-16", STATUS_PUBLISHED, RULES },
		{ "2026-10-05", "2026-11-17", "2026-11-16", STATUS_READY, RULE_review_unpublished },
		{ "published_on", EMBARGO, "2026-11-09", STATUS_READY, RULE_review_unreleased },
		{ "published_on", EMBARGO, "2026-11-10", STATUS_PUBLISHED, RULES },
		{ "published_on", EMBARGO, "2026-11-17", STATUS_READY, RULE_review_unreleased },
		{ "published_on", "release_approved_on: 2026-11-10\n" EMBARGO, "2026-11-09", STATUS_PUBLISHED, RULES },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct record_status status;

		r.unreleased = true;
		records_add_review(&r, "r1", changes);
		if (cases[i].released != NULL)
			ledger_release(&r, cases[i].released);
		assert_string_equal(records_check(&r, TODAY), "");
		status = records_status(&r, "review", "r1");
		if (status.status != cases[i].status)
			fail_msg("%zu is %s", i, status_names[status.status]);
		if (cases[i].rule != RULES && !has(&status, cases[i].rule))
			fail_msg("%zu does not need it", i);
		records_close(&r);
	}
}

/* What a preview shows is all that lacks nothing but its day and its release. */
static void
a_preview_needs_no_release(void **state)
{
	static const struct { const char *was, *is; bool shown; } cases[] = {
		{ "id: r1", "id: r1", true },
		{ "published_on: 2026-10-05\n", "", true },
		{ "published_on", EMBARGO, true },
		{ "Several services", "Many services", true },
		{ "decision: full", "decision: undecided", false },
		{ "  icb: 2026-09-02\n", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases) * 2; i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i / 2].was, cases[i / 2].is,
			NULL };
		bool preview = i % 2 == 0, shown = preview &&
		    cases[i / 2].shown;

		records_add_review(&r, "r1", NULL);
		if (i / 2 == 3)
			ledger_release(&r, "2026-10-01");
		records_add_review(&r, "r1", changes);
		r.checked = check_content(r.vault, load_content(r.vault,
		    file_join(r.arena, r.folder, "content"), r.diag), NULL,
		    (struct check_options){ { 2026, 11, 16 }, preview, false },
		    r.diag);
		if ((records_status(&r, "review", "r1").status ==
		    STATUS_PUBLISHED) != shown)
			fail_msg("'%s' in a preview: %d", cases[i / 2].is,
			    preview);
		records_close(&r);
	}
}

#define RELEASE(day, change) "  - on: " day "\n    by: Head\n    change: " \
	change "\n    digest: " NO_DIGEST "\n"

/* Twelve months; typo fixes leave the clock alone, a rewrite starts it (D21). */
static void
a_page_stays_for_a_year(void **state)
{
	static const struct { const char *first, *more; bool stops; } cases[] = {
		{ "2026-06-16", "", true },
		{ "2025-11-17", "", true },
		{ "2025-11-16", "", false },
		{ "2025-10-16", "", false },
		{ "2026-11-16", "", true },
		{ "2025-01-01", RELEASE("2025-11-17", "correction"), false },
		{ "2025-01-01", RELEASE("2025-11-17", "rewrite"), true },
		{ "2025-01-01", RELEASE("2025-11-16", "rewrite"), false },
		{ "2025-01-01", RELEASE("2025-11-17", "rewrite") RELEASE("2026-10-01", "correction"), true },
		/* What has not come is not there, and takes nothing with it. */
		{ "2025-01-01", RELEASE("2026-11-17", "rewrite"), false },
		{ "2026-11-17", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *said;

		ledger_write(&r, "r1", cases[i].first, cases[i].more);
		said = records_check(&r, TODAY);
		if ((strcmp(said, "ledger/review-r1.yaml [release-vanished]\n")
		    == 0) != cases[i].stops || (said[0] != '\0') !=
		    cases[i].stops)
			fail_msg("%s %s: %s", cases[i].first, cases[i].more,
			    said);
		records_close(&r);
	}
}

/* A rewrite before the first day does not shorten the year. */
static void
a_rewrite_may_come_before_the_day(void **state)
{
	static const char *const changes[] = { "first_published_on: 2025-01-01",
		"first_published_on: 2026-10-05", NULL };
	struct records r = records_open();
	struct file_bytes page;

	(void)state;
	ledger_write(&r, "r1", "2025-01-01", RELEASE("2025-02-01", "rewrite"));
	assert_int_equal(file_read(r.arena, file_join(r.arena, r.folder,
	    "content/ledger/review-r1.yaml"), 10000, &page), FILE_OK);
	records_write(&r, "content/ledger/review-r1.yaml", records_changed(&r,
	    page.bytes, changes));
	assert_string_equal(records_check(&r, TODAY),
	    "ledger/review-r1.yaml [release-vanished]\n");
	records_close(&r);
}

/* The year of what is not out yet begins on the day that it says. */
static void
removal_is_planned_for_a_year_later(void **state)
{
	static const struct { const char *is; bool warned; } cases[] = {
		{ "remove_on: 2027-10-04\npublished_on", true },
		{ "remove_on: 2027-10-05\npublished_on", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases) * 2; i++) {
		struct records r = records_open();
		const char *changes[] = { "published_on", cases[i / 2].is,
			NULL };
		struct record_status status;

		r.unreleased = i % 2 == 0;
		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		assert_int_equal(has(&status, RULE_review_remove_early),
		    cases[i / 2].warned);
		records_close(&r);
	}
}

/* A page of the ledger is as the program writes it, or the build stops. */
static void
nobody_writes_in_the_ledger(void **state)
{
	static const struct { const char *was, *is; bool sound; } cases[] = {
		{ "Head", "Somebody else", true },
		{ "id: review-r1", "id: review-r2", false },
		{ "kind: review", "kind: bulletin", false },
		{ "kind: review", "kind: page", false },
		{ "kind: review", "kind: nothing", false },
		{ "record: r1", "record: r2", false },
		{ "change: first", "change: rewrite", false },
		{ NO_DIGEST, "0123", false },
		{ "cdef\n", "cdeF\n", false },
		{ "cdef\n", "cdef\n" RELEASE("2026-10-05", "correction"), true },
		{ "cdef\n", "cdef\n" RELEASE("2026-10-04", "correction"), false },
		{ "cdef\n", "cdef\n" RELEASE("2026-10-05", "first"), false },
		{ "reviews/r1.html", "reviews/r1-report.html", true },
		{ "reviews/r1.html", "reviews/r2.html", false },
		{ "reviews/r1.html", "reviews/r1/learning.html", false },
		{ "reviews/r1.html", "reviews/../r1.html", false },
		{ "reviews/r1.html", "/reviews/r1.html", false },
		{ "reviews/r1.html", "index.html", false },
		{ "reviews/r1.html", "reviews/r1.pdf", false },
		{ "first_published_on: 2026-10-05\n", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct file_bytes page;

		records_add_review(&r, "r1", NULL);
		ledger_write(&r, "r1", "2026-10-05", "");
		assert_int_equal(file_read(r.arena, file_join(r.arena,
		    r.folder, "content/ledger/review-r1.yaml"), 10000, &page),
		    FILE_OK);
		records_write(&r, "content/ledger/review-r1.yaml",
		    records_changed(&r, page.bytes, changes));
		records_check(&r, TODAY);
		if (diag_has(r.diag, RULE_release_unmatched) ==
		    cases[i].sound || (diag_count(r.diag, STOP) > 0) ==
		    cases[i].sound)
			fail_msg("'%s'", cases[i].is);
		records_close(&r);
	}
}

/* What is written is read again as it was, whatever a role is called. */
static void
the_ledger_is_read_as_it_was_written(void **state)
{
	static const char *const roles[] = { "Head", "The unit's head",
		"''", "'", "Head: # not - a {comment} [x]", "\"Head\" \\n",
		"no", "2026-10-05", "Ren\xC3\xA9's deputy", "- Head" };

	(void)state;
	for (size_t i = 0; i < COUNT(roles); i++) {
		struct records r = records_open();
		struct ledger_release release = { .on = { 2026, 10, 5 },
			.by = roles[i], .change = "first",
			.digest = NO_DIGEST };
		struct ledger_page page = { .kind = "review", .record = "r1",
			.first_published_on = { 2026, 10, 5 } };
		const struct ledger_release *again = NULL;
		struct text out = text_open(r.arena, 10000);

		list_add(r.arena, &page.releases, &release);
		assert_true(ledger_role_is_fit(roles[i]));
		ledger_print(&out, r.arena, &page);
		records_add_review(&r, "r1", NULL);
		records_write(&r, "content/ledger/review-r1.yaml", out.bytes);
		records_check(&r, TODAY);
		for (size_t c = 0; c < checked_count(r.checked); c++) {
			const struct ledger_page *found = checked_ledger(
			    r.arena, r.checked, c);

			if (found != NULL)
				again = found->releases.items[0];
		}
		assert_non_null(again);
		assert_string_equal(again->by, roles[i]);
		assert_string_equal(again->digest, NO_DIGEST);
		records_close(&r);
	}
	assert_false(ledger_role_is_fit(""));
	assert_false(ledger_role_is_fit("  "));
	assert_false(ledger_role_is_fit("a\nb"));
	assert_false(ledger_role_is_fit("a\tb"));
	assert_false(ledger_role_is_fit("\xFF"));
	assert_false(ledger_role_is_fit("\xE2\x80\xAE" "daeH"));
	assert_false(ledger_role_is_fit("\xE2\x80\x8B"));
}

#define DOWN(kind, on) "published_on", "takedown:\n  kind: " kind \
	"\n  authority: Head\n  on: " on "\n  replaced_by: r2\npublished_on"

/* Age alone takes nothing down in its first year; danger does at once (D139). */
static void
expiry_waits_and_danger_does_not(void **state)
{
	static const struct {
		const char *was, *is, *as_of;
		enum status status;
		bool warned;
	} cases[] = {
		{ DOWN("safety", "2026-11-16"), TODAY, STATUS_WITHDRAWN, false },
		{ DOWN("court", "2026-11-16"), TODAY, STATUS_WITHDRAWN, false },
		{ DOWN("consent", "2026-11-16"), TODAY, STATUS_WITHDRAWN, false },
		{ DOWN("error", "2026-11-16"), TODAY, STATUS_WITHDRAWN, false },
		{ DOWN("safety", "2026-11-17"), TODAY, STATUS_PUBLISHED, false },
		{ DOWN("expiry", "2026-11-16"), TODAY, STATUS_PUBLISHED, true },
		{ DOWN("expiry", "2026-11-16"), "2027-10-04", STATUS_PUBLISHED, true },
		{ DOWN("expiry", "2026-11-16"), "2027-10-05", STATUS_WITHDRAWN, false },
		{ DOWN("expiry", "2027-10-04"), TODAY, STATUS_PUBLISHED, true },
		{ DOWN("expiry", "2027-10-05"), TODAY, STATUS_PUBLISHED, false },
		{ DOWN("expiry", "2027-10-05"), "2027-10-05", STATUS_WITHDRAWN, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct record_status status;

		records_add_review(&r, "r1", changes);
		records_add_review(&r, "r2", NULL);
		records_check(&r, cases[i].as_of);
		status = records_status(&r, "review", "r1");
		if (status.status != cases[i].status)
			fail_msg("%zu is %s", i, status_names[status.status]);
		if (has(&status, RULE_review_takedown_early) !=
		    cases[i].warned)
			fail_msg("%zu", i);
		records_close(&r);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_readers_see_may_not_change),
		cmocka_unit_test(the_report_is_part_of_it),
		cmocka_unit_test(quotations_that_come_in_are_a_change),
		cmocka_unit_test(nothing_goes_out_by_itself),
		cmocka_unit_test(a_preview_needs_no_release),
		cmocka_unit_test(a_page_stays_for_a_year),
		cmocka_unit_test(a_rewrite_may_come_before_the_day),
		cmocka_unit_test(removal_is_planned_for_a_year_later),
		cmocka_unit_test(nobody_writes_in_the_ledger),
		cmocka_unit_test(the_ledger_is_read_as_it_was_written),
		cmocka_unit_test(expiry_waits_and_danger_does_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
