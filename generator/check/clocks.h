/*
 * clocks.h - what must be done by when (D1 to D18, D40, D114, D117).
 *
 * A clock runs whatever was decided about the record.  While its duty is open
 * the day is told by `lscp status`; once it has passed there is a warning.
 */
#ifndef CHECK_CLOCKS_H
#define CHECK_CLOCKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"

struct arena;
struct judge;
struct loaded;
struct private_group;

/* The table of holidays and the policy: read once, for all records. */
struct clocks;
const struct clocks *clocks_open(struct arena *vault,
    const struct loaded *loaded);

/* The partnership's own choices; NULL when it wrote down none. */
const struct private_group *clocks_policy(const struct judge *judge);

/*
 * `days` working days from `from`, before it when negative.  False when the
 * table cannot answer, which stops the build and is reported once.  For what
 * is `history` nothing is said of days before the table begins: what was done
 * then is past mending, and nobody is to look up holidays of years long gone.
 */
bool judge_workdays(struct judge *judge, struct date from, int days,
    bool history, struct date *to);

/* Due until it is `done`; a warning when it was done after its day. */
void judge_clock(struct judge *judge, enum rule rule, struct date done,
    struct date by, struct place place);

/* The day on which the last of these days came; unset while one has not. */
struct date judge_all_done(const struct judge *judge,
    const struct private_group *group, const char *const *fields,
    size_t count);

/* Where a top field stands, or the record when it is not written. */
struct place judge_place(const struct judge *judge, const char *field);

#endif
