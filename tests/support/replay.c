/*
 * replay FILE...: give every file to the fuzz target it is linked with, one
 * after the other; the last name on standard output is that of the file in
 * which the target stopped.
 */
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 16 * 1024 * 1024 };

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct arena *arena = arena_open("replay");
		struct file_bytes file;

		printf("%s\n", argv[i]);
		fflush(stdout);
		if (file_read(arena, argv[i], MOST, &file) != FILE_OK)
			return 2;
		LLVMFuzzerTestOneInput((const uint8_t *)file.bytes,
		    file.length);
		arena_wipe(arena);
	}
	return argc > 1 ? 0 : 2;
}
