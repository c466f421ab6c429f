/*
 * standing_out.h - tables that were let out, in the world of those that are
 * judged now (linked.h).  For check/.
 */
#ifndef CHECK_STANDING_OUT_H
#define CHECK_STANDING_OUT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct counted;
struct let_out;
struct population;
struct reviews;
struct universe;

/* Its numbers are those of the reviews as they stand. */
bool out_agrees(const struct reviews *reviews,
    const struct population *population, const struct let_out *out);

/* Its cells, and what adds up to what; what it shows and hides is final. */
void out_add(struct universe *universe, const struct let_out *out);

/*
 * `asked`, or the coarser one of it, that was let out so; NULL: neither was.
 * With it nothing is judged again: what is out stays as it is.
 */
const struct counted *out_as_asked(struct arena *arena,
    const struct reviews *reviews, const struct counted *asked,
    const struct let_out *out);

#endif
