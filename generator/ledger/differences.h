/*
 * differences.h - what the next release says otherwise than the last one.  Who
 * kept the last one lays both beside each other: a band that was cut anew, a
 * finer value, another pseudonym, a passage that was cut say more together
 * than each alone (anonymisation spec 17).  For ledger/ alone.
 */
#ifndef LEDGER_DIFFERENCES_H
#define LEDGER_DIFFERENCES_H

#include "base/list.h"

struct arena;
struct cleared_record;
struct ledger_page;

/*
 * A short digest of each passage that everybody can read, to `values`: of what
 * was published, so that it gives nothing away.
 */
void differences_keep(struct arena *arena, const struct cleared_record *record,
    struct list *values);

/*
 * Sentences (char *) about the last release of `now` against the one before
 * it, and about the pages it will have.
 */
struct list differences_find(struct arena *arena,
    const struct ledger_page *now, const struct list *pages);

#endif
