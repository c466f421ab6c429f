#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first chunk of an arena is small, because many live for one record. */
enum { FIRST_BYTES = 16 * 1024, CHUNK_BYTES = 256 * 1024 };

struct chunk {
	struct chunk *next;
	size_t used;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	const char *name;
	struct chunk *chunks;
};

_Noreturn void
bug_at(const char *file, int line, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "lscp: a fault of the program at %s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(70);
}

static _Noreturn void
die_out_of_memory(const char *name)
{
	fprintf(stderr, "lscp: out of memory (%s)\n", name);
	exit(70);
}

struct arena *
arena_open(const char *name)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (arena == NULL)
		die_out_of_memory(name);
	arena->name = name;
	return arena;
}

static struct chunk *
add_chunk(struct arena *arena, size_t need)
{
	size_t size = arena->chunks == NULL ? FIRST_BYTES : CHUNK_BYTES;
	struct chunk *chunk;

	if (size < need)
		size = need;
	chunk = calloc(1, sizeof *chunk + size);
	if (chunk == NULL)
		die_out_of_memory(arena->name);
	chunk->size = size;
	chunk->next = arena->chunks;
	arena->chunks = chunk;
	return chunk;
}

static size_t
round_up(size_t size)
{
	const size_t align = alignof(max_align_t);

	return (size + align - 1) & ~(align - 1);
}

void *
arena_alloc(struct arena *arena, size_t count, size_t size)
{
	struct chunk *chunk = arena->chunks;
	size_t need;
	void *p;

	if (__builtin_mul_overflow(count, size, &need) || need > SIZE_MAX / 4)
		die_out_of_memory(arena->name);
	need = round_up(need == 0 ? 1 : need);
	if (chunk == NULL || chunk->size - chunk->used < need)
		chunk = add_chunk(arena, need);
	p = chunk->bytes + chunk->used;
	chunk->used += need;
	return p;
}

void *
arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size)
{
	struct chunk *chunk = arena->chunks;
	size_t had = round_up(old_size == 0 ? 1 : old_size);
	void *p;

	if (new_size > SIZE_MAX / 4)
		die_out_of_memory(arena->name);
	if (new_size <= old_size)
		return old;
	if (old != NULL && chunk != NULL && chunk->used >= had &&
	    (unsigned char *)old == chunk->bytes + chunk->used - had &&
	    chunk->size - chunk->used >= round_up(new_size) - had) {
		chunk->used += round_up(new_size) - had;
		return old;
	}
	p = arena_alloc(arena, 1, new_size);
	if (old != NULL)
		memcpy(p, old, old_size);
	return p;
}

char *
arena_copy_n(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1, 1);

	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

char *
arena_copy(struct arena *arena, const char *text)
{
	return arena_copy_n(arena, text, strlen(text));
}

char *
arena_format(struct arena *arena, const char *format, ...)
{
	struct chunk *chunk = arena->chunks;
	size_t room = chunk == NULL ? 0 : chunk->size - chunk->used;
	char *out = room == 0 ? NULL : (char *)chunk->bytes + chunk->used;
	va_list args, again;
	int length;

	va_start(args, format);
	va_copy(again, args);
	/* Most fit behind what is there: then it is formatted once. */
	length = vsnprintf(out, room, format, args);
	va_end(args);
	if (length < 0)
		BUG("a format string that does not format");
	if ((size_t)length < room) {
		chunk->used += round_up((size_t)length + 1);
	} else {
		if (room > 0)
			explicit_bzero(out, room);
		out = arena_alloc(arena, (size_t)length + 1, 1);
		vsnprintf(out, (size_t)length + 1, format, again);
	}
	va_end(again);
	return out;
}

void
arena_reset(struct arena *arena)
{
	struct chunk *kept = NULL;

	for (struct chunk *c = arena->chunks, *next; c != NULL; c = next) {
		next = c->next;
		if (kept == NULL && c->size <= CHUNK_BYTES) {
			kept = c;
			continue;
		}
		/* It may have held private text: clear/ resets an arena too. */
		explicit_bzero(c->bytes, c->used);
		free(c);
	}
	if (kept != NULL) {
		memset(kept->bytes, 0, kept->used);
		kept->used = 0;
		kept->next = NULL;
	}
	arena->chunks = kept;
}

void
arena_wipe(struct arena *arena)
{
	if (arena == NULL)
		return;
	for (struct chunk *c = arena->chunks, *next; c != NULL; c = next) {
		next = c->next;
		explicit_bzero(c->bytes, c->used);
		free(c);
	}
	free(arena);
}
