/*
 * linked.h - every table that counts the same reviews, seen as one.
 *
 * What may be shown of a count depends on what is shown of all others: a margin
 * that two tables share, a year that holds the quarter of an older table, rows
 * that were put together.  All of it becomes cells and sums for
 * disclosure/hiding.h.  Tables are taken in the order in which they appear:
 * what an older one shows or hides stays as it is.
 */
#ifndef CHECK_LINKED_H
#define CHECK_LINKED_H

#include <stddef.h>

#include "check/counts.h"

struct arena;
struct list;
struct table;

enum refusal {
	REFUSED_NOT,
	REFUSED_UNREAD,     /* a review could not be read */
	REFUSED_ALTERED,    /* a fact that was changed would be counted (D65) */
	REFUSED_CROSSED,    /* too many crossings of the same reviews */
	REFUSED_TOO_MUCH,   /* more than a third would be hidden, coarser too */
	REFUSED_UNSAFE,     /* no way to hide was proved to be safe (D91) */
	REFUSED_DIFFERENCE  /* an older table subtracted from it tells (D94) */
};

struct linked_count {
	const struct counted *counted; /* as it is shown: maybe a coarser one */
	enum refusal refusal;
	const char *longer;        /* first day of a period that would do; NULL */
	const struct table *table; /* NULL: refused */
};

/*
 * `counts`: struct linked_count with `counted` alone, all of one `of`, oldest
 * first.  `ever`: every struct let_out, of others too.  Fills in the rest;
 * tables are made in `arena`.  A count that was let out as it is asked for is
 * shown so, and is not judged again.
 */
void link_counts(struct arena *arena, const struct reviews *reviews,
    const struct list *counts, const struct list *ever, long threshold);

#endif
