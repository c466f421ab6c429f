#include "model/blank.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "model/schema.h"
#include "model/schema_words.h"

struct blank {
	struct text *out;
	const struct kind *kind;
	const char *id;
	const struct map *known;
};

static void
add_help(const struct blank *blank, const struct field *field,
    const char *margin)
{
	struct arena *arena = blank->out->arena;
	struct text words = text_open(arena, TEXT_LIMIT);
	const char *ids = field->type == REF ? map_get(blank->known,
	    field->of.kind) : NULL;

	text_add_format(&words, "%s (%s", field->help,
	    field->need == NEEDED ? "needed; " : "");
	field_words(&words, field);
	if (field->type == REF)
		text_add_format(&words, "; there %s %s", ids == NULL ? "is" :
		    "are", ids == NULL ? "none yet" : ids);
	text_add_char(&words, ')');
	text_add_filled(blank->out, arena_format(arena, "## %s", margin),
	    words.bytes);
}

/* In double quotation marks, as YAML has it. */
static void
add_unfilled(struct text *out, const char *help)
{
	text_add(out, "\"" UNFILLED ": ");
	for (; *help != '\0'; help++) {
		if (*help == '"' || *help == '\\')
			text_add_char(out, '\\');
		text_add_char(out, *help);
	}
	text_add_char(out, '"');
}

/*
 * What stands behind the colon or the hyphen.  Nothing behind what is switched
 * off: whoever switches it on is to say it, and not to find it said.
 */
static void
add_start(const struct blank *blank, const struct field *field,
    const char *off)
{
	struct text *out = blank->out;
	const char *ids;

	if (field->need != NEEDED || off[0] != '\0')
		return;
	if (field->type == LINE || field->type == PROSE) {
		text_add_char(out, ' ');
		add_unfilled(out, field->help);
	} else if (field->type == WORD && blank->kind->gated) {
		text_add_format(out, " %s", field->of.words[0]);
	} else if (field->type == REF && blank->kind->gated) {
		ids = map_get(blank->known, field->of.kind);
		if (ids != NULL)
			text_add_format(out, " %.*s",
			    (int)strcspn(ids, ","), ids);
	}
}

/*
 * One field with the rows of its group; `off` is "# " for a field that is
 * switched off, `margin` what stands before its name.
 */
static void
add_field(const struct blank *blank, const struct field *field,
    const char *off, const char *margin, unsigned depth)
{
	struct text *out = blank->out;
	const char *inner = arena_format(out->arena, "%s  ", margin);

	if (depth > GROUPS_DEEP)
		BUG("groups nest too deep");
	add_help(blank, field, margin);
	text_add_format(out, "%s%s%s:", off, margin, field->name);
	if (field->type == ID && depth == 0) {
		text_add_format(out, " %s\n", blank->id);
		return;
	}
	if (field->many == MANY) {
		text_add_format(out, "\n%s%s-", off, inner);
		inner = arena_format(out->arena, "%s    ", margin);
	}
	if (field->type != GROUP) {
		add_start(blank, field, off);
		text_add_char(out, '\n');
		return;
	}
	text_add_char(out, '\n');
	for (size_t i = 0; i < field->of.field_count; i++) {
		const struct field *row = &field->of.fields[i];

		add_field(blank, row, off[0] == '\0' && row->need == NEEDED ?
		    "" : "# ", inner, depth + 1);
	}
}

static bool
has_optional(const struct kind *kind)
{
	for (size_t i = 0; i < kind->field_count; i++)
		if (kind->fields[i].need == OPTIONAL)
			return true;
	return false;
}

static void
add_fields(const struct blank *blank, enum need need)
{
	for (size_t i = 0; i < blank->kind->field_count; i++) {
		const struct field *field = &blank->kind->fields[i];

		if (field->need != need)
			continue;
		text_add_char(blank->out, '\n');
		add_field(blank, field, need == NEEDED ? "" : "# ", "", 0);
	}
}

static void
add_body(struct text *out, const struct kind *kind)
{
	for (size_t i = 0; i < kind->section_count; i++)
		text_add_format(out, "\n## %s\n\n%s", kind->sections[i].heading,
		    kind->sections[i].start);
	if (kind->section_count == 0)
		text_add(out, "\n" UNFILLED ": the first paragraph.\n\n"
		    "## " UNFILLED ": a heading\n\nWhat stands below it.\n");
}

void
blank_record(struct text *out, const struct kind *kind, const char *id,
    const struct map *known)
{
	struct blank blank = { out, kind, id, known };
	bool has_body = kind_has_body(kind);

	text_add(out, has_body ? "---\n" : "");
	text_add_format(out, "## A %s: %s.\n", kind->name, kind->help);
	text_add(out, "## Lines with ## explain. A line with one # is a field "
	    "that is switched off:\n## take the # and the space behind it away "
	    "to use it.\n");
	add_fields(&blank, NEEDED);
	if (has_optional(kind))
		text_add(out, "\n## ---- From here on nothing is needed to "
		    "begin with. ----\n");
	add_fields(&blank, OPTIONAL);
	text_add(out, has_body ? "---\n" : "");
	if (has_body)
		add_body(out, kind);
}
