#include "prose/prose.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"

struct collector {
	struct arena *arena;
	struct list *runs;
	struct text text;
	struct prose_piece *pieces;
	size_t count;
	size_t capacity;
};

static void
add_piece(struct collector *c, struct prose *node, const char *text)
{
	if (c->count == c->capacity) {
		size_t capacity = c->capacity == 0 ? 8 : c->capacity * 2;

		c->pieces = arena_grow(c->arena, c->pieces,
		    c->capacity * sizeof *c->pieces,
		    capacity * sizeof *c->pieces);
		c->capacity = capacity;
	}
	c->pieces[c->count++] = (struct prose_piece){ node, c->text.length };
	text_add(&c->text, text);
}

static void
end_run(struct collector *c)
{
	struct prose_run *run;

	if (c->text.length > 0) {
		run = arena_alloc(c->arena, 1, sizeof *run);
		run->text = c->text.bytes;
		run->length = c->text.length;
		run->pieces = c->pieces;
		run->piece_count = c->count;
		list_add(c->arena, c->runs, run);
	}
	c->text = text_open(c->arena, TEXT_LIMIT);
	c->pieces = NULL;
	c->count = c->capacity = 0;
}

/* A run of its own: the address of a link, the words in a picture. */
static void
add_whole(struct collector *c, struct prose *node, const char *text,
    bool is_address)
{
	struct prose_run *run = arena_alloc(c->arena, 1, sizeof *run);

	run->text = text;
	run->length = strlen(text);
	run->pieces = arena_alloc(c->arena, 1, sizeof *run->pieces);
	run->pieces[0].node = node;
	run->piece_count = 1;
	run->is_address = is_address;
	list_add(c->arena, c->runs, run);
}

/* Depth is bounded by the parser. */
static void
collect(struct collector *c, struct prose *node)
{
	if (node->type < PROSE_TEXT)
		end_run(c);
	if (node->type == PROSE_LINK && node->address != NULL)
		add_whole(c, node, node->address, true);
	if (node->type == PROSE_PICTURE && node->text != NULL)
		add_whole(c, node, node->text, false);
	if (node->type == PROSE_TEXT || node->type == PROSE_CODE ||
	    node->type == PROSE_CODE_BLOCK)
		add_piece(c, node, node->text);
	else if (node->type == PROSE_SOFTBREAK || node->type == PROSE_LINEBREAK)
		add_piece(c, node, " ");
	for (struct prose *n = node->first; n != NULL; n = n->next)
		collect(c, n);
	if (node->type < PROSE_TEXT)
		end_run(c);
}

struct list
prose_runs(struct arena *arena, struct prose *node)
{
	struct list runs = { 0 };
	struct collector c = { .arena = arena, .runs = &runs };

	c.text = text_open(arena, TEXT_LIMIT);
	collect(&c, node);
	end_run(&c);
	return runs;
}

const struct prose_piece *
prose_piece_at(const struct prose_run *run, size_t at)
{
	size_t low = 0, high = run->piece_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (run->pieces[middle].from <= at)
			low = middle;
		else
			high = middle;
	}
	return &run->pieces[low];
}

static size_t
piece_end(const struct prose_run *run, const struct prose_piece *piece)
{
	return piece + 1 < run->pieces + run->piece_count ? piece[1].from :
	    run->length;
}

static void
set_text(struct prose *node, const char *text)
{
	if (node->type == PROSE_LINK) {
		node->address = text;
		return;
	}
	if (node->type == PROSE_SOFTBREAK || node->type == PROSE_LINEBREAK)
		node->type = PROSE_TEXT;
	node->text = text;
}

static const char *
text_of(const struct prose *node)
{
	if (node->type == PROSE_LINK)
		return node->address;
	return node->text == NULL ? " " : node->text;
}

/* The text of a piece with the changes that reach into it; none ends before. */
static const char *
changed(struct arena *arena, const struct prose_run *run,
    const struct prose_piece *piece, const struct prose_change *changes,
    size_t count)
{
	const char *old = text_of(piece->node);
	size_t start = piece->from, end = piece_end(run, piece), at = start;
	struct text out = text_open(arena, TEXT_LIMIT);

	for (const struct prose_change *c = changes; c < changes + count &&
	    c->from < end; c++) {
		if (c->from >= start) {
			text_add_n(&out, old + (at - start), c->from - at);
			text_add(&out, c->with);
		}
		at = c->to < end ? c->to : end;
	}
	text_add_n(&out, old + (at - start), end - at);
	return out.bytes;
}

void
prose_replace(struct arena *arena, const struct prose_run *run,
    const struct prose_change *changes, size_t count)
{
	const struct prose_piece *piece = prose_piece_at(run, count == 0 ? 0 :
	    changes[0].from);

	for (; piece < run->pieces + run->piece_count; piece++) {
		while (count > 0 && changes->to <= piece->from) {
			changes++;
			count--;
		}
		if (count == 0)
			return;
		if (changes->from < piece_end(run, piece))
			set_text(piece->node, changed(arena, run, piece,
			    changes, count));
	}
}
