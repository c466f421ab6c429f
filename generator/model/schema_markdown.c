/* schema_markdown.c - docs/records.md. */
#include "base/arena.h"
#include "base/text.h"
#include "model/schema_print.h"
#include "model/schema_words.h"

/* A cell of a table: bars, tags and callouts are only signs in it. */
static void
add_cell(struct text *out, const char *words)
{
	for (; *words != '\0'; words++) {
		if (*words == '|' || *words == '<' || *words == '*' ||
		    *words == '_' || *words == '[')
			text_add_char(out, '\\');
		text_add_char(out, *words);
	}
}

static void
add_fields(struct text *out, const struct field *fields, size_t count,
    const char *before, unsigned depth)
{
	if (depth > GROUPS_DEEP)
		BUG("groups nest too deep");
	for (size_t i = 0; i < count; i++) {
		const struct field *field = &fields[i];
		struct text words = text_open(out->arena, TEXT_LIMIT);
		char *name = arena_format(out->arena, "%s%s", before,
		    field->name);

		text_add_format(out, "| `%s` | %s | ", name,
		    field->need == NEEDED ? "needed" : "");
		add_cell(out, field->help);
		text_add(out, " | ");
		field_words(&words, field);
		add_cell(out, words.bytes);
		text_add(out, " | ");
		text_cut(&words, 0);
		reader_words(&words, field->door);
		text_add_format(out, "%s |\n", words.bytes);
		if (field->type == GROUP)
			add_fields(out, field->of.fields, field->of.field_count,
			    arena_format(out->arena, "%s.", name), depth + 1);
	}
}

static void
add_sections(struct text *out, const struct kind *kind)
{
	if (kind->section_count == 0) {
		text_add(out, "\nBelow them the text in Markdown, with "
		    "headings from `##` on.\n");
		return;
	}
	text_add(out, "\nBelow them the text in Markdown, under these "
	    "headings:\n\n| heading | | what stands there | under themes | "
	    "who reads it |\n| --- | --- | --- | --- | --- |\n");
	for (size_t i = 0; i < kind->section_count; i++) {
		const struct section *section = &kind->sections[i];
		struct text words = text_open(out->arena, TEXT_LIMIT);

		text_add_format(out, "| `## %s` | %s | ", section->heading,
		    section->need == NEEDED ? "needed" : "");
		add_cell(out, section->help);
		reader_words(&words, section->door);
		text_add_format(out, " | %s | %s |\n",
		    section->pool == POOL_CALLOUTS ? "its callouts" :
		    section->pool == POOL_ITEMS ? "its list" : "",
		    words.bytes);
	}
}

void
schema_markdown(struct text *out, const struct kind *kind)
{
	text_add_format(out, "## %s\n\n`content/%s`: %s.", kind->name,
	    kind_file(out->arena, kind, "ID"), kind->help);
	if (kind->part != NULL)
		text_add_format(out, " Where there is one, `%s.md` stands "
		    "beside it: Markdown without fields.", kind->part);
	text_add(out, "\n\n| field | | what it says | what is written | "
	    "who reads it |\n| --- | --- | --- | --- | --- |\n");
	add_fields(out, kind->fields, kind->field_count, "", 0);
	if (kind_has_body(kind))
		add_sections(out, kind);
}

void
schema_page(struct text *out)
{
	text_add(out, "# Records\n\nWhat a record of each kind may say, and "
	    "who may read it. This page is made from the tables that lscp "
	    "itself obeys: `make records` writes it anew, and a test compares. "
	    "`lscp schema KIND` prints the same on a terminal, `lscp schema "
	    "KIND --format json` a JSON Schema for editors, `lscp new KIND ID` "
	    "a record to start from.\n\nEverybody is the public website. "
	    "Partners get packs. The Executive gets the assurance report, "
	    "which is never deployed. What nobody reads stays in the records "
	    "and is used to decide.\n\n");
	for (size_t k = 0; k < kind_count; k++)
		text_add_format(out, "- [%s](#%s): %s\n", kinds[k].name,
		    kinds[k].name, kinds[k].help);
	for (size_t k = 0; k < kind_count; k++) {
		text_add_char(out, '\n');
		schema_markdown(out, &kinds[k]);
	}
}
