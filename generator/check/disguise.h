/*
 * disguise.h - paths that say a name are not said again (spec 12).
 *
 * The path of a file is the one text of an author that reports print.  Where a
 * term of an open register stands in it, it ends in "name#12" from the part on
 * that the term begins in; the number only tells one from another.  Names that
 * nobody registered cannot be known: load/printed.h keeps back what is not
 * written as ids are.
 */
#ifndef CHECK_DISGUISE_H
#define CHECK_DISGUISE_H

#include <stddef.h>

struct arena;
struct checked;
struct diag;
struct private_record;
struct registers;

/* What is said instead of its path; NULL when its id says no name. */
const char *disguise_record(struct arena *arena,
    const struct registers *registers, const struct private_record *record,
    size_t number);

/* In all that was reported so far. */
void disguise_reports(struct arena *vault, const struct checked *checked,
    const struct registers *registers, struct diag *diag);

#endif
