/*
 * table.h - a table of numbers as its readers may have it.
 *
 * Whoever makes one has judged it: a cell that is kept back holds no number at
 * all, so that no table, chart, alternative text or file made from it can give
 * one away.  Nobody reads the numbers of a record in any other way, so that a
 * figure is the same figure everywhere (D101).
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;

enum cell_state {
	CELL_NUMBER,     /* digits */
	CELL_SUPPRESSED, /* kept back: words say so, alike for every reason (D91) */
	CELL_WORDS,      /* words instead of a number: "most" (D97) */
	CELL_MISSING     /* nobody counted it */
};

struct table_cell {
	enum cell_state state;
	const char *digits; /* "234675", "-8.5"; NULL but for CELL_NUMBER */
	const char *words;  /* "fewer than 5"; NULL: the usual ones */
};

struct table {
	const char *title;   /* the finding */
	const char *unit;    /* a word of figure_units: "pounds" ... */
	const char *heading; /* of the column of labels */
	const char *period;  /* "April 2025 to March 2026"; NULL */
	const char *source;
	const char *note;    /* NULL */
	const char *const *columns;
	size_t column_count;
	const char *const *labels; /* of the rows */
	size_t row_count;
	const struct table_cell *cells; /* row by row, row_count * column_count */
	const struct table_cell *total; /* column_count; NULL: no totals */
	bool sums_across;    /* the last column is the total of each row */
	bool overlaps;       /* one may be in several rows: no parts of a whole */
};

/*
 * The cell that a number in a sentence names: the row's label in small letters
 * with hyphens, or "total"; columns from 1.  NULL when there is none.
 */
const struct table_cell *table_cell(const struct table *table,
    const char *row, size_t row_length, size_t column);

/* Some cell is in that state, a total too. */
bool table_has(const struct table *table, enum cell_state state);

/*
 * "cell=Under 1|Reviews=6", "cell=All|Reviews=c": a line for each cell that a
 * person lets out, as the ledger keeps them.
 */
struct list table_lines(struct arena *arena, const struct table *table);

/* A deep copy in `arena`. */
const struct table *table_copy(struct arena *arena, const struct table *table);

#endif
