#include "records.h"

/*
 * Tamsin Orrelby is in the registers of r1 and r2: one person, two reviews.
 * Everybody here is invented.
 */
static const char first[] = "review: r1\npeople:\n"
    "  - id: p1\n    role: subject child\n    given: Tamsin\n"
    "    family: Orrelby\n    pseudonym: Hazel\n"
    "  - id: p2\n    role: mother\n    given: Quenna\n    family: Sarrick\n"
    "    pseudonym: Mother\n"
    "terms:\n  - id: t1\n    kind: school\n"
    "    value: Upper Tonelea School\n"
    "    variants: [Tonelea School, QTSX]\n"
    "    pseudonym: the primary school\n";
static const char second[] = "review: r2\npeople:\n"
    "  - id: p1\n    role: sibling\n    given: Tamsin\n"
    "    family: Orrelby\n    pseudonym: Sibling\n"
    "  - id: p7\n    role: teacher\n    given: Brogan\n"
    "    family: Vesselthwaite\n"
    "    pseudonym: Teacher\n"
    "terms:\n  - id: t1\n    kind: nhs\n    value: 401 023 2137\n";

#define USE "use: none\n  decided_by: Head\n  decided_on: 2026-09-04", "use: r1"
#define HAPPENED "Several services visited."

/*
 * One change in a review under the register r1, and the reports, with places as
 * records_placed() reads them; "" is none.
 */
static const struct { const char *was, *is, *reports; } in_a_review[] = {
	{ HAPPENED, "Tamsin Orrelby was not asked.", "" },
	{ HAPPENED, "Tamsin's aunt and **Quenna** Sarrick.", "" },
	{ HAPPENED, "The **Orr**elby home.", "" },
	{ HAPPENED, "They were at Upper Tonelea School.", "" },
	{ HAPPENED, "Hazel was not asked.", "" },
	/* No pseudonym can take the place of these. */
	{ HAPPENED, "The Sarricks came.", "{The Sarricks}:5 [review-name-form]\n" },
	{ HAPPENED, "The Orrelbys came.", "{The Orrelbys}:5 [review-name-form]\n{The Orrelbys}:5 [any-protected-term]\n" },
	{ HAPPENED, "They told qtsx.", "{They told}:11 [review-unknown-word]\n{They told}:11 [review-near-name]\n" },
	{ HAPPENED, "QUENNA came.", "{QUENNA came.}:1 [review-name-form]\n" },
	{ HAPPENED, "It was Sarrick-Smith.", "{It was}:8 [review-name-form]\n{It was}:16 [review-unknown-name]\n" },
	{ HAPPENED, "[x](https://allowed.example/sarrick)", "{[x]}:1 [review-name-form]\n" },
	{ HAPPENED, "[x](https://allowed.example/Sarrick)", "{[x]}:1 [review-name-form]\n" },
	{ HAPPENED, "[x](https://allowed.example/Orrelby)", "{[x]}:1 [review-name-form]\n{[x]}:1 [any-protected-term]\n" },
	{ "summary: Services", "summary: QUENNA. Services", "{summary: QUENNA.}:10 [review-name-form]\n" },
	{ "owner: Every agency", "owner: Orrelby Trust", "" },
	/* Whoever is in the other register alone. */
	{ HAPPENED, "Brogan Vesselthwaite came.", "{Brogan Vesselthwaite}:1 [any-protected-term]\n" },
	{ HAPPENED, "Tamsin and *Brogan* came.", "{Tamsin and}:13 [any-protected-term]\n" },
	{ "wording: form 4", "wording: Brogan Vesselthwaite", "" },
	{ "title: Hazel", "title: Vesselthwaite", "{title: Vesselthwaite}:8 [any-protected-term]\n" },
	{ HAPPENED, "The number is 401 023 2137.", "{The number}:15 [any-protected-term]\n{The number}:15 [review-identifier]\n" },
	/* In learning that stands without its review, nobody, not even by pseudonym. */
	{ "Ask again, in", "Ask Tamsin again, in", "{> Ask Tamsin again,}:7 [review-person-pooled]\n" },
	{ "Ask again, in", "Ask Hazel again, in", "{> Ask Hazel again,}:3 [review-person-pooled]\n" },
	{ "When did we last", "When did Mother last", "{1. When did Mother}:4 [review-person-pooled]\n" },
	{ "Ask again, in", "Hazelnut bars again, in", "" },
};

static const char *
reports_of(struct records *r, const char *was, const char *is,
    const char *decision)
{
	const char *changes[] = { USE, "decision: full", decision, was, is,
		NULL };
	const char *reports, *start = "reviews/r1/review.md:";
	struct text out = text_open(r->arena, TEXT_LIMIT);

	records_add_register(r, "r1", first);
	records_add_register(r, "r2", second);
	records_add_review(r, "r1", changes);
	reports = records_check(r, "2026-11-16");
	while (*reports != '\0') {
		size_t n = strcspn(reports, "\n") + 1;

		if (strncmp(reports, start, strlen(start)) == 0)
			text_add_n(&out, reports + strlen(start),
			    n - strlen(start));
		reports += n;
	}
	return out.bytes;
}

static void
names_in_a_review(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(in_a_review); i++) {
		struct records r = records_open();
		const char *reports = reports_of(&r, in_a_review[i].was,
		    in_a_review[i].is, "decision: full");

		if (strcmp(reports, records_placed(&r, "reviews/r1/review.md",
		    in_a_review[i].reports)) != 0)
			fail_msg("'%s':\n%s", in_a_review[i].is, reports);
		records_close(&r);
	}
}

static void
names_in_learning_alone(void **state)
{
	static const struct { const char *was, *is; enum status status; } cases[] = {
		{ "Ask again, in", "Ask Tamsin again, in", STATUS_BLOCKED },
		{ "Ask again, in", "Ask Hazel again, in", STATUS_BLOCKED },
		{ "When did we", "When did **Mother**", STATUS_BLOCKED },
		{ "> - See the bedroom.", "> - See [it](https://allowed.example/Orrelby).", STATUS_BLOCKED },
		/* What stays with the case may name it: nobody reads it. */
		{ HAPPENED, "Tamsin was not asked.", STATUS_PUBLISHED },
		{ "> Ask again", "> Ask", STATUS_PUBLISHED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *reports = reports_of(&r, cases[i].was,
		    cases[i].is, "decision: learning_only");

		if (records_status(&r, "review", "r1").status !=
		    cases[i].status)
			fail_msg("'%s':\n%s", cases[i].is, reports);
		records_close(&r);
	}
}

/* Outside reviews any name of any register, wherever a reader may see it. */
static void
names_in_other_records(void **state)
{
	static const struct { const char *name, *text; bool found; } cases[] = {
		{ "content/pages/p1.md", "---\nid: p1\ntitle: Brogan Vesselthwaite\nsummary: x\nmenu: main\n---\nx\n", true },
		{ "content/pages/p1.md", "---\nid: p1\ntitle: x\nsummary: x\nmenu: main\n---\nx **Ves**selthwaite\n", true },
		{ "content/pages/p1.md", "---\nid: p1\ntitle: x\nsummary: x\nmenu: main\n---\n[x](https://allowed.example/?q=orrelby)\n", true },
		{ "content/pages/vesselthwaite.md", "---\nid: vesselthwaite\ntitle: x\nsummary: x\nmenu: main\n---\nx\n", true },
		{ "content/glossary/g1.yaml", "id: g1\nterm: x\nmeaning: |\n  As Orrelby.\n", true },
		{ "content/themes/t1.md", "---\nid: t1\ntitle: Orrelby, T.\nsummary: x\nreviewed_on: 2026-06-01\n---\n\n## What reviews found\n\nx\n\n## What the partnership has done\n\nx\n\n## What you can do\n\nx\n", true },
		{ "content/pages/p1.md", "---\nid: p1\ntitle: x\nsummary: x\nmenu: main\n---\nHazel and Mother\n", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		const char *reports;

		records_add_register(&r, "r1", first);
		records_add_register(&r, "r2", second);
		records_write(&r, cases[i].name, cases[i].text);
		reports = records_check(&r, "2026-11-16");
		if ((strstr(reports, "[any-protected-term]") != NULL) !=
		    cases[i].found)
			fail_msg("%s:\n%s", cases[i].text, reports);
		records_close(&r);
	}
}

/* Without a key nothing is found, and that is known. */
static void
registers_that_were_not_opened_are_counted(void **state)
{
	const char *changes[] = { USE, HAPPENED, "TAMSIN came.", NULL };
	struct records r = records_open();
	const struct loaded *loaded;
	struct date day = { 2026, 11, 16 };

	(void)state;
	records_add_register(&r, "r1", first);
	records_add_review(&r, "r1", changes);
	assert_true(release_all(file_join(r.arena, r.folder, "content"), day));
	loaded = load_content(r.vault, file_join(r.arena, r.folder, "content"),
	    r.diag);
	r.checked = check_content(r.vault, loaded, NULL,
	    (struct check_options){ .as_of = day }, r.diag);
	assert_int_equal(checked_registers_missing(r.checked), 1);
	assert_string_equal(records_reports(&r), "");
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_a_review),
		cmocka_unit_test(names_in_learning_alone),
		cmocka_unit_test(names_in_other_records),
		cmocka_unit_test(registers_that_were_not_opened_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
