/* found.h - a table of texts and the names of what is found in them. */
#ifndef UNIT_PATTERNS_FOUND_H
#define UNIT_PATTERNS_FOUND_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "patterns/patterns.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/*
 * `names` are those of the hits, "; " between; behind what counts in reviews
 * alone, because no word of its own stands beside it, there is a "?".
 */
struct found_case { const char *text, *names; };

static inline const char *
found_names(struct arena *arena, const char *text)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct list hits = patterns_walk(arena, text, strlen(text), 50);

	for (size_t i = 0; i < hits.count; i++) {
		const struct pattern_hit *hit = hits.items[i];

		if (i > 0)
			text_add(&out, "; ");
		text_add(&out, hit->pattern->name);
		if (hit->pattern->strength == PATTERN_LIKELY &&
		    !hit->has_context)
			text_add(&out, "?");
	}
	return out.bytes;
}

static inline void
find_all(const struct found_case *cases, size_t count)
{
	struct arena *arena = arena_open("test");

	for (size_t i = 0; i < count; i++) {
		const char *names = found_names(arena, cases[i].text);

		if (strcmp(names, cases[i].names) != 0)
			fail_msg("'%s': '%s' and not '%s'", cases[i].text,
			    names, cases[i].names);
	}
	arena_wipe(arena);
}

#endif
