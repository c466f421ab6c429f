/*
 * manifest.h - what exactly was published when (D177).
 */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include <stdbool.h>

#include "base/file.h"

struct arena;
struct diag;
struct inspected;

/*
 * Whether the folder still holds the inspected files, byte for byte, and no
 * other; `diag` says which is not.
 */
bool manifest_check(struct arena *arena, const struct inspected *inspected,
    struct diag *diag);

/* manifest.json in each tree, about that tree alone. */
enum file_status manifest_write(struct arena *arena,
    const struct inspected *inspected, const char *as_of);

#endif
