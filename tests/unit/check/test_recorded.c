#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"
#define DAY "published_on: 2026-10-05\n"
#define FIELD(rows) DAY, DAY rows
#define SAME "review_by: 2027-10-05\n", "review_by: 2027-10-05\n"
#define TYPE(type) "type: local_learning_review\n", "type: " type "\n"
#define SAYS(rule, always, cases) \
	said_cases(rule, always, cases, COUNT(cases), TODAY)

static const char *const learning_only[] = { "decision: full",
	"decision: learning_only", NULL };
static const char *const undecided[] = { "decision: full",
	"decision: undecided", NULL };
static const char *const cspr[] = { TYPE("cspr"), NULL };
static const char *const cspr_learning_only[] = { TYPE("cspr"),
	"decision: full", "decision: learning_only", NULL };

/* Said of one type in full and not of another. */
static void
said_of_types(const char *rule, const char *was, const char *is, bool cspr_is,
    bool joint_is, bool audit_is, bool other_is)
{
	const struct said cases[] = {
		{ TYPE("cspr"), cspr_is }, { TYPE("joint_review"), joint_is },
		{ TYPE("multi_agency_audit"), audit_is },
		{ TYPE("local_learning_review"), other_is },
		{ TYPE("rapid_review"), other_is },
		{ TYPE("appreciative_inquiry"), strcmp(rule, "review-why") ==
		    0 ? false : other_is },
	};
	const char *const always[] = { was, is, NULL };

	SAYS(rule, always, cases);
}

#define REASONS(sos) "not_publishing:\n  rationale: Store\n" \
	"  panel_told_on: 2026-09-08\n  secretary_of_state_told_on: " sos "\n"

static void
reasons_for_not_publishing(void **state)
{
	static const struct said cases[] = {
		{ SAME, true },
		{ FIELD("not_publishing:\n  rationale: Store\n"), true },
		{ FIELD("not_publishing:\n  panel_told_on: 2026-09-08\n  secretary_of_state_told_on: 2026-09-08\n"), true },
		{ FIELD(REASONS("2026-11-17")), true },
		{ FIELD(REASONS("2026-11-16")), false },
	};
	static const struct said types[] = {
		{ TYPE("joint_review"), true }, { TYPE("rapid_review"), false },
		{ TYPE("local_learning_review"), false },
	};
	static const struct said full[] = { { SAME, false } };

	(void)state;
	SAYS("review-rationale", cspr_learning_only, cases);
	SAYS("review-rationale", learning_only, types);
	SAYS("review-rationale", cspr, full);
}

#define PANEL(response, rest) FIELD("panel:\n  response: " response "\n" rest)

static void
what_the_panel_answered(void **state)
{
	static const struct said cases[] = {
		{ SAME, true },
		{ PANEL("none", ""), true },
		{ PANEL("disagrees", "  considered_on: 2026-11-16\n"), true },
		{ PANEL("asks_reconsider", "  considered_on: 2026-11-16\n"), true },
		{ PANEL("comments", ""), true },
		{ PANEL("comments", "  considered_on: 2026-11-17\n"), true },
		{ PANEL("comments", "  considered_on: 2026-11-16\n"), false },
		{ PANEL("agrees", ""), false },
		{ PANEL("agrees", "  on: 2026-11-16\n"), false },
		{ PANEL("agrees", "  on: 2026-11-17\n"), true },
	};
	static const struct said types[] = {
		{ TYPE("joint_review"), true }, { TYPE("rapid_review"), false },
		{ TYPE("appreciative_inquiry"), false },
	};
	static const struct said full[] = { { PANEL("disagrees", ""), false } };

	(void)state;
	SAYS("review-panel-response", cspr_learning_only, cases);
	SAYS("review-panel-response", learning_only, types);
	SAYS("review-panel-response", cspr, full);
}

/* Without the policy a warning; with it the review waits. */
static void
the_panel_may_be_waited_for(void **state)
{
	static const struct {
		const char *policy, *type, *panel;
		enum status status;
	} cases[] = {
		{ "yes", "cspr", "", STATUS_HELD },
		{ "yes", "joint_review", "", STATUS_HELD },
		{ "yes", "cspr", "panel:\n  response: disagrees\n", STATUS_HELD },
		{ "yes", "cspr", "panel:\n  response: comments\n  considered_on: 2026-11-01\n", STATUS_HELD },
		{ "yes", "cspr", "panel:\n  response: agrees\n", STATUS_PUBLISHED },
		{ "yes", "cspr", "panel:\n  response: agrees\n  on: 2026-11-17\n", STATUS_HELD },
		{ "yes", "rapid_review", "incident:\n  reference: n1\n  notified_on: 2026-01-05\n", STATUS_PUBLISHED },
		{ "no", "cspr", "", STATUS_PUBLISHED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { "type: local_learning_review",
			arena_format(r.arena, "type: %s", cases[i].type),
			"decision: full", "decision: learning_only", DAY,
			arena_format(r.arena, DAY "owners:\n  - board: "
			"adults_board\n    cleared_on: 2026-09-01\n%s",
			cases[i].panel), NULL };
		struct record_status status;

		records_write(&r, "content/policy/law.yaml",
		    arena_format(r.arena, "id: law\npanel_agreement: %s\n",
		    cases[i].policy));
		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		if (status.status != cases[i].status)
			fail_msg("case %zu is %s:\n%s", i,
			    status_names[status.status], records_reports(&r));
		records_close(&r);
	}
}

static void
learning_is_all_there_is(void **state)
{
	static const struct said cases[] = {
		{ SAME, false },
		{ "> [!LEARNING]", "> [!NOTE]", true },
		/* Where it is not pooled nobody reads it. */
		{ "> [!LEARNING]\n> Ask again, in another place.\n", "> - Ask.\n>\n> > [!LEARNING]\n> > Ask again.\n", true },
	};
	static const struct said quiet[] = {
		{ "> [!LEARNING]", "> [!NOTE]", false },
	};
	static const char *const alone[] = { "> [!LEARNING]", "> [!NOTE]",
		NULL };
	static const struct said found[] = {
		{ FIELD("press_known: yes\n"), true },
		{ "decision: full\ndecision_on: 2026-09-07\n", "decision: undecided\nearly_learning:\n  on: 2026-11-16\n  by: Chair\n", true },
	};

	(void)state;
	SAYS("review-learning-missing", learning_only, cases);
	SAYS("review-learning-missing", NULL, quiet);
	SAYS("review-learning-missing", alone, found);
}

#define AGAINST(view, rest) "family_view: supports\n", \
	"family_view: " view "\nfamily_view_considered_on: 2026-09-30\n" rest

static void
a_newer_view_opens_the_check_again(void **state)
{
	static const struct said cases[] = {
		{ AGAINST("mixed", "family_view_on: 2026-09-05\n"), true },
		{ AGAINST("objects", "family_view_on: 2026-09-05\n"), true },
		{ AGAINST("mixed", "family_view_on: 2026-09-04\n"), false },
		{ AGAINST("objects", "family_view_on: 2026-09-04\n"), false },
		/* Nobody knows when. */
		{ AGAINST("mixed", ""), true },
		{ AGAINST("supports", "family_view_on: 2026-09-05\n"), false },
		{ AGAINST("no_reply", "family_view_on: 2026-09-05\n"), false },
	};
	static const struct said quiet[] = {
		{ AGAINST("mixed", "family_view_on: 2026-09-05\n"), false },
	};

	(void)state;
	SAYS("review-welfare-old", NULL, cases);
	SAYS("review-welfare-old", learning_only, quiet);
}

#define OFFER "draft_offer:\n  made_on: 2026-08-17\n"
#define CHILD "child_offer:\n  not_safe_reason: Too young\n"

static void
offers_to_the_family(void **state)
{
	static const struct said cases[] = {
		{ OFFER, "", true },
		{ OFFER, "draft_offer:\n  made_on: 2026-11-17\n", true },
		{ OFFER, "draft_offer:\n  made_on: 2026-11-16\n", false },
		{ OFFER, "draft_offer:\n  not_safe_reason: It was not\n", false },
		{ "family_offer:\n  made_on: 2026-02-02\n", "", true },
	};
	static const struct said child[] = {
		{ CHILD, "", true }, { SAME, false },
		{ CHILD, "child_offer:\n  made_on: 2026-11-17\n", true },
		{ CHILD, "child_offer:\n  made_on: 2026-11-16\n", false },
	};
	static const struct said people[] = {
		{ "protected_people: 2\n", "", true },
		{ "protected_people: 2\n", "protected_people: 0\n", false },
	};

	(void)state;
	SAYS("review-family-offer", NULL, cases);
	SAYS("review-child-offer", NULL, child);
	SAYS("review-protected-people", NULL, people);
	said_of_types("review-family-offer", OFFER, "", true, true, false, true);
	said_of_types("review-child-offer", CHILD, "", true, true, false, true);
	said_of_types("review-protected-people", "protected_people: 2\n", "",
	    true, true, false, true);
	/* Also what an audit found may harm somebody. */
	said_of_types("review-welfare", "welfare_check:\n  on: 2026-09-04\n"
	    "  by: Designated nurse\n", "", true, true, true, true);
}

static void
what_learning_alone_need_not_have(void **state)
{
	static const struct said people[] = {
		{ "protected_people: 2\n", "", false } };
	static const struct said offer[] = { { OFFER, "", false } };
	static const struct said child[] = { { CHILD, "", false } };
	static const struct said told[] = {
		{ "practitioners_told_on: 2026-09-21\n", "", false } };
	static const struct said briefed[] = {
		{ "  - group: staff\n    on: 2026-09-28\n", "", false } };
	static const struct said parts[] = {
		{ "    due: 2027-03-31\n", "", false } };

	(void)state;
	SAYS("review-protected-people", learning_only, people);
	SAYS("review-family-offer", learning_only, offer);
	SAYS("review-child-offer", learning_only, child);
	SAYS("review-practitioners-told", learning_only, told);
	SAYS("review-briefed", learning_only, briefed);
	SAYS("review-recommendation-parts", learning_only, parts);
	SAYS("review-family-offer", undecided, offer);
}

#define TOLD "practitioners_told_on: 2026-09-21\n"
#define STAFF "  - group: staff\n    on: 2026-09-28\n"
#define TO_PANEL "  - group: panel\n    on: 2026-09-28\n"

static void
told_before_the_day(void **state)
{
	static const struct said told[] = {
		{ TOLD, "", true },
		{ TOLD, "practitioners_told_on: 2026-10-06\n", true },
		{ TOLD, "practitioners_told_on: 2026-10-05\n", false },
		/* A day to come is a plan that is kept or not. */
		{ DAY, "published_on: 2026-11-30\n", false },
	};
	static const struct said briefed[] = {
		{ STAFF, "", true }, { SAME, false },
		{ STAFF, "  - group: staff\n    on: 2026-10-06\n", true },
		{ STAFF, "  - group: staff\n    on: 2026-10-05\n", false },
		/* The Panel has to do with CSPRs alone. */
		{ TO_PANEL, "", false },
	};
	static const char *const no_day[] = { DAY, "", NULL };
	static const struct said later[] = { { TOLD, "", false } };
	static const struct said nobody[] = { { STAFF, "", false } };

	(void)state;
	SAYS("review-practitioners-told", NULL, told);
	SAYS("review-briefed", NULL, briefed);
	SAYS("review-practitioners-told", no_day, later);
	SAYS("review-briefed", no_day, nobody);
	said_of_types("review-practitioners-told", TOLD, "", true, true, false,
	    true);
	said_of_types("review-briefed", STAFF, "", true, true, false, true);
	said_of_types("review-briefed", TO_PANEL, "", true, true, false, false);
}

#define WHY "## Why it was hard to see\n\nEach service asked once.\n\n"
#define VOICE "## Voice of the child\n\n> [!VOICE c1]\n> Somebody should have asked.\n\n"
#define RECS "recommendations:\n  - text: Ask twice.\n" \
	"    owner: Every agency\n    due: 2027-03-31\n" \
	"    outcome: Children are seen.\n"

static void
a_cspr_in_full_says_why(void **state)
{
	static const struct said cases[] = {
		{ SAME, false }, { WHY, "", true }, { RECS, "", true },
		{ "hard to see", "HARD TO SEE", false },
	};
	static const struct said quiet[] = { { WHY, "", false } };
	static const struct said names[] = {
		{ SAME, true },
		{ FIELD("reviewers:\n  - name: Dr A Samplewick\n"), false },
		{ FIELD("reviewer_unnamed:\n  on: 2026-11-17\n  by: Legal adviser\n"), true },
		{ FIELD("reviewer_unnamed:\n  on: 2026-11-16\n  by: Legal adviser\n"), false },
	};

	(void)state;
	SAYS("review-analysis", cspr, cases);
	SAYS("review-analysis", cspr_learning_only, quiet);
	SAYS("review-reviewer", cspr, names);
	said_of_types("review-analysis", WHY, "", true, true, false, false);
	said_of_types("review-reviewer", SAME, true, true, false, false);
	said_of_types("review-evidence", "evidence_links:\n  - An audit\n", "",
	    true, true, false, false);
	said_of_types("review-evaluation", "evaluation_plan: The audit again.\n",
	    "", true, true, false, false);
}

static void
every_review_says_some_things(void **state)
{
	static const struct said equality[] = {
		{ "equality:\n  considered: yes\n", "", true },
		{ "  considered: yes\n", "  considered: not_relevant\n", true },
		{ "  considered: yes\n", "  considered: not_relevant\n  reason: A form\n", false },
	};
	static const struct said why[] = { { WHY, "", true } };
	static const struct said voice[] = {
		{ VOICE, "", true },
		{ VOICE "## Why", "## Why", true },
	};
	static const char *const absent[] = { DAY, DAY
		"voice_absent: Too young\n", NULL };
	static const struct said reason[] = { { VOICE, "", false } };
	static const struct said parts[] = {
		{ SAME, false },
		{ "    due: 2027-03-31\n", "", true },
		{ "    outcome: Children are seen.\n", "", true },
		{ RECS, "", false },
	};

	(void)state;
	SAYS("review-equality", NULL, equality);
	SAYS("review-equality", learning_only, equality);
	SAYS("review-why", learning_only, why);
	SAYS("review-voice-missing", learning_only, voice);
	SAYS("review-voice-missing", absent, reason);
	SAYS("review-recommendation-parts", NULL, parts);
	/* Of a CSPR in full review-analysis says it. */
	said_of_types("review-why", WHY, "", false, false, true, true);
	said_of_types("review-voice-missing", VOICE, "", true, true, false,
	    true);
	said_of_types("review-recommendation-parts", "    due: 2027-03-31\n",
	    "", true, true, true, true);
}

/* Law that nobody has looked up warns and keeps nothing back. */
static void
unconfirmed_law_warns(void **state)
{
	const char *changes[] = { TYPE("cspr"), WHY, "", NULL };
	struct records r = records_open();
	struct record_status status;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_check(&r, TODAY);
	status = records_status(&r, "review", "r1");
	assert_int_equal(status.status, STATUS_PUBLISHED);
	assert_true(said_of(&status, "review-analysis"));
	assert_true(said_of(&status, "review-reviewer"));
	records_close(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reasons_for_not_publishing),
		cmocka_unit_test(what_the_panel_answered),
		cmocka_unit_test(the_panel_may_be_waited_for),
		cmocka_unit_test(learning_is_all_there_is),
		cmocka_unit_test(a_newer_view_opens_the_check_again),
		cmocka_unit_test(offers_to_the_family),
		cmocka_unit_test(what_learning_alone_need_not_have),
		cmocka_unit_test(told_before_the_day),
		cmocka_unit_test(a_cspr_in_full_says_why),
		cmocka_unit_test(every_review_says_some_things),
		cmocka_unit_test(unconfirmed_law_warns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
