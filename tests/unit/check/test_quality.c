#include "records.h"

#define HAPPENED "Several services visited."

/* What is changed in a review, and the one warning; "" is none. */
static void
reviews_are_warned_of(void **state)
{
#define ONE "  - text: Ask.\n    owner: All\n    due: 2027-03-31\n" \
	"    outcome: Seen.\n"
#define FOUR ONE ONE ONE ONE
#define LINK(address) HAPPENED, "[x](" address ")"
	static const struct { const char *was, *is, *rule; } cases[] = {
		{ "[!GOOD-PRACTICE]", "[!LEARNING]", "review-good-practice" },
		{ "review_by: 2027-10-05\n", "", "review-review-by" },
		{ "review_by: 2027-10-05", "review_by: 2026-11-15", "review-review-by" },
		{ "review_by: 2027-10-05", "review_by: 2026-11-16", "" },
		{ "recommendations:\n", "recommendations:\n" FOUR ONE ONE ONE, "" },
		{ "recommendations:\n", "recommendations:\n" FOUR FOUR, "review-recommendations-many" },
		{ LINK("https://allowed.example/x"), "" },
		{ LINK("https://ALLOWED.example:443?x"), "" },
		{ LINK("https://other.example/x"), "any-host" },
		{ LINK("https://allowed.example.other.example/"), "any-host" },
		{ LINK("https://x.allowed.example/"), "any-host" },
		{ LINK("https://allowed.exampl/"), "any-host" },
		{ LINK("https://other.example/allowed.example"), "any-host" },
		{ LINK("https://other.example?allowed.example"), "any-host" },
		{ LINK("http://other.example#@allowed.example"), "any-host" },
		{ "text: Ask twice.", "text: https://other.example/x", "any-host" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		const char *reports;

		records_add_review(&r, "r1", changes);
		reports = records_check(&r, "2026-11-16");
		if (cases[i].rule[0] == '\0' ? reports[0] != '\0' :
		    strstr(reports, cases[i].rule) == NULL ||
		    strchr(reports, '\n')[1] != '\0')
			fail_msg("'%s':\n%s", cases[i].is, reports);
		/* Quality fails open. */
		assert_int_equal(records_status(&r, "review", "r1").status,
		    STATUS_PUBLISHED);
		records_close(&r);
	}
}

/* What says @ has a user before it, and that is no host. */
static void
hosts_stand_behind_their_user(void **state)
{
	const char *changes[] = { LINK("https://allowed.example@other.example"),
		NULL };
	struct records r = records_open();

	(void)state;
	records_add_review(&r, "r1", changes);
	assert_non_null(strstr(records_check(&r, "2026-11-16"),
	    "[any-host]"));
	records_close(&r);
}

/* Without its site there is nothing to build with. */
static void
a_broken_site_stops_all(void **state)
{
	struct records r = records_open();

	(void)state;
	records_write(&r, "content/site.yaml", "name: x\n");
	assert_non_null(strstr(records_check(&r, "2026-11-16"),
	    "[site-unusable]"));
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(reviews_are_warned_of),
		cmocka_unit_test(hosts_stand_behind_their_user),
		cmocka_unit_test(a_broken_site_stops_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
