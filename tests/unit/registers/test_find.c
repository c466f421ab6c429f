/* test_find.c - what the door may replace, and what it must refuse. */
#include "fixture.h"

/* Register r1 unless it says otherwise; "" is no hit at all. */
static void
exact_forms_are_replaced(void **state)
{
	static const struct { const char *text, *hits; } cases[] = {
		{ "Then Tamsin Orrelby came.", "p1 5-19 Robin" },
		{ "Then Tamsin came.", "p1 5-11 Robin" },
		{ "Then Quill came.", "p1 5-10 Robin" },
		{ "Then Orrelby came.", "p1 5-12 Robin" },
		{ "Tamsin Quill Orrelby came.", "p1 0-20 Robin" },
		{ "Tamsin Quill came.", "p1 0-12 Robin" },
		{ "Tammo came.", "p1 0-5 Robin" },
		{ "Tammo Orrelby came.", "p1 0-13 Robin" },
		{ "Tamsin\nOrrelby came.", "p1 0-14 Robin" },
		{ "Tamsin's coat.", "p1 0-8 Robin's" },
		{ "Tamsin\xE2\x80\x99s coat.", "p1 0-10 Robin's" },
		{ "Miss Orrelby came.", "p1 0-12 Robin" },
		{ "Baby Orrelby came.", "p1 0-12 Robin" },
		{ "Mr A and Mrs Orrelby", "p1 9-20 Robin" },
		{ "Mrs. Orrelby came.", "p1 0-12 Robin" },
		{ "Master Tamsin Orrelby", "p1 0-21 Robin" },
		{ "with Zo\xC3\xAB and Tamsin", "p2 5-9 Mother; p1 14-20 Robin" },
		{ "Declyn O'Harrowe left", "p3 0-16 Stepfather" },
		{ "Declyn O\xE2\x80\x99Harrowe left", "p3 0-18 Stepfather" },
		{ "Jaswen van der Thrannock left", "p5 0-24 an uncle" },
		{ "his Uncle Jas left", "p5 4-13 an uncle" },
		{ "At Upper Quarrydene Primary School,", "t1 3-34 the primary school" },
		{ "at Quarrydene Primary.", "t1 3-21 the primary school" },
		{ "at UQPS.", "t1 3-7 the primary school" },
		{ "(Tonelea)", "t2 1-8 the village" },
		{ "St Aldric's Church helped", "t5 0-18 the church" },
		{ "St Aldric\xE2\x80\x99s Church's hall", "t5 0-22 the church's" },
		{ "\xE2\x80\x9CTamsin,\xE2\x80\x9D she said", "p1 3-9 Robin" },
		{ "by Tamsin Orrelby. Tamsin said", "p1 3-17 Robin; p1 19-25 Robin" },
		{ "Tamsin Orrelby, Tamsin's aunt", "p1 0-14 Robin; p1 16-24 Robin's" },
		{ "Tamsin'll come", "p1 0-6 Robin" },
		{ "when Tamsin I think", "p1 5-11 Robin" },
		{ "told Tamsin. A worker", "p1 5-11 Robin" },
		{ "by Child A. Tamsin came", "p1 12-18 Robin" },
		{ "of Tamsin (B and C)", "p1 3-9 Robin" },
		{ "in Brackwater", "t7 3-13 the town" },
		{ "The Willows said", "t4 0-11 the home" },
		{ "", "" }, { "Nobody is named here.", "" },
		{ "Stonelea and tamarind", "" },
		{ "to neleave", "" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = registers_find(fixture->arena,
		    fixture->registers, "r1", cases[i].text,
		    strlen(cases[i].text));
		const char *got = fixture_hits(fixture, &hits);

		if (strcmp(got, cases[i].hits) != 0)
			fail_msg("'%s': '%s'", cases[i].text, got);
	}
}

static void
other_forms_are_refused(void **state)
{
	static const struct { const char *text, *entry; } cases[] = {
		{ "TAMSIN came", "p1" }, { "tamsin came", "p1" },
		{ "the Orrelbys came", "p1" }, { "the Orrelbys' house", "p1" },
		{ "T. Orrelby came", "p1" }, { "Tamsin O. came", "p1" },
		{ "Tamsin Q. Orrelby", "p1" }, { "T. Q. Orrelby", "p1" },
		{ "Orrelby, Tamsin", "p1" }, { "Orrelby T", "p1" },
		{ "tamsin-orrelby", "p1" }, { "tamsin_orrelby.html", "p1" },
		{ "TamsinOrrelby", "p1" }, { "torrelby92", "p1" },
		{ "T a m s i n", "p1" }, { "Orrel-\nby", "p1" },
		{ "Orr\xC2\xAD" "elby", "p1" }, { "Orr\xE2\x80\x8B" "elby", "p1" },
		{ "Orr\xC2\xA0" "elby", "p1" }, { "Orrelby-Smith", "p1" },
		{ "ex-Tamsin", "p1" }, { "Tamsin.orr", "p1" },
		{ "T\xD0\xB0msin", "p1" }, { "T\xC3\xA1msin", "p1" },
		{ "\xEF\xBC\xB4\xEF\xBD\x81\xEF\xBD\x8D\xEF\xBD\x93"
		    "\xEF\xBD\x89\xEF\xBD\x8E", "p1" },
		{ "yblerro", "p1" }, { "T.O. was five", "p1" },
		{ "T.Q.O. was five", "p1" },
		{ "Mr and Mrs Orrelby", "p1" }, { "Mr & Mrs Orrelby", "p1" },
		{ "Baby Pellinhurst-Field", "p2" },
		{ "the number 884213", "t10" }, { "884 213", "t10" },
		{ "Pelinhurst", NULL },
		{ "Zoe came", "p2" }, { "Pellinhurst came", "p2" },
		{ "Pellinhurst Field came", "p2" }, { "Ms Field came", "p2" },
		{ "Pelinhurst-Field came", "p2" }, { "Pellinhrust-Field", "p2" },
		{ "Pellin***-Field", "p2" },
		{ "O'Harrowes came", "p3" }, { "O Harrowe came", "p3" },
		{ "Oharrowe came", "p3" }, { "Ohar***we", "p3" },
		{ "Harrowe was", "p3" }, { "Declyn Harrowe", "p3" },
		{ "Thrannock came", "p5" }, { "Tranock", NULL },
		{ "Luczebora", "p6" }, { "LUCZEBORA", "p6" },
		{ "born 5 June 2017", "p1" }, { "on 05/06/2017", "p1" },
		{ "on 5.6.17", "p1" }, { "on 2017-06-05", "p1" },
		{ "20170605.pdf", "p1" }, { "June 5th, 2017", "p1" },
		{ "5th of June 2017", "p1" },
		{ "upper-quarrydene-primary-school", "t1" },
		{ "uqps-newsletter", "t1" },
		{ "943-476-5919", "t3" }, { "9434765919", "t3" },
		{ "943 476 5919", "t3" }, { "+44 7700 900 123", "t6" },
		{ "+44 (0)7700 900123", "t6" }, { "07700900123", "t6" },
		{ "Saint Aldric's Church", "t5" }, { "st-aldrics-church", "t5" },
		{ "tam.orr@quarrydene.example", "t8" },
		{ "LS 22 P 00123", "t9" }, { "ls22p00123", "t9" },
		{ "the Willows said", "t4" }, { "the-willows.html", "t4" },
		{ "\xCE\xA4\xCE\xB1\xCE\xBC\xCF\x83\xCE\xB9\xCE\xBD "
		    "\xCE\x9F\xCF\x81\xCE\xB5\xCE\xBB\xCE\xBC\xCF\x80\xCE\xB1\xCE\xB9", "p1" },
		{ "Tamsim", NULL },
		/* An initial would be left beside the pseudonym. */
		{ "with Tamsin X. and", "p1" }, { "with Tamsin X and", "p1" },
		{ "with Tamsin A. and", "p1" }, { "X. Tamsin came", "p1" },
		{ "Mrs X. Orrelby came", "p1" }, { "Dr. X Tamsin", "p1" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = registers_find(fixture->arena,
		    fixture->registers, "r1", cases[i].text,
		    strlen(cases[i].text));
		const struct register_hit *hit = hits.count == 0 ? NULL :
		    hits.items[0];

		if (cases[i].entry == NULL ? hits.count != 0 : hits.count != 1 ||
		    hit->pseudonym != NULL ||
		    strcmp(hit->entry, cases[i].entry) != 0)
			fail_msg("'%s': '%s'", cases[i].text,
			    fixture_hits(fixture, &hits));
	}
}

/* June, Grant, Faith, Sharp: names where a name stands, words elsewhere. */
static void
weak_names_need_their_place(void **state)
{
	static const struct { const char *text, *hits; } cases[] = {
		{ "Then June said so.", "p4 5-9 Grandmother" },
		{ "It was June's idea", "p4 7-13 -'s" },
		{ "her mother June left", "p4 11-15 Grandmother" },
		{ "in June 2017", "" }, { "by June, and", "" },
		{ "June 2017 was warm", "" }, { "12 June", "" },
		{ "June came home", "p4 0-4 Grandmother" },
		{ "it is june now", "" }, { "June is here", "p4 0-4 Grandmother" },
		{ "June Sharp came", "p4 0-10 Grandmother" },
		{ "june-sharp.html", "p4 0-10 -" },
		{ "a June sharp in frost", "" },
		{ "Mrs Sharp came", "p4 0-9 Grandmother" },
		{ "mrs sharp came", "p4 0-9 -" },
		{ "J. Sharp came", "p4 0-8 -" },
		{ "a sharp rise", "" }, { "Sharp rises", "p4 0-5 -" },
		{ "with june sharp there", "p4 5-15 -" }, { "sharp, june", "p4 0-11 -" },
		{ "june and sharp", "" },
		{ "J sharp", "" }, { "jsharp", "" }, { "j.sharp", "p4 0-7 -" },
		{ "a faith group", "" }, { "people of faith", "" },
		{ "then Faith cried", "p6 5-10 Sibling" },
		{ "Faith cried", "p6 0-5 Sibling" },
		{ "Faith groups help.", "p6 0-5 -" },
		{ "Learning From Faith Groups", "p6 14-19 -" },
		{ "FAITH GROUPS", "p6 0-5 -" },
		{ "with Faith, who", "p6 5-10 Sibling" },
		{ "2) Faith groups", "p6 3-8 -" }, { "FaithTech", "" },
		{ "the master sharp", "" }, { "Miss Sharp came", "p4 0-10 Grandmother" },
		{ "June. Sharp pain", "p4 0-4 -; p4 6-11 -" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = registers_find(fixture->arena,
		    fixture->registers, "r1", cases[i].text,
		    strlen(cases[i].text));
		const char *got = fixture_hits(fixture, &hits);

		if (strcmp(got, cases[i].hits) != 0)
			fail_msg("'%s': '%s'", cases[i].text, got);
	}
}

static void
shared_names_are_refused(void **state)
{
	static const struct { const char *name, *text, *hits; } cases[] = {
		{ "r2", "Vexmoor left", "p1 0-7 -" },
		{ "r2", "Ibbo Vexmoor left", "p2 0-12 Father" },
		{ "r2", "Tamsin left", "p3 0-6 Cousin" },
		{ "r1", "Ibbo left", "" }, { "r3", "Tamsin left", "" },
		{ NULL, "Tamsin left", "p1 0-6 Robin; p3 0-6 Cousin" },
		{ NULL, "Tamsin Orrelby left",
		    "p1 0-14 Robin; p3 0-6 Cousin" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = registers_find(fixture->arena,
		    fixture->registers, cases[i].name, cases[i].text,
		    strlen(cases[i].text));
		const char *got = fixture_hits(fixture, &hits);

		if (strcmp(got, cases[i].hits) != 0)
			fail_msg("'%s': '%s'", cases[i].text, got);
	}
}

static void
pseudonyms_are_seen(void **state)
{
	static const struct { const char *text; bool seen; } cases[] = {
		{ "Robin came", true }, { "robin came", false },
		{ "Robins came", false }, { "(Robin)", true },
		{ "Robin's coat", true }, { "the primary school.", true },
		{ "The primary school.", false }, { "Grandmother", true },
		{ "\xC3\x89Robin", false }, { "Robin\xC3\xA9", false },
		{ "", false }, { "Alder", false },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (registers_mentions_pseudonym(fixture->registers, "r1",
		    cases[i].text, strlen(cases[i].text)) != cases[i].seen)
			fail_msg("'%s'", cases[i].text);
}

/* D61: roles may always stand for people. */
static void
pseudonyms_have_a_style(void **state)
{
	static const struct { const char *name; bool names, letters;
		const char *entry; } cases[] = {
		{ "r1", true, true, NULL }, { "r1", true, false, NULL },
		{ "r1", false, true, "p1" }, { "r1", false, false, "p1" },
		{ "r2", true, false, NULL }, { "r2", false, true, "p1" },
		{ "r9", false, false, NULL },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *entry = registers_unlike(fixture->registers,
		    cases[i].name, cases[i].names, cases[i].letters);

		if ((entry == NULL) != (cases[i].entry == NULL) ||
		    (entry != NULL && strcmp(entry, cases[i].entry) != 0))
			fail_msg("%zu: %s", i, entry == NULL ? "" : entry);
	}
	assert_null(registers_reused(fixture->registers, "r1"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(exact_forms_are_replaced),
		cmocka_unit_test(other_forms_are_refused),
		cmocka_unit_test(weak_names_need_their_place),
		cmocka_unit_test(shared_names_are_refused),
		cmocka_unit_test(pseudonyms_are_seen),
		cmocka_unit_test(pseudonyms_have_a_style),
	};

	return cmocka_run_group_tests_name("find", tests, fixture_setup,
	    fixture_teardown);
}
