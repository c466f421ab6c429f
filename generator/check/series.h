/*
 * series.h - the numbers of a data series, as far as they may be shown.
 *
 * Money, places and courses are about nobody (D102).  What counts people is
 * protected like a count of reviews, and what does not say what it is about is
 * taken to count people.
 */
#ifndef CHECK_SERIES_H
#define CHECK_SERIES_H

#include <stdbool.h>

#include "base/list.h"
#include "disclosure/hiding.h"

struct arena;
struct private_record;
struct table;

struct series {
	const struct private_record *record;
	const struct table *table;  /* NULL: refused */
	enum hiding_answer answer;
	size_t merge_first, merge_last; /* rows, from 1, that would have to be one;
					   0: it is not refused, or none would do */
	bool lacks_base;  /* per cent, and nobody says of how many (D97) */
	bool no_part;     /* `part_of` names no row with its totals */
	bool few_staff;   /* a number of staff or trainers below the threshold (D102) */
};

/*
 * All data series at once, since one may be part of another: struct series for
 * each record of `records`, in that order.  In `arena`; texts are those of the
 * records.
 */
struct list series_judge(struct arena *arena, const struct list *records,
    long threshold);

#endif
