/*
 * publish.h - an inspected tree takes the place of the old one.
 */
#ifndef PUBLISH_PUBLISH_H
#define PUBLISH_PUBLISH_H

#include <stdbool.h>

struct arena;
struct diag;
struct inspected;

/*
 * A fresh staging folder beside the trees of `site` ("site"), on the same file
 * system, so that a rename is enough.  What an earlier run left behind is
 * finished or removed first (design 11).  NULL when that fails; `diag` says.
 */
char *publish_stage(struct arena *arena, const char *site, struct diag *diag);

/*
 * Swap public/, partners/ and assurance/ with the staged ones: each whole
 * (renameat2 RENAME_EXCHANGE, or two renames where the file system has none),
 * public last.  Whatever is in the old trees and not in the new is gone with
 * them.  False: the old site stands; `diag` says why.
 */
bool publish_site(struct arena *arena, const struct inspected *inspected,
    const char *site, struct diag *diag);

/* Remove the staging folder of a build that is not published. */
void publish_discard(const char *stage);

#endif
