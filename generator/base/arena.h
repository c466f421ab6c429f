/*
 * arena.h - memory with one lifetime.
 *
 * An arena is a lifetime: what is allocated from it lives until the arena is
 * wiped, and nothing is freed one by one.  Out of memory ends the program with
 * exit code 70, so no function here returns NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* `name` is printed when memory runs out; it must outlive the arena. */
struct arena *arena_open(const char *name);

/* Zeroed memory for `count` objects of `size` bytes. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/*
 * `old` (of `old_size` bytes, or NULL and 0) with room for `new_size` bytes;
 * in place where `old` was the last thing allocated, else a copy.
 */
void *arena_grow(struct arena *arena, void *old, size_t old_size,
    size_t new_size);

char *arena_copy(struct arena *arena, const char *text);

/* The first `length` bytes of `text`, and a NUL. */
char *arena_copy_n(struct arena *arena, const char *text, size_t length);

/* As printf; the result is as long as it must be. */
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Forget everything but keep the arena: for what lives as long as a page. */
void arena_reset(struct arena *arena);

/* Overwrite every byte the arena handed out, then free it.  NULL is fine. */
void arena_wipe(struct arena *arena);

/*
 * BUG("...") is for what no input can cause: it names the file and line and
 * aborts; main.c turns that into exit code 70.
 */
#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_at(const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
