#include "render/template_tree.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/value.h"

/* As template_look_up; a miss is the word that was not there, and in what. */
struct miss {
	size_t step;
	const struct value *in; /* NULL: in no context */
};

static const struct value *
look_up(const struct context *top, const struct node *node, struct miss *miss)
{
	const struct value *value = NULL;

	*miss = (struct miss){ 0 };
	if (node->step_count == 0)
		return top->value;
	for (; top != NULL && value == NULL; top = top->outer)
		value = value_get(top->value, node->steps[0]);
	for (size_t i = 1; i < node->step_count && value != NULL; i++) {
		if (value_type(value) == VALUE_NULL)
			return value;
		*miss = (struct miss){ .step = i, .in = value };
		value = value_get(value, node->steps[i]);
	}
	return value;
}

const struct value *
template_look_up(const struct context *top, const struct node *node)
{
	struct miss miss;

	return look_up(top, node, &miss);
}

static void
add_keys(struct arena *arena, struct list *keys, const struct value *value)
{
	if (value_type(value) != VALUE_OBJECT)
		return;
	for (size_t i = 0; i < value_count(value); i++)
		list_add(arena, keys, arena_copy(arena, value_key(value, i)));
}

const char *
template_name_hint(struct arena *arena, const struct context *top,
    const struct node *node)
{
	struct list keys = { 0 };
	struct text hint = text_open(arena, TEXT_LIMIT);
	struct miss miss;
	const char *near;

	if (look_up(top, node, &miss) != NULL)
		return NULL;
	if (miss.in != NULL)
		add_keys(arena, &keys, miss.in);
	else
		for (; top != NULL; top = top->outer)
			add_keys(arena, &keys, top->value);
	near = nearest_word(node->steps[miss.step],
	    (const char *const *)keys.items, keys.count);
	if (near == NULL)
		return NULL;
	text_add(&hint, "did you mean '");
	for (size_t i = 0; i < node->step_count; i++)
		text_add_format(&hint, "%s%s", i == 0 ? "" : ".",
		    i == miss.step ? near : node->steps[i]);
	text_add(&hint, "'?");
	return hint.bytes;
}
