/* lists_data.c - the records of every kind, in the order of lists. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/value.h"
#include "render/calendar.h"
#include "render/press.h"

/* So many months of a calendar are open from the start. */
enum { LATEST = 3, SOON = 2 };

const char *
record_name(const struct cleared_record *record)
{
	const char *title = record_line(record, "title");

	if (title == NULL)
		title = record_line(record, "term");
	return title == NULL ? cleared_id(record) : title;
}

struct date
record_renewed(const struct cleared_record *record)
{
	struct date published = record_day(record, "published_on");
	struct date revised = record_day(record, "revised_on");

	return date_is_set(published) && date_is_set(revised) &&
	    date_compare(revised, published) > 0 ? revised : published;
}

int
record_compare(const void *a, const void *b)
{
	const struct cleared_record *x = *(const struct cleared_record *const *)
	    a;
	const struct cleared_record *y = *(const struct cleared_record *const *)
	    b;
	int c = date_compare(record_day(y, "published_on"),
	    record_day(x, "published_on"));

	if (c == 0 && record_number(x, "order") != record_number(y, "order"))
		c = record_number(x, "order") < record_number(y, "order") ? -1 : 1;
	if (c == 0)
		c = strcasecmp(record_name(x), record_name(y));
	return c != 0 ? c : strcmp(cleared_id(x), cleared_id(y));
}

static struct list
records_of(struct press *press, const struct kind *kind)
{
	struct list list = { 0 };

	for (size_t i = 0; i < cleared_count(press->web); i++) {
		const struct cleared_record *record = cleared_at(press->web, i);

		if (cleared_kind(record) == kind)
			list_add(press->arena, &list,
			    (void *)(uintptr_t)record);
	}
	if (list.count > 1)
		qsort(list.items, list.count, sizeof *list.items,
		    record_compare);
	return list;
}

static void
add_letters(struct press *press, const struct value *terms,
    struct value *object)
{
	struct arena *arena = press->arena;
	struct value *letters = value_list(arena);

	for (char letter = 'A'; letter <= 'Z'; letter++) {
		struct value *entry = value_object(arena);
		struct value *list = value_list(arena);

		for (size_t i = 0; i < value_count(terms); i++) {
			const struct value *term = value_item(terms, i);
			char first = value_string(value_get(term, "term"))[0];

			if ((first & ~0x20) == letter)
				value_add(list, (struct value *)
				    (uintptr_t)term);
		}
		value_set_text(entry, "letter", arena_format(arena, "%c",
		    letter));
		value_set(entry, "any", value_flag(arena,
		    value_count(list) > 0));
		value_set(entry, "terms", list);
		value_add(letters, entry);
	}
	value_set(object, "letters", letters);
}

/* The newest few of a kind that bears a day of publication: for the home page. */
static void
add_latest(struct press *press, const struct list *records,
    const struct value *list, struct value *object)
{
	struct value *latest = value_list(press->arena);

	if (records->count == 0 ||
	    record_row(records->items[0], "published_on") == NULL)
		return;
	for (size_t i = 0; i < records->count && i < LATEST; i++)
		value_add(latest, (struct value *)(uintptr_t)value_item(list,
		    i));
	value_set(object, arena_format(press->arena, "latest_%s",
	    cleared_kind(records->items[0])->name), latest);
}

struct coming {
	const struct cleared_record *record;
	struct value *value;
	struct date day;
	const char *starts;
};

static int
by_time(const void *a, const void *b)
{
	const struct coming *x = a, *y = b;
	int c = date_compare(x->day, y->day);

	return c != 0 ? c : strcmp(x->starts, y->starts);
}

/* One session with the record it belongs to. */
static struct coming
coming_of(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record,
    const struct cleared_group *group)
{
	size_t count;
	const struct field *rows = cleared_rows(group, &count);
	struct coming coming = { .record = record,
		.value = value_object(arena),
		.day = cleared_date(group, field_find(rows, count, "day"), 0),
		.starts = cleared_text(group, field_find(rows, count,
		    "starts"), 0) };

	add_fields(press, arena, linking, group, coming.value);
	value_set_text(coming.value, "calendar", arena_format(arena, "%s%s",
	    linking->root, session_path(arena, record, cleared_text(group,
	    field_find(rows, count, "id"), 0))));
	value_set(coming.value, "of", record_summary(press, arena, linking,
	    record));
	return coming;
}

struct value *
coming_value(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record)
{
	const struct field *row = coming_row(record);
	const struct cleared_group *fields = cleared_fields(record);
	struct value *list = value_list(arena);

	for (size_t i = 0; row != NULL && i < cleared_values(fields, row); i++)
		value_add(list, coming_of(press, arena, linking, record,
		    cleared_subgroup(fields, row, i)).value);
	return list;
}

/* Its months, each with its dates. */
static struct value *
months_value(struct arena *arena, const struct coming *coming, size_t count)
{
	struct value *months = value_list(arena);
	size_t next;

	for (size_t i = 0; i < count; i = next) {
		struct value *month = value_object(arena);
		struct value *dates = value_list(arena);

		for (next = i; next < count &&
		    coming[next].day.year == coming[i].day.year &&
		    coming[next].day.month == coming[i].day.month; next++)
			value_add(dates, coming[next].value);
		value_set_text(month, "month", date_month(arena,
		    coming[i].day));
		value_set_text(month, "count", arena_format(arena,
		    "%zu date%s", next - i, next - i == 1 ? "" : "s"));
		value_set(month, "soon", value_flag(arena,
		    value_count(months) < SOON));
		value_set(month, "dates", dates);
		value_add(months, month);
	}
	return months;
}

/* `next` of each record: the first of its dates, or null. */
static void
add_next(struct press *press, const struct list *records,
    const struct value *list, const struct coming *coming, size_t count)
{
	for (size_t i = 0; i < records->count; i++) {
		struct value *next = value_null(press->arena);

		for (size_t c = count; c-- > 0;)
			if (coming[c].record == records->items[i])
				next = coming[c].value;
		value_set((struct value *)(uintptr_t)value_item(list, i),
		    "next", next);
	}
}

/*
 * Every day to come of all records of a kind, soonest first: `all.calendar`;
 * `list` has the records themselves.
 */
static void
add_calendar(struct press *press, const struct linking *linking,
    const struct list *records, const struct value *list, struct value *all)
{
	const struct field *row = records->count == 0 ? NULL :
	    coming_row(records->items[0]);
	struct coming *all_coming;
	size_t count = 0, room = 0;

	if (row == NULL)
		return;
	for (size_t i = 0; i < records->count; i++)
		room += cleared_values(cleared_fields(records->items[i]), row);
	all_coming = arena_alloc(press->arena, room, sizeof *all_coming);
	for (size_t i = 0; i < records->count; i++) {
		const struct cleared_group *fields = cleared_fields(
		    records->items[i]);

		for (size_t v = 0; v < cleared_values(fields, row); v++)
			all_coming[count++] = coming_of(press, press->arena,
			    linking, records->items[i], cleared_subgroup(
			    fields, row, v));
	}
	if (count > 1)
		qsort(all_coming, count, sizeof *all_coming, by_time);
	add_next(press, records, list, all_coming, count);
	value_set(all, "calendar", months_value(press->arena, all_coming,
	    count));
	value_set(all, "any_calendar", value_flag(press->arena, count > 0));
}

/* All records of every kind that has pages, in the order of lists. */
struct value *
all_data(struct press *press, const struct linking *linking)
{
	struct arena *arena = press->arena;
	struct value *all = value_object(arena);

	value_set(all, "calendar", value_list(arena));
	value_set(all, "any_calendar", value_flag(arena, false));
	for (size_t k = 0; k < kind_count; k++) {
		struct list records = records_of(press, &kinds[k]);
		struct value *list = value_list(arena);

		if (kinds[k].shape == SINGLE_FILE ||
		    (kinds[k].page == NULL && kinds[k].list == NULL &&
		    kinds[k].url == NULL))
			continue;
		for (size_t i = 0; i < records.count; i++)
			value_add(list, record_summary(press, arena, linking,
			    records.items[i]));
		value_set(all, kinds[k].name, list);
		value_set(all, arena_format(arena, "any_%s", kinds[k].name),
		    value_flag(arena, records.count > 0));
		value_set(all, arena_format(arena, "latest_%s", kinds[k].name),
		    value_list(arena));
		add_latest(press, &records, list, all);
		if (field_find(kinds[k].fields, kinds[k].field_count,
		    "term") != NULL)
			add_letters(press, list, all);
		add_calendar(press, linking, &records, list, all);
	}
	return all;
}

