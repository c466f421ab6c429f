/* test_assurance.c - what the Executive gets that nobody else gets. */
#include "records.h"

#include "clear/clear.h"
#include "walking.h"

/* Everybody here is invented. */
static const char people[] = "review: r1\npeople:\n"
    "  - id: p1\n    role: subject child\n    given: Tamsin\n"
    "    family: Orrelby\n    pseudonym: Hazel\n";

#define USE "use: none\n  decided_by: Head\n  decided_on: 2026-09-04"

/* Open, load, judge and clear, with the vault wiped before anybody looks. */
static const struct cleared *
clear_for(struct records *r, struct arena *press, enum audience audience)
{
	const struct cleared *cleared;

	records_check(r, "2026-11-16");
	cleared = clear_content(press, r->checked, r->registers, audience, WEB);
	arena_wipe(r->vault);
	r->vault = NULL;
	return cleared;
}

static const struct record_status *
standing_of(const struct cleared *cleared, const char *kind, const char *id)
{
	for (size_t i = 0; i < cleared_standings(cleared); i++) {
		const struct record_status *s = cleared_standing(cleared, i);

		if (strcmp(s->kind, kind) == 0 && ((s->id == NULL &&
		    id == NULL) || (s->id != NULL && id != NULL &&
		    strcmp(s->id, id) == 0)))
			return s;
	}
	return NULL;
}

static size_t
values_of(const struct cleared_record *record, const char *name)
{
	size_t rows;
	const struct cleared_group *fields = cleared_fields(record);
	const struct field *all = cleared_rows(fields, &rows);

	return cleared_values(fields, field_find(all, rows, name));
}

/*
 * Learning only, for each way to become it: fields for the Executive, as they
 * stand and with names replaced; no text, nothing narrowed, nothing closed.
 */
static void
learning_only_reviews_pass_bare(void **state)
{
	static const struct { const char *was, *is; } ways[] = {
		{ "decision: full", "decision: learning_only" },
		{ "family: ended", "family: live" },
		{ "decision: full", "high_risk_identity: yes\ndecision: full" },
	};
	static const char *const open[] = { "title", "decision_on", "signoff",
		"recommendations", "briefed", "early_learning" };
	static const char *const shut[] = { "incident_date", "age_months",
		"welfare_check", "consents", "register", "proceedings",
		"family_offer" };
	static const char *const gone[] = { "Tamsin", "Orrelby", "visited",
		"should have asked", "nurse", "Restricted store",
		"quoted in a field" };

	(void)state;
	for (size_t i = 0; i < COUNT(ways) * AUDIENCES; i++) {
		const char *changes[] = { ways[i / AUDIENCES].was,
			ways[i / AUDIENCES].is, USE, "use: r1",
			"title: Hazel, asking", "title: Tamsin Orrelby, asking",
			"text: Ask twice.", "text: |\n      Ask Tamsin twice."
			"\n\n      > [!VOICE c1]\n      > quoted in a field\n",
			"published_on", "early_learning:\n  on: 2026-09-05\n"
			"  by: Head\nincident_date: 2025-05-08\n"
			"age_months: 30\npublished_on", NULL };
		struct records r = records_open();
		struct arena *press = arena_open("press");
		struct text all = text_open(r.arena, TEXT_LIMIT);
		struct text pooled = text_open(r.arena, TEXT_LIMIT);
		const struct cleared *cleared;
		const struct cleared_record *review;

		records_add_register(&r, "r1", people);
		records_add_review(&r, "r1", changes);
		cleared = clear_for(&r, press, (enum audience)(i % AUDIENCES));
		review = cleared_find(cleared, "review", "r1");
		if (i % AUDIENCES != FOR_ASSURANCE) {
			assert_null(review);
			arena_wipe(press);
			records_close(&r);
			continue;
		}
		assert_non_null(review);
		assert_null(cleared_body(review));
		assert_null(cleared_part(review));
		for (size_t f = 0; f < COUNT(open); f++)
			if (values_of(review, open[f]) == 0)
				fail_msg("'%s' did not pass", open[f]);
		for (size_t f = 0; f < COUNT(shut); f++)
			if (values_of(review, shut[f]) != 0)
				fail_msg("'%s' passed", shut[f]);
		walk_cleared(r.arena, cleared, "asking", &all, &pooled);
		assert_non_null(strstr(all.bytes, "Hazel, asking"));
		for (size_t g = 0; g < COUNT(gone); g++)
			if (strstr(all.bytes, gone[g]) != NULL)
				fail_msg("'%s' passed", gone[g]);
		arena_wipe(press);
		records_close(&r);
	}
}

/* A name that cannot be looked for keeps its record back here too. */
static void
closed_registers_keep_records_back(void **state)
{
	const char *changes[] = { USE, "use: r1", NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	const struct cleared *cleared;

	(void)state;
	records_add_register(&r, "r1", people);
	records_add_review(&r, "r1", changes);
	records_check(&r, "2026-11-16");
	cleared = clear_content(press, r.checked, NULL, FOR_ASSURANCE, WEB);
	assert_null(cleared_find(cleared, "review", "r1"));
	assert_non_null(standing_of(cleared, "review", "r1"));
	arena_wipe(press);
	records_close(&r);
}

/* Held and blocked: how it stands, and no record. */
static void
standings_are_for_the_executive(void **state)
{
	static const struct { const char *was, *is; enum status status;
		const char *need; } cases[] = {
		{ "decision: full", "decision: undecided", STATUS_HELD, "review_undecided" },
		{ "  police: 2026-09-03\n", "", STATUS_BLOCKED, "review_signoff" },
		{ "published_on: 2026-10-05", "published_on: 2026-12-01", STATUS_READY, "review_unpublished" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases) * AUDIENCES; i++) {
		const char *changes[] = { cases[i / AUDIENCES].was,
			cases[i / AUDIENCES].is, NULL };
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const struct cleared *cleared;
		const struct record_status *s;

		records_add_review(&r, "r1", changes);
		cleared = clear_for(&r, press, (enum audience)(i % AUDIENCES));
		assert_null(cleared_find(cleared, "review", "r1"));
		if (i % AUDIENCES != FOR_ASSURANCE) {
			assert_int_equal(cleared_standings(cleared), 0);
			assert_false(cleared_softens(cleared, RULE_review_sent));
		} else {
			s = standing_of(cleared, "review", "r1");
			assert_non_null(s);
			assert_null(s->path);
			assert_int_equal(s->status, cases[i / AUDIENCES].status);
			assert_int_equal(s->needs[0], rule_find(
			    cases[i / AUDIENCES].need));
		}
		arena_wipe(press);
		records_close(&r);
	}
}

/* Ids that no reader may have stay behind in standings as well. */
static void
closed_ids_stay_behind(void **state)
{
	struct records r = records_open();
	struct arena *press = arena_open("press");
	const struct cleared *cleared;

	(void)state;
	records_write(&r, "content/consents/somebody.yaml",
	    "id: somebody\nitem: trainer_name_bio\ngiven_by: self\n"
	    "given_on: 2026-03-02\nchannels: [web]\nwording: form 4\n"
	    "evidence: Restricted store\n");
	cleared = clear_for(&r, press, FOR_ASSURANCE);
	assert_non_null(standing_of(cleared, "consent", NULL));
	assert_null(standing_of(cleared, "consent", "somebody"));
	assert_non_null(standing_of(cleared, "theme", "asking"));
	arena_wipe(press);
	records_close(&r);
}

/* Law that somebody has looked up softens nothing. */
static void
softened_law_is_told(void **state)
{
	(void)state;
	for (int confirmed = 0; confirmed < 2; confirmed++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const struct cleared *cleared;

		if (confirmed)
			records_write(&r, "content/policy/law.yaml",
			    "id: law\nconfirmed:\n  - rule: review-sent\n"
			    "    source: The Act\n    by: Lawyer\n"
			    "    on: 2026-01-02\n");
		cleared = clear_for(&r, press, FOR_ASSURANCE);
		assert_int_equal(cleared_softens(cleared, RULE_review_sent),
		    !confirmed);
		assert_false(cleared_softens(cleared, RULE_review_signoff));
		arena_wipe(press);
		records_close(&r);
	}
}

/* The worklist of a withdrawn review: words, and ids that outlive the vault. */
static void
copies_pass_with_their_standing(void **state)
{
	const char *changes[] = { "decision: full", "takedown:\n"
	    "  kind: safety\n  authority: Head\n  on: 2026-11-16\n"
	    "decision: full", NULL };
	struct records r = records_open();
	struct arena *press = arena_open("press");
	const struct record_status *s;

	(void)state;
	records_add_review(&r, "r1", changes);
	records_write(&r, "content/bulletins/b1.yaml", "id: b1\nissue: 1\n"
	    "title: A title\nsummary: One sentence.\n"
	    "published_on: 2026-10-12\nitems:\n"
	    "  - {title: A review, text: Words., review: r1}\n");
	s = standing_of(clear_for(&r, press, FOR_ASSURANCE), "review", "r1");
	assert_int_equal(s->status, STATUS_WITHDRAWN);
	assert_int_equal(s->copy_count, 9);
	assert_string_equal(s->copies[0].place, "mailed_bulletins");
	assert_string_equal(s->copies[0].kind, "bulletin");
	assert_string_equal(s->copies[0].id, "b1");
	arena_wipe(press);
	records_close(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(learning_only_reviews_pass_bare),
		cmocka_unit_test(closed_registers_keep_records_back),
		cmocka_unit_test(standings_are_for_the_executive),
		cmocka_unit_test(closed_ids_stay_behind),
		cmocka_unit_test(softened_law_is_told),
		cmocka_unit_test(copies_pass_with_their_standing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
