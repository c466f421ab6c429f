/*
 * charts.h - pictures of tables, as SVG that stands inside a page.
 *
 * A chart is drawn from a table that its readers may have (model/table.h), so
 * what is kept back is not in it.  It shows a cell that is kept back as a box of
 * one size with broken edges: neither a length, an order, a gap nor the scale
 * says anything of the number.  A bar in parts of which one is kept back is not
 * drawn at all, since the others would tell what is left.
 *
 * Nothing is said by colour alone: fillings and lines differ in kind.  The
 * picture takes its colours from the style sheet (classes solid, edge, grid,
 * soft, on) and without one is drawn in the colour of the text on white.
 */
#ifndef CHARTS_CHARTS_H
#define CHARTS_CHARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/chart.h"
#include "model/table.h"

struct arena;
struct prose;

struct chart {
	enum chart_kind kind;
	const struct table *table;
	bool rows_are_series; /* else its columns are */
	bool by_size;         /* bars, the longest first; what has none, last */
	const char *aim;      /* digits; NULL */
};

/* What a block says by default: the series of lines and parts are rows. */
bool chart_rows_are_series(enum chart_kind kind);

/* Why a table cannot be drawn so; CHART_FINE if it can. */
enum chart_fault {
	CHART_FINE,
	CHART_LABEL,       /* a row or column is named that is not there */
	CHART_EMPTY,       /* no row, no column, or no number that may be shown */
	CHART_MANY_SERIES, /* more than can be told apart */
	CHART_MANY_POINTS, /* more than can be read */
	CHART_FEW_POINTS,  /* a line needs two */
	CHART_BELOW_ZERO,  /* parts of a whole, or small lines, below zero */
	CHART_OVERLAPS,    /* parts of a whole of which one may be in several */
	CHART_UNLIKE,      /* a timeline without two columns, from and to */
	CHART_BACKWARDS,   /* a row of a timeline ends before it begins */
	CHART_FAULTS
};
enum chart_fault chart_check(const struct chart *chart);
/* The same in words, with what to do: "" for CHART_FINE. */
const char *chart_fault_words(enum chart_fault fault);

/*
 * The chart of a PROSE_CHART from the whole table of its figure: the rows and
 * columns that it names, with its own title and note.  What chart_check() says
 * of it, or CHART_LABEL, and then there is no chart.  Totals stay while all
 * rows do.
 */
enum chart_fault chart_of_block(struct arena *arena, const struct prose *block,
    const struct table *whole, struct chart *chart);

/* Units of a picture: for a telephone, and for paper and wide windows. */
enum { CHART_NARROW = 340, CHART_WIDE = 500 };

/*
 * An <svg> of that width, as high as it needs.  `spoken` is what it is called
 * for those who hear it.  The chart is one that chart_check() found fine.
 */
const char *chart_svg(struct arena *arena, const struct chart *chart,
    int width, const char *class, const char *spoken);

/* What the picture shows, in sentences. */
const char *chart_spoken(struct arena *arena, const struct chart *chart);

/* Some cell is kept back. */
bool chart_hides(const struct chart *chart);

/* "234675" in pounds as "£234,675". */
const char *number_written(struct arena *arena, const char *unit,
    const char *digits);
/* A cell in words or digits. */
const char *cell_written(struct arena *arena, const char *unit,
    const struct table_cell *cell);

#endif
