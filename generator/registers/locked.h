/*
 * locked.h - an arena for secrets: names, keys, passwords.
 *
 * Its memory is asked of the system page by page, is never swapped and is in
 * no core dump.  Where the limit on locked memory (RLIMIT_MEMLOCK) is too
 * small it is left out of core dumps all the same, and what comes later goes
 * unlocked: a register that cannot be opened helps nobody.  Locks are not
 * inherited by a child that is forked; the rest is.
 */
#ifndef REGISTERS_LOCKED_H
#define REGISTERS_LOCKED_H

#include <stddef.h>

#include "base/file.h"

struct locked;

/* Out of memory ends the program, as in base/arena.h. */
struct locked *locked_open(void);

/* Zeroed memory for `count` objects of `size` bytes. */
void *locked_alloc(struct locked *locked, size_t count, size_t size);

/* The first `length` bytes of `text`, and a NUL. */
char *locked_copy(struct locked *locked, const char *text, size_t length);

/* `old` with room for `new_size` bytes; the old place stays until the end. */
void *locked_grow(struct locked *locked, const void *old, size_t old_size,
    size_t new_size);

/* The whole of a regular file, a NUL behind it, without a copy elsewhere. */
enum file_status locked_read(struct locked *locked, const char *path,
    size_t limit, struct file_bytes *out);

/* Overwrites every byte and gives the pages back.  NULL is fine. */
void locked_close(struct locked *locked);

#endif
