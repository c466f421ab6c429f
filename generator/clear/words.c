/* words.c - real names become pseudonyms, before anything is made of the text. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "clear/inside.h"
#include "prose/prose.h"
#include "registers/registers.h"

/* What may stand before the first word of a sentence: blanks, quotation marks. */
static size_t
skip_back(const char *text, size_t at)
{
	static const char *const marks[] = { " ", "\"", "(", "'",
		"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C",
		"\xE2\x80\x9D" };
	bool moved = true;

	while (moved) {
		moved = false;
		for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
			size_t n = strlen(marks[i]);

			if (at >= n && strncmp(text + at - n, marks[i], n) ==
			    0) {
				at -= n;
				moved = true;
			}
		}
	}
	return at;
}

/* At the beginning, or behind the end of a sentence. */
static bool
starts_sentence(const char *text, size_t at)
{
	at = skip_back(text, at);
	return at == 0 || text[at - 1] == '.' || text[at - 1] == '?' ||
	    text[at - 1] == '!';
}

/* "the parents" have no s behind their apostrophe; a name has: "James's". */
static const char *
possessive_of(const char *pseudonym)
{
	size_t length = strlen(pseudonym);
	bool many = pseudonym[0] >= 'a' && pseudonym[0] <= 'z' && length > 0 &&
	    pseudonym[length - 1] == 's';

	return many ? "\xE2\x80\x99" : "\xE2\x80\x99s";
}

/* The pseudonym with the grammar of what it replaces (spec 10). */
static const char *
replacement(struct passage *door, const struct register_hit *hit,
    const char *text)
{
	char *words = arena_format(door->press, "%s%s", hit->pseudonym,
	    hit->possessive ? possessive_of(hit->pseudonym) : "");

	if (starts_sentence(text, hit->from) && words[0] >= 'a' &&
	    words[0] <= 'z')
		words[0] = (char)(words[0] - 'a' + 'A');
	return words;
}

/* What check/ let through holds no such form; if one is met, nothing passes. */
static bool
may_replace(struct passage *door, const struct register_hit *hit)
{
	if (hit->pseudonym == NULL)
		door->refused = true;
	return hit->pseudonym != NULL;
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

		if (!may_replace(door, hit))
			return arena_copy(door->press, "");
		text_add_n(&out, line + done, hit->from - done);
		text_add(&out, replacement(door, hit, line));
		done = hit->to;
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
			changes[count++] = (struct prose_change){ hit->from,
				hit->to, replacement(door, hit, run->text) };
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
