/*
 * mentions.h - bulletins and reports of this content that tell of a review.
 */
#ifndef CHECK_MENTIONS_H
#define CHECK_MENTIONS_H

#include <stdbool.h>

#include "base/date.h"

struct arena;
struct loaded;
struct map;
struct private_record;

struct mention {
	const struct private_record *record;
	struct date day;   /* on which it went out; unset: not known */
	bool may_announce; /* an issue of the bulletin */
	const struct mention *before;
};
struct mentions {
	const struct mention *last;
};

/* struct mentions by the id of the review. */
const struct map *mentions_of(struct arena *vault, const struct loaded *loaded);

/*
 * One that went out after the day `tried`, and by `as_of`; the first issue that
 * tells of the review is its announcement and none.  NULL: there is none.
 */
const struct mention *mentions_since(const struct map *mentions,
    const char *review, struct date tried, struct date as_of);

#endif
