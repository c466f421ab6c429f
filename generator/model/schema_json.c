/* schema_json.c - JSON Schema, draft 2020-12. */
#include "base/arena.h"
#include "base/text.h"
#include "model/schema_print.h"
#include "model/schema_words.h"

static void add_object(struct text *out, const struct field *fields,
    size_t count, unsigned depth);

static void
add_words(struct text *out, const char *const *words)
{
	text_add(out, "\"enum\": [");
	for (size_t i = 0; words[i] != NULL; i++) {
		text_add(out, i == 0 ? "" : ", ");
		text_add_json(out, words[i]);
	}
	text_add_char(out, ']');
}

/*
 * The members that a value of this type brings.  What lscp reads as text, an
 * editor may take for a number: an id 2026, a version 3.
 */
static void
add_type(struct text *out, const struct field *field, unsigned depth)
{
	switch (field->type) {
	case ID:
	case REF:
		text_add(out, "\"type\": [\"string\", \"integer\"], "
		    "\"pattern\": \"^[a-z0-9][a-z0-9-]{0,39}$\"");
		return;
	case LINE:
		text_add(out, "\"type\": [\"string\", \"number\"], "
		    "\"minLength\": 1, \"maxLength\": 500");
		return;
	case PROSE:
		text_add(out, "\"type\": \"string\", \"minLength\": 1");
		return;
	case DAY:
		text_add(out, "\"type\": \"string\", \"format\": \"date\", "
		    "\"pattern\": \"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-"
		    "(0[1-9]|[12][0-9]|3[01])$\"");
		return;
	case NUMBER:
		text_add(out, "\"type\": \"integer\", \"minimum\": 0, "
		    "\"maximum\": 999999999");
		return;
	case DECIMAL:
		text_add(out, "\"type\": [\"number\", \"string\"], "
		    "\"pattern\": \"^-?[0-9]+([.][0-9]+)?$\"");
		return;
	case YESNO:
		text_add(out, "\"enum\": [\"yes\", \"no\", true, false]");
		return;
	case WORD:
		add_words(out, field->of.words);
		return;
	case WEBADDRESS:
		text_add(out, "\"type\": \"string\", \"maxLength\": 500, "
		    "\"pattern\": \"^(https?://[^/ ]|tel:[0-9+().-]|"
		    "mailto:[^ @]+@)[^ ]*$\"");
		return;
	case GROUP:
		add_object(out, field->of.fields, field->of.field_count,
		    depth + 1);
		return;
	}
	BUG("field '%s' has type %d", field->name, (int)field->type);
}

static void
add_property(struct text *out, const struct field *field, unsigned depth)
{
	struct text readers = text_open(out->arena, TEXT_LIMIT);

	reader_words(&readers, field->door);
	text_add_json(out, field->name);
	text_add(out, ": {\"description\": ");
	text_add_json(out, arena_format(out->arena, "%s (read by %s)",
	    field->help, readers.bytes));
	text_add(out, ", ");
	if (field->many == MANY)
		text_add(out, "\"type\": \"array\", \"minItems\": 1, "
		    "\"items\": {");
	add_type(out, field, depth);
	text_add(out, field->many == MANY ? "}}" : "}");
}

static void
add_required(struct text *out, const struct field *fields, size_t count)
{
	bool first = true;

	text_add(out, "\"required\": [");
	for (size_t i = 0; i < count; i++) {
		if (fields[i].need != NEEDED)
			continue;
		text_add(out, first ? "" : ", ");
		text_add_json(out, fields[i].name);
		first = false;
	}
	text_add(out, "], ");
}

static void
add_object(struct text *out, const struct field *fields, size_t count,
    unsigned depth)
{
	if (depth > GROUPS_DEEP)
		BUG("groups nest too deep");
	text_add(out, "\"type\": \"object\", \"additionalProperties\": false, ");
	add_required(out, fields, count);
	text_add(out, "\"properties\": {");
	for (size_t i = 0; i < count; i++) {
		text_add_format(out, "%s\n%*s", i == 0 ? "" : ",",
		    (int)depth * 2 + 2, "");
		add_property(out, &fields[i], depth);
	}
	text_add_format(out, "\n%*s}", (int)depth * 2, "");
}

void
schema_json(struct text *out, const struct kind *kind)
{
	text_add(out, "{\"$schema\": "
	    "\"https://json-schema.org/draft/2020-12/schema\",\n\"title\": ");
	text_add_json(out, kind->name);
	text_add(out, ", \"description\": ");
	text_add_json(out, kind->help);
	text_add(out, ",\n");
	add_object(out, kind->fields, kind->field_count, 0);
	text_add(out, "}\n");
}

void
schema_list_json(struct text *out)
{
	text_add_char(out, '[');
	for (size_t k = 0; k < kind_count; k++) {
		text_add(out, k == 0 ? "\n  {\"kind\": " : ",\n  {\"kind\": ");
		text_add_json(out, kinds[k].name);
		text_add(out, ", \"file\": ");
		text_add_json(out, kind_file(out->arena, &kinds[k], "ID"));
		text_add(out, ", \"help\": ");
		text_add_json(out, kinds[k].help);
		text_add_char(out, '}');
	}
	text_add(out, "\n]\n");
}
