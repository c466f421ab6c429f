#include "load/yaml.h"

#include <stdint.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "load/advice.h"
#include "load/comments.h"
#include "load/source.h"
#include "model/diag.h"

struct builder {
	struct arena *arena;
	const struct yaml_source *source;
	struct diag *diag;
	struct node *root;
	struct node *open[YAML_DEEPEST]; /* mappings and sequences, outermost first */
	unsigned depth;
	struct node *key; /* read, and waiting for its value */
	size_t count;
	size_t documents;
	size_t faults;
	size_t at;      /* an offset that only goes forward, for indentation */
	size_t at_line; /* its line, from 0 */
	bool over; /* nothing behind this can be understood */
	struct comments comments;
};

static struct place
place_of(const struct builder *b, const yaml_mark_t *mark)
{
	return (struct place){ b->source->path,
		b->source->first_line + (unsigned)mark->line,
		(unsigned)mark->column + 1 };
}

static void
report(struct builder *b, enum rule rule, const yaml_mark_t *mark,
    const char *hint)
{
	diag_report(b->diag, rule, place_of(b, mark), NULL, hint);
	b->faults++;
}

static void
give_up(struct builder *b, enum rule rule, const yaml_mark_t *mark,
    const char *hint)
{
	report(b, rule, mark, hint);
	b->over = true;
}

/*
 * At the end of a text that has no line end there, the library is already on
 * the next line, which no editor has.
 */
static yaml_mark_t
mark_in_text(const struct builder *b, yaml_mark_t mark)
{
	const char *bytes = b->source->bytes;
	size_t length = b->source->length;
	size_t start = length;

	if (mark.column > 0 || mark.index < utf8_count(bytes, length) ||
	    length == 0 || bytes[length - 1] == '\n' ||
	    bytes[length - 1] == '\r')
		return mark;
	while (start > 0 && bytes[start - 1] != '\n' &&
	    bytes[start - 1] != '\r')
		start--;
	mark.line--;
	mark.column = utf8_count(bytes + start, length - start);
	return mark;
}

static void
report_syntax(struct builder *b, const yaml_parser_t *parser)
{
	const struct advice *advice = advice_find(parser->context,
	    parser->problem);
	yaml_mark_t mark;

	if (parser->error == YAML_MEMORY_ERROR)
		BUG("out of memory (YAML)");
	mark = mark_in_text(b, advice->at_start ? parser->context_mark :
	    parser->problem_mark);
	give_up(b, advice->rule, &mark, advice->hint);
}

/* Behind a backslash anything can be written, also what no editor shows. */
static bool
has_control(const char *text, size_t length)
{
	const unsigned char *p = (const unsigned char *)text;

	for (size_t i = 0; i < length; i++)
		if (p[i] == '\r' || source_control(p + i) > 0)
			return true;
	return false;
}

static enum node_style
style_of(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_LITERAL_SCALAR_STYLE:
		return NODE_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return NODE_FOLDED;
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return NODE_QUOTED;
	case YAML_PLAIN_SCALAR_STYLE:
	case YAML_ANY_SCALAR_STYLE:
		return NODE_PLAIN;
	}
	BUG("scalar style %d", (int)style);
}

static bool
is_block(const yaml_event_t *scalar)
{
	enum node_style style = style_of(scalar->data.scalar.style);

	return style == NODE_LITERAL || style == NODE_FOLDED;
}

static struct node *
make_node(struct builder *b, enum node_shape shape, const yaml_mark_t *mark)
{
	struct place place = place_of(b, mark);
	struct node *node = arena_alloc(b->arena, 1, sizeof *node);

	node->shape = shape;
	node->line = place.line;
	node->column = place.column;
	node->text = "";
	if (++b->count > b->source->most)
		give_up(b, RULE_yaml_many, mark, NULL);
	return node;
}

/*
 * Columns before the text of a block that is announced on `line`: those of its
 * first line that is not empty.
 */
static unsigned
indent_below(struct builder *b, size_t line)
{
	const char *bytes = b->source->bytes;
	size_t end = b->source->length;
	unsigned indent = 0;

	while (b->at < end && b->at_line <= line) {
		bool cr = bytes[b->at] == '\r' && bytes[b->at + 1] != '\n';

		b->at_line += bytes[b->at++] == '\n' || cr;
	}
	for (size_t i = b->at; i < end && strchr(" \r\n", bytes[i]) != NULL; i++)
		indent = bytes[i] == ' ' ? indent + 1 : 0;
	return indent;
}

/* Put a finished value, or one that opens, where the text has it. */
static void
place_node(struct builder *b, struct node *node, const yaml_mark_t *mark)
{
	struct node *parent = b->depth == 0 ? NULL : b->open[b->depth - 1];

	if (parent == NULL) {
		b->root = node;
		return;
	}
	if (parent->shape == NODE_MAPPING && b->key == NULL) {
		if (node->shape != NODE_SCALAR)
			give_up(b, RULE_yaml_syntax, mark,
			    "a value that begins with { or [ needs quotation "
			    "marks round it");
		b->key = node;
		b->count--;
		return;
	}
	if (parent->shape == NODE_MAPPING) {
		node->key = b->key->text;
		node->key_line = b->key->line;
		node->key_column = b->key->column;
		b->key = NULL;
	}
	if (parent->last == NULL)
		parent->first = node;
	else
		parent->last->next = node;
	parent->last = node;
	parent->count++;
}

static void
add_scalar(struct builder *b, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;
	struct node *node = make_node(b, NODE_SCALAR, &event->start_mark);

	if (event->data.scalar.anchor != NULL)
		report(b, RULE_yaml_alias, &event->start_mark, NULL);
	if (event->data.scalar.tag != NULL)
		report(b, RULE_yaml_tag, &event->start_mark, NULL);
	if (has_control(text, length))
		report(b, RULE_text_control, &event->start_mark, NULL);
	node->text = arena_copy_n(b->arena, text, length);
	node->length = length;
	node->style = style_of(event->data.scalar.style);
	if (node->style == NODE_LITERAL)
		node->indent = indent_below(b, event->start_mark.line);
	place_node(b, node, &event->start_mark);
}

static void
open_node(struct builder *b, const yaml_event_t *event, enum node_shape shape,
    const unsigned char *anchor, const unsigned char *tag)
{
	struct node *node = make_node(b, shape, &event->start_mark);

	if (anchor != NULL)
		report(b, RULE_yaml_alias, &event->start_mark, NULL);
	if (tag != NULL)
		report(b, RULE_yaml_tag, &event->start_mark, NULL);
	place_node(b, node, &event->start_mark);
	if (b->depth >= b->source->deepest || b->depth >= YAML_DEEPEST)
		give_up(b, RULE_yaml_depth, &event->start_mark, NULL);
	else
		b->open[b->depth++] = node;
}

/* An alias stands for a value, so that what follows is still understood. */
static void
add_alias(struct builder *b, const yaml_event_t *event)
{
	report(b, RULE_yaml_alias, &event->start_mark, NULL);
	place_node(b, make_node(b, NODE_SCALAR, &event->start_mark),
	    &event->start_mark);
}

static void
take(struct builder *b, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (++b->documents > 1)
			give_up(b, RULE_yaml_documents, &event->start_mark,
			    NULL);
		break;
	case YAML_SCALAR_EVENT:
		add_scalar(b, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		open_node(b, event, NODE_SEQUENCE,
		    event->data.sequence_start.anchor,
		    event->data.sequence_start.tag);
		break;
	case YAML_MAPPING_START_EVENT:
		open_node(b, event, NODE_MAPPING,
		    event->data.mapping_start.anchor,
		    event->data.mapping_start.tag);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		b->depth--;
		break;
	case YAML_ALIAS_EVENT:
		add_alias(b, event);
		break;
	case YAML_STREAM_END_EVENT:
		b->over = true;
		break;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	}
}

/*
 * Directives for tags are refused before the library sees them: it compares
 * each with all that came before.
 */
static bool
has_tag_directive(struct builder *b)
{
	const char *bytes = b->source->bytes;
	size_t length = b->source->length;
	yaml_mark_t mark = { 0 };
	bool start = true;

	for (size_t i = 0; i + 4 < length; i++) {
		if (start && memcmp(bytes + i, "%TAG", 4) == 0) {
			report(b, RULE_yaml_tag, &mark, NULL);
			return true;
		}
		start = bytes[i] == '\n' || (bytes[i] == '\r' &&
		    bytes[i + 1] != '\n');
		mark.line += start;
	}
	return false;
}

static void
read_events(struct builder *b)
{
	yaml_parser_t parser;

	if (yaml_parser_initialize(&parser) == 0)
		BUG("out of memory (YAML)");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser,
	    (const unsigned char *)b->source->bytes, b->source->length);
	while (!b->over) {
		yaml_event_t event;

		if (yaml_parser_parse(&parser, &event) == 0) {
			report_syntax(b, &parser);
			break;
		}
		comments_take(&b->comments, event.start_mark.index,
		    event.end_mark.index, event.type != YAML_SCALAR_EVENT ?
		    BETWEEN : is_block(&event) ? BLOCK_VALUE : VALUE);
		take(b, &event);
		yaml_event_delete(&event);
	}
	/* Where reading ended early, the rest may be anything. */
	comments_take(&b->comments, SIZE_MAX, SIZE_MAX, BETWEEN);
	yaml_parser_delete(&parser);
}

struct node *
yaml_tree(struct arena *arena, const struct yaml_source *source,
    struct diag *diag)
{
	struct builder b = { .arena = arena, .source = source, .diag = diag,
		.comments = { .arena = arena, .source = source } };
	yaml_mark_t start = { 0 };

	if (!has_tag_directive(&b))
		read_events(&b);
	if (b.faults > 0)
		return NULL;
	if (b.root == NULL)
		b.root = make_node(&b, NODE_SCALAR, &start);
	return b.root;
}
