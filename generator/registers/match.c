#include "registers/match.h"

#include "base/arena.h"
#include "registers/automaton.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/near.h"
#include "registers/pattern.h"

enum {
	WINDOW = 32 * 1024, /* symbols folded at a time */
	BEFORE = 96,        /* bytes of the last window that are context */
	BEHIND = 4096       /* bytes at the end that the next one looks at again */
};

struct matcher *
matcher_open(struct locked *locked, struct patterns *patterns)
{
	struct matcher *matcher = locked_alloc(locked, 1, sizeof *matcher);

	matcher->patterns = patterns;
	matcher->automaton = automaton_open(locked, patterns);
	matcher->stream = stream_open(locked, WINDOW);
	return matcher;
}

struct search {
	struct arena *arena;
	const struct matcher *matcher;
	const struct book *only;
	const char *text;
	size_t length;
	struct window window;
	struct list *found;
};

static void
try_pattern(const struct search *search, const struct pattern *pattern,
    size_t behind)
{
	const struct stream *stream = search->matcher->stream;
	const struct owner *owner =
	    &search->matcher->patterns->owners[pattern->owner];
	struct span span = { .first = behind - pattern->length,
		.behind = behind };
	struct sighting sighting = { .owner = owner };
	struct sighting *kept;
	size_t from = stream->base + stream->from[span.first];

	if ((search->only != NULL && search->only != owner->book) ||
	    from < search->window.from || from >= search->window.to)
		return;
	sighting.verdict = judge_span(stream, pattern, &span);
	if (sighting.verdict == NO_NAME)
		return;
	match_exactly(stream, search->text, search->length, pattern, &span,
	    &sighting);
	kept = arena_alloc(search->arena, 1, sizeof *kept);
	*kept = sighting;
	list_add(search->arena, search->found, kept);
}

static void
try_row(const struct search *search, uint32_t row, size_t behind)
{
	const struct automaton *automaton = search->matcher->automaton;
	const struct pattern *patterns = search->matcher->patterns->items;

	for (; row != 0; row = automaton->shorter[row])
		for (uint32_t p = automaton->ends[row]; p != PATTERN_NONE;
		    p = patterns[p].next)
			try_pattern(search, &patterns[p], behind);
}

static void
search_window(const struct search *search)
{
	const struct stream *stream = search->matcher->stream;
	const uint32_t *cells = search->matcher->automaton->cells;
	uint32_t row = 0;

	for (size_t i = 0; i < stream->count; i++) {
		uint32_t cell = cells[row + stream->symbols[i]];

		row = cell & ~(uint32_t)AUTOMATON_HIT;
		if (cell & AUTOMATON_HIT)
			try_row(search, row / SYMBOLS, i + 1);
	}
}

/* A little earlier, at the beginning of a character. */
static size_t
step_back(const char *text, size_t at, size_t bytes)
{
	if (at <= bytes)
		return 0;
	at -= bytes;
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

bool
match_window(const struct matcher *matcher, const char *text, size_t length,
    struct window *window)
{
	struct stream *stream = matcher->stream;
	size_t begin = step_back(text, window->to, BEFORE), again;

	if (window->to >= length)
		return false;
	stream_fold(stream, text, length, begin);
	again = (stream->end - begin) / 4;
	window->from = window->to;
	window->to = stream->end == length ? length :
	    step_back(text, stream->end, again < BEHIND ? again : BEHIND);
	return true;
}

struct list
match_all(struct arena *arena, const struct matcher *matcher, const char *text,
    size_t length, struct list *near)
{
	struct list found = { 0 };
	struct search search = { arena, matcher, NULL, text, length, { 0, 0 },
		&found };

	if (matcher->patterns->count == 0)
		return found;
	while (match_window(matcher, text, length, &search.window)) {
		search_window(&search);
		if (near != NULL)
			near_table_search(arena, matcher->near, matcher->stream,
			    search.window.from, search.window.to, near);
	}
	return found;
}

struct list
match_text(struct arena *arena, const struct matcher *matcher,
    const struct book *only, const char *text, size_t length)
{
	struct list found = { 0 };
	struct search search = { arena, matcher, only, text, length, { 0, 0 },
		&found };

	if (matcher->patterns->count == 0)
		return found;
	while (match_window(matcher, text, length, &search.window)) {
		search_window(&search);
		if (only != NULL)
			near_search(arena, only->near, matcher->stream,
			    search.window.from, search.window.to, &found);
	}
	return found;
}
