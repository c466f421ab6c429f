/* assurance_clocks.c - what is late, what is due, and what will appear. */
#include "render/assurance.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/value.h"

enum { DAYS_AHEAD = 31 };

struct clock {
	const struct record_status *standing;
	const struct due *due;
};

/* Kinds and ids that are not named come first among equals. */
static int
compare(const char *a, const char *b)
{
	return strcmp(a == NULL ? "" : a, b == NULL ? "" : b);
}

static int
by_day(const void *a, const void *b)
{
	const struct clock *x = a, *y = b;
	int c = date_compare(x->due->by, y->due->by);

	if (c == 0)
		c = compare(x->standing->kind, y->standing->kind);
	if (c == 0)
		c = compare(x->standing->id, y->standing->id);
	return c != 0 ? c : (x->due->rule > y->due->rule) -
	    (x->due->rule < y->due->rule);
}

static size_t
count_dues(const struct cleared *cleared)
{
	size_t count = 0;

	for (size_t i = 0; i < cleared_standings(cleared); i++)
		count += cleared_standing(cleared, i)->due_count;
	return count;
}

static struct value *
clock_value(struct assurance *report, const struct clock *clock)
{
	struct value *value = rule_value(report, clock->due->rule);
	int days = date_days_between(report->as_of, clock->due->by);

	set_name(report, value, clock->standing->kind, clock->standing->id);
	value_set(value, "by", day_value(report->press, clock->due->by));
	value_set_text(value, "days", arena_format(report->arena, "%d day%s",
	    abs(days), abs(days) == 1 ? "" : "s"));
	return value;
}

void
add_clocks(struct assurance *report)
{
	size_t count = count_dues(report->cleared), n = 0;
	struct clock *clocks = arena_alloc(report->arena, count,
	    sizeof *clocks);
	struct value *late = value_list(report->arena);
	struct value *month = value_list(report->arena);
	struct value *later = value_list(report->arena);
	struct value *coming = value_list(report->arena);
	struct date end = date_add_days(report->as_of, DAYS_AHEAD);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++) {
		const struct record_status *s = cleared_standing(
		    report->cleared, i);

		for (size_t d = 0; d < s->due_count; d++)
			clocks[n++] = (struct clock){ s, &s->dues[d] };
	}
	if (count > 1)
		qsort(clocks, count, sizeof *clocks, by_day);
	for (size_t i = 0; i < count; i++) {
		const struct due *due = clocks[i].due;
		struct value *list = due->is_publication ? coming :
		    date_compare(due->by, report->as_of) < 0 ? late :
		    date_compare(due->by, end) <= 0 ? month : later;

		value_add(list, clock_value(report, &clocks[i]));
	}
	report->late = value_count(late);
	report->due_soon = value_count(month);
	set_list(report, report->data, "late", late);
	set_list(report, report->data, "month", month);
	set_list(report, report->data, "later", later);
	set_list(report, report->data, "coming", coming);
}
