#include "publish/manifest.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/text.h"
#include "inspect/inspect.h"
#include "model/diag.h"
#include "publish/pack.h"
#include "publish/swap.h"

/* More than inspect/ would have let pass. */
enum { FILE_LIMIT = 256 * 1024 * 1024 };

const char manifest_name[] = "manifest.json";

/* Only paths that passed inspection, and the folder for all others, are named. */
static bool
report(struct diag *diag, enum rule rule, const char *path)
{
	diag_report(diag, rule, (struct place){ path, 0, 0 }, NULL, NULL);
	return false;
}

static bool
is_unchanged(const char *folder, const struct inspected_file *file)
{
	struct arena *scratch = arena_open("comparing with the inspection");
	struct file_bytes bytes;
	char digest[DIGEST_HEX] = "";

	if (file_read(scratch, file_join(scratch, folder, file->path),
	    file->size, &bytes) == FILE_OK)
		digest_hex(bytes.bytes, bytes.length, digest);
	arena_wipe(scratch);
	return strcmp(digest, file->digest) == 0;
}

/* Both lists come from file_walk: the same files are in the same order. */
static bool
has_no_other(struct arena *arena, const struct inspected *inspected,
    const struct list *entries, struct diag *diag)
{
	size_t count = inspected_count(inspected), next = 0;

	for (size_t i = 0; i < entries->count; i++) {
		const struct file_entry *entry = entries->items[i];

		if (entry->kind == FILE_FOLDER)
			continue;
		if (entry->kind != FILE_REGULAR || next == count ||
		    strcmp(entry->path, inspected_file(inspected, next)->path)
		    != 0)
			return report(diag, RULE_publish_changed, "site");
		next++;
	}
	if (next < count)
		return report(diag, RULE_publish_changed, file_join(arena,
		    "site", inspected_file(inspected, next)->path));
	return true;
}

static bool
is_taken(struct arena *arena, const char *path)
{
	for (size_t i = 0; i < TREES; i++)
		if (strcmp(path, file_join(arena, tree_names[i],
		    manifest_name)) == 0)
			return true;
	return false;
}

bool
manifest_check(struct arena *arena, const struct inspected *inspected,
    struct diag *diag)
{
	const char *folder = inspected_folder(inspected);
	struct list entries = { 0 };
	bool good = file_walk(arena, folder, &entries) == FILE_OK;

	if (!good)
		return report(diag, RULE_publish_changed, "site");
	good = has_no_other(arena, inspected, &entries, diag);
	for (size_t i = 0; good && i < inspected_count(inspected); i++) {
		const struct inspected_file *file = inspected_file(inspected,
		    i);
		const char *shown = file_join(arena, "site", file->path);

		if (is_taken(arena, file->path))
			good = report(diag, RULE_publish_name_taken, shown);
		else if (!is_unchanged(folder, file))
			good = report(diag, RULE_publish_changed, shown);
	}
	return good;
}

/* Below that folder, and not in a pack, which stands for its files. */
static bool
is_listed(const char *path, const char *tree)
{
	size_t length = strlen(tree);

	return strncmp(path, tree, length) == 0 && path[length] == '/' &&
	    !pack_has(path);
}

/*
 * One digest by which the three trees of a build can be told: of what everybody
 * may read, so that it does not change with what is kept from them (D110).
 */
static void
digest_build(struct arena *arena, const struct inspected *inspected,
    char build[DIGEST_HEX])
{
	struct text all = text_open(arena, TEXT_LIMIT);
	const char *deployed = tree_names[TREES - 1];

	for (size_t i = 0; i < inspected_count(inspected); i++) {
		const struct inspected_file *file = inspected_file(inspected,
		    i);

		if (is_listed(file->path, deployed))
			text_add_format(&all, "%s  %s\n", file->digest,
			    file->path);
	}
	digest_hex(all.bytes, all.length, build);
}

void
manifest_add_file(struct text *out, const struct inspected_file *file,
    size_t prefix, bool first)
{
	text_add(out, first ? "\n    {\"path\": " : ",\n    {\"path\": ");
	text_add_json(out, file->path + prefix);
	text_add_format(out, ", \"bytes\": %zu, \"blake2b\": \"%s\"}",
	    file->size, file->digest);
}

static const char of_preview[] = "  \"preview\": true,\n";

static void
begin(struct text *out, const char *build, const char *as_of, bool preview)
{
	text_add_format(out, "{\n  \"build\": \"%s\",\n  \"as_of\": ", build);
	text_add_json(out, as_of);
	text_add(out, ",\n");
	if (preview)
		text_add(out, of_preview);
	text_add(out, "  \"files\": [");
}

static const char ending[] = "\n  ]\n}\n";

static enum file_status
write_tree(struct arena *arena, const struct inspected *inspected,
    const struct list *packs, const char *tree, const char *build,
    const char *as_of, bool preview)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t prefix = strlen(tree) + 1;
	bool first = true;

	begin(&out, build, as_of, preview);
	for (size_t i = 0; i < inspected_count(inspected); i++) {
		const struct inspected_file *file = inspected_file(inspected,
		    i);

		if (!is_listed(file->path, tree))
			continue;
		manifest_add_file(&out, file, prefix, first);
		first = false;
	}
	for (size_t i = 0; i < packs->count; i++) {
		const struct inspected_file *pack = packs->items[i];

		if (!is_listed(pack->path, tree))
			continue;
		manifest_add_file(&out, pack, prefix, first);
		first = false;
	}
	text_add(&out, ending);
	return file_write(file_join(arena, file_join(arena, inspected_folder(
	    inspected), tree), manifest_name), out.bytes, out.length);
}

enum file_status
manifest_write(struct arena *arena, const struct inspected *inspected,
    const struct list *packs, const char *as_of, bool preview)
{
	enum file_status status = FILE_OK;
	char build[DIGEST_HEX];

	digest_build(arena, inspected, build);
	for (size_t i = 0; i < TREES && status == FILE_OK; i++)
		status = write_tree(arena, inspected, packs, tree_names[i],
		    build, as_of, preview);
	return status;
}

/* False when it is no ordinary file, or cannot be read. */
static bool
describe(const char *tree, const struct file_entry *entry,
    struct inspected_file *file)
{
	struct arena *scratch = arena_open("a published file");
	struct file_bytes bytes = { 0 };
	bool good = entry->kind == FILE_REGULAR && file_read(scratch,
	    file_join(scratch, tree, entry->path), FILE_LIMIT, &bytes) ==
	    FILE_OK;

	file->path = entry->path;
	file->size = bytes.length;
	if (good)
		digest_hex(bytes.bytes, bytes.length, file->digest);
	arena_wipe(scratch);
	return good;
}

/* The build and the day that a manifest begins with. */
static bool
read_start(const char *manifest, char build[DIGEST_HEX], char as_of[11])
{
	int end = 0;

	return sscanf(manifest, "{\n  \"build\": \"%64[0-9a-f]\",\n"
	    "  \"as_of\": \"%10[0-9-]\",\n%n", build, as_of, &end) == 2 &&
	    end > 0;
}

/* No path has such a line in it: its quotation marks would be escaped. */
bool
manifest_is_preview(struct arena *arena, const char *tree)
{
	struct file_bytes is;

	return file_read(arena, file_join(arena, tree, manifest_name),
	    FILE_LIMIT, &is) == FILE_OK &&
	    strstr(is.bytes, of_preview) != NULL;
}

/* A manifest is not parsed: the one that these files would have is compared. */
bool
manifest_holds(struct arena *arena, const char *tree, struct date *as_of)
{
	struct list entries = { 0 };
	struct text out = text_open(arena, TEXT_LIMIT);
	struct file_bytes is;
	char build[DIGEST_HEX], day[11];
	bool first = true;

	if (file_read(arena, file_join(arena, tree, manifest_name), FILE_LIMIT,
	    &is) != FILE_OK || !read_start(is.bytes, build, day) ||
	    !date_parse(day, as_of) ||
	    file_walk(arena, tree, &entries) != FILE_OK)
		return false;
	begin(&out, build, day, false);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		struct inspected_file file;

		if (entry->kind == FILE_FOLDER ||
		    strcmp(entry->path, manifest_name) == 0)
			continue;
		if (!describe(tree, entry, &file))
			return false;
		manifest_add_file(&out, &file, 0, first);
		first = false;
	}
	text_add(&out, ending);
	return out.length == is.length &&
	    memcmp(out.bytes, is.bytes, is.length) == 0;
}
