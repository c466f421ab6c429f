/* test_suspect.c - what may be somebody, and what is a word like another. */
#include "fixture.h"

static const char people[] = "review: r3\npeople:\n"
    "  - {id: p1, role: subject child, given: Tamsin, middle: [Quill], "
    "family: Orrelby, aka: [Tammo], pseudonym: Robin}\n"
    "  - {id: p2, role: mother, given: Jolie, family: Pellinhurst-Field, "
    "pseudonym: Mother}\n"
    "  - {id: p3, role: stepfather, given: Declyn, family: O'Harrowe, "
    "pseudonym: Mr A}\n"
    "  - {id: p4, role: grandmother, given: June, family: Sharp, "
    "pseudonym: Grandmother, weak: [given, family]}\n"
    "  - {id: p5, role: uncle, given: Ingo, family: van der Thrannock, "
    "pseudonym: an uncle}\n"
    "  - {id: p6, role: sibling, given: Bexley, family: Tarne, "
    "pseudonym: Child A}\n"
    "  - {id: p7, role: cousin, given: Robyn, pseudonym: Alder}\n"
    "  - {id: p8, role: cousin, given: Ebba, family: Marlowenn, "
    "pseudonym: Rowan}\n"
    "  - {id: p9, role: cousin, given: Osk, family: Marlowinn, "
    "pseudonym: Wren}\n"
    "terms:\n"
    "  - {id: t1, kind: place, value: Tonelea, pseudonym: the village}\n";

/* The entry whose name it may be, with what stands there; "" for nobody. */
static const struct { const char *text, *found; } cases[] = {
	/* A letter wrong, missing, too many, two changed about. */
	{ "with Tamsan there", "p1 Tamsan" }, { "with Tamin there", "p1 Tamin" },
	{ "with Tamssin there", "p1 Tamssin" }, { "with Tmasin", "p1 Tmasin" },
	{ "the Orelby home", "p1 Orelby" }, { "the Orelbys' home", "p1 Orelbys" },
	{ "with Tamsan's aunt", "p1 Tamsan" }, { "asked Tammy", "p1 Tammy" },
	{ "with Joly and Jolee", "p2 Jolee" }, { "with Tam\xC5\x9F" "an", "p1 Tam\xC5\x9F" "an" },
	{ "Tamsan said so.", "p1 Tamsan" }, { "Tamsan's coat.", "p1 Tamsan" },
	{ "Mrs Orelby came", "p1 Orelby" }, { "mr. Harowe came", "p3 Harowe" },
	{ "by Mr. Harowe", "p3 Harowe" }, { "TAMSAN was asked. IT", "" },
	{ "a note of TAMSAN", "p1 TAMSAN" },
	/* Halves of long names, in any letter case. */
	{ "Pelinhurst came", "p2 Pelinhurst" }, { "a pelinhurst", "p2 pelinhurst" },
	{ "by Thranock", "p5 Thranock" }, { "thranock", "p5 thranock" },
	/* Sentence beginnings, small letters, other words. */
	{ "Tamsan house.", "" }, { "with tamsan", "" }, { "with Tamasen", "" },
	{ "It ended. Tamsan Road", "" }, { "with Juno and Shark", "" },
	{ "with Robin", "" }, { "with Tamsin", "" }, { "the Orrelbys", "" },
	{ "in Tonlea", "" }, { "with Mr A", "" }, { "the Jolie", "" },
	{ "July and Julie", "p2 Julie" }, { "the Family Court", "" },
	{ "with Robbyn", "p7 Robbyn" }, { "with Mother", "" },
	/* How a given name begins, where a name stands. */
	{ "Tam said so.", "p1 Tam" }, { "went to Tam", "p1 Tam" },
	{ "Tams was there.", "p1 Tams" }, { "Tam's coat", "p1 Tam" },
	{ "Bexl was there", "p6 Bexl" }, { "Bex was there", "p6 Bex" },
	{ "Ta said so", "" }, { "Tam tests", "" }, { "with tam", "" },
	{ "Orr said so", "" }, { "Ham said so", "" }, { "Tamsins", "" },
	/* Words and short names in small letters. */
	{ "her mum june left", "p4 june" }, { "june rang", "p4 june" },
	{ "the june rang", "" }, { "in june", "" }, { "june was hot", "" },
	{ "osk's coat", "p9 osk" }, { "when osk phoned", "p9 osk" },
	{ "brother osk", "p9 osk" }, { "an osk", "" }, { "sharp said", "" },
	/* A digit for the first letter. */
	{ "0rrelby came", "p1 0rrelby" }, { "2nd and 10am and 4th", "" },
	{ "0rrels came", "" },
	/* Initials without dots. */
	{ "when TO was five", "p1 TO" }, { "TO's coat", "p1 TO" },
	{ "when T O was five", "p1 T O" }, { "TQO was five", "p1 TQO" },
	{ "T Q O was five", "p1 T Q O" }, { "seen by JP", "p2 JP" },
	{ "seen by JPF", "p2 JPF" }, { "seen by JS.", "p4 JS" },
	{ "(BT)", "p6 BT" }, { "with BT, who", "p6 BT" },
	{ "WHAT TO DO", "" }, { "to the home", "" }, { "To the home", "" },
	{ "the BTA", "" }, { "BT1 4XY", "" }, { "bt", "" }, { "Bt", "" },
	{ "A B T", "" }, { "IT and the GP", "" }, { "T. Q", "" },
	/* A letter behind a title or a role. */
	{ "asked Mrs O about", "p1 Mrs O" }, { "asked Mrs. O about", "p1 Mrs. O" },
	{ "Mr T left", "p1 Mr T" }, { "Ms P-F left", "p2 Ms P" },
	{ "Child T was", "p1 Child T" }, { "Child O's", "p1 Child O" },
	{ "Baby B cried", "p6 Baby B" }, { "child T was", "p1 child T" },
	{ "Adult J was", "p2 Adult J" }, { "Family O", "p1 Family O" },
	{ "Nurse S came", "p4 Nurse S" }, { "Sibling R", "p7 Sibling R" },
	{ "Child A was", "" }, { "Mr A was", "" }, { "Child S was", "" },
	{ "Child D was", "" }, { "Mr Z was", "" }, { "Mr T Fenn was", "" },
	{ "Mr O'Grady was", "" }, { "vitamin T was", "" }, { "Tier T", "" },
	{ "Child Two", "" }, { "child t", "" }, { "Childhood T", "" },
	/* Letters hidden. */
	{ "with T____n there", "p1 T____n" }, { "with T****n", "p1 T****n" },
	{ "with T*****", "p1 T" }, { "with *****n", "p1 n" },
	{ "with T----n", "p1 T----n" }, { "with Txxxxn", "p1 Txxxxn" },
	{ "with T\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2n",
	    "p1 T\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2n" },
	{ "with Orrel___", "p1 Orrel" }, { "with O_relby", "p1 O_relby" },
	{ "with T_msin.", "p1 T_msin" }, { "Or\xE2\x96\x88\xE2\x96\x88lby",
	    "p1 Or\xE2\x96\x88\xE2\x96\x88lby" },
	{ "Pell___hurst", "p2 Pell___hurst" }, { "with I**o", "p5 I**o" },
	{ "with T___n", "" }, { "with X____n", "" }, { "with T____m", "" },
	{ "name: ______", "" }, { "a f**k", "" }, { "Then T... left", "" },
	{ "then Orrel... left", "" }, { "well-known", "" }, { "T-n", "" },
	{ "a_b_c", "" }, { "T 8", "" },
	/* Backwards. */
	{ "with Eiloj there", "p2 Eiloj" }, { "with eiloJ", "p2 eiloJ" },
	{ "with Ognis", "" }, { "Ogni", "" }, { "with Ogni", "p5 Ogni" },
	{ "ogni", "" },
	{ "", "" }, { "Nobody is named here at all.", "" },
	{ "The Board met the Police and Early Help.", "" },
};

static void
suspects_are_seen(void **state)
{
	struct fixture *fixture = *state;
	struct text out;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *text = cases[i].text;
		struct list hits = registers_suspect(fixture->arena,
		    fixture->registers, "r3", text, strlen(text));

		out = text_open(fixture->arena, TEXT_LIMIT);
		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			assert_null(hit->pseudonym);
			text_add_format(&out, "%s%s %.*s", h == 0 ? "" : "; ",
			    hit->entry, (int)(hit->to - hit->from),
			    text + hit->from);
		}
		if (strcmp(out.bytes, cases[i].found) != 0)
			fail_msg("'%s': '%s'", text, out.bytes);
	}
}

/* Two names with a letter between them are two people, each as written. */
static void
names_that_are_alike_stay_apart(void **state)
{
	struct fixture *fixture = *state;
	const char *said = "Marlowenn and Ebba Marlowenn, Marlowinn's";
	struct list hits = registers_find(fixture->arena, fixture->registers,
	    "r3", said, strlen(said));

	assert_string_equal(fixture_hits(fixture, &hits), "p8 0-9 Rowan; "
	    "p8 14-28 Rowan; p9 30-41 Wren's");
	said = "Marlowann";
	hits = registers_find(fixture->arena, fixture->registers, "r3", said,
	    strlen(said));
	assert_string_equal(fixture_hits(fixture, &hits), "p8 0-9 -");
}

/* Of another register, and behind the first window of a long text. */
static void
suspects_are_of_one_register(void **state)
{
	struct fixture *fixture = *state;
	struct text text = text_open(fixture->arena, TEXT_LIMIT);
	const char *said = "with Orelby";
	struct list hits = registers_suspect(fixture->arena,
	    fixture->registers, "r2", said, strlen(said));
	const struct register_hit *hit;

	assert_int_equal(hits.count, 0);
	hits = registers_suspect(fixture->arena, fixture->registers, "r9",
	    said, strlen(said));
	assert_int_equal(hits.count, 0);
	for (int i = 0; i < 20000; i++)
		text_add(&text, "words and ");
	text_add(&text, said);
	hits = registers_suspect(fixture->arena, fixture->registers, "r3",
	    text.bytes, text.length);
	assert_int_equal(hits.count, 1);
	hit = hits.items[0];
	assert_int_equal(hit->to, text.length);
}

static int
setup(void **state)
{
	struct fixture *fixture = fixture_open();
	const char *plain = fixture_path(fixture, "plain.yaml");

	assert_int_equal(file_write(plain, people, strlen(people)), FILE_OK);
	if (!register_encrypt(plain, fixture_path(fixture, "r3.reg"),
	    fixture->key, fixture->diag))
		fail_msg("%s", fixture_reports(fixture));
	fixture_seal(fixture, "tests/unit/registers/second.yaml", "r2.reg");
	fixture_open_registers(fixture);
	assert_int_equal(registers_count(fixture->registers), 2);
	*state = fixture;
	return 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(suspects_are_seen),
		cmocka_unit_test(names_that_are_alike_stay_apart),
		cmocka_unit_test(suspects_are_of_one_register),
	};

	return cmocka_run_group_tests_name("suspect", tests, setup,
	    fixture_teardown);
}
