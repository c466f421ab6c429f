/*
 * standing_print.h - how records stand, as people and programs read it.  Ids,
 * rules, days and words of our own tables; no text from records.
 */
#ifndef MODEL_STANDING_PRINT_H
#define MODEL_STANDING_PRINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "model/standing.h"

struct arena;
struct text;

/* Terminals, e-mails and logs take this much without folding it themselves. */
enum { STANDING_WIDTH = 80 };

struct standing_view {
	struct date as_of;
	struct date until; /* last day of what is coming up */
	bool detail;       /* somebody asked for this record: all there is */
};

/*
 * Whether a manager wants to see it: a gated record, one that is not plainly
 * published, one with a warning, with something due within 60 days (or by
 * `until`, if that is later), or with a copy that is still to be called back.
 */
bool standing_is_telling(const struct standing_view *view,
    const struct record_status *status);

/* --- text --- */

/* Widths of the columns of a table, in characters. */
struct standing_columns {
	size_t kind, id, status;
};

/* Make them wide enough for this record. */
void standing_measure(struct standing_columns *columns,
    const struct record_status *status);

/* One line: kind, id, status, what is due next. */
void standing_add_row(struct text *out, const struct standing_view *view,
    const struct standing_columns *columns,
    const struct record_status *status);

/* What stands below it: needs, days, warnings, copies.  May be nothing. */
void standing_add_details(struct text *out, const struct standing_view *view,
    const struct record_status *status);

/*
 * What falls due, or appears, from today until view->until: a list of struct
 * standing_coming that grows record by record and is copied into `arena`.
 */
struct standing_coming {
	const char *kind;
	const char *id;
	struct due due;
};
void standing_collect(struct arena *arena, struct list *coming,
    const struct standing_view *view, const struct record_status *status);

/* All of it by day, with its heading; sorts the list. */
void standing_add_coming(struct text *out, const struct standing_view *view,
    struct list *coming);

/* "by Mon 29 December 2025 (in 9 days)", "late by 12 days (...)", "appears on". */
char *standing_due_words(struct arena *arena, struct date as_of,
    const struct due *due);
/* The first of them, short enough for a column; NULL when nothing is due. */
char *standing_next_words(struct arena *arena, struct date as_of,
    const struct record_status *status);
/* What to do: the rule's hint, or its sentence where that says it. */
const char *standing_advice(struct arena *arena, enum rule rule);

/* --- a line for the summary of a build --- */

struct standing_tally {
	size_t late; /* duties whose day has passed */
	size_t soon; /* those whose day is today or one of the next seven */
};
void standing_count(struct standing_tally *tally, struct date as_of,
    const struct record_status *status);
/* "3 things are late and 2 due this week: lscp status"; nothing for nothing. */
void standing_add_tally(struct text *out, const struct standing_tally *tally);

/* --- for programs; docs/status.md describes both --- */

void standing_add_json(struct text *out, struct date as_of,
    const struct record_status *status);
/* No line for a record that is published and not late. */
void standing_add_github(struct text *out, struct date as_of,
    const struct record_status *status);

/* The id; the path of a record whose name is none, as reports print it. */
const char *standing_id(const struct record_status *status);

#endif
