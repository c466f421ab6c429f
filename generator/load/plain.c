#include "load/load.h"

#include <stdbool.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "base/value.h"
#include "model/diag.h"

enum { FILE_LIMIT = 8 * 1024 * 1024, DEEPEST = 64, MOST_VALUES = 20000 };

struct reader {
	struct arena *arena;
	struct diag *diag;
	const char *path;
	yaml_parser_t parser;
	size_t values;
	bool failed; /* and it was reported why */
};

static void
fault(struct reader *r, enum rule rule, yaml_mark_t mark, const char *hint)
{
	struct place place = { .path = r->path,
		.line = (unsigned)mark.line + 1,
		.column = (unsigned)mark.column + 1 };

	diag_report(r->diag, rule, place, NULL, hint);
	r->failed = true;
}

/* The next event, which the caller deletes; false after a report. */
static bool
next(struct reader *r, yaml_event_t *event)
{
	if (yaml_parser_parse(&r->parser, event))
		return true;
	fault(r, RULE_yaml_syntax, r->parser.problem_mark, NULL);
	return false;
}

/* null, true and false in the spellings of YAML 1.2's core schema. */
static struct value *
plain_scalar(struct reader *r, const char *text)
{
	static const struct { const char *word; enum value_type type; }
	words[] = {
		{ "", VALUE_NULL }, { "~", VALUE_NULL }, { "null", VALUE_NULL },
		{ "Null", VALUE_NULL }, { "NULL", VALUE_NULL },
		{ "true", VALUE_TRUE }, { "True", VALUE_TRUE },
		{ "TRUE", VALUE_TRUE }, { "false", VALUE_FALSE },
		{ "False", VALUE_FALSE }, { "FALSE", VALUE_FALSE },
	};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (strcmp(text, words[i].word) != 0)
			continue;
		return words[i].type == VALUE_NULL ? value_null(r->arena) :
		    value_flag(r->arena, words[i].type == VALUE_TRUE);
	}
	return value_text(r->arena, text);
}

static struct value *
read_scalar(struct reader *r, const yaml_event_t *event)
{
	const char *bytes = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;
	char *text;

	/* "\0" in quotation marks is a NUL that no text of ours may hold. */
	if (memchr(bytes, '\0', length) != NULL) {
		fault(r, RULE_file_nul, event->start_mark,
		    "take the \\0 out of this value");
		return NULL;
	}
	text = arena_copy_n(r->arena, bytes, length);
	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
		return plain_scalar(r, text);
	return value_text(r->arena, text);
}

static struct value *read_node(struct reader *r, const yaml_event_t *event,
    int depth);

static struct value *
read_list(struct reader *r, int depth)
{
	struct value *list = value_list(r->arena), *item;
	yaml_event_t event;

	while (!r->failed && next(r, &event)) {
		bool ends = event.type == YAML_SEQUENCE_END_EVENT;

		item = ends ? NULL : read_node(r, &event, depth);
		yaml_event_delete(&event);
		if (ends)
			return list;
		if (item != NULL)
			value_add(list, item);
	}
	return NULL;
}

/* The name of a member; NULL after a report. */
static const char *
read_key(struct reader *r, const struct value *object,
    const yaml_event_t *event)
{
	struct value *key;

	if (event->type != YAML_SCALAR_EVENT) {
		fault(r, event->type == YAML_ALIAS_EVENT ? RULE_yaml_alias :
		    RULE_yaml_syntax, event->start_mark,
		    event->type == YAML_ALIAS_EVENT ? NULL :
		    "the name before a colon is a word, not a list or group");
		return NULL;
	}
	/* Through the same checks as a value; a name is always text. */
	key = read_node(r, event, 0);
	if (key == NULL)
		return NULL;
	if (value_get(object, (const char *)event->data.scalar.value) != NULL) {
		fault(r, RULE_yaml_syntax, event->start_mark,
		    "this name stands twice in the same group; keep one");
		return NULL;
	}
	return arena_copy(r->arena, (const char *)event->data.scalar.value);
}

static struct value *
read_object(struct reader *r, int depth)
{
	struct value *object = value_object(r->arena), *item;
	yaml_event_t event;
	const char *key;

	while (!r->failed && next(r, &event)) {
		bool ends = event.type == YAML_MAPPING_END_EVENT;

		key = ends ? NULL : read_key(r, object, &event);
		yaml_event_delete(&event);
		if (ends)
			return object;
		if (key == NULL || !next(r, &event))
			return NULL;
		item = read_node(r, &event, depth);
		yaml_event_delete(&event);
		if (item != NULL)
			value_set(object, key, item);
	}
	return NULL;
}

static bool
has_anchor_or_tag(const yaml_event_t *event, enum rule *rule)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	*rule = anchor != NULL || event->type == YAML_ALIAS_EVENT ?
	    RULE_yaml_alias : RULE_yaml_tag;
	return anchor != NULL || tag != NULL ||
	    event->type == YAML_ALIAS_EVENT;
}

/* The value that begins with this event; NULL after a report. */
static struct value *
read_node(struct reader *r, const yaml_event_t *event, int depth)
{
	enum rule rule;

	if (has_anchor_or_tag(event, &rule)) {
		fault(r, rule, event->start_mark, NULL);
		return NULL;
	}
	if (++r->values > MOST_VALUES) {
		fault(r, RULE_yaml_many, event->start_mark, "20,000 at most");
		return NULL;
	}
	if (event->type == YAML_SCALAR_EVENT)
		return read_scalar(r, event);
	if (depth == DEEPEST) {
		fault(r, RULE_yaml_depth, event->start_mark, "64 deep at most");
		return NULL;
	}
	return event->type == YAML_SEQUENCE_START_EVENT ?
	    read_list(r, depth + 1) : read_object(r, depth + 1);
}

/* One document and no more; an empty file is one that says nothing. */
static struct value *
read_stream(struct reader *r)
{
	struct value *value = NULL;
	yaml_event_t event;
	bool more = true;

	while (more && !r->failed && next(r, &event)) {
		if (event.type == YAML_STREAM_END_EVENT)
			more = false;
		else if (event.type == YAML_DOCUMENT_START_EVENT &&
		    value != NULL)
			fault(r, RULE_yaml_documents, event.start_mark, NULL);
		else if (event.type != YAML_STREAM_START_EVENT &&
		    event.type != YAML_DOCUMENT_START_EVENT &&
		    event.type != YAML_DOCUMENT_END_EVENT)
			value = read_node(r, &event, 0);
		yaml_event_delete(&event);
	}
	if (r->failed)
		return NULL;
	return value == NULL ? value_null(r->arena) : value;
}

static void
report_file(struct diag *diag, const char *path, enum file_status status)
{
	struct place place = { .path = path };
	enum rule rule = status == FILE_TOO_LARGE ? RULE_file_too_large :
	    status == FILE_NOT_REGULAR ? RULE_file_special :
	    RULE_file_unreadable;

	diag_report(diag, rule, place, NULL, status == FILE_MISSING ?
	    file_status_words(status) : NULL);
}

/* Line and column of a byte that no text may hold. */
static void
report_byte(struct reader *r, enum rule rule, const char *bytes, size_t at)
{
	yaml_mark_t mark = { 0 };
	size_t begin = 0;

	for (size_t i = 0; i < at; i++) {
		if (bytes[i] == '\n') {
			mark.line++;
			begin = i + 1;
		}
	}
	mark.column = utf8_count(bytes + begin, at - begin);
	fault(r, rule, mark, NULL);
}

struct value *
load_plain_yaml(struct arena *arena, const char *path, struct diag *diag)
{
	struct reader r = { .arena = arena, .diag = diag, .path = path };
	struct file_bytes file;
	enum file_status status = file_read(arena, path, FILE_LIMIT, &file);
	struct value *value;
	const char *nul;
	size_t bad;

	if (status != FILE_OK) {
		report_file(diag, path, status);
		return NULL;
	}
	if (!utf8_valid(file.bytes, file.length, &bad)) {
		report_byte(&r, RULE_file_encoding, file.bytes, bad);
		return NULL;
	}
	nul = memchr(file.bytes, '\0', file.length);
	if (nul != NULL) {
		report_byte(&r, RULE_file_nul, file.bytes,
		    (size_t)(nul - file.bytes));
		return NULL;
	}
	if (!yaml_parser_initialize(&r.parser))
		BUG("libyaml did not start");
	yaml_parser_set_input_string(&r.parser,
	    (const unsigned char *)file.bytes, file.length);
	value = read_stream(&r);
	yaml_parser_delete(&r.parser);
	return value;
}
