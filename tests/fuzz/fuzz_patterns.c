/*
 * fuzz_patterns.c - any text through the walk over the patterns.
 *
 * Nothing may crash or go on for ever; hits stand inside the text, in order,
 * without overlap, none is empty; a postcode is found whatever stands before it.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "patterns/patterns.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char known[] = "; LS1 4AP";
	struct arena *arena;
	struct list hits;
	size_t bad, before = 0;
	char *text;

	if (size > 4096 || memchr(data, 0, size) != NULL ||
	    !utf8_valid((const char *)data, size, &bad))
		return 0;
	arena = arena_open("fuzz");
	/* As it was given: the sanitizer sees a step too far. */
	hits = patterns_walk(arena, (const char *)data, size, size + 1);
	for (size_t i = 0; i < hits.count; i++) {
		const struct pattern_hit *hit = hits.items[i];

		assert(hit->from >= before && hit->to > hit->from);
		assert(hit->to <= size);
		assert(hit->pattern->strength != PATTERN_IN_WORDS ||
		    hit->has_context);
		before = hit->to;
	}
	text = arena_alloc(arena, size + sizeof known, 1);
	memcpy(text, data, size);
	memcpy(text + size, known, sizeof known - 1);
	hits = patterns_walk(arena, text, size + sizeof known - 1, size + 9);
	assert(hits.count > 0);
	arena_wipe(arena);
	return 0;
}
