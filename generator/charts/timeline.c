/* timeline.c - from when to when, on one axis. */
#include "base/arena.h"
#include "charts/inside.h"

enum { BAR = 14, GAP = 12, ROOM = 7, TICKS = 6 };

struct axis {
	double left, right;
	struct scale scale;
};

static double
x_of(const struct axis *axis, double value)
{
	return axis->left + (axis->right - axis->left) *
	    (value - axis->scale.from) / (axis->scale.to - axis->scale.from);
}

/* Years begin where the first does, everything else with zero. */
static struct scale
scale_of_steps(const struct plot *plot)
{
	double low, high, first = cell_value(plot_cell(plot, 0, 0));
	struct scale scale;

	plot_range(plot, &low, &high);
	if (low < 0 || first < 1000)
		return scale_of(low, high, TICKS, plot_is_whole(plot));
	for (size_t p = 0; p < plot->point_count; p++) {
		double from = cell_value(plot_cell(plot, 0, p));

		first = from < first ? from : first;
	}
	scale = scale_of(0, high - first, TICKS, true);
	scale.from = first;
	scale.to += first;
	return scale;
}

static const char *
words_of(const struct plot *plot, const struct table_cell *from,
    const struct table_cell *to)
{
	const char *first = plot_words(plot, from);

	if (!cell_is_number(from) || !cell_is_number(to))
		return plot_words(plot, cell_is_number(from) ? to : from);
	return cell_value(from) == cell_value(to) ? first : arena_format(
	    plot->arena, "%s to %s", first, plot_words(plot, to));
}

/* A bar, or a mark for one day, with its days beside it. */
static void
draw_step(const struct plot *plot, const struct axis *axis, size_t point,
    double y)
{
	const struct table_cell *from = plot_cell(plot, 0, point);
	const struct table_cell *to = plot_cell(plot, 1, point);
	const char *words = words_of(plot, from, to);
	double x1 = x_of(axis, cell_value(from));
	double x2 = x_of(axis, cell_value(to));
	double width = type_width(&type_value, words);

	if (!cell_is_number(from) || !cell_is_number(to)) {
		pen_text(plot, axis->left, y + BAR / 2.0, &type_label,
		    ANCHOR_START, words);
		return;
	}
	if (x2 - x1 < 1) {
		pen_mark(plot, 0, x1, y + BAR / 2.0);
		x1 -= 5;
		x2 = x1 + 10;
	} else {
		pen_fill(plot, 0, x1, y, x2 - x1, BAR);
	}
	if (x2 + ROOM + width <= plot->width)
		pen_text(plot, x2 + ROOM, y + BAR / 2.0, &type_value,
		    ANCHOR_START, words);
	else
		pen_text(plot, x1 - ROOM, y + BAR / 2.0, &type_value,
		    ANCHOR_END, words);
}

static double
draw_axis(const struct plot *plot, const struct axis *axis, double y)
{
	double step = axis->scale.step;

	pen_line(plot, "base", axis->left, y, axis->right, y);
	for (double at = axis->scale.from; at <= axis->scale.to + step / 2;
	    at += step) {
		const char *words = number_written(plot->arena,
		    plot->chart->table->unit, arena_format(plot->arena, "%.*f",
		    axis->scale.decimals, at));

		pen_line(plot, "base", x_of(axis, at), y, x_of(axis, at),
		    y + 5);
		pen_text(plot, x_of(axis, at), y + 5 + SMALL_LEAD / 2,
		    &type_soft, ANCHOR_MIDDLE, words);
	}
	return y + 5 + SMALL_LEAD;
}

double
draw_timeline(const struct plot *plot)
{
	struct axis axis = { .left = 20, .right = plot->width - 20,
		.scale = scale_of_steps(plot) };
	double y = 0;

	for (size_t p = 0; p < plot->point_count; p++) {
		struct lines name = text_wrap(plot->arena, plot_point(plot, p),
		    LABEL_SIZE, false, plot->width);

		y = pen_lines(plot, 0, y, &type_label, ANCHOR_START, &name) +
		    1;
		draw_step(plot, &axis, p, y);
		y += BAR + GAP;
	}
	return draw_axis(plot, &axis, y - GAP / 2) + 2;
}
