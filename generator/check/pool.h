/*
 * pool.h - what of a review's text may stand under themes without its review.
 * For check/ and clear/, so that both mean the same.
 */
#ifndef CHECK_POOL_H
#define CHECK_POOL_H

#include <stdbool.h>

#include "base/list.h"

struct arena;
struct private_record;
struct prose;

/*
 * The callouts (learning, good practice, action) and questions of the record,
 * as struct prose *, in reading order: what sections of its kind allow.
 */
struct list pool_of(struct arena *arena, const struct private_record *record);

/* Whether that node of its body is one of them. */
bool pool_has(const struct private_record *record, const struct prose *node);

#endif
