/*
 * fingerprint.h - one digest of all that readers may get of a record, so that
 * what a person let out can be told from what was changed since (D157).
 *
 * It is taken from the private record, so that it needs no key: words as they
 * are written, before names are replaced.  In it are
 *   - every field that the public or partners may read, in full or narrowed,
 *     so that another age within the same band is another record;
 *   - the body and the part, node by node;
 *   - what decides how much of it passes: `decision`, the name of the
 *     register, and the line below each quotation, with its consent.
 * Not in it are days that are published as they stand, which are our own
 * calendar and say nothing new of a family; but `published_on` is, because a
 * person lets something out for a day.  What a consent covers is not in it
 * either: it ends without anybody's release, and what is then left out was let
 * out once; what it newly covers is found by the count of quotations.
 *
 * Fields that were not written leave no mark, and the others are taken by
 * their names: a row that is added to a table, or moved, changes no digest.
 */
#ifndef CHECK_FINGERPRINT_H
#define CHECK_FINGERPRINT_H

#include "base/digest.h"

struct private_record;

void record_fingerprint(const struct private_record *record,
    char hex[DIGEST_HEX]);

#endif
