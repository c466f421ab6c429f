/*
 * publish.h - an inspected tree takes the place of the old one.
 *
 *   site/public     the web            site/partners   packs for agencies
 *   site/assurance  for the Executive, never deployed
 *   site/.lock      held while a build runs
 *   site/.stage-*   what a build makes; afterwards the old trees, until removed
 *   site/.swap      there only while trees change places
 *
 * Kill it anywhere: each tree is whole, old or new, and the next build
 * finishes what this one began (design 11).
 */
#ifndef PUBLISH_PUBLISH_H
#define PUBLISH_PUBLISH_H

#include <stdbool.h>

struct arena;
struct diag;
struct inspected;
struct staging;

/*
 * Lock `site` ("site"), finish or remove what an earlier run left behind, and
 * make a fresh staging folder in it: on the same file system, so that a rename
 * is enough.  NULL when another build holds the lock or the folder cannot be
 * written; `diag` says.  What is staged ends in publish_discard().
 */
struct staging *publish_stage(struct arena *arena, const char *site,
    struct diag *diag);

/*
 * The same for a preview: publish_site() then takes what nobody could look for
 * names in, and its manifests say that it is one.  NULL also where something
 * else than a preview stands, so that none takes the place of a published site.
 */
struct staging *publish_stage_preview(struct arena *arena, const char *site,
    struct diag *diag);

/* The folder that render/ fills and inspect/ looks at. */
const char *staging_folder(const struct staging *staging);

/*
 * Swap public/, partners/ and assurance/ with the staged ones: each whole
 * (renameat2 RENAME_EXCHANGE, or two renames where the file system has none),
 * public last.  Whatever is in the old trees and not in the new is gone with
 * them.  Refused when a register could not be opened, and when a file is not
 * the one that was inspected.
 *
 * Each tree gets a manifest.json: the build (a digest of the public tree),
 * `as_of` ("2026-11-16"), and digest and size of every file of that tree
 * alone (D177).  Each folder below partners/packs/ becomes an archive beside
 * it, made of the very bytes that were inspected, and is gone.
 *
 * False: the old site stands; `diag` says why.
 */
bool publish_site(struct arena *arena, struct staging *staging,
    const struct inspected *inspected, const char *as_of, struct diag *diag);

/*
 * The published site/public as one archive in the file `into`, dated with the
 * day it was built for.  Refused when it is a preview, and when it is not, file
 * for file, what its manifest.json says.  False: `diag` says why, and no file was written.
 */
bool publish_archive(struct arena *arena, const char *site, const char *into,
    struct diag *diag);

/*
 * The end of every build, published or not: remove the staging folder and what
 * is left in it, and let the next build begin.  NULL is fine.
 */
void publish_discard(struct staging *staging);

#endif
