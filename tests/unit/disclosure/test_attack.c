/*
 * Nobody works out what is hidden: tables at random, with margins, hierarchies,
 * shared margins and years within years, and somebody who tries (attacking.h).
 */
#include <stdarg.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "attacking.h"
#include "base/arena.h"
#include "disclosure/hiding.h"

/* The sanitizers are slow, and look for other things. */
#ifdef __SANITIZE_ADDRESS__
enum { TABLES = 500 };
#else
enum { TABLES = 10000 };
#endif

enum { LARGEST = 7, GROUPS = 3 };

struct built {
	struct hiding_cell cells[MOST_CELLS];
	struct hiding_sum sums[MOST_SUMS];
	size_t parts[MOST_SUMS][MOST_TERMS];
	struct hiding hiding;
};

static uint64_t
next_random(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static size_t
below(uint64_t *seed, size_t limit)
{
	return (size_t)(next_random(seed) % limit);
}

static size_t
add_cell(struct built *b, long value, enum rank rank)
{
	size_t at = b->hiding.cell_count++;

	assert_true(at < MOST_CELLS);
	b->cells[at] = (struct hiding_cell){ .value = value, .rank = rank,
		.of_people = rank != RANK_TOTAL };
	return at;
}

/* A sum whose whole is reckoned from its parts, which are added one by one. */
static size_t
open_sum(struct built *b, enum rank rank)
{
	size_t at = b->hiding.sum_count++;

	assert_true(at < MOST_SUMS);
	b->sums[at] = (struct hiding_sum){ .whole = add_cell(b, 0, rank),
		.parts = b->parts[at] };
	return at;
}

static void
add_part(struct built *b, size_t sum, size_t cell)
{
	b->parts[sum][b->sums[sum].part_count++] = cell;
	b->cells[b->sums[sum].whole].value += b->cells[cell].value;
}

/* A cell that is there already is the whole of these parts as well. */
static size_t
open_second(struct built *b, size_t whole)
{
	size_t at = b->hiding.sum_count++;

	b->sums[at] = (struct hiding_sum){ .whole = whole,
		.parts = b->parts[at] };
	return at;
}

struct grid {
	size_t rows, columns;
	size_t row_sum[LARGEST * 3], column_sum[LARGEST * 3];
	size_t total;
	size_t cell[LARGEST * 3][LARGEST * 3];
};

static long
some_number(uint64_t *seed, size_t most)
{
	return below(seed, 6) == 0 ? 0 : (long)below(seed, most + 1);
}

/* Rows, columns, both margins and the total of all. */
static struct grid
add_grid(struct built *b, uint64_t *seed, size_t rows, size_t columns,
    size_t most)
{
	struct grid g = { .rows = rows, .columns = columns };
	size_t all;

	for (size_t r = 0; r < rows; r++)
		g.row_sum[r] = open_sum(b, RANK_MARGIN);
	for (size_t c = 0; c < columns; c++)
		g.column_sum[c] = open_sum(b, RANK_MARGIN);
	for (size_t r = 0; r < rows; r++)
		for (size_t c = 0; c < columns; c++) {
			g.cell[r][c] = add_cell(b, some_number(seed, most),
			    RANK_CELL);
			add_part(b, g.row_sum[r], g.cell[r][c]);
			add_part(b, g.column_sum[c], g.cell[r][c]);
		}
	all = open_sum(b, RANK_TOTAL);
	g.total = b->sums[all].whole;
	for (size_t r = 0; r < rows; r++)
		add_part(b, all, b->sums[g.row_sum[r]].whole);
	all = open_second(b, g.total);
	for (size_t c = 0; c < columns; c++)
		b->parts[all][b->sums[all].part_count++] =
		    b->sums[g.column_sum[c]].whole;
	return g;
}

/* Rows in groups, each with a total of its own. */
static void
add_hierarchy(struct built *b, uint64_t *seed, const struct grid *g)
{
	size_t groups = 2 + below(seed, GROUPS - 1), all;

	if (g->rows < groups * 2)
		return;
	all = open_second(b, g->total);
	for (size_t i = 0; i < groups; i++) {
		size_t sum = open_sum(b, RANK_MARGIN);

		for (size_t r = i; r < g->rows; r += groups)
			add_part(b, sum, b->sums[g->row_sum[r]].whole);
		b->parts[all][b->sums[all].part_count++] = b->sums[sum].whole;
	}
}

/* The row totals are split in another way too: two tables share a margin. */
static void
add_linked(struct built *b, uint64_t *seed, const struct grid *g)
{
	size_t columns = 2 + below(seed, 3);
	size_t column_sum[8];
	size_t all = open_second(b, g->total);

	for (size_t c = 0; c < columns; c++)
		column_sum[c] = open_sum(b, RANK_MARGIN);
	for (size_t r = 0; r < g->rows; r++) {
		size_t whole = b->sums[g->row_sum[r]].whole;
		size_t row = open_second(b, whole);
		long left = b->cells[whole].value;

		for (size_t c = 0; c < columns; c++) {
			long value = c + 1 == columns ? left :
			    (long)below(seed, (size_t)left + 1);
			size_t cell = add_cell(b, value, RANK_CELL);

			left -= value;
			b->parts[row][b->sums[row].part_count++] = cell;
			add_part(b, column_sum[c], cell);
		}
	}
	for (size_t c = 0; c < columns; c++)
		b->parts[all][b->sums[all].part_count++] =
		    b->sums[column_sum[c]].whole;
}

/*
 * The first table is of a part of a year, the next of the whole year; what
 * happened in the rest of it is printed nowhere.
 */
static void
add_longer_period(struct built *b, uint64_t *seed, const struct grid *g)
{
	size_t cells = b->hiding.cell_count;
	struct grid rest = add_grid(b, seed, g->rows, g->columns, 5);

	(void)rest;
	for (size_t c = 0; c < cells; c++) {
		size_t whole = open_sum(b, b->cells[c].rank);

		b->cells[cells + c].stance = CELL_UNPRINTED;
		add_part(b, whole, c);
		add_part(b, whole, cells + c);
	}
}

static void
start(struct built *b)
{
	memset(b, 0, sizeof *b);
	b->hiding = (struct hiding){ .cells = b->cells, .sums = b->sums,
		.threshold = 5 };
}

/* What was let out stays as it is; the next table is hidden beside it. */
static void
let_out(struct built *b)
{
	for (size_t c = 0; c < b->hiding.cell_count; c++) {
		if (b->cells[c].stance == CELL_OPEN)
			b->cells[c].stance = b->cells[c].hidden ? CELL_KEPT :
			    CELL_OUT;
		b->cells[c].must_hide = b->cells[c].hidden = false;
	}
}

struct score {
	size_t shown, hidden, too_much, unsafe, cells, attacked, undecided;
};

static void
attack(const struct built *b, struct score *score, uint64_t seed)
{
	struct attack a = { .cells = (int)b->hiding.cell_count,
		.equations = (int)b->hiding.sum_count };

	for (int c = 0; c < a.cells; c++) {
		const struct hiding_cell *cell = &b->cells[c];

		a.known[c] = !cell->hidden && cell->stance != CELL_KEPT &&
		    cell->stance != CELL_UNPRINTED;
		a.low[c] = a.known[c] ? cell->value :
		    cell->stance != CELL_UNPRINTED && cell->value > 0;
		a.high[c] = a.known[c] ? cell->value : BEYOND;
	}
	for (int i = 0; i < a.equations; i++) {
		struct equation *e = &a.equation[i];

		e->whole = (int)b->sums[i].whole;
		for (size_t p = 0; p < b->sums[i].part_count; p++)
			e->parts[e->count++] = (int)b->sums[i].parts[p];
	}
	a.steps = 1;
	assert_true(narrow_all(&a));
	for (int c = 0; c < a.cells; c++) {
		const struct hiding_cell *cell = &b->cells[c];
		bool undecided = false;

		if (a.known[c] || (cell->stance == CELL_UNPRINTED &&
		    (!cell->of_people || cell->value == 0 ||
		    cell->value >= b->hiding.threshold)))
			continue;
		score->attacked++;
		if (possible_values(&a, c, &undecided) >= 3)
			continue;
		if (undecided)
			score->undecided++;
		else
			fail_msg("cell %d is known, seed %llu", c,
			    (unsigned long long)seed);
	}
}

static enum hiding_answer
hide_and_attack(struct built *b, struct score *score, uint64_t seed)
{
	struct arena *scratch = arena_open("a table");
	enum hiding_answer answer = hide_cells(scratch, &b->hiding);

	arena_wipe(scratch);
	switch (answer) {
	case HIDING_NOTHING:
		score->shown++;
		break;
	case HIDING_DONE:
		score->hidden++;
		break;
	case HIDING_TOO_MUCH:
		score->too_much++;
		return answer;
	case HIDING_UNSAFE:
		score->unsafe++;
		return answer;
	}
	attack(b, score, seed);
	return answer;
}

static void
print_score(const char *what, const struct score *score)
{
	size_t all = score->shown + score->hidden + score->too_much +
	    score->unsafe;

	printf("# %s: %zu tables, %zu whole, %zu with cells hidden, "
	    "%zu refused as too much, %zu as unsafe; %zu cells attacked, "
	    "%zu undecided\n", what, all, score->shown, score->hidden,
	    score->too_much, score->unsafe, score->attacked, score->undecided);
}

enum shape { MARGINS, HIERARCHY, LINKED, LINKED_LATER, LONGER };

static void
attack_shape(enum shape shape, const char *what, size_t tables)
{
	static struct built b;
	struct score score = { 0 };

	for (size_t i = 0; i < tables; i++) {
		uint64_t seed = 0x9E3779B97F4A7C15u * (i + 1) + shape, now;
		struct grid g;

		now = seed;
		start(&b);
		g = add_grid(&b, &seed, 1 + below(&seed, LARGEST),
		    2 + below(&seed, LARGEST - 1), 4 + below(&seed, 30));
		if (shape == HIERARCHY)
			add_hierarchy(&b, &seed, &g);
		if (shape == LINKED)
			add_linked(&b, &seed, &g);
		if (hide_and_attack(&b, &score, now) > HIDING_DONE)
			continue;
		if (shape == LINKED_LATER || shape == LONGER) {
			let_out(&b);
			if (shape == LINKED_LATER)
				add_linked(&b, &seed, &g);
			else
				add_longer_period(&b, &seed, &g);
			hide_and_attack(&b, &score, now);
		}
	}
	print_score(what, &score);
	assert_true(score.undecided * 1000 <= score.attacked);
	assert_true(score.hidden > 0);
}

static void
tables_with_margins(void **state)
{
	(void)state;
	attack_shape(MARGINS, "margins", TABLES * 3 / 10);
}

static void
tables_with_a_hierarchy(void **state)
{
	(void)state;
	attack_shape(HIERARCHY, "hierarchies", TABLES * 2 / 10);
}

static void
tables_that_share_a_margin(void **state)
{
	(void)state;
	attack_shape(LINKED, "linked tables", TABLES * 2 / 10);
}

static void
tables_that_share_a_margin_with_one_that_is_out(void **state)
{
	(void)state;
	attack_shape(LINKED_LATER, "linked later", TABLES * 2 / 10);
}

static void
tables_of_a_longer_period(void **state)
{
	(void)state;
	attack_shape(LONGER, "longer periods", TABLES / 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_with_margins),
		cmocka_unit_test(tables_with_a_hierarchy),
		cmocka_unit_test(tables_that_share_a_margin),
		cmocka_unit_test(
		    tables_that_share_a_margin_with_one_that_is_out),
		cmocka_unit_test(tables_of_a_longer_period),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
