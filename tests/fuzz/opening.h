/*
 * opening.h - any bytes as a file of one kind, before the openers of inspect/.
 * Nothing may crash or go on for ever, and twice the same bytes bring the same
 * findings.
 */
#ifndef FUZZ_OPENING_H
#define FUZZ_OPENING_H

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/wanted.h"
#include "registers_double.h"
#include "render/render.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct built {
	const char *folder;
};

const char *
built_folder(const struct built *built)
{
	return built->folder;
}

/* What `open` finds in the bytes of a file `path`: how many findings. */
static inline size_t
open_once(const char *path, const uint8_t *data, size_t size,
    void (*open)(struct look *look))
{
	struct arena *arena = arena_open("fuzz");
	struct tree tree = tree_of_members(arena);
	struct verdict verdict = { 0 };
	const struct wanted wanted = { .registers = &double_open };
	struct look look = { .scratch = arena, .keep = arena,
		.wanted = &wanted, .tree = &tree, .path = path,
		.bytes = arena_copy_n(arena, (const char *)data, size),
		.length = size, .verdict = &verdict };
	size_t count;

	open(&look);
	look_conclude(&look);
	count = verdict.findings.count;
	arena_wipe(arena);
	return count;
}

static inline int
open_twice(const char *path, const uint8_t *data, size_t size,
    void (*open)(struct look *look))
{
	size_t count = open_once(path, data, size, open);

	assert(open_once(path, data, size, open) == count);
	return 0;
}

#endif
