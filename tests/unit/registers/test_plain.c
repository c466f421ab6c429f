/* test_plain.c - the plain form: its faults by line, and what lint says. */
#include "fixture.h"

#include <sys/stat.h>

/* Lints the text as a plain register; the reports, without the folder. */
static const char *
lint(struct fixture *fixture, const char *yaml, bool *good)
{
	char *path = fixture_path(fixture, "plain.yaml");

	fixture->diag = diag_open(fixture->arena);
	assert_int_equal(file_write(path, yaml, strlen(yaml)), FILE_OK);
	assert_int_equal(chmod(path, 0600), 0);
	*good = register_lint(path, NULL, NULL, fixture->diag);
	return fixture_reports(fixture);
}

#define PERSON "review: r1\npeople:\n  - id: p1\n    role: subject child\n"
#define NAMED PERSON "    given: Tamsin\n    family: Orrelby\n"
#define CHILD NAMED "    born: 2017-06-05\n"
#define SECOND(role, given, pseudonym) CHILD "    pseudonym: Robin\n" \
	"  - {id: p2, role: " role ", given: " given ", pseudonym: " pseudonym "}\n"
#define PLACE(value, pseudonym) "review: r1\nterms:\n  - {id: t1, kind: " \
	"place, value: " value ", pseudonym: " pseudonym "}\n"

static void
faults_are_placed(void **state)
{
	static const struct { const char *yaml, *rule, *place; } cases[] = {
		{ "review: [r1\n", "yaml-syntax", ":2:1:" },
		{ "people:\n- id: p1\n  nam\xC3\xA9: x\n", "field-unknown", ":3:3:" },
		{ "review: r1\nterm: []\n", "field-unknown", ":2:1:" },
		{ "review: r1\nreview: r2\npeople: []\n", "field-twice", ":2:9:" },
		{ "review: R/1\n", "field-value", ":1:9:" },
		{ "people: []\n", "field-missing", ":1:1:" },
		{ "", "field-missing", ":1:1:" },
		{ "- a\n- b\n", "field-missing", ":1:1:" },
		{ "review: r1\npeople: x\n", "field-shape", ":2:9:" },
		{ "review: r1\npeople:\n  - x\n", "field-shape", ":3:5:" },
		{ PERSON "    given: [Tamsin, Tess]\n", "field-shape", ":5:12:" },
		{ PERSON "    aka: {a: b}\n", "field-shape", ":5:10:" },
		{ PERSON "    aka: [[a], b]\n", "field-shape", ":5:11:" },
		{ NAMED "    given: Bex\n", "field-twice", ":7:12:" },
		{ PERSON "    given: ''\n", "field-empty", ":5:12:" },
		{ PERSON "    given: \"a\\nb\"\n", "field-value", ":5:12:" },
		{ NAMED "    weak: [surname]\n", "field-value", ":7:12:" },
		{ "review: r1\nterms:\n- {id: t1, kind: shool, value: ab}\n",
		    "field-value", ":3:18:" },
		{ "review: r1\nterms:\n- {id: t1, kind: place, value: ab, "
		    "scope: town}\n", "field-value", ":3:43:" },
		{ "review: r1\npeople:\n- &a {id: p1}\n- *a\n", "yaml-alias", ":4:3:" },
		{ PERSON "    given: !!str x\n", "yaml-tag", ":5:12:" },
		{ "review: r1\n---\nreview: r2\n", "yaml-documents", ":2:1:" },
		{ "review: \xFF\n", "file-encoding", "" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		bool good;
		const char *reports = lint(fixture, cases[i].yaml, &good);

		if (good || strstr(reports, cases[i].rule) == NULL ||
		    strstr(reports, cases[i].place) == NULL)
			fail_msg("%zu: '%s'", i, reports);
	}
}

static void
mistakes_are_named(void **state)
{
	static const struct { const char *yaml, *rule; bool good; } cases[] = {
		{ CHILD "    pseudonym: Robin\n", NULL, true },
		{ CHILD "    pseudonym: Child A\n", NULL, true },
		{ CHILD, "register-pseudonym-missing", false },
		{ CHILD "    pseudonym: Orrelby\n", "register-pseudonym-names", false },
		{ CHILD "    pseudonym: orr\xC3\xA9lby child\n",
		    "register-pseudonym-names", false },
		{ CHILD "    pseudonym: T\xC3\xA1msinella\n",
		    "register-pseudonym-names", false },
		{ CHILD "    pseudonym: Thea\n", "register-pseudonym-initial", false },
		{ CHILD "    pseudonym: Child T\n", "register-pseudonym-initial", false },
		{ CHILD "    pseudonym: Robin\n  - id: p1\n    role: mother\n"
		    "    given: Bexel\n    pseudonym: Mother\n",
		    "register-entry-id", false },
		{ CHILD "    pseudonym: Robin\n  - id: p2\n    role: mother\n"
		    "    given: Bexel\n    pseudonym: Robin\n",
		    "register-pseudonym-shared", false },
		{ CHILD "    pseudonym: Robin\n  - id: bexel\n    role: mother\n"
		    "    given: Bexel\n    pseudonym: Mother\n",
		    "register-entry-id", false },
		{ CHILD "    pseudonym: Robin\n  - id: p2\n    role: Tamsin's "
		    "mother\n    given: Bexel\n    pseudonym: Mother\n",
		    "register-role-names", false },
		{ PERSON "    pseudonym: Robin\n", "register-entry-nothing", false },
		{ PERSON "    given: T\n    pseudonym: Robin\n",
		    "register-term-short", false },
		{ PERSON "    given: '...'\n    pseudonym: Robin\n",
		    "register-term-short", false },
		{ PERSON "    given: Faith\n    pseudonym: Robin\n",
		    "register-term-ordinary", true },
		{ PERSON "    given: Faith\n    pseudonym: Robin\n"
		    "    weak: [given]\n    born: 2017-06-05\n", NULL, true },
		{ NAMED "    pseudonym: Robin\n", "register-child-born", true },
		/* Words of places, short names, and letters of either name. */
		{ PLACE("Upper Quarrydene School", "the Quarrydene area"),
		    "register-pseudonym-names", false },
		{ PLACE("Upper Quarrydene School", "the school"), NULL, true },
		{ PLACE("Upper Quarrydene Medical Centre", "the Medical Centre"),
		    NULL, true },
		{ SECOND("friend", "Bo", "Friend"), NULL, true },
		{ SECOND("friend", "Bexel", "tamsin"),
		    "register-pseudonym-names", false },
		{ SECOND("friend", "Robin", "Friend"),
		    "register-pseudonym-names", false },
		{ SECOND("friend", "Bo", "Bo"), "register-pseudonym-names", false },
		{ SECOND("friend", "Bexel", "robin"),
		    "register-pseudonym-shared", false },
		{ CHILD "    pseudonym: Child A\nterms:\n  - {id: t1, kind: place, "
		    "value: Tonelea, pseudonym: child a}\n",
		    "register-pseudonym-shared", false },
		{ CHILD "    pseudonym: Child O\n", "register-pseudonym-initial",
		    false },
		{ CHILD "    pseudonym: Olive\n", NULL, true },
		{ CHILD "    aka: [Ossie]\n    pseudonym: Olive\n",
		    "register-pseudonym-initial", false },
		/* What sounds like anybody, and tells a boy from a girl. */
		{ SECOND("friend", "Robyn", "Alder"), "register-pseudonym-alike",
		    true },
		{ SECOND("friend", "Bexel", "Orrin"), "register-pseudonym-alike",
		    true },
		{ SECOND("friend", "Bexel", "Jossin"), "register-pseudonym-alike",
		    true },
		{ SECOND("friend", "Bexel", "Alder"), NULL, true },
		{ SECOND("parent", "Bexel", "Mother"), "register-pseudonym-sex",
		    true },
		{ SECOND("mother", "Bexel", "Mother"), NULL, true },
		{ SECOND("sibling", "Bexel", "the older boy"),
		    "register-pseudonym-sex", true },
		{ SECOND("teacher of the child", "Bexel", "Teacher"), NULL, true },
		{ NAMED "    born: 5 June 2017\n    pseudonym: Robin\n",
		    "field-date", false },
		{ "review: r1\npeople:\n  - id: p1\n    given: Tamsin\n"
		    "    pseudonym: Robin\n", "field-missing", false },
		{ "review: r1\npeople: []\n", "register-empty", false },
		{ "review: r1\nterms:\n  - id: t1\n    kind: school\n    value: "
		    "Quarrydene Primary\n    pseudonym: the school\n",
		    "register-school-variants", true },
		{ "review: r1\nterms:\n  - {id: t1, kind: nhs, value: 943 476 "
		    "5919}\n", NULL, true },
		{ "review: r1\nterms:\n  - {id: t1, kind: place, value: Tonelea, "
		    "pseudonym: the Tonelea area}\n",
		    "register-pseudonym-names", false },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		bool good;
		const char *reports = lint(fixture, cases[i].yaml, &good);

		if (good != cases[i].good || (cases[i].rule == NULL ?
		    reports[0] != '\0' : strstr(reports, cases[i].rule) == NULL))
			fail_msg("%zu: %d '%s'", i, good, reports);
		if (strcasestr(reports, "tamsin") || strcasestr(reports,
		    "orrelby") || strcasestr(reports, "bexel"))
			fail_msg("%zu says a name: '%s'", i, reports);
	}
}

/* Somebody's umask let everybody read it. */
static void
others_may_read_it(void **state)
{
	struct fixture *fixture = *state;
	const char *path = fixture_path(fixture, "plain.yaml");
	bool good;

	lint(fixture, CHILD "    pseudonym: Robin\n", &good);
	assert_int_equal(chmod(path, 0640), 0);
	fixture->diag = diag_open(fixture->arena);
	assert_true(register_lint(path, NULL, NULL, fixture->diag));
	assert_non_null(strstr(fixture_reports(fixture), "register-readable"));
}

/*
 * Broken registers of every kind: all of it is said by id, and no term, no
 * pseudonym and nothing that was typed in a wrong place.
 */
static void
nothing_random_is_echoed(void **state)
{
	static const char *const fields[] = { "id", "role", "kind", "given",
		"middle", "family", "aka", "native", "value", "variants", "born",
		"pseudonym", "weak", "scope", "nonsense" };
	static const char *const usual[] = { "variants", "pseudonym", "middle",
		"aka", "native", "given", "role", "family" };
	static const char *const shapes[] = { "%s", "[%s]", "{%s: %s}", "&x %s",
		"!%s x", "'%s", "\"%s\\q\"", "%s: %s", "- %s", "\t%s", "[[%s]]",
		"%s p1", "*%s", "|\n %s", "%%%s", "2017-%s", "%s\x01" };
	struct fixture *fixture = *state;
	uint64_t dice = 20170605;
	size_t linted = 0;

	for (int round = 0; round < 600; round++) {
		struct text yaml = text_open(fixture->arena, TEXT_LIMIT);
		size_t lines = 1 + (size_t)round % 9;
		const char *reports;
		bool good;

		text_add(&yaml, round % 7 == 0 ? "" : "review: r1\n");
		text_add(&yaml, round % 2 ? "people:\n" : "terms:\n");
		for (size_t i = 0; i < lines; i++) {
			const char *name = i % 2 ? "Zorvexen" : "Zorvexil";

			dice = dice * 6364136223846793005U + 1442695040888963407U;
			text_add_format(&yaml, i % 4 == 0 ? "- id: p%zu\n  " :
			    "  ", i);
			text_add_format(&yaml, "%s: ", dice >> 60 == 0 ? name :
			    dice >> 60 < 3 ? fields[(dice >> 33) %
			    (sizeof fields / sizeof fields[0])] :
			    usual[(dice >> 33) % (round % 2 ? 8 : 2)]);
			/* Most can be read, so that lint looks at them. */
			for (const char *c = (dice >> 58) % 8 > 0 ? "%s" :
			    shapes[(dice >> 45) % (sizeof shapes /
			    sizeof shapes[0])]; *c != '\0'; c++)
				if (c[0] == '%' && c[1] == 's') {
					text_add(&yaml, name);
					c++;
				} else {
					text_add_char(&yaml, *c);
				}
			text_add_char(&yaml, '\n');
		}
		reports = lint(fixture, yaml.bytes, &good);
		if (good || reports[0] == '\0')
			fail_msg("it is good: %s", yaml.bytes);
		linted += strstr(reports, "register-") != NULL;
		if (strcasestr(reports, "orvexe") || strcasestr(reports, "orvexi"))
			fail_msg("'%s' says '%s'", yaml.bytes, reports);
	}
	assert_true(linted > 100);
}

/* A name typed where a field belongs is not repeated either. */
static void
nothing_is_echoed(void **state)
{
	static const char *const cases[] = {
		"Orrelby: r1\n", "review: Orrelby family\n",
		PERSON "    Orrelby: x\n", PERSON "    given: {Orrelby: x}\n",
		"review: r1\npeople:\n- Orrelby: [\n", "Orrelby",
		CHILD "    weak: Orrelby\n", CHILD "    pseudonym: &x Orrelby\n",
		"review: r1\nterms:\n- {id: Orrelby, kind: Orrelby}\n",
		"%Orrelby\n", "\"Orrelby\\q\": 1\n", "@Orrelby\n",
		"Orrelby: *Orrelby\n", "Orrelby: !Orrelby x\n",
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		bool good;
		const char *reports = lint(fixture, cases[i], &good);

		if (good || reports[0] == '\0' || strstr(reports, "rrelby"))
			fail_msg("%zu: '%s'", i, reports);
	}
}

/* Refused when it is sealed as well, and a sealed one can be looked at. */
static void
sealing_lints(void **state)
{
	struct fixture *fixture = *state;
	char *path = fixture_path(fixture, "sealed.reg");
	bool good;

	lint(fixture, CHILD, &good);
	assert_false(register_encrypt(fixture_path(fixture, "plain.yaml"), path,
	    fixture->key, fixture->diag));
	assert_false(file_exists(path));
	lint(fixture, CHILD "    pseudonym: Thea\n", &good);
	assert_false(register_encrypt(fixture_path(fixture, "plain.yaml"), path,
	    fixture->key, fixture->diag));
	lint(fixture, CHILD "    pseudonym: Rosin\n", &good);
	assert_true(register_encrypt(fixture_path(fixture, "plain.yaml"), path,
	    fixture->key, fixture->diag));
	fixture->diag = diag_open(fixture->arena);
	assert_true(register_lint(path, fixture->key, password, fixture->diag));
	assert_non_null(strstr(fixture_reports(fixture),
	    "register-pseudonym-alike"));
	assert_false(register_lint(path, NULL, NULL, fixture->diag));
	assert_false(register_lint(fixture_path(fixture, "none.yaml"), NULL,
	    NULL, fixture->diag));
}

static int
setup(void **state)
{
	*state = fixture_open();
	return 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_are_placed),
		cmocka_unit_test(mistakes_are_named),
		cmocka_unit_test(nothing_is_echoed),
		cmocka_unit_test(others_may_read_it),
		cmocka_unit_test(nothing_random_is_echoed),
		cmocka_unit_test(sealing_lints),
	};

	return cmocka_run_group_tests_name("plain", tests, setup,
	    fixture_teardown);
}
