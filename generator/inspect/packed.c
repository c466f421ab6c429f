/*
 * packed.c - archives: unpacked into a folder of our own, whose files are
 * looked at like any other.  A report names the archive alone.
 */
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/arena.h"
#include "base/file.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/tree.h"
#include "inspect/unit.h"

enum { MOST_MEMBERS = 200000, LARGEST_MEMBER = 64 * 1024 * 1024 };
static const zip_uint64_t largest_whole = 4ull * 1024 * 1024 * 1024;

/* Every part of the path is a plain name: it unpacks below the folder. */
static bool
stays_below(const char *name)
{
	if (name[0] == '\0' || name[0] == '/' || strchr(name, '\\') != NULL)
		return false;
	while (*name != '\0') {
		size_t n = strcspn(name, "/");

		if (n == 0 || (n == 1 && name[0] == '.') ||
		    (n == 2 && memcmp(name, "..", 2) == 0))
			return false;
		name += n;
		name += *name == '/';
	}
	return true;
}

/* Locked ones cannot be read, and are not opened. */
static bool
unpack_member(struct arena *arena, zip_t *zip, zip_uint64_t index,
    const zip_stat_t *stat, const char *folder)
{
	char *path = file_join(arena, folder, stat->name);
	zip_file_t *file;
	char *bytes;
	bool good;

	if (stat->name[strlen(stat->name) - 1] == '/')
		return file_make_folder(path) == FILE_OK;
	file = zip_fopen_index(zip, index, 0);
	if (file == NULL)
		return false;
	bytes = arena_alloc(arena, (size_t)stat->size + 1, 1);
	/* The last read finds the end, and with it a wrong checksum. */
	good = zip_fread(file, bytes, stat->size) == (zip_int64_t)stat->size &&
	    zip_fread(file, bytes + stat->size, 1) == 0;
	zip_fclose(file);
	return good && !file_exists(path) &&
	    file_write(path, bytes, (size_t)stat->size) == FILE_OK;
}

static bool
unpack(struct look *look, zip_t *zip, const char *folder)
{
	struct arena *arena = arena_open("unpacking");
	zip_int64_t count = zip_get_num_entries(zip, 0);
	zip_uint64_t whole = 0;
	bool good = count >= 0 && count <= MOST_MEMBERS;

	for (zip_int64_t i = 0; good && i < count; i++) {
		zip_stat_t stat;

		good = zip_stat_index(zip, (zip_uint64_t)i, ZIP_FL_ENC_STRICT,
		    &stat) == 0 && stays_below(stat.name) &&
		    stat.size <= LARGEST_MEMBER &&
		    (whole += stat.size) <= largest_whole;
		good = good && unpack_member(arena, zip, (zip_uint64_t)i,
		    &stat, folder);
		if (good)
			unit_search(look, &(struct unit){ .text = stat.name,
			    .length = strlen(stat.name), .nowhere = true });
		arena_reset(arena);
	}
	arena_wipe(arena);
	return good;
}

/*
 * Comments, extra fields and what lies between the members are not unpacked,
 * so there may be none: the parts that APPNOTE 4.3 asks for, without them, are
 * to be all that is in the file.
 */
static bool
has_more(zip_t *zip, size_t length)
{
	enum { LOCAL_HEADER = 30, CENTRAL_HEADER = 46, END_RECORD = 22 };
	zip_int64_t count = zip_get_num_entries(zip, 0);
	zip_uint64_t whole = END_RECORD;

	for (zip_int64_t i = 0; i < count; i++) {
		zip_stat_t stat;

		if (zip_stat_index(zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW,
		    &stat) != 0)
			return true;
		whole += LOCAL_HEADER + CENTRAL_HEADER + 2 * strlen(stat.name) +
		    stat.comp_size;
	}
	return whole != length;
}

static void
take_findings(struct look *look, const struct verdict *verdict)
{
	for (size_t i = 0; i < verdict->findings.count; i++) {
		const struct finding *finding = verdict->findings.items[i];

		look_report(look, finding->rule, finding->word);
	}
}

static void
look_at_members(struct look *look, const char *folder)
{
	struct arena *arena = arena_open("an archive");
	struct arena *scratch = arena_open("a file of an archive");
	struct tree tree;

	if (tree_open(arena, folder, "", false, &tree) != FILE_OK)
		look_report(look, RULE_inspect_unreadable, NULL);
	for (size_t i = 0; i < tree.branches.count; i++) {
		const struct branch *branch = tree.branches.items[i];
		/* An archive in an archive is not unpacked again. */
		bool nested = opener_find(branch->path) != NULL &&
		    opener_find(branch->path)->open == open_zip;

		if (branch->kind != FILE_REGULAR)
			continue;
		if (nested)
			look_report(look, RULE_inspect_unknown_kind, NULL);
		else
			take_findings(look, look_at(arena, scratch, &tree,
			    look->wanted, branch->path));
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	arena_wipe(arena);
}

static void
open_archive(struct look *look, zip_t *zip)
{
	char folder[] = "/tmp/lscp-zip-XXXXXX";

	if (mkdtemp(folder) == NULL) {
		look_report(look, RULE_inspect_gave_up, NULL);
		return;
	}
	if (has_more(zip, look->length) || !unpack(look, zip, folder))
		look_report(look, RULE_inspect_damaged, NULL);
	else
		look_at_members(look, folder);
	file_remove_tree(folder);
}

void
open_zip(struct look *look)
{
	zip_source_t *source = zip_source_buffer_create(look->bytes,
	    look->length, 0, NULL);
	zip_t *zip = source == NULL ? NULL : zip_open_from_source(source,
	    ZIP_RDONLY | ZIP_CHECKCONS, NULL);

	if (zip == NULL) {
		zip_source_free(source);
		look_report(look, RULE_inspect_damaged, NULL);
		return;
	}
	open_archive(look, zip);
	zip_discard(zip);
}
