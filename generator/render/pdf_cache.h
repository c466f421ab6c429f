/*
 * pdf_cache.h - finished PDFs by the hash of all that went into them.
 *
 *   DIR/public/HASH.pdf    what is on the website
 *   DIR/private/HASH.pdf   for partners and the Executive
 *   DIR/preview/HASH.pdf   not released: all that a preview prints
 *   DIR/.lock              shared while printing, alone while trimming
 *
 * A file that is torn, foreign or of another length than it says is no hit, so
 * a folder may be deleted, copied and handed from one CI run to the next at any
 * time, and several builds may use it at once.  CI hands on DIR/public alone:
 * what else is there is not for everybody who may read a cache.
 *
 * What the last build did not use is removed from the shelves it used: a sheet
 * that was taken down must not lie on here.
 */
#ifndef RENDER_PDF_CACHE_H
#define RENDER_PDF_CACHE_H

#include <stdbool.h>

#include "base/digest.h"

struct arena;
struct pdf_engine;
struct pdf_job;
struct pdf_result;

/* Lives in its arena; `folder` NULL: nothing is ever kept. */
struct pdf_cache;

/* A folder that cannot be written is a slow build, not a fault. */
struct pdf_cache *pdf_cache_open(struct arena *arena, const char *folder);

/* `version` covers the engine and the fonts. */
void pdf_cache_key(struct arena *arena, const struct pdf_engine *engine,
    const char *version, const struct pdf_job *job, char key[DIGEST_HEX]);

/*
 * False when it is not there; `result` is then untouched.  Either way the key
 * counts as used: call it once for every job.
 */
bool pdf_cache_get(struct arena *arena, struct pdf_cache *cache,
    const struct pdf_job *job, const char *key, struct pdf_result *result);

void pdf_cache_put(struct arena *arena, struct pdf_cache *cache,
    const struct pdf_job *job, const char *key,
    const struct pdf_result *result);

/* Remove what was not asked for, unless another build prints from there too. */
void pdf_cache_close(struct pdf_cache *cache);

/*
 * For a build that prints nothing: it asks for nothing of the shelves that it
 * would have used, so they are emptied.  No folder is made for that.
 */
void pdf_cache_empty(struct arena *arena, const char *folder, bool preview);

#endif
