/* site_data.c - what every page shows: the site, its menus, its lists. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "base/value.h"
#include "render/press.h"

enum { LATEST = 3 };

static const struct field *
row_of(const struct cleared_record *record, const char *name)
{
	size_t count;
	const struct field *rows = cleared_rows(cleared_fields(record),
	    &count);

	return field_find(rows, count, name);
}

static const char *
line_of(const struct cleared_record *record, const char *name)
{
	const struct field *row = row_of(record, name);

	return row == NULL ? NULL :
	    cleared_text(cleared_fields(record), row, 0);
}

static struct date
day_of(const struct cleared_record *record, const char *name)
{
	const struct field *row = row_of(record, name);

	return row == NULL ? (struct date){ 0 } :
	    cleared_date(cleared_fields(record), row, 0);
}

static const char *
name_of(const struct cleared_record *record)
{
	const char *title = line_of(record, "title");

	if (title == NULL)
		title = line_of(record, "term");
	return title == NULL ? cleared_id(record) : title;
}

/* Newest published first; what bears no such day by its name (D86). */
static int
by_day_and_name(const void *a, const void *b)
{
	const struct cleared_record *x = *(const struct cleared_record *const *)
	    a;
	const struct cleared_record *y = *(const struct cleared_record *const *)
	    b;
	int c = date_compare(day_of(y, "published_on"),
	    day_of(x, "published_on"));

	if (c == 0)
		c = strcasecmp(name_of(x), name_of(y));
	return c != 0 ? c : strcmp(cleared_id(x), cleared_id(y));
}

static struct list
records_of(struct press *press, const struct kind *kind)
{
	struct list list = { 0 };

	for (size_t i = 0; i < cleared_count(press->web); i++) {
		const struct cleared_record *record = cleared_at(press->web, i);

		if (cleared_kind(record) == kind)
			list_add(press->arena, &list,
			    (void *)(uintptr_t)record);
	}
	if (list.count > 1)
		qsort(list.items, list.count, sizeof *list.items,
		    by_day_and_name);
	return list;
}

static void
add_letters(struct press *press, const struct value *terms,
    struct value *object)
{
	struct arena *arena = press->arena;
	struct value *letters = value_list(arena);

	for (char letter = 'A'; letter <= 'Z'; letter++) {
		struct value *entry = value_object(arena);
		struct value *list = value_list(arena);

		for (size_t i = 0; i < value_count(terms); i++) {
			const struct value *term = value_item(terms, i);
			char first = value_string(value_get(term, "term"))[0];

			if ((first & ~0x20) == letter)
				value_add(list, (struct value *)
				    (uintptr_t)term);
		}
		value_set_text(entry, "letter", arena_format(arena, "%c",
		    letter));
		value_set(entry, "any", value_flag(arena,
		    value_count(list) > 0));
		value_set(entry, "terms", list);
		value_add(letters, entry);
	}
	value_set(object, "letters", letters);
}

/* The newest few of a kind that bears a day of publication: for the home page. */
static void
add_latest(struct press *press, const struct list *records,
    const struct value *list, struct value *object)
{
	struct value *latest = value_list(press->arena);

	if (records->count == 0 ||
	    row_of(records->items[0], "published_on") == NULL)
		return;
	for (size_t i = 0; i < records->count && i < LATEST; i++)
		value_add(latest, (struct value *)(uintptr_t)value_item(list,
		    i));
	value_set(object, "latest", latest);
}

/* All records of every kind that has pages, in the order of lists. */
static struct value *
all_data(struct press *press, const struct linking *linking)
{
	struct arena *arena = press->arena;
	struct value *all = value_object(arena);

	value_set(all, "latest", value_list(arena));
	for (size_t k = 0; k < kind_count; k++) {
		struct list records = records_of(press, &kinds[k]);
		struct value *list = value_list(arena);

		if (kinds[k].shape == SINGLE_FILE ||
		    (kinds[k].page == NULL && kinds[k].list == NULL))
			continue;
		for (size_t i = 0; i < records.count; i++)
			value_add(list, record_summary(press, arena, linking,
			    records.items[i]));
		value_set(all, kinds[k].name, list);
		value_set(all, arena_format(arena, "any_%s", kinds[k].name),
		    value_flag(arena, records.count > 0));
		add_latest(press, &records, list, all);
		if (kinds[k].page == NULL)
			add_letters(press, list, all);
	}
	return all;
}

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
	long p = cleared_number(cleared_fields(x), row_of(x, "order"), 0);
	long q = cleared_number(cleared_fields(y), row_of(y, "order"), 0);

	if (p != q)
		return p < q ? -1 : 1;
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
		    strcmp(line_of(r, "menu"), menu) == 0)
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
		const char *title = line_of(r, "menu_title");
		const char *own = page_path(press->page, cleared_kind(r),
		    cleared_id(r));

		value_add(list, link_value(press->page, title == NULL ?
		    name_of(r) : title, arena_format(press->page, "%s%s",
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
    const char *path, struct value *list)
{
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].list != NULL)
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

		if (m == 0)
			add_menu_lists(press, linking, path, list);
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
	    row_of(press->site, "demonstration"), 0);

	value_set_text(page, "title", typeset(arena, title));
	value_set_text(page, "description", typeset(arena, description));
	value_set_text(page, "root", linking.root);
	value_set_text(page, "url", path);
	value_set(page, "home", value_flag(arena,
	    strcmp(path, "index.html") == 0));
	value_set(page, "noindex", value_flag(arena, demonstration || lost));
	value_set_text(page, "canonical", lost ? NULL : arena_format(arena,
	    "%s%s", press->address, path));
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
