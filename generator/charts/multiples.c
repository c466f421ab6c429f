/* multiples.c - a small line for each series, all to one scale. */
#include "base/arena.h"
#include "charts/inside.h"

enum { HIGH = 72, APART = 24, BELOW = 16, ROOM = 6, BOX = 14 };

struct panel {
	double x, y, width; /* of the panel */
	double most;        /* of all panels */
	size_t series;
};

/* Marks are 4 units from the edges. */
static double
x_of(const struct plot *plot, const struct panel *panel, size_t point)
{
	double run = panel->width - HIDDEN_WIDTH;

	return panel->x + HIDDEN_WIDTH / 2.0 + run * (double)point /
	    (double)(plot->point_count - 1);
}

static double
y_of(const struct panel *panel, const struct table_cell *cell)
{
	return panel->y + HIGH - (panel->most > 0 ? cell_value(cell) /
	    panel->most * (HIGH - LABEL_LEAD - ROOM) : 0);
}

static void
draw_run(const struct plot *plot, const struct panel *panel)
{
	bool down = false;

	text_add(plot->out, "<path class=\"line one\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"2.4\" d=\"");
	for (size_t p = 0; p < plot->point_count; p++) {
		const struct table_cell *cell = plot_cell(plot, panel->series,
		    p);

		if (cell_is_number(cell))
			text_add_format(plot->out, "%s%.1f %.1f",
			    down ? "L" : "M", x_of(plot, panel, p),
			    y_of(panel, cell));
		down = cell_is_number(cell);
	}
	text_add(plot->out, "\"/>\n");
	for (size_t p = 0; p < plot->point_count; p++) {
		const struct table_cell *cell = plot_cell(plot, panel->series,
		    p);

		if (cell_is_number(cell))
			pen_mark(plot, 0, x_of(plot, panel, p), y_of(panel,
			    cell));
		else if (cell->state == CELL_SUPPRESSED)
			pen_hidden(plot, x_of(plot, panel, p) -
			    HIDDEN_WIDTH / 2.0, panel->y + HIGH - BOX, BOX);
	}
}

/* The first and the last number stand above their marks. */
static void
draw_ends(const struct plot *plot, const struct panel *panel)
{
	size_t ends[2] = { 0, plot->point_count - 1 };

	for (size_t i = 0; i < 2; i++) {
		const struct table_cell *cell = plot_cell(plot, panel->series,
		    ends[i]);
		double edge = i == 0 ? panel->x : panel->x + panel->width;
		enum anchor anchor = i == 0 ? ANCHOR_START : ANCHOR_END;

		if (cell_is_number(cell))
			pen_text(plot, edge, y_of(panel, cell) - LABEL_LEAD / 2
			    - 4, i == 0 ? &type_small : &type_value, anchor,
			    plot_words(plot, cell));
	}
}

/* The first and the last point, each in half the width. */
static double
draw_points(const struct plot *plot, const struct panel *panel)
{
	double half = panel->width / 2 - ROOM, y = panel->y + HIGH + ROOM;
	struct lines first = text_wrap(plot->arena, plot_point(plot, 0),
	    SMALL_SIZE, false, half);
	struct lines last = text_wrap(plot->arena, plot_point(plot,
	    plot->point_count - 1), SMALL_SIZE, false, half);
	double left = pen_lines(plot, panel->x, y, &type_soft, ANCHOR_START,
	    &first);
	double right = pen_lines(plot, panel->x + panel->width, y, &type_soft,
	    ANCHOR_END, &last);

	return left > right ? left : right;
}

static double
draw_panel(const struct plot *plot, const struct panel *panel)
{
	pen_line(plot, "base", panel->x, panel->y + HIGH, panel->x +
	    panel->width, panel->y + HIGH);
	draw_run(plot, panel);
	draw_ends(plot, panel);
	return draw_points(plot, panel);
}

/* The names of a row of panels stand on one height: the y below the highest. */
static double
draw_titles(const struct plot *plot, size_t from, size_t to, double width,
    double y)
{
	double lowest = y;

	for (size_t s = from; s < to; s++) {
		struct lines name = text_wrap(plot->arena, plot_series(plot,
		    s), LABEL_SIZE, true, width);
		double below = pen_lines(plot, (double)(s - from) *
		    (width + APART), y, &type_value, ANCHOR_START, &name);

		lowest = below > lowest ? below : lowest;
	}
	return lowest;
}

double
draw_multiples(const struct plot *plot)
{
	size_t across = plot->width > (CHART_NARROW + CHART_WIDE) / 2 ? 3 : 2;
	double width = (plot->width - APART * (double)(across - 1)) /
	    (double)across;
	double low, most, y = 0;

	plot_range(plot, &low, &most);
	for (size_t s = 0; s < plot->series_count; s += across) {
		size_t to = s + across < plot->series_count ? s + across :
		    plot->series_count;
		double lowest = 0, top = draw_titles(plot, s, to, width, y);

		for (size_t i = s; i < to; i++) {
			struct panel panel = { (double)(i - s) *
				(width + APART), top, width, most, i };
			double below = draw_panel(plot, &panel);

			lowest = below > lowest ? below : lowest;
		}
		y = lowest + BELOW;
	}
	return y - BELOW + 2;
}
