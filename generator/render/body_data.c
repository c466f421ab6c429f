/* body_data.c - texts of records as values for templates. */
#include "base/arena.h"
#include "base/value.h"
#include "render/press.h"

/* Chapters and paragraphs are numbered from the first section of a text on. */
static void
open_chapter(struct prose_html *context, unsigned number)
{
	context->chapter = number;
	context->paragraph = 0;
}

struct value *
section_value(struct prose_html *context, const struct prose *document,
    const struct prose *section)
{
	struct value *object = value_object(context->arena);
	const char *html = prose_inner_html(context, section);
	const char *notes = prose_notes_html(context, document, section);

	value_set_text(object, "heading", typeset(context->arena,
	    section->text));
	value_set_text(object, "id", section->id);
	value_set(object, "html", value_html(context->arena,
	    arena_format(context->arena, "%s%s", html, notes)));
	return object;
}

static void
add_free_body(struct prose_html *context, const struct prose *body,
    struct value *object)
{
	struct arena *arena = context->arena;
	struct value *contents = value_list(arena);

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next) {
		struct value *entry;

		if (n->type != PROSE_SECTION)
			continue;
		entry = value_object(arena);
		value_set_text(entry, "title", typeset(arena, n->text));
		value_set_text(entry, "id", n->id);
		value_add(contents, entry);
	}
	value_set(object, "contents", contents);
	value_set(object, "any_contents", value_flag(arena,
	    value_count(contents) > 0));
	value_set(object, "body", value_html(arena, body == NULL ? NULL :
	    arena_format(arena, "%s%s", prose_inner_html(context, body),
	    prose_notes_html(context, body, body))));
}

void
add_body(struct prose_html *context, const struct kind *kind,
    const struct prose *body, struct value *object)
{
	struct value *sections;

	if (kind == NULL || kind->section_count == 0) {
		add_free_body(context, body, object);
		return;
	}
	sections = value_object(context->arena);
	for (size_t i = 0; i < kind->section_count; i++) {
		const struct prose *section = body == NULL ? NULL :
		    prose_section(body, kind->sections[i].heading);

		value_set(sections, kind->sections[i].key, section == NULL ?
		    value_null(context->arena) :
		    section_value(context, body, section));
	}
	value_set(object, "section", sections);
}

void
add_chapters(struct prose_html *context, const struct prose *body,
    struct value *object)
{
	struct value *chapters = value_list(context->arena);
	unsigned number = 0;

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next) {
		struct value *chapter;

		if (n->type != PROSE_SECTION)
			continue;
		open_chapter(context, ++number);
		chapter = section_value(context, body, n);
		value_set_text(chapter, "number", arena_format(context->arena,
		    "%u", number));
		value_add(chapters, chapter);
	}
	value_set(object, "chapters", chapters);
	value_set(object, "any_chapters", value_flag(context->arena,
	    number > 0));
}

/* What fits on a sheet beside the theme's own words; the web page has all. */
static const struct pooled {
	const char *key;
	const char *any;
	enum callout callout;
	size_t most_on_paper;
} pooled[] = {
	{ "learning", "any_learning", CALLOUT_LEARNING, 4 },
	{ "good", "any_good", CALLOUT_GOOD, 2 },
	{ "actions", "any_actions", CALLOUT_ACTION, 2 },
	{ "questions", "any_questions", CALLOUT_NONE, 3 },
};

/* True when some were left to the web page. */
static bool
add_pooled(struct prose_html *context, const struct cleared *cleared,
    const char *theme, const struct pooled *row, struct value *pool)
{
	struct arena *arena = context->arena;
	struct value *list = value_list(arena);
	bool more = false;

	for (size_t p = 0; p < cleared_pool_count(cleared, theme); p++) {
		const struct prose *item = cleared_pool_at(cleared, theme, p);
		struct value *entry;

		if (item->callout != row->callout)
			continue;
		if (context->linking.absolute &&
		    value_count(list) == row->most_on_paper) {
			more = true;
			break;
		}
		entry = value_object(arena);
		value_set(entry, "html", value_html(arena,
		    item->type == PROSE_CALLOUT ?
		    prose_callout_html(context, item) :
		    prose_inner_html(context, item)));
		value_add(list, entry);
	}
	value_set(pool, row->key, list);
	value_set(pool, row->any, value_flag(arena, value_count(list) > 0));
	return more;
}

void
add_pool(struct prose_html *context, const struct cleared *cleared,
    const char *theme, struct value *object)
{
	struct value *pool = value_object(context->arena);
	bool more = false;

	for (size_t i = 0; i < sizeof pooled / sizeof pooled[0]; i++)
		more |= add_pooled(context, cleared, theme, &pooled[i], pool);
	value_set(pool, "more_on_web", value_flag(context->arena, more));
	value_set(object, "pool", pool);
}
