/*
 * fuzz_prose.c - any text as Markdown, and any bytes of it replaced.
 *
 * The first byte says which bytes of each run are replaced; the rest is the
 * text.  Nothing may crash or go on for ever; every node stands inside the
 * file; a copy is the same as its source; what is replaced is gone from its
 * run and all around it is as it was; ids are of a-z, 0-9 and hyphens, and
 * each stands once.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/diag.h"
#include "prose/prose.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_at_node(const struct prose *node, size_t lines, size_t length)
{
	assert(node->line <= lines);
	assert(node->column <= length + 1);
	assert(node->type != PROSE_HEADING ||
	    (node->level >= 2 && node->level <= 6));
	assert((node->type == PROSE_TEXT || node->type == PROSE_CODE ||
	    node->type == PROSE_CODE_BLOCK || node->type == PROSE_CHART ||
	    node->type == PROSE_SECTION) ==
	    (node->text != NULL));
	assert((node->type == PROSE_CALLOUT) ==
	    (node->callout != CALLOUT_NONE));
	for (const struct prose *n = node->first; n != NULL; n = n->next) {
		assert(n->parent == node);
		assert(n->next != NULL || node->last == n);
		look_at_node(n, lines, length);
	}
}

static void
compare(const struct prose *a, const struct prose *b)
{
	const struct prose *x = a->first, *y = b->first;

	assert(a != b && a->type == b->type && a->start == b->start);
	assert((a->text == NULL) == (b->text == NULL));
	assert(a->text == NULL || (a->text != b->text &&
	    strcmp(a->text, b->text) == 0));
	for (; x != NULL && y != NULL; x = x->next, y = y->next)
		compare(x, y);
	assert(x == NULL && y == NULL);
}

static void
look_at_ids(struct arena *arena, const struct prose *document)
{
	struct map *ids = map_open(arena);

	for (const struct prose *n = document; n != NULL;
	    n = prose_walk(document, n)) {
		if (n->type != PROSE_HEADING)
			continue;
		assert(n->id[0] != '\0' && n->id[strspn(n->id,
		    "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0');
		assert(map_put(ids, n->id, ids) == NULL);
	}
}

/* Two spans of every run. */
static void
replace(struct arena *arena, struct prose *document, unsigned seed)
{
	struct list before = prose_runs(arena, document), after;

	for (size_t i = 0; i < before.count; i++) {
		const struct prose_run *run = before.items[i];
		size_t from = seed % run->length;
		size_t to = from + 1 + seed / 7 % (run->length - from);

		struct prose_change changes[] = { { from, to, "#a#" },
			{ to, run->length, "#b#" } };

		prose_replace(arena, run, changes, to < run->length ? 2 : 1);
	}
	after = prose_runs(arena, document);
	assert(after.count == before.count);
	for (size_t i = 0; i < after.count; i++) {
		const struct prose_run *was = before.items[i];
		const struct prose_run *is = after.items[i];
		size_t from = seed % was->length;
		bool two = from + 1 + seed / 7 % (was->length - from) <
		    was->length;

		assert(is->is_address == was->is_address);
		assert(strncmp(was->text, is->text, from) == 0);
		assert(strcmp(is->text + from, two ? "#a##b#" : "#a#") == 0);
	}
}

static void
parse(const char *text, size_t length, unsigned seed)
{
	struct arena *arena = arena_open("fuzz"), *other = arena_open("copy");
	struct diag *diag = diag_open(arena);
	struct prose *document = prose_parse(arena, text, length, "f", 1, diag);
	struct prose *copy = prose_copy(other, document, NULL, NULL);
	size_t lines = 1;

	for (size_t i = 0; i < length; i++)
		lines += text[i] == '\n' || text[i] == '\r';
	look_at_node(document, lines, length);
	compare(document, copy);
	assert(strcmp(prose_plain(arena, document),
	    prose_plain(arena, copy)) == 0);
	arena_wipe(arena);
	prose_name_headings(other, copy);
	look_at_ids(other, copy);
	replace(other, copy, seed);
	arena_wipe(other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	size_t bad;

	if (size == 0 || memchr(text + 1, '\0', size - 1) != NULL ||
	    !utf8_valid(text + 1, size - 1, &bad))
		return 0;
	parse(text + 1, size - 1, data[0] * 31u + (unsigned)size);
	return 0;
}
