/* site_data.c - what every page shows: the site, its menus, its lists. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "base/value.h"
#include "render/press.h"
#include "render/render.h"

static struct value *
link_value(struct arena *arena, const char *title, const char *url,
    bool current)
{
	struct value *link = value_object(arena);

	value_set_text(link, "title", typeset(arena, title));
	value_set_text(link, "url", url);
	value_set(link, "current", value_flag(arena, current));
	return link;
}

/* By `order`, then by id. */
static int
by_order(const void *a, const void *b)
{
	const struct cleared_record *x = *(const struct cleared_record *const *)
	    a;
	const struct cleared_record *y = *(const struct cleared_record *const *)
	    b;
	if (record_number(x, "order") != record_number(y, "order"))
		return record_number(x, "order") < record_number(y, "order") ? -1 : 1;
	return strcmp(cleared_id(x), cleared_id(y));
}

/* The records of each menu, in its order; looked up once for all pages. */
static const struct list *
menu_records(struct press *press, const struct kind *kind, const char *menu)
{
	char *key = arena_format(press->page, "menu %s", menu);
	struct list *list = map_get(press->shared, key);

	if (list != NULL)
		return list;
	list = arena_alloc(press->arena, 1, sizeof *list);
	for (size_t i = 0; i < cleared_count(press->web); i++) {
		const struct cleared_record *r = cleared_at(press->web, i);

		if (cleared_kind(r) == kind &&
		    strcmp(record_line(r, "menu"), menu) == 0)
			list_add(press->arena, list, (void *)(uintptr_t)r);
	}
	if (list->count > 1)
		qsort(list->items, list->count, sizeof *list->items, by_order);
	map_put(press->shared, arena_copy(press->arena, key), list);
	return list;
}

static void
add_menu_pages(struct press *press, const struct linking *linking,
    const struct list *records, const char *path, struct value *list)
{
	for (size_t i = 0; i < records->count; i++) {
		const struct cleared_record *r = records->items[i];
		const char *title = record_line(r, "menu_title");
		const char *own = page_path(press->page, cleared_kind(r),
		    cleared_id(r));

		value_add(list, link_value(press->page, title == NULL ?
		    record_name(r) : title, arena_format(press->page, "%s%s",
		    linking->root, own), strcmp(own, path) == 0));
	}
}

/* Is the page in that folder: its list, or one of its records? */
static bool
is_in_folder(const char *path, const struct kind *kind)
{
	size_t length = strlen(kind->url);

	return length > 0 && strncmp(path, kind->url, length) == 0 &&
	    path[length] == '/';
}

static void
add_menu_lists(struct press *press, const struct linking *linking,
    const char *menu, const char *path, struct value *list)
{
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].list != NULL &&
		    strcmp(kinds[k].list_menu, menu) == 0)
			value_add(list, link_value(press->page,
			    kinds[k].list_title, arena_format(press->page,
			    "%s%s", linking->root, list_path(press->page,
			    &kinds[k])), is_in_folder(path, &kinds[k])));
}

/* The kind whose records say in which menu they stand. */
static const struct kind *
kind_with(const char *field)
{
	for (size_t k = 0; k < kind_count; k++)
		if (field_find(kinds[k].fields, kinds[k].field_count, field) !=
		    NULL)
			return &kinds[k];
	BUG("no kind has the field '%s'", field);
}

static struct value *
menu_data(struct press *press, const struct linking *linking, const char *path)
{
	const struct kind *pages = kind_with("menu");
	const struct field *row = field_find(pages->fields, pages->field_count,
	    "menu");
	struct value *menu = value_object(press->page);

	for (size_t m = 0; row->of.words[m] != NULL; m++) {
		const char *word = row->of.words[m];
		struct value *list = value_list(press->page);

		add_menu_lists(press, linking, word, path, list);
		add_menu_pages(press, linking, menu_records(press, pages, word),
		    path, list);
		value_set(menu, word, list);
		value_set(menu, arena_format(press->page, "any_%s", word),
		    value_flag(press->page, value_count(list) > 0));
	}
	return menu;
}

/* The site's fields with links from pages of that depth; made once a depth. */
static struct value *
shared_data(struct press *press, const struct linking *linking,
    const char *what)
{
	char *key = arena_format(press->page, "%s from '%s'", what,
	    linking->root);
	struct value *value = map_get(press->shared, key);
	struct linking *kept;

	if (value != NULL)
		return value;
	kept = arena_alloc(press->arena, 1, sizeof *kept);
	*kept = *linking;
	kept->root = arena_copy(press->arena, linking->root);
	if (strcmp(what, "all") == 0) {
		value = all_data(press, kept);
	} else {
		value = value_object(press->arena);
		add_fields(press, press->arena, kept,
		    cleared_fields(press->site), value);
	}
	map_put(press->shared, arena_copy(press->arena, key), value);
	return value;
}

static struct value *
crumbs_data(struct press *press, const struct linking *linking,
    const char *path)
{
	struct value *crumbs = value_list(press->page);

	if (strcmp(path, "index.html") == 0 || strcmp(path, "404.html") == 0)
		return crumbs;
	value_add(crumbs, link_value(press->page, "Home",
	    arena_format(press->page, "%sindex.html", linking->root), false));
	for (size_t k = 0; k < kind_count; k++) {
		const char *list = kinds[k].list == NULL ? NULL :
		    list_path(press->page, &kinds[k]);

		if (list != NULL && is_in_folder(path, &kinds[k]) &&
		    strcmp(list, path) != 0)
			value_add(crumbs, link_value(press->page,
			    kinds[k].list_title, arena_format(press->page,
			    "%s%s", linking->root, list), false));
	}
	return crumbs;
}

struct value *
page_data(struct press *press, const char *path, const char *title,
    const char *description)
{
	struct arena *arena = press->page;
	bool lost = strcmp(path, "404.html") == 0;
	const char *host = strstr(press->address, "://");
	const char *base = host == NULL ? NULL : strchr(host + 3, '/');
	/* A missing page may have been asked for at any depth. */
	struct linking linking = { lost && base != NULL ? base :
	    root_of(arena, path), press->web, false };
	struct value *data = value_object(arena);
	struct value *page = value_object(arena);
	struct value *as_of = value_object(arena);
	struct value *crumbs = crumbs_data(press, &linking, path);
	struct date day = cleared_as_of(press->web);
	bool demonstration = cleared_yes(cleared_fields(press->site),
	    record_row(press->site, "demonstration"), 0);

	value_set_text(page, "title", typeset(arena, title));
	value_set_text(page, "description", typeset(arena, description));
	value_set_text(page, "root", linking.root);
	value_set_text(page, "url", path);
	value_set(page, "home", value_flag(arena,
	    strcmp(path, "index.html") == 0));
	value_set(page, "find", value_flag(arena,
	    strcmp(path, "find.html") == 0));
	value_set(page, "noindex", value_flag(arena, demonstration || lost ||
	    press->options->preview));
	value_set_text(page, "card", look_has(press, "card.png") ?
	    arena_format(arena, "%slook/card.png", press->address) : NULL);
	value_set_text(page, "canonical", lost ? NULL : arena_format(arena,
	    "%s%s", press->address, path));
	value_set(data, "structured", strcmp(path, "index.html") == 0 ?
	    structured_site(press) : value_null(arena));
	value_set(data, "preview", value_flag(arena,
	    press->options->preview));
	value_set_text(as_of, "iso", date_iso(arena, day));
	value_set_text(as_of, "long", date_long(arena, day));
	value_set_text(as_of, "month", date_month(arena, day));
	value_set(data, "letters", (struct value *)(uintptr_t)value_get(
	    shared_data(press, &linking, "all"), "letters"));
	value_set(data, "site", shared_data(press, &linking, "site"));
	value_set(data, "all", shared_data(press, &linking, "all"));
	value_set(data, "menus", menu_data(press, &linking, path));
	value_set(data, "page", page);
	value_set(data, "crumbs", crumbs);
	value_set(data, "any_crumbs", value_flag(arena,
	    value_count(crumbs) > 0));
	value_set(data, "as_of", as_of);
	return data;
}
