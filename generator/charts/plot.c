/* plot.c - a table by its series and points. */
#include "charts/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

bool
chart_rows_are_series(enum chart_kind kind)
{
	return kind == CHART_STACKED || kind == CHART_LINES ||
	    kind == CHART_MULTIPLES;
}

struct plot
plot_of(struct arena *arena, const struct chart *chart)
{
	const struct table *table = chart->table;
	bool rows = chart->rows_are_series;

	return (struct plot){ .arena = arena, .chart = chart,
		.series_count = rows ? table->row_count : table->column_count,
		.point_count = rows ? table->column_count : table->row_count };
}

const struct table_cell *
plot_cell(const struct plot *plot, size_t series, size_t point)
{
	const struct table *table = plot->chart->table;
	size_t row = plot->chart->rows_are_series ? series : point;
	size_t column = plot->chart->rows_are_series ? point : series;

	return &table->cells[row * table->column_count + column];
}

const char *
plot_series(const struct plot *plot, size_t series)
{
	const struct table *table = plot->chart->table;

	return plot->chart->rows_are_series ? table->labels[series] :
	    table->columns[series];
}

const char *
plot_point(const struct plot *plot, size_t point)
{
	const struct table *table = plot->chart->table;

	return plot->chart->rows_are_series ? table->columns[point] :
	    table->labels[point];
}

double
cell_value(const struct table_cell *cell)
{
	return cell->state == CELL_NUMBER ? strtod(cell->digits, NULL) : 0;
}

bool
cell_is_number(const struct table_cell *cell)
{
	return cell->state == CELL_NUMBER;
}

void
plot_range(const struct plot *plot, double *low, double *high)
{
	const struct table *table = plot->chart->table;
	size_t count = table->row_count * table->column_count;

	*low = *high = 0;
	for (size_t i = 0; i < count; i++) {
		double value = cell_value(&table->cells[i]);

		*low = value < *low ? value : *low;
		*high = value > *high ? value : *high;
	}
}

bool
plot_is_whole(const struct plot *plot)
{
	const struct table *table = plot->chart->table;
	size_t count = table->row_count * table->column_count;

	for (size_t i = 0; i < count; i++)
		if (cell_is_number(&table->cells[i]) &&
		    strchr(table->cells[i].digits, '.') != NULL)
			return false;
	return true;
}

const char *
plot_words(const struct plot *plot, const struct table_cell *cell)
{
	return cell_written(plot->arena, plot->chart->table->unit, cell);
}

bool
chart_hides(const struct chart *chart)
{
	size_t count = chart->table->row_count * chart->table->column_count;

	for (size_t i = 0; i < count; i++)
		if (chart->table->cells[i].state == CELL_SUPPRESSED)
			return true;
	return false;
}
