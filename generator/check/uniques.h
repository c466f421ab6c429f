/*
 * uniques.h - how many published pages of reviews show the same facts.
 */
#ifndef CHECK_UNIQUES_H
#define CHECK_UNIQUES_H

#include "base/date.h"

struct arena;
struct loaded;

struct uniques;

/*
 * Counted once for all records: by every fact and every two of them, over the
 * reviews that are published in full as of that day.
 */
const struct uniques *uniques_of(struct arena *vault,
    const struct loaded *loaded, struct date as_of);

#endif
