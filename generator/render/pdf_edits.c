#include "render/pdf_edits.h"

#include <stdlib.h>

#include "base/arena.h"

struct edit {
	const char *at;
	const char *words;
	size_t order;
};

void
pdf_edits_add(struct pdf_edits *edits, const char *at, const char *words)
{
	struct edit *edit = arena_alloc(edits->arena, 1, sizeof *edit);

	*edit = (struct edit){ at, words, edits->items.count };
	list_add(edits->arena, &edits->items, edit);
}

static int
compare(const void *a, const void *b)
{
	const struct edit *one = *(void *const *)a, *other = *(void *const *)b;

	if (one->at != other->at)
		return one->at < other->at ? -1 : 1;
	return one->order < other->order ? -1 : 1;
}

struct text
pdf_edits_make(struct pdf_edits *edits, const char *html, size_t length)
{
	struct text out = text_open(edits->arena, TEXT_LIMIT);
	const char *done = html;

	if (edits->items.count > 0)
		qsort(edits->items.items, edits->items.count,
		    sizeof edits->items.items[0], compare);
	for (size_t i = 0; i < edits->items.count; i++) {
		const struct edit *edit = edits->items.items[i];

		text_add_n(&out, done, (size_t)(edit->at - done));
		text_add(&out, edit->words);
		done = edit->at;
	}
	text_add_n(&out, done, (size_t)(html + length - done));
	return out;
}
