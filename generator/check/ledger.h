/*
 * ledger.h - what the ledger knows of a record, as of a day.  For check/ and
 * clear/.
 *
 * A page of the ledger that is not as `lscp approve` writes it is as good as
 * none, and stops the build besides (release_unmatched).  A release whose day
 * has not come is not there yet, so that a build for a day in the past is what
 * it was then.
 */
#ifndef CHECK_LEDGER_H
#define CHECK_LEDGER_H

#include <stdbool.h>

#include "base/date.h"

struct loaded;
struct private_group;
struct private_record;

/* What is published stays so long (D19). */
enum { FLOOR_MONTHS = 12 };

/* The page about that record, or NULL. */
const struct private_group *ledger_about(const struct loaded *loaded,
    const struct private_record *record);

/* It is as `lscp approve` writes it. */
bool ledger_is_sound(const struct private_record *page);

/* The last release that has come, or NULL. */
const struct private_group *ledger_last(const struct private_group *page,
    struct date as_of);

/*
 * The first day on which it may go: twelve months from first publication, or
 * from the last rewrite that has come (D19, D21).
 */
struct date ledger_floor(const struct private_group *page, struct date as_of);

/* Pages of it stood on the website on that day or before. */
bool ledger_had_pages(const struct private_group *page, struct date day);

#endif
