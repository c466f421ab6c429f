/*
 * inspected_double.h - stands in for a finished inspection where a test is
 * about publish/: the files of a folder as they are now.
 */
#ifndef SUPPORT_INSPECTED_DOUBLE_H
#define SUPPORT_INSPECTED_DOUBLE_H

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "inspect/inspect.h"

struct inspected {
	const char *folder;
	size_t unopened;
	struct inspected_file files[32];
	size_t count;
};

static inline struct inspected
inspected_of(struct arena *arena, const char *folder)
{
	struct inspected inspected = { .folder = folder };
	struct list entries = { 0 };

	assert_int_equal(file_walk(arena, folder, &entries), FILE_OK);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		struct inspected_file *file = &inspected.files[inspected.count];
		struct file_bytes bytes;

		if (entry->kind != FILE_REGULAR)
			continue;
		assert_int_equal(file_read(arena, file_join(arena, folder,
		    entry->path), 1000, &bytes), FILE_OK);
		file->path = entry->path;
		file->size = bytes.length;
		digest_hex(bytes.bytes, bytes.length, file->digest);
		inspected.count++;
	}
	return inspected;
}

const char *
inspected_folder(const struct inspected *inspected)
{
	return inspected->folder;
}

size_t
inspected_unopened(const struct inspected *inspected)
{
	return inspected->unopened;
}

size_t
inspected_count(const struct inspected *inspected)
{
	return inspected->count;
}

const struct inspected_file *
inspected_file(const struct inspected *inspected, size_t index)
{
	return &inspected->files[index];
}

#endif
