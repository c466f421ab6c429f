/* asked.c - unknown names with the sentence around them, for a terminal. */
#include "check/names.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check/check.h"
#include "check/letters.h"
#include "check/rule.h"

enum { AROUND = 240 }; /* bytes of a sentence on each side */

static bool
ends_sentence(char c)
{
	return c == '.' || c == '!' || c == '?';
}

static size_t
sentence_start(const char *text, size_t from)
{
	size_t at = from, first = from > AROUND ? from - AROUND : 0;

	while (at > first && !(at > 1 && text[at - 1] == ' ' &&
	    ends_sentence(text[at - 2])))
		at--;
	/* Not within a character. */
	while (at < from && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static size_t
sentence_end(const char *text, size_t length, size_t to)
{
	size_t at = to, last = length - to > AROUND ? to + AROUND : length;

	while (at < last && !ends_sentence(text[at]))
		at++;
	if (at < last)
		return at + 1;
	while (at > to && at < length &&
	    ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The end of the word that begins at `at` with a capital; else `at`. */
static size_t
capital_end(const char *text, size_t length, size_t at)
{
	size_t next = at;

	if (at >= length || !letter_is_capital(utf8_next(text, length, &next)))
		return at;
	while (at < length) {
		next = at;
		if (!letter_is_word(utf8_next(text, length, &next)))
			break;
		at = next;
	}
	return at;
}

/* Over the words with capitals behind it: a name is asked about as a whole. */
static size_t
phrase_end(const struct unknown *word)
{
	const char *text = word->text->text;
	size_t length = word->text->length, to = word->to;

	while (to < length) {
		size_t next = to, end;
		uint32_t c = letter_plain(utf8_next(text, length, &next));

		end = capital_end(text, length, next);
		if ((c != ' ' && c != '-') || end == next)
			break;
		to = end;
	}
	return to;
}

/* And over those before it, but for the word that begins the sentence. */
static size_t
phrase_start(const struct unknown *word)
{
	const char *text = word->text->text;
	size_t from = word->from, first = sentence_start(text, from);

	while (from > 1 && (text[from - 1] == ' ' || text[from - 1] == '-')) {
		size_t at = from - 1;

		while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '-')
			at--;
		if (at <= first || capital_end(text, word->text->length, at) !=
		    from - 1)
			break;
		from = at;
	}
	return from;
}

static struct unknown_name *
make_name(struct arena *arena, const struct unknown *first)
{
	const struct judged_text *text = first->text;
	size_t from = phrase_start(first), to = phrase_end(first);
	struct unknown_name *name = arena_alloc(arena, 1, sizeof *name);
	struct place place = judged_place(text, first->from);
	size_t start = sentence_start(text->text, from);
	size_t end = sentence_end(text->text, text->length, to);

	name->phrase = arena_copy_n(arena, text->text + from, to - from);
	name->before = arena_copy_n(arena, text->text + start, from - start);
	name->behind = arena_copy_n(arena, text->text + to, end - to);
	name->path = arena_copy(arena, place.path);
	name->line = place.line;
	return name;
}

struct list
names_asked(struct arena *arena, struct judge *judge)
{
	struct list unknown = names_unknown(judge), out = { 0 };
	struct map *seen = map_open(judge->scratch);

	for (size_t i = 0; i < unknown.count; i++) {
		const struct unknown *first = unknown.items[i], *next;
		struct unknown_name *name = make_name(arena, first), *before;
		size_t end = phrase_end(first);

		for (; i + 1 < unknown.count; i++) {
			next = unknown.items[i + 1];
			if (next->text != first->text || next->from >= end)
				break;
		}
		before = map_get(seen, name->phrase);
		if (before == NULL) {
			map_put(seen, name->phrase, name);
			list_add(arena, &out, name);
			before = name;
		}
		before->times++;
	}
	return out;
}

static const char *
copy_or_null(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy(arena, text);
}

static void
copy_phrases(struct arena *arena, const struct private_record *record,
    struct list *phrases)
{
	const struct private_group *fields = private_fields(record);

	for (size_t i = 0; i < private_values(fields, "phrases"); i++) {
		const struct private_group *row = private_subgroup(fields,
		    "phrases", i);
		struct allowed_phrase *phrase = arena_alloc(arena, 1,
		    sizeof *phrase);

		phrase->phrase = copy_or_null(arena, private_text(row,
		    "phrase", 0));
		phrase->class = copy_or_null(arena, private_text(row, "class",
		    0));
		phrase->reason = copy_or_null(arena, private_text(row,
		    "reason", 0));
		phrase->by = copy_or_null(arena, private_text(row, "by", 0));
		phrase->on = private_date(row, "on", 0);
		list_add(arena, phrases, phrase);
	}
}

bool
checked_allowed(struct arena *arena, const struct checked *checked,
    const char *id, struct list *phrases)
{
	const struct loaded *loaded = checked_loaded(checked);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);

		if (private_kind(record)->role != ROLE_ALLOWED ||
		    strcmp(private_id(record), id) != 0)
			continue;
		if (private_is_broken(record))
			return false;
		copy_phrases(arena, record, phrases);
	}
	return true;
}
