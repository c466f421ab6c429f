/*
 * pdf_cache.h - finished PDFs by the hash of all that went into them.
 *
 * A file that is torn, foreign or of another length than it says is no hit, so
 * the folder may be deleted, copied and shared between builds at any time.
 */
#ifndef RENDER_PDF_CACHE_H
#define RENDER_PDF_CACHE_H

#include <stdbool.h>

#include "base/digest.h"

struct arena;
struct pdf_engine;
struct pdf_job;
struct pdf_result;

/* `version` covers the engine and the fonts. */
void pdf_cache_key(struct arena *arena, const struct pdf_engine *engine,
    const char *version, const struct pdf_job *job, char key[DIGEST_HEX]);

/* False when it is not there; `result` is then untouched. */
bool pdf_cache_get(struct arena *arena, const char *folder, const char *key,
    struct pdf_result *result);

/* A cache that cannot be written is a slow build, not a fault. */
void pdf_cache_put(struct arena *arena, const char *folder, const char *key,
    const struct pdf_result *result);

#endif
