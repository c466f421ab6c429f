/* test_search.c - the wide search: what it finds, and what it leaves alone. */
#include "fixture.h"

static struct list
search(struct fixture *fixture, const char *text)
{
	return registers_search(fixture->arena, fixture->registers, text,
	    strlen(text));
}

static void
disguises_are_seen_through(void **state)
{
	static const char *const cases[] = {
		"Then Quill came.", "Quill's", "QUILL",
		"Tamsin's", "TAMSIN", "tamsin", "Tamsin-", "the Orrelbys",
		"Orrelby, T.", "t.orrelby", "xtorrelbyx", "OrrelbyFamily",
		"data-name=\"tamsin\"", "/case/tamsin/", "img_Tamsin01.png",
		"case:tamsin_2", "tamsinFile", "o\nr\nr\ne\nl\nb\ny",
		"O.r.r.e.l.b.y", "Orr elby", "O\xCC\xB6r\xCC\xB6r\xCC\xB6"
		    "e\xCC\xB6l\xCC\xB6" "b\xCC\xB6y\xCC\xB6",
		"\xF0\x9D\x90\x8E\xF0\x9D\x90\xAB\xF0\x9D\x90\xAB\xF0\x9D\x90"
		    "\x9E\xF0\x9D\x90\xA5\xF0\x9D\x90\x9B\xF0\x9D\x90\xB2",
		"\xD0\x9Errelby", "Orr\xC3\xA9lby", "Orre\xC5\x82" "by",
		"\xE2\x93\x9E\xE2\x93\xA1\xE2\x93\xA1\xE2\x93\x94\xE2\x93\x9B"
		    "\xE2\x93\x91\xE2\x93\xA8",
		"nismat yblerro", "yblerronismat", "orrelbi", "orrelb",
		"June Sharp", "Sharp, June", "junesharp", "JuneSharp",
		"told June", "2017:06:05", "D:20170605",
		"\xD9\xA5/\xD9\xA6/\xD9\xA2\xD9\xA0\xD9\xA1\xD9\xA7",
		"QuarrydenePrimary", "U.Q.P.S.", "UQPS's",
		"NHS No 943 476 5919.", "0044 7700 900123",
		"\xE5\xB1\xB1\xE7\x94\xB0\xE8\x8A\xB1\xE5\xAD\x90\xE3\x81\xAF",
		"\xD9\x88\xD9\x85\xD8\xAD\xD9\x85\xD9\x88\xD8\xAF "
		    "\xD8\xA7\xD9\x84\xD8\xB2\xD9\x87\xD8\xB1\xD8\xA7\xD9\x86\xD9\x8A",
		"\xCE\xA4\xCE\x86\xCE\x9C\xCE\xA3\xCE\x99\xCE\x9D "
		    "\xCE\x9F\xCE\xA1\xCE\x95\xCE\x9B\xCE\x9C\xCE\xA0\xCE\x91\xCE\x99",
		"Zo\x65\xCC\x88", "Fieldpellinhurst", "PELLINHURST-FIELD",
		"van-der-thrannock", "Vanderthrannock", "luczebora's",
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = search(fixture, cases[i]);

		if (hits.count == 0)
			fail_msg("%zu '%s'", i, cases[i]);
		for (size_t h = 0; h < hits.count; h++)
			assert_null(((struct register_hit *)hits.items[h])
			    ->pseudonym);
	}
}

/* Ordinary text in which the letters of a name stand in a row. */
static void
ordinary_text_is_left_alone(void **state)
{
	static const char *const cases[] = {
		"stoneleaf", "Stonelea", "capstoneleaves",
		"it is known that Am sin", "tamsinate", "zoetrope", "zooe",
		"Ibbotson", "the grant was paid", "grants", "a vex moor",
		"June 2026", "in June and July", "a sharp June morning",
		"people of faith", "for want of a field", "field work",
		"bytes 9434765918", "19434765919",
		"077009001234", "uqpsx", "aUQPSb", "to be", "T.O.", "TO",
		"the willows by the river", "weeping willows",
		"in Brackwater", "2017-06-15", "15/06/2017", "5/6/2018",
		"5 6 17", "1505062017", "Saint Aldric was kind", "church",
		"primary school", "upper primary school",
		"sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/ux1zoe9",
		"9f86d081884c7d659a2feaa0zoe5ad015a3bf4f1b2b0b822cd15d6c15b",
		"Harrow", "declined", "orrel by the sea", "",
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list hits = search(fixture, cases[i]);

		if (hits.count != 0)
			fail_msg("%zu '%s': '%s'", i, cases[i],
			    fixture_hits(fixture, &hits));
	}
}

/* A name on either side of the places where a long text is cut to be folded. */
static void
long_texts_have_no_gaps(void **state)
{
	enum { LENGTH = 200 * 1024 };
	struct fixture *fixture = *state;
	char *text = arena_alloc(fixture->arena, LENGTH + 1, 1);

	for (size_t at = 20 * 1024; at < LENGTH - 64; at += 1021) {
		struct list hits;

		for (size_t i = 0; i < LENGTH; i++)
			text[i] = i % 7 == 6 ? ' ' : 'n';
		memcpy(text + at, " Tamsin\xCC\x81 Orrelby ", 18);
		hits = registers_search(fixture->arena, fixture->registers,
		    text, LENGTH);
		assert_int_equal(hits.count, 2);
		assert_int_equal(((struct register_hit *)hits.items[0])->from,
		    at + 1);
	}
}

/* A letter wrong, or some hidden: how many guesses, beside how many hits. */
static void
near_names_are_guesses(void **state)
{
	static const struct { const char *text; size_t hits, near; } cases[] = {
		{ "Luczebara came", 0, 1 }, { "Lucezbora came", 0, 1 },
		{ "Luczeborra came", 0, 1 }, { "Lucebora came", 0, 1 },
		{ "Uczebora came", 0, 1 }, { "LUCZEBARA", 0, 1 },
		{ "Luczebara's", 0, 1 }, { "Oharorwe came", 0, 1 },
		{ "Oahrrowe came", 0, 1 }, { "Ohrarowe came", 0, 1 },
		{ "Oharr*** came", 0, 1 }, { "*Luczeb*ora*", 1, 0 },
		{ "luczebara came", 0, 0 }, { "Luczebary9a", 0, 0 },
		{ "Luczeborra Luczebora", 1, 1 }, { "Luczeboras", 1, 0 },
		{ "Luczebaora Tamson", 0, 1 }, { "Luzcebara came", 0, 0 },
		{ "Lucz*** came", 0, 0 }, { "Lucz", 0, 0 }, { "*", 0, 0 },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct list scoped, near, hits = registers_search_near(
		    fixture->arena, fixture->registers, cases[i].text,
		    strlen(cases[i].text), &scoped, &near);

		if (hits.count != cases[i].hits || near.count != cases[i].near)
			fail_msg("%s: %zu, %zu", cases[i].text, hits.count,
			    near.count);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(disguises_are_seen_through),
		cmocka_unit_test(ordinary_text_is_left_alone),
		cmocka_unit_test(long_texts_have_no_gaps),
		cmocka_unit_test(near_names_are_guesses),
	};

	return cmocka_run_group_tests_name("search", tests, fixture_setup,
	    fixture_teardown);
}
