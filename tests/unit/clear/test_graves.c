/*
 * What is left of a review that came down, or whose years have ended: a stone
 * where a page stood, a card that says how to ask, and nothing else.
 */
#include "ledgers.h"

#include "clear/clear.h"
#include "walking.h"

#define DOWN "takedown:\n  kind: safety\n  authority: Head\n  on: 2026-11-16\n"

struct opened {
	struct records r;
	struct arena *press;
	const struct cleared *cleared;
	const struct cleared_record *review;
};

/* The review r1 with its change, judged and let through the door. */
static struct opened
open_door(const char *was, const char *is, const char *first, const char *as_of)
{
	struct opened o = { .r = records_open(), .press = arena_open("press") };
	const char *changes[] = { was, is, NULL };

	records_add_review(&o.r, "r1", changes);
	if (first != NULL)
		ledger_write(&o.r, "r1", first, "");
	records_check(&o.r, as_of);
	o.cleared = clear_content(o.press, o.r.checked, o.r.registers,
	    FOR_PUBLIC, WEB);
	arena_wipe(o.r.vault);
	o.r.vault = NULL;
	o.review = cleared_find(o.cleared, "review", "r1");
	return o;
}

static void
close_door(struct opened *o)
{
	arena_wipe(o->press);
	records_close(&o->r);
}

/* A stone stands where the ledger says a page stood, and nowhere else. */
static void
stones_stand_where_pages_stood(void **state)
{
	static const struct {
		const char *was, *is, *first;
		bool stone;
	} cases[] = {
		{ "decision_on", DOWN "decision_on", "2026-10-05", true },
		{ "decision_on", DOWN "decision_on", "2026-11-16", true },
		{ "decision_on", DOWN "decision_on", "2026-11-17", false },
		{ "decision: full\n", DOWN "decision: learning_only\n", "2026-10-05", false },
		{ "decision: full\n", DOWN "decision: undecided\n", "2026-10-05", false },
		{ "decision: full\n", DOWN "high_risk_identity: yes\ndecision: full\n", "2026-10-05", false },
		{ "decision_on", DOWN "embargo:\n  event: trial\ndecision_on", "2026-10-05", false },
		{ "decision_on", DOWN "embargo:\n  until: 2026-01-01\nrelease_approved_on: 2026-01-02\ndecision_on", "2026-10-05", true },
		{ "decision: full\n", "decision: undecided\n", "2026-10-05", false },
		{ "decision: full\n", "decision: perhaps\n", "2026-10-05", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct opened o = open_door(cases[i].was, cases[i].is,
		    cases[i].first, "2026-11-16");

		assert_null(o.review);
		if (cleared_tombstones(o.cleared) != cases[i].stone)
			fail_msg("'%s'", cases[i].is);
		if (cases[i].stone)
			assert_string_equal(cleared_tombstone(o.cleared, 0),
			    "reviews/r1.html");
		assert_int_equal(cleared_pool_count(o.cleared, "asking"), 0);
		close_door(&o);
	}
}

/* Nobody let it out before it came down, so there was nothing (D110). */
static void
no_stone_where_nobody_let_it_out(void **state)
{
	struct records r = records_open();
	struct arena *press = arena_open("press");
	static const char *const changes[] = { "decision_on",
		DOWN "decision_on", NULL };

	(void)state;
	r.unreleased = true;
	records_add_review(&r, "r1", changes);
	records_check(&r, "2026-11-16");
	assert_int_equal(cleared_tombstones(clear_content(press, r.checked,
	    r.registers, FOR_PUBLIC, WEB)), 0);
	arena_wipe(press);
	records_close(&r);
}

/* The record is gone from content/, and its year has ended (D19). */
static void
what_is_gone_leaves_a_stone(void **state)
{
	static const struct { const char *first; size_t stones; } cases[] = {
		{ "2025-11-16", 1 }, { "2020-01-01", 1 }, { "2026-11-17", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");

		ledger_write(&r, "r9", cases[i].first, "");
		records_check(&r, "2026-11-16");
		assert_int_equal(cleared_tombstones(clear_content(press,
		    r.checked, r.registers, FOR_PUBLIC, WEB)),
		    cases[i].stones);
		arena_wipe(press);
		records_close(&r);
	}
}

/* From the day of removal, and not in the first year: a title and its themes. */
static void
what_is_old_can_be_asked_for(void **state)
{
#define REMOVE(day) "published_on", "remove_on: " day "\npublished_on"
	static const struct {
		const char *was, *is, *as_of;
		bool asked;
	} cases[] = {
		{ REMOVE("2027-10-05"), "2027-10-05", true },
		{ REMOVE("2027-10-05"), "2027-10-04", false },
		{ REMOVE("2027-12-01"), "2027-11-30", false },
		{ REMOVE("2027-12-01"), "2027-12-01", true },
		/* Set too early: it stays its year, and not a day longer. */
		{ REMOVE("2026-11-16"), "2027-10-04", false },
		{ REMOVE("2026-11-16"), "2027-10-05", true },
	};
	static const char *const gone[] = { "Services did not", "visited",
		"asked", "Every agency", "local_learning_review",
		"2026-10-05" };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct opened o = open_door(cases[i].was, cases[i].is, NULL,
		    cases[i].as_of);
		struct text all = text_open(o.r.arena, TEXT_LIMIT);
		struct text pooled = text_open(o.r.arena, TEXT_LIMIT);

		assert_non_null(o.review);
		if (cleared_by_request(o.review) != cases[i].asked)
			fail_msg("%s on %s", cases[i].is, cases[i].as_of);
		walk_cleared(o.r.arena, o.cleared, "asking", &all, &pooled);
		assert_non_null(strstr(all.bytes, "Hazel, asking twice"));
		for (size_t g = 0; g < COUNT(gone); g++)
			if ((strstr(all.bytes, gone[g]) == NULL) !=
			    cases[i].asked)
				fail_msg("'%s' on %s", gone[g],
				    cases[i].as_of);
		/* What it taught stays. */
		assert_non_null(strstr(pooled.bytes, "Ask again"));
		close_door(&o);
	}
}

/* A translation of what can only be asked for has no page of its own. */
static void
translations_go_with_the_review(void **state)
{
	static const char translation[] = "---\nid: t1\nreview: r1\n"
	    "language: pl\ntitle: Tytul\nsummary: Opis\n"
	    "source_on: 2026-10-05\npublished_on: 2026-10-05\n---\n\nSlowa.\n";
	static const char *const changes[] = { "published_on",
		"remove_on: 2027-10-05\npublished_on", NULL };
	static const char *const days[] = { "2027-10-04", "2027-10-05" };

	(void)state;
	for (size_t i = 0; i < COUNT(days); i++) {
		struct records r = records_open();
		struct arena *press = arena_open("press");
		const struct cleared_record *found;

		records_add_review(&r, "r1", changes);
		records_write(&r, "content/translations/t1.md", translation);
		records_check(&r, days[i]);
		found = cleared_find(clear_content(press, r.checked,
		    r.registers, FOR_PUBLIC, WEB), "translation", "t1");
		assert_int_equal(found != NULL, i == 0);
		arena_wipe(press);
		records_close(&r);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(stones_stand_where_pages_stood),
		cmocka_unit_test(no_stone_where_nobody_let_it_out),
		cmocka_unit_test(what_is_gone_leaves_a_stone),
		cmocka_unit_test(what_is_old_can_be_asked_for),
		cmocka_unit_test(translations_go_with_the_review),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
