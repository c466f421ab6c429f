/* archive.c - the published site as one file to carry to its host. */
#include "publish/publish.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "model/diag.h"
#include "publish/manifest.h"
#include "publish/zip.h"

static bool
report(struct diag *diag, enum rule rule, const char *path, const char *word)
{
	diag_report(diag, rule, (struct place){ path, 0, 0 }, word, NULL);
	return false;
}

static bool
write_archive(struct arena *arena, const char *tree, const char *into,
    struct date day, struct diag *diag)
{
	struct list entries = { 0 };
	struct zip_member *members;
	size_t count = 0;

	if (file_walk(arena, tree, &entries) != FILE_OK)
		return report(diag, RULE_publish_unlike, tree, NULL);
	members = arena_alloc(arena, entries.count, sizeof *members);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (entry->kind == FILE_REGULAR)
			members[count++] = (struct zip_member){
				.name = entry->path,
				.path = file_join(arena, tree, entry->path) };
	}
	switch (zip_make_file(into, members, count, day)) {
	case ZIP_MADE:
		return true;
	case ZIP_NAME:
	case ZIP_TWICE:
		return report(diag, RULE_publish_pack, into,
		    "the name of a page is not fit for an archive");
	case ZIP_FAILED:
		return report(diag, RULE_publish_pack, into,
		    "it cannot be written");
	}
	return false;
}

/* No build may swap the tree while it is read: staging holds the lock. */
bool
publish_archive(struct arena *arena, const char *site, const char *into,
    struct diag *diag)
{
	const char *tree = file_join(arena, site, "public");
	struct staging *staging;
	struct date day = { 0 };
	bool good;

	if (!file_exists(file_join(arena, tree, manifest_name)))
		return report(diag, RULE_publish_nothing, site, NULL);
	if (manifest_is_preview(arena, tree))
		return report(diag, RULE_publish_preview, site, NULL);
	staging = publish_stage(arena, site, diag);
	if (staging == NULL)
		return false;
	good = manifest_holds(arena, tree, &day) ?
	    write_archive(arena, tree, into, day, diag) :
	    report(diag, RULE_publish_unlike, tree, NULL);
	publish_discard(staging);
	return good;
}
