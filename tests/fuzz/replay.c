/*
 * replay.c - a fuzz target without a fuzzer: every file named, and every file
 * of every folder named, once.
 */
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/file.h"

enum { INPUT_BYTES = 16 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
replay(struct arena *arena, const char *path)
{
	struct file_bytes file;

	if (file_read(arena, path, INPUT_BYTES, &file) != FILE_OK)
		BUG("cannot read an input");
	LLVMFuzzerTestOneInput((const uint8_t *)file.bytes, file.length);
}

int
main(int argc, char **argv)
{
	size_t count = 0;

	for (int i = 1; i < argc; i++) {
		struct arena *arena = arena_open("replaying");
		struct list entries = { 0 };

		if (!file_is_folder(argv[i])) {
			replay(arena, argv[i]);
			count++;
		} else if (file_walk(arena, argv[i], &entries) != FILE_OK) {
			BUG("cannot read a corpus");
		}
		for (size_t j = 0; j < entries.count; j++) {
			const struct file_entry *entry = entries.items[j];

			if (entry->kind != FILE_REGULAR)
				continue;
			replay(arena, file_join(arena, argv[i], entry->path));
			count++;
		}
		arena_wipe(arena);
	}
	printf("%zu inputs\n", count);
	return count > 0 ? 0 : 1;
}
