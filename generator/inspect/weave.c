/* weave.c - texts made out of others, and the way back. */
#include "inspect/unit.h"

#include "base/arena.h"

struct weave
weave_open(struct arena *arena)
{
	return (struct weave){ .out = text_open(arena, TEXT_LIMIT) };
}

static void
add_seam(struct weave *weave, size_t source, bool solid)
{
	struct seam *last = weave->count == 0 ? NULL :
	    &weave->seams[weave->count - 1];
	size_t at = weave->out.length;

	if (last != NULL && !solid && !last->solid &&
	    last->source + (at - last->at) == source)
		return;
	if (weave->count == weave->capacity) {
		size_t had = weave->capacity;

		weave->capacity = had == 0 ? 64 : had * 2;
		weave->seams = arena_grow(weave->out.arena, weave->seams,
		    had * sizeof *weave->seams,
		    weave->capacity * sizeof *weave->seams);
	}
	weave->seams[weave->count++] = (struct seam){ at, source, solid };
}

void
weave_keep(struct weave *weave, const char *bytes, size_t length, size_t source)
{
	if (length == 0)
		return;
	add_seam(weave, source, false);
	text_add_n(&weave->out, bytes, length);
}

void
weave_put(struct weave *weave, const char *bytes, size_t length, size_t source)
{
	if (length == 0)
		return;
	add_seam(weave, source, true);
	text_add_n(&weave->out, bytes, length);
}

size_t
weave_source(const struct weave *weave, size_t offset)
{
	size_t low = 0, high = weave->count;
	const struct seam *seam;

	if (weave->count == 0)
		return 0;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (weave->seams[middle].at <= offset)
			low = middle;
		else
			high = middle;
	}
	seam = &weave->seams[low];
	return seam->solid ? seam->source : seam->source + (offset - seam->at);
}
