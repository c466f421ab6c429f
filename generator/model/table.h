/*
 * table.h - numbers as readers may have them.
 *
 * One shape for a data series and for counts of reviews, and for all that is
 * made of them: the table on a page, a chart, a number in a sentence, a printed
 * sheet, a CSV.  So that a figure is the same figure everywhere (D101), nobody
 * reads the numbers of a record in any other way, and what is hidden is not
 * here: a hidden cell has no digits, no range and no share of a sum (D88, D91).
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

struct arena;

enum cell_says {
	CELL_NUMBER, /* text: digits, a minus before and a point between; no commas */
	CELL_HIDDEN, /* text: TABLE_HIDDEN, for whatever reason it is hidden */
	CELL_WORDS   /* text: "most", "fewer than half": a share of a small base (D97) */
};

/* The one mark of a hidden cell, so that it does not tell why (D91). */
#define TABLE_HIDDEN "c"

struct table_cell {
	enum cell_says says;
	const char *text;
};

struct table_row {
	const char *label;
	const struct table_cell *cells; /* one for each column */
	bool is_total;                  /* the last one; not to be drawn beside its parts */
};

struct table {
	const char *title;   /* the finding */
	const char *heading; /* of the first column */
	const char *unit;    /* pounds, percent, people, reviews ...: one for all cells */
	const char *source;
	const char *note;    /* NULL */
	struct date from, to, as_at; /* unset where the record does not say */
	const char *const *columns;
	size_t column_count;
	const struct table_row *rows;
	size_t row_count;
	bool last_column_is_total;
	bool overlaps;       /* one may be in several rows: they are no parts of a whole */
	bool is_over_time;   /* the columns are periods, oldest first */
	bool any_hidden;
	bool any_words;
};

/*
 * The cell that a number in a sentence names: the row's label in small letters
 * with hyphens, or "total"; columns from 1.  NULL when there is none.
 */
const struct table_cell *table_cell(const struct table *table,
    const char *row, size_t row_length, size_t column);

/* A deep copy in `arena`. */
const struct table *table_copy(struct arena *arena, const struct table *table);

#endif
