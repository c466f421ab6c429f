/*
 * folder.h - a folder of its own for a test, and what is written into it.
 */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

static inline char *
folder_make(struct arena *arena)
{
	char *folder = arena_copy(arena, "/tmp/lscp-test-XXXXXX");

	if (mkdtemp(folder) == NULL)
		fail_msg("no folder for the test");
	return folder;
}

static inline void
folder_write_n(struct arena *arena, const char *folder, const char *name,
    const void *bytes, size_t length)
{
	if (file_write(file_join(arena, folder, name), bytes, length) !=
	    FILE_OK)
		fail_msg("cannot write %s", name);
}

static inline void
folder_write(struct arena *arena, const char *folder, const char *name,
    const char *text)
{
	folder_write_n(arena, folder, name, text, strlen(text));
}

#endif
