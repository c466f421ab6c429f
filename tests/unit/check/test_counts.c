/*
 * Several tables of the same reviews: whoever lays them side by side works out
 * no hidden number, and no small one that is printed nowhere (attacking.h).
 * What adds up to what is known here from the tables alone.
 */
#include <stdio.h>
#include <stdlib.h>

#include "records.h"
#include "attacking.h"
#include "check/tables.h"
#include "load/private.h"
#include "model/table.h"

#ifdef __SANITIZE_ADDRESS__
enum { WORLDS = 6 };
#else
enum { WORLDS = 60 };
#endif

enum { MOST_REVIEWS = 90, THRESHOLD = 5 };

struct world {
	size_t reviews;
	int year[MOST_REVIEWS], age[MOST_REVIEWS], outcome[MOST_REVIEWS];
};

static const char *const ages[] = { "Under 1", "1 to 4", "5 to 11",
	"12 and over" };
static const char *const months[] = { "6", "30", "90", "160" };
static const char *const outcomes[] = { "The child died", "Serious harm",
	"Other" };
static const char *const outcome_words[] = { "died", "serious_harm", "other" };
static const char *const years[] = { "2024 to 2025", "2025 to 2026" };

static size_t
below(uint64_t *seed, size_t limit)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (size_t)(*seed % limit);
}

/* Small values are seldom, as they are among children. */
static int
seldom(uint64_t *seed, size_t count)
{
	size_t a = below(seed, count), b = below(seed, count);

	return (int)(a > b ? a : b);
}

static void
write_reviews(struct records *r, struct world *w, uint64_t *seed)
{
	w->reviews = 30 + below(seed, MOST_REVIEWS - 30);
	for (size_t i = 0; i < w->reviews; i++) {
		const char *const changes[] = { "published_on: 2026-10-05",
			arena_format(r->arena, "concluded_on: %s\n"
			"age_months: %s\noutcome_at_notification: %s\n"
			"published_on: 2026-10-05",
			(w->year[i] = (int)below(seed, 2)) == 0 ?
			"2024-09-02" : "2025-09-01",
			months[w->age[i] = seldom(seed, 4)],
			outcome_words[w->outcome[i] = seldom(seed, 3)]), NULL };

		records_add_review(r, arena_format(r->arena, "r%zu", i),
		    changes);
	}
}

static const struct {
	const char *id, *rows, *columns, *from;
} asked[] = {
	{ "a", "age_band", NULL, "2024" },
	{ "b", "outcome_at_notification", NULL, "2024" },
	{ "c", "age_band", "outcome_at_notification", "2024" },
	{ "d", "age_band", "year", "2024" },
	{ "e", "age_band", NULL, "2025" },
	{ "f", "outcome_at_notification", "year", "2024" },
	{ "g", "outcome_at_notification", NULL, "2025" },
};

static void
write_counts(struct records *r, uint64_t *seed)
{
	for (size_t i = 0; i < COUNT(asked); i++) {
		if (below(seed, 2) == 0)
			continue;
		records_write(r, arena_format(r->arena,
		    "content/counts/%s.yaml", asked[i].id), arena_format(
		    r->arena, "id: %s\ntitle: A table\nof: concluded\n"
		    "rows: %s\n%s%s%speriod_from: %s-04-01\n"
		    "period_to: 2026-03-31\npublished_on: 2026-06-0%zu\n"
		    "source: Records\n", asked[i].id, asked[i].rows,
		    asked[i].columns == NULL ? "" : "columns: ",
		    asked[i].columns == NULL ? "" : asked[i].columns,
		    asked[i].columns == NULL ? "" : "\n", asked[i].from,
		    1 + below(seed, 9)));
	}
}

/* A cell for each age, outcome and year, and for all of each: -1. */
enum { AGES = 5, HARMS = 4, YEARS = 3 };

static int
cell_of(int age, int outcome, int year)
{
	return ((age + 1) * HARMS + outcome + 1) * YEARS + year + 1;
}

static long
true_value(const struct world *w, int age, int outcome, int year)
{
	long count = 0;

	for (size_t i = 0; i < w->reviews; i++)
		count += (age < 0 || w->age[i] == age) &&
		    (outcome < 0 || w->outcome[i] == outcome) &&
		    (year < 0 || w->year[i] == year);
	return count;
}

static int
find(const char *const *labels, int count, const char *label)
{
	for (int i = 0; i < count; i++)
		if (strcmp(labels[i], label) == 0)
			return i;
	return -1;
}

static void
see_cell(struct attack *a, const struct world *w, bool *hidden, int age,
    int outcome, int year, const struct table_cell *cell)
{
	int at = cell_of(age, outcome, year);
	long value = true_value(w, age, outcome, year);

	if (cell->state == CELL_NUMBER) {
		assert_int_equal(strtol(cell->digits, NULL, 10), value);
		assert_false(hidden[at]);
		a->known[at] = true;
		a->low[at] = a->high[at] = value;
	} else {
		assert_false(a->known[at] && a->low[at] > 0);
		hidden[at] = true;
		a->low[at] = value > 0;
	}
}

static void
see_table(struct attack *a, const struct world *w, bool *hidden, size_t which,
    const struct table *table)
{
	for (size_t i = 0; i < (table->row_count + 1) * table->column_count;
	    i++) {
		size_t row = i / table->column_count;
		const char *label = row < table->row_count ?
		    table->labels[row] : "All";
		const char *column = table->columns[i % table->column_count];
		int age = find(ages, 4, label), outcome = find(outcomes, 3,
		    label), year = find(years, 2, column);

		if (outcome < 0)
			outcome = find(outcomes, 3, column);
		if (strcmp(asked[which].from, "2025") == 0)
			year = 1;
		/* "Not recorded" of the columns: there is nobody. */
		if (strcmp(column, "Not recorded") == 0)
			continue;
		see_cell(a, w, hidden, age, outcome, year,
		    row < table->row_count ? &table->cells[i] :
		    &table->total[i - table->row_count * table->column_count]);
	}
}

static void
add_equation(struct attack *a, int whole, int first, int step, int count)
{
	struct equation *e = &a->equation[a->equations++];

	e->whole = whole;
	e->count = count;
	for (int i = 0; i < count; i++)
		e->parts[i] = first + i * step;
}

/* All that holds among them, printed or not: more than the product reckons. */
static void
add_equations(struct attack *a)
{
	for (int age = -1; age < 4; age++)
		for (int outcome = -1; outcome < 3; outcome++)
			for (int year = -1; year < 2; year++) {
				int at = cell_of(age, outcome, year);

				if (age < 0)
					add_equation(a, at, cell_of(0, outcome,
					    year), HARMS * YEARS, 4);
				if (outcome < 0)
					add_equation(a, at, cell_of(age, 0,
					    year), YEARS, 3);
				if (year < 0)
					add_equation(a, at, at + 1, 1, 2);
			}
}

static void
attack_world(const struct world *w, const struct tables *tables,
    const struct loaded *loaded, size_t *shown, size_t *refused,
    size_t *attacked)
{
	struct attack a = { .cells = AGES * HARMS * YEARS };
	bool hidden[AGES * HARMS * YEARS] = { false };

	for (int c = 0; c < a.cells; c++)
		a.high[c] = (long)w->reviews;
	for (int year = -1; year < 2; year++) {
		int all = cell_of(-1, -1, year);

		a.known[all] = true;
		a.low[all] = a.high[all] = true_value(w, -1, -1, year);
	}
	for (size_t i = 0; i < COUNT(asked); i++) {
		const struct private_record *record = private_find(loaded,
		    "count", asked[i].id);
		const struct table *table = record == NULL ? NULL :
		    tables_find(tables, record);

		*refused += record != NULL && table == NULL;
		*shown += table != NULL;
		if (table != NULL)
			see_table(&a, w, hidden, i, table);
	}
	add_equations(&a);
	for (int c = 0; c < a.cells; c++) {
		int year = c % YEARS - 1, outcome = c / YEARS % HARMS - 1,
		    age = c / YEARS / HARMS - 1;
		long value = true_value(w, age, outcome, year);
		bool undecided = false;

		if (a.known[c] || (!hidden[c] && (value == 0 ||
		    value >= THRESHOLD)))
			continue;
		++*attacked;
		if (possible_values(&a, c, &undecided) < 3 && !undecided)
			fail_msg("age %d, outcome %d, year %d are known", age,
			    outcome, year);
	}
}

static void
tables_side_by_side(void **state)
{
	size_t shown = 0, refused = 0, attacked = 0;

	(void)state;
	for (size_t i = 0; i < WORLDS; i++) {
		uint64_t seed = 0x9E3779B97F4A7C15u * (i + 1);
		struct records r = records_open();
		static struct world w;
		const struct loaded *loaded;

		write_reviews(&r, &w, &seed);
		write_counts(&r, &seed);
		loaded = load_content(r.vault, file_join(r.arena, r.folder,
		    "content"), r.diag);
		attack_world(&w, tables_open(r.vault, loaded), loaded, &shown,
		    &refused, &attacked);
		file_remove_tree(r.folder);
		arena_wipe(r.vault);
		arena_wipe(r.arena);
	}
	printf("# %zu tables shown, %zu refused, %zu cells attacked\n", shown,
	    refused, attacked);
	assert_true(shown > 0 && attacked > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_side_by_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
