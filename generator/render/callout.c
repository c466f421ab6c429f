/* callout.c - a callout by its template. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "render/press.h"
#include "render/template.h"

/* The leading strong words of a callout: its title, or for whom an action is. */
static const struct prose *
leading_strong(const struct prose *callout)
{
	const struct prose *paragraph = callout->first;

	if (callout->callout == CALLOUT_VOICE || paragraph == NULL ||
	    paragraph->type != PROSE_PARAGRAPH || paragraph->first == NULL ||
	    paragraph->first->type != PROSE_STRONG)
		return NULL;
	return paragraph->first;
}

static const char *
title_of(struct arena *arena, const struct prose *strong)
{
	char *title = prose_plain(arena, strong);
	size_t length = strlen(title);

	if (length > 0 && (title[length - 1] == '.' ||
	    title[length - 1] == ':'))
		title[length - 1] = '\0';
	return typeset(arena, title);
}

struct without {
	const struct prose *left_out;
};

static bool
is_kept(void *context, const struct prose *node)
{
	const struct without *without = context;

	return node != without->left_out;
}

/* A paragraph that held nothing but the title is no paragraph. */
static void
drop_empty_start(struct prose *callout)
{
	struct prose *paragraph = callout->first;
	struct prose *start = paragraph->first;

	if (start != NULL && start->type == PROSE_TEXT)
		start->text += strspn(start->text, " :.");
	while (start != NULL && ((start->type == PROSE_TEXT &&
	    start->text[0] == '\0') || start->type == PROSE_SOFTBREAK))
		start = start->next;
	paragraph->first = start;
	if (start == NULL)
		callout->first = paragraph->next;
}

static struct value *
data_of(struct prose_html *context, const struct prose *callout)
{
	static const char *const flags[CALLOUTS] = { NULL, "voice", "learning",
		"good", "action", "note" };
	struct arena *arena = context->arena;
	struct value *data = value_object(arena);

	for (enum callout c = CALLOUT_VOICE; c < CALLOUTS; c++)
		value_set(data, flags[c], value_flag(arena,
		    callout->callout == c));
	value_set_text(data, "number", callout->callout == CALLOUT_LEARNING &&
	    context->record != NULL ? arena_format(arena, "%u",
	    ++context->learning) : NULL);
	value_set_text(data, "attribution", callout->text == NULL ? NULL :
	    typeset(arena, callout->text));
	return data;
}

const char *
prose_callout_html(struct prose_html *context, const struct prose *callout)
{
	struct value *data = data_of(context, callout);
	const struct prose *strong = leading_strong(callout);
	struct without without = { strong };
	const struct prose *rest = callout;
	struct text out = text_open(context->arena, TEXT_LIMIT);

	if (context->unquoted && callout->callout == CALLOUT_VOICE)
		return "";
	if (strong != NULL) {
		struct prose *copy = prose_copy(context->arena, callout,
		    is_kept, &without);

		drop_empty_start(copy);
		rest = copy;
	}
	value_set_text(data, "title", strong == NULL ? NULL :
	    title_of(context->arena, strong));
	value_set(data, "html", value_html(context->arena,
	    prose_inner_html(context, rest)));
	if (!template_fill(context->press->templates, context->callout, data,
	    &out))
		context->press->failed = true;
	return out.bytes;
}
