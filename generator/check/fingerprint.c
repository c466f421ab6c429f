#include "check/fingerprint.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "check/verdict.h"
#include "load/private.h"
#include "prose/prose.h"

/* What is digested, as it grows. */
struct print {
	struct arena *arena;
	struct text bytes;
};

/* The names of nodes are kept, so that a new type of node changes no digest. */
static const char *const node_names[PROSE_TYPES] = {
	[PROSE_DOCUMENT] = "document", [PROSE_SECTION] = "section",
	[PROSE_HEADING] = "heading", [PROSE_PARAGRAPH] = "paragraph",
	[PROSE_LIST] = "list", [PROSE_ITEM] = "item", [PROSE_QUOTE] = "quote",
	[PROSE_CALLOUT] = "callout", [PROSE_CODE_BLOCK] = "code block",
	[PROSE_SHOW] = "show", [PROSE_PICTURE] = "picture",
	[PROSE_CHART] = "chart", [PROSE_SETTING] = "setting",
	[PROSE_RULE] = "rule", [PROSE_TABLE] = "table",
	[PROSE_ROW] = "row", [PROSE_CELL] = "cell",
	[PROSE_FOOTNOTE] = "footnote", [PROSE_TEXT] = "text",
	[PROSE_SOFTBREAK] = "soft break", [PROSE_LINEBREAK] = "line break",
	[PROSE_CODE] = "code", [PROSE_EMPH] = "emphasis",
	[PROSE_STRONG] = "strong", [PROSE_STRIKE] = "strike",
	[PROSE_LINK] = "link", [PROSE_FOOTNOTE_REF] = "reference",
};

/* With its length before it, so that no word can pass for two others. */
static void
add_word(struct print *print, const char *word)
{
	if (word == NULL) {
		text_add(&print->bytes, "-");
		return;
	}
	text_add_format(&print->bytes, "%zu:", strlen(word));
	text_add(&print->bytes, word);
}

static void
add_number(struct print *print, long number)
{
	text_add_format(&print->bytes, "#%ld;", number);
}

/* Depth is bounded by the parser. */
static void
add_prose(struct print *print, const struct prose *node)
{
	long children = 0;

	if (node == NULL) {
		add_word(print, NULL);
		return;
	}
	for (const struct prose *n = node->first; n != NULL; n = n->next)
		children++;
	add_word(print, node_names[node->type]);
	add_word(print, node->callout == CALLOUT_NONE ? NULL :
	    callout_names[node->callout]);
	add_number(print, node->level);
	add_number(print, node->start);
	add_number(print, node->ordered);
	add_number(print, node->tight);
	add_word(print, node->text);
	add_word(print, node->address);
	add_word(print, node->word);
	/* The id of anything else is made from its words. */
	if (node->type == PROSE_PICTURE)
		add_word(print, node->id);
	add_number(print, children);
	for (const struct prose *n = node->first; n != NULL; n = n->next)
		add_prose(print, n);
}

static bool
is_readable(const struct field *row)
{
	return row->door[FOR_PUBLIC] != WITHHOLD ||
	    row->door[FOR_PARTNERS] != WITHHOLD;
}

static bool
is_our_calendar(const struct field *row)
{
	return row->type == DAY && strcmp(row->name, "published_on") != 0 &&
	    row->door[FOR_PUBLIC] == PUBLISH &&
	    row->door[FOR_PARTNERS] == PUBLISH;
}

/* A group that is nobody's to read but for what its consent opens. */
static bool
is_consent(const struct field *row)
{
	for (size_t i = 0; row->type == GROUP && i < row->of.field_count; i++)
		if (row->of.fields[i].door[FOR_PUBLIC] == IF_CONSENT)
			return !is_readable(row);
	return false;
}

static void add_group(struct print *print, const struct private_group *group,
    bool consent);

static void
add_value(struct print *print, const struct private_group *group,
    const struct field *row, size_t index)
{
	const char *name = row->name;

	switch (row->type) {
	case ID:
	case LINE:
	case WORD:
	case REF:
	case WEBADDRESS:
	case DECIMAL:
		add_word(print, private_text(group, name, index));
		return;
	case PROSE:
		add_prose(print, private_prose(group, name, index));
		return;
	case DAY:
		add_word(print, date_iso(print->arena, private_date(group,
		    name, index)));
		return;
	case NUMBER:
		add_number(print, private_number(group, name, index));
		return;
	case YESNO:
		add_number(print, private_yes(group, name, index));
		return;
	case GROUP:
		add_group(print, private_subgroup(group, name, index),
		    is_consent(row));
		return;
	}
	BUG("field '%s' has type %d", name, (int)row->type);
}

/* The first row whose name is behind `last`; NULL: no more. */
static const struct field *
row_behind(const struct field *rows, size_t count, const char *last)
{
	const struct field *next = NULL;

	for (size_t i = 0; i < count; i++)
		if ((last == NULL || strcmp(rows[i].name, last) > 0) &&
		    (next == NULL || strcmp(rows[i].name, next->name) < 0))
			next = &rows[i];
	return next;
}

static bool
is_in(const struct field *row, bool consent)
{
	if (is_consent(row))
		return true;
	if (consent && strcmp(row->name, "id") == 0)
		return true;
	return is_readable(row) && !is_our_calendar(row);
}

static void
add_group(struct print *print, const struct private_group *group, bool consent)
{
	size_t count;
	const struct field *rows = private_group_rows(group, &count);
	const struct field *row = NULL;

	text_add(&print->bytes, "{");
	while ((row = row_behind(rows, count, row == NULL ? NULL :
	    row->name)) != NULL) {
		size_t values = private_values(group, row->name);

		if (values == 0 || !is_in(row, consent))
			continue;
		add_word(print, row->name);
		add_number(print, (long)values);
		for (size_t i = 0; i < values; i++)
			add_value(print, group, row, i);
	}
	text_add(&print->bytes, "}");
}

void
record_fingerprint(const struct private_record *record, char hex[DIGEST_HEX])
{
	const struct private_group *fields = private_fields(record);
	struct arena *arena = arena_open("a fingerprint");
	struct print print = { arena, text_open(arena, TEXT_LIMIT) };

	add_word(&print, private_kind(record)->name);
	add_word(&print, private_id(record));
	if (private_kind(record)->gated) {
		add_word(&print, private_text(fields, "decision", 0));
		add_word(&print, register_name_of(record));
	}
	add_group(&print, fields, false);
	add_prose(&print, private_body(record));
	add_prose(&print, private_part(record));
	digest_hex(print.bytes.bytes, print.bytes.length, hex);
	arena_wipe(arena);
}
