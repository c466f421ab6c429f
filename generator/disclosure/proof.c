#include "disclosure/proof.h"

#include <string.h>

#include "base/arena.h"

enum {
	DEEPEST = 40,       /* cells that one solution may differ in */
	TRIES = 4000,       /* steps to look for one solution */
	FARTHEST = 3        /* how far from the truth others are looked for */
};

bool
cell_is_unknown(const struct hiding_cell *cell)
{
	return cell->hidden || cell->stance == CELL_KEPT ||
	    cell->stance == CELL_UNPRINTED;
}

static void
index_memberships(struct arena *arena, struct proof *proof)
{
	const struct hiding *hiding = proof->hiding;
	size_t *next = arena_alloc(arena, hiding->cell_count + 1, sizeof *next);
	size_t total = 0;

	proof->first = arena_alloc(arena, hiding->cell_count + 1,
	    sizeof *proof->first);
	for (size_t s = 0; s < hiding->sum_count; s++) {
		const struct hiding_sum *sum = &hiding->sums[s];

		next[sum->whole]++;
		for (size_t p = 0; p < sum->part_count; p++)
			next[sum->parts[p]]++;
	}
	for (size_t c = 0; c < hiding->cell_count; c++) {
		proof->first[c] = total;
		total += next[c];
		next[c] = proof->first[c];
	}
	proof->first[hiding->cell_count] = total;
	proof->memberships = arena_alloc(arena, total,
	    sizeof *proof->memberships);
	for (size_t s = 0; s < hiding->sum_count; s++) {
		const struct hiding_sum *sum = &hiding->sums[s];

		proof->memberships[next[sum->whole]++] =
		    (struct membership){ s, -1 };
		for (size_t p = 0; p < sum->part_count; p++)
			proof->memberships[next[sum->parts[p]]++] =
			    (struct membership){ s, 1 };
	}
}

struct proof *
proof_open(struct arena *arena, const struct hiding *hiding)
{
	struct proof *proof = arena_alloc(arena, 1, sizeof *proof);
	size_t cells = hiding->cell_count, sums = hiding->sum_count;

	proof->hiding = hiding;
	index_memberships(arena, proof);
	proof->needs = arena_alloc(arena, cells, sizeof *proof->needs);
	proof->delta = arena_alloc(arena, cells, sizeof *proof->delta);
	proof->moved = arena_alloc(arena, cells, sizeof *proof->moved);
	proof->path = arena_alloc(arena, cells, sizeof *proof->path);
	proof->residual = arena_alloc(arena, sums, sizeof *proof->residual);
	proof->broken = arena_alloc(arena, sums, sizeof *proof->broken);
	proof->broken_at = arena_alloc(arena, sums, sizeof *proof->broken_at);
	proof->others = arena_alloc(arena, cells, sizeof *proof->others);
	proof->found = arena_alloc(arena, cells, sizeof *proof->found);
	return proof;
}

/*
 * Whoever knows the rule knows that a hidden number is seldom 0; so it counts
 * as known wherever it is true.
 */
static long
lowest(const struct hiding_cell *cell)
{
	long lowest = cell->stance != CELL_UNPRINTED && cell->value > 0;

	return cell->most > 0 && cell->least > lowest ? cell->least : lowest;
}

static bool
may_be(const struct hiding_cell *cell, long value)
{
	return value >= lowest(cell) && (cell->most == 0 ||
	    value <= cell->most);
}

static void
add_residual(struct proof *proof, size_t sum, long by)
{
	long before = proof->residual[sum];

	proof->residual[sum] += by;
	if (before == 0) {
		proof->broken_at[sum] = proof->broken_count;
		proof->broken[proof->broken_count++] = sum;
	} else if (proof->residual[sum] == 0) {
		size_t last = proof->broken[--proof->broken_count];

		proof->broken[proof->broken_at[sum]] = last;
		proof->broken_at[last] = proof->broken_at[sum];
	}
}

static void
move_cell(struct proof *proof, size_t cell, long by)
{
	proof->delta[cell] += by;
	for (size_t m = proof->first[cell]; m < proof->first[cell + 1]; m++)
		add_residual(proof, proof->memberships[m].sum,
		    proof->memberships[m].sign * by);
}

static bool search(struct proof *proof);

/* Move the cell so, and all that must move with it; else leave all as it was. */
static bool
try_move(struct proof *proof, size_t cell, long by)
{
	const struct hiding_cell *c = &proof->hiding->cells[cell];

	if (by == 0 || proof->moved[cell] || !cell_is_unknown(c) ||
	    !may_be(c, c->value + by) || proof->tries == 0 ||
	    proof->path_length >= DEEPEST)
		return false;
	proof->tries--;
	proof->moved[cell] = true;
	proof->path[proof->path_length++] = cell;
	move_cell(proof, cell, by);
	if (search(proof))
		return true;
	move_cell(proof, cell, -by);
	proof->path_length--;
	proof->moved[cell] = false;
	return false;
}

/* Would moving it mend another sum that is broken as well? */
static bool
mends_another(const struct proof *proof, size_t cell, long by, size_t but)
{
	for (size_t m = proof->first[cell]; m < proof->first[cell + 1]; m++) {
		size_t sum = proof->memberships[m].sum;

		if (sum != but && proof->residual[sum] != 0 &&
		    proof->residual[sum] + proof->memberships[m].sign * by == 0)
			return true;
	}
	return false;
}

/* Let one cell of a broken sum take up what is too much or too little in it. */
static bool
mend_with(struct proof *proof, size_t sum, size_t cell, long sign, bool first)
{
	long all = -proof->residual[sum] * sign;

	if (mends_another(proof, cell, all, sum) == first &&
	    try_move(proof, cell, all))
		return true;
	return !first && (all > 1 || all < -1) && try_move(proof, cell,
	    all > 0 ? 1 : -1);
}

/* Depth is bounded by DEEPEST. */
static bool
search(struct proof *proof)
{
	const struct hiding_sum *sum;
	size_t at;

	if (proof->broken_count == 0)
		return true;
	at = proof->broken[proof->broken_count - 1];
	sum = &proof->hiding->sums[at];
	for (int first = 1; first >= 0; first--) {
		for (size_t p = 0; p < sum->part_count; p++)
			if (mend_with(proof, at, sum->parts[p], 1, first))
				return true;
		if (mend_with(proof, at, sum->whole, -1, first))
			return true;
	}
	return false;
}

static void
keep_value(struct proof *proof, size_t cell, long value)
{
	unsigned char *found = &proof->found[cell];

	if (*found == 2 || (*found == 1 && proof->others[cell][0] == value))
		return;
	proof->others[cell][(*found)++] = value;
}

/* If so many times the same way is a solution too, keep what it says. */
static void
keep_solution(struct proof *proof, long times)
{
	for (size_t i = 0; i < proof->path_length; i++) {
		size_t c = proof->path[i];
		const struct hiding_cell *cell = &proof->hiding->cells[c];

		if (!may_be(cell, cell->value + times * proof->delta[c]))
			return;
	}
	for (size_t i = 0; i < proof->path_length; i++) {
		size_t c = proof->path[i];

		if (proof->delta[c] != 0)
			keep_value(proof, c, proof->hiding->cells[c].value +
			    times * proof->delta[c]);
	}
}

/* Look for a solution in which the cell is off by that, and clear away. */
static void
look_for(struct proof *proof, size_t cell, long by)
{
	proof->tries = proof->work < TRIES ? proof->work : TRIES;
	proof->work -= proof->tries;
	if (try_move(proof, cell, by)) {
		keep_solution(proof, 1);
		keep_solution(proof, -1);
		keep_solution(proof, 2);
		keep_solution(proof, -2);
		while (proof->path_length > 0) {
			size_t c = proof->path[--proof->path_length];

			move_cell(proof, c, -proof->delta[c]);
			proof->moved[c] = false;
		}
	}
	proof->work += proof->tries;
}

static bool
is_safe(struct proof *proof, size_t cell, unsigned char need)
{
	for (long by = 1; by <= FARTHEST && proof->found[cell] < need; by++) {
		look_for(proof, cell, by);
		if (proof->found[cell] < need)
			look_for(proof, cell, -by);
	}
	return proof->found[cell] >= need;
}

/*
 * What is hidden of a sum is known together, and a category of its own: two
 * that are hidden and known to be three are three children.  Where nobody is
 * shown beside them it is the whole that is known, and that is shown.
 */
static bool
sum_tells(const struct hiding *hiding, const struct hiding_sum *sum)
{
	long hidden = 0, shown = 0;
	bool people = false;

	if (cell_is_unknown(&hiding->cells[sum->whole]))
		return false;
	for (size_t p = 0; p < sum->part_count; p++) {
		const struct hiding_cell *cell = &hiding->cells[sum->parts[p]];

		if (!cell_is_unknown(cell)) {
			shown += cell->value;
			continue;
		}
		hidden += cell->value;
		people = people || cell->of_people;
	}
	return people && shown > 0 && hidden > 0 && hidden < hiding->threshold;
}

size_t
sum_unknown(const struct hiding *hiding, size_t s, size_t *last)
{
	const struct hiding_sum *sum = &hiding->sums[s];
	size_t count = 0;

	for (size_t p = 0; p <= sum->part_count; p++) {
		size_t c = p < sum->part_count ? sum->parts[p] : sum->whole;

		if (!cell_is_unknown(&hiding->cells[c]))
			continue;
		count++;
		if (last != NULL)
			*last = c;
	}
	return count;
}

/* What an older table hides must not come out by this one. */
static unsigned char
needed(const struct proof *proof, size_t cell)
{
	const struct hiding_cell *c = &proof->hiding->cells[cell];

	return c->hidden || c->stance == CELL_KEPT ? 2 : proof->needs[cell];
}

/* Seen at once, before anything is searched. */
static bool
sum_is_open(const struct proof *proof, size_t s, ptrdiff_t *cell)
{
	size_t last = 0;

	if (sum_unknown(proof->hiding, s, &last) != 1 ||
	    needed(proof, last) == 0)
		return false;
	*cell = (ptrdiff_t)last;
	return true;
}

bool
proof_holds(struct proof *proof, ptrdiff_t *cell, size_t *sum)
{
	const struct hiding *hiding = proof->hiding;

	*cell = NO_CELL;
	for (size_t s = 0; s < hiding->sum_count; s++) {
		if (sum_is_open(proof, s, cell))
			return false;
		if (sum_tells(hiding, &hiding->sums[s])) {
			*sum = s;
			return false;
		}
	}
	memset(proof->found, 0, hiding->cell_count * sizeof *proof->found);
	for (size_t c = 0; c < hiding->cell_count; c++) {
		if (is_safe(proof, c, needed(proof, c)))
			continue;
		*cell = (ptrdiff_t)c;
		return false;
	}
	return true;
}
