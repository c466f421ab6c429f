#include "prose/prose.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/text.h"

const char *const callout_names[CALLOUTS] = { NULL, "VOICE", "LEARNING",
	"GOOD-PRACTICE", "ACTION", "NOTE" };

struct prose *
prose_make(struct arena *arena, enum prose_type type)
{
	struct prose *node = arena_alloc(arena, 1, sizeof *node);

	node->type = type;
	return node;
}

void
prose_append(struct prose *parent, struct prose *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last == NULL)
		parent->first = child;
	else
		parent->last->next = child;
	parent->last = child;
}

void
prose_remove(struct prose *node)
{
	struct prose *parent = node->parent, *before = NULL;

	for (struct prose *n = parent->first; n != node; n = n->next)
		before = n;
	if (before == NULL)
		parent->first = node->next;
	else
		before->next = node->next;
	if (parent->last == node)
		parent->last = before;
	node->parent = node->next = NULL;
}

const struct prose *
prose_section(const struct prose *document, const char *heading)
{
	for (const struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type == PROSE_SECTION &&
		    strcasecmp(n->text, heading) == 0)
			return n;
	return NULL;
}

const struct prose *
prose_walk(const struct prose *root, const struct prose *node)
{
	if (node->first != NULL)
		return node->first;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

bool
prose_is_voice(const struct prose *node)
{
	for (; node != NULL; node = node->parent)
		if (node->type == PROSE_CALLOUT &&
		    node->callout == CALLOUT_VOICE)
			return true;
	return false;
}

const char *
prose_setting(const struct prose *chart, const char *name, size_t index)
{
	for (const struct prose *n = chart->first; n != NULL; n = n->next)
		if (n->type == PROSE_SETTING && n->first != NULL &&
		    strcmp(n->word, name) == 0 && index-- == 0)
			return n->first->text;
	return NULL;
}

static bool
is_block(enum prose_type type)
{
	return type < PROSE_TEXT;
}

/* The lines of a block of code as one. */
static void
add_line(struct text *text, const char *lines)
{
	for (; *lines != '\0'; lines++)
		text_add_char(text, *lines == '\n' ? ' ' : *lines);
}

char *
prose_plain(struct arena *arena, const struct prose *node)
{
	struct text text = text_open(arena, TEXT_LIMIT);

	for (const struct prose *n = node; n != NULL; n = prose_walk(node, n)) {
		if ((is_block(n->type) || n->type == PROSE_SOFTBREAK ||
		    n->type == PROSE_LINEBREAK) && text.length > 0 &&
		    text.bytes[text.length - 1] != ' ')
			text_add_char(&text, ' ');
		if (n->type == PROSE_TEXT || n->type == PROSE_CODE ||
		    n->type == PROSE_CODE_BLOCK)
			add_line(&text, n->text);
	}
	while (text.length > 0 && text.bytes[text.length - 1] == ' ')
		text_cut(&text, text.length - 1);
	return text.bytes;
}

static const char *
copy_string(struct arena *arena, const char *string)
{
	return string == NULL ? NULL : arena_copy(arena, string);
}

/* Depth is bounded by the parser, so recursion is too. */
struct prose *
prose_copy(struct arena *arena, const struct prose *node,
    bool (*keep)(void *context, const struct prose *node), void *context)
{
	struct prose *copy;

	if (keep != NULL && !keep(context, node))
		return NULL;
	copy = arena_alloc(arena, 1, sizeof *copy);
	*copy = *node;
	copy->first = copy->last = copy->next = copy->parent = NULL;
	copy->text = copy_string(arena, node->text);
	copy->address = copy_string(arena, node->address);
	copy->word = copy_string(arena, node->word);
	copy->id = copy_string(arena, node->id);
	for (const struct prose *n = node->first; n != NULL; n = n->next) {
		struct prose *child = prose_copy(arena, n, keep, context);

		if (child != NULL)
			prose_append(copy, child);
	}
	return copy;
}
