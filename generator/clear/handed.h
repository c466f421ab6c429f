/*
 * handed.h - what inspect/ must know of the records, and no more than that:
 * it looks at files alone, and the vault is wiped before there are any.
 */
#ifndef CLEAR_HANDED_H
#define CLEAR_HANDED_H

#include <stddef.h>

#include "base/list.h"

struct arena;
struct checked;
struct cleared;
struct elsewhere;
struct registers;
struct withheld;

/*
 * Forms (pattern_form) of numbers, addresses and links that may stand in what
 * is made: contacts of the partnership, and whatever passed of records that
 * are no reviews, where check/ said what it had to say.  Of reviews only what
 * two people let stand.  Strings in `press`; products may be NULL.
 */
struct list clear_contacts(struct arena *press, const struct checked *checked,
    const struct cleared *const *products, size_t count);

/*
 * Terms of scope `review` in what passed of records that are no reviews, and
 * hold nothing of one (registers/elsewhere.h).  The caller closes.
 */
struct elsewhere *clear_elsewhere(const struct registers *registers,
    const struct cleared *const *products, size_t count);

/*
 * What is in any record, and passed the door for nobody or for some readers
 * alone (registers/withheld.h).  The caller closes.
 */
struct withheld *clear_withheld(const struct checked *checked,
    const struct registers *registers, const struct cleared *const *products, size_t count);

#endif
