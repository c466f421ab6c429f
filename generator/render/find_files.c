/* find_files.c - the index as the files that a browser asks for. */
#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/find.h"
#include "render/press.h"

/*
 * Words are parted by their first two letters; those that begin in another
 * script by the first letter's number.  find.js reckons the same name.
 */
static const char *
part_of(struct arena *arena, const char *word)
{
	size_t at = 0;

	if (isascii((unsigned char)word[0]) && isascii((unsigned char)word[1]))
		return arena_copy_n(arena, word, 2);
	return arena_format(arena, "u%04x", (unsigned)utf8_next(word,
	    strlen(word), &at));
}

static void
add_word(struct text *out, const struct find_word *word)
{
	text_add(out, out->length > 1 ? ",\n" : "\n");
	text_add_json(out, word->word);
	text_add_char(out, ':');
	for (size_t i = 0; i < word->count; i++)
		text_add_format(out, "%c%zu,%u", i == 0 ? '[' : ',',
		    word->standings[i].page, word->standings[i].weight);
	text_add_char(out, ']');
}

/* The words of one part each; `parts` gets their names. */
static bool
write_words(struct press *press, const struct find_index *index,
    struct text *parts)
{
	for (size_t i = 0; i < index->words.count;) {
		const struct find_word *word = index->words.items[i];
		const char *part = part_of(press->page, word->word);
		struct text out = text_open(press->page, TEXT_LIMIT);

		text_add_char(&out, '{');
		for (; i < index->words.count; i++) {
			word = index->words.items[i];
			if (strcmp(part_of(press->page, word->word), part) != 0)
				break;
			add_word(&out, word);
		}
		text_add(&out, "\n}\n");
		text_add_format(parts, "%s%s", parts->length > 0 ? " " : "",
		    part);
		if (!write_public(press, arena_format(press->page,
		    "find/words/%s.json", part), out.bytes, out.length))
			return false;
		arena_reset(press->page);
	}
	return true;
}

static bool
write_page_texts(struct press *press, const struct find_index *index)
{
	for (size_t i = 0; i < index->pages.count; i++) {
		const struct find_page *page = index->pages.items[i];
		struct text out = text_open(press->page, TEXT_LIMIT);

		text_add(&out, "{\"url\": ");
		text_add_json(&out, page->url);
		text_add_json_member(&out, "title", page->title);
		if (page->record != NULL && record_line(page->record,
		    "language") != NULL)
			text_add_json_member(&out, "lang", record_line(
			    page->record, "language"));
		text_add_json_member(&out, "summary", page->summary);
		text_add_json_member(&out, "text", page->text);
		text_add(&out, "}\n");
		if (!write_public(press, arena_format(press->page,
		    "find/pages/%zu.json", page->number), out.bytes,
		    out.length))
			return false;
		arena_reset(press->page);
	}
	return true;
}

/*
 * Pages of a theme or for some readers, each as the step from the one before:
 * {"escalation": [3, 5]} is 3 and 8.  That is shorter, and numbers that follow
 * each other are no letters to whoever looks for names written as numbers.
 */
static void
add_facets(struct text *out, const char *field, const struct list *facets)
{
	text_add_format(out, ",\n\"%s\": {", field);
	for (size_t i = 0; i < facets->count; i++) {
		const struct find_facet *facet = facets->items[i];

		text_add(out, i > 0 ? ",\n" : "\n");
		text_add_json(out, facet->id);
		for (size_t p = 0; p < facet->count; p++)
			text_add_format(out, "%s%zu", p == 0 ? ": [" : ",",
			    facet->pages[p] - (p == 0 ? 0 :
			    facet->pages[p - 1]));
		text_add_char(out, ']');
	}
	text_add_char(out, '}');
}

static const char *
kind_name(const struct find_page *page)
{
	return page->record == NULL ? "list" : page->kind->name;
}

/* Pages stand in the order of their kinds: [["list", 9], ["theme", 12]]. */
static void
add_kinds(struct text *out, const struct find_index *index)
{
	text_add(out, ",\n\"kinds\": [");
	for (size_t i = 0, run; i < index->pages.count; i += run) {
		const char *name = kind_name(index->pages.items[i]);

		for (run = 1; i + run < index->pages.count; run++)
			if (strcmp(kind_name(index->pages.items[i + run]),
			    name) != 0)
				break;
		text_add_format(out, "%s[\"%s\", %zu]", i == 0 ? "" : ", ",
		    name, run);
	}
	text_add_char(out, ']');
}

static bool
write_start(struct press *press, const struct find_index *index,
    const char *parts)
{
	struct text out = text_open(press->page, TEXT_LIMIT);

	text_add_format(&out, "{\"pages\": %zu", index->pages.count);
	text_add_json_member(&out, "parts", parts);
	text_add_json_member(&out, "stop", find_stop_words);
	add_kinds(&out, index);
	add_facets(&out, "themes", &index->themes);
	add_facets(&out, "readers", &index->readers);
	text_add(&out, "}\n");
	return write_public(press, "find/start.json", out.bytes, out.length);
}

bool
find_files_write(struct press *press, const struct find_index *index)
{
	struct text parts = text_open(index->arena, TEXT_LIMIT);

	return write_words(press, index, &parts) &&
	    write_page_texts(press, index) &&
	    write_start(press, index, parts.bytes);
}
