/* charts.c - charts that can be drawn of the figures they name. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "charts/charts.h"
#include "prose/prose.h"

/* A figure's own cells are numbers; rule_figure_width asks that none is missing. */
static void
fill_row(const struct private_group *row, struct table *table,
    struct table_cell *cells, const char **label)
{
	const char *words = private_text(row, "label", 0);

	*label = words == NULL ? "" : words;
	for (size_t c = 0; c < table->column_count; c++) {
		const char *digits = private_text(row, "values", c);

		if (digits == NULL)
			cells[c].state = CELL_MISSING;
		cells[c].digits = digits;
	}
}

static const struct table *
table_of(struct arena *arena, const struct private_group *fields)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	size_t rows = private_values(fields, "rows");
	size_t width = private_values(fields, "columns");
	const char **labels = arena_alloc(arena, rows, sizeof *labels);
	const char **columns = arena_alloc(arena, width, sizeof *columns);
	struct table_cell *cells = arena_alloc(arena, rows * width,
	    sizeof *cells);

	*table = (struct table){ .title = private_text(fields, "title", 0),
		.labels = labels, .row_count = rows, .columns = columns,
		.column_count = width, .cells = cells };
	for (size_t c = 0; c < width; c++)
		columns[c] = private_text(fields, "columns", c);
	for (size_t r = 0; r < rows; r++)
		fill_row(private_subgroup(fields, "rows", r), table,
		    &cells[r * width], &labels[r]);
	return table;
}

static void
judge_chart(struct judge *judge, const struct judged_tree *tree,
    const struct prose *block)
{
	const char *colon = block->address == NULL ? NULL :
	    strchr(block->address, ':');
	const struct private_record *figure = colon == NULL ? NULL :
	    private_find(judge->loaded, "figure", colon + 1);
	struct chart chart;
	enum chart_fault fault;

	/* What does not say enough, or names nothing, was reported by load/. */
	if (figure == NULL || block->word == NULL)
		return;
	fault = chart_of_block(judge->scratch, block, table_of(judge->scratch,
	    private_fields(figure)), &chart);
	if (fault != CHART_FINE)
		judge_report(judge, RULE_any_chart, (struct place){ tree->path,
		    block->line, block->column }, chart_fault_words(fault));
}

void
rule_any_chart(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_CHART)
				judge_chart(judge, tree, n);
	}
}
