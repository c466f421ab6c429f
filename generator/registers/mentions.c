/* mentions.c - pseudonyms in a text, and what only may be somebody. */
#include "registers/registers.h"

#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/utf8.h"
#include "registers/entry.h"
#include "registers/match.h"
#include "registers/near.h"
#include "registers/opened.h"
#include "registers/pseudonym.h"
#include "registers/suspect.h"

/* Whether the character at that byte, if there is one, goes on with a word. */
static bool
is_word_at(const char *text, size_t length, size_t at)
{
	int category;

	if (at >= length)
		return false;
	category = (int)utf8proc_category((utf8proc_int32_t)utf8_next(text,
	    length, &at));
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* Where it stands as whole words behind `at`; NULL when it does not. */
static const char *
find_word(const char *text, size_t length, const char *word, size_t at)
{
	size_t size = strlen(word);
	const char *found;

	while ((found = memmem(text + at, length - at, word, size)) != NULL) {
		size_t from = (size_t)(found - text), before = from;

		while (before > 0 && ((unsigned char)text[--before] & 0xC0) ==
		    0x80)
			;
		if ((from == 0 || !is_word_at(text, length, before)) &&
		    !is_word_at(text, length, from + size))
			return found;
		at = from + 1;
	}
	return NULL;
}

bool
registers_mentions_pseudonym(const struct registers *registers,
    const char *name, const char *text, size_t length)
{
	const struct book *book = registers_book(registers, name);

	for (const struct entry *e = book == NULL ? NULL : book->entries;
	    e != NULL; e = e->next)
		if (e->pseudonym != NULL &&
		    find_word(text, length, e->pseudonym, 0) != NULL)
			return true;
	return false;
}

static void
add_spans(struct arena *arena, struct list *spans, const char *text,
    size_t length, const char *word)
{
	const char *found = find_word(text, length, word, 0);

	while (found != NULL) {
		struct register_span *span = arena_alloc(arena, 1,
		    sizeof *span);

		span->from = (size_t)(found - text);
		span->to = span->from + strlen(word);
		list_add(arena, spans, span);
		found = find_word(text, length, word, span->to);
	}
}

struct list
registers_find_pseudonyms(struct arena *arena,
    const struct registers *registers, const char *name, const char *text,
    size_t length)
{
	const struct book *book = registers_book(registers, name);
	struct list spans = { 0 };

	for (const struct entry *e = book == NULL ? NULL : book->entries;
	    e != NULL; e = e->next)
		if (e->pseudonym != NULL)
			add_spans(arena, &spans, text, length, e->pseudonym);
	return spans;
}

static bool
has_part(const struct entry *entry, const char *phrase)
{
	for (const struct entry_name *n = entry->names; n != NULL; n = n->next)
		if ((entry->weak & 1U << n->field) == 0 &&
		    find_word(n->text, strlen(n->text), phrase, 0) != NULL)
			return true;
	return false;
}

const struct register_hit *
registers_part(struct arena *arena, const struct registers *registers,
    const char *phrase)
{
	struct register_hit *hit = arena_alloc(arena, 1, sizeof *hit);

	for (size_t i = 0; i < registers->count; i++) {
		const struct book *book = registers->books[i];

		for (const struct entry *e = book->entries; e != NULL; e = e->next)
			if (!e->review_only && has_part(e, phrase)) {
				hit->name = book->name;
				hit->entry = e->id;
				return hit;
			}
	}
	return NULL;
}

/* What is printed instead of somebody is nobody's name. */
static bool
is_in_pseudonym(const struct book *book, const char *text, size_t length,
    const struct register_hit *hit)
{
	for (const struct entry *e = book->entries; e != NULL; e = e->next) {
		const char *found = e->pseudonym == NULL ? NULL :
		    find_word(text, length, e->pseudonym, 0);

		for (; found != NULL; found = find_word(text, length,
		    e->pseudonym, (size_t)(found - text) + 1))
			if (found <= text + hit->from && text + hit->to <=
			    found + strlen(e->pseudonym))
				return true;
	}
	return false;
}

static bool
is_known(const struct list *known, const struct register_hit *hit)
{
	for (size_t i = 0; i < known->count; i++) {
		const struct register_hit *other = known->items[i];

		if (other->from < hit->to && hit->from < other->to)
			return true;
	}
	return false;
}

struct list
registers_suspect(struct arena *arena, const struct registers *registers,
    const char *name, const char *text, size_t length)
{
	const struct book *book = registers_book(registers, name);
	const struct matcher *matcher = registers->matcher;
	struct list sightings = { 0 }, all, known, kept = { 0 };
	struct window window = { 0, 0 };

	while (book != NULL && match_window(matcher, text, length, &window))
		suspects_search(arena, book->suspects, matcher->stream, text,
		    length, window.from, window.to, &sightings);
	if (sightings.count == 0)
		return kept;
	all = pick_hits(arena, &sightings);
	known = registers_find(arena, registers, name, text, length);
	for (size_t i = 0; i < all.count; i++)
		if (!is_known(&known, all.items[i]) &&
		    !is_in_pseudonym(book, text, length, all.items[i]))
			list_add(arena, &kept, all.items[i]);
	return kept;
}

const char *
registers_reused(const struct registers *registers, const char *name)
{
	const struct book *book = registers_book(registers, name);

	for (const struct entry *e = book == NULL ? NULL : book->entries;
	    e != NULL; e = e->next)
		if (e->reused)
			return e->id;
	return NULL;
}

const char *
registers_unlike(const struct registers *registers, const char *name,
    bool names, bool letters)
{
	const struct book *book = registers_book(registers, name);
	struct stream *stream = registers->matcher->stream;

	for (const struct entry *e = book == NULL ? NULL : book->entries;
	    e != NULL; e = e->next) {
		if (!e->person || e->pseudonym == NULL)
			continue;
		if (pseudonym_is_name(stream, e->pseudonym) ? !names :
		    !letters && pseudonym_is_lettered(stream, e->pseudonym))
			return e->id;
	}
	return NULL;
}
