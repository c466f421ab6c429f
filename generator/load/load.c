#include "load/load.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "load/files.h"
#include "load/pictures.h"
#include "load/read.h"
#include "load/record.h"
#include "load/refs.h"

/* Files as they were read, and trees of YAML, are wiped so often. */
enum { RECORDS_A_WIPE = 16 };

static void
wipe_scratch(struct reader *reader)
{
	arena_wipe(reader->scratch);
	reader->scratch = arena_open("reading records");
}

const struct loaded *
load_content(struct arena *vault, const char *folder, struct diag *diag)
{
	struct reader reader = { .vault = vault, .diag = diag,
		.loaded = arena_alloc(vault, 1, sizeof *reader.loaded),
		.scratch = arena_open("reading records") };
	struct list found = { 0 };

	reader.loaded->registers = map_open(vault);
	reader.loaded->shown = map_open(vault);
	files_find(&reader, folder, &found);
	for (size_t i = 0; i < found.count; i++) {
		read_found(&reader, found.items[i]);
		if (i % RECORDS_A_WIPE == RECORDS_A_WIPE - 1)
			wipe_scratch(&reader);
	}
	record_index(&reader);
	refs_check(&reader);
	pictures_read(&reader);
	arena_wipe(reader.scratch);
	return reader.loaded;
}
