/*
 * fuzz_inspect_picture.c - any bytes as a file of a site: PNG, JPEG, icon,
 * drawing and style sheet, each by the opener that its first byte chooses.
 * Nothing may crash, read past the end or go on for ever.
 */
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const open[])(struct look *look) = { open_png, open_jpeg,
		open_icon, open_drawing, open_style };
	struct arena *arena;
	struct tree tree = { .sites = size % 2 == 0 };
	struct verdict verdict = { 0 };
	struct look look = { .tree = &tree, .path = "public/a",
		.verdict = &verdict };

	/* look.c has looked at the first bytes, and at UTF-8 of a text. */
	if (size < 4 || memchr(data + 1, '\0', size - 1) != NULL)
		if (size < 4 || data[0] % 5 > 2)
			return 0;
	arena = arena_open("fuzz");
	tree.by_path = map_open(arena);
	look.scratch = look.keep = arena;
	look.bytes = arena_copy_n(arena, (const char *)data + 1, size - 1);
	look.length = size - 1;
	open[data[0] % 5](&look);
	arena_wipe(arena);
	return 0;
}
