/* standing_text.c - how records stand, for a terminal. */
#include "model/standing_print.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/schema.h"

enum { AHEAD_DAYS = 60 };

const char *
standing_id(const struct record_status *status)
{
	return id_is_formed(status->id) ? status->id : status->path;
}

static bool
is_gated(const struct record_status *status)
{
	const struct kind *kind = kind_find(status->kind);

	return kind != NULL && kind->gated;
}

/* The last day that is told of without being asked. */
static struct date
horizon(const struct standing_view *view)
{
	struct date day = date_add_days(view->as_of, AHEAD_DAYS);

	return date_compare(view->until, day) > 0 ? view->until : day;
}

static bool
is_open(const struct copy *copy)
{
	return !date_is_set(copy->done_on);
}

/* A clock that ran out is told by its day, and not a second time. */
static bool
is_told_by_day(const struct record_status *status, enum rule rule)
{
	for (size_t i = 0; i < status->due_count; i++)
		if (status->dues[i].rule == rule)
			return true;
	return false;
}

static size_t
count_warnings(const struct record_status *status)
{
	size_t count = 0;

	for (size_t i = 0; i < status->warning_count; i++)
		count += !is_told_by_day(status, status->warnings[i]);
	return count;
}

bool
standing_is_telling(const struct standing_view *view,
    const struct record_status *status)
{
	if (is_gated(status) || status->status != STATUS_PUBLISHED ||
	    status->need_count > 0 || status->warning_count > 0)
		return true;
	if (status->due_count > 0 && date_compare(status->dues[0].by,
	    horizon(view)) <= 0)
		return true;
	for (size_t i = 0; i < status->copy_count; i++)
		if (is_open(&status->copies[i]))
			return true;
	return false;
}

static const char *
learning_words(const struct record_status *status)
{
	return status->learning_only && status->status != STATUS_WITHDRAWN ?
	    ", learning only" : "";
}

static void
widen(size_t *column, size_t length)
{
	if (length > *column)
		*column = length;
}

void
standing_measure(struct standing_columns *columns,
    const struct record_status *status)
{
	widen(&columns->kind, strlen(status->kind));
	widen(&columns->id, strlen(standing_id(status)));
	widen(&columns->status, strlen(status_names[status->status]) +
	    strlen(learning_words(status)));
}

void
standing_add_row(struct text *out, const struct standing_view *view,
    const struct standing_columns *columns,
    const struct record_status *status)
{
	const char *next = standing_next_words(out->arena, view->as_of, status);

	text_add_format(out, "%-*s  %-*s  ", (int)columns->kind, status->kind,
	    (int)columns->id, standing_id(status));
	text_add_format(out, "%s%s", status_names[status->status],
	    learning_words(status));
	if (next != NULL)
		text_add_format(out, "%*s  %s", (int)(columns->status -
		    strlen(status_names[status->status]) -
		    strlen(learning_words(status))), "", next);
	text_add_char(out, '\n');
}

/* Four columns in, and what is folded two more. */
static void
add_line(struct text *out, const char *line)
{
	text_add(out, "    ");
	text_add_folded(out, line, 6, STANDING_WIDTH);
}

/* What is wrong, and what to do about it. */
static char *
whole_words(struct arena *arena, enum rule rule)
{
	const struct rule_row *row = &rule_rows[rule];

	return arena_format(arena, "- %s%s%s [%s]",
	    rule_sentence(arena, rule, NULL), row->hint == NULL ? "" : ": ",
	    row->hint == NULL ? "" : row->hint, rule_name(arena, rule));
}

static void
add_needs(struct text *out, const struct record_status *status)
{
	struct arena *arena = out->arena;

	if (status->need_count == 0) {
		if (status->status == STATUS_BLOCKED)
			add_line(out, "`lscp check` says what is wrong in it, "
			    "and where");
		return;
	}
	add_line(out, status->status == STATUS_PUBLISHED ?
	    "something of it is left out:" :
	    "to publish this you still need:");
	for (size_t i = 0; i < status->need_count; i++) {
		enum rule rule = status->needs[i];

		/* A word would say where; the report of `lscp check` does. */
		add_line(out, rule_rows[rule].outcome == HOLD ?
		    whole_words(arena, rule) : arena_format(arena,
		    "- %s [%s]", standing_advice(arena, rule),
		    rule_name(arena, rule)));
	}
}

static char *
due_line(struct arena *arena, const struct standing_view *view,
    const struct due *due)
{
	return arena_format(arena, "%s%s%s [%s]", standing_due_words(arena,
	    view->as_of, due), due->is_publication ? "" : ": ",
	    due->is_publication ? "" : standing_advice(arena, due->rule),
	    rule_name(arena, due->rule));
}

static void
add_dues(struct text *out, const struct standing_view *view,
    const struct record_status *status)
{
	for (size_t i = 0; i < status->due_count; i++)
		if (view->detail || date_compare(status->dues[i].by,
		    horizon(view)) <= 0)
			add_line(out, due_line(out->arena, view,
			    &status->dues[i]));
}

static void
add_warnings(struct text *out, const struct standing_view *view,
    const struct record_status *status)
{
	size_t count = count_warnings(status);

	if (count == 0)
		return;
	if (!view->detail) {
		add_line(out, arena_format(out->arena, "%zu warning%s: "
		    "`lscp status %s:%s`", count, count == 1 ? "" : "s",
		    status->kind, standing_id(status)));
		return;
	}
	add_line(out, "warnings:");
	for (size_t i = 0; i < status->warning_count; i++)
		if (!is_told_by_day(status, status->warnings[i]))
			add_line(out, whole_words(out->arena,
			    status->warnings[i]));
}

/* "mailed_bulletins" is a word of our tables; people read it with spaces. */
static char *
place_words(struct arena *arena, const char *place)
{
	char *words = arena_copy(arena, place);

	for (char *p = words; *p != '\0'; p++)
		if (*p == '_')
			*p = ' ';
	return words;
}

static void
add_copies(struct text *out, const struct standing_view *view,
    const struct record_status *status)
{
	struct arena *arena = out->arena;

	for (size_t i = 0; i < status->copy_count; i++) {
		const struct copy *copy = &status->copies[i];
		const char *carrier = copy->id == NULL ? "" : arena_format(
		    arena, ", in %s %s", copy->kind, copy->id);

		if (is_open(copy))
			add_line(out, arena_format(arena, "still to be called "
			    "back, since %s: %s%s", date_long(arena,
			    copy->since), place_words(arena, copy->place),
			    carrier));
		else if (view->detail)
			add_line(out, arena_format(arena, "called back on %s: "
			    "%s%s", date_long(arena, copy->done_on),
			    place_words(arena, copy->place), carrier));
	}
}

static void
add_day(struct text *out, const char *words, struct date day)
{
	if (date_is_set(day))
		add_line(out, arena_format(out->arena, "%s %s", words,
		    date_long(out->arena, day)));
}

void
standing_add_details(struct text *out, const struct standing_view *view,
    const struct record_status *status)
{
	if (view->detail) {
		add_line(out, status->path);
		add_day(out, status->status == STATUS_WITHDRAWN ?
		    "was published on" : status->status == STATUS_PUBLISHED ?
		    "published on" : "its day of publication is",
		    status->published_on);
		add_day(out, "last released on", status->released_on);
	}
	add_needs(out, status);
	add_dues(out, view, status);
	add_warnings(out, view, status);
	add_copies(out, view, status);
}
