/*
 * inside.h - what the parts of charts/ share.  For charts/ alone.
 */
#ifndef CHARTS_INSIDE_H
#define CHARTS_INSIDE_H

#include "base/text.h"
#include "charts/charts.h"
#include "charts/widths.h"

/* Sizes of type in units, and how far one line of it is below the other. */
#define LABEL_SIZE 15.0
#define SMALL_SIZE 13.0
#define LABEL_LEAD 19.0
#define SMALL_LEAD 16.5

/* The most that can be told apart, or read. */
enum { MOST_BARS = 24, MOST_GROUPED = 3, MOST_PARTS = 5, MOST_LINES = 4,
	MOST_PANELS = 12, MOST_STEPS = 40 };

/* --- scale.c --- */

/* Round numbers from zero or below to the largest or above: 1, 2 or 5 apart. */
struct scale {
	double from, to, step;
	int decimals; /* that its ticks need */
};
/*
 * `low` and `high` as they are; zero is always within.  At most `most` steps,
 * and none between whole numbers where there are no others.
 */
struct scale scale_of(double low, double high, int most, bool whole);

/* --- plot.c: a table turned so that its series are known --- */

struct plot {
	struct arena *arena;
	const struct chart *chart;
	struct text *out;
	double width;
	size_t series_count, point_count;
};

struct plot plot_of(struct arena *arena, const struct chart *chart);
const struct table_cell *plot_cell(const struct plot *plot, size_t series,
    size_t point);
const char *plot_series(const struct plot *plot, size_t series);
const char *plot_point(const struct plot *plot, size_t point);
/* The number of a cell; 0 for one that is none. */
double cell_value(const struct table_cell *cell);
bool cell_is_number(const struct table_cell *cell);
/* The least and the largest number, and zero. */
void plot_range(const struct plot *plot, double *low, double *high);
/* No number has a point. */
bool plot_is_whole(const struct plot *plot);
const char *plot_words(const struct plot *plot, const struct table_cell *cell);

/* --- pen.c: SVG --- */

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };
struct face { /* of letters */
	double size;
	bool bold;
	const char *class; /* NULL: the colour of the text */
};
extern const struct face type_label, type_value, type_small, type_soft;

void pen_text(const struct plot *plot, double x, double y,
    const struct face *type, enum anchor anchor, const char *text);
/* Lines below one another; the y of the first.  Returns that of the next. */
double pen_lines(const struct plot *plot, double x, double y,
    const struct face *type, enum anchor anchor, const struct lines *lines);
double type_lead(const struct face *type);
double type_width(const struct face *type, const char *text);
void pen_line(const struct plot *plot, const char *class, double x1, double y1,
    double x2, double y2);
/* A box in filling number `style`, from 0: solid, hatched, empty, crossed, dotted. */
void pen_fill(const struct plot *plot, size_t style, double x, double y,
    double width, double height);
/* What share of it is inked, 0 to 1. */
double fill_share(size_t style);
/* What is kept back: a box of one size with broken edges. */
enum { HIDDEN_WIDTH = 26 };
void pen_hidden(const struct plot *plot, double x, double y, double height);
/* Mark number `style` of a line, and its kind of stroke. */
void pen_mark(const struct plot *plot, size_t style, double x, double y);
const char *line_class(size_t style);
const char *line_dashes(size_t style);

/* --- each kind: draws from y 0 down, and returns how high it is --- */

double draw_bars(const struct plot *plot);
double draw_grouped(const struct plot *plot);
double draw_stacked(const struct plot *plot);
double draw_lines(const struct plot *plot);
double draw_multiples(const struct plot *plot);
double draw_timeline(const struct plot *plot);

#endif
