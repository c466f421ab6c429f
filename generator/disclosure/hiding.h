/*
 * hiding.h - which cells of a table must be hidden so that none of them can be
 * worked out.
 *
 * Knows no records: numbers, and the sums that hold among them.  What a reader
 * may subtract is all in the sums: rows, columns, a hierarchy, a margin that
 * two tables share, a year made of quarters.  Cells that stand in no table but
 * follow from others are in it too.
 *
 * A hidden cell is safe when at least three values are possible for it, given
 * all that is shown (design 11).  That is proved, not estimated: for each
 * hidden cell two other solutions of all sums are found and kept.  Where no
 * proof is found within a fixed amount of work more is hidden, or the table is
 * refused; so an answer is never unsafe, and the same everywhere.
 *
 * Source: D88, D90, D91, D93; specification 11 and its procedure `protect`.
 */
#ifndef DISCLOSURE_HIDING_H
#define DISCLOSURE_HIDING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* No policy may show what is below it (D88). */
enum { HIDING_FLOOR = 5 };

enum stance {
	CELL_OPEN,      /* in the table that is to be shown: may be hidden */
	CELL_OUT,       /* shown elsewhere, or must be shown here */
	CELL_KEPT,      /* hidden in a table that was shown before */
	CELL_UNPRINTED  /* in no table */
};

/* Hidden first are inner cells, last the total of all. */
enum rank { RANK_CELL, RANK_MARGIN, RANK_TOTAL };

struct hiding_cell {
	long value;          /* 0 or more */
	enum stance stance;
	enum rank rank;
	bool of_people;      /* people with an attribute: small ones are hidden */
	bool must_hide;      /* set by the caller, or found */
	long least, most;    /* what readers are told where it is hidden; most 0:
				nothing */
	bool hidden;         /* the answer */
};

struct hiding_sum {
	size_t whole;
	const size_t *parts;
	size_t part_count;
	bool splits_people;  /* the parts are the values of an attribute (D93) */
};

struct hiding {
	struct hiding_cell *cells;
	size_t cell_count;
	const struct hiding_sum *sums;
	size_t sum_count;
	long threshold;      /* 1 to threshold - 1 are small; 5 at least */
};

enum hiding_answer {
	HIDING_NOTHING,  /* all may be shown */
	HIDING_DONE,     /* without the cells that are marked `hidden` */
	HIDING_TOO_MUCH, /* more than a third would be hidden */
	HIDING_UNSAFE    /* no way to hide was proved to be safe */
};

/*
 * Marks `hidden`; `scratch` is for the work.  The values must satisfy the
 * sums.  HIDING_TOO_MUCH and HIDING_UNSAFE: the table is not to be shown.
 */
enum hiding_answer hide_cells(struct arena *scratch, struct hiding *hiding);

/* So many of a table's cells, that it tells nothing (specification 11). */
bool hiding_is_too_much(size_t hidden, size_t cells);

#endif
