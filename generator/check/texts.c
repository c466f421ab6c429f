#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/pool.h"
#include "prose/prose.h"

static bool
somebody_reads(const struct field *field)
{
	for (int a = 0; a < AUDIENCES; a++)
		if (field->door[a] != WITHHOLD)
			return true;
	return false;
}

static void
add_runs(struct judge *judge, struct prose *node, const char *path)
{
	struct list runs = prose_runs(judge->arena, node);

	for (size_t i = 0; i < runs.count; i++) {
		struct judged_text *text = arena_alloc(judge->arena, 1,
		    sizeof *text);

		text->run = runs.items[i];
		text->text = text->run->text;
		text->length = text->run->length;
		text->place.path = path;
		list_add(judge->arena, &judge->texts, text);
	}
}

static void
add_line(struct judge *judge, const struct private_group *group,
    const char *name, size_t index)
{
	struct judged_text *text = arena_alloc(judge->arena, 1, sizeof *text);

	text->text = private_text(group, name, index);
	text->length = strlen(text->text);
	text->place = private_value_place(group, name, index);
	list_add(judge->arena, &judge->texts, text);
}

/* Groups nest six deep at most. */
static void
add_group(struct judge *judge, const struct private_group *group)
{
	size_t rows;
	const struct field *fields = private_group_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const struct field *field = &fields[i];
		size_t count = private_values(group, field->name);

		for (size_t v = 0; v < count; v++) {
			if (field->type == GROUP)
				add_group(judge, private_subgroup(group,
				    field->name, v));
			else if (field->type == PROSE && somebody_reads(field))
				add_runs(judge, private_prose(group,
				    field->name, v), private_value_place(group,
				    field->name, v).path);
			else if (field->type == LINE && somebody_reads(field))
				add_line(judge, group, field->name, v);
		}
	}
}

static bool
is_below(const struct prose *node, const struct prose *top)
{
	while (node != NULL && node != top)
		node = node->parent;
	return node != NULL;
}

static void
mark_pooled(struct judge *judge)
{
	struct list pool = pool_of(judge->arena, judge->record);

	for (size_t i = 0; i < judge->texts.count; i++) {
		struct judged_text *text = judge->texts.items[i];

		for (size_t p = 0; text->run != NULL && p < pool.count; p++)
			if (is_below(text->run->pieces[0].node,
			    pool.items[p]))
				text->pooled = true;
	}
}

const struct list *
judge_texts(struct judge *judge)
{
	if (judge->has_texts)
		return &judge->texts;
	judge->has_texts = true;
	add_group(judge, judge->fields);
	if (private_body(judge->record) != NULL)
		add_runs(judge, private_body(judge->record),
		    private_place(judge->record).path);
	if (private_part(judge->record) != NULL)
		add_runs(judge, private_part(judge->record),
		    private_part_path(judge->record));
	mark_pooled(judge);
	return &judge->texts;
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
