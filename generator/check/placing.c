#include "check/placing.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "check/counted_table.h"
#include "check/counts.h"
#include "check/universe.h"

/* Call `visit` for every cell that the table prints. */
static void
each_printed(struct universe *u, const struct counted *counted,
    void (*visit)(struct hiding_cell *cell, enum rank rank, void *context),
    void *context)
{
	size_t rows = counted->rows.count, columns = counted->columns.count;

	for (size_t r = 0; r <= rows; r++)
		for (size_t c = 0; c <= columns; c++) {
			size_t row = r == rows ? SIZE_MAX : r;
			size_t column = c == columns ? SIZE_MAX : c;
			struct slice slice = count_cell(counted, row, column);
			enum rank rank = row == SIZE_MAX && (column ==
			    SIZE_MAX || counted->columns.dim == DIMS) ?
			    RANK_TOTAL : row == SIZE_MAX || (column ==
			    SIZE_MAX && counted->columns.dim != DIMS) ?
			    RANK_MARGIN : RANK_CELL;

			if (!counted_prints(counted, row, column))
				continue;
			visit(&u->cells[universe_cell(u, &slice)], rank,
			    context);
		}
}

static void
open_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)context;
	cell->rank = rank;
	if (cell->stance == CELL_UNPRINTED)
		cell->stance = CELL_OPEN;
}

static void
close_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)rank;
	(void)context;
	if (cell->stance == CELL_OPEN)
		cell->stance = cell->hidden ? CELL_KEPT : CELL_OUT;
}

static void
forget_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	(void)rank;
	(void)context;
	if (cell->stance == CELL_OPEN)
		cell->stance = CELL_UNPRINTED;
}

/* A row that is left out because it is empty is known to be empty. */
static void
know_idle_rows(struct universe *u, const struct counted *counted)
{
	for (size_t r = 0; r < counted->rows.count; r++)
		for (size_t c = 0; c <= counted->columns.count; c++) {
			struct slice slice = count_cell(counted, r,
			    c == counted->columns.count ? SIZE_MAX : c);
			size_t cell = universe_cell(u, &slice);

			if (counted_is_idle(u, counted, r) &&
			    u->cells[cell].stance != CELL_KEPT)
				u->cells[cell].stance = CELL_OUT;
		}
}

static void
open_table(struct universe *u, const struct counted *counted)
{
	universe_add(u, counted);
	each_printed(u, counted, open_cell, NULL);
	know_idle_rows(u, counted);
}

static enum hiding_answer
hide_with(struct universe *u, long threshold, bool over_time)
{
	struct arena *scratch = arena_open("hiding");
	size_t count = u->sum_count + (over_time ? u->over_time_count : 0);
	struct hiding_sum *sums = arena_alloc(scratch, count, sizeof *sums);
	struct hiding hiding = { u->cells, u->cell_count, sums, count,
		threshold };
	enum hiding_answer answer;

	if (u->sum_count > 0)
		memcpy(sums, u->sums, u->sum_count * sizeof *sums);
	if (over_time && u->over_time_count > 0)
		memcpy(sums + u->sum_count, u->over_time,
		    u->over_time_count * sizeof *sums);
	for (size_t c = 0; c < u->cell_count; c++)
		u->cells[c].must_hide = u->cells[c].hidden = false;
	answer = hide_cells(scratch, &hiding);
	arena_wipe(scratch);
	return answer;
}

struct worth {
	size_t printed, kept_back, numbers;
};

static void
weigh_cell(struct hiding_cell *cell, enum rank rank, void *context)
{
	struct worth *worth = context;
	bool kept_back = cell->hidden || cell->stance == CELL_KEPT;

	worth->printed++;
	worth->kept_back += kept_back;
	worth->numbers += rank == RANK_CELL && !kept_back && cell->value > 0;
}

/* Cells that an older table hid are marks in this one too. */
static bool
tells_nothing(struct universe *u, const struct counted *counted)
{
	struct worth worth = { 0 };

	each_printed(u, counted, weigh_cell, &worth);
	return worth.kept_back > 0 && (worth.numbers == 0 ||
	    hiding_is_too_much(worth.kept_back, worth.printed));
}

/*
 * Hidden by itself, and again beside what older tables say of other periods.
 * Where the second takes more, the difference of two tables would have told:
 * the newer one is not shown (D94).
 */
static enum refusal
hide_count(struct universe *u, const struct counted *counted, long threshold)
{
	enum hiding_answer alone = hide_with(u, threshold, false);
	bool *hidden = arena_alloc(u->arena, u->cell_count, sizeof *hidden);

	if (alone == HIDING_TOO_MUCH)
		return REFUSED_TOO_MUCH;
	if (alone == HIDING_UNSAFE)
		return REFUSED_UNSAFE;
	if (tells_nothing(u, counted))
		return REFUSED_TOO_MUCH;
	if (u->over_time_count == 0)
		return REFUSED_NOT;
	for (size_t c = 0; c < u->cell_count; c++)
		hidden[c] = u->cells[c].hidden;
	if (hide_with(u, threshold, true) > HIDING_DONE)
		return REFUSED_DIFFERENCE;
	for (size_t c = 0; c < u->cell_count; c++)
		if (u->cells[c].hidden && !hidden[c])
			return REFUSED_DIFFERENCE;
	return REFUSED_NOT;
}

enum refusal
placing_try(struct universe *u, const struct counted *counted, long threshold)
{
	struct universe_mark mark = universe_mark(u);
	enum refusal refusal;

	open_table(u, counted);
	refusal = hide_count(u, counted, threshold);
	if (refusal != REFUSED_NOT) {
		each_printed(u, counted, forget_cell, NULL);
		universe_back(u, mark);
	}
	return refusal;
}

void
placing_close(struct universe *u, const struct counted *counted)
{
	each_printed(u, counted, close_cell, NULL);
}

void
placing_again(struct universe *u, const struct counted *counted,
    long threshold)
{
	open_table(u, counted);
	hide_with(u, threshold, false);
	placing_close(u, counted);
}

static void
note_unprinted(struct hiding_cell *cell, enum rank rank, void *context)
{
	bool *all = context;

	(void)rank;
	*all = *all && (cell->stance == CELL_OUT || cell->stance == CELL_KEPT);
}

bool
placing_is_out(struct universe *u, const struct counted *counted)
{
	bool all = true;

	each_printed(u, counted, note_unprinted, &all);
	return all;
}
