/*
 * subsets.h - every way to hide a few more cells.  For disclosure/ alone.
 */
#ifndef DISCLOSURE_SUBSETS_H
#define DISCLOSURE_SUBSETS_H

#include <stdbool.h>

struct arena;
struct hiding;
struct hiding_cell;
struct proof;

/*
 * Hide as few more cells as will do, of those the cheapest: margins after inner
 * cells, zeros last of their rank, small numbers first.  False, and nothing
 * more hidden: three more will not do, or the work that `proof` may do is spent.
 */
bool hide_fewest(struct arena *scratch, struct hiding *hiding,
    struct proof *proof);

/* What it costs readers to lose that cell. */
long hiding_cost(const struct hiding_cell *cell);

#endif
