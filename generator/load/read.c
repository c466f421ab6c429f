#include "load/read.h"

#include "base/arena.h"
#include "base/list.h"
#include "load/charts.h"
#include "load/exposed.h"
#include "load/fields.h"
#include "load/files.h"
#include "load/record.h"
#include "load/sections.h"
#include "load/source.h"
#include "load/yaml.h"
#include "prose/prose.h"

enum { DEEPEST = 6, MOST_VALUES = 20000 };

static void
report(const struct field_context *context, enum rule rule, unsigned line,
    unsigned column)
{
	record_report(context->reader, context->record, rule,
	    (struct place){ context->source->path, line, column }, NULL, NULL);
}

static void
keep_comments(const struct field_context *context, const struct list *found)
{
	struct arena *vault = context->reader->vault;

	for (size_t i = 0; i < found->count; i++) {
		const struct yaml_comment *from = found->items[i];
		struct private_comment *comment = arena_alloc(vault, 1,
		    sizeof *comment);

		comment->text = arena_copy_n(vault, from->text, from->length);
		comment->length = from->length;
		comment->place = (struct place){ arena_copy(vault,
		    context->source->path), from->line, from->column };
		list_add(vault, &context->record->comments, comment);
	}
}

static void
read_fields(const struct field_context *context, const char *yaml,
    size_t length, unsigned first_line)
{
	struct private_record *record = context->record;
	const struct kind *kind = record->kind;
	struct list comments = { 0 };
	const struct yaml_source source = { yaml, length,
		context->source->path, first_line, DEEPEST, MOST_VALUES,
		&comments };
	const struct node *tree = yaml_tree(context->reader->scratch, &source,
	    context->reader->diag);

	keep_comments(context, &comments);
	if (tree == NULL)
		record->broken = true;
	else if (tree->shape == NODE_MAPPING && tree->count > 0)
		record->fields = fields_read(context, kind->name, kind->fields,
		    kind->field_count, tree);
	else if (tree->shape == NODE_MAPPING ||
	    (tree->shape == NODE_SCALAR && scalar_is_empty(tree)))
		report(context, RULE_record_empty, 0, 0);
	else
		report(context, RULE_record_shape, tree->line, tree->column);
}

static struct prose *
read_text(const struct field_context *context, const char *markdown,
    size_t length, unsigned first_line)
{
	struct reader *reader = context->reader;
	size_t before = diag_count(reader->diag, BLOCK);
	struct prose *prose = prose_parse(reader->vault, markdown, length,
	    context->source->path, first_line, reader->diag);

	if (diag_count(reader->diag, BLOCK) > before)
		context->record->broken = true;
	charts_read(context, prose);
	return prose;
}

void
read_record(struct reader *reader, struct private_record *record,
    const struct source *source)
{
	struct field_context context = { reader, record, source };
	const struct kind *kind = record->kind;
	struct front front;

	if (kind->shape == YAML_FILE || kind->shape == SINGLE_FILE) {
		read_fields(&context, source->bytes, source->length, 1);
		return;
	}
	if (!source_split(source, &front, reader->diag)) {
		record->broken = true;
		return;
	}
	read_fields(&context, front.fields, front.fields_length, 2);
	record->body = read_text(&context, front.body, front.body_length,
	    front.body_line);
	sections_check(reader, record);
}

/* The second file is text from its first line: its fields are the record's. */
static void
read_part(struct reader *reader, struct private_record *record,
    const struct source *source)
{
	struct field_context context = { reader, record, source };

	if (source_has_front(source))
		report(&context, RULE_front_unwanted, 1, 1);
	else
		record->part = read_text(&context, source->bytes,
		    source->length, 1);
}

/* Open one of the two files; what is in it by mistake is not read further. */
static bool
open_source(struct reader *reader, struct private_record *record,
    const char *file, const char *path, struct source *source)
{
	bool text = source_read(reader->scratch, file, path, source,
	    reader->diag);

	if (!text)
		record->broken = true;
	if (!exposed_register(source->bytes, source->length))
		return text;
	record_report(reader, record, RULE_register_in_clear,
	    (struct place){ path, 0, 0 }, NULL, NULL);
	return false;
}

void
read_found(struct reader *reader, const struct found *found)
{
	struct private_record *record = arena_alloc(reader->vault, 1,
	    sizeof *record);
	struct field_context none = { reader, record, NULL };
	struct source source;

	record->kind = found->kind;
	record->id = found->id;
	record->path = found->path;
	record->part_path = found->part_path;
	list_add(reader->vault, &reader->loaded->records, record);
	if (open_source(reader, record, found->file, found->path, &source))
		read_record(reader, record, &source);
	if (found->part_file != NULL && open_source(reader, record,
	    found->part_file, found->part_path, &source))
		read_part(reader, record, &source);
	if (record->fields == NULL)
		record->fields = fields_none(&none, found->kind->fields,
		    found->kind->field_count);
}
