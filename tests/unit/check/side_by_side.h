/*
 * side_by_side.h - many tables of the same reviews, and somebody who lays them
 * side by side (attacking.h).  What adds up to what is known here from the
 * tables alone.
 */
#ifndef CHECK_SIDE_BY_SIDE_H
#define CHECK_SIDE_BY_SIDE_H

#include <stdlib.h>

#include "records.h"
#include "attacking.h"
#include "check/linked.h"
#include "check/tables.h"
#include "load/private.h"
#include "model/table.h"

enum { MOST_REVIEWS = 90, THRESHOLD = 5 };

struct world {
	size_t reviews;
	int year[MOST_REVIEWS], age[MOST_REVIEWS], outcome[MOST_REVIEWS];
};

static const char *const months[] = { "6", "30", "90", "160" };
static const char *const outcome_words[] = { "died", "serious_harm", "other" };
/* What values are called when they are put together: a bit each. */
static const struct {
	const char *label;
	unsigned set;
} age_groups[] = {
	{ "Under 1", 1 }, { "1 to 4", 2 }, { "5 to 11", 4 },
	{ "12 and over", 8 }, { "Under 5", 3 }, { "1 to 11", 6 },
	{ "5 and over", 12 }, { "Under 12", 7 }, { "1 and over", 14 },
	{ "The youngest", 3 }, { "Children", 7 },
}, outcome_groups[] = {
	{ "The child died", 1 }, { "Serious harm", 2 }, { "Other", 4 },
	{ "The child died or serious harm", 3 },
	{ "Harmed or died", 3 },
	{ "Serious harm or other", 6 },
}, year_groups[] = {
	{ "2023 to 2024", 1 }, { "2024 to 2025", 2 }, { "2025 to 2026", 4 },
	{ "2024 to 2026", 6 },
};

static inline size_t
below(uint64_t *seed, size_t limit)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (size_t)(*seed % limit);
}

/* Small values are seldom, as they are among children. */
static inline int
seldom(uint64_t *seed, size_t count)
{
	size_t a = below(seed, count), b = below(seed, count);

	return (int)(a > b ? a : b);
}

static inline void
write_reviews(struct records *r, struct world *w, uint64_t *seed)
{
	static const char *const days[] = { "2023-09-04", "2024-09-02",
		"2025-09-01" };

	w->reviews = 15 + below(seed, MOST_REVIEWS - 15);
	for (size_t i = 0; i < w->reviews; i++) {
		const char *const changes[] = { "published_on: 2026-10-05",
			arena_format(r->arena, "concluded_on: %s\n"
			"age_months: %s\noutcome_at_notification: %s\n"
			"published_on: 2026-10-05",
			days[w->year[i] = (int)below(seed, 3)],
			months[w->age[i] = seldom(seed, 4)],
			outcome_words[w->outcome[i] = seldom(seed, 3)]), NULL };

		records_add_review(r, arena_format(r->arena, "r%zu", i),
		    changes);
	}
}

struct asked {
	const char *rows, *columns, *from, *to, *merge;
	unsigned years; /* that fall into the period */
};

static inline void
write_count(struct records *r, const char *id, const struct asked *asked,
    const char *published_on)
{
	records_write(r, arena_format(r->arena, "content/counts/%s.yaml", id),
	    arena_format(r->arena, "id: %s\ntitle: A table\nof: concluded\n"
	    "rows: %s\n%s%s%speriod_from: %s\nperiod_to: %s\n"
	    "published_on: %s\nsource: Records\n%s", id, asked->rows,
	    asked->columns == NULL ? "" : "columns: ",
	    asked->columns == NULL ? "" : asked->columns,
	    asked->columns == NULL ? "" : "\n", asked->from, asked->to,
	    published_on, asked->merge == NULL ? "" : asked->merge));
}

/*
 * A cell for each age, outcome and year, and for all of each: -1.  Behind them
 * those of values that were put together.
 */
enum { AGES = 5, HARMS = 4, YEARS = 4, PLAIN_CELLS = AGES * HARMS * YEARS,
	ALL_AGES = 15, ALL_HARMS = 7, ALL_YEARS = 7 };

struct attacking {
	struct attack a;
	bool hidden[MOST_CELLS];
	unsigned sets[MOST_CELLS][3]; /* ages, outcomes, years */
};

static inline int
cell_of(int age, int outcome, int year)
{
	return ((age + 1) * HARMS + outcome + 1) * YEARS + year + 1;
}

static inline long
true_value(const struct world *w, const unsigned *sets)
{
	long count = 0;

	for (size_t i = 0; i < w->reviews; i++)
		count += (sets[0] >> w->age[i] & 1) != 0 &&
		    (sets[1] >> w->outcome[i] & 1) != 0 &&
		    (sets[2] >> w->year[i] & 1) != 0;
	return count;
}

static inline void
add_equation(struct attack *a, int whole, int first, int step, int count)
{
	struct equation *e = &a->equation[a->equations++];

	e->whole = whole;
	e->count = count;
	for (int i = 0; i < count; i++)
		e->parts[i] = first + i * step;
}

/* All that holds among them, printed or not: more than the product reckons. */
static inline void
add_equations(struct attacking *at)
{
	for (int age = -1; age < AGES - 1; age++)
		for (int harm = -1; harm < HARMS - 1; harm++)
			for (int year = -1; year < YEARS - 1; year++) {
				int c = cell_of(age, harm, year);

				at->sets[c][0] = age < 0 ? ALL_AGES : 1u << age;
				at->sets[c][1] = harm < 0 ? ALL_HARMS :
				    1u << harm;
				at->sets[c][2] = year < 0 ? ALL_YEARS :
				    1u << year;
				if (age < 0)
					add_equation(&at->a, c, cell_of(0,
					    harm, year), HARMS * YEARS, 4);
				if (harm < 0)
					add_equation(&at->a, c, cell_of(age, 0,
					    year), YEARS, 3);
				if (year < 0)
					add_equation(&at->a, c, c + 1, 1, 3);
			}
	at->a.cells = PLAIN_CELLS;
}

/* The cell of these values; one of several values is the sum of its cells. */
static inline int
cell_of_sets(struct attacking *at, const unsigned *sets, long most)
{
	struct equation *e = &at->a.equation[at->a.equations];

	for (int c = 0; c < at->a.cells; c++)
		if (memcmp(at->sets[c], sets, sizeof at->sets[c]) == 0)
			return c;
	*e = (struct equation){ .whole = at->a.cells };
	for (int c = 0; c < PLAIN_CELLS; c++) {
		bool part = true;

		for (int d = 0; d < 3; d++) {
			unsigned all = d == 0 ? ALL_AGES : ALL_HARMS;
			unsigned s = at->sets[c][d];

			part = part && (s == sets[d] || (sets[d] != all &&
			    (s & (s - 1)) == 0 && (s & sets[d]) != 0));
		}
		if (part)
			e->parts[e->count++] = c;
	}
	at->a.equations++;
	memcpy(at->sets[at->a.cells], sets, sizeof at->sets[0]);
	at->a.high[at->a.cells] = most;
	return at->a.cells++;
}

static inline void
see_cell(struct attacking *at, const struct world *w, const unsigned *sets,
    const struct table_cell *cell)
{
	int c = cell_of_sets(at, sets, (long)w->reviews);
	long value = true_value(w, sets);

	if (cell->state == CELL_NUMBER) {
		assert_int_equal(strtol(cell->digits, NULL, 10), value);
		assert_false(at->hidden[c]);
		at->a.known[c] = true;
		at->a.low[c] = at->a.high[c] = value;
	} else {
		assert_false(at->a.known[c] && at->a.low[c] > 0);
		at->hidden[c] = true;
		at->a.low[c] = value > 0;
	}
}

#define READ_LABEL(groups, sets, d, label)                       \
	for (size_t g = 0; g < COUNT(groups); g++)               \
		if (strcmp((groups)[g].label, label) == 0)       \
			(sets)[d] = (groups)[g].set

/* False: "not recorded", of which there is nobody. */
static inline bool
read_label(unsigned *sets, const char *label)
{
	unsigned before[3];

	if (strcmp(label, "All") == 0 || strcmp(label, "Reviews") == 0)
		return true;
	memcpy(before, sets, sizeof before);
	READ_LABEL(age_groups, sets, 0, label);
	READ_LABEL(outcome_groups, sets, 1, label);
	READ_LABEL(year_groups, sets, 2, label);
	if (memcmp(before, sets, sizeof before) == 0)
		assert_string_equal(label, "Not recorded");
	return memcmp(before, sets, sizeof before) != 0;
}

static inline void
see_table(struct attacking *at, const struct world *w,
    const struct asked *asked, const struct table *table)
{
	size_t count = table->row_count * table->column_count;

	for (size_t i = 0; i < count + table->column_count; i++) {
		size_t row = i / table->column_count;
		unsigned sets[3] = { ALL_AGES, ALL_HARMS, asked->years };

		if (!read_label(sets, row < table->row_count ?
		    table->labels[row] : "All") || !read_label(sets,
		    table->columns[i % table->column_count]))
			continue;
		see_cell(at, w, sets, row < table->row_count ?
		    &table->cells[i] : &table->total[i - count]);
	}
}

struct tally {
	size_t asked, whole, coarser, refused, attacked;
};

static inline void
see_count(struct attacking *at, const struct world *w,
    const struct tables *tables, const struct loaded *loaded, const char *id,
    const struct asked *asked, struct tally *tally)
{
	const struct private_record *record = private_find(loaded, "count", id);
	const struct linked_count *count = record == NULL ? NULL :
	    tables_count(tables, record);

	if (count == NULL)
		return;
	tally->asked++;
	if (count->table == NULL)
		tally->refused++;
	else if (count->counted->coarser != NULL)
		tally->coarser++;
	else
		tally->whole++;
	if (count->table != NULL)
		see_table(at, w, asked, count->table);
}

static inline struct attacking *
attack_open(const struct world *w)
{
	static struct attacking at;

	memset(&at, 0, sizeof at);
	add_equations(&at);
	for (int c = 0; c < at.a.cells; c++)
		at.a.high[c] = (long)w->reviews;
	for (int year = -1; year < YEARS - 1; year++) {
		int all = cell_of(-1, -1, year);

		at.a.known[all] = true;
		at.a.low[all] = at.a.high[all] = true_value(w, at.sets[all]);
	}
	return &at;
}

static inline void
attack_world(struct attacking *at, const struct world *w, struct tally *tally)
{
	for (int c = 0; c < at->a.cells; c++) {
		long value = true_value(w, at->sets[c]), all = true_value(w,
		    at->sets[cell_of(-1, -1, c % YEARS - 1)]);
		/* Of one review everybody knows that it is one at most. */
		int need = c < PLAIN_CELLS && !at->hidden[c] && all < 2 ? 2 : 3;
		bool undecided = false;

		if (at->a.known[c] || (!at->hidden[c] && (value == 0 ||
		    value >= THRESHOLD)))
			continue;
		tally->attacked++;
		if (possible_values(&at->a, c, &undecided) < need &&
		    !undecided)
			fail_msg("ages %x, outcomes %x, years %x are known",
			    at->sets[c][0], at->sets[c][1], at->sets[c][2]);
	}
}

static inline void
print_tally(const char *what, const struct tally *t)
{
	printf("# %s: %zu tables: %zu as asked, %zu coarser, %zu refused (%zu "
	    "without coarser ones); %zu cells attacked\n", what, t->asked,
	    t->whole, t->coarser, t->refused, t->coarser + t->refused,
	    t->attacked);
}

#endif
