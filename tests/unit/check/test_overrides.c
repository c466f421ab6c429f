#include "records.h"

#include "base/list.h"

#define TODAY "2026-11-16"
#define HAPPENED "Several services visited."
#define AGED "A child aged 4 was seen."
#define NONE "00112233445566778899aabbccddeeff"
#define DAYS "2026-11-16", "2027-11-16"
#define TWO "Head of the unit", "Designated doctor"
#define CHANGED "the text has changed"

static const char people[] = "review: r1\npeople:\n  - id: p1\n"
    "    role: subject child\n    given: Tamsin\n    family: Orrelby\n"
    "    pseudonym: Hazel\n";

static const char intruder_test[] = "intruder_test:\n  on: 2026-09-14\n"
    "  by: Business support\n  result: nothing_found\n";

/* One review, what stands in it, and an override of it. */
struct trial {
	struct records r;
	const char *text;  /* below What happened */
	const char *more;  /* fields, or NULL */
	const char *rule, *mark, *by, *second, *on, *until;
};

static struct trial
trial_open(const char *text)
{
	struct trial t = { .r = records_open(), .text = text };

	records_add_register(&t.r, "r1", people);
	return t;
}

static void
write_review(struct trial *t, const char *id)
{
	const char *row = t->rule == NULL ? "" : arena_format(t->r.arena,
	    "overrides:\n  - rule: %s\n    reason: It is the law's own word\n"
	    "    by: %s\n    second: %s\n    on: %s\n    expires_on: %s\n%s%s%s",
	    t->rule, t->by, t->second, t->on, t->until, t->mark == NULL ? "" :
	    "    mark: \"", t->mark == NULL ? "" : t->mark, t->mark == NULL ?
	    "" : "\"\n");
	const char *fields = arena_format(t->r.arena, "%s%s%sequality:\n",
	    row, t->more == NULL ? "" : t->more, strstr(records_review,
	    "intruder_test:") != NULL ? "" : intruder_test);
	const char *changes[] = { "equality:\n", fields, HAPPENED, t->text,
		NULL };

	records_add_review(&t->r, id, changes);
}

/* Again, after something was changed. */
static const char *
judge_again(struct trial *t, const char *as_of)
{
	struct text out = text_open(t->r.arena, TEXT_LIMIT);

	registers_close(t->r.registers);
	t->r.registers = NULL;
	t->r.diag = diag_open(t->r.arena);
	records_check(&t->r, as_of);
	diag_print(t->r.diag, DIAG_TEXT, WARN, &out);
	return out.bytes;
}

static size_t
index_of(struct trial *t, const char *id)
{
	for (size_t i = 0; i < checked_count(t->r.checked); i++)
		if (strcmp(checked_status(t->r.arena, t->r.checked, i).id,
		    id) == 0)
			return i;
	fail_msg("there is no %s", id);
	return 0;
}

/* The mark of the first finding of that rule in r1, without any override. */
static const char *
find_mark(struct trial *t, const char *rule)
{
	const struct list *findings;

	write_review(t, "r1");
	judge_again(t, TODAY);
	findings = checked_findings(t->r.checked, index_of(t, "r1"));
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = findings->items[i];

		if (finding->rule == rule_find(rule))
			return arena_copy(t->r.arena, finding->mark);
	}
	fail_msg("%s finds nothing in '%s'", rule, t->text);
	return NULL;
}

static bool
says(const char *reports, const char *rule)
{
	return strstr(reports, rule) != NULL;
}

/* The finding stands or not, and what is said of the override. */
static void
expect(struct trial *t, const char *reports, bool stands, const char *rule,
    const char *why)
{
	char *finding = arena_format(t->r.arena, "[%s]", rule);
	struct record_status status = records_status(&t->r, "review", "r1");

	if (says(reports, finding) == stands)
		fail_msg("%s stands: %d\n%s", rule, stands, reports);
	if (says(reports, "[override-") != (why != NULL) ||
	    (why != NULL && !says(reports, why)))
		fail_msg("not '%s':\n%s", why == NULL ? "" : why, reports);
	if (status.overridden_count != (stands ? 1 : 0))
		fail_msg("%zu overrides are used\n%s", status.overridden_count,
		    reports);
}

static const struct row {
	const char *rule, *by, *second, *on, *until, *mark, *why;
} rows[] = {
	{ "review-case-age", TWO, DAYS, "MARK", NULL },
	{ "review-case-age", TWO, "2025-11-16", TODAY, "MARK", NULL },
	{ "review-case-age", TWO, "2025-11-15", "2026-11-15", "MARK", "no more: ended [" },
	{ "review-case-age", TWO, "2026-11-17", "2027-11-17", "MARK", "it has not begun" },
	{ "review-case-age", TWO, "2026-11-16", "2027-11-17", "MARK", "too long" },
	{ "review-case-age", TWO, "2026-11-16", "2026-11-15", "MARK", "ended" },
	{ "review-case-age", "Head of the unit", "Head of the units", DAYS, "MARK", NULL },
	{ "review-case-age", "Head of the unit", "Head of the unit", DAYS, "MARK", "one person only" },
	{ "review-case-age", "Head of the unit", "HEAD of The Unit", DAYS, "MARK", "one person only" },
	{ "review-case-age", "Head of the unit", "\"head  of  the unit. \"", DAYS, "MARK", "one person only" },
	{ "review-case-age", "Head of the unit", "Head\xC2\xA0of the unit", DAYS, "MARK", "one person only" },
	{ "review-case-age", "Head of the unit", "Head-of-the-unit", DAYS, "MARK", "one person only" },
	{ "review-case-age", "Head of the unit", "\"-\"", DAYS, "MARK", "one person only" },
	{ "review-case-age", "\"?\"", "\"-\"", DAYS, "MARK", "one person only" },
	{ "review-case-age", TWO, DAYS, NULL, "it has no mark" },
	{ "review-case-age", TWO, DAYS, "0011", "it has no mark" },
	{ "review-case-age", TWO, DAYS, "00112233445566778899AABBCCDDEEFF", "it has no mark" },
	{ "review-case-age", TWO, DAYS, NONE, CHANGED },
	{ "review-case-date", TWO, DAYS, "MARK", CHANGED },
	{ "review-case-agee", TWO, DAYS, "MARK", "there is no rule of that name" },
	{ "any-protected-term", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-name-form", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-near-name", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-person-pooled", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-person-in-learning", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-signoff", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-criminal-live", TWO, DAYS, "MARK", "[override-refused]" },
	{ "consent-expired", TWO, DAYS, "MARK", "[override-refused]" },
	{ "any-changed", TWO, DAYS, "MARK", "[override-refused]" },
	{ "review-explicit", TWO, DAYS, "MARK", "[override-refused]" },
	{ "inspect-term", TWO, DAYS, "MARK", "[override-refused]" },
	{ "register-in-clear", TWO, DAYS, "MARK", "[override-refused]" },
};

static void
try_row(struct trial *t, const struct row *row, const char *mark)
{
	t->rule = row->rule;
	t->by = row->by;
	t->second = row->second;
	t->on = row->on;
	t->until = row->until;
	t->mark = row->mark != NULL && strcmp(row->mark, "MARK") == 0 ? mark :
	    row->mark;
	write_review(t, "r1");
}

static void
each_condition(void **state)
{
	struct trial t = trial_open(AGED);
	const char *mark = find_mark(&t, "review-case-age");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *reports;

		try_row(&t, &rows[i], mark);
		reports = judge_again(&t, TODAY);
		expect(&t, reports, rows[i].why == NULL, "review-case-age",
		    rows[i].why);
		t.r.strict = true;
		reports = judge_again(&t, TODAY);
		expect(&t, reports, false, "review-case-age", NULL);
		t.r.strict = false;
	}
	records_close(&t.r);
}

/* One byte, in whatever place. */
static void
bound_to_its_text(void **state)
{
	static const struct { const char *text; bool stands; } cases[] = {
		{ AGED, true },
		{ AGED "\n\nAnother paragraph.", true },
		{ "Another.\n\n" AGED, true },
		{ "a child aged 4 was seen.", false },
		{ "A child aged 4 was seen", false },
		{ "A child aged 4 was seen!", false },
		{ "A child aged 5 was seen.", false },
		{ "A child  aged 4 was seen.", false },
		{ AGED " And again.", false },
		{ AGED "\n\nAnother child aged 4.", false },
	};
	struct trial t = trial_open(AGED);
	const char *mark = find_mark(&t, "review-case-age");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *reports;

		t.text = cases[i].text;
		try_row(&t, &rows[0], mark);
		reports = judge_again(&t, TODAY);
		if (says(reports, "[review-case-age]") == cases[i].stands)
			fail_msg("'%s'\n%s", cases[i].text, reports);
	}
	records_close(&t.r);
}

static void
bound_to_its_review(void **state)
{
	struct trial t = trial_open(AGED);
	const char *mark = find_mark(&t, "review-case-age"), *reports;

	(void)state;
	try_row(&t, &rows[0], mark);
	write_review(&t, "r2");
	reports = judge_again(&t, TODAY);
	assert_true(says(reports, "[review-case-age]"));
	assert_true(says(reports, CHANGED));
	assert_false(says(reports, "r1/review.md"));
	assert_int_equal(records_status(&t.r, "review", "r1").status,
	    STATUS_PUBLISHED);
	assert_int_equal(records_status(&t.r, "review", "r2").status,
	    STATUS_BLOCKED);
	records_close(&t.r);
}

/* A whole mark counts where nobody can check it, and nothing is published. */
static void
without_the_key(void **state)
{
	static const struct { const char *mark; bool stands; } cases[] = {
		{ NONE, true }, { "0011", false }, { NULL, false } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct trial t = trial_open(AGED);
		const char *reports;

		t.r.keyless = true;
		try_row(&t, &rows[0], NULL);
		t.mark = cases[i].mark;
		write_review(&t, "r1");
		reports = judge_again(&t, TODAY);
		expect(&t, reports, cases[i].stands, "review-case-age",
		    cases[i].stands ? NULL : "it has no mark");
		assert_int_equal(checked_registers_missing(t.r.checked),
		    cases[i].stands ? 1 : 0);
		assert_int_equal(checked_is_unsearched(t.r.checked,
		    index_of(&t, "r1")), cases[i].stands);
		assert_int_equal(checked_findings(t.r.checked, index_of(&t,
		    "r1"))->count, 0);
		records_close(&t.r);
	}
}

static void
with_another_key(void **state)
{
	struct trial t = trial_open(AGED);
	const char *mark = find_mark(&t, "review-case-age");

	(void)state;
	assert_int_equal(file_remove_tree(file_join(t.r.arena, t.r.folder,
	    "key")), FILE_OK);
	assert_int_equal(file_remove_tree(file_join(t.r.arena, t.r.folder,
	    "content/registers/r1.reg")), FILE_OK);
	records_add_register(&t.r, "r1", people);
	try_row(&t, &rows[0], mark);
	expect(&t, judge_again(&t, TODAY), false, "review-case-age", CHANGED);
	records_close(&t.r);
}

/* The words are there, and nothing is found in them any more. */
static void
nothing_to_override(void **state)
{
	struct trial t = trial_open("Then he was seen.");
	const char *mark = find_mark(&t, "review-sex-word"), *reports;

	(void)state;
	try_row(&t, &rows[0], mark);
	t.rule = "review-sex-word";
	t.more = "sex_public: yes\n";
	write_review(&t, "r1");
	reports = judge_again(&t, TODAY);
	assert_true(says(reports, "no more: no such finding ["));
	records_close(&t.r);
}

/* Somebody's number stays, whatever else of the rule may stand beside it. */
static void
numbers_of_people_stay(void **state)
{
	static const struct { const char *text; size_t findings, reports;
	    const char *override; } cases[] = {
		{ "It was at LS1 1AA.", 1, 0, NULL },
		{ "It was 401 023 2137.", 0, 1, "override-refused" },
		{ "It was AA123456B.", 0, 1, "override-refused" },
		{ "It was H801200001001.", 0, 1, "override-refused" },
		{ "It was 1999/0123456X.", 0, 1, "override-refused" },
		{ "It was 12345/08V.", 0, 1, "override-refused" },
		{ "It was 401 023 2137 at LS1 1AA.", 1, 1, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct trial t = trial_open(cases[i].text);
		const char *reports, *at;
		const struct list *findings;
		size_t count = 0;

		/* A mark that fits: where there is none to find, without a key. */
		try_row(&t, &rows[0], cases[i].findings > 0 ? NULL : NONE);
		t.rule = NULL;
		if (cases[i].findings > 0)
			t.mark = find_mark(&t, "review-identifier");
		t.rule = "review-identifier";
		t.r.keyless = cases[i].findings == 0;
		write_review(&t, "r1");
		reports = judge_again(&t, TODAY);
		for (at = reports; (at = strstr(at, "[review-identifier]")) !=
		    NULL; at++)
			count++;
		findings = checked_findings(t.r.checked, index_of(&t, "r1"));
		if (count != cases[i].reports || says(reports, "[override-") !=
		    (cases[i].override != NULL) || (cases[i].override != NULL &&
		    !says(reports, cases[i].override)) ||
		    findings->count != cases[i].findings)
			fail_msg("'%s': %zu findings\n%s", cases[i].text,
			    findings->count, reports);
		records_close(&t.r);
	}
}

/* Told in time that it ends, and only while it is used. */
static void
ends_soon(void **state)
{
	static const struct { const char *until, *as_of; bool due; } cases[] = {
		{ "2027-11-15", TODAY, false }, { "2027-01-16", TODAY, false },
		{ "2027-01-15", TODAY, true }, { TODAY, TODAY, true },
		{ "2027-01-15", "2027-01-16", false } };
	struct trial t = trial_open(AGED);
	const char *mark = find_mark(&t, "review-case-age");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct record_status status;
		bool due = false;

		try_row(&t, &rows[0], mark);
		t.until = cases[i].until;
		write_review(&t, "r1");
		judge_again(&t, cases[i].as_of);
		status = records_status(&t.r, "review", "r1");
		for (size_t d = 0; d < status.due_count; d++)
			due = due || status.dues[d].rule == RULE_override_void;
		if (due != cases[i].due)
			fail_msg("%s on %s", cases[i].until, cases[i].as_of);
	}
	records_close(&t.r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_condition),
		cmocka_unit_test(bound_to_its_text),
		cmocka_unit_test(bound_to_its_review),
		cmocka_unit_test(without_the_key),
		cmocka_unit_test(with_another_key),
		cmocka_unit_test(nothing_to_override),
		cmocka_unit_test(numbers_of_people_stay),
		cmocka_unit_test(ends_soon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
