/*
 * seen.h - files that were searched before for the same, and were clean.
 *
 * Kept in one file below the cache, as keyed hashes (registers_mark) of a
 * path, its bytes, and all that decides: this program, what the system has
 * installed to open files with, the registers, the contacts and what was
 * withheld.  Who has no key can neither make such a mark nor learn a term from
 * it.  Only files in which nothing at all was found are in it, so that a mark
 * hides no finding.
 */
#ifndef INSPECT_SEEN_H
#define INSPECT_SEEN_H

#include <stdbool.h>

struct arena;
struct inspect_options;
struct registers;
struct seen;

/* NULL where nothing can be kept: no cache, no key, no list of what is installed. */
struct seen *seen_open(struct arena *arena,
    const struct inspect_options *options, const struct registers *registers);

bool seen_has(const struct seen *seen, const char *path, const char *digest);

/* Of this build: they replace what was there. */
void seen_note(struct seen *seen, const char *path, const char *digest);
void seen_save(const struct seen *seen);

#endif
