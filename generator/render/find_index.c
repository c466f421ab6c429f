/* find_index.c - what there is to find, and on which pages it stands. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "render/find.h"
#include "render/press.h"

enum { TEXT_BYTES = 8000 };

/* One page while its words are taken in. */
struct taking {
	struct find_index *index;
	size_t page;
	unsigned weight;
	struct text text;
};

static void
take_word(void *context, const char *word)
{
	struct taking *taking = context;
	struct find_index *index = taking->index;
	struct find_word *entry = map_get(index->by_word, word);
	struct find_standing *last;

	if (entry == NULL) {
		entry = arena_alloc(index->arena, 1, sizeof *entry);
		entry->word = arena_copy(index->arena, word);
		map_put(index->by_word, entry->word, entry);
		list_add(index->arena, &index->words, entry);
	}
	last = entry->count == 0 ? NULL : &entry->standings[entry->count - 1];
	if (last == NULL || last->page != taking->page) {
		if (entry->count == entry->capacity) {
			size_t room = entry->capacity == 0 ? 2 :
			    entry->capacity * 2;

			entry->standings = arena_grow(index->arena,
			    entry->standings, entry->capacity *
			    sizeof *entry->standings, room *
			    sizeof *entry->standings);
			entry->capacity = room;
		}
		last = &entry->standings[entry->count++];
		*last = (struct find_standing){ taking->page, 0 };
	}
	last->weight += taking->weight;
	if (last->weight > WEIGHT_MOST)
		last->weight = WEIGHT_MOST;
}

static void
take_text(struct taking *taking, const char *text, enum find_weight weight)
{
	if (text == NULL || text[0] == '\0')
		return;
	taking->weight = weight;
	find_words(text, take_word, taking);
	if (weight >= WEIGHT_SUMMARY ||
	    taking->text.length + strlen(text) > TEXT_BYTES)
		return;
	if (taking->text.length > 0)
		text_add_char(&taking->text, '\n');
	text_add(&taking->text, typeset(taking->index->arena, text));
}

/* Words of a chart that stand on the page as they are. */
static bool
is_shown(const struct prose *setting)
{
	return strcmp(setting->word, "title") == 0 ||
	    strcmp(setting->word, "note") == 0;
}

/* Cells with a dot between, so that a result reads as the table does. */
static const char *
row_plain(struct arena *arena, const struct prose *row)
{
	struct text text = text_open(arena, TEXT_LIMIT);

	for (const struct prose *cell = row->first; cell != NULL;
	    cell = cell->next)
		text_add_format(&text, "%s%s", text.length == 0 ? "" : " · ",
		    prose_plain(arena, cell));
	return text.bytes;
}

/* Paragraphs one by one, so that a result can show the one that matters. */
static void
take_prose(struct taking *taking, struct arena *arena,
    const struct prose *prose)
{
	for (const struct prose *node = prose; node != NULL;
	    node = prose_walk(prose, node)) {
		/* These are read where they stand, with who said them (D83). */
		if (prose_is_voice(node))
			continue;
		switch (node->type) {
		case PROSE_HEADING:
			take_text(taking, prose_plain(arena, node),
			    WEIGHT_HEADING);
			break;
		case PROSE_ROW:
			take_text(taking, row_plain(arena, node), WEIGHT_TEXT);
			break;
		case PROSE_PARAGRAPH:
			take_text(taking, prose_plain(arena, node),
			    WEIGHT_TEXT);
			break;
		case PROSE_CODE_BLOCK:
			take_text(taking, node->text, WEIGHT_TEXT);
			break;
		case PROSE_SETTING:
			if (is_shown(node))
				take_text(taking, prose_plain(arena, node),
				    WEIGHT_TEXT);
			break;
		case PROSE_DOCUMENT:
		case PROSE_SECTION:
		case PROSE_LIST:
		case PROSE_ITEM:
		case PROSE_QUOTE:
		case PROSE_CALLOUT:
		case PROSE_SHOW:
		case PROSE_PICTURE:
		case PROSE_CHART:
		case PROSE_RULE:
		case PROSE_TABLE:
		case PROSE_CELL:
		case PROSE_FOOTNOTE:
		case PROSE_TEXT:
		case PROSE_SOFTBREAK:
		case PROSE_LINEBREAK:
		case PROSE_CODE:
		case PROSE_EMPH:
		case PROSE_STRONG:
		case PROSE_STRIKE:
		case PROSE_LINK:
		case PROSE_FOOTNOTE_REF:
		case PROSE_TYPES:
			break;
		}
	}
}

static enum find_weight
weight_of(const char *field)
{
	if (strcmp(field, "title") == 0 || strcmp(field, "term") == 0 ||
	    strcmp(field, "short_title") == 0)
		return WEIGHT_TITLE;
	return strcmp(field, "summary") == 0 ? WEIGHT_SUMMARY : WEIGHT_TEXT;
}

/* Days that come and go are in the calendar, not here. */
static void
take_fields(struct taking *taking, struct arena *arena,
    const struct cleared_group *group, bool top)
{
	size_t count;
	const struct field *rows = cleared_rows(group, &count);

	for (size_t i = 0; i < count; i++) {
		const struct field *row = &rows[i];

		for (size_t v = 0; v < cleared_values(group, row); v++) {
			if (row->type == LINE)
				take_text(taking, cleared_text(group, row, v),
				    top ? weight_of(row->name) : WEIGHT_TEXT);
			else if (row->type == PROSE)
				take_prose(taking, arena, cleared_prose(group,
				    row, v));
			else if (row->type == GROUP &&
			    row->door[FOR_PUBLIC] != FUTURE_ONLY)
				take_fields(taking, arena, cleared_subgroup(
				    group, row, v), false);
		}
	}
}

static struct taking
begin_page(struct find_index *index, const struct kind *kind,
    const struct cleared_record *record, const char *url, const char *title)
{
	struct find_page *page = arena_alloc(index->arena, 1, sizeof *page);

	*page = (struct find_page){ index->pages.count, url, typeset(
	    index->arena, title), NULL, kind, record, "" };
	if (record != NULL)
		page->summary = typeset(index->arena, record_line(record,
		    "summary"));
	list_add(index->arena, &index->pages, page);
	return (struct taking){ .index = index, .page = page->number,
		.text = text_open(index->arena, TEXT_BYTES * 4) };
}

static void
end_page(struct taking *taking)
{
	struct find_page *page = taking->index->pages.items[taking->page];

	page->text = taking->text.bytes;
}

static void
add_pool_words(struct taking *taking, struct arena *arena,
    const struct cleared *cleared, const char *theme)
{
	for (size_t i = 0; i < cleared_pool_count(cleared, theme); i++)
		take_prose(taking, arena, cleared_pool_at(cleared, theme, i));
}

/* Each chapter of a report is a page of its own. */
static void
add_chapter_pages(struct find_index *index, struct arena *arena,
    const struct cleared_record *record)
{
	const struct prose *body = cleared_body(record);

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next) {
		struct taking taking;

		if (n->type != PROSE_SECTION)
			continue;
		taking = begin_page(index, cleared_kind(record), record,
		    chapter_path(index->arena, cleared_kind(record),
		    cleared_id(record), n->id), arena_format(index->arena,
		    "%s (%s)", n->text, record_name(record)));
		take_text(&taking, n->text, WEIGHT_TITLE);
		take_prose(&taking, arena, n);
		end_page(&taking);
	}
}

static void
add_part_page(struct find_index *index, struct arena *arena,
    const struct cleared_record *record)
{
	const struct kind *kind = cleared_kind(record);
	struct taking taking = begin_page(index, kind, record, part_path(
	    index->arena, kind, cleared_id(record)), arena_format(index->arena,
	    "%s (the report)", record_name(record)));

	take_text(&taking, record_name(record), WEIGHT_TITLE);
	take_prose(&taking, arena, cleared_part(record));
	end_page(&taking);
}

static void
add_record(struct press *press, struct find_index *index,
    const struct cleared_record *record)
{
	const struct kind *kind = cleared_kind(record);
	struct linking linking = { "", press->web, false };
	const char *url = record_address(index->arena, &linking, kind->name,
	    cleared_id(record));
	struct taking taking;

	if (url == NULL || kind->shape == SINGLE_FILE)
		return;
	taking = begin_page(index, kind, record, url, record_name(record));
	take_fields(&taking, press->page, cleared_fields(record), true);
	if (kind->chapter == NULL && !cleared_by_request(record))
		take_prose(&taking, press->page, cleared_body(record));
	if (kind->pools)
		add_pool_words(&taking, press->page, press->web,
		    cleared_id(record));
	end_page(&taking);
	if (cleared_by_request(record))
		return;
	if (kind->chapter != NULL)
		add_chapter_pages(index, press->page, record);
	if (kind->part_page != NULL && cleared_part(record) != NULL)
		add_part_page(index, press->page, record);
}

static int
by_letters(const void *a, const void *b)
{
	const struct find_word *x = *(const struct find_word *const *)a;
	const struct find_word *y = *(const struct find_word *const *)b;

	return strcmp(x->word, y->word);
}

struct find_index *
find_index_make(struct press *press, struct arena *arena)
{
	struct find_index *index = arena_alloc(arena, 1, sizeof *index);

	index->arena = arena;
	index->by_word = map_open(arena);
	for (size_t k = 0; k < kind_count; k++) {
		struct taking taking;

		if (kinds[k].list == NULL)
			continue;
		taking = begin_page(index, &kinds[k], NULL, list_path(arena,
		    &kinds[k]), kinds[k].list_title);
		take_text(&taking, kinds[k].list_title, WEIGHT_TITLE);
		end_page(&taking);
	}
	for (size_t i = 0; i < cleared_count(press->web); i++) {
		add_record(press, index, cleared_at(press->web, i));
		arena_reset(press->page);
	}
	if (index->words.count > 1)
		qsort(index->words.items, index->words.count,
		    sizeof *index->words.items, by_letters);
	index->themes = find_facets(index, "themes");
	index->readers = find_facets(index, "readers");
	return index;
}
