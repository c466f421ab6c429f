/* unfilled.c - what `lscp new` put there and nobody wrote over. */
#include "check/rule.h"

#include <string.h>

#include "base/list.h"
#include "model/blank.h"
#include "prose/prose.h"

/* Every line, also those that no reader gets: a consent with a gap is none. */
static void
judge_lines(struct judge *judge, const struct private_group *group)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const char *name = fields[i].name;

		for (size_t v = 0; v < private_values(group, name); v++) {
			if (fields[i].type == GROUP)
				judge_lines(judge, private_subgroup(group,
				    name, v));
			else if (fields[i].type == LINE && strstr(private_text(
			    group, name, v), UNFILLED) != NULL)
				judge_report(judge, RULE_any_unfilled,
				    private_value_place(group, name, v), NULL);
		}
	}
}

static void
judge_tree(struct judge *judge, const struct judged_tree *tree)
{
	struct list runs = prose_runs(judge->scratch, tree->root);

	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];
		struct judged_text text = { .text = run->text,
			.length = run->length, .run = run,
			.place = { .path = tree->path } };
		const char *found = strstr(run->text, UNFILLED);

		if (found != NULL)
			judge_report(judge, RULE_any_unfilled, judged_place(
			    &text, (size_t)(found - run->text)), NULL);
	}
}

void
rule_any_unfilled(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	judge_lines(judge, judge->fields);
	for (size_t i = 0; i < trees->count; i++)
		judge_tree(judge, trees->items[i]);
}
