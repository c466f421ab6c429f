#include "registers/plain.h"

#include <string.h>

#include <yaml.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/locked.h"

struct plain {
	yaml_parser_t parser;
	yaml_event_t event; /* the one that is looked at */
	struct locked *locked;
	struct book *book;
	const char *path;
	struct diag *diag;
	bool failed;
	bool ended; /* no event can be had any more */
};

static void
fault_at(struct plain *plain, yaml_mark_t mark, enum rule rule, const char *word)
{
	struct place place = { plain->path, (unsigned)mark.line + 1,
		(unsigned)mark.column + 1 };

	diag_report(plain->diag, rule, place, word, NULL);
	plain->failed = true;
}

static void
fault(struct plain *plain, enum rule rule, const char *word)
{
	fault_at(plain, plain->event.start_mark, rule, word);
}

static bool
is_scalar(const struct plain *plain)
{
	return plain->event.type == YAML_SCALAR_EVENT;
}

static const char *
scalar(const struct plain *plain)
{
	return (const char *)plain->event.data.scalar.value;
}

/* Names go through libyaml's memory and are wiped there. */
static void
forget(struct plain *plain)
{
	if (is_scalar(plain))
		explicit_bzero(plain->event.data.scalar.value,
		    plain->event.data.scalar.length);
	yaml_event_delete(&plain->event);
}

/* The next event.  Aliases and tags are refused here, for every place. */
static void
step(struct plain *plain)
{
	forget(plain);
	if (plain->ended)
		return;
	if (!yaml_parser_parse(&plain->parser, &plain->event)) {
		plain->ended = true;
		memset(&plain->event, 0, sizeof plain->event);
		fault_at(plain, plain->parser.problem_mark, RULE_yaml_syntax,
		    NULL);
		return;
	}
	if (plain->event.type == YAML_STREAM_END_EVENT)
		plain->ended = true;
	if (plain->event.type == YAML_ALIAS_EVENT)
		fault(plain, RULE_yaml_alias, NULL);
	if (is_scalar(plain) && plain->event.data.scalar.tag != NULL)
		fault(plain, RULE_yaml_tag, NULL);
}

/* Past a value whose fault was reported. */
static void
skip(struct plain *plain)
{
	size_t depth = 0;

	do {
		switch ((int)plain->event.type) {
		case YAML_MAPPING_START_EVENT:
		case YAML_SEQUENCE_START_EVENT:
			depth++;
			break;
		case YAML_MAPPING_END_EVENT:
		case YAML_SEQUENCE_END_EVENT:
			depth--;
			break;
		}
		step(plain);
	} while (depth > 0 && !plain->ended);
}

static void
set_field(struct plain *plain, struct entry *entry, enum entry_field field)
{
	const char *name = entry_rows[field].name;

	switch (entry_set(plain->locked, entry, field, scalar(plain),
	    plain->event.data.scalar.length)) {
	case ENTRY_FINE:
		break;
	case ENTRY_TWICE:
		fault(plain, RULE_field_twice, name);
		break;
	case ENTRY_EMPTY:
		fault(plain, RULE_field_empty, name);
		break;
	case ENTRY_VALUE_UNKNOWN:
		fault(plain, RULE_field_value, name);
		break;
	}
}

/* A value, or several in a list; the event is the first of it. */
static void
read_values(struct plain *plain, struct entry *entry, enum entry_field field)
{
	if (is_scalar(plain)) {
		set_field(plain, entry, field);
		step(plain);
		return;
	}
	if (plain->event.type != YAML_SEQUENCE_START_EVENT ||
	    !entry_rows[field].many) {
		fault(plain, RULE_field_shape, entry_rows[field].name);
		skip(plain);
		return;
	}
	step(plain);
	while (plain->event.type != YAML_SEQUENCE_END_EVENT && !plain->ended) {
		if (is_scalar(plain)) {
			set_field(plain, entry, field);
			step(plain);
		} else {
			fault(plain, RULE_field_shape, entry_rows[field].name);
			skip(plain);
		}
	}
	step(plain);
}

static void
read_entry(struct plain *plain, bool person)
{
	struct entry *entry;

	if (plain->event.type != YAML_MAPPING_START_EVENT) {
		fault(plain, RULE_field_shape, person ? "people" : "terms");
		skip(plain);
		return;
	}
	entry = book_add(plain->locked, plain->book, person);
	entry->line = (unsigned)plain->event.start_mark.line + 1;
	entry->column = (unsigned)plain->event.start_mark.column + 1;
	step(plain);
	while (plain->event.type != YAML_MAPPING_END_EVENT && !plain->ended) {
		enum entry_field field = is_scalar(plain) ?
		    entry_field_find(scalar(plain), person) : ENTRY_FIELDS;

		if (field == ENTRY_FIELDS)
			fault(plain, RULE_field_unknown, person ?
			    "a person of a register" : "a term of a register");
		if (is_scalar(plain))
			step(plain);
		else
			skip(plain);
		if (field == ENTRY_FIELDS)
			skip(plain);
		else
			read_values(plain, entry, field);
	}
	step(plain);
}

static void
read_entries(struct plain *plain, bool person)
{
	if (plain->event.type != YAML_SEQUENCE_START_EVENT) {
		fault(plain, RULE_field_shape, person ? "people" : "terms");
		skip(plain);
		return;
	}
	step(plain);
	while (plain->event.type != YAML_SEQUENCE_END_EVENT && !plain->ended)
		read_entry(plain, person);
	step(plain);
}

static void
read_review(struct plain *plain)
{
	if (!is_scalar(plain) || plain->event.data.scalar.length == 0)
		fault(plain, RULE_field_shape, "review");
	else if (plain->book->review != NULL)
		fault(plain, RULE_field_twice, "review");
	else if (strspn(scalar(plain), "abcdefghijklmnopqrstuvwxyz0123456789-")
	    != plain->event.data.scalar.length)
		fault(plain, RULE_field_value, "review");
	else
		plain->book->review = locked_copy(plain->locked, scalar(plain),
		    plain->event.data.scalar.length);
	skip(plain);
}

enum member { REVIEW, PEOPLE, TERMS, MEMBERS };

static enum member
member_of(const struct plain *plain)
{
	static const char *const names[MEMBERS] = { "review", "people", "terms" };
	enum member member = REVIEW;

	if (!is_scalar(plain))
		return MEMBERS;
	while (member < MEMBERS && strcmp(names[member], scalar(plain)) != 0)
		member++;
	return member;
}

static void
read_member(struct plain *plain)
{
	enum member member = member_of(plain);

	if (member == MEMBERS)
		fault(plain, RULE_field_unknown, "a register");
	if (is_scalar(plain))
		step(plain);
	else
		skip(plain);
	switch (member) {
	case REVIEW:
		read_review(plain);
		break;
	case PEOPLE:
	case TERMS:
		read_entries(plain, member == PEOPLE);
		break;
	case MEMBERS:
		skip(plain);
		break;
	}
}

static void
read_document(struct plain *plain)
{
	step(plain);
	while (plain->event.type == YAML_STREAM_START_EVENT ||
	    plain->event.type == YAML_DOCUMENT_START_EVENT)
		step(plain);
	if (plain->event.type != YAML_MAPPING_START_EVENT) {
		if (!plain->failed)
			fault(plain, RULE_field_missing, "review");
		return;
	}
	step(plain);
	while (plain->event.type != YAML_MAPPING_END_EVENT && !plain->ended)
		read_member(plain);
	step(plain);
	if (plain->event.type == YAML_DOCUMENT_END_EVENT)
		step(plain);
	if (plain->event.type == YAML_DOCUMENT_START_EVENT)
		fault(plain, RULE_yaml_documents, NULL);
	if (!plain->failed && plain->book->review == NULL)
		fault_at(plain, (yaml_mark_t) { 0 }, RULE_field_missing,
		    "review");
}

/* What libyaml still holds of the file. */
static void
close_parser(yaml_parser_t *parser)
{
	if (parser->buffer.start != NULL)
		explicit_bzero(parser->buffer.start,
		    (size_t)(parser->buffer.end - parser->buffer.start));
	if (parser->raw_buffer.start != NULL)
		explicit_bzero(parser->raw_buffer.start, (size_t)
		    (parser->raw_buffer.end - parser->raw_buffer.start));
	yaml_parser_delete(parser);
}

struct book *
plain_read(struct locked *locked, const char *bytes, size_t length,
    const char *path, const char *name, struct diag *diag)
{
	struct plain plain = { .locked = locked, .path = path, .diag = diag };
	size_t bad = 0;

	if (!utf8_valid(bytes, length, &bad)) {
		diag_report(diag, RULE_file_encoding, (struct place) { path, 0,
		    0 }, NULL, NULL);
		return NULL;
	}
	if (memchr(bytes, '\0', length) != NULL) {
		diag_report(diag, RULE_file_nul, (struct place) { path, 0, 0 },
		    NULL, NULL);
		return NULL;
	}
	plain.book = book_open(locked, name);
	if (!yaml_parser_initialize(&plain.parser))
		BUG("out of memory (YAML)");
	yaml_parser_set_input_string(&plain.parser,
	    (const unsigned char *)bytes, length);
	read_document(&plain);
	forget(&plain);
	close_parser(&plain.parser);
	return plain.failed ? NULL : plain.book;
}
