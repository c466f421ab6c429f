/* block.c - a chart as a text asks for it. */
#include <string.h>

#include "base/arena.h"
#include "charts/charts.h"
#include "prose/prose.h"

/* Which of the labels a block wants, in its order. */
struct choice {
	size_t *at;
	size_t count;
	bool all; /* it names none */
};

static size_t
position_of(const char *const *labels, size_t count, const char *label)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(labels[i], label) == 0)
			return i;
	return count;
}

/*
 * False when one is named that is not there.  A block that names none wants the
 * first `usual` of them.
 */
static bool
choose(struct arena *arena, const struct prose *block, const char *name,
    const char *const *labels, size_t count, size_t usual,
    struct choice *choice)
{
	size_t wanted = 0;

	while (prose_setting(block, name, wanted) != NULL)
		wanted++;
	choice->all = wanted == 0;
	choice->count = choice->all ? usual : wanted;
	choice->at = arena_alloc(arena, choice->count, sizeof *choice->at);
	for (size_t i = 0; i < choice->count; i++) {
		choice->at[i] = choice->all ? i : position_of(labels, count,
		    prose_setting(block, name, i));
		if (choice->at[i] == count)
			return false;
	}
	return true;
}

static const char **
chosen_labels(struct arena *arena, const char *const *labels,
    const struct choice *choice)
{
	const char **chosen = arena_alloc(arena, choice->count,
	    sizeof *chosen);

	for (size_t i = 0; i < choice->count; i++)
		chosen[i] = labels[choice->at[i]];
	return chosen;
}

static void
choose_cells(const struct table_cell *row, const struct choice *columns,
    struct table_cell *cells)
{
	for (size_t c = 0; c < columns->count; c++)
		cells[c] = row[columns->at[c]];
}

static const struct table *
chosen_table(struct arena *arena, const struct prose *block,
    const struct table *whole, const struct choice *rows,
    const struct choice *columns)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	size_t width = columns->count;
	struct table_cell *cells = arena_alloc(arena, (rows->count + 1) *
	    width, sizeof *cells);
	const char *title = prose_setting(block, "title", 0);
	const char *note = prose_setting(block, "note", 0);

	*table = *whole;
	table->title = title == NULL ? whole->title : title;
	table->note = note == NULL ? whole->note : note;
	table->labels = chosen_labels(arena, whole->labels, rows);
	table->row_count = rows->count;
	table->columns = chosen_labels(arena, whole->columns, columns);
	table->column_count = width;
	table->cells = cells;
	for (size_t r = 0; r < rows->count; r++)
		choose_cells(&whole->cells[rows->at[r] * whole->column_count],
		    columns, &cells[r * width]);
	table->total = NULL;
	if (whole->total != NULL && rows->all) {
		choose_cells(whole->total, columns, &cells[rows->count *
		    width]);
		table->total = &cells[rows->count * width];
	}
	return table;
}

static enum chart_kind
kind_of(const struct prose *block)
{
	for (size_t i = 0; block->word != NULL && i < CHART_KINDS; i++)
		if (strcmp(chart_kind_words[i], block->word) == 0)
			return (enum chart_kind)i;
	BUG("a chart without a kind has passed");
}

enum chart_fault
chart_of_block(struct arena *arena, const struct prose *block,
    const struct table *whole, struct chart *chart)
{
	const char *series = prose_setting(block, "series", 0);
	const char *order = prose_setting(block, "order", 0);
	struct choice rows, columns;

	if (!choose(arena, block, "rows", whole->labels, whole->row_count,
	    whole->row_count, &rows) || !choose(arena, block, "columns",
	    whole->columns, whole->column_count, whole->column_count -
	    whole->sums_across, &columns))
		return CHART_LABEL;
	chart->kind = kind_of(block);
	chart->table = chosen_table(arena, block, whole, &rows, &columns);
	chart->rows_are_series = series == NULL ? chart_rows_are_series(
	    chart->kind) : strcmp(series, "rows") == 0;
	chart->by_size = order != NULL && strcmp(order, "size") == 0;
	chart->aim = prose_setting(block, "aim", 0);
	return chart_check(chart);
}
