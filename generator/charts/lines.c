/* lines.c - lines over years, their names at their ends. */
#include <stdlib.h>

#include "base/arena.h"
#include "charts/inside.h"

enum { HIGH = 200, ROOM = 7, MARK = 14, BOX = 12, TICKS = 5 };

/* Where the lines are: x of the first and last point, y of both ends. */
struct field_of_lines {
	double left, right, top, bottom;
	struct scale scale;
	size_t points;
};

static double
x_of(const struct field_of_lines *field, size_t point)
{
	return field->left + (field->right - field->left) * (double)point /
	    (double)(field->points - 1);
}

static double
y_of(const struct field_of_lines *field, double value)
{
	return field->bottom - (field->bottom - field->top) *
	    (value - field->scale.from) / (field->scale.to -
	    field->scale.from);
}

static const char *
tick_words(const struct plot *plot, const struct scale *scale, double value)
{
	return number_written(plot->arena, plot->chart->table->unit,
	    arena_format(plot->arena, "%.*f", scale->decimals,
	    value > -scale->step / 2 && value < 0 ? 0 : value));
}

static size_t
tick_count(const struct scale *scale)
{
	return (size_t)((scale->to - scale->from) / scale->step + 1.5);
}

static double
tick_at(const struct scale *scale, size_t tick)
{
	return scale->from + (double)tick * scale->step;
}

static double
ticks_width(const struct plot *plot, const struct scale *scale)
{
	double widest = 0;

	for (size_t t = 0; t < tick_count(scale); t++) {
		double width = type_width(&type_soft, tick_words(plot, scale,
		    tick_at(scale, t)));

		widest = width > widest ? width : widest;
	}
	return widest;
}

static void
draw_ticks(const struct plot *plot, const struct field_of_lines *field,
    double widest)
{
	for (size_t t = 0; t < tick_count(&field->scale); t++) {
		double value = tick_at(&field->scale, t);
		double y = y_of(field, value);
		bool zero = value < field->scale.step / 2 &&
		    value > -field->scale.step / 2;

		pen_line(plot, zero ? "base" : "grid", widest + ROOM, y,
		    field->right + ROOM, y);
		pen_text(plot, widest, y, &type_soft, ANCHOR_END,
		    tick_words(plot, &field->scale, value));
	}
}

/* Every how many points a label has room; the last point has one. */
static size_t
label_steps(const struct plot *plot, const struct field_of_lines *field,
    double *room)
{
	double apart = (field->right - field->left) /
	    (double)(field->points - 1), widest = 0;
	size_t every = 1;

	for (size_t p = 0; p < field->points; p++) {
		double word = text_widest_word(plot_point(plot, p),
		    SMALL_SIZE);

		widest = word > widest ? word : widest;
	}
	while (every < field->points && apart * (double)every < widest + ROOM)
		every++;
	*room = apart * (double)every - ROOM;
	*room = *room > widest ? *room : widest;
	return every;
}

static double
draw_labels(const struct plot *plot, const struct field_of_lines *field)
{
	double room, lowest = field->bottom;
	size_t every = label_steps(plot, field, &room);

	for (size_t p = 0; p < field->points; p++) {
		struct lines lines;
		double below;

		if ((field->points - 1 - p) % every != 0)
			continue;
		lines = text_wrap(plot->arena, plot_point(plot, p), SMALL_SIZE,
		    false, room + 0.1);
		below = pen_lines(plot, x_of(field, p), field->bottom + ROOM,
		    &type_small, ANCHOR_MIDDLE, &lines);
		lowest = below > lowest ? below : lowest;
	}
	return lowest;
}

/* A line is broken where a number is kept back or missing. */
static void
draw_line(const struct plot *plot, const struct field_of_lines *field,
    size_t series)
{
	bool down = false;

	text_add_format(plot->out, "<path class=\"line %s\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"2.4\"%s d=\"",
	    line_class(series), line_dashes(series));
	for (size_t p = 0; p < field->points; p++) {
		const struct table_cell *cell = plot_cell(plot, series, p);

		if (cell_is_number(cell))
			text_add_format(plot->out, "%s%.1f %.1f",
			    down ? "L" : "M", x_of(field, p), y_of(field,
			    cell_value(cell)));
		down = cell_is_number(cell);
	}
	text_add(plot->out, "\"/>\n");
	for (size_t p = 0; p < field->points; p++)
		if (cell_is_number(plot_cell(plot, series, p)))
			pen_mark(plot, series, x_of(field, p), y_of(field,
			    cell_value(plot_cell(plot, series, p))));
}

/* What is kept back stands on the ground, one box above the other. */
static void
draw_hidden(const struct plot *plot, const struct field_of_lines *field)
{
	for (size_t p = 0; p < field->points; p++) {
		double y = y_of(field, 0);

		for (size_t s = 0; s < plot->series_count; s++) {
			if (plot_cell(plot, s, p)->state != CELL_SUPPRESSED)
				continue;
			y -= BOX + 6;
			pen_hidden(plot, x_of(field, p) - HIDDEN_WIDTH / 2.0,
			    y, BOX + 4);
			pen_mark(plot, s, x_of(field, p), y + BOX / 2.0 + 2);
		}
	}
}

/* The name of a line, with its last number, beside where it ends. */
struct name {
	size_t series;
	struct lines lines;
	const char *value; /* NULL: the last is no number */
	double wants, y, high;
};

static int
by_height(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	if (x->wants != y->wants)
		return x->wants < y->wants ? -1 : 1;
	return x->series < y->series ? -1 : x->series > y->series;
}

static struct name
name_of(const struct plot *plot, size_t series, double room)
{
	const struct table_cell *last = plot_cell(plot, series,
	    plot->point_count - 1);
	struct name name = { .series = series };

	name.value = cell_is_number(last) ? plot_words(plot, last) : NULL;
	name.lines = text_wrap(plot->arena, plot_series(plot, series),
	    SMALL_SIZE, false, room);
	name.high = (double)name.lines.count * SMALL_LEAD +
	    (name.value == NULL ? 0 : LABEL_LEAD);
	return name;
}

/* Where the line of a series ends; one that has no number, on the ground. */
static double
end_of(const struct plot *plot, const struct field_of_lines *field,
    size_t series)
{
	double y = y_of(field, 0);

	for (size_t p = 0; p < field->points; p++)
		if (cell_is_number(plot_cell(plot, series, p)))
			y = y_of(field, cell_value(plot_cell(plot, series,
			    p)));
	return y;
}

/* Apart from one another, as near as may be to where their lines end. */
static void
spread_names(struct name *names, size_t count, double top, double bottom)
{
	double y = top;

	qsort(names, count, sizeof *names, by_height);
	for (size_t i = 0; i < count; i++) {
		double wants = names[i].wants - names[i].high / 2;

		names[i].y = wants > y ? wants : y;
		y = names[i].y + names[i].high + 4;
	}
	y = bottom;
	for (size_t i = count; i-- > 0;) {
		if (names[i].y + names[i].high > y)
			names[i].y = y - names[i].high;
		y = names[i].y - 4;
	}
}

static struct name *
names_of(const struct plot *plot, double room, double *high)
{
	struct name *names = arena_alloc(plot->arena, plot->series_count,
	    sizeof *names);

	*high = 0;
	for (size_t s = 0; s < plot->series_count; s++) {
		names[s] = name_of(plot, s, room);
		*high += names[s].high + 4;
	}
	return names;
}

static void
draw_names(const struct plot *plot, const struct field_of_lines *field,
    struct name *names, double left)
{
	for (size_t s = 0; s < plot->series_count; s++)
		names[s].wants = end_of(plot, field, s);
	spread_names(names, plot->series_count, 0, field->bottom);
	for (size_t i = 0; i < plot->series_count; i++) {
		double y = names[i].y;

		pen_mark(plot, names[i].series, left + 5, y +
		    (names[i].value == NULL ? SMALL_LEAD : LABEL_LEAD) / 2);
		if (names[i].value != NULL) {
			pen_text(plot, left + MARK, y + LABEL_LEAD / 2,
			    &type_value, ANCHOR_START, names[i].value);
			y += LABEL_LEAD;
		}
		pen_lines(plot, left + MARK, y, &type_small, ANCHOR_START,
		    &names[i].lines);
	}
}

double
draw_lines(const struct plot *plot)
{
	struct field_of_lines field = { .top = 8, .points = plot->point_count,
		.right = plot->width * 0.7 };
	double low, high, ticks, names_high, left = field.right + ROOM + 8;
	struct name *names = names_of(plot, plot->width - left - MARK,
	    &names_high);

	plot_range(plot, &low, &high);
	field.scale = scale_of(low, high, TICKS, plot_is_whole(plot));
	/* Names below the ground would be among the labels of the axis. */
	field.bottom = names_high > HIGH ? names_high : HIGH;
	ticks = ticks_width(plot, &field.scale);
	field.left = ticks + ROOM + type_width(&type_small, plot_point(plot,
	    0)) / 2;
	if (field.left > ticks + 30)
		field.left = ticks + 30;
	draw_ticks(plot, &field, ticks);
	for (size_t s = plot->series_count; s-- > 0;)
		draw_line(plot, &field, s);
	draw_hidden(plot, &field);
	draw_names(plot, &field, names, left);
	return draw_labels(plot, &field) + 2;
}
