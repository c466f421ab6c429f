#include "records.h"

#include "check/verdict.h"
#include "model/schema.h"

#define TODAY "2026-11-16"
#define WEB_AND_SHEET (1u << WEB | 1u << SHEET)
#define ROWS(rows) "    given_on: 2026-03-02\n", rows
#define GIVEN "    given_on: 2026-03-02\n"

/*
 * What is changed in the consent of the only quotation, where it may appear
 * then, and the one rule that is reported; "" is none.
 */
struct consent_case {
	const char *was, *is;
	unsigned channels;
	const char *rule;
};

static const struct voice *
only_voice(const struct records *r)
{
	for (size_t i = 0; i < checked_count(r->checked); i++) {
		const struct verdict *verdict = checked_verdict(r->checked, i);

		if (verdict->voices.count > 0) {
			assert_int_equal(verdict->voices.count, 1);
			return verdict->voices.items[0];
		}
	}
	fail_msg("there is no quotation");
	return NULL;
}

static void
judge_consents(const struct consent_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		const char *reports, *rule = cases[i].rule;

		records_add_review(&r, "r1", changes);
		reports = records_check(&r, TODAY);
		if (rule[0] == '\0' ? reports[0] != '\0' :
		    strstr(reports, rule) == NULL ||
		    strchr(reports, '\n')[1] != '\0')
			fail_msg("'%s':\n%s", cases[i].is, reports);
		if (only_voice(&r)->channels != cases[i].channels)
			fail_msg("'%s' may appear on %u", cases[i].is,
			    only_voice(&r)->channels);
		/* A quotation that goes is no reason to take the rest (D136). */
		assert_int_equal(records_status(&r, "review", "r1").status,
		    STATUS_PUBLISHED);
		records_close(&r);
	}
}

static void
consents_hold_from_day_to_day(void **state)
{
	static const struct consent_case cases[] = {
		{ GIVEN, GIVEN, WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2026-11-16\n"), WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2026-11-17\n"), 0, "[consent-expired]" },
		/* Twenty-four months, when nothing else is written (D128). */
		{ ROWS("    given_on: 2024-11-15\n"), 0, "[consent-expired]" },
		{ ROWS("    given_on: 2024-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2025-01-15\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2025-01-16\n"), WEB_AND_SHEET, "" },
		{ ROWS("    given_on: 2020-01-16\n    review_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS("    given_on: 2020-01-16\n    review_on: 2026-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		{ ROWS("    given_on: 2020-01-16\n    review_on: 2027-11-16\n"), WEB_AND_SHEET, "" },
		{ ROWS(GIVEN "    expires_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    expires_on: 2026-11-16\n"), WEB_AND_SHEET, "[consent-soon]" },
		/* The earlier of the two, whichever it is. */
		{ ROWS(GIVEN "    expires_on: 2026-11-15\n    review_on: 2030-01-01\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    expires_on: 2030-01-01\n    review_on: 2026-11-15\n"), 0, "[consent-expired]" },
		{ ROWS(GIVEN "    withdrawn_on: 2026-11-16\n"), 0, "[consent-withdrawn]" },
		{ ROWS(GIVEN "    withdrawn_on: 2026-11-17\n"), WEB_AND_SHEET, "" },
		{ ROWS(GIVEN "    adult_on: 2020-01-01\n"), WEB_AND_SHEET, "" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

#define GIVER(item, giver) "    item: family_quote\n    given_by: self\n", \
	"    item: " item "\n    given_by: " giver "\n"
#define CONFLICT(word) "    giver_conflict: " word "\n"

static void
givers_are_who_may_give(void **state)
{
	static const struct consent_case cases[] = {
		{ GIVER("family_quote", "parent_pr") CONFLICT("no"), WEB_AND_SHEET, "" },
		{ GIVER("family_quote", "parent_pr"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("unknown"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "parent_pr") CONFLICT("yes"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "guardian") CONFLICT("yes"), 0, "[consent-giver]" },
		{ GIVER("family_quote", "guardian"), WEB_AND_SHEET, "" },
		{ GIVER("family_quote", "self") CONFLICT("unknown"), 0, "[consent-giver]" },
		/* A child's own words (D131). */
		{ GIVER("child_quote", "self"), WEB_AND_SHEET, "" },
		{ GIVER("child_quote", "parent_pr") CONFLICT("no"), 0, "[consent-own-view]" },
		{ GIVER("child_quote", "court"), 0, "[consent-own-view]" },
		{ GIVER("child_letter_or_drawing", "la_pr"), 0, "[consent-own-view]" },
		/* On the 18th birthday it lapses, and that is known before (E4). */
		{ GIVER("family_quote", "la_pr") "    adult_on: 2026-11-16\n", 0, "[consent-adult]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2026-11-17\n", WEB_AND_SHEET, "[consent-soon]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2027-01-15\n", WEB_AND_SHEET, "[consent-soon]" },
		{ GIVER("family_quote", "la_pr") "    adult_on: 2027-01-16\n", WEB_AND_SHEET, "" },
		/* For one thing, and no other. */
		{ GIVER("photo_person", "self"), 0, "[consent-item]" },
		{ GIVER("course_feedback_quote", "self"), 0, "[consent-item]" },
		{ GIVER("practitioner_quote", "self"), WEB_AND_SHEET, "" },
		{ GIVER("translation_of_quote", "self"), WEB_AND_SHEET, "" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

static void
channels_are_those_that_are_written(void **state)
{
	static const struct consent_case cases[] = {
		{ "[web, sheet]", "[bulletin]", 1u << BULLETIN, "" },
		{ "[web, sheet]", "[web, sheet, bulletin, report, slides, pack]", (1u << CHANNELS) - 1, "" },
		{ "> [!VOICE c1]", "> [!VOICE c2]", 0, "review.md:48:1 [consent-unknown]" },
		{ "Several services visited.\n\n## Voice of the child\n\n> [!VOICE c1]\n> Somebody should have asked.",
		    "Several services visited.\n\n- One\n  > [!VOICE c2]\n  > Two", 0, "review.md:47:3 [consent-unknown]" },
	};

	(void)state;
	judge_consents(cases, COUNT(cases));
}

/* E1: taken back, it goes out of the text, the report and the fields. */
static void
a_consent_taken_back_is_taken_back_everywhere(void **state)
{
	const char *changes[] = { GIVEN, GIVEN "    withdrawn_on: 2026-11-16\n",
		"text: Ask twice.\n",
		"text: |\n      > [!VOICE c1]\n      > Ask twice.\n", NULL };
	struct records r = records_open();
	size_t voices = 0;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_write(&r, "content/reviews/r1/report.md",
	    "## A chapter\n\n> [!VOICE c1]\n> So it was.\n");
	assert_string_equal(records_check(&r, TODAY),
	    "reviews/r1/report.md:3:1 [consent-withdrawn]\n"
	    "reviews/r1/review.md:31:7 [consent-withdrawn]\n"
	    "reviews/r1/review.md:51:1 [consent-withdrawn]\n");
	for (size_t i = 0; i < checked_count(r.checked); i++) {
		const struct verdict *verdict = checked_verdict(r.checked, i);

		for (size_t v = 0; v < verdict->voices.count; v++, voices++) {
			const struct voice *voice = verdict->voices.items[v];

			assert_int_equal(voice->channels, 0);
		}
	}
	assert_int_equal(voices, 3);
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(consents_hold_from_day_to_day),
		cmocka_unit_test(givers_are_who_may_give),
		cmocka_unit_test(channels_are_those_that_are_written),
		cmocka_unit_test(a_consent_taken_back_is_taken_back_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
