/* What is hidden in tables that a person can reckon through. */
#include <stdarg.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "disclosure/hiding.h"

enum { MOST = 8 };

struct row_case {
	const char *what;
	long threshold;
	long values[MOST];
	const char *out; /* a letter a cell, the total last: h hidden, . shown */
	enum hiding_answer answer;
};

static const struct row_case rows[] = {
	{ "nothing small", 5, { 6, 9, 12 }, "....", HIDING_NOTHING },
	{ "one small, and the next smallest with it", 5, { 3, 6, 7 }, "hh..",
	  HIDING_DONE },
	{ "a zero is shown", 5, { 0, 6, 7 }, "....", HIDING_NOTHING },
	{ "a zero is hidden last", 5, { 3, 0, 20, 7, 9 }, "h..h..", HIDING_DONE },
	{ "two small ones that hide each other", 5, { 4, 4, 9, 12, 30 },
	  "hh....", HIDING_DONE },
	{ "two ones are known by their sum", 5, { 1, 1, 9, 12, 30, 40, 50, 60 },
	  "hhh......", HIDING_DONE },
	{ "two that are three children together", 5,
	  { 1, 2, 9, 12, 30, 40, 50, 60 }, "hhh......", HIDING_DONE },
	{ "everybody has it", 5, { 7, 0, 0, 0, 0 }, "hh....", HIDING_DONE },
	{ "a higher threshold", 8, { 7, 9, 30 }, "hh..", HIDING_DONE },
	{ "too much is hidden", 5, { 1, 2, 3, 4, 20 }, NULL, HIDING_TOO_MUCH },
};

static void
rows_with_a_total(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const struct row_case *row = &rows[i];
		struct hiding_cell cells[MOST + 1] = { 0 };
		size_t parts[MOST], count = 0;
		struct hiding_sum sum = { .parts = parts,
			.splits_people = true };
		struct hiding hiding = { cells, 0, &sum, 1, row->threshold };
		struct arena *scratch = arena_open("a row");
		char out[MOST + 2] = "";

		count = row->out == NULL ? 5 : strlen(row->out) - 1;
		for (size_t c = 0; c < count; c++) {
			cells[c] = (struct hiding_cell){
				.value = row->values[c], .of_people = true };
			cells[count].value += row->values[c];
			parts[c] = c;
		}
		cells[count].rank = RANK_TOTAL;
		sum.whole = sum.part_count = count;
		hiding.cell_count = count + 1;
		if (hide_cells(scratch, &hiding) != row->answer)
			fail_msg("%s: another answer", row->what);
		for (size_t c = 0; c <= count; c++)
			out[c] = cells[c].hidden ? 'h' : '.';
		if (row->out != NULL && strcmp(out, row->out) != 0)
			fail_msg("%s: %s and not %s", row->what, out,
			    row->out);
		arena_wipe(scratch);
	}
}

/*
 * April to December is out; the year as a whole would tell January to March.
 * The cell may be hidden in the table of the year, if another is too.
 */
static void
a_year_behind_its_quarters(void **state)
{
	struct hiding_cell cells[] = {
		{ .value = 6, .stance = CELL_OUT, .of_people = true },
		{ .value = 8, .stance = CELL_OUT, .of_people = true },
		{ .value = 9, .stance = CELL_OUT, .of_people = true },
		{ .value = 2, .stance = CELL_UNPRINTED, .of_people = true },
		{ .value = 6, .stance = CELL_UNPRINTED, .of_people = true },
		{ .value = 7, .stance = CELL_UNPRINTED, .of_people = true },
		{ .value = 8, .of_people = true },
		{ .value = 14, .of_people = true },
		{ .value = 16, .of_people = true },
		{ .value = 38, .rank = RANK_TOTAL },
	};
	const size_t parts[4][3] = { { 0, 3 }, { 1, 4 }, { 2, 5 }, { 6, 7, 8 } };
	const struct hiding_sum sums[] = {
		{ 6, parts[0], 2, false }, { 7, parts[1], 2, false },
		{ 8, parts[2], 2, false }, { 9, parts[3], 3, true },
	};
	struct hiding hiding = { cells, 10, sums, 4, 5 };
	struct arena *scratch = arena_open("a year");

	(void)state;
	assert_int_equal(hide_cells(scratch, &hiding), HIDING_DONE);
	assert_true(cells[6].hidden);
	assert_true(cells[7].hidden);
	assert_false(cells[8].hidden);
	arena_wipe(scratch);
}

/* A word that stands for a number leaves fewer numbers than nothing would. */
static void
words_are_bounds(void **state)
{
	struct hiding_cell cells[] = {
		{ .value = 3, .of_people = true },
		{ .value = 11, .of_people = true, .least = 10, .most = 11 },
		{ .value = 26, .of_people = true, .least = 0, .most = 28 },
		{ .value = 40, .rank = RANK_TOTAL },
	};
	const size_t parts[] = { 0, 1, 2 };
	const struct hiding_sum sum = { 3, parts, 3, true };
	struct hiding hiding = { cells, 4, &sum, 1, 5 };
	struct arena *scratch = arena_open("words");

	(void)state;
	assert_int_equal(hide_cells(scratch, &hiding), HIDING_DONE);
	assert_true(cells[0].hidden && cells[2].hidden);
	assert_false(cells[1].hidden);
	arena_wipe(scratch);
}

/* What is out already says it all: no way of hiding helps. */
static void
too_late(void **state)
{
	struct hiding_cell cells[] = {
		{ .value = 12, .stance = CELL_OUT, .of_people = true },
		{ .value = 2, .stance = CELL_UNPRINTED, .of_people = true },
		{ .value = 10, .stance = CELL_OUT, .of_people = true },
	};
	const size_t parts[] = { 1, 2 };
	const struct hiding_sum sum = { 0, parts, 2, false };
	struct hiding hiding = { cells, 3, &sum, 1, 5 };
	struct arena *scratch = arena_open("too late");

	(void)state;
	assert_int_equal(hide_cells(scratch, &hiding), HIDING_UNSAFE);
	arena_wipe(scratch);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_with_a_total),
		cmocka_unit_test(a_year_behind_its_quarters),
		cmocka_unit_test(words_are_bounds),
		cmocka_unit_test(too_late),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
