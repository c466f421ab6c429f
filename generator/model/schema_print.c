/* schema_print.c - for a terminal. */
#include "model/schema_print.h"

#include "base/arena.h"
#include "base/text.h"
#include "model/schema_words.h"

void
schema_list(struct text *out)
{
	for (size_t k = 0; k < kind_count; k++)
		text_add_format(out, "%-16s %s\n%17scontent/%s\n",
		    kinds[k].name, kinds[k].help, "",
		    kind_file(out->arena, &kinds[k], "ID"));
	text_add(out, "\n`lscp schema KIND` says what a record of that kind "
	    "holds,\n`lscp new KIND ID` writes one to start from\n");
}

static const char *
need_words(enum need need)
{
	return need == NEEDED ? "needed" : "optional";
}

static void
add_readers(struct text *out, const char *margin,
    const enum door door[AUDIENCES])
{
	struct text words = text_open(out->arena, TEXT_LIMIT);

	text_add(&words, "read by ");
	reader_words(&words, door);
	text_add_filled(out, margin, words.bytes);
}

static void
add_fields(struct text *out, const struct field *fields, size_t count,
    unsigned depth)
{
	char *margin = arena_format(out->arena, "%*s", (int)depth * 4 + 8, "");

	if (depth > GROUPS_DEEP)
		BUG("groups nest too deep");
	for (size_t i = 0; i < count; i++) {
		const struct field *field = &fields[i];
		struct text words = text_open(out->arena, TEXT_LIMIT);

		text_add_format(out, "%*s%s (%s)\n", (int)depth * 4 + 4, "",
		    field->name, need_words(field->need));
		text_add_filled(out, margin, field->help);
		field_words(&words, field);
		text_add_filled(out, margin, words.bytes);
		add_readers(out, margin, field->door);
		if (field->type == GROUP)
			add_fields(out, field->of.fields, field->of.field_count,
			    depth + 1);
	}
}

static void
add_sections(struct text *out, const struct kind *kind)
{
	static const char margin[] = "        ";

	text_add(out, kind->section_count == 0 ?
	    "\nbelow them the text: Markdown, headings from ## on\n" :
	    "\nbelow them the text: Markdown under these headings\n");
	for (size_t i = 0; i < kind->section_count; i++) {
		const struct section *section = &kind->sections[i];
		const char *pool = pool_words(section->pool);

		text_add_format(out, "    ## %s (%s)\n", section->heading,
		    need_words(section->need));
		text_add_filled(out, margin, section->help);
		if (pool != NULL)
			text_add_filled(out, margin, pool);
		add_readers(out, margin, section->door);
	}
}

void
schema_print(struct text *out, const struct kind *kind)
{
	text_add_format(out, "%s: %s\n    content/%s\n", kind->name,
	    kind->help, kind_file(out->arena, kind, "ID"));
	if (kind->part != NULL)
		text_add_format(out, "    and, where there is one, %s.md "
		    "beside it: Markdown without fields\n", kind->part);
	text_add(out, "\nfields\n");
	add_fields(out, kind->fields, kind->field_count, 0);
	if (kind_has_body(kind))
		add_sections(out, kind);
}
