/*
 * coarser.h - the same count with rows or columns put together, for where it
 * cannot be shown as it was asked for.  For check/.
 */
#ifndef CHECK_COARSER_H
#define CHECK_COARSER_H

#include <stdint.h>

#include "base/list.h"

struct arena;
struct counted;
struct reviews;

/*
 * struct counted, the finest first, `asked` itself left out.  Only values that
 * stand beside each other are put together, two rows at least are left, and
 * what is asked of people stays.  Each says in `coarser` what was done.
 */
struct list coarser_counts(struct arena *arena, const struct reviews *reviews,
    const struct counted *asked);

#endif
