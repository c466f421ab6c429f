#include "records.h"

#include "clear/clear.h"
#include "walking.h"

/* Everybody here is invented. */
static const char people[] = "review: r1\npeople:\n"
    "  - id: p1\n    role: subject child\n    given: Tamsin\n"
    "    family: Orrelby\n    variants: [the Orrelbys]\n"
    "    pseudonym: Hazel\n"
    "  - id: p2\n    role: parents\n    given: Quenna\n    family: Sarrick\n"
    "    pseudonym: the parents\n"
    "  - id: p3\n    role: aunt\n    given: Ulla\n    family: Brackfell\n"
    "    pseudonym: an aunt\n"
    "terms:\n  - id: t1\n    kind: school\n    value: Upper Tonelea School\n"
    "    variants: [Tonelea School]\n    pseudonym: the primary school\n";

#define USE "use: none\n  decided_by: Head\n  decided_on: 2026-09-04", "use: r1"
#define HAPPENED "Several services visited."
#define APOSTROPHE "\xE2\x80\x99"

static const struct { const char *text, *plain; } in_the_body[] = {
	{ "Tamsin came.", "Hazel came." },
	{ "Tamsin Orrelby's aunt.", "Hazel" APOSTROPHE "s aunt." },
	{ "Tamsin" APOSTROPHE "s aunt.", "Hazel" APOSTROPHE "s aunt." },
	{ "**Tam**sin *Orr*elby's aunt.", "Hazel" APOSTROPHE "s aunt." },
	{ "Tamsin\nOrrelby came.", "Hazel came." },
	{ "`Tamsin` and [Tamsin](https://allowed.example).", "Hazel and Hazel." },
	{ "~~Tamsin~~ came.[^1]\n\n[^1]: To Tamsin.", "Hazel came. To Hazel." },
	{ "| Tamsin | b |\n|---|---|\n| Quenna | c |", "Hazel b The parents c" },
	{ "    Tamsin in a block", "Hazel in a block" },
	{ "- Tamsin\n- Orrelby", "Hazel Hazel" },
	{ "### How Tamsin lived\n\nx", "How Hazel lived x" },
	/* Sentence case, whatever stands before the sentence. */
	{ "Quenna Sarrick came.", "The parents came." },
	{ "So did Quenna.", "So did the parents." },
	{ "It was so. Quenna came.", "It was so. The parents came." },
	{ "So? Quenna did! Quenna was.", "So? The parents did! The parents was." },
	{ "\xE2\x80\x9CQuenna came.\xE2\x80\x9D", "\xE2\x80\x9CThe parents came.\xE2\x80\x9D" },
	{ "It was. \xE2\x80\x98Quenna\xE2\x80\x99 came.", "It was. \xE2\x80\x98The parents\xE2\x80\x99 came." },
	{ "(Quenna came.)", "(The parents came.)" },
	{ "**Quenna** came.", "The parents came." },
	{ "They asked Quenna's aunt.", "They asked the parents" APOSTROPHE " aunt." },
	{ "At Upper Tonelea School's gate.", "At the primary school" APOSTROPHE "s gate." },
	{ "Tonelea School knew.", "The primary school knew." },
	{ "Tamsin, Tamsin and Tamsin.", "Hazel, Hazel and Hazel." },
	{ "Then.\nQuenna came.", "Then. The parents came." },
	{ "1. Tonelea School knew.", "The primary school knew." },
	{ "### Quenna's home\n\nx", "The parents" APOSTROPHE " home x" },
	/* Articles. */
	{ "In the Tonelea School office.", "In the primary school office." },
	{ "The Tonelea School's office.", "The primary school" APOSTROPHE "s office." },
	{ "In a Tonelea School class.", "In a primary school class." },
	{ "It was an Orrelby idea.", "It was a Hazel idea." },
	{ "An Orrelby idea.", "A Hazel idea." },
	{ "A **Quenna** of an *Orrelby*.", "A parents of an Hazel." },
	{ "In the [Tonelea School](https://allowed.example).", "In the primary school." },
	{ "It was a Brackfell visit.", "It was an aunt visit." },
	{ "In the Brackfell home.", "In the aunt home." },
	{ "Brackfell, in a Brackfell.", "An aunt, in an aunt." },
	{ "Breathe Quenna.", "Breathe the parents." },
};

/* Open, load, judge and clear, with the vault wiped before anybody looks. */
static const struct cleared *
clear_review(struct records *r, struct arena *press, const char *const *changes)
{
	const struct cleared *cleared;

	records_add_register(r, "r1", people);
	records_add_review(r, "r1", changes);
	records_check(r, "2026-11-16");
	cleared = clear_content(press, r->checked, r->registers, FOR_PUBLIC,
	    WEB);
	arena_wipe(r->vault);
	r->vault = NULL;
	return cleared;
}

static void
names_become_pseudonyms(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(in_the_body); i++) {
		const char *changes[] = { USE, HAPPENED, in_the_body[i].text,
			NULL };
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const struct cleared *cleared = clear_review(&r, press,
		    changes);
		const struct cleared_record *review = cleared_find(cleared,
		    "review", "r1");
		const struct prose *body;
		const char *plain;

		if (review == NULL) {
			fail_msg("'%s' did not pass: %s", in_the_body[i].text,
			    records_reports(&r));
			return;
		}
		body = cleared_body(review);
		plain = prose_plain(r.arena, prose_section(body,
		    "What happened"));
		/* Notes stand at the end of the document. */
		if (body->last->type == PROSE_FOOTNOTE)
			plain = arena_format(r.arena, "%s %s", plain,
			    prose_plain(r.arena, body->last));
		assert_string_equal(plain, arena_format(r.arena,
		    "What happened %s", in_the_body[i].plain));
		arena_wipe(press);
		records_close(&r);
	}
}

/* In fields, ids of headings, sections, attributions and the report. */
static void
names_are_nowhere_else_either(void **state)
{
	const char *changes[] = { USE, "title: Hazel", "title: Tamsin Orrelby",
		"summary: Services", "summary: Quenna's services",
		"text: Ask twice.", "text: Ask **Tamsin** twice.",
		"    wording: form 4", "    attribution: Tamsin, with cards\n"
		"    wording: Tamsin", HAPPENED, "x\n\n### Tamsin's home\n\nx",
		NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	struct text records = text_open(r.arena, TEXT_LIMIT);
	struct text pooled = text_open(r.arena, TEXT_LIMIT);
	static const char *const there[] = { "Hazel, asking twice\n",
		"The parents" APOSTROPHE " services did not", "Hazel, with cards\n",
		"\nhazels-home\n", "\nwhat-hazel-said\n", "What Hazel said\n" };
	static const char *const gone[] = { "amsin", "rrelby", "uenna",
		"arrick" };

	(void)state;
	records_write(&r, "content/reviews/r1/report.md",
	    "## What Tamsin said\n\nTamsin\n");
	walk_cleared(r.arena, clear_review(&r, press, changes), "asking",
	    &records, &pooled);
	for (size_t i = 0; i < COUNT(there); i++)
		if (strstr(records.bytes, there[i]) == NULL)
			fail_msg("there is no '%s' in\n%s%s", there[i],
			    records.bytes, records_reports(&r));
	for (size_t i = 0; i < COUNT(gone); i++)
		assert_null(strstr(records.bytes, gone[i]));
	arena_wipe(press);
	records_close(&r);
}

/* A pseudonym under a theme would say which review it is of. */
static void
nobody_is_named_under_themes(void **state)
{
	static const struct { const char *was, *is; } cases[] = {
		{ "Ask again, in", "Ask Tamsin, in" },
		{ "Ask again, in", "Ask **Ha**zel, in" },
		{ "Ask again, in", "Ask [x](https://allowed.example/Hazel), in" },
		{ "> Ask again, in another place.", "> - Ask\n>   Hazel in another place." },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *changes[] = { USE, cases[i].was, cases[i].is,
			NULL };
		struct records r = records_open();
		struct arena *press = arena_open("press");
		struct text records = text_open(r.arena, TEXT_LIMIT);
		struct text pooled = text_open(r.arena, TEXT_LIMIT);

		walk_cleared(r.arena, clear_review(&r, press, changes),
		    "asking", &records, &pooled);
		assert_null(strstr(pooled.bytes, "another place"));
		assert_non_null(strstr(pooled.bytes, "See the bedroom"));
		assert_non_null(strstr(records.bytes, "another place"));
		arena_wipe(press);
		records_close(&r);
	}
}

/*
 * One person in the registers of two reviews has a pseudonym in each, and no
 * review is blocked for the other's sake.
 */
static void
one_person_in_two_reviews(void **state)
{
	const char *changes[] = { USE, HAPPENED, "Tamsin Orrelby came.", NULL };
	const char *others[] = { "use: none\n  decided_by: Head\n"
	    "  decided_on: 2026-09-04", "use: r2", HAPPENED,
	    "Tamsin Orrelby came.", NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	const struct cleared *cleared;

	(void)state;
	records_add_register(&r, "r2", "review: r2\npeople:\n  - id: p1\n"
	    "    role: sibling\n    given: Tamsin\n    family: Orrelby\n"
	    "    pseudonym: Willow\n");
	records_add_review(&r, "r2", others);
	cleared = clear_review(&r, press, changes);
	assert_string_equal(prose_plain(r.arena, prose_section(cleared_body(
	    cleared_find(cleared, "review", "r1")), "What happened")),
	    "What happened Hazel came.");
	assert_string_equal(prose_plain(r.arena, prose_section(cleared_body(
	    cleared_find(cleared, "review", "r2")), "What happened")),
	    "What happened Willow came.");
	arena_wipe(press);
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_become_pseudonyms),
		cmocka_unit_test(names_are_nowhere_else_either),
		cmocka_unit_test(nobody_is_named_under_themes),
		cmocka_unit_test(one_person_in_two_reviews),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
