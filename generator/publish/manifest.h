/*
 * manifest.h - what exactly was published when (D177).
 */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include <stdbool.h>

#include "base/date.h"
#include "base/file.h"

struct arena;
struct diag;
struct inspected;
struct inspected_file;
struct text;

/*
 * Whether the folder still holds the inspected files, byte for byte, and no
 * other; `diag` says which is not.
 */
bool manifest_check(struct arena *arena, const struct inspected *inspected,
    struct diag *diag);

/*
 * manifest.json in each tree, about that tree alone; one of a preview says so.  `packs` (struct
 * inspected_file) stand where their files stood when they were inspected.
 */
enum file_status manifest_write(struct arena *arena,
    const struct inspected *inspected, const struct list *packs,
    const char *as_of, bool preview);

/* One file of a manifest, with its path from byte `prefix` on. */
void manifest_add_file(struct text *out, const struct inspected_file *file,
    size_t prefix, bool first);

/*
 * Whether a published tree is what its manifest says, file for file; `as_of` is
 * then the day that it names.
 */
bool manifest_holds(struct arena *arena, const char *tree, struct date *as_of);

/* Whether the manifest of a tree, if there is one, says that it is a preview. */
bool manifest_is_preview(struct arena *arena, const char *tree);

/* What a manifest is called. */
extern const char manifest_name[];

#endif
