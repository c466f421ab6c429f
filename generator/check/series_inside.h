/* series_inside.h - a data series while it is judged.  For series*.c alone. */
#ifndef CHECK_SERIES_INSIDE_H
#define CHECK_SERIES_INSIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "disclosure/hiding.h"

struct arena;
struct private_group;
struct series;
struct table_cell;

enum about { ABOUT_PEOPLE, ABOUT_PROCESS, ABOUT_STAFF, ABOUT_MONEY };

struct judging {
	struct arena *arena;
	const struct private_group *fields;
	enum about about;
	bool percent;
	long threshold;
	size_t columns, rows;
	bool has_total, overlaps, below_zero;
	struct list lines;        /* struct line_sum: what adds up besides */
	struct table_cell *cells; /* the totals are the last row */
	struct hiding_cell *hiding;
	struct judging *of;       /* the totals are a row of that one; NULL */
	size_t of_row;
	size_t first;             /* where its cells are among those of its whole family */
	struct series *series;
};

/* With its totals. */
size_t series_cell_count(const struct judging *judging);

/* The number that the shares of a column are of; 0: nobody says. */
double series_base(const struct judging *judging, size_t column);
long series_nearest(double value);

/* Every series that is part of `root`, of that, and so on; or root itself. */
bool series_is_of(const struct judging *judging, const struct judging *root);

/* A series and all that are part of it: what is hidden in one protects others. */
void series_hide(struct arena *arena, struct judging *all, size_t count,
    const struct judging *root);

/* Of one that is refused and no part of another: which rows would do as one. */
void series_find_merge(struct arena *arena, const struct judging *judging);

/* What `a` hides must be hidden in `b` too; false: nothing new. */
bool series_hide_same(const struct judging *a, struct judging *b);

#endif
