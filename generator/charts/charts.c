/* charts.c - what can be drawn, and the frame of what is. */
#include "charts/charts.h"

#include "base/arena.h"
#include "charts/inside.h"

/* Pixels of paper for one unit. */
#define PAPER 1.12

static bool
any_number(const struct plot *plot)
{
	for (size_t s = 0; s < plot->series_count; s++)
		for (size_t p = 0; p < plot->point_count; p++)
			if (cell_is_number(plot_cell(plot, s, p)))
				return true;
	return false;
}

static enum chart_fault
timeline_fault(const struct plot *plot)
{
	if (plot->series_count != 2)
		return CHART_UNLIKE;
	for (size_t p = 0; p < plot->point_count; p++) {
		const struct table_cell *from = plot_cell(plot, 0, p);
		const struct table_cell *to = plot_cell(plot, 1, p);

		if (cell_is_number(from) && cell_is_number(to) &&
		    cell_value(to) < cell_value(from))
			return CHART_BACKWARDS;
	}
	return CHART_FINE;
}

/* The most series and points of a kind, the fewest points, and below zero. */
static const struct limit {
	size_t series, points, least;
	bool below;
} limits[CHART_KINDS] = {
	[CHART_BARS] = { 1, MOST_BARS, 1, true },
	[CHART_GROUPED] = { MOST_GROUPED, MOST_BARS / 2, 1, true },
	[CHART_STACKED] = { MOST_PARTS, MOST_BARS / 2, 1, false },
	[CHART_LINES] = { MOST_LINES, MOST_STEPS, 2, true },
	[CHART_MULTIPLES] = { MOST_PANELS, MOST_STEPS, 2, false },
	[CHART_TIMELINE] = { 2, MOST_BARS, 1, true },
};

enum chart_fault
chart_check(const struct chart *chart)
{
	struct plot plot = plot_of(NULL, chart);
	const struct limit *limit = &limits[chart->kind];
	double low, high;

	if (plot.series_count == 0 || plot.point_count == 0 ||
	    !any_number(&plot))
		return CHART_EMPTY;
	if (chart->kind == CHART_TIMELINE && timeline_fault(&plot) !=
	    CHART_FINE)
		return timeline_fault(&plot);
	if (chart->kind == CHART_STACKED && chart->rows_are_series &&
	    chart->table->overlaps)
		return CHART_OVERLAPS;
	if (plot.series_count > limit->series)
		return CHART_MANY_SERIES;
	if (plot.point_count > limit->points)
		return CHART_MANY_POINTS;
	if (plot.point_count < limit->least)
		return CHART_FEW_POINTS;
	plot_range(&plot, &low, &high);
	return low < 0 && !limit->below ? CHART_BELOW_ZERO : CHART_FINE;
}

const char *
chart_fault_words(enum chart_fault fault)
{
	switch (fault) {
	case CHART_FINE:
		return "";
	case CHART_LABEL:
		return "it names a row or column that its figure does not "
		    "have";
	case CHART_EMPTY:
		return "it would show no number";
	case CHART_MANY_SERIES:
		return "more kinds of bars, parts or lines than can be told "
		    "apart";
	case CHART_MANY_POINTS:
		return "more than can be read in one picture";
	case CHART_FEW_POINTS:
		return "a line needs two points at least";
	case CHART_BELOW_ZERO:
		return "a number is below zero";
	case CHART_OVERLAPS:
		return "one may be in several rows, so they are no parts of a "
		    "whole";
	case CHART_UNLIKE:
		return "a timeline needs two columns, from and to";
	case CHART_BACKWARDS:
		return "a row of a timeline ends before it begins";
	case CHART_FAULTS:
		break;
	}
	BUG("no fault %d", (int)fault);
}

static double
draw(const struct plot *plot)
{
	switch (plot->chart->kind) {
	case CHART_BARS:
		return draw_bars(plot);
	case CHART_GROUPED:
		return draw_grouped(plot);
	case CHART_STACKED:
		return draw_stacked(plot);
	case CHART_LINES:
		return draw_lines(plot);
	case CHART_MULTIPLES:
		return draw_multiples(plot);
	case CHART_TIMELINE:
		return draw_timeline(plot);
	case CHART_KINDS:
		break;
	}
	BUG("no kind %d", (int)plot->chart->kind);
}

const char *
chart_svg(struct arena *arena, const struct chart *chart, int width,
    const char *class, const char *spoken)
{
	struct text inside = text_open(arena, TEXT_LIMIT);
	struct text out = text_open(arena, TEXT_LIMIT);
	struct plot plot = plot_of(arena, chart);
	double height;

	plot.out = &inside;
	plot.width = width;
	height = draw(&plot);
	/* Its own size is for paper, where letters are 11 points and more. */
	text_add_format(&out, "<svg class=\"%s\" viewBox=\"0 0 %d %.0f\" "
	    "width=\"%.0f\" height=\"%.0f\" role=\"img\" "
	    "fill=\"currentColor\" aria-label=\"", class, width,
	    height + 0.5, width * PAPER, (height + 0.5) * PAPER);
	text_add_escaped(&out, spoken);
	text_add_format(&out, "\">\n%s</svg>", inside.bytes);
	return out.bytes;
}
