#include <string.h>

#include "base/arena.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "load/charts.h"
#include "load/fields.h"
#include "load/record.h"
#include "load/source.h"
#include "load/yaml.h"
#include "prose/prose.h"

enum { LINE_LONGEST = 500, NUMBER_DIGITS = 9 };

static const char blanks[] = " \t\r\n";

static bool
refuse(const struct field_context *context, enum rule rule,
    const struct field *row, const struct node *node, const char *hint)
{
	record_report(context->reader, context->record, rule,
	    (struct place){ context->source->path, node->line, node->column },
	    row->name, hint);
	return false;
}

bool
scalar_is_id(const char *text)
{
	return id_is_formed(text);
}

bool
scalar_is_empty(const struct node *node)
{
	if (node->text[strspn(node->text, blanks)] == '\0')
		return true;
	return node->style == NODE_PLAIN && (strcmp(node->text, "~") == 0 ||
	    strcmp(node->text, "null") == 0);
}

/* Without the white space around it. */
static const char *
trimmed(struct arena *arena, const struct node *node)
{
	const char *start = node->text + strspn(node->text, blanks);
	size_t length = strlen(start);

	while (length > 0 && strchr(blanks, start[length - 1]) != NULL)
		length--;
	return arena_copy_n(arena, start, length);
}

/* One line of it is given; a tab would be lost in it. */
static bool
read_line(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text)
{
	if (strpbrk(text, "\r\n") != NULL)
		return refuse(context, RULE_field_shape, row, node,
		    "write it as one line, or fold it with > instead of |");
	if (strchr(text, '\t') != NULL)
		return refuse(context, RULE_text_control, row, node,
		    "there is a tab in the value: put a space instead");
	if (utf8_count(text, strlen(text)) > LINE_LONGEST)
		return refuse(context, RULE_field_long, row, node, NULL);
	return true;
}

static bool
read_id(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text)
{
	if (row->type == ID && id_is_device(text))
		return refuse(context, RULE_id_device, row, node, NULL);
	if (scalar_is_id(text))
		return true;
	return refuse(context, RULE_id_form, row, node, row->type == REF ?
	    "write the id of the record, which is the name of its file or "
	    "folder" : "write a short name of small letters and digits");
}

static bool
read_word(const struct field_context *context, const struct field *row,
    const struct node *node, const char **text)
{
	struct arena *scratch = context->reader->scratch;
	const char *const *words = row->of.words;
	const char *near;
	size_t count = 0;

	for (; words[count] != NULL; count++)
		if (strcmp(words[count], *text) == 0) {
			*text = words[count];
			return true;
		}
	near = nearest_word(*text, words, count);
	return refuse(context, RULE_field_value, row, node,
	    arena_format(scratch, "%s%s%swrite one of: %s",
	    near == NULL ? "" : "did you mean '", near == NULL ? "" : near,
	    near == NULL ? "" : "'? ", words_listed(scratch, words)));
}

static bool
read_yes(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text, bool *yes)
{
	static const struct { const char *word; bool yes; } words[] = {
		{ "yes", true }, { "no", false }, { "true", true },
		{ "false", false }, { "Yes", true }, { "No", false },
		{ "True", true }, { "False", false }, { "YES", true },
		{ "NO", false }, { "TRUE", true }, { "FALSE", false },
	};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strcmp(words[i].word, text) == 0) {
			*yes = words[i].yes;
			return true;
		}
	return refuse(context, RULE_field_value, row, node,
	    "write yes or no");
}

static bool
read_number(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text, long *number)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0 || digits > NUMBER_DIGITS || text[digits] != '\0')
		return refuse(context, RULE_field_value, row, node,
		    "write a whole number in digits and nothing else, at most "
		    "999999999");
	*number = 0;
	for (size_t i = 0; i < digits; i++)
		*number = *number * 10 + (text[i] - '0');
	return true;
}

/* A host (or number, or mailbox) and no name or password before it. */
static bool
is_address(const char *text)
{
	static const char *const schemes[] = { "https://", "http://", "tel:",
		"mailto:" };
	const char *rest = NULL;

	if (text[strcspn(text, " \t\r\n\"'<>\\^`{|}")] != '\0')
		return false;
	for (size_t i = 0; rest == NULL &&
	    i < sizeof schemes / sizeof schemes[0]; i++)
		if (strncmp(text, schemes[i], strlen(schemes[i])) == 0)
			rest = text + strlen(schemes[i]);
	if (rest == NULL || rest[0] == '\0')
		return false;
	if (text[0] == 't')
		return rest[strspn(rest, "+-.()0123456789")] == '\0';
	if (text[0] == 'm')
		return rest[0] != '@' && strchr(rest, '@') != NULL;
	return rest[0] != '/' && rest[strcspn(rest, "/@?#")] != '@';
}

static bool
read_address(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text)
{
	if (utf8_count(text, strlen(text)) > LINE_LONGEST)
		return refuse(context, RULE_field_long, row, node, NULL);
	if (is_address(text))
		return true;
	return refuse(context, RULE_field_value, row, node,
	    "write a whole address that begins with https://, http://, tel: "
	    "or mailto:, without spaces");
}

/*
 * Places in the tree count from the value's own first column.  Those of a
 * block (|) are moved to where the file has them; where folding has changed
 * the lines, the column is not known.
 */
static void
place_in_file(struct prose *prose, const struct node *node)
{
	struct prose *p = prose;

	while (p != NULL) {
		if (p->column > 0 && node->style == NODE_LITERAL)
			p->column += node->indent;
		else if (node->style == NODE_FOLDED || p->line != node->line)
			p->column = 0;
		else if (p->column > 0)
			p->column += node->column - 1 +
			    (node->style == NODE_QUOTED);
		if (p->first != NULL) {
			p = p->first;
			continue;
		}
		while (p != prose && p->next == NULL)
			p = p->parent;
		p = p == prose ? NULL : p->next;
	}
}

static bool
read_prose(const struct field_context *context, const struct node *node,
    struct prose **out)
{
	struct reader *reader = context->reader;
	bool block = node->style == NODE_LITERAL || node->style == NODE_FOLDED;
	size_t before = diag_count(reader->diag, BLOCK);

	*out = prose_parse(reader->vault, node->text, node->length,
	    context->source->path, node->line + block, reader->diag);
	place_in_file(*out, node);
	charts_read(context, *out);
	if (diag_count(reader->diag, BLOCK) > before)
		context->record->broken = true;
	return true;
}

/* At most twelve digits, a minus before them, a point between. */
static bool
read_decimal(const struct field_context *context, const struct field *row,
    const struct node *node, const char *text)
{
	const char *digits = text + (text[0] == '-');
	size_t whole = strspn(digits, "0123456789");
	size_t part = digits[whole] == '.' ?
	    strspn(digits + whole + 1, "0123456789") : 0;
	size_t length = whole + (digits[whole] == '.' ? part + 1 : 0);

	if (whole > 0 && whole + part <= 12 && digits[length] == '\0' &&
	    (digits[whole] != '.' || part > 0))
		return true;
	return refuse(context, RULE_field_value, row, node,
	    "write it in digits: 234675 or 8.5");
}

bool
scalar_read(const struct field_context *context, const struct field *row,
    const struct node *node, struct private_value *value)
{
	const char *text;

	if (scalar_is_empty(node))
		return refuse(context, RULE_field_empty, row, node, NULL);
	if (row->type == PROSE)
		return read_prose(context, node, &value->prose);
	text = trimmed(context->reader->vault, node);
	switch (row->type) {
	case ID:
	case REF:
		value->text = text;
		return read_id(context, row, node, text);
	case LINE:
		value->text = text;
		return read_line(context, row, node, text);
	case WORD:
		value->text = text;
		return read_word(context, row, node, &value->text);
	case WEBADDRESS:
		value->text = text;
		return read_address(context, row, node, text);
	case DECIMAL:
		value->text = text;
		return read_decimal(context, row, node, text);
	case DAY:
		return date_parse(text, &value->date) ||
		    refuse(context, RULE_field_date, row, node, NULL);
	case NUMBER:
		return read_number(context, row, node, text, &value->number);
	case YESNO:
		return read_yes(context, row, node, text, &value->yes);
	case PROSE:
	case GROUP:
		break;
	}
	BUG("field '%s' is no scalar", row->name);
}
