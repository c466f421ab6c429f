/* find_page.c - find.html: search, and everything by its letter. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/value.h"
#include "render/find.h"
#include "render/press.h"

/* "The child's voice" stands under C, as in any index. */
static const char *
filed_as(const char *title)
{
	static const char *const articles[] = { "the ", "a ", "an " };

	for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
		if (strncasecmp(title, articles[i], strlen(articles[i])) == 0)
			return title + strlen(articles[i]);
	return title;
}

static int
by_title(const void *a, const void *b)
{
	const struct find_page *x = *(const struct find_page *const *)a;
	const struct find_page *y = *(const struct find_page *const *)b;
	int c = strcasecmp(filed_as(x->title), filed_as(y->title));

	return c != 0 ? c : strcmp(x->url, y->url);
}

struct value *
kind_value(struct arena *arena, const struct kind *kind)
{
	struct value *value = value_object(arena);
	struct value *is = value_object(arena);

	for (size_t k = 0; k < kind_count; k++)
		value_set(is, kinds[k].name, value_flag(arena,
		    kind == &kinds[k]));
	value_set(is, "list", value_flag(arena, kind == NULL));
	value_set_text(value, "word", kind == NULL ? "list" : kind->name);
	value_set(value, "is", is);
	return value;
}

void
add_language(struct press *press, const struct cleared_record *record,
    struct value *object)
{
	const char *language = record == NULL ? NULL : record_line(record,
	    "language");

	value_set_text(object, "lang", language);
	value_set(object, "rtl", value_flag(press->arena, language != NULL &&
	    (strcmp(language, "ur") == 0 || strcmp(language, "ar") == 0)));
}

static struct value *
kind_of_page(struct arena *arena, const struct find_page *page)
{
	return kind_value(arena, page->record == NULL ? NULL : page->kind);
}

static struct value *
page_value(struct press *press, struct arena *arena,
    const struct find_page *page)
{
	struct value *value = value_object(arena);

	value_set_text(value, "url", page->url);
	value_set_text(value, "title", page->title);
	value_set(value, "kind", kind_of_page(arena, page));
	add_language(press, page->record, value);
	return value;
}

/* A to Z, then "#" for what begins with no letter of that row. */
static struct value *
letters_value(struct press *press, struct arena *arena,
    const struct find_page *const *pages, size_t count)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#";
	struct value *list = value_list(arena);

	for (size_t l = 0; letters[l] != '\0'; l++) {
		struct value *entry = value_object(arena);
		struct value *found = value_list(arena);

		for (size_t i = 0; i < count; i++) {
			char first = (char)(filed_as(pages[i]->title)[0] &
			    ~0x20);
			bool other = first < 'A' || first > 'Z';

			if (letters[l] == '#' ? other : first == letters[l])
				value_add(found, page_value(press, arena,
				    pages[i]));
		}
		value_set_text(entry, "letter", letters[l] == '#' ? "Others" :
		    arena_copy_n(arena, &letters[l], 1));
		value_set_text(entry, "anchor", letters[l] == '#' ? "others" :
		    arena_format(arena, "%c", letters[l] | 0x20));
		value_set(entry, "pages", found);
		value_set(entry, "any", value_flag(arena,
		    value_count(found) > 0));
		value_add(list, entry);
	}
	return list;
}

static struct value *
kinds_value(struct arena *arena, const struct find_index *index)
{
	struct value *list = value_list(arena);
	const char *last = "";

	for (size_t i = 0; i < index->pages.count; i++) {
		const struct find_page *page = index->pages.items[i];
		struct value *entry;

		if (page->record == NULL ||
		    strcmp(page->kind->name, last) == 0)
			continue;
		last = page->kind->name;
		entry = value_object(arena);
		value_set(entry, "kind", kind_of_page(arena, page));
		value_add(list, entry);
	}
	return list;
}

static struct value *
themes_value(const struct find_index *index)
{
	const struct list *facets = &index->themes;
	struct value *list = value_list(index->arena);

	for (size_t i = 0; i < facets->count; i++) {
		const struct find_facet *facet = facets->items[i];
		struct value *entry = value_object(index->arena);

		value_set_text(entry, "id", facet->id);
		value_set_text(entry, "title", facet->title);
		value_add(list, entry);
	}
	return list;
}

/* The words of `readers` that some page has, in the order of their table. */
static struct value *
readers_value(struct press *press, const struct find_index *index)
{
	const struct list *facets = &index->readers;
	const struct field *row = NULL;
	struct value *list = value_list(index->arena);

	for (size_t k = 0; k < kind_count && row == NULL; k++)
		row = field_find(kinds[k].fields, kinds[k].field_count,
		    "readers");
	for (size_t w = 0; row != NULL && row->of.words[w] != NULL; w++)
		for (size_t i = 0; i < facets->count; i++) {
			const struct find_facet *facet = facets->items[i];

			if (strcmp(facet->id, row->of.words[w]) == 0)
				value_add(list, word_value(press,
				    row->of.words, facet->id));
		}
	return list;
}

static void
add_list(struct value *find, struct arena *arena, const char *name,
    const char *any, struct value *list)
{
	value_set(find, name, list);
	value_set(find, any, value_flag(arena, value_count(list) > 0));
}

struct value *
find_value(struct press *press, const struct find_index *index)
{
	struct arena *arena = index->arena;
	struct value *find = value_object(arena);
	const struct find_page **pages = arena_alloc(arena,
	    index->pages.count + 1, sizeof *pages);
	size_t count = 0;

	for (size_t i = 0; i < index->pages.count; i++)
		pages[count++] = index->pages.items[i];
	if (count > 1)
		qsort(pages, count, sizeof *pages, by_title);
	value_set(find, "letters", letters_value(press, arena, pages,
	    count));
	add_list(find, arena, "kinds", "any_kinds", kinds_value(arena, index));
	add_list(find, arena, "themes", "any_themes", themes_value(index));
	add_list(find, arena, "readers", "any_readers", readers_value(press,
	    index));
	return find;
}

bool
make_find(struct press *press)
{
	struct arena *arena = arena_open("the index of the site");
	struct find_index *index = find_index_make(press, arena);
	bool good = find_files_write(press, index);
	struct value *data;

	arena_reset(press->page);
	data = page_data(press, "find.html", "Find", NULL);
	value_set(data, "find", find_value(press, index));
	write_page(press, "find", "find.html", data);
	arena_reset(press->page);
	arena_wipe(arena);
	return good && !press->failed;
}
