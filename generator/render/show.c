/* show.c - another record inside a text: a table of figures, a group. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "render/press.h"
#include "render/template.h"

const char *
prose_show_html(struct prose_html *context, const struct prose *node)
{
	const char *colon = node->address == NULL ? NULL :
	    strchr(node->address, ':');
	const struct cleared_record *record = colon == NULL ? NULL :
	    cleared_find(context->linking.cleared, arena_copy_n(
	    context->arena, node->address, (size_t)(colon - node->address)),
	    colon + 1);
	struct text out = text_open(context->arena, TEXT_LIMIT);
	struct value *data;

	if (record == NULL)
		return "";
	data = value_object(context->arena);
	add_fields(context->press, context->arena, &context->linking,
	    cleared_fields(record), data);
	value_set_text(data, "url", record_address(context->arena,
	    &context->linking, cleared_kind(record)->name,
	    cleared_id(record)));
	value_set(data, "table", cleared_table(record) == NULL ?
	    value_null(context->arena) : table_value(context->arena,
	    cleared_table(record)));
	value_set_text(data, "csv", numbers_address(context->arena,
	    &context->linking, record));
	if (!template_fill(context->press->templates,
	    cleared_kind(record)->show, data, &out))
		context->press->failed = true;
	return out.bytes;
}
