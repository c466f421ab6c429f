/* chart.c - pictures of figures inside a text, with their numbers beside them. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "charts/charts.h"
#include "render/press.h"
#include "render/template.h"

static const char *const *
typeset_all(struct arena *arena, const char *const *texts, size_t count)
{
	const char **set = arena_alloc(arena, count, sizeof *set);

	for (size_t i = 0; i < count; i++)
		set[i] = typeset(arena, texts[i]);
	return set;
}

/* A block names rows as they are written; readers have curly quotation marks. */
static const struct table *
typeset_table(struct arena *arena, const struct table *from)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);

	*table = *from;
	table->title = typeset(arena, from->title);
	table->labels = typeset_all(arena, from->labels, from->row_count);
	table->columns = typeset_all(arena, from->columns,
	    from->column_count);
	return table;
}

static const struct cleared_record *
figure_of(struct prose_html *context, const struct prose *node)
{
	const char *colon = node->address == NULL ? NULL :
	    strchr(node->address, ':');

	return colon == NULL ? NULL : cleared_find(context->linking.cleared,
	    arena_copy_n(context->arena, node->address,
	    (size_t)(colon - node->address)), colon + 1);
}

/* The picture for the web in both widths, or the wide one for paper. */
static void
add_picture(struct arena *arena, const struct linking *linking,
    const struct chart *chart, struct value *data)
{
	const char *spoken = chart_spoken(arena, chart);
	/* What leaves the site is printed or read on a desk. */
	bool paper = linking->absolute;

	value_set(data, "paper", value_flag(arena, paper));
	value_set(data, "any_kept", value_flag(arena, chart_hides(chart)));
	value_set(data, "narrow", value_html(arena, paper ? "" : chart_svg(
	    arena, chart, CHART_NARROW, "narrow", spoken)));
	value_set(data, "wide", value_html(arena, chart_svg(arena, chart,
	    CHART_WIDE, "wide", spoken)));
}

static struct value *
chart_value(struct prose_html *context, const struct cleared_record *record,
    const struct chart *chart)
{
	struct arena *arena = context->arena;
	struct value *data = value_object(arena);

	add_fields(context->press, arena, &context->linking,
	    cleared_fields(record), data);
	add_table_data(context->press, arena, &context->linking, record,
	    chart->table, data);
	add_picture(arena, &context->linking, chart, data);
	return data;
}

void
add_numbers(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    struct value *data)
{
	const struct table *table = typeset_table(arena,
	    cleared_table(record));
	const struct chart chart = { .kind = CHART_BARS, .table = table };
	struct value *picture = value_object(arena);

	add_table_data(press, arena, linking, record, table, data);
	if (chart_check(&chart) == CHART_FINE)
		add_picture(arena, linking, &chart, picture);
	value_set(data, "picture", chart_check(&chart) == CHART_FINE ?
	    picture : value_null(arena));
}

const char *
prose_chart_html(struct prose_html *context, const struct prose *node)
{
	const struct cleared_record *record = figure_of(context, node);
	const struct table *table = record == NULL ? NULL :
	    cleared_table(record);
	struct text out = text_open(context->arena, TEXT_LIMIT);
	struct chart chart;

	/* What check/ found fault with is not here. */
	if (table == NULL || chart_of_block(context->arena, node, table,
	    &chart) != CHART_FINE)
		return "";
	chart.table = typeset_table(context->arena, chart.table);
	if (!template_fill(context->press->templates, "parts/chart",
	    chart_value(context, record, &chart), &out))
		context->press->failed = true;
	return out.bytes;
}
