#include "load/charts.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "load/fields.h"
#include "load/record.h"
#include "load/source.h"
#include "load/yaml.h"
#include "model/chart.h"
#include "prose/prose.h"

/* A list of labels in a mapping, and as many labels as a figure may have. */
enum { DEEPEST = 2, MOST_VALUES = 400 };

static void
add_setting(struct arena *vault, struct prose *chart, const char *name,
    const struct private_value *value)
{
	struct prose *setting = prose_make(vault, PROSE_SETTING);
	struct prose *text = prose_make(vault, PROSE_TEXT);

	setting->word = name;
	setting->line = text->line = value->line;
	setting->column = text->column = value->column;
	text->text = value->text;
	prose_append(setting, text);
	prose_append(chart, setting);
}

/* How many tables it names; every row of model/chart.c holds text of some kind. */
static size_t
add_settings(struct arena *vault, struct prose *chart,
    const struct private_group *group)
{
	size_t tables = 0;

	for (size_t i = 0; i < group->row_count; i++) {
		const struct field *row = &group->rows[i];
		const struct private_values *slot = &group->slots[i];

		if (slot->count > 0 && strcmp(row->name, "kind") == 0) {
			chart->word = slot->values[0].text;
		} else if (slot->count > 0 && row->type == REF) {
			chart->address = arena_format(vault, "%s:%s",
			    row->of.kind, slot->values[0].text);
			tables++;
		} else {
			for (size_t v = 0; v < slot->count; v++)
				add_setting(vault, chart, row->name,
				    &slot->values[v]);
		}
	}
	return tables;
}

static void
read_chart(const struct field_context *context, struct prose *chart)
{
	struct reader *reader = context->reader;
	const struct yaml_source source = { .bytes = chart->text,
		.length = strlen(chart->text), .path = context->source->path,
		.first_line = chart->line + 1, .deepest = DEEPEST,
		.most = MOST_VALUES };
	const struct node *tree = yaml_tree(reader->scratch, &source,
	    reader->diag);

	chart->text = NULL;
	if (tree == NULL) {
		context->record->broken = true;
		return;
	}
	if (tree->shape != NODE_MAPPING || tree->count == 0 ||
	    add_settings(reader->vault, chart, fields_read(context, "chart",
	    chart_rows, chart_row_count, tree)) != 1)
		record_report(reader, context->record, RULE_text_chart,
		    (struct place){ context->source->path, chart->line,
		    chart->column }, NULL, NULL);
}

void
charts_read(const struct field_context *context, struct prose *prose)
{
	for (const struct prose *n = prose; n != NULL; n = prose_walk(prose, n))
		if (n->type == PROSE_CHART)
			read_chart(context, (struct prose *)(uintptr_t)n);
}
