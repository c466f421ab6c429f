/* standing_ahead.c - what is due and what is coming up. */
#include "model/standing_print.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { WEEK_DAYS = 7 };

const char *
standing_advice(struct arena *arena, enum rule rule)
{
	const struct rule_row *row = &rule_rows[rule];

	return row->hint != NULL ? row->hint : rule_sentence(arena, rule, NULL);
}

static char *
days_words(struct arena *arena, const char *before, int days)
{
	return arena_format(arena, "%s %d day%s", before, days, days == 1 ?
	    "" : "s");
}

static char *
distance_words(struct arena *arena, int days)
{
	if (days == 0)
		return arena_copy(arena, "today");
	if (days == 1)
		return arena_copy(arena, "tomorrow");
	return days_words(arena, "in", days);
}

static char *
day_words(struct arena *arena, struct date day)
{
	return arena_format(arena, "%.3s %s", date_weekday_name(day),
	    date_long(arena, day));
}

char *
standing_due_words(struct arena *arena, struct date as_of,
    const struct due *due)
{
	int days = date_days_between(as_of, due->by);

	if (days < 0 && !due->is_publication)
		return arena_format(arena, "%s (last day %s)",
		    days_words(arena, "late by", -days),
		    day_words(arena, due->by));
	return arena_format(arena, "%s %s (%s)", due->is_publication ?
	    "appears on" : "by", day_words(arena, due->by),
	    distance_words(arena, days));
}

char *
standing_next_words(struct arena *arena, struct date as_of,
    const struct record_status *status)
{
	const struct due *due = status->dues;
	int days;

	if (status->due_count == 0)
		return NULL;
	days = date_days_between(as_of, due->by);
	if (days < 0 && !due->is_publication)
		return days_words(arena, "late by", -days);
	return arena_format(arena, "%s %s", due->is_publication ? "appears" :
	    "by", date_long(arena, due->by));
}

void
standing_collect(struct arena *arena, struct list *coming,
    const struct standing_view *view, const struct record_status *status)
{
	for (size_t i = 0; i < status->due_count; i++) {
		struct date by = status->dues[i].by;
		struct standing_coming *one;

		if (date_compare(by, view->as_of) < 0 ||
		    date_compare(by, view->until) > 0)
			continue;
		one = arena_alloc(arena, 1, sizeof *one);
		*one = (struct standing_coming){ .due = status->dues[i],
			.kind = arena_copy(arena, status->kind),
			.id = arena_copy(arena, standing_id(status)) };
		list_add(arena, coming, one);
	}
}

static int
by_day(const void *a, const void *b)
{
	const struct standing_coming *x =
	    *(const struct standing_coming *const *)a;
	const struct standing_coming *y =
	    *(const struct standing_coming *const *)b;
	int c = date_compare(x->due.by, y->due.by);

	if (c == 0)
		c = strcmp(x->kind, y->kind);
	if (c == 0)
		c = strcmp(x->id, y->id);
	return c != 0 ? c : (x->due.rule > y->due.rule) -
	    (x->due.rule < y->due.rule);
}

void
standing_add_coming(struct text *out, const struct standing_view *view,
    struct list *coming)
{
	struct arena *arena = out->arena;

	if (coming->count == 0) {
		text_add_format(out, "Nothing is coming up until %s.\n",
		    date_long(arena, view->until));
		return;
	}
	qsort(coming->items, coming->count, sizeof *coming->items, by_day);
	text_add_format(out, "Coming up until %s:\n", date_long(arena,
	    view->until));
	for (size_t i = 0; i < coming->count; i++) {
		const struct standing_coming *one = coming->items[i];

		text_add(out, "    ");
		text_add_folded(out, arena_format(arena, "%s, %s %s%s%s [%s]",
		    day_words(arena, one->due.by), one->kind, one->id,
		    one->due.is_publication ? " appears" : ": ",
		    one->due.is_publication ? "" : standing_advice(arena,
		    one->due.rule), rule_name(arena, one->due.rule)), 6,
		    STANDING_WIDTH);
	}
}

void
standing_count(struct standing_tally *tally, struct date as_of,
    const struct record_status *status)
{
	for (size_t i = 0; i < status->due_count; i++) {
		int days = date_days_between(as_of, status->dues[i].by);

		if (status->dues[i].is_publication)
			continue;
		tally->late += days < 0;
		tally->soon += days >= 0 && days <= WEEK_DAYS;
	}
}

static const char *
things(size_t count)
{
	return count == 1 ? "thing is" : "things are";
}

void
standing_add_tally(struct text *out, const struct standing_tally *tally)
{
	if (tally->late == 0 && tally->soon == 0)
		return;
	if (tally->late > 0)
		text_add_format(out, "%zu %s late", tally->late,
		    things(tally->late));
	if (tally->late > 0 && tally->soon > 0)
		text_add_format(out, " and %zu due this week", tally->soon);
	else if (tally->soon > 0)
		text_add_format(out, "%zu %s due this week", tally->soon,
		    things(tally->soon));
	text_add(out, ": lscp status\n");
}
