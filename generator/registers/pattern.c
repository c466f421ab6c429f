#include "registers/pattern.h"

#include <string.h>

#include "registers/fold.h"
#include "registers/locked.h"

struct patterns *
patterns_open(struct locked *locked)
{
	struct patterns *patterns = locked_alloc(locked, 1, sizeof *patterns);

	patterns->locked = locked;
	patterns->stream = stream_open(locked, 4096);
	return patterns;
}

void
patterns_own(struct patterns *patterns, const struct book *book,
    const struct entry *entry)
{
	if (patterns->owner_count == patterns->owner_capacity) {
		size_t capacity = patterns->owner_capacity * 2 + 16;

		patterns->owners = locked_grow(patterns->locked,
		    patterns->owners,
		    patterns->owner_count * sizeof *patterns->owners,
		    capacity * sizeof *patterns->owners);
		patterns->owner_capacity = capacity;
	}
	patterns->owners[patterns->owner_count++] =
	    (struct owner) { book, entry };
}

static struct pattern *
next_pattern(struct patterns *patterns)
{
	struct pattern *pattern;

	if (patterns->count == patterns->capacity) {
		size_t capacity = patterns->capacity * 2 + 64;

		patterns->items = locked_grow(patterns->locked,
		    patterns->items, patterns->count * sizeof *patterns->items,
		    capacity * sizeof *patterns->items);
		patterns->capacity = capacity;
	}
	pattern = &patterns->items[patterns->count++];
	pattern->owner = (uint32_t)(patterns->owner_count - 1);
	pattern->next = PATTERN_NONE;
	return pattern;
}

/* Where the register's own writing has something between two symbols. */
static uint64_t
joints_of(const struct stream *stream)
{
	uint64_t joints = 0;

	for (size_t k = 1; k < stream->count && k < 64; k++)
		if (stream_is_boundary(stream, k))
			joints |= UINT64_C(1) << k;
	return joints;
}

/*
 * Scripts without spaces have no boundaries to go by, others put endings and
 * little words onto a name.
 */
static enum strength
foreign_strength(const struct stream *stream, enum strength strength)
{
	size_t letters = 0;
	bool dense = false, foreign = false;

	for (size_t i = 0; i < stream->count; i++) {
		letters += (stream->marks[i] & MARK_HEAD) != 0;
		dense = dense || (stream->marks[i] & MARK_DENSE);
		foreign = foreign || (stream->marks[i] & MARK_FOREIGN);
	}
	if (!foreign)
		return strength;
	return letters >= (dense ? 2 : 4) ? ANYWHERE : WHOLE;
}

void
pattern_add(struct patterns *patterns, const char *text,
    enum strength strength, unsigned flags, bool exact)
{
	struct stream *stream = patterns->stream;
	struct pattern *pattern;
	unsigned char *symbols;

	stream_fold(stream, text, strlen(text), 0);
	if (stream->count < 2)
		return;
	if (stream->count > PATTERN_MOST)
		stream->count = PATTERN_MOST;
	symbols = locked_alloc(patterns->locked, stream->count, 1);
	memcpy(symbols, stream->symbols, stream->count);
	pattern = next_pattern(patterns);
	pattern->symbols = symbols;
	pattern->length = (uint16_t)stream->count;
	pattern->joints = joints_of(stream);
	pattern->strength = (unsigned char)foreign_strength(stream, strength);
	pattern->flags = (unsigned char)flags;
	if (exact) {
		pattern->written = text + stream->from[0];
		pattern->written_length = stream->to[stream->count - 1] -
		    stream->from[0];
	}
}

void
pattern_add_symbols(struct patterns *patterns, const unsigned char *symbols,
    size_t count, enum strength strength, unsigned flags)
{
	struct pattern *pattern;
	unsigned char *copy;

	if (count < 2 || count > PATTERN_MOST)
		return;
	copy = locked_alloc(patterns->locked, count, 1);
	memcpy(copy, symbols, count);
	pattern = next_pattern(patterns);
	pattern->symbols = copy;
	pattern->length = (uint16_t)count;
	pattern->strength = (unsigned char)strength;
	pattern->flags = (unsigned char)flags;
}
