/* What covers the words of a review: lists, titles, registers, reviewers. */
#include "records.h"

/* Everybody here is invented. */
static const char first[] = "review: r1\npeople:\n"
    "  - id: p1\n    role: subject child\n    given: Tamsin\n"
    "    family: Orrelby\n    pseudonym: Lark\n"
    "terms:\n  - id: t1\n    kind: school\n"
    "    value: Upper Tonelea School\n    variants: [Tonelea School]\n"
    "    pseudonym: Hillside Primary\n"
    "  - id: t2\n    kind: place\n    value: Marrowfold\n"
    "    pseudonym: the town\n    scope: review\n";
static const char second[] = "review: r2\npeople:\n"
    "  - id: p1\n    role: teacher\n    given: Brogan\n"
    "    family: Vesselthwaite\n    pseudonym: Wren\n";
static const char list[] = "id: local\nphrases:\n"
    "  - phrase: Quarry House\n    class: venue\n    by: Manager\n"
    "    on: 2026-09-01\n"
    "  - phrase: Vesselthwaite Lane\n    class: venue\n    by: Manager\n"
    "    on: 2026-09-01\n"
    "  - phrase: Marrowfold\n    class: venue\n    by: Manager\n"
    "    on: 2026-09-01\n";

#define USE "use: none\n  decided_by: Head\n  decided_on: 2026-09-04", "use: r1"
#define HAPPENED "Several services visited."

/* How many words the report counts; "" when there is none. */
static const char *
counted(struct records *r)
{
	struct text all = text_open(r->arena, TEXT_LIMIT);
	static const char sentence[] = "nobody has looked at: ";
	const char *at;

	diag_print(r->diag, DIAG_TEXT, WARN, &all);
	at = strstr(all.bytes, sentence);
	if (at == NULL)
		return "";
	at += sizeof sentence - 1;
	return arena_copy_n(r->arena, at, strcspn(at, " "));
}

static const struct { const char *text, *words; } cases[] = {
	/* What the door replaces, and what it puts there. */
	{ "They told Tamsin Orrelby.", "" },
	{ "They told **Tam**sin and Lark.", "" },
	{ "Orrelby's aunt, Hillside Primary and Tonelea School.", "" },
	{ "They told Larkin.", "1" },
	{ "They went to Hillside.", "1" },
	/* Other rules' matter. */
	{ "The Orrelbys came, in June, with Brogan Vesselthwaite.", "" },
	{ "They met June.", "" },
	{ "They met May.", "1" },
	{ "They met on Monday in May 2024.", "" },
	/* What this content calls itself. */
	{ "Then Exampleton Partnership, EP, wrote.", "" },
	{ "It was in Exampleton.", "" },
	{ "It was in Exampletonia.", "1" },
	/* The list, but not for what would let a name through. */
	{ "They met at Quarry House.", "" },
	{ "They met at Quarry.", "1" },
	{ "They met at Vesselthwaite Lane.", "1" },
	{ "They met at Marrowfold.", "" },
	/* One word, counted once, whatever is around it. */
	{ "They met Quill, Quill's aunt and \xE2\x80\x9CQuill\xE2\x80\x9D.", "1" },
	{ "They met Quill and Fenwright.", "2" },
	/* An address is no prose. */
	{ "[Ask](https://allowed.example/Quill/Fenwright)", "" },
	{ "[Ask Quill](https://allowed.example/)", "1" },
	{ "`Quill` came.\n\n- Fenwright\n- Then Sorrelby\n", "2" },
	{ "Asked.\n\n## Learning points\n", "" },
};

static void
words_are_counted(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *changes[] = { USE, "title: Hazel", "title: Lark",
			HAPPENED, cases[i].text, NULL };
		const char *words;

		records_add_register(&r, "r1", first);
		records_add_register(&r, "r2", second);
		records_write(&r, "content/allowed/local.yaml", list);
		records_add_review(&r, "r1", changes);
		records_check(&r, "2026-11-16");
		words = counted(&r);
		if (strcmp(words, cases[i].words) != 0)
			fail_msg("'%s': wanted '%s', found '%s'",
			    cases[i].text, cases[i].words, words);
		records_close(&r);
	}
}

static const char *
reports_with(struct records *r, const char *was, const char *is)
{
	const char *changes[] = { was, is, NULL };

	records_add_review(r, "r1", changes);
	return records_check(r, "2026-11-16");
}

/* Lines of the front matter count too, and who wrote the report is named. */
static void
fields_are_prose(void **state)
{
	static const struct { const char *was, *is, *words; } fields[] = {
		{ "title: Hazel", "title: Quill", "" },
		{ "title: Hazel", "title: Orrelby", "1" },
		{ "summary: Services", "summary: Then Quill", "1" },
		{ "owner: Every agency", "owner: Quarry House", "1" },
		{ "text: Ask twice.", "text: Ask Quill.", "1" },
		{ "wording: form 4", "wording: Quarry House", "" },
		{ "equality:", "reviewers:\n  - name: Dr Averil Samplewick\n"
		  "    role: reviewer, with Averil\nequality:", "" },
		{ "equality:", "reviewers:\n  - name: Dr Averil Samplewick\n"
		  "    role: reviewer, with Quill\nequality:", "1" },
		{ "equality:", "reviewers:\n  - name: Dr A. Samplewick-Quill\n"
		  "    role: reviewer, with Samplewick-Quill\nequality:", "" },
		{ HAPPENED, "Then Samplewick visited.", "1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(fields); i++) {
		struct records r = records_open();

		reports_with(&r, fields[i].was, fields[i].is);
		if (strcmp(counted(&r), fields[i].words) != 0)
			fail_msg("'%s': wanted '%s', found '%s'", fields[i].is,
			    fields[i].words, counted(&r));
		records_close(&r);
	}
}

/* Nobody can tell a pseudonym from a name then, and nothing goes out. */
static void
a_closed_register_says_nothing(void **state)
{
	struct records r = records_open();
	const char *changes[] = { USE, HAPPENED, "They met Quill.", NULL };

	(void)state;
	records_add_register(&r, "r2", second);
	records_write(&r, "content/registers/r1.reg", "not one");
	records_add_review(&r, "r1", changes);
	assert_null(strstr(records_check(&r, "2026-11-16"),
	    "review-unknown-name"));
	records_close(&r);
}

/* The words stand side by side, once each, with their sentence. */
static void
somebody_may_look(void **state)
{
	struct records r = records_open();
	struct list names;
	const struct unknown_name *name;

	(void)state;
	reports_with(&r, HAPPENED, "They asked. They met at Quarry Lane Hall "
	    "today. Fenwright and Quarry Lane Hall.");
	for (size_t i = 0; i < checked_count(r.checked); i++) {
		names = checked_unknown_names(r.arena, r.checked, r.registers,
		    i);
		if (strcmp(checked_status(r.arena, r.checked, i).kind,
		    "review") != 0) {
			assert_int_equal(names.count, 0);
			continue;
		}
		assert_int_equal(names.count, 2);
		name = names.items[0];
		assert_string_equal(name->phrase, "Quarry Lane Hall");
		assert_string_equal(name->before, "They met at ");
		assert_string_equal(name->behind, " today.");
		assert_int_equal(name->times, 2);
		name = names.items[1];
		assert_string_equal(name->phrase, "Fenwright");
		assert_string_equal(name->before, "");
	}
	records_close(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_counted),
		cmocka_unit_test(fields_are_prose),
		cmocka_unit_test(a_closed_register_says_nothing),
		cmocka_unit_test(somebody_may_look),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
