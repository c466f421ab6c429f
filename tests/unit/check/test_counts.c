/*
 * Several tables of the same reviews: whoever lays them side by side works out
 * no hidden number, and no small one that is printed nowhere.
 */
#include "side_by_side.h"

#ifdef __SANITIZE_ADDRESS__
enum { WORLDS = 10 };
#else
enum { WORLDS = 60 };
#endif

#define SINCE_2023 "2023-04-01", "2026-03-31", NULL, ALL_YEARS
#define IN_2025 "2025-04-01", "2026-03-31", NULL, 4

static const struct asked asked[] = {
	{ "age_band", NULL, SINCE_2023 },
	{ "outcome_at_notification", NULL, SINCE_2023 },
	{ "age_band", "outcome_at_notification", SINCE_2023 },
	{ "age_band", "year", SINCE_2023 },
	{ "age_band", NULL, IN_2025 },
	{ "outcome_at_notification", "year", SINCE_2023 },
	{ "outcome_at_notification", NULL, IN_2025 },
};

/* The same again under other names, in another cut, order or time. */
static const struct asked again[] = {
	{ "age_band", NULL, SINCE_2023 },
	{ "year", "age_band", SINCE_2023 },
	{ "age_band", NULL, "2023-04-01", "2026-03-31", "merge:\n"
	    "  - label: The youngest\n    values: [Under 1, 1 to 4]\n",
	    ALL_YEARS },
	{ "age_band", NULL, "2023-04-01", "2026-03-31", "merge:\n"
	    "  - label: Children\n    values: [Under 1, 1 to 4, 5 to 11]\n",
	    ALL_YEARS },
	{ "outcome_at_notification", NULL, "2023-04-01", "2026-03-31",
	    "merge:\n  - label: Harmed or died\n"
	    "    values: [Serious harm, The child died]\n", ALL_YEARS },
	{ "age_band", NULL, "2024-04-01", "2026-03-31", NULL, 6 },
	{ "age_band", NULL, "2023-10-01", "2025-06-30", NULL, 2 },
	{ "outcome_at_notification", NULL, "2023-01-01", "2025-03-31", NULL,
	    3 },
	{ "outcome_at_notification", "age_band", SINCE_2023 },
};

static const char *
id_of(struct records *r, const char *letter, size_t i)
{
	return arena_format(r->arena, "%s%zu", letter, i);
}

/* Some of them, in some order of their days. */
static void
write_counts(struct records *r, uint64_t *seed, const char *letter,
    const char *month, const struct asked *all, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (below(seed, 2) == 0)
			write_count(r, id_of(r, letter, i), &all[i],
			    arena_format(r->arena, "%s-0%zu", month,
			    1 + below(seed, 9)));
}

static const struct loaded *
load_all(struct records *r)
{
	return load_content(r->vault, file_join(r->arena, r->folder,
	    "content"), r->diag);
}

static void
see_all(struct attacking *at, struct records *r, const struct world *w,
    const char *letter, const struct asked *all, size_t count, struct tally *t)
{
	const struct loaded *loaded = load_all(r);
	const struct tables *tables = tables_open(r->vault, loaded);

	for (size_t i = 0; i < count; i++)
		see_count(at, w, tables, loaded, id_of(r, letter, i), &all[i],
		    t);
}

static void
close_world(struct records *r)
{
	file_remove_tree(r->folder);
	arena_wipe(r->vault);
	arena_wipe(r->arena);
}

static void
tables_side_by_side(void **state)
{
	struct tally t = { 0 };

	(void)state;
	for (size_t i = 0; i < WORLDS; i++) {
		uint64_t seed = 0x9E3779B97F4A7C15u * (i + 1);
		struct records r = records_open();
		static struct world w;
		struct attacking *at;

		write_reviews(&r, &w, &seed);
		write_counts(&r, &seed, "a", "2026-06", asked, COUNT(asked));
		at = attack_open(&w);
		see_all(at, &r, &w, "a", asked, COUNT(asked), &t);
		attack_world(at, &w, &t);
		close_world(&r);
	}
	print_tally("side by side", &t);
	assert_true(t.coarser > 0 && t.attacked > 0);
	/* Refusals are rare. */
	assert_true(t.refused * 10 < t.asked);
}

/* Tables that were let out, whose records are gone, and others after them. */
static void
tables_after_others(void **state)
{
	struct tally t = { 0 };

	(void)state;
	for (size_t i = 0; i < WORLDS; i++) {
		uint64_t seed = 0xC2B2AE3D27D4EB4Fu * (i + 1);
		struct records r = records_open();
		static struct world w;
		struct attacking *at;

		write_reviews(&r, &w, &seed);
		write_counts(&r, &seed, "a", "2026-06", asked, COUNT(asked));
		at = attack_open(&w);
		see_all(at, &r, &w, "a", asked, COUNT(asked), &t);
		assert_true(release_all(file_join(r.arena, r.folder,
		    "content"), (struct date){ 2026, 6, 30 }));
		file_remove_tree(file_join(r.arena, r.folder,
		    "content/counts"));
		write_counts(&r, &seed, "z", "2026-07", again, COUNT(again));
		see_all(at, &r, &w, "z", again, COUNT(again), &t);
		attack_world(at, &w, &t);
		close_world(&r);
	}
	print_tally("after others", &t);
	assert_true(t.whole > 0 && t.attacked > 0);
}

static const char *
total_of(const struct tables *tables, const struct loaded *loaded,
    const char *id)
{
	const struct table *table = tables_find(tables, private_find(loaded,
	    "count", id));

	assert_non_null(table);
	return table->total[table->column_count - 1].digits;
}

/* Two totals of the same reviews are one, whoever is under embargo (D110). */
static void
under_embargo(void **state)
{
	static const struct asked by_type = { "type", NULL, IN_2025 };
	static const struct asked by_age = { "age_band", NULL, IN_2025 };
	struct records r = records_open();
	const struct loaded *loaded;
	const struct tables *tables;

	(void)state;
	for (size_t i = 0; i < 25; i++) {
		const char *const changes[] = { "published_on: 2026-10-05",
			arena_format(r.arena, "concluded_on: 2025-09-01\n"
			"age_months: %s\n%spublished_on: 2026-10-05",
			months[i % 4], i > 0 ? "" : "embargo:\n"
			"  until: 2027-01-05\n"), NULL };

		records_add_review(&r, arena_format(r.arena, "r%zu", i),
		    changes);
	}
	write_count(&r, "t", &by_type, "2026-06-01");
	write_count(&r, "a", &by_age, "2026-06-02");
	loaded = load_all(&r);
	tables = tables_open(r.vault, loaded);
	assert_string_equal(total_of(tables, loaded, "t"), "25");
	assert_string_equal(total_of(tables, loaded, "a"), "25");
	close_world(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_side_by_side),
		cmocka_unit_test(tables_after_others),
		cmocka_unit_test(under_embargo),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
