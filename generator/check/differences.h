/*
 * differences.h - one published table subtracted from another (D94).
 *
 * linked.h judges all tables together as long as the reviews stand as they
 * stood.  This is for those that were corrected since, two at a time.
 */
#ifndef CHECK_DIFFERENCES_H
#define CHECK_DIFFERENCES_H

#include <stdbool.h>

struct arena;
struct let_out;

/*
 * Both are of the same reviews, and what is left when cells of one are taken
 * from a cell of the other - of the same values or more, of the same time or a
 * longer one - is a few children, or shows that all the rest are alike (D93).
 */
bool tables_difference_tells(struct arena *scratch, const struct let_out *a,
    const struct let_out *b, long threshold);

#endif
