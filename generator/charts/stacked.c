/*
 * stacked.c - bars in parts that add up.
 *
 * A bar with a part that is no number is not drawn: the length of the others
 * would tell what is left of a total that is known.
 */
#include "base/arena.h"
#include "charts/inside.h"

enum { BAR = 30, GAP = 14, APART = 2, SWATCH = 15, ROOM = 7 };

/* Longer than it is by the gaps between its parts. */
struct bar {
	double sum;
	bool whole;
};

static struct bar
bar_of(const struct plot *plot, size_t point)
{
	struct bar bar = { 0, true };

	for (size_t s = 0; s < plot->series_count; s++) {
		const struct table_cell *cell = plot_cell(plot, s, point);

		bar.sum += cell_value(cell);
		bar.whole = bar.whole && cell_is_number(cell);
	}
	return bar;
}

/* The largest bar that is drawn. */
static double
largest(const struct plot *plot)
{
	double most = 0;

	for (size_t p = 0; p < plot->point_count; p++) {
		struct bar bar = bar_of(plot, p);

		if (bar.whole && bar.sum > most)
			most = bar.sum;
	}
	return most;
}

/* What each filling stands for, in the order of the parts; the y below. */
static double
draw_key(const struct plot *plot)
{
	double x = 0, y = 0;

	for (size_t s = 0; s < plot->series_count; s++) {
		struct lines lines = text_wrap(plot->arena, plot_series(plot,
		    s), LABEL_SIZE, false, plot->width - SWATCH - ROOM);
		double width = SWATCH + ROOM + lines.width;

		if (x > 0 && x + width > plot->width) {
			x = 0;
			y += LABEL_LEAD + 3;
		}
		pen_fill(plot, s, x, y + (LABEL_LEAD - SWATCH) / 2, SWATCH,
		    SWATCH);
		pen_lines(plot, x + SWATCH + ROOM, y, &type_label,
		    ANCHOR_START, &lines);
		x += width + 2 * ROOM;
		/* A long name has lines of its own. */
		if (lines.count > 1) {
			x = 0;
			y += (double)lines.count * LABEL_LEAD + 3;
		}
	}
	return y + (x > 0 ? LABEL_LEAD : 0) + GAP;
}

/* A part, and its number where there is room for it. */
static void
draw_part(const struct plot *plot, const struct table_cell *cell, size_t style,
    double x, double y, double width)
{
	static const struct face on_solid = { SMALL_SIZE, true, "on" };
	static const struct face on_paper = { SMALL_SIZE, true, NULL };
	const char *words = plot_words(plot, cell);
	double needs = type_width(&on_paper, words) + 4;

	if (width <= 0)
		return;
	pen_fill(plot, style, x, y, width, BAR);
	if (needs > width)
		return;
	if (style != 0)
		text_add_format(plot->out, "<rect class=\"paper\" fill=\"#fff\""
		    " x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"18\"/>\n",
		    x + (width - needs) / 2, y + BAR / 2.0 - 9, needs);
	pen_text(plot, x + width / 2, y + BAR / 2.0, style == 0 ? &on_solid :
	    &on_paper, ANCHOR_MIDDLE, words);
}

static void
draw_parts(const struct plot *plot, size_t point, double y, double unit)
{
	double x = 0;

	for (size_t s = 0; s < plot->series_count; s++) {
		const struct table_cell *cell = plot_cell(plot, s, point);
		double width = cell_value(cell) * unit;

		draw_part(plot, cell, s, x, y, width);
		x += width > 0 ? width + APART : 0;
	}
}

double
draw_stacked(const struct plot *plot)
{
	double y = draw_key(plot), most = largest(plot);
	double room = plot->width - APART * (double)(plot->series_count - 1);
	double unit = most > 0 ? room / most : 0;

	for (size_t p = 0; p < plot->point_count; p++) {
		struct lines name = text_wrap(plot->arena, plot_point(plot, p),
		    LABEL_SIZE, false, plot->width);
		struct bar bar = bar_of(plot, p);

		y = pen_lines(plot, 0, y, &type_label, ANCHOR_START, &name) +
		    1;
		if (bar.whole && bar.sum > 0) {
			draw_parts(plot, p, y, unit);
		} else if (bar.whole) {
			pen_text(plot, 0, y + BAR / 2.0, &type_value,
			    ANCHOR_START, "0");
		} else {
			pen_hidden(plot, 0, y, BAR);
			pen_text(plot, HIDDEN_WIDTH + ROOM, y + BAR / 2.0,
			    &type_label, ANCHOR_START,
			    "some parts are not shown");
		}
		y += BAR + GAP;
	}
	return y - GAP + 1;
}
