/*
 * let_out.h - tables of counts that were ever let out, as the ledger keeps
 * them, whether their record is still there or not (D94).  For check/.
 *
 * A row or column is known by the values it is of, in words that never change
 * ("row=5 and over|60 144"), so that another label, order or cut hides nothing.
 */
#ifndef CHECK_LET_OUT_H
#define CHECK_LET_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct counted;
struct loaded;
struct private_group;
struct reviews;
struct table;

struct let_out_cell {
	size_t row, column;  /* SIZE_MAX: of all */
	bool hidden;
	long value;
};

struct let_out {
	const char *record;            /* id of the count */
	const struct counted *counted; /* without a record */
	struct let_out_cell *cells;
	size_t cell_count;
	bool unread;  /* some cell is of values that are no longer known */
};

/* Lines (char *) for the ledger: what the table is of, and its cells. */
struct list let_out_lines(struct arena *arena, const struct reviews *reviews,
    const struct counted *counted, const struct table *table);

/* From such lines, those of older releases too; NULL: they are of no table. */
const struct let_out *let_out_read(struct arena *arena,
    const struct reviews *reviews, const struct list *lines);

/* struct let_out of every release of every sound page. */
struct list let_out_ever(struct arena *arena, const struct reviews *reviews,
    const struct loaded *loaded);

#endif
