/*
 * attacking.h - somebody who wants to know what a table hides.
 *
 * Shares no code with the product and knows only what is printed: the numbers
 * that are shown, which cells are hidden, and what adds up to what.  It is told
 * more than any reader has: which of the hidden numbers are 0.  It decides
 * exactly, by trying whole numbers, whether a value is possible.
 */
#ifndef TESTS_ATTACKING_H
#define TESTS_ATTACKING_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { MOST_CELLS = 700, MOST_SUMS = 300, MOST_TERMS = 64, BEYOND = 100000 };

struct equation { /* whole = sum of parts */
	int whole;
	int parts[MOST_TERMS];
	int count;
};

struct attack {
	int cells, equations;
	bool known[MOST_CELLS];
	long low[MOST_CELLS], high[MOST_CELLS];
	struct equation equation[MOST_SUMS];
	long steps; /* that are left; with none left it has not decided */
};

/* Narrow one term of an equation; -1: no solution, 1: it got narrower. */
static inline int
narrow(struct attack *a, int cell, long low, long high)
{
	int changed = 0;

	if (low > a->low[cell]) {
		a->low[cell] = low;
		changed = 1;
	}
	if (high < a->high[cell]) {
		a->high[cell] = high;
		changed = 1;
	}
	return a->low[cell] > a->high[cell] ? -1 : changed;
}

static inline int
narrow_equation(struct attack *a, const struct equation *e)
{
	long low = 0, high = 0;
	int changed = 0, result;

	for (int p = 0; p < e->count; p++) {
		low += a->low[e->parts[p]];
		high += a->high[e->parts[p]];
	}
	result = narrow(a, e->whole, low, high);
	if (result < 0)
		return -1;
	changed |= result;
	for (int p = 0; p < e->count; p++) {
		int c = e->parts[p];

		result = narrow(a, c,
		    a->low[e->whole] - (high - a->high[c]),
		    a->high[e->whole] - (low - a->low[c]));
		if (result < 0)
			return -1;
		if (result > 0) {
			low = high = 0;
			for (int q = 0; q < e->count; q++) {
				low += a->low[e->parts[q]];
				high += a->high[e->parts[q]];
			}
			changed = 1;
		}
	}
	return changed;
}

static inline bool
narrow_all(struct attack *a)
{
	for (int again = 1; again != 0;) {
		again = 0;
		for (int i = 0; i < a->equations; i++) {
			int result = narrow_equation(a, &a->equation[i]);

			if (result < 0)
				return false;
			again |= result;
		}
	}
	return true;
}

/* Some solution lies between the bounds. */
static inline bool
has_solution(struct attack *a)
{
	long low[MOST_CELLS], high[MOST_CELLS];
	int choice = -1;

	if (!narrow_all(a))
		return false;
	for (int c = 0; c < a->cells; c++)
		if (a->low[c] < a->high[c] && (choice < 0 ||
		    a->high[c] - a->low[c] < a->high[choice] - a->low[choice]))
			choice = c;
	if (choice < 0)
		return true;
	memcpy(low, a->low, sizeof low);
	memcpy(high, a->high, sizeof high);
	for (long v = low[choice]; v <= high[choice]; v++) {
		if (--a->steps <= 0)
			return false;
		a->low[choice] = a->high[choice] = v;
		if (has_solution(a))
			return true;
		memcpy(a->low, low, sizeof low);
		memcpy(a->high, high, sizeof high);
	}
	return false;
}

static inline bool
is_possible(const struct attack *from, int cell, long value, bool *undecided)
{
	struct attack a = *from;
	bool found;

	if (value < from->low[cell] || value > from->high[cell])
		return false;
	a.low[cell] = a.high[cell] = value;
	a.steps = 20000;
	found = has_solution(&a);
	*undecided = *undecided || (!found && a.steps <= 0);
	return found;
}

/* How many values are possible for a cell, up to three. */
static inline int
possible_values(const struct attack *from, int cell, bool *undecided)
{
	int count = 0;

	for (long v = from->low[cell]; v <= from->high[cell] && count < 3; v++)
		count += is_possible(from, cell, v, undecided);
	return count;
}

#endif
