/* charts.c - charts that can be drawn of the figures they name. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "charts/charts.h"
#include "check/tables.h"
#include "prose/prose.h"

/* What readers may have of the numbers of the figure; NULL: nothing. */
static const struct table *
table_of(struct judge *judge, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const struct private_record *record = colon == NULL ? NULL :
	    private_find(judge->loaded, arena_copy_n(judge->scratch, address,
	    (size_t)(colon - address)), colon + 1);

	return record == NULL ? NULL : tables_find(judge->tables, record);
}

static void
judge_chart(struct judge *judge, const struct judged_tree *tree,
    const struct prose *block)
{
	const struct table *table = table_of(judge, block->address);
	struct chart chart;
	enum chart_fault fault;

	/* What does not say enough, or names nothing, was reported by load/. */
	if (table == NULL || block->word == NULL)
		return;
	fault = chart_of_block(judge->scratch, block, table, &chart);
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
