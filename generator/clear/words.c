/* words.c - real names become pseudonyms, before anything is made of the text. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "clear/grammar.h"
#include "clear/inside.h"
#include "prose/prose.h"
#include "registers/registers.h"

/* What check/ let through holds no such form; if one is met, nothing passes. */
static bool
may_replace(struct passage *door, const struct register_hit *hit)
{
	if (hit->pseudonym == NULL)
		door->refused = true;
	return hit->pseudonym != NULL;
}

/* The pseudonym with the grammar of what it replaces, and of its article. */
static struct prose_change
change_of(struct passage *door, const struct register_hit *hit,
    const char *text)
{
	const char *words = grammar_words(door->press, hit, text), *article;
	size_t from = grammar_article(hit, text, words, &article);

	return (struct prose_change){ from, hit->to,
		arena_format(door->press, "%s%s", article, words) };
}

/* An article outside a link or emphasis stays there, as it is. */
static struct prose_change
change_in_run(struct passage *door, const struct register_hit *hit,
    const struct prose_run *run)
{
	struct prose_change change = change_of(door, hit, run->text);

	if (prose_piece_at(run, change.from) != prose_piece_at(run, hit->from))
		return (struct prose_change){ hit->from, hit->to,
			grammar_words(door->press, hit, run->text) };
	return change;
}

const char *
clear_line(struct passage *door, const char *line)
{
	struct list hits;
	struct text out;
	size_t done = 0;

	if (door->register_name == NULL || door->registers == NULL)
		return arena_copy(door->press, line);
	hits = registers_find(door->scratch, door->registers,
	    door->register_name, line, strlen(line));
	out = text_open(door->press, TEXT_LIMIT);
	for (size_t i = 0; i < hits.count; i++) {
		const struct register_hit *hit = hits.items[i];
		struct prose_change change;

		if (!may_replace(door, hit))
			return arena_copy(door->press, "");
		change = change_of(door, hit, line);
		text_add_n(&out, line + done, change.from - done);
		text_add(&out, change.with);
		done = change.to;
	}
	text_add(&out, line + done);
	return out.bytes;
}

static void
clear_run(struct passage *door, const struct prose_run *run)
{
	struct list hits = registers_find(door->scratch, door->registers,
	    door->register_name, run->text, run->length);
	struct prose_change *changes = arena_alloc(door->scratch, hits.count,
	    sizeof *changes);
	size_t count = 0;

	for (size_t i = 0; i < hits.count; i++) {
		const struct register_hit *hit = hits.items[i];

		/* A name inside an address makes another address. */
		if (run->is_address)
			door->refused = true;
		else if (may_replace(door, hit))
			changes[count++] = change_in_run(door, hit, run);
	}
	prose_replace(door->scratch, run, changes, count);
}

struct prose *
clear_words(struct passage *door, struct prose *copy)
{
	struct list runs;

	runs = prose_runs(door->scratch, copy);
	for (size_t i = 0; i < runs.count; i++)
		clear_run(door, runs.items[i]);
	return prose_copy(door->press, copy, NULL, NULL);
}

bool
words_name_somebody(struct passage *door, const char *register_name,
    struct prose *words)
{
	char *plain = prose_plain(door->scratch, words);
	struct list runs = prose_runs(door->scratch, words);

	if (registers_find(door->scratch, door->registers, register_name,
	    plain, strlen(plain)).count > 0)
		return true;
	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];

		if (registers_find(door->scratch, door->registers,
		    register_name, run->text, run->length).count > 0)
			return true;
	}
	return false;
}
