/* test_identifiers.c - where a number may stand, and whose it may be. */
#include "words.h"

static void
in_reviews_the_form_is_enough(void **state)
{
	static const struct word_case cases[] = {
		{ "The number 9990000018", BLOCKS }, { "They wrote @som.ebody", BLOCKS },
		{ "**EC1A** 1BB", BLOCKS }, { "**LS22**P00123", BLOCKS }, { "`LS1 4AP`", BLOCKS },
		{ "[x](https://allowed.example/LS14AP)", BLOCKS }, { "SE 297 338", BLOCKS },
		{ "case no. 54321", BLOCKS }, { "lived in postcode HX9", BLOCKS },
		{ "the passport 123456789", BLOCKS }, { "a.b@mail.example", BLOCKS }, { "0113 496 0999", BLOCKS },
		{ "the number 54321", PASSES }, { "near HX9", PASSES }, { "section 47 of 1989", PASSES },
		{ "unit@ep.example", PASSES }, { "0113 496 0100", PASSES }, { "+44 (0)113 496 0100", PASSES },
		{ "+44 113 496 0100", PASSES }, { "0113 496 0100 x2", BLOCKS }, { "ring 0113-496-0101", PASSES },
		{ "office@ep.example", PASSES }, { "Office@EP.example", PASSES }, { "myoffice@ep.example", BLOCKS },
		{ "0800 1111 or 116 123", PASSES }, { "Room 5, Section 12 Green", PASSES },
	};
	(void)state;
	judge_words(cases, COUNT(cases), "review-identifier");
}

/* On a page: what is hardly anything else, or has its word beside it. */
static void
elsewhere_it_must_be_plain(void **state)
{
	static const struct { const char *words; bool found; } cases[] = {
		{ "943 476 5919", true }, { "NHS 9990000018", true }, { "9990000018", false },
		{ "a.b@mail.example", true }, { "[x](mailto:a.b@mail.example)", true },
		{ "unit@ep.example", false }, { "office@ep.example", false }, { "0113 496 0101", false },
		{ "0113 496 0999", true }, { "LS1 4AP", true }, { "12 Mill Lane", true },
		{ "SE 297 338", false }, { "grid reference SE 297 338", true }, { "@som.ebody", false },
		{ "https://www.facebook.com/partnership", false }, { "case no. 54321", true },
		{ "[2019] EWFC 12", false }, { "CAD 123", false }, { "AB51 ABC", true },
		{ "0800 1111, 116 123 or 101", false }, { "SI 2019/1234", false }, { "ISBN 978-0-306-40615-7", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *reports;

		words_own_contacts(&r);
		records_write(&r, "content/pages/privacy.md", arena_format(
		    r.arena, "---\nid: privacy\ntitle: A page\nsummary: "
		    "A summary\nmenu: legal\n---\n\n%s\n", cases[i].words));
		reports = records_check(&r, "2026-11-16");
		if ((strstr(reports, "any-identifier") != NULL) !=
		    cases[i].found)
			fail_msg("'%s':\n%s", cases[i].words, reports);
		records_close(&r);
	}
}

/* What a field is for may stand in it. */
static void
fields_hold_what_they_are_for(void **state)
{
	static const char course[] = "id: c1\ntitle: A course\n"
	    "summary: A summary\nlevel: foundation\nmode: online\n"
	    "audience: [Everybody]\nduration: One day\n"
	    "outcomes: [Asking]\ncost: %s\n"
	    "booking: https://allowed.example/LS14AP\n"
	    "cancelling: Ring 0113 496 0999\naccess: Ring 0113 496 0999\n"
	    "sessions:\n  - id: s1\n    day: 2026-12-01\n    starts: 09:30\n"
	    "    ends: 12:30\n    mode: hybrid\n    status: open\n"
	    "    place: 12 Mill Lane, LS1 4AP\n";
	static const struct { const char *cost; bool found; } cases[] = {
		{ "free", false }, { "ring 0113 496 0999", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *reports;

		records_write(&r, "content/training/c1.yaml", arena_format(
		    r.arena, course, cases[i].cost));
		reports = records_check(&r, "2026-11-16");
		if ((strstr(reports, "any-identifier") != NULL) !=
		    cases[i].found)
			fail_msg("'%s':\n%s", cases[i].cost, reports);
		records_close(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_reviews_the_form_is_enough),
		cmocka_unit_test(elsewhere_it_must_be_plain),
		cmocka_unit_test(fields_hold_what_they_are_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
