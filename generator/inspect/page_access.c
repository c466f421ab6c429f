/*
 * page_access.c - what those who hear a page, or move in it by keyboard, need:
 * heads of tables, words of links, labels of what is filled in (D167, WCAG
 * 2.2).
 */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "inspect/look.h"
#include "inspect/page.h"

enum { DEEPEST = 60 };

struct control {
	const char *id; /* NULL: it has none */
	size_t offset;
};

static const char *
attribute_of(const GumboElement *element, const char *name)
{
	const GumboAttribute *found = gumbo_get_attribute(&element->attributes,
	    name);

	return found == NULL || found->value[0] == '\0' ? NULL : found->value;
}

static bool
holds(const GumboElement *element, GumboTag tag, int depth)
{
	for (unsigned i = 0; depth < DEEPEST && i < element->children.length;
	    i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_ELEMENT &&
		    (child->v.element.tag == tag ||
		    holds(&child->v.element, tag, depth + 1)))
			return true;
	}
	return false;
}

/* What a screen reader says of it. */
static void
add_words(struct text *words, const GumboElement *element, int depth)
{
	const char *label = attribute_of(element, "aria-label");

	if (label == NULL)
		label = attribute_of(element, "alt");
	if (label != NULL)
		text_add(words, label);
	for (unsigned i = 0; depth < DEEPEST && i < element->children.length;
	    i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_TEXT ||
		    child->type == GUMBO_NODE_WHITESPACE)
			text_add(words, child->v.text.text);
		else if (child->type == GUMBO_NODE_ELEMENT)
			add_words(words, &child->v.element, depth + 1);
	}
}

static char *
words_of(struct arena *arena, const GumboElement *element)
{
	struct text words = text_open(arena, TEXT_LIMIT);
	size_t length, from;

	add_words(&words, element, 0);
	from = strspn(words.bytes, " \t\r\n");
	length = words.length;
	while (length > from && strchr(" \t\r\n.", words.bytes[length - 1]) !=
	    NULL)
		length--;
	return arena_copy_n(arena, words.bytes + from, length - from);
}

/* Out of its sentence it says where it leads, or it does not (WCAG 2.4.4). */
static void
judge_link(struct look *look, const GumboElement *link)
{
	static const char *const empty[] = { "", "here", "click here", "more",
		"read more", "link", "this link", "this page" };
	const char *words;

	if (attribute_of(link, "href") == NULL)
		return;
	words = words_of(look->scratch, link);
	for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++)
		if (strcasecmp(words, empty[i]) == 0)
			look_report_at(look, RULE_inspect_link_words,
			    link->start_pos.offset, NULL);
}

static void
judge_table(struct look *look, const GumboElement *table)
{
	const char *role = attribute_of(table, "role");

	if ((role == NULL || strcmp(role, "presentation") != 0) &&
	    holds(table, GUMBO_TAG_TD, 0) && !holds(table, GUMBO_TAG_TH, 0))
		look_report_at(look, RULE_inspect_table_head,
		    table->start_pos.offset, NULL);
}

static bool
is_filled_in(const GumboElement *element)
{
	static const char *const others[] = { "hidden", "submit", "button",
		"reset", "image" };
	const char *type = attribute_of(element, "type");

	if (element->tag != GUMBO_TAG_INPUT)
		return element->tag == GUMBO_TAG_SELECT ||
		    element->tag == GUMBO_TAG_TEXTAREA;
	for (size_t i = 0; type != NULL && i < sizeof others /
	    sizeof others[0]; i++)
		if (strcasecmp(type, others[i]) == 0)
			return false;
	return true;
}

static bool
is_inside_label(const GumboNode *node)
{
	for (node = node->parent; node != NULL; node = node->parent)
		if (node->type == GUMBO_NODE_ELEMENT &&
		    node->v.element.tag == GUMBO_TAG_LABEL)
			return true;
	return false;
}

static void
take_control(struct look *look, struct page *page, const GumboNode *node)
{
	const GumboElement *element = &node->v.element;
	struct control *control;

	if (!is_filled_in(element) || is_inside_label(node) ||
	    attribute_of(element, "aria-label") != NULL ||
	    attribute_of(element, "aria-labelledby") != NULL ||
	    attribute_of(element, "title") != NULL)
		return;
	control = arena_alloc(look->scratch, 1, sizeof *control);
	control->id = attribute_of(element, "id");
	control->offset = element->start_pos.offset;
	list_add(look->scratch, &page->controls, control);
}

void
page_access_enter(struct look *look, struct page *page, const GumboNode *node)
{
	const GumboElement *element = &node->v.element;
	const char *label = attribute_of(element, "for");

	if (element->tag == GUMBO_TAG_A)
		judge_link(look, element);
	if (element->tag == GUMBO_TAG_TABLE)
		judge_table(look, element);
	if (element->tag == GUMBO_TAG_TH &&
	    attribute_of(element, "scope") == NULL &&
	    attribute_of(element, "id") == NULL)
		look_report_at(look, RULE_inspect_scope,
		    element->start_pos.offset, NULL);
	if (element->tag == GUMBO_TAG_LABEL && label != NULL)
		map_put(page->labels, arena_copy(look->scratch, label),
		    page->labels);
	take_control(look, page, node);
}

void
page_access_close(struct look *look, const struct page *page)
{
	for (size_t i = 0; i < page->controls.count; i++) {
		const struct control *control = page->controls.items[i];

		if (control->id == NULL || map_get(page->labels,
		    control->id) == NULL)
			look_report_at(look, RULE_inspect_label,
			    control->offset, NULL);
	}
}
