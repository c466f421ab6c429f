#include "check/workdays.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { SATURDAY = 5 };

struct workdays {
	struct date *holidays; /* sorted */
	size_t count;
	struct date first, last; /* the days it knows */
};

static int
by_day(const void *a, const void *b)
{
	return date_compare(*(const struct date *)a, *(const struct date *)b);
}

const struct workdays *
workdays_open(struct arena *arena, const struct date *holidays, size_t count,
    struct date covers_to)
{
	struct workdays *table;

	if (count == 0)
		return NULL;
	table = arena_alloc(arena, 1, sizeof *table);
	table->holidays = arena_alloc(arena, count, sizeof *holidays);
	table->count = count;
	memcpy(table->holidays, holidays, count * sizeof *holidays);
	qsort(table->holidays, count, sizeof *holidays, by_day);
	table->first = (struct date){ table->holidays[0].year, 1, 1 };
	table->last = (struct date){ table->holidays[count - 1].year, 12, 31 };
	if (date_compare(covers_to, table->last) < 0)
		table->last = covers_to;
	return table;
}

static bool
is_working(const struct workdays *table, struct date day)
{
	return date_weekday(day) < SATURDAY && bsearch(&day, table->holidays,
	    table->count, sizeof day, by_day) == NULL;
}

enum workdays_answer
workdays_shift(const struct workdays *table, struct date from, int days,
    struct date *to)
{
	int step = days < 0 ? -1 : 1;
	int left = abs(days);

	if (table == NULL)
		return WORKDAYS_UNKNOWN;
	for (struct date day = from;; day = date_add_days(day, step)) {
		if (date_compare(day, table->first) < 0)
			return WORKDAYS_EARLY;
		if (date_compare(day, table->last) > 0)
			return WORKDAYS_LATE;
		if (date_compare(day, from) != 0 && is_working(table, day))
			left--;
		if (left == 0) {
			*to = day;
			return WORKDAYS_FOUND;
		}
	}
}
