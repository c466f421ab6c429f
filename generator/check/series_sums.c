#include "check/series_sums.h"

#include <math.h>

#include "base/arena.h"

enum { FEWEST_PARTS = 2 };

struct numbers {
	const double *at;
	size_t rows, columns;
	bool has_total;
	double slack;
};

static double
number(const struct numbers *n, bool across, size_t line, size_t place)
{
	return across ? n->at[place * n->columns + line] :
	    n->at[line * n->columns + place];
}

/* In every place, and it is not nothing everywhere. */
static bool
holds(const struct numbers *n, const struct line_sum *sum)
{
	size_t places = sum->across ? n->rows + n->has_total : n->columns;
	bool any = false;

	for (size_t p = 0; p < places; p++) {
		double whole = number(n, sum->across, sum->whole, p);
		double all = 0;

		for (size_t i = sum->first; i < sum->first + sum->count; i++)
			if (!sum->skips || i != sum->whole)
				all += number(n, sum->across, i, p);
		if (fabs(whole - all) > n->slack * (double)sum->count)
			return false;
		any = any || whole > 0;
	}
	return any;
}

static void
add_if_holds(struct arena *arena, const struct numbers *n,
    struct line_sum sum, struct list *out)
{
	struct line_sum *kept;

	if (sum.count < (sum.skips ? FEWEST_PARTS + 1u : FEWEST_PARTS) || !holds(n, &sum))
		return;
	kept = arena_alloc(arena, 1, sizeof *kept);
	*kept = sum;
	list_add(arena, out, kept);
}

/* Those right before it, those right behind it, and all others. */
static void
find_in(struct arena *arena, const struct numbers *n, bool across,
    struct list *out)
{
	size_t lines = across ? n->columns : n->rows;

	for (size_t whole = 0; whole < lines; whole++) {
		for (size_t count = FEWEST_PARTS; count <= whole; count++)
			add_if_holds(arena, n, (struct line_sum){ across,
			    whole, whole - count, count, false }, out);
		for (size_t count = FEWEST_PARTS; count < lines - whole;
		    count++)
			add_if_holds(arena, n, (struct line_sum){ across,
			    whole, whole + 1, count, false }, out);
		if (whole > 0 && whole + 1 < lines)
			add_if_holds(arena, n, (struct line_sum){ across,
			    whole, 0, lines, true }, out);
	}
}

struct list
series_sums(struct arena *arena, const double *numbers, size_t rows,
    bool has_total, size_t columns, double slack)
{
	const struct numbers n = { numbers, rows, columns, has_total, slack };
	struct list out = { 0 };

	find_in(arena, &n, true, &out);
	find_in(arena, &n, false, &out);
	return out;
}
