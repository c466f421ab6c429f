/*
 * series_sums.h - what adds up among the numbers of a data series though
 * nobody said so: a column "All", a row that is the total of those before it.
 * Readers see it, and take from it what is hidden.  For series.h.
 */
#ifndef CHECK_SERIES_SUMS_H
#define CHECK_SERIES_SUMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;

/* Lines first, first + 1 ... of the table are together line `whole`. */
struct line_sum {
	bool across;   /* its lines are columns, else rows */
	size_t whole;
	size_t first, count;
	bool skips;    /* ... but for `whole`, which lies among them */
};

/*
 * struct line_sum.  `numbers`: row by row, behind them the totals if there are
 * some, which hold across too; `slack` is how far a sum may be off, for each
 * part, where numbers are rounded.
 */
struct list series_sums(struct arena *arena, const double *numbers,
    size_t rows, bool has_total, size_t columns, double slack);

#endif
