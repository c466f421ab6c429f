#include "inspect/listed.h"

#include <string.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/tree.h"
#include "model/diag.h"

static const char manifest_name[] = "manifest.json";

/* The rows by their paths; a row without one is met by no file. */
static struct map *
map_rows(struct arena *arena, const json_t *files)
{
	struct map *rows = map_open(arena);

	for (size_t i = 0; i < json_array_size(files); i++) {
		json_t *row = json_array_get(files, i);
		const char *path = json_string_value(json_object_get(row,
		    "path"));

		if (path != NULL)
			map_put(rows, path, row);
	}
	return rows;
}

/* How many of its rows are about files of this tree that are as they say. */
static size_t
judge_branches(const struct tree *tree, const struct map *rows,
    struct diag *diag)
{
	size_t met = 0;

	for (size_t i = 0; i < tree->branches.count; i++) {
		const struct branch *branch = tree->branches.items[i];
		const struct place place = { branch->shown, 0, 0 };
		const json_t *row = map_get(rows, branch->path);
		const char *digest = json_string_value(json_object_get(row,
		    "blake2b"));

		if (branch->kind == FILE_FOLDER || (row == NULL &&
		    strcmp(branch->path, manifest_name) == 0))
			continue;
		met += row != NULL;
		if (row == NULL)
			diag_report(diag, RULE_inspect_unlisted, place, NULL,
			    NULL);
		else if (branch->verdict == NULL || digest == NULL ||
		    strcmp(branch->verdict->digest, digest) != 0)
			diag_report(diag, RULE_inspect_unlike_manifest, place,
			    NULL, NULL);
	}
	return met;
}

void
listed_judge(struct arena *arena, const struct tree *tree, const char *path,
    struct diag *diag)
{
	enum { MANIFEST_BYTES = 64 * 1024 * 1024 };
	const struct place place = { path, 0, 0 };
	struct file_bytes file;
	json_t *whole = NULL;
	const json_t *files;
	size_t met;

	if (file_read(arena, path, MANIFEST_BYTES, &file) == FILE_OK)
		whole = json_loadb(file.bytes, file.length,
		    JSON_REJECT_DUPLICATES, NULL);
	files = json_object_get(whole, "files");
	if (!json_is_array(files)) {
		diag_report(diag, RULE_inspect_manifest_broken, place, NULL,
		    NULL);
		json_decref(whole);
		return;
	}
	met = judge_branches(tree, map_rows(arena, files), diag);
	if (met < json_array_size(files))
		diag_report(diag, RULE_inspect_manifest_short, place,
		    arena_format(arena, "%zu", json_array_size(files) - met),
		    NULL);
	json_decref(whole);
}
