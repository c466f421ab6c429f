#include "disclosure/hiding.h"

#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "disclosure/proof.h"
#include "disclosure/subsets.h"

enum {
	SMALL_TABLE = 40,       /* cells: every way to hide is tried (spec 11) */
	EXACT_WORK = 1500000,   /* steps, so that the answer is the same everywhere */
	WORK = 4000000,
	FEWEST = 2,             /* one hidden cell is none; so much is never too much */
	ZERO_COST = 1000000     /* a zero is hidden after all others of its rank */
};

static bool
is_small(const struct hiding *hiding, const struct hiding_cell *cell)
{
	return cell->of_people && cell->value > 0 &&
	    cell->value < hiding->threshold;
}

/* The only part that is not nothing: all of them are that (D93). */
static size_t
only_part(const struct hiding *hiding, const struct hiding_sum *sum)
{
	size_t only = hiding->cell_count;

	for (size_t p = 0; p < sum->part_count; p++) {
		if (hiding->cells[sum->parts[p]].value == 0)
			continue;
		if (only != hiding->cell_count)
			return hiding->cell_count;
		only = sum->parts[p];
	}
	return only;
}

static void
must_not_be_known(struct hiding *hiding, struct proof *proof, size_t cell)
{
	struct hiding_cell *c = &hiding->cells[cell];

	if (c->stance == CELL_OPEN)
		c->must_hide = c->hidden = true;
	else if (c->stance == CELL_UNPRINTED)
		proof->needs[cell] = 2;
}

/*
 * Of one review in a year everybody knows that no more than one child was
 * under one: what is in no table needs no more values than the number of all
 * leaves it.
 */
static void
need_no_more_than_all(struct arena *scratch, struct hiding *hiding,
    struct proof *proof)
{
	long *most = arena_alloc(scratch, hiding->cell_count, sizeof *most);
	bool again = true;

	for (size_t c = 0; c < hiding->cell_count; c++)
		most[c] = hiding->cells[c].of_people ? LONG_MAX :
		    hiding->cells[c].value;
	while (again) {
		again = false;
		for (size_t s = 0; s < hiding->sum_count; s++) {
			const struct hiding_sum *sum = &hiding->sums[s];

			for (size_t p = 0; p < sum->part_count; p++)
				if (most[sum->whole] < most[sum->parts[p]]) {
					most[sum->parts[p]] = most[sum->whole];
					again = true;
				}
		}
	}
	for (size_t c = 0; c < hiding->cell_count; c++)
		if (most[c] < proof->needs[c])
			proof->needs[c] = (unsigned char)most[c];
}

static void
find_primary(struct hiding *hiding, struct proof *proof)
{
	for (size_t c = 0; c < hiding->cell_count; c++) {
		hiding->cells[c].hidden = false;
		if (is_small(hiding, &hiding->cells[c]) ||
		    hiding->cells[c].must_hide)
			must_not_be_known(hiding, proof, c);
	}
	for (size_t s = 0; s < hiding->sum_count; s++) {
		const struct hiding_sum *sum = &hiding->sums[s];
		size_t only = !sum->splits_people || sum->part_count < 2 ?
		    hiding->cell_count : only_part(hiding, sum);

		if (only < hiding->cell_count)
			must_not_be_known(hiding, proof, only);
	}
}

static size_t
count_open(const struct hiding *hiding, bool hidden)
{
	size_t count = 0;

	for (size_t c = 0; c < hiding->cell_count; c++)
		count += hiding->cells[c].stance == CELL_OPEN &&
		    (!hidden || hiding->cells[c].hidden);
	return count;
}

bool
hiding_is_too_much(size_t hidden, size_t cells)
{
	return hidden > FEWEST && hidden * 3 > cells;
}

static bool
is_too_much(const struct hiding *hiding)
{
	return hiding_is_too_much(count_open(hiding, true),
	    count_open(hiding, false));
}

long
hiding_cost(const struct hiding_cell *cell)
{
	long value = cell->value == 0 ? ZERO_COST : cell->value;

	return value + 4L * ZERO_COST * (long)cell->rank;
}

static bool
may_be_added(const struct hiding_cell *cell)
{
	return cell->stance == CELL_OPEN && !cell->hidden;
}

/* Sums of the cell, but for `but`, in which a reader sees all others. */
static long
opens(const struct proof *proof, size_t cell, size_t but)
{
	long count = 0;

	for (size_t m = proof->first[cell]; m < proof->first[cell + 1]; m++) {
		size_t s = proof->memberships[m].sum;

		if (s != but && sum_unknown(proof->hiding, s, NULL) == 0)
			count++;
	}
	return count;
}

/* The cell of the sum that costs least to hide as well; NO_CELL: none. */
static ptrdiff_t
cheapest_of(const struct proof *proof, size_t s, ptrdiff_t best, long *least)
{
	const struct hiding *hiding = proof->hiding;
	const struct hiding_sum *sum = &hiding->sums[s];

	for (size_t p = 0; p <= sum->part_count; p++) {
		size_t c = p < sum->part_count ? sum->parts[p] : sum->whole;
		long cost;

		if (!may_be_added(&hiding->cells[c]))
			continue;
		cost = hiding_cost(&hiding->cells[c]) +
		    opens(proof, c, s) * 50;
		if (best == NO_CELL || cost < *least) {
			*least = cost;
			best = (ptrdiff_t)c;
		}
	}
	return best;
}

/* Where only this cell is unknown it is known; those sums come first. */
static ptrdiff_t
helper_of(const struct proof *proof, size_t cell)
{
	ptrdiff_t best = NO_CELL;
	long least = 0;

	for (int lone = 1; lone >= 0 && best == NO_CELL; lone--)
		for (size_t m = proof->first[cell]; m < proof->first[cell + 1];
		    m++) {
			size_t s = proof->memberships[m].sum;

			if ((sum_unknown(proof->hiding, s, NULL) == 1) == lone)
				best = cheapest_of(proof, s, best, &least);
		}
	return best;
}

/* Any cell that stands in a sum with something unknown. */
static ptrdiff_t
helper_of_any(const struct proof *proof)
{
	ptrdiff_t best = NO_CELL;
	long least = 0;

	for (size_t s = 0; s < proof->hiding->sum_count; s++)
		if (sum_unknown(proof->hiding, s, NULL) > 0)
			best = cheapest_of(proof, s, best, &least);
	return best;
}

/* Add what costs least to what is not safe, until all is. */
static bool
hide_step_by_step(struct hiding *hiding, struct proof *proof)
{
	ptrdiff_t cell;
	size_t sum = 0;

	while (!proof_holds(proof, &cell, &sum)) {
		long least = 0;
		ptrdiff_t more = cell == NO_CELL ?
		    cheapest_of(proof, sum, NO_CELL, &least) :
		    helper_of(proof, (size_t)cell);

		if (more == NO_CELL)
			more = helper_of_any(proof);
		if (more == NO_CELL || proof->work == 0)
			return false;
		hiding->cells[more].hidden = true;
	}
	return true;
}

/* What turned out not to be needed is shown again, the largest first. */
static void
show_again(struct arena *scratch, struct hiding *hiding, struct proof *proof)
{
	bool *tried = arena_alloc(scratch, hiding->cell_count, sizeof *tried);

	for (;;) {
		ptrdiff_t most = NO_CELL, cell;
		size_t sum;

		for (size_t c = 0; c < hiding->cell_count; c++)
			if (hiding->cells[c].hidden && !tried[c] &&
			    !hiding->cells[c].must_hide && (most == NO_CELL ||
			    hiding_cost(&hiding->cells[c]) >
			    hiding_cost(&hiding->cells[most])))
				most = (ptrdiff_t)c;
		if (most == NO_CELL)
			return;
		tried[most] = true;
		hiding->cells[most].hidden = false;
		if (!proof_holds(proof, &cell, &sum))
			hiding->cells[most].hidden = true;
	}
}

static void
only_primary(struct hiding *hiding)
{
	for (size_t c = 0; c < hiding->cell_count; c++)
		hiding->cells[c].hidden = hiding->cells[c].must_hide &&
		    hiding->cells[c].stance == CELL_OPEN;
}

enum hiding_answer
hide_cells(struct arena *scratch, struct hiding *hiding)
{
	struct proof *proof = proof_open(scratch, hiding);
	ptrdiff_t cell;
	size_t sum, primary;

	find_primary(hiding, proof);
	need_no_more_than_all(scratch, hiding, proof);
	primary = count_open(hiding, true);
	proof->work = WORK;
	if (proof_holds(proof, &cell, &sum))
		return is_too_much(hiding) ? HIDING_TOO_MUCH :
		    primary == 0 ? HIDING_NOTHING : HIDING_DONE;
	proof->work = EXACT_WORK;
	if (count_open(hiding, false) <= SMALL_TABLE &&
	    hide_fewest(scratch, hiding, proof))
		return is_too_much(hiding) ? HIDING_TOO_MUCH : HIDING_DONE;
	only_primary(hiding);
	proof->work = WORK;
	if (!hide_step_by_step(hiding, proof))
		return HIDING_UNSAFE;
	show_again(scratch, hiding, proof);
	proof->work = WORK;
	if (!proof_holds(proof, &cell, &sum))
		return HIDING_UNSAFE;
	return is_too_much(hiding) ? HIDING_TOO_MUCH : HIDING_DONE;
}
