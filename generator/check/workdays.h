/*
 * workdays.h - counting working days (D17, D18).
 *
 * A working day is none of Saturday, Sunday and the days of the table of bank
 * holidays.  Days are counted from the next working day on: five working days
 * from a Thursday end on the Thursday after it.  Dates are days in England, so
 * the nights on which clocks change are nights like others.
 */
#ifndef CHECK_WORKDAYS_H
#define CHECK_WORKDAYS_H

#include <stddef.h>

#include "base/date.h"

struct arena;
struct workdays;

enum workdays_answer {
	WORKDAYS_FOUND,
	WORKDAYS_EARLY,   /* it needs days before those that the table knows */
	WORKDAYS_LATE,    /* or after them */
	WORKDAYS_UNKNOWN  /* there is no table */
};

/*
 * A table of `count` holidays in any order; NULL when there are none.  It knows
 * the days from 1 January of the year of its first holiday to `covers_to`, and
 * none after the year of its last one: a year without a single holiday is a
 * year that nobody filled in.
 */
const struct workdays *workdays_open(struct arena *arena,
    const struct date *holidays, size_t count, struct date covers_to);

/*
 * The last of `days` working days after `from`, or before it when negative;
 * not 0.  `to` is set when it is found; `from` and every day between must be
 * known.  `table` may be NULL.
 */
enum workdays_answer workdays_shift(const struct workdays *table,
    struct date from, int days, struct date *to);

#endif
