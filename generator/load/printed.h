/*
 * printed.h - paths as reports may print them: build logs are public, and the
 * commonest slip of all is a file called after a child (D67).
 */
#ifndef LOAD_PRINTED_H
#define LOAD_PRINTED_H

struct arena;
struct list;

/* Without what a terminal would obey; bytes that are no text are "?". */
char *path_printable(struct arena *arena, const char *path);

/*
 * The path below the folder that `entries` (struct file_entry) lists.  A part
 * that is not made of a-z, 0-9 and hyphens, as words of ours and ids are, is
 * file#3: the third of its folder, by name.
 */
const char *path_masked(struct arena *arena, const struct list *entries,
    const char *path);

#endif
