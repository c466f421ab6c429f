/* bars.c - one bar a label, and a few bars a label. */
#include <stdlib.h>

#include "base/arena.h"
#include "charts/inside.h"

enum { BAR = 18, GAP = 12, GROUP_GAP = 16, ROOM = 7 };

/* Where bars stand: zero, and units for one. */
struct track {
	double left, zero, right;
	double unit;
	const struct scale *scale;
};

/* The widest number, of those below zero or of the others. */
static double
widest_number(const struct plot *plot, bool below)
{
	double widest = 0;

	for (size_t s = 0; s < plot->series_count; s++)
		for (size_t p = 0; p < plot->point_count; p++) {
			const struct table_cell *cell = plot_cell(plot, s, p);
			double width = cell_is_number(cell) &&
			    (cell_value(cell) < 0) == below ? type_width(
			    &type_value, plot_words(plot, cell)) : 0;

			widest = width > widest ? width : widest;
		}
	return widest;
}

static struct track
track_of(const struct plot *plot, double left)
{
	struct track track = { .left = left };
	double low, high, below = widest_number(plot, true);
	double aim = plot->chart->aim == NULL ? 0 :
	    strtod(plot->chart->aim, NULL);

	plot_range(plot, &low, &high);
	high = aim > high ? aim : high;
	track.right = plot->width - widest_number(plot, false) - ROOM;
	if (low < 0)
		track.left += below + ROOM;
	track.unit = high > low ? (track.right - track.left) / (high - low) :
	    0;
	track.zero = track.left - low * track.unit;
	return track;
}

/* The widest label, that a line of it may be `most` units. */
static double
label_column(const struct plot *plot, double most)
{
	double widest = 0;

	for (size_t p = 0; p < plot->point_count; p++) {
		struct lines lines = text_wrap(plot->arena, plot_point(plot,
		    p), LABEL_SIZE, false, most);

		widest = lines.width > widest ? lines.width : widest;
	}
	return widest;
}

/* What is not zero can be seen. */
static double
thick(double length)
{
	return length < 1 ? 1 : length;
}

/* One bar, or what stands instead of it; `y` is its top. */
static void
draw_bar(const struct plot *plot, const struct track *track,
    const struct table_cell *cell, size_t style, double y, double height)
{
	double value = cell_value(cell), length = value * track->unit;
	const char *words = plot_words(plot, cell);
	double middle = y + height / 2;

	if (cell->state == CELL_SUPPRESSED)
		pen_hidden(plot, track->zero, y, height);
	if (!cell_is_number(cell)) {
		pen_text(plot, track->zero + ROOM + (cell->state ==
		    CELL_SUPPRESSED ? HIDDEN_WIDTH : 0), middle, &type_label,
		    ANCHOR_START, words);
		return;
	}
	if (value < 0)
		pen_fill(plot, style, track->zero + length, y, thick(-length),
		    height);
	else if (value > 0)
		pen_fill(plot, style, track->zero, y, thick(length), height);
	/* A line for the aim may cross what stands beside a bar. */
	if (plot->chart->aim != NULL)
		pen_text(plot, plot->width, middle, &type_value, ANCHOR_END,
		    words);
	else
		pen_text(plot, track->zero + length + (value < 0 ? -ROOM :
		    ROOM), middle, &type_value, value < 0 ? ANCHOR_END :
		    ANCHOR_START, words);
}

static void
draw_aim(const struct plot *plot, const struct track *track, double bottom)
{
	const char *words = arena_format(plot->arena, "our aim: %s",
	    number_written(plot->arena, plot->chart->table->unit,
	    plot->chart->aim));
	double x = track->zero + strtod(plot->chart->aim, NULL) * track->unit;
	double half = type_width(&type_small, words) / 2;
	double at = x + half > plot->width ? plot->width - half : x;

	pen_text(plot, at - half < 0 ? half : at, SMALL_LEAD / 2, &type_small,
	    ANCHOR_MIDDLE, words);
	text_add(plot->out, "<g stroke-width=\"5\" color=\"#fff\">\n");
	pen_line(plot, "halo", x, SMALL_LEAD + 2, x, bottom);
	text_add(plot->out, "</g>\n<g stroke-width=\"2\" "
	    "stroke-dasharray=\"5 3\">\n");
	pen_line(plot, "aim", x, SMALL_LEAD + 2, x, bottom);
	text_add(plot->out, "</g>\n");
}

/* Points in the order in which they are drawn. */
struct ranked {
	size_t point;
	bool counted;
	double value;
};

/* What has no number comes last, as it stands in the table. */
static int
by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->counted != y->counted)
		return x->counted ? -1 : 1;
	if (x->counted && x->value != y->value)
		return x->value > y->value ? -1 : 1;
	return x->point < y->point ? -1 : x->point > y->point;
}

static struct ranked *
ranks_of(const struct plot *plot)
{
	struct ranked *ranks = arena_alloc(plot->arena, plot->point_count,
	    sizeof *ranks);

	for (size_t p = 0; p < plot->point_count; p++) {
		const struct table_cell *cell = plot_cell(plot, 0, p);

		ranks[p] = (struct ranked){ p, cell_is_number(cell),
			cell_value(cell) };
	}
	if (plot->chart->by_size)
		qsort(ranks, plot->point_count, sizeof *ranks, by_rank);
	return ranks;
}

/* Wide pictures have labels beside the bars, narrow ones above. */
static bool
is_wide(const struct plot *plot)
{
	return plot->width > (CHART_NARROW + CHART_WIDE) / 2;
}

double
draw_bars(const struct plot *plot)
{
	bool wide = is_wide(plot);
	double column = wide ? label_column(plot, plot->width * 0.42) : 0;
	struct track track = track_of(plot, wide ? column + GAP : 0);
	const struct ranked *ranks = ranks_of(plot);
	double y = plot->chart->aim == NULL ? 0 : SMALL_LEAD + 2, top = y;

	for (size_t p = 0; p < plot->point_count; p++) {
		struct lines lines = text_wrap(plot->arena, plot_point(plot,
		    ranks[p].point), LABEL_SIZE, false, wide ? column + 0.1 :
		    plot->width);
		double high = (double)lines.count * LABEL_LEAD;
		double row = wide && high > BAR ? high : BAR;

		if (wide)
			pen_lines(plot, 0, y + (row - high) / 2, &type_label,
			    ANCHOR_START, &lines);
		else
			y = pen_lines(plot, 0, y, &type_label, ANCHOR_START,
			    &lines) + 1;
		draw_bar(plot, &track, plot_cell(plot, 0, ranks[p].point), 0,
		    y + (row - BAR) / 2, BAR);
		/* Labels above the bars would be crossed by one long line. */
		if (!wide)
			pen_line(plot, "base", track.zero, y, track.zero,
			    y + BAR);
		y += row + (wide ? GAP - 2 : GAP);
	}
	if (wide)
		pen_line(plot, "base", track.zero, top, track.zero,
		    y - GAP / 2);
	if (plot->chart->aim != NULL)
		draw_aim(plot, &track, y - GAP / 2);
	return y - GAP / 2;
}

/* The names of the series, which stand before their bars. */
static double
series_column(const struct plot *plot)
{
	double widest = 0;

	for (size_t s = 0; s < plot->series_count; s++) {
		struct lines lines = text_wrap(plot->arena, plot_series(plot,
		    s), SMALL_SIZE, false, plot->width * 0.36);

		widest = lines.width > widest ? lines.width : widest;
	}
	return widest;
}

/* The last series is the newest, and solid. */
static size_t
style_of(const struct plot *plot, size_t series)
{
	return plot->series_count - 1 - series;
}

double
draw_grouped(const struct plot *plot)
{
	double column = series_column(plot), y = 0;
	struct track track = track_of(plot, column + GAP);

	for (size_t p = 0; p < plot->point_count; p++) {
		struct lines name = text_wrap(plot->arena, plot_point(plot, p),
		    LABEL_SIZE, true, plot->width);
		double top;

		y = top = pen_lines(plot, 0, y, &type_value, ANCHOR_START,
		    &name) + 1;
		for (size_t s = 0; s < plot->series_count; s++) {
			struct lines lines = text_wrap(plot->arena,
			    plot_series(plot, s), SMALL_SIZE, false,
			    column + 0.1);
			double high = (double)lines.count * SMALL_LEAD;
			double row = high > BAR ? high : BAR;

			pen_lines(plot, 0, y + (row - high) / 2, &type_small,
			    ANCHOR_START, &lines);
			draw_bar(plot, &track, plot_cell(plot, s, p),
			    style_of(plot, s), y + (row - BAR) / 2, BAR);
			y += row + 4;
		}
		pen_line(plot, "base", track.zero, top, track.zero, y - 4);
		y += GROUP_GAP - 4;
	}
	return y - GROUP_GAP + 2;
}
