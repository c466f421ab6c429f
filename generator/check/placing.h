/*
 * placing.h - one count among all that is out: which of its cells are hidden,
 * and whether it is worth showing.  For linked.h.
 */
#ifndef CHECK_PLACING_H
#define CHECK_PLACING_H

#include <stdbool.h>

#include "check/linked.h"

struct counted;
struct universe;

/*
 * Marks the cells that have to be hidden, and puts the count into the universe.
 * When it is refused the universe is as it was.
 */
enum refusal placing_try(struct universe *universe,
    const struct counted *counted, long threshold);

/* It is out now: what it shows and hides is final. */
void placing_close(struct universe *universe, const struct counted *counted);

/* Both at once, of a count that was not refused before. */
void placing_again(struct universe *universe, const struct counted *counted,
    long threshold);

/* All that it prints is out, or was hidden in what is. */
bool placing_is_out(struct universe *universe, const struct counted *counted);

#endif
