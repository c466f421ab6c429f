/* find_facets.c - what a search can be narrowed by. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "render/find.h"
#include "render/press.h"

enum { FEWEST_REVIEWS = 3 };

struct gathering {
	struct arena *arena;
	struct map *by_id;
	struct list facets; /* struct find_facet, as they were first met */
	const struct find_index *index;
};

static const char *
title_of(const struct gathering *gathering, const char *kind, const char *id)
{
	for (size_t i = 0; kind != NULL && i < gathering->index->pages.count;
	    i++) {
		const struct find_page *page = gathering->index->pages.items[i];

		if (page->record != NULL &&
		    strcmp(page->kind->name, kind) == 0 &&
		    strcmp(cleared_id(page->record), id) == 0)
			return page->title;
	}
	return NULL;
}

static void
add_page(struct gathering *gathering, const char *id, const char *kind,
    size_t page)
{
	struct find_facet *facet = map_get(gathering->by_id, id);

	if (facet == NULL) {
		facet = arena_alloc(gathering->arena, 1, sizeof *facet);
		facet->id = id;
		facet->title = title_of(gathering, kind, id);
		facet->pages = arena_alloc(gathering->arena,
		    gathering->index->pages.count, sizeof *facet->pages);
		map_put(gathering->by_id, id, facet);
		list_add(gathering->arena, &gathering->facets, facet);
	}
	if (facet->count == 0 || facet->pages[facet->count - 1] != page)
		facet->pages[facet->count++] = page;
}

static void
add_values(struct gathering *gathering, const struct find_page *page,
    const struct field *row)
{
	const struct cleared_group *fields = cleared_fields(page->record);

	for (size_t v = 0; v < cleared_values(fields, row); v++)
		add_page(gathering, cleared_text(fields, row, v),
		    row->type == REF ? row->of.kind : NULL, page->number);
}

/*
 * A theme that fewer than three reviews bear is in none of them: whoever
 * narrows a list down must not be led to a single child.
 */
static void
hide_few_reviews(const struct gathering *gathering, struct find_facet *facet)
{
	size_t reviews = 0, kept = 0;

	for (size_t i = 0; i < facet->count; i++) {
		const struct find_page *page = gathering->index->pages.items[
		    facet->pages[i]];
		bool again = i > 0 && ((const struct find_page *)
		    gathering->index->pages.items[facet->pages[i - 1]])->record
		    == page->record;

		reviews += page->kind->gated && !again;
	}
	for (size_t i = 0; i < facet->count; i++) {
		const struct find_page *page = gathering->index->pages.items[
		    facet->pages[i]];

		if (!page->kind->gated || reviews >= FEWEST_REVIEWS)
			facet->pages[kept++] = facet->pages[i];
	}
	facet->count = kept;
}

struct list
find_facets(const struct find_index *index, const char *field)
{
	struct gathering gathering = { .arena = index->arena,
		.by_id = map_open(index->arena), .index = index };
	struct list kept = { 0 };

	for (size_t i = 0; i < index->pages.count; i++) {
		const struct find_page *page = index->pages.items[i];
		const struct field *row = page->record == NULL ? NULL :
		    record_row(page->record, field);

		if (page->record != NULL && page->kind->pools &&
		    strcmp(field, "themes") == 0)
			add_page(&gathering, cleared_id(page->record),
			    page->kind->name, page->number);
		if (row != NULL)
			add_values(&gathering, page, row);
	}
	for (size_t i = 0; i < gathering.facets.count; i++) {
		struct find_facet *facet = gathering.facets.items[i];

		hide_few_reviews(&gathering, facet);
		if (facet->count > 0)
			list_add(index->arena, &kept, facet);
	}
	return kept;
}
