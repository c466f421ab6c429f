/*
 * pack.h - partner packs: one archive each, of files that were inspected.
 */
#ifndef PUBLISH_PACK_H
#define PUBLISH_PACK_H

#include <stdbool.h>

struct arena;
struct diag;
struct inspected;
struct list;

/* Whether that file of an inspected folder belongs into a pack. */
bool pack_has(const char *path);

/*
 * Every folder partners/packs/NAME/ becomes partners/packs/NAME.zip: what is in
 * it and a manifest.json with sizes and digests; the folder is removed.  The
 * bytes are compared with the inspection as they are packed.  `packs` gets a
 * struct inspected_file for each archive.  False: `diag` says why.
 */
bool packs_make(struct arena *arena, const struct inspected *inspected,
    const char *as_of, struct list *packs, struct diag *diag);

#endif
