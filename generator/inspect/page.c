#include "inspect/page.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/own.h"
#include "inspect/tree.h"

struct link {
	const char *fragment;
	size_t offset;
};

struct page
page_open(struct look *look)
{
	return (struct page){ .ids = map_open(look->scratch),
		.labels = map_open(look->scratch), .line = 1 };
}

static const char *
attribute_of(const GumboElement *element, const char *name)
{
	const GumboAttribute *found = gumbo_get_attribute(&element->attributes,
	    name);

	return found == NULL ? NULL : found->value;
}

static void
take_id(struct look *look, struct page *page, const GumboAttribute *id)
{
	char *name;

	if (id->value[0] == '\0')
		return;
	name = arena_copy(look->keep, id->value);
	if (map_put(page->ids, name, name) != NULL)
		look_report_at(look, RULE_inspect_id_twice,
		    id->name_start.offset, NULL);
	else
		list_add(look->keep, &look->verdict->ids, name);
}

/* The top of a page needs no id (HTML 7.4.6.4). */
static bool
needs_id(const char *fragment)
{
	return fragment != NULL && fragment[0] != '\0' &&
	    strcasecmp(fragment, "top") != 0 &&
	    strncmp(fragment, ":~:", 3) != 0;
}

/* Elements come in the order of the file: lines are counted once. */
static void
count_to(const struct look *look, struct page *page, size_t offset)
{
	while (page->line_start < offset) {
		const char *end = memchr(look->bytes + page->line_start, '\n',
		    offset - page->line_start);

		if (end == NULL)
			return;
		page->line_start = (size_t)(end - look->bytes) + 1;
		page->line++;
	}
}

static void
take_crossing(struct look *look, struct page *page,
    const struct target *target, size_t offset)
{
	struct crossing *crossing;

	/* "#page=3" is said to the viewer. */
	if (strcmp(file_ending(target->path), "pdf") == 0)
		return;
	crossing = arena_alloc(look->keep, 1, sizeof *crossing);
	count_to(look, page, offset);
	*crossing = (struct crossing){
		.path = arena_copy(look->keep, target->path),
		.fragment = arena_copy(look->keep, target->fragment),
		.line = page->line };
	if (offset >= page->line_start)
		crossing->column = (unsigned)(offset - page->line_start) + 1;
	list_add(look->keep, &look->verdict->crossings, crossing);
}

/* Whether there is a file at its end, and a place in it to look for. */
static bool
leads_to_place(struct look *look, const char *address, size_t offset,
    struct target *target)
{
	switch (tree_resolve(look->scratch, look->tree, look->path, address,
	    target)) {
	case LEADS_AWAY:
		return false;
	case LEADS_NOWHERE:
		look_report_at(look, RULE_inspect_link, offset, NULL);
		return false;
	case LEADS_TO_DISK:
		look_report_at(look, RULE_inspect_disk_link, offset, NULL);
		return false;
	case LEADS_TO_PAGE:
		look_lead(look, target->path);
		break;
	}
	return needs_id(target->fragment);
}

static void
take_link(struct look *look, struct page *page, const char *address,
    size_t offset)
{
	struct target target;

	if (!leads_to_place(look, address, offset, &target))
		return;
	if (strcmp(target.path, look->path) == 0) {
		struct link *link = arena_alloc(look->scratch, 1,
		    sizeof *link);

		*link = (struct link){ target.fragment, offset };
		list_add(look->scratch, &page->links, link);
	} else {
		take_crossing(look, page, &target, offset);
	}
}

void
page_follows(struct look *look, const char *address)
{
	struct page none = { .line_start = 1 };
	struct target target;

	if (leads_to_place(look, address, LOOK_NOWHERE, &target) &&
	    strcmp(target.path, look->path) != 0)
		take_crossing(look, &none, &target, 0);
}

static bool
is_inside(const char *address)
{
	address += strspn(address, " \t\r\n");
	return strncasecmp(address, "data:", 5) == 0 ||
	    strncasecmp(address, "about:", 6) == 0;
}

void
page_fetches(struct look *look, const char *address, size_t offset)
{
	struct target target;

	if (is_inside(address))
		return;
	switch (tree_resolve(look->scratch, look->tree, look->path, address,
	    &target)) {
	case LEADS_AWAY:
		look_report_at(look, RULE_inspect_fetches, offset, NULL);
		return;
	case LEADS_NOWHERE:
		/* Nobody knows where what stands inside another file is from. */
		if (look->depth == 0)
			look_report_at(look, RULE_inspect_link, offset, NULL);
		return;
	case LEADS_TO_DISK:
		look_report_at(look, RULE_inspect_disk_link, offset, NULL);
		return;
	case LEADS_TO_PAGE:
		look_lead(look, target.path);
		return;
	}
}

/* "a.png 1x, b.png 2x": each first word is an address. */
static void
take_sources(struct look *look, const char *set, size_t offset)
{
	while (*set != '\0') {
		size_t n;

		set += strspn(set, " \t\r\n,");
		n = strcspn(set, " \t\r\n");
		if (n == 0)
			return;
		page_fetches(look, arena_copy_n(look->scratch, set,
		    n - (set[n - 1] == ',')), offset);
		set += set[n - 1] == ',' ? n : n + strcspn(set + n, ",");
	}
}

/* A <link> that only says where something is. */
static bool
is_named_alone(const GumboElement *link)
{
	static const char *const relations[] = { "canonical", "alternate",
		"author", "help", "license", "next", "prev", "search", "me" };
	const char *relation = attribute_of(link, "rel");

	for (size_t i = 0; relation != NULL && i < sizeof relations /
	    sizeof relations[0]; i++)
		if (strcasecmp(relation, relations[i]) == 0)
			return true;
	return false;
}

/* Somebody follows it, or the page loads it by itself. */
static bool
is_followed(const GumboElement *element)
{
	return element->tag == GUMBO_TAG_A || element->tag == GUMBO_TAG_AREA ||
	    (element->tag == GUMBO_TAG_LINK && is_named_alone(element));
}

static void
take_attribute(struct look *look, struct page *page,
    const GumboElement *element, const GumboAttribute *a)
{
	static const char *const fetched[] = { "src", "poster", "action",
		"formaction", "data", "background", "ping" };
	size_t offset = a->name_start.offset;

	if (strcmp(a->name, "id") == 0)
		take_id(look, page, a);
	else if (strcmp(a->name, "srcset") == 0 ||
	    strcmp(a->name, "imagesrcset") == 0)
		take_sources(look, a->value, offset);
	else if (strcmp(a->name, "style") == 0)
		style_take(look, a->value, offset);
	else if (strcmp(a->name, "href") == 0 && (is_followed(element) ||
	    strchr(a->value, '#') != NULL))
		take_link(look, page, a->value, offset);
	else if (strcmp(a->name, "href") == 0)
		page_fetches(look, a->value, offset);
	for (size_t i = 0; i < sizeof fetched / sizeof fetched[0]; i++)
		if (strcmp(a->name, fetched[i]) == 0)
			page_fetches(look, a->value, offset);
}

static void
take_attributes(struct look *look, struct page *page,
    const GumboElement *element)
{
	for (unsigned i = 0; i < element->attributes.length; i++)
		take_attribute(look, page, element,
		    element->attributes.data[i]);
}

static void
take_style(struct look *look, const GumboElement *element)
{
	for (unsigned i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_TEXT)
			style_take(look, child->v.text.text,
			    element->start_pos.offset);
	}
}

/* Old pages name a place by <a name>. */
static void
take_name(struct look *look, struct page *page, const GumboElement *element)
{
	const char *name = attribute_of(element, "name");
	char *copy;

	if (name == NULL || map_get(page->ids, name) != NULL)
		return;
	copy = arena_copy(look->keep, name);
	map_put(page->ids, copy, copy);
	list_add(look->keep, &look->verdict->ids, copy);
}

static bool
has_words(const GumboElement *element)
{
	for (unsigned i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_TEXT)
			return true;
	}
	return false;
}

static unsigned
heading_level(GumboTag tag)
{
	static const unsigned char levels[GUMBO_TAG_LAST + 1] = {
		[GUMBO_TAG_H1] = 1, [GUMBO_TAG_H2] = 2, [GUMBO_TAG_H3] = 3,
		[GUMBO_TAG_H4] = 4, [GUMBO_TAG_H5] = 5, [GUMBO_TAG_H6] = 6 };

	return levels[tag];
}

static bool
says_noindex(const GumboElement *meta)
{
	const char *name = attribute_of(meta, "name");
	const char *content = attribute_of(meta, "content");

	return name != NULL && content != NULL && strcasecmp(name, "robots") ==
	    0 && strcasestr(content, "noindex") != NULL;
}

static void
judge_element(struct look *look, struct page *page,
    const GumboElement *element)
{
	unsigned level = heading_level(element->tag);
	const char *language = attribute_of(element, "lang");

	if (element->tag == GUMBO_TAG_HTML)
		page->language = language != NULL && language[0] != '\0';
	if (element->tag == GUMBO_TAG_TITLE)
		page->title |= has_words(element);
	if (element->tag == GUMBO_TAG_IMG && attribute_of(element, "alt") ==
	    NULL)
		look_report_at(look, RULE_inspect_alt, element->start_pos.offset,
		    NULL);
	if (element->tag == GUMBO_TAG_A)
		take_name(look, page, element);
	if (element->tag == GUMBO_TAG_META && says_noindex(element))
		look->verdict->unlisted = true;
	if (level == 0)
		return;
	page->headings_1 += level == 1;
	if (page->level > 0 && level > page->level + 1)
		look_report_at(look, RULE_inspect_heading,
		    element->start_pos.offset, NULL);
	page->level = level;
}

void
page_enter(struct look *look, struct page *page, const GumboNode *node)
{
	const GumboElement *element = &node->v.element;

	if (node->type == GUMBO_NODE_TEMPLATE)
		page->in_template++;
	if (page->in_template > 0)
		return;
	if (element->tag != GUMBO_TAG_BASE)
		take_attributes(look, page, element);
	if (element->tag == GUMBO_TAG_STYLE)
		take_style(look, element);
	if (element->tag_namespace != GUMBO_NAMESPACE_HTML)
		return;
	judge_element(look, page, element);
	page_access_enter(look, page, node);
}

void
page_close(struct look *look, struct page *page)
{
	for (size_t i = 0; i < page->links.count; i++) {
		const struct link *link = page->links.items[i];

		if (map_get(page->ids, link->fragment) == NULL)
			look_report_at(look, RULE_inspect_anchor, link->offset,
			    NULL);
	}
	page_access_close(look, page);
	if (!page->language)
		look_report(look, RULE_inspect_language, NULL);
	if (!page->title)
		look_report(look, RULE_inspect_title, NULL);
	if (page->headings_1 != 1)
		look_report(look, RULE_inspect_h1, NULL);
}
