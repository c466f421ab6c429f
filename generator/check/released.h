/*
 * released.h - what a release is made of: for the ledger, and for nobody who
 * renders.  Digests, counts, days and what the ledger says already; no text of
 * a record.
 */
#ifndef CHECK_RELEASED_H
#define CHECK_RELEASED_H

#include <stddef.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/list.h"
#include "model/schema.h"

struct arena;
struct checked;
struct ledger_page;

/* What the ledger has of the record so far; NULL when it does not know it. */
struct ledger_page *checked_ledger(struct arena *arena,
    const struct checked *checked, size_t index);

/* Of what readers may read of it, as it is now. */
void checked_digest(const struct checked *checked, size_t index,
    char hex[DIGEST_HEX]);

/*
 * As the record says it, or the day of its early learning (D31); unset when it
 * says neither.
 */
struct date checked_published_on(const struct checked *checked, size_t index);

/* Of a bulletin; NULL. */
const char *checked_revision(struct arena *arena, const struct checked *checked,
    size_t index);

/* How many quotations may appear there, and learning points under themes. */
size_t checked_quotations(const struct checked *checked, size_t index,
    enum channel channel);
/* Which they are: a line for each, see verdict.h. */
struct list checked_let_out(struct arena *arena, const struct checked *checked,
    size_t index);
/* Pseudonyms that readers will see; none where no register was opened. */
struct list checked_labels(struct arena *arena, const struct checked *checked,
    size_t index);
/*
 * What a count of reviews is of, and its table as it is shown: "of=concluded",
 * "period_from=2025-04-01", "cell=Under 1|Reviews=6".  Nothing for other
 * records, and for a table that may not be shown.
 */
struct list checked_numbers(struct arena *arena, const struct checked *checked,
    size_t index);
size_t checked_learning(const struct checked *checked, size_t index);

#endif
