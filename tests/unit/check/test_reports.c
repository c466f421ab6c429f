#include "model/schema.h"
#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"

/* An annual report in which nothing is wrong. */
static const char annual[] =
    "---\nid: annual\ntype: annual\ntitle: Annual report\nsummary: A summary\n"
    "two_minutes: [We asked.]\nperiod_from: 2025-04-01\n"
    "period_to: 2026-03-31\nas_at: 2026-03-31\npublished_on: 2026-09-01\n"
    "signoff:\n  local_authority: 2026-08-17\n  icb: 2026-08-18\n"
    "  police: 2026-08-19\n"
    "scrutineer:\n  on: 2026-08-21\n  by: Independent scrutineer\n"
    "sent:\n  panel_on: 2026-09-02\n  foundations_on: 2026-09-02\n"
    "topics:\n"
    "  - topic: impact\n    heading: What changed\n"
    "  - topic: little_progress\n    heading: What did not\n"
    "  - topic: reviews\n    heading: Reviews\n"
    "  - topic: feedback\n    heading: What we were told\n"
    "  - topic: contributions\n    heading: Money\n"
    "  - topic: scrutiny_themes\n    heading: Scrutiny\n"
    "  - topic: education\n    heading: Scrutiny\n"
    "  - topic: data\n    heading: Scrutiny\n"
    "  - topic: scrutiny_impact\n    heading: Scrutiny\n"
    "  - topic: changes\n    not_here: None in this year\n"
    "  - topic: national_reform\n    heading: Scrutiny\n"
    "  - topic: restraint\n    not_here: No secure setting\n"
    "---\n\n## What changed\n\nMuch.\n\n## What did not\n\n- Some.\n\n"
    "## Reviews\n\n### What we were told\n\nThis.\n\n"
    "## Money\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## Scrutiny\n\nWords.\n";

static const char year[] =
    "id: y2025\ntitle: A year\nsummary: A summary\n"
    "period_from: 2025-04-01\nperiod_to: 2026-03-31\nas_at: 2026-03-31\n"
    "published_on: 2026-06-01\nconsidered: 10\nnot_met: 4\nnotified: 6\n"
    "rapid_reviews: 6\npanel_agreed: 5\ncsprs_concluded: 2\n"
    "published_in_full: 1\nlearning_published: 1\npending: 1\n";

static void
said_of_report(const char *rule, const struct said *cases, size_t count,
    enum status broken)
{
	for (size_t i = 0; i < count; i++) {
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct records r = records_open();
		struct record_status status;
		const char *reports;

		records_write(&r, "content/reports/annual.md",
		    records_changed(&r, annual, changes));
		reports = records_check(&r, TODAY);
		status = records_status(&r, "report", "annual");
		if (said_of(&status, rule) != cases[i].said)
			fail_msg("%s %s of '%s':\n%s", rule, cases[i].said ?
			    "is silent" : "speaks", cases[i].is, reports);
		assert_int_equal(status.status, cases[i].said ? broken :
		    STATUS_PUBLISHED);
		records_close(&r);
	}
}

#define TOPIC(topic) "  - topic: " topic "\n"
#define IMPACT TOPIC("impact") "    heading: What changed\n"
#define MONEY TOPIC("contributions") "    heading: Money\n"
#define OTHER_TYPE "type: annual", "type: scrutiny"
#define SAME "id: annual", "id: annual"

static void
four_topics_must_be_there(void **state)
{
	static const struct said cases[] = {
		{ SAME, false }, { IMPACT, "", true },
		{ IMPACT, TOPIC("impact"), true },
		{ IMPACT, TOPIC("impact") "    not_here: Nothing\n", true },
		{ IMPACT, TOPIC("impact") "    heading: What changes\n", true },
		{ IMPACT, TOPIC("impact") "    heading: what changed\n", true },
		/* One slip among several rows is a slip. */
		{ IMPACT, IMPACT TOPIC("impact") "    heading: Nowhere\n", true },
		{ IMPACT, TOPIC("impact") "    heading: Nowhere\n" IMPACT, true },
		{ IMPACT, IMPACT TOPIC("impact") "    heading: Reviews\n", false },
		/* There is a heading, and nothing below it. */
		{ "## What changed\n\nMuch.\n", "## What changed\n", true },
		{ "## What changed\n\nMuch.\n", "## What changed\n\n---\n", true },
		{ "## What changed\n\nMuch.\n", "## What changed\n\n### In all\n", true },
		{ "## What changed\n\nMuch.\n", "## What changed\n\n### In all\n\nMuch.\n", false },
		{ "## What changed\n\nMuch.\n", "## All\n\n### What changed\n\n### More\n\nMuch.\n", true },
		{ "## What changed\n\nMuch.\n", "## All\n\n### What changed\n\n#### More\n\nMuch.\n", false },
		{ "### What we were told\n\nThis.\n", "This.\n", true },
		{ TOPIC("little_progress"), TOPIC("impact"), true },
		{ TOPIC("reviews"), TOPIC("impact"), true },
		{ TOPIC("feedback"), TOPIC("impact"), true },
		{ MONEY, "", false },
	};

	(void)state;
	said_of_report("report-contents", cases, COUNT(cases), STATUS_BLOCKED);
}

static void
eight_topics_may_have_nothing_to_say(void **state)
{
	static const struct said cases[] = {
		{ SAME, false }, { MONEY, "", true },
		{ MONEY, TOPIC("contributions"), true },
		{ MONEY, TOPIC("contributions") "    heading: Nowhere\n", true },
		{ MONEY, TOPIC("contributions") "    not_here: None\n", false },
		/* What says where is held to it. */
		{ MONEY, TOPIC("contributions") "    heading: Nowhere\n    not_here: None\n", true },
		{ "## Scrutiny\n\nWords.\n", "## Scrutiny\n", true },
		{ TOPIC("restraint"), TOPIC("data"), true },
		{ OTHER_TYPE, false },
	};

	(void)state;
	said_of_report("report-topics", cases, COUNT(cases), STATUS_PUBLISHED);
}

/* The tables of words and of labels are two; they name the same topics. */
static void
every_topic_of_the_table_is_judged(void **state)
{
	const struct kind *report = kind_find("report");
	const struct field *topics = field_find(report->fields,
	    report->field_count, "topics");
	const char *const *words = field_find(topics->of.fields,
	    topics->of.field_count, "topic")->of.words;
	size_t count = 0;

	(void)state;
	for (; *words != NULL; words++, count++) {
		struct records r = records_open();
		const char *changes[] = { arena_format(r.arena,
		    "  - topic: %s\n", *words), "  - topic: impact\n",
		    NULL };
		struct record_status status;

		records_write(&r, "content/reports/annual.md",
		    records_changed(&r, annual, changes));
		records_check(&r, TODAY);
		status = records_status(&r, "report", "annual");
		assert_int_equal(said_of(&status, "report-contents") ||
		    said_of(&status, "report-topics"),
		    strcmp(*words, "impact") != 0);
		records_close(&r);
	}
	assert_int_equal(count, 12);
}

static void
all_sign(void **state)
{
	static const struct said cases[] = {
		{ SAME, false }, { "  icb: 2026-08-18\n", "", true },
		{ "  icb: 2026-08-18\n", "  icb: 2026-11-17\n", true },
		{ "  icb: 2026-08-18\n", "  icb: 2026-11-16\n", false },
		{ "  police: 2026-08-19\n", "", true },
		{ "  local_authority: 2026-08-17\n", "", true },
		{ "scrutineer:\n  on: 2026-08-21\n  by: Independent scrutineer\n", "", true },
		{ "  on: 2026-08-21\n", "  on: 2026-11-17\n", true },
		{ "  on: 2026-08-21\n", "  on: 2026-11-16\n", false },
	};

	(void)state;
	said_of_report("report-signoff", cases, COUNT(cases), STATUS_BLOCKED);
}

/* No other type owes anybody anything. */
static void
scrutiny_papers_are_free(void **state)
{
	static const char *const unsigned_other[] = { "type: annual",
		"type: arrangements", "  icb: 2026-08-18\n", "",
		"two_minutes: [We asked.]\n", "", "as_at: 2026-03-31\n", "",
		"## What changed\n\nMuch.\n", "", TOPIC("data"),
		TOPIC("impact"), NULL };
	struct records r = records_open();

	(void)state;
	records_write(&r, "content/reports/annual.md", records_changed(&r,
	    annual, unsigned_other));
	assert_string_equal(records_check(&r, TODAY), "");
	records_close(&r);
}

static void
summaries_and_days_of_figures(void **state)
{
	static const struct said summary[] = {
		{ SAME, false }, { "two_minutes: [We asked.]\n", "", true } };
	static const struct said as_at[] = {
		{ SAME, false }, { "as_at: 2026-03-31\n", "", true },
		{ "as_at: 2026-03-31\n", "as_at: 2026-04-01\n", true },
		{ "as_at: 2026-03-31\n", "as_at: 2026-03-30\n", true },
		{ "period_to: 2026-03-31\n", "", true },
	};
	static const struct said years[] = {
		{ "id: y2025", "id: y2025", false },
		{ "as_at: 2026-03-31\n", "", true },
		{ "as_at: 2026-03-31\n", "as_at: 2026-06-01\n", true },
	};

	(void)state;
	said_of_report("report-summary", summary, COUNT(summary),
	    STATUS_PUBLISHED);
	said_of_report("report-as-at", as_at, COUNT(as_at), STATUS_PUBLISHED);
	for (size_t i = 0; i < COUNT(years); i++) {
		const char *changes[] = { years[i].was, years[i].is, NULL };
		struct records r = records_open();
		struct record_status status;

		records_write(&r, "content/years/y2025.yaml",
		    records_changed(&r, year, changes));
		records_check(&r, TODAY);
		status = records_status(&r, "notification", "y2025");
		assert_int_equal(said_of(&status, "notification-as-at"),
		    years[i].said);
		records_close(&r);
	}
}

static void
national_reviews_stay_with_the_panel(void **state)
{
	static const struct { const char *address; bool said; } cases[] = {
		{ "https://allowed.example/ep.example", false },
		{ "https://ep.example/", true },
		{ "https://EP.example/national.pdf", true },
		{ "https://www.ep.example/national.pdf", true },
		{ "https://ep.example:443/n", true },
		{ "https://ep.example.allowed.example/n", false },
		{ "https://notep.example/n", false },
		{ "mailto:panel@allowed.example", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct record_status status;

		records_write(&r, "content/national/n1.yaml", arena_format(
		    r.arena, "id: n1\ntitle: A review\nsummary: A summary\n"
		    "address: %s\npublished_on: 2026-05-04\nresponse: Ours.\n",
		    cases[i].address));
		records_check(&r, TODAY);
		status = records_status(&r, "national_review", "n1");
		if (said_of(&status, "national-host") != cases[i].said)
			fail_msg("of '%s'", cases[i].address);
		records_close(&r);
	}
}

#define DAY "published_on: 2026-10-05\n"
#define DOWN(day) DAY, DAY "takedown:\n  kind: safety\n" \
	"  authority: Head\n  on: " day "\n"

/* What came down later had a page on the day the bulletin was sent. */
static void
bulletins_outlive_what_they_are_about(void **state)
{
	static const struct said cases[] = {
		{ DAY, DAY, false },
		{ DAY, "published_on: 2026-10-06\n", false },
		{ DAY, "published_on: 2026-10-07\n", true },
		{ DOWN("2026-10-05"), true },
		{ DOWN("2026-10-06"), true },
		{ DOWN("2026-10-07"), false },
		{ DOWN("2026-11-16"), false },
		{ DOWN("2026-11-17"), false },
		/* There was no page that could have come down. */
		{ DOWN("2026-11-16") "high_risk_identity: yes\n", true },
		{ DOWN("2026-11-16") "embargo:\n  event: trial\n", true },
		{ "decision: full", "decision: learning_only", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { cases[i].was, cases[i].is, NULL };
		struct records r = records_open();
		struct record_status status;

		records_add_review(&r, "r1", changes);
		records_write(&r, "content/bulletins/b1.yaml", "id: b1\n"
		    "issue: 1\ntitle: A title\nsummary: A summary\n"
		    "published_on: 2026-10-06\nitems:\n  - title: Item 1\n"
		    "    text: Read it.\n    review: r1\n");
		records_check(&r, TODAY);
		status = records_status(&r, "bulletin", "b1");
		if (said_of(&status, "bulletin-review") != cases[i].said)
			fail_msg("case %zu, '%s'", i, cases[i].is);
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(four_topics_must_be_there),
		cmocka_unit_test(eight_topics_may_have_nothing_to_say),
		cmocka_unit_test(every_topic_of_the_table_is_judged),
		cmocka_unit_test(all_sign),
		cmocka_unit_test(scrutiny_papers_are_free),
		cmocka_unit_test(summaries_and_days_of_figures),
		cmocka_unit_test(national_reviews_stay_with_the_panel),
		cmocka_unit_test(bulletins_outlive_what_they_are_about),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
