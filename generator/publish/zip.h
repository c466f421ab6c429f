/*
 * zip.h - archives whose bytes follow from what is in them: members sorted by
 * name, one day for all of them, fixed rights, no extra fields, one level of
 * compression.  The only user of libzip.
 */
#ifndef PUBLISH_ZIP_H
#define PUBLISH_ZIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/file.h"

struct arena;

struct zip_member {
	const char *name;  /* in the archive: "packs/cover.html" */
	const char *bytes; /* NULL: they are read from `path` while writing */
	size_t length;
	const char *path;
};

enum zip_status {
	ZIP_MADE,
	ZIP_NAME,  /* a member's name must not be in an archive */
	ZIP_TWICE, /* two names that some systems cannot tell apart */
	ZIP_FAILED /* a file could not be read, or the archive not written */
};

/*
 * A name that every system unpacks to the same place, below the folder it is
 * asked to: relative, '/' between, printable ASCII without \ : * ? " < > |, no
 * part that is empty, begins with a dot but .nojekyll or .well-known, or ends
 * in a dot or space; at most 240 bytes.
 */
bool zip_name_is_safe(const char *name);

/* Sorts `members`.  The bytes are in `arena`. */
enum zip_status zip_make(struct arena *arena, struct zip_member *members,
    size_t count, struct date day, struct file_bytes *out);

/* The same into a file, which is there whole or not at all. */
enum zip_status zip_make_file(const char *path, struct zip_member *members,
    size_t count, struct date day);

#endif
