#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/pool.h"
#include "check/tokens.h"
#include "prose/prose.h"

/* Of percent signs around percent signs (spec 5.1). */
enum { LAYERS = 3 };

static bool
somebody_reads(const struct field *field)
{
	for (int a = 0; a < AUDIENCES; a++)
		if (field->door[a] != WITHHOLD)
			return true;
	return false;
}

/* In the author's own words: an id becomes an address, a name of a file. */
static bool
is_written_freely(const struct field *field)
{
	return field->type == LINE || field->type == WEBADDRESS ||
	    field->type == ID;
}

/* Where a text comes from. */
struct source {
	const char *within;
	bool is_public;
};

static int
hex_of(char c)
{
	const char *digits = "0123456789abcdef";
	const char *at = c == '\0' ? NULL : strchr(digits, c >= 'A' &&
	    c <= 'F' ? c | 0x20 : c);

	return at == NULL ? -1 : (int)(at - digits);
}

/* One layer of %20; false when there is none, or what comes out is no text. */
static bool
decode_once(char *text)
{
	char *out = text;
	bool decoded = false;

	for (const char *p = text; *p != '\0'; p++) {
		int high = *p == '%' ? hex_of(p[1]) : -1;
		int low = high < 0 ? -1 : hex_of(p[2]);

		if (low >= 0 && high + low > 0) {
			*out++ = (char)(high << 4 | low);
			p += 2;
			decoded = true;
		} else {
			*out++ = *p;
		}
	}
	*out = '\0';
	return decoded;
}

/* As a browser reads it, for names may be written in it by their bytes. */
static void
decode_address(struct judge *judge, struct judged_text *text)
{
	char *decoded;

	if (memchr(text->text, '%', text->length) == NULL)
		return;
	decoded = arena_copy(judge->scratch, text->text);
	for (int layer = 0; layer < LAYERS && decode_once(decoded); layer++)
		;
	text->text = decoded;
	text->length = strlen(decoded);
}

static void
add_runs(struct judge *judge, struct prose *node, const char *path,
    struct source source)
{
	struct list runs = prose_runs(judge->scratch, node);

	for (size_t i = 0; i < runs.count; i++) {
		struct judged_text *text = arena_alloc(judge->scratch, 1,
		    sizeof *text);

		text->run = runs.items[i];
		text->text = text->run->text;
		text->length = text->run->length;
		text->place.path = path;
		text->is_address = text->run->is_address;
		if (text->is_address)
			decode_address(judge, text);
		text->within = source.within;
		text->is_public = source.is_public;
		list_add(judge->scratch, &judge->texts, text);
	}
}

static void
add_line(struct judge *judge, const struct private_group *group,
    const struct field *field, size_t index, struct source source)
{
	struct judged_text *text = arena_alloc(judge->scratch, 1, sizeof *text);

	text->text = private_text(group, field->name, index);
	text->length = strlen(text->text);
	text->place = private_value_place(group, field->name, index);
	text->field = field;
	text->is_address = field->type != LINE;
	if (text->is_address)
		decode_address(judge, text);
	text->within = source.within;
	text->is_public = source.is_public;
	list_add(judge->scratch, &judge->texts, text);
}

/* Groups nest six deep at most. */
static void
add_group(struct judge *judge, const struct private_group *group,
    const char *within)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const struct field *field = &fields[i];
		size_t count = private_values(group, field->name);
		struct source source = {
			within == NULL ? field->name : within,
			field->door[FOR_PUBLIC] != WITHHOLD };

		for (size_t v = 0; v < count; v++) {
			if (field->type == GROUP)
				add_group(judge, private_subgroup(group,
				    field->name, v), source.within);
			else if (field->type == PROSE && somebody_reads(field))
				add_runs(judge, private_prose(group,
				    field->name, v), private_value_place(group,
				    field->name, v).path, source);
			else if (is_written_freely(field) &&
			    somebody_reads(field))
				add_line(judge, group, field, v, source);
		}
	}
}

static void
mark_pooled(struct judge *judge)
{
	for (size_t i = 0; i < judge->texts.count; i++) {
		struct judged_text *text = judge->texts.items[i];
		const struct prose *node = text->run == NULL ? NULL :
		    text->run->pieces[0].node;

		for (; node != NULL && !text->pooled; node = node->parent)
			text->pooled = pool_has(judge->record, node);
	}
}

static void
add_tree(struct judge *judge, struct prose *root, const char *path)
{
	struct judged_tree *tree;

	if (root == NULL)
		return;
	tree = arena_alloc(judge->scratch, 1, sizeof *tree);
	*tree = (struct judged_tree){ root, path };
	list_add(judge->scratch, &judge->trees, tree);
}

static void
add_prose_fields(struct judge *judge, const struct private_group *group)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const char *name = fields[i].name;

		for (size_t v = 0; v < private_values(group, name); v++)
			if (fields[i].type == GROUP)
				add_prose_fields(judge, private_subgroup(group,
				    name, v));
			else if (fields[i].type == PROSE)
				add_tree(judge, private_prose(group, name, v),
				    private_value_place(group, name, v).path);
	}
}

const struct list *
judge_trees(struct judge *judge)
{
	if (judge->trees.count > 0)
		return &judge->trees;
	add_tree(judge, private_body(judge->record),
	    private_place(judge->record).path);
	add_tree(judge, private_part(judge->record),
	    private_part_path(judge->record));
	add_prose_fields(judge, judge->fields);
	return &judge->trees;
}

const struct list *
judge_texts(struct judge *judge)
{
	if (judge->has_texts)
		return &judge->texts;
	judge->has_texts = true;
	add_group(judge, judge->fields, NULL);
	if (private_body(judge->record) != NULL)
		add_runs(judge, private_body(judge->record),
		    private_place(judge->record).path, (struct source){
		    .is_public = true });
	if (private_part(judge->record) != NULL)
		add_runs(judge, private_part(judge->record),
		    private_part_path(judge->record), (struct source){
		    .is_public = true });
	mark_pooled(judge);
	return &judge->texts;
}

const struct token *
judged_tokens(struct judge *judge, struct judged_text *text)
{
	if (text->tokens == NULL)
		text->tokens = tokens_of(judge->scratch, text->text,
		    text->length, &text->token_count);
	return text->tokens;
}

void
judge_tokens(struct judge *judge, enum rule rule,
    bool (*matches)(const struct token *tokens, size_t i))
{
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];
		const struct token *tokens = judged_tokens(judge, text);
		size_t hits = 0;

		for (size_t t = 0; t < text->token_count && hits < JUDGED_HITS;
		    t++) {
			if (!matches(tokens, t))
				continue;
			judge_text_report(judge, rule, text, tokens[t].from,
			    NULL);
			hits++;
		}
	}
}

struct place
judged_place(const struct judged_text *text, size_t at)
{
	struct place place = text->place;
	const struct prose_piece *piece;

	if (text->run == NULL)
		return place;
	piece = prose_piece_at(text->run, at);
	while (piece->node->line == 0 && piece > text->run->pieces)
		piece--;
	place.line = piece->node->line;
	place.column = piece->node->column;
	if (place.column > 0 && !text->run->is_address && at >= piece->from &&
	    piece->node->type != PROSE_CODE_BLOCK)
		place.column += (unsigned)utf8_count(text->text + piece->from,
		    at - piece->from);
	return place;
}

struct place
judged_node_place(const char *path, const struct prose *node)
{
	while (node->line == 0 && node->parent != NULL)
		node = node->parent;
	return (struct place){ path, node->line, node->column };
}
