#include "load/fields.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/nearest.h"
#include "base/text.h"
#include "load/record.h"
#include "load/source.h"
#include "load/yaml.h"

static void
report(const struct field_context *context, enum rule rule, unsigned line,
    unsigned column, const char *word, const char *hint)
{
	record_report(context->reader, context->record, rule,
	    (struct place){ context->source->path, line, column }, word, hint);
}

static void
report_at(const struct field_context *context, enum rule rule,
    const struct node *node, const struct field *row, const char *hint)
{
	report(context, rule, node->line, node->column, row->name, hint);
}

static void
report_unknown(const struct field_context *context, const char *name,
    const struct field *rows, size_t row_count, const struct node *node)
{
	struct arena *scratch = context->reader->scratch;
	const char **names = arena_alloc(scratch, row_count, sizeof *names);
	const char *near;

	for (size_t i = 0; i < row_count; i++)
		names[i] = rows[i].name;
	near = nearest_word(node->key, names, row_count);
	report(context, RULE_field_unknown, node->key_line, node->key_column,
	    name, near == NULL ? NULL :
	    arena_format(scratch, "did you mean '%s'?", near));
}

/* "write its fields below it, indented: a, b, c". */
static const char *
rows_hint(struct arena *scratch, const char *start, const struct field *row)
{
	struct text hint = text_open(scratch, 4096);

	text_add(&hint, start);
	for (size_t i = 0; i < row->of.field_count; i++)
		text_add_format(&hint, "%s %s", i == 0 ? ":" : ",",
		    row->of.fields[i].name);
	return hint.bytes;
}

static bool
read_group(const struct field_context *context, const struct field *row,
    const struct node *node, struct private_value *value)
{
	struct arena *scratch = context->reader->scratch;

	if (node->shape == NODE_MAPPING && node->count > 0) {
		value->group = fields_read(context, row->name, row->of.fields,
		    row->of.field_count, node);
		return true;
	}
	if (node->shape == NODE_MAPPING ||
	    (node->shape == NODE_SCALAR && scalar_is_empty(node)))
		report_at(context, RULE_field_empty, node, row, NULL);
	else if (node->shape == NODE_SEQUENCE)
		report_at(context, RULE_field_shape, node, row, rows_hint(
		    scratch, "write its fields without hyphens", row));
	else
		report_at(context, RULE_field_shape, node, row, rows_hint(
		    scratch, "write its fields below it, indented", row));
	return false;
}

/* One value; `listed` when it is an item of a list. */
static bool
read_value(const struct field_context *context, const struct field *row,
    const struct node *node, bool listed, struct private_value *value)
{
	value->line = node->line;
	value->column = node->column;
	if (row->type == GROUP)
		return read_group(context, row, node, value);
	if (node->shape == NODE_SCALAR)
		return scalar_read(context, row, node, value);
	if (node->shape == NODE_SEQUENCE)
		report_at(context, RULE_field_shape, node, row, listed ?
		    "write one value behind each hyphen, not a list" :
		    "write one value, not a list");
	else
		report_at(context, RULE_field_shape, node, row,
		    "write one value; if it holds a colon, put quotation "
		    "marks round it");
	return false;
}

/*
 * What makes two items of a list the same: the word or the id.  NULL: nothing,
 * two lines of text may be alike.
 */
static const char *
identity(const struct field *row, const struct private_value *value)
{
	const struct private_group *group;

	if (row->type == WORD || row->type == REF || row->type == ID)
		return value->text;
	if (row->type != GROUP)
		return NULL;
	group = value->group;
	for (size_t i = 0; i < group->row_count; i++)
		if (group->rows[i].type == ID && group->slots[i].count > 0 &&
		    strcmp(group->rows[i].name, "id") == 0)
			return group->slots[i].values[0].text;
	return NULL;
}

/* Whether it is new; a row that is there twice makes it unclear which is meant. */
static bool
is_new(const struct field_context *context, const struct field *row,
    const struct node *node, const struct private_value *value,
    struct map *seen)
{
	const char *key = identity(row, value);

	if (key == NULL)
		return true;
	if (map_get(seen, key) == NULL) {
		map_put(seen, key, context->record);
		return true;
	}
	report_at(context, row->type == GROUP ? RULE_row_twice :
	    RULE_value_twice, node, row, NULL);
	return false;
}

static void
read_list(const struct field_context *context, const struct field *row,
    const struct node *node, struct private_values *slot)
{
	struct map *seen;

	if (node->shape != NODE_SEQUENCE && !(node->shape == NODE_SCALAR &&
	    scalar_is_empty(node))) {
		report_at(context, RULE_field_shape, node, row, "write it as a "
		    "list, each item on a line after a hyphen");
		return;
	}
	if (node->count == 0) {
		report_at(context, RULE_field_empty, node, row, NULL);
		return;
	}
	slot->values = arena_alloc(context->reader->vault, node->count,
	    sizeof *slot->values);
	seen = map_open(context->reader->scratch);
	for (const struct node *item = node->first; item != NULL;
	    item = item->next) {
		struct private_value *value = &slot->values[slot->count];

		if (read_value(context, row, item, true, value) &&
		    is_new(context, row, item, value, seen))
			slot->count++;
	}
}

static void
read_row(const struct field_context *context, const struct field *row,
    const struct node *node, struct private_values *slot)
{
	if (row->many == MANY) {
		read_list(context, row, node, slot);
		return;
	}
	slot->values = arena_alloc(context->reader->vault, 1,
	    sizeof *slot->values);
	slot->count = read_value(context, row, node, false, slot->values);
}

struct private_group *
fields_none(const struct field_context *context, const struct field *rows,
    size_t row_count)
{
	struct arena *vault = context->reader->vault;
	struct private_group *group = arena_alloc(vault, 1, sizeof *group);

	group->path = context->record->path;
	group->rows = rows;
	group->row_count = row_count;
	group->slots = arena_alloc(vault, row_count, sizeof *group->slots);
	return group;
}

/* The top group is the whole file: a place in it would mislead. */
static void
report_missing(const struct field_context *context, const struct field *rows,
    size_t row_count, const bool *given, const struct node *mapping)
{
	bool top = rows == context->record->kind->fields;
	unsigned line = top ? 0 : mapping->line;
	unsigned column = top ? 0 : mapping->column;

	for (size_t i = 0; i < row_count; i++)
		if (rows[i].need == NEEDED && !given[i])
			report(context, RULE_field_missing, line, column,
			    rows[i].name, arena_format(
			    context->reader->scratch, "add `%s:` %s",
			    rows[i].name, rows[i].help));
}

struct private_group *
fields_read(const struct field_context *context, const char *name,
    const struct field *rows, size_t row_count, const struct node *mapping)
{
	struct private_group *group = fields_none(context, rows, row_count);
	bool *given = arena_alloc(context->reader->scratch, row_count,
	    sizeof *given);

	group->line = mapping->line;
	group->column = mapping->column;
	for (const struct node *node = mapping->first; node != NULL;
	    node = node->next) {
		const struct field *row = field_find(rows, row_count,
		    node->key);

		if (row == NULL) {
			report_unknown(context, name, rows, row_count, node);
		} else if (given[row - rows]) {
			report(context, RULE_field_twice, node->key_line,
			    node->key_column, row->name, NULL);
		} else {
			given[row - rows] = true;
			read_row(context, row, node, &group->slots[row - rows]);
		}
	}
	report_missing(context, rows, row_count, given, mapping);
	return group;
}
