/*
 * differences.h - one published table subtracted from another (D94).
 */
#ifndef CHECK_DIFFERENCES_H
#define CHECK_DIFFERENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

struct arena;
struct list;
struct private_group;

/* A table as its readers have it, and what it is of. */
struct shown_cell {
	const char *row, *column;
	bool hidden;
	long value;
};

struct shown_table {
	const char *of, *rows, *columns; /* columns NULL: a single one */
	struct date from, to;
	struct shown_cell *cells;
	size_t cell_count;
};

/* From `values` of a release; NULL when they are of no table. */
const struct shown_table *shown_of_release(struct arena *arena,
    const struct private_group *release);

/* From lines as table_lines() makes them. */
const struct shown_table *shown_of_lines(struct arena *arena,
    const struct private_group *count, const struct list *lines);

/*
 * Both are of the same reviews by the same traits, one of a period inside that
 * of the other or of the same, and what is left when one is taken from the
 * other is a few children, or shows that all the rest are alike.
 */
bool shown_difference_tells(const struct shown_table *a,
    const struct shown_table *b, long threshold);

#endif
