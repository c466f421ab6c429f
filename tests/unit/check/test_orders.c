#include "records.h"
#include "said.h"

#define TODAY "2026-11-16"
#define DAY "published_on: 2026-10-05\n"
#define FIELD(rows) DAY, DAY rows
#define TEXT(words) "Several services visited.", words
#define SAYS(rule, always, cases) \
	said_cases(rule, always, cases, COUNT(cases), TODAY)

static const char *const joint[] = { "type: local_learning_review",
	"type: joint_review", NULL };
static const char *const learning_only[] = { "decision: full",
	"decision: learning_only", NULL };

#define SAFER FIELD("owners:\n  - board: community_safety\n")

static void
the_home_office_assures_homicide_reviews(void **state)
{
	static const struct said cases[] = {
		{ SAFER, true },
		{ SAFER "    cleared_on: 2026-11-16\n", true },
		{ SAFER "    home_office_on: 2026-11-17\n", true },
		{ SAFER "    home_office_on: 2026-11-16\n", false },
		{ SAFER "    home_office_on: 2026-11-16\n  - board: community_safety\n", true },
		{ FIELD("owners:\n  - board: adults_board\n"), false },
	};
	static const struct said alone[] = { { SAFER, false } };

	(void)state;
	SAYS("review-home-office", joint, cases);
	SAYS("review-home-office", NULL, alone);
}

#define CLEAR(day) "owners:\n  - board: other_lscp\n    cleared_on: " day "\n"

static void
other_areas_clear_for_themselves(void **state)
{
	static const struct said cases[] = {
		{ FIELD("home_area: Otherton\n"), true },
		{ FIELD("incident_area: Otherton\n"), true },
		{ FIELD("home_area: Otherton\nowners:\n  - board: other_lscp\n"), true },
		{ FIELD("home_area: Otherton\n" CLEAR("2026-11-17")), true },
		{ FIELD("home_area: Otherton\n" CLEAR("2026-11-16")), false },
		{ FIELD("home_area: Otherton\nowners:\n  - board: adults_board\n    cleared_on: 2026-11-01\n"), true },
		/* Two areas are two words, and one area is one. */
		{ FIELD("home_area: Otherton\nincident_area: Thirdham\n" CLEAR("2026-11-16")), true },
		{ FIELD("home_area: Otherton\nincident_area: otherton\n" CLEAR("2026-11-16")), false },
		{ FIELD("home_area: Otherton\nincident_area: Thirdham\n" CLEAR("2026-11-16") "  - board: other_lscp\n    cleared_on: 2026-11-01\n"), false },
		{ FIELD(""), false },
	};

	(void)state;
	SAYS("review-other-area", NULL, cases);
	SAYS("review-other-area", learning_only, cases);
}

#define ROW(kind, rest) "  - kind: none\n", "  - kind: " kind "\n" rest
#define BY "    cleared_by: Head of law\n"
#define ON(day) "    cleared_on: " day "\n"

static void
offences_give_anonymity_for_life(void **state)
{
	static const char *const sexual[] = { DAY, DAY "offences: [sexual]\n",
		NULL };
	static const char *const none[] = { DAY, DAY "offences: [none]\n",
		NULL };
	static const struct said cases[] = {
		{ ROW("none", ""), true },
		{ ROW("anonymity_for_life", ""), true },
		{ ROW("anonymity_for_life", ON("2026-11-01")), true },
		{ ROW("anonymity_for_life", BY), true },
		{ ROW("anonymity_for_life", BY ON("2026-11-17")), true },
		{ ROW("anonymity_for_life", BY ON("2026-11-16")), false },
		{ ROW("section_45a", BY ON("2026-11-16")), true },
		{ "decision: full", "decision: learning_only", true },
	};
	static const struct said all[] = {
		{ FIELD("offences: [none]\n"), false },
		{ FIELD("offences: [fgm]\n"), true },
		{ FIELD("offences: [forced_marriage]\n"), true },
		{ FIELD("offences: [none, modern_slavery]\n"), true },
		{ FIELD(""), false },
	};
	static const struct said quiet[] = { { ROW("none", ""), false } };

	(void)state;
	SAYS("review-offence-anonymity", sexual, cases);
	SAYS("review-offence-anonymity", NULL, all);
	SAYS("review-offence-anonymity", none, quiet);
}

static void
private_hearings_are_not_told(void **state)
{
	static const char *const none[] = { "family: ended", "family: none",
		NULL };
	static const struct said cases[] = {
		{ TEXT("The court found that nobody had asked."), true },
		{ TEXT("Later the Family Court heard of it."), true },
		{ TEXT("THE JUDGE asked."), true },
		{ TEXT("A judge asked."), true },
		{ TEXT("The guardian's report says so."), true },
		{ TEXT("The guardian\u2019s report says so."), true },
		{ TEXT("The **guardian**'s report says so."), true },
		{ TEXT("After the fact-finding hearing all changed."), true },
		{ TEXT("Then a care order was\nmade."), true },
		{ TEXT("In the judgment it says so."), true },
		{ TEXT("Nobody judged them."), false },
		{ TEXT("A court is a place. Founding it was work."), false },
		{ TEXT("There was a care order."), false },
		{ TEXT("The court. Found or not, nobody asked."), false },
		/* Not the body alone. */
		{ "Ask twice.", "Do what the judge said.", true },
		{ "title: Hazel, asking twice", "title: Hazel, and the judge", true },
	};
	static const struct said quiet[] = {
		{ TEXT("The judge asked."), false },
		{ "  family: none", "  family: live", false },
	};
	static const char *const told[] = { "Several services visited.",
		"The judge asked.", NULL };
	static const struct said courts[] = {
		{ "  family: ended", "  family: live", true },
		{ "  family: ended", "  family: unknown", true },
		{ "  family: ended", "  family: none", false },
	};

	(void)state;
	SAYS("review-court-words", NULL, cases);
	SAYS("review-court-words", none, quiet);
	SAYS("review-court-words", told, courts);
}

static void
some_facts_leave_learning_alone(void **state)
{
	static const struct said twins[] = {
		{ FIELD("multiple_birth: yes\n"), true },
		{ FIELD("multiple_birth: no\n"), false },
	};
	static const struct said press[] = {
		{ FIELD("press_known: yes\n"), true },
		{ FIELD("press_known: no\n"), false },
	};
	static const struct said deposit[] = {
		{ FIELD("nspcc: anonymous\n"), true },
		{ FIELD("nspcc: named\n"), false },
		{ FIELD("nspcc: none\n"), false },
		/* It is learning only before it could give the copy away. */
		{ FIELD("nspcc: anonymous\npress_known: yes\n"), false },
		{ FIELD("nspcc: anonymous\nhigh_risk_identity: yes\n"), false },
	};
	static const struct said quiet[] = {
		{ FIELD("multiple_birth: yes\npress_known: yes\nnspcc: anonymous\n"), false },
	};

	(void)state;
	SAYS("review-multiple-birth", NULL, twins);
	SAYS("review-press-known", NULL, press);
	SAYS("review-deposit", NULL, deposit);
	SAYS("review-multiple-birth", learning_only, quiet);
	SAYS("review-press-known", learning_only, quiet);
	SAYS("review-deposit", learning_only, quiet);
}

/* What they do, and not only that they speak. */
static void
they_go_to_learning_only_or_nowhere(void **state)
{
	static const struct {
		const char *is;
		enum status status;
		bool learning_only;
	} cases[] = {
		{ DAY "multiple_birth: yes\n", STATUS_PUBLISHED, true },
		{ DAY "press_known: yes\n", STATUS_PUBLISHED, true },
		{ DAY "nspcc: anonymous\n", STATUS_BLOCKED, false },
		{ DAY "nspcc: named\n", STATUS_PUBLISHED, false },
		{ DAY "offences: [sexual]\n", STATUS_BLOCKED, false },
		{ DAY "home_area: Otherton\n", STATUS_HELD, false },
		{ DAY "abuse_suspected: no\ncontent_note: [neglect]\n", STATUS_BLOCKED, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { DAY, cases[i].is, NULL };
		struct records r = records_open();
		struct record_status status;

		records_add_review(&r, "r1", changes);
		records_check(&r, TODAY);
		status = records_status(&r, "review", "r1");
		if (status.status != cases[i].status ||
		    status.learning_only != cases[i].learning_only)
			fail_msg("'%s' is %s", cases[i].is,
			    status_names[status.status]);
		records_close(&r);
	}
}

#define NO_ABUSE "abuse_suspected: no\n"

static void
abuse_is_not_implied(void **state)
{
	static const char *const no[] = { DAY, DAY NO_ABUSE, NULL };
	static const struct said cases[] = {
		{ TEXT("There was no abuse."), true },
		{ TEXT("It was ABUSE."), true },
		{ TEXT("The dog was neglected."), true },
		{ TEXT("Was it maltreatment?"), true },
		{ TEXT("Read [it](https://allowed.example/neglect)."), true },
		{ TEXT("A negligible sum was disabused."), false },
		{ TEXT("There was harm."), false },
		{ "summary: Services", "summary: Neglect by services", true },
		{ "Ask twice.", "Ask about abuse.", true },
		{ "Ask again, in", "Neglect nobody, in", true },
		{ "Ask again, in", "Forget nobody, in", false },
		{ DAY, DAY "content_note: [death, bereavement]\n", false },
		{ DAY, DAY "content_note: [death, neglect]\n", true },
		{ DAY, DAY "content_note: [physical_harm]\n", true },
		{ DAY, DAY "content_note: [sexual_harm]\n", true },
	};
	static const struct said others[] = {
		{ FIELD("abuse_suspected: yes\ncontent_note: [neglect]\n"), false },
		{ FIELD("abuse_suspected: unknown\ncontent_note: [neglect]\n"), false },
		{ FIELD("content_note: [neglect]\n"), false },
	};

	(void)state;
	SAYS("review-abuse-words", no, cases);
	SAYS("review-abuse-words", NULL, others);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_home_office_assures_homicide_reviews),
		cmocka_unit_test(other_areas_clear_for_themselves),
		cmocka_unit_test(offences_give_anonymity_for_life),
		cmocka_unit_test(private_hearings_are_not_told),
		cmocka_unit_test(some_facts_leave_learning_alone),
		cmocka_unit_test(they_go_to_learning_only_or_nowhere),
		cmocka_unit_test(abuse_is_not_implied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
