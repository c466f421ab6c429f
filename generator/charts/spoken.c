/* spoken.c - a chart for those who hear it. */
#include "base/arena.h"
#include "charts/inside.h"

/* So many numbers can be listened to; of more, the ends and the extremes. */
enum { MOST_SPOKEN = 16 };

static const char *
kind_words(enum chart_kind kind)
{
	switch (kind) {
	case CHART_BARS:
	case CHART_GROUPED:
		return "Bar chart";
	case CHART_STACKED:
		return "Bar chart of parts that add up";
	case CHART_LINES:
		return "Line chart";
	case CHART_MULTIPLES:
		return "Small line charts to one scale";
	case CHART_TIMELINE:
		return "Timeline";
	case CHART_KINDS:
		break;
	}
	BUG("no kind %d", (int)kind);
}

/* Its points follow one another, so that its ends mean something. */
static bool
is_line(enum chart_kind kind)
{
	return kind == CHART_LINES || kind == CHART_MULTIPLES;
}

static void
add_point(const struct plot *plot, size_t series, size_t point,
    const char *before)
{
	text_add_format(plot->out, "%s%s %s", before, plot_point(plot, point),
	    plot_words(plot, plot_cell(plot, series, point)));
}

/* A point of the series, the largest or the least; the first such one. */
static size_t
extreme(const struct plot *plot, size_t series, bool largest)
{
	size_t found = plot->point_count;

	for (size_t p = 0; p < plot->point_count; p++) {
		const struct table_cell *cell = plot_cell(plot, series, p);
		double best = found == plot->point_count ? 0 : cell_value(
		    plot_cell(plot, series, found));

		if (cell_is_number(cell) && (found == plot->point_count ||
		    (largest ? cell_value(cell) > best :
		    cell_value(cell) < best)))
			found = p;
	}
	return found;
}

/* Of what is shown: a lower one may be kept back. */
static const char *
of_shown(const struct plot *plot, size_t series)
{
	for (size_t p = 0; p < plot->point_count; p++)
		if (plot_cell(plot, series, p)->state == CELL_SUPPRESSED)
			return " of those shown";
	return "";
}

static void
add_extreme(const struct plot *plot, size_t series, size_t point,
    const char *before)
{
	text_add_format(plot->out, "%s%s %s (%s)", before, of_shown(plot,
	    series), plot_words(plot, plot_cell(plot, series, point)),
	    plot_point(plot, point));
}

static void
add_summary(const struct plot *plot, size_t series)
{
	size_t most = extreme(plot, series, true);
	size_t least = extreme(plot, series, false);

	if (is_line(plot->chart->kind))
		text_add_format(plot->out, "first %s (%s), last %s (%s), ",
		    plot_words(plot, plot_cell(plot, series, 0)),
		    plot_point(plot, 0), plot_words(plot, plot_cell(plot,
		    series, plot->point_count - 1)), plot_point(plot,
		    plot->point_count - 1));
	if (most == plot->point_count) {
		text_add(plot->out, "no number shown");
		return;
	}
	add_extreme(plot, series, most, "highest");
	add_extreme(plot, series, least, ", lowest");
}

static void
add_steps(const struct plot *plot)
{
	for (size_t p = 0; p < plot->point_count; p++)
		text_add_format(plot->out, "%s%s from %s to %s", p == 0 ? " " :
		    "; ", plot_point(plot, p), plot_words(plot, plot_cell(plot,
		    0, p)), plot_words(plot, plot_cell(plot, 1, p)));
}

static void
add_series(const struct plot *plot, size_t series, bool all)
{
	text_add(plot->out, series == 0 ? " " : "; ");
	if (plot->series_count > 1)
		text_add_format(plot->out, "%s: ", plot_series(plot, series));
	for (size_t p = 0; all && p < plot->point_count; p++)
		add_point(plot, series, p, p == 0 ? "" : ", ");
	if (!all)
		add_summary(plot, series);
}

const char *
chart_spoken(struct arena *arena, const struct chart *chart)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct plot plot = plot_of(arena, chart);
	bool all = plot.series_count * plot.point_count <= MOST_SPOKEN;

	plot.out = &out;
	text_add_format(&out, "%s: %s.", kind_words(chart->kind),
	    chart->table->title);
	if (chart->kind == CHART_TIMELINE)
		add_steps(&plot);
	for (size_t s = 0; s < plot.series_count &&
	    chart->kind != CHART_TIMELINE; s++)
		add_series(&plot, s, all);
	if (chart->aim != NULL)
		text_add_format(&out, ". Our aim is %s", number_written(arena,
		    chart->table->unit, chart->aim));
	text_add(&out, ". The numbers are in the table below.");
	return out.bytes;
}
