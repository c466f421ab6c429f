#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"
#define DAY "published_on: 2026-10-05\n"
#define EARLY "early_learning:\n  on: 2026-11-16\n  by: Chair\n"
#define LATER "early_learning:\n  on: 2026-11-17\n  by: Chair\n"
#define TRIAL "embargo:\n  event: the trial has ended\n"
#define JOINT "type: joint_review\nreviewers:\n  - name: Dr A Samplewick\n" \
	"owners:\n  - board: community_safety\n    cleared_on: 2026-09-04\n"
#define NOT_FULL "decision: learning_only\n"

/* A review that waits for something; what becomes of it when learning may go. */
struct early {
	const char *changes[7]; /* pairs, ended by NULL */
	enum status status;
	bool learning_only;
};

static const struct early cases[] = {
	/* Nobody has decided, and there is neither day nor decision. */
	{ { "decision: full\ndecision_on: 2026-09-07\n", "decision: undecided\n" EARLY }, STATUS_PUBLISHED, true },
	{ { "decision: full\ndecision_on: 2026-09-07\n", "decision: undecided\n" EARLY, DAY, "" }, STATUS_PUBLISHED, true },
	{ { "decision: full\ndecision_on: 2026-09-07\n", "decision: undecided\n" LATER }, STATUS_HELD, false },
	{ { DAY, DAY TRIAL EARLY }, STATUS_PUBLISHED, true },
	{ { DAY, DAY TRIAL LATER }, STATUS_HELD, false },
	{ { DAY, DAY TRIAL }, STATUS_HELD, false },
	/* The embargo has ended, and nobody has looked again. */
	{ { DAY, DAY "embargo:\n  until: 2026-11-16\n" EARLY }, STATUS_PUBLISHED, true },
	{ { DAY, EARLY }, STATUS_PUBLISHED, true },
	{ { DAY, "published_on: 2026-11-17\n" EARLY }, STATUS_PUBLISHED, true },
	{ { DAY, EARLY, "decision: full\n", NOT_FULL }, STATUS_PUBLISHED, true },
	{ { DAY, DAY EARLY, "type: local_learning_review\n", JOINT }, STATUS_PUBLISHED, true },
	/* Once it waits for nothing its decision counts. */
	{ { DAY, "published_on: 2026-11-16\n" EARLY }, STATUS_PUBLISHED, false },
	{ { DAY, DAY "embargo:\n  until: 2026-11-15\nrelease_approved_on: 2026-11-16\n" EARLY }, STATUS_PUBLISHED, false },
	{ { DAY, DAY EARLY, "type: local_learning_review\n", JOINT "    home_office_on: 2026-11-16\n" }, STATUS_PUBLISHED, false },
	{ { DAY, DAY EARLY, "decision: full\n", NOT_FULL }, STATUS_PUBLISHED, true },
	/* Every other gate holds. */
	{ { DAY, DAY TRIAL EARLY, "  police: 2026-09-03\n", "" }, STATUS_BLOCKED, true },
	{ { DAY, DAY TRIAL EARLY, "  - kind: none\n", "  - kind: section_39\n" }, STATUS_BLOCKED, true },
	{ { DAY, DAY TRIAL EARLY, "  - kind: none\n", "  - kind: none\noffences: [fgm]\n" }, STATUS_BLOCKED, true },
	{ { DAY, DAY TRIAL EARLY, "  criminal: none\n", "  criminal: charged\n" }, STATUS_BLOCKED, true },
	{ { DAY, DAY TRIAL EARLY, "  criminal: none\n", "  criminal: charged\n  criminal_cleared_on: 2026-11-16\n" }, STATUS_PUBLISHED, true },
	{ { DAY, DAY TRIAL EARLY, "  use: none\n", "  use: nobody\n" }, STATUS_BLOCKED, true },
	{ { DAY, DAY TRIAL EARLY "home_area: Otherton\n" }, STATUS_HELD, true },
	{ { DAY, DAY TRIAL EARLY "owners:\n  - board: adults_board\n" }, STATUS_HELD, true },
	{ { DAY, DAY TRIAL EARLY, "family_view: supports\n", "family_view: objects\n" }, STATUS_BLOCKED, true },
	/* A decision that was made has its day. */
	{ { DAY, DAY TRIAL EARLY, "decision_on: 2026-09-07\n", "" }, STATUS_BLOCKED, true },
	/* A takedown overrides this too. */
	{ { DAY, DAY TRIAL EARLY "takedown:\n  kind: safety\n  authority: Head\n  on: 2026-11-16\n" }, STATUS_WITHDRAWN, false },
};

static void
learning_goes_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct record_status status;
		const char *reports;

		said_confirm(&r);
		records_add_review(&r, "r1", cases[i].changes);
		reports = records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		if (status.status != cases[i].status ||
		    status.learning_only != cases[i].learning_only)
			fail_msg("case %zu is %s%s\n%s", i,
			    status_names[status.status], status.learning_only ?
			    ", learning only" : "", reports);
		records_close(&r);
	}
}

/* Where the Panel must agree, early learning does not wait for it either. */
static void
the_panel_is_not_waited_for(void **state)
{
	static const struct { const char *is; enum status status; } panels[] = {
		{ DAY, STATUS_HELD },
		{ DAY EARLY, STATUS_PUBLISHED },
		{ DAY LATER, STATUS_HELD },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(panels); i++) {
		const char *changes[] = { DAY, panels[i].is,
			"decision: full\n", NOT_FULL,
			"type: local_learning_review", "type: cspr", NULL };
		struct records r = records_open();
		struct record_status status;

		records_write(&r, "content/policy/law.yaml",
		    "id: law\npanel_agreement: yes\n");
		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		assert_int_equal(status.status, panels[i].status);
		assert_true(status.learning_only);
		/* Held for it, or warned of it: once, and never not at all. */
		assert_int_equal(said_of(&status, "review-panel-agreement"),
		    panels[i].status == STATUS_HELD);
		assert_int_equal(said_of(&status, "review-panel-response"),
		    panels[i].status == STATUS_PUBLISHED);
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(learning_goes_first),
		cmocka_unit_test(the_panel_is_not_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
