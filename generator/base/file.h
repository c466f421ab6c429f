/*
 * file.h - files whole or not at all.
 *
 * Nothing here prints; the stage that knows the place speaks.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;

enum file_status {
	FILE_OK,
	FILE_MISSING,
	FILE_FORBIDDEN, /* no right to read or write */
	FILE_TOO_LARGE,
	FILE_NOT_REGULAR, /* a folder, socket, device; or a link where none may be */
	FILE_FULL,        /* no space, or over the quota */
	FILE_FAILED       /* anything else the system refused */
};

/* What errno says after a call that failed. */
enum file_status file_status_of_errno(void);

/* What went wrong, as the end of a sentence: "there is no such file". */
const char *file_status_words(enum file_status status);

struct file_bytes {
	char *bytes; /* `length` bytes and a NUL behind them */
	size_t length;
};

/*
 * The whole file, if it is a regular one of at most `limit` bytes.  A link is
 * followed; file_walk tells which paths are links.
 */
enum file_status file_read(struct arena *arena, const char *path, size_t limit,
    struct file_bytes *out);

/*
 * Write beside the file and close it, checking each, then rename over it: a
 * reader sees the old file or the new one.  Folders on the way are made.
 */
enum file_status file_write(const char *path, const void *bytes, size_t length);

/* A folder and those above it; fine if it is there. */
enum file_status file_make_folder(const char *path);

bool file_exists(const char *path);
bool file_is_folder(const char *path);
/* Its group or everybody on this machine; false when it is not there. */
bool file_others_may_read(const char *path);

enum file_kind { FILE_REGULAR, FILE_FOLDER, FILE_LINK, FILE_UNREADABLE,
	FILE_SPECIAL };

struct file_entry {
	const char *path; /* below the walked root, '/' between */
	enum file_kind kind;
};

/*
 * Everything below `root`, names sorted by byte, folders before what they
 * hold.  Links are listed and never followed; a folder that cannot be opened
 * is FILE_UNREADABLE.  The list holds struct file_entry.
 */
enum file_status file_walk(struct arena *arena, const char *root,
    struct list *entries);

/* Remove a folder and all below it, following no links.  A missing one is fine. */
enum file_status file_remove_tree(const char *path);

/* "a/b" + "c" = "a/b/c"; an empty or "." first part is dropped. */
char *file_join(struct arena *arena, const char *folder, const char *name);

/* What stands behind the last dot of the last part, "" if nothing does. */
const char *file_ending(const char *path);

#endif
