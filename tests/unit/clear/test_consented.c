/* What passes because somebody said yes to it: in every product, on every way out. */
#include "records.h"

#include "clear/clear.h"
#include "walking.h"

#define TODAY "2026-11-16"

static const char consent[] = "id: own\nitem: %s\ngiven_by: self\n"
    "subject: s1\ncapacity: An adult\ngiven_on: 2026-03-02\n"
    "channels: [%s]\nwording: form 4\ncontroller: The partnership\n"
    "purposes: [Learning]\nevidence: Restricted store\n"
    "attribution: A line below\n%s";
static const char bulletin[] = "id: b1\nissue: 1\ntitle: An issue\n"
    "summary: A summary\npublished_on: 2026-06-01\nitems:\n"
    "  - title: Words\n    text: |\n      It was said.\n\n"
    "      > [!VOICE %s]\n      > %s\n";
static const char report[] = "---\nid: a1\ntype: scrutiny\ntitle: A paper\n"
    "summary: A summary\npublished_on: 2026-06-01\n---\n\n## Words\n\n"
    "It was said.\n\n> [!VOICE %s]\n> %s\n";
static const char page[] = "---\nid: p1\ntitle: A page\nsummary: A summary\n"
    "menu: none\n---\n\nIt was said.\n\n> [!VOICE %s]\n> %s\n";
static const char course[] = "id: k1\ntitle: A course\nsummary: A summary\n"
    "level: advanced\nmode: online\naudience: [Everybody]\nduration: A day\n"
    "outcomes: [Ask]\ncost: Free\nbooking: https://allowed.example/\n"
    "cancelling: Tell us\naccess: Ask us\n"
    "trainers:\n  - name: Xanthe Overbrook\n%s";

/* Everybody here is invented. */
static const char people[] = "review: r1\npeople:\n"
    "  - id: p1\n    role: subject child\n    given: Ottilie\n"
    "    family: Wrenfield\n    pseudonym: Hazel\n";

/* Every byte that passes there. */
static const char *
passed(struct records *r, enum audience audience, enum channel channel)
{
	struct arena *press = arena_open("press");
	struct text all = text_open(r->arena, TEXT_LIMIT);

	walk_cleared(r->arena, clear_content(press, r->checked, r->registers,
	    audience, channel), "asking", &all, &all);
	arena_wipe(press);
	return all.bytes;
}

static size_t
count_of(const char *text, const char *word)
{
	size_t count = 0;

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		count++;
	return count;
}

/*
 * The same quotation in each product, under a consent for `channels`; in which
 * of them it is on each way out.
 */
static void
products_need_their_own_channel(void **state)
{
	static const struct { const char *channels; const char *in[CHANNELS]; } cases[] = {
		/*                   web    sheet  bulletin report slides pack */
		{ "web",           { "P",   "",    "",      "",    "",    "" } },
		{ "sheet",         { "",    "P",   "",      "",    "",    "" } },
		{ "bulletin",      { "B",   "B",   "PB",    "",    "",    "" } },
		{ "report",        { "R",   "R",   "",      "PR",  "",    "" } },
		{ "slides",        { "",    "",    "",      "",    "P",   "" } },
		{ "pack",          { "",    "",    "",      "",    "",    "P" } },
		{ "bulletin, pack", { "B",  "B",   "PB",    "",    "",    "PB" } },
		{ "web, sheet, bulletin, report", { "PBR", "PBR", "PBR", "PBR", "", "" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();

		records_write(&r, "content/consents/own.yaml", arena_format(
		    r.arena, consent, "subscriber_story", cases[i].channels,
		    ""));
		records_write(&r, "content/bulletins/b1.yaml", arena_format(
		    r.arena, bulletin, "own", "wordsB"));
		records_write(&r, "content/reports/a1.md", arena_format(
		    r.arena, report, "own", "wordsR"));
		records_write(&r, "content/pages/p1.md", arena_format(r.arena,
		    page, "own", "wordsP"));
		records_check(&r, TODAY);
		for (int c = 0; c < CHANNELS; c++) {
			const char *all = passed(&r, FOR_PUBLIC,
			    (enum channel)c);

			for (const char *p = "PBR"; *p != '\0'; p++) {
				char word[] = { 'w', 'o', 'r', 'd', 's', *p,
					'\0' };
				bool may = strchr(cases[i].in[c], *p) != NULL;

				if ((strstr(all, word) != NULL) != may)
					fail_msg("[%s] %s on %s",
					    cases[i].channels, word,
					    channel_names[c]);
			}
			/* The line below goes with it, and no id does. */
			assert_int_equal(count_of(all, "A line below"),
			    strlen(cases[i].in[c]));
			assert_null(strstr(all, "own"));
		}
		records_close(&r);
	}
}

#define GIVEN "    given_on: 2026-03-02\n"
#define REVIEW "channels: [web, sheet]", \
	"channels: [web, sheet, bulletin, report, slides, pack]\n" \
	"    attribution: The line of a review"

/* E1: of web, sheet, bulletin and report nothing is left, and the review stays. */
static void
what_was_taken_back_is_nowhere(void **state)
{
	static const struct { const char *is; size_t left; } cases[] = {
		{ GIVEN, 3 },
		{ GIVEN "    withdrawn_on: 2026-11-17\n", 3 },
		{ GIVEN "    withdrawn_on: 2026-11-16\n", 0 },
		{ GIVEN "    expires_on: 2026-11-16\n", 3 },
		{ GIVEN "    expires_on: 2026-11-15\n", 0 },
		{ "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { REVIEW, GIVEN, cases[i].is, NULL };
		struct records r = records_open();

		records_add_review(&r, "r1", changes);
		records_write(&r, "content/bulletins/b1.yaml", arena_format(
		    r.arena, bulletin, "r1/c1", "Somebody should have asked."));
		records_write(&r, "content/reports/a1.md", arena_format(
		    r.arena, report, "r1/c1", "Somebody should have asked."));
		records_check(&r, TODAY);
		for (int n = 0; n < CHANNELS * AUDIENCES; n++) {
			enum channel c = (enum channel)(n % CHANNELS);
			enum audience a = (enum audience)(n / CHANNELS);
			/* The Executive reads fields alone: the bulletin's. */
			bool fields = a == FOR_ASSURANCE;
			size_t left = fields ? cases[i].left / 3 :
			    cases[i].left;
			const char *all = passed(&r, a, c);

			if (count_of(all, "Somebody should have asked.") !=
			    left || count_of(all, "The line of a review") !=
			    left)
				fail_msg("'%s' for %s on %s", cases[i].is,
				    audience_names[a], channel_names[c]);
			assert_int_equal(count_of(all, "Several services"),
			    !fields);
			assert_int_equal(count_of(all, "It was said."),
			    fields ? 1 : 2);
		}
		records_close(&r);
	}
}

/* A review that is not there in full is quoted nowhere, on no way out. */
static void
what_is_kept_back_is_quoted_nowhere(void **state)
{
	static const struct { const char *was, *is; } cases[] = {
		{ "decision: full", "decision: learning_only" },
		{ "decision: full", "decision: undecided" },
		{ "decision_on", "high_risk_identity: yes\ndecision_on" },
		{ "published_on: 2026-10-05", "published_on: 2026-11-17" },
		{ "kind: none", "kind: section_39" },
		{ "use: none", "use: closed" },
		{ "decision_on", "takedown:\n  kind: error\n  authority: Head\n  on: 2026-11-16\ndecision_on" },
		{ "decision: full", "decision: perhaps" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { REVIEW, cases[i].was, cases[i].is,
			NULL };
		struct records r = records_open();

		records_add_review(&r, "r1", changes);
		/* Of a register that nobody opened no name would be known. */
		records_add_register(&r, "closed", people);
		records_write(&r, "content/registers/closed.reg", "nothing");
		records_write(&r, "content/bulletins/b1.yaml", arena_format(
		    r.arena, bulletin, "r1/c1", "asked"));
		records_check(&r, TODAY);
		for (int c = 0; c < CHANNELS; c++) {
			const char *all = passed(&r, FOR_ASSURANCE,
			    (enum channel)c);

			if (strstr(all, "asked") != NULL ||
			    strstr(all, "The line") != NULL)
				fail_msg("'%s' on %s:\n%s%s", cases[i].is,
				    channel_names[c], records_reports(&r), all);
			assert_non_null(strstr(all, "It was said."));
		}
		records_close(&r);
	}
}

/* Themes and pages name no single review (D81), whatever the consent says. */
static void
pages_carry_no_review(void **state)
{
	const char *changes[] = { REVIEW, "Somebody should have asked.",
		"So it was.", NULL };
	struct records r = records_open();

	(void)state;
	records_add_review(&r, "r1", changes);
	records_write(&r, "content/pages/p1.md", arena_format(r.arena, page,
	    "r1/c1", "Never here."));
	records_write(&r, "content/themes/near.md", arena_format(r.arena,
	    "%s\n> [!VOICE r1/c1]\n> Never here.\n", arena_format(r.arena,
	    records_theme, "near")));
	assert_string_equal(records_check(&r, TODAY),
	    "pages/p1.md:10:1 [any-voice]\n"
	    "themes/near.md:20:1 [any-voice]\n");
	for (int c = 0; c < CHANNELS; c++)
		assert_null(strstr(passed(&r, FOR_PUBLIC, (enum channel)c),
		    "Never here."));
	records_close(&r);
}

/* Names are replaced in a review; in what carries its words they are refused. */
static void
names_are_not_carried(void **state)
{
	static const char *const words[] = { "Ottilie said so.",
		"Ottilie Wrenfield said so.", "**Otti**lie said so.",
		"He called Wrenfield's door.", "It said OTTILIE there." };
	const char *changes[] = { REVIEW, "use: none\n  decided_by: Head\n"
		"  decided_on: 2026-09-04", "use: r1", NULL };

	(void)state;
	for (size_t i = 0; i <= COUNT(words); i++) {
		struct records r = records_open();
		const char *reports, *all;
		bool named = i < COUNT(words);

		records_add_review(&r, "r1", changes);
		records_add_register(&r, "r1", people);
		records_write(&r, "content/bulletins/b1.yaml", arena_format(
		    r.arena, bulletin, "r1/c1", named ? words[i] :
		    "Hazel said so."));
		reports = records_check(&r, TODAY);
		all = passed(&r, FOR_PUBLIC, WEB);
		assert_null(strstr(all, "ttilie"));
		assert_null(strstr(all, "lie said"));
		assert_null(strstr(all, "Wrenfield"));
		if ((strstr(reports, "[any-voice]") != NULL) != named ||
		    (strstr(all, "Hazel said so.") == NULL) != named)
			fail_msg("'%s':\n%s", named ? words[i] : "-", reports);
		records_close(&r);
	}
}

/* The door asks again: here nobody had the registers when it was judged. */
static void
the_door_looks_for_names_itself(void **state)
{
	const char *changes[] = { REVIEW, "use: none\n  decided_by: Head\n"
		"  decided_on: 2026-09-04", "use: r1", NULL };
	struct records r = records_open();
	const struct date today = { 2026, 11, 16 };
	const char *all;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_add_register(&r, "r1", people);
	records_write(&r, "content/bulletins/b1.yaml", arena_format(r.arena,
	    bulletin, "r1/c1", "Ottilie\n      > Wrenfield said so."));
	records_write(&r, "content/reports/a1.md", arena_format(r.arena,
	    report, "r1/c1", "So it was."));
	records_check(&r, TODAY);
	r.checked = check_content(r.vault, load_content(r.vault, file_join(
	    r.arena, r.folder, "content"), r.diag), NULL,
	    (struct check_options){ .as_of = today }, r.diag);
	all = passed(&r, FOR_PUBLIC, WEB);
	assert_null(strstr(all, "said so."));
	assert_non_null(strstr(all, "So it was."));
	records_close(&r);
}

/* D128, E29: a trainer is named while the consent holds, and nowhere else. */
static void
trainers_are_named_while_they_agree(void **state)
{
	static const struct { const char *item, *channels, *more, *reference; enum channel on; } cases[] = {
		{ "trainer_name_bio", "web", "", "    consent: own\n", WEB },
		{ "trainer_name_bio", "web", "expires_on: 2026-11-16\n", "    consent: own\n", WEB },
		{ "trainer_name_bio", "web", "expires_on: 2026-11-15\n", "    consent: own\n", CHANNELS },
		{ "trainer_name_bio", "web", "withdrawn_on: 2026-11-16\n", "    consent: own\n", CHANNELS },
		{ "trainer_name_bio", "bulletin", "", "    consent: own\n", BULLETIN },
		{ "photo_person", "web", "", "    consent: own\n", CHANNELS },
		{ "course_feedback_quote", "web", "", "    consent: own\n", CHANNELS },
		{ "trainer_name_bio", "web", "", "", CHANNELS },
		/* The record of the consent is blocked itself. */
		{ "trainer_name_bio", "web", "conditions: FILL IN\n", "    consent: own\n", CHANNELS },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();

		records_write(&r, "content/consents/own.yaml", arena_format(
		    r.arena, consent, cases[i].item, cases[i].channels,
		    cases[i].more));
		records_write(&r, "content/training/k1.yaml", arena_format(
		    r.arena, course, cases[i].reference));
		records_check(&r, TODAY);
		for (int n = 0; n < CHANNELS * AUDIENCES; n++) {
			const char *all = passed(&r, (enum audience)(n /
			    CHANNELS), (enum channel)(n % CHANNELS));
			bool may = n % CHANNELS == (int)cases[i].on;

			if ((strstr(all, "Overbrook") != NULL) != may)
				fail_msg("%s, %s, '%s' on %s", cases[i].item,
				    cases[i].channels, cases[i].more,
				    channel_names[n % CHANNELS]);
			assert_non_null(strstr(all, "A course"));
		}
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(products_need_their_own_channel),
		cmocka_unit_test(what_was_taken_back_is_nowhere),
		cmocka_unit_test(what_is_kept_back_is_quoted_nowhere),
		cmocka_unit_test(pages_carry_no_review),
		cmocka_unit_test(names_are_not_carried),
		cmocka_unit_test(the_door_looks_for_names_itself),
		cmocka_unit_test(trainers_are_named_while_they_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
