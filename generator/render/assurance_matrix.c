/*
 * assurance_matrix.c - which learning reached people, by which way, and where
 * it did not.
 *
 * Bulletins and courses are looked up by theme: a review costs what its themes
 * hold, never the whole of both lists.
 */
#include "render/assurance.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"

/* What is expected of every review; all else that was done is told. */
enum way { TO_WEBSITE, TO_SHEET, TO_BULLETIN, TO_COURSE, TO_BRIEFING, WAYS };
static const char *const way_words[WAYS + 1] = { "website", "sheet",
	"bulletin", "course", "briefing", NULL };

enum { MONTHS_TO_TEACH = 3 };

/* A cell that names more is not read, and a busy theme is in every issue. */
enum { NAMED_IN_A_CELL = 3 };

/* By "review:id", "theme:id" ...: where it is spoken of. */
struct mentions {
	struct map *bulletins; /* struct list of struct mention, oldest first */
	struct map *courses;   /* the same, by id */
	struct map *themes;    /* id -> value */
};

struct mention {
	struct date on;
	struct value *value;
	const void *of; /* the record: one cell names it once */
};

static void
add_mention(struct assurance *report, struct map *map, const char *kind,
    const char *id, const struct mention *mention)
{
	char *key = arena_format(report->arena, "%s:%s", kind, id);
	struct list *list = map_get(map, key);
	struct mention *kept;

	if (list == NULL) {
		list = arena_alloc(report->arena, 1, sizeof *list);
		map_put(map, key, list);
	}
	if (list->count > 0) {
		kept = list->items[list->count - 1];
		if (kept->of == mention->of)
			return;
	}
	kept = arena_alloc(report->arena, 1, sizeof *kept);
	*kept = *mention;
	list_add(report->arena, list, kept);
}

/* Every reference of a group to a record, by the kind it names. */
static void
mention_all(struct assurance *report, struct map *map,
    const struct cleared_group *group, const struct mention *mention)
{
	size_t rows;
	const struct field *fields = cleared_rows(group, &rows);

	for (size_t f = 0; f < rows; f++)
		for (size_t v = 0; fields[f].type == REF &&
		    v < cleared_values(group, &fields[f]); v++)
			add_mention(report, map, fields[f].of.kind,
			    cleared_text(group, &fields[f], v), mention);
}

static void
read_bulletin(struct assurance *report, const struct cleared_record *record,
    struct map *map)
{
	static const char *const shown[] = { "issue", "revision", NULL };
	const struct cleared_group *fields = cleared_fields(record);
	const struct field *items = record_row(record, "items");
	struct mention mention = { .on = record_day(record, "published_on"),
		.value = value_object(report->arena), .of = record };

	set_name(report, mention.value, cleared_kind(record)->name,
	    cleared_id(record));
	add_some_fields(report->press, report->arena, &report->linking,
	    fields, shown, mention.value);
	value_set(mention.value, "on", day_value(report->press, mention.on));
	for (size_t i = 0; i < cleared_values(fields, items); i++)
		mention_all(report, map, cleared_subgroup(fields, items, i),
		    &mention);
}

static void
read_course(struct assurance *report, const struct cleared_record *record,
    struct map *map)
{
	struct mention mention = { .value = value_object(report->arena),
		.of = record };

	set_name(report, mention.value, cleared_kind(record)->name,
	    cleared_id(record));
	mention_all(report, map, cleared_fields(record), &mention);
}

static int
by_day(const void *a, const void *b)
{
	const struct cleared_record *x = *(const struct cleared_record *const *)
	    a;
	const struct cleared_record *y = *(const struct cleared_record *const *)
	    b;
	int c = date_compare(record_day(x, "published_on"),
	    record_day(y, "published_on"));

	return c != 0 ? c : strcmp(cleared_id(x), cleared_id(y));
}

static struct mentions
read_mentions(struct assurance *report)
{
	struct mentions mentions = { map_open(report->arena),
		map_open(report->arena), map_open(report->arena) };
	struct list bulletins = { 0 };

	for (size_t i = 0; i < cleared_count(report->cleared); i++) {
		const struct cleared_record *record = cleared_at(
		    report->cleared, i);

		if (cleared_kind(record)->channel == BULLETIN)
			list_add(report->arena, &bulletins,
			    (void *)(uintptr_t)record);
		else if (record_row(record, "sessions") != NULL)
			read_course(report, record, mentions.courses);
	}
	if (bulletins.count > 1)
		qsort(bulletins.items, bulletins.count,
		    sizeof *bulletins.items, by_day);
	for (size_t i = 0; i < bulletins.count; i++)
		read_bulletin(report, bulletins.items[i], mentions.bulletins);
	return mentions;
}

/* One row of the matrix while it is made. */
struct cells {
	const struct assured *of;
	struct value *themes;    /* those under which its learning stands */
	struct value *bulletins;
	struct value *courses;
	struct value *told[WAYS]; /* rows of `dissemination` */
	struct value *other;
	bool more_bulletins, more_courses; /* than the cell names */
	bool has[WAYS];
};

static bool
is_there(const struct value *list, const struct value *item)
{
	for (size_t i = 0; i < value_count(list); i++)
		if (value_item(list, i) == item)
			return true;
	return false;
}

/* `from`: what is older says nothing of it.  True when there are more. */
static bool
add_mentioned(const struct map *map, const char *key, struct date from,
    struct value *list)
{
	const struct list *found = map_get(map, key);

	for (size_t i = 0; found != NULL && i < found->count; i++) {
		const struct mention *mention = found->items[i];

		if (date_is_set(mention->on) && date_is_set(from) &&
		    date_compare(mention->on, from) < 0)
			continue;
		if (is_there(list, mention->value))
			continue;
		if (value_count(list) == NAMED_IN_A_CELL)
			return true;
		value_add(list, mention->value);
	}
	return false;
}

static struct value *
theme_value(struct assurance *report, const struct mentions *mentions,
    const char *kind, const char *id)
{
	struct value *theme = map_get(mentions->themes, id);

	if (theme != NULL)
		return theme;
	theme = value_object(report->arena);
	set_name(report, theme, kind, id);
	map_put(mentions->themes, id, theme);
	return theme;
}

static void
read_themes(struct assurance *report, const struct mentions *mentions,
    struct cells *cells)
{
	const struct cleared_record *record = cells->of->record;
	const struct cleared_group *fields = cleared_fields(record);
	const struct field *row = record_row(record, "themes");

	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		const char *id = cleared_text(fields, row, i);
		char *key = arena_format(report->arena, "%s:%s", row->of.kind,
		    id);

		if (add_mentioned(mentions->bulletins, key,
		    cells->of->published_on, cells->bulletins))
			cells->more_bulletins = true;
		if (add_mentioned(mentions->courses, key, (struct date){ 0 },
		    cells->courses))
			cells->more_courses = true;
		if (cleared_pool_count(report->press->web, id) > 0)
			value_add(cells->themes, theme_value(report, mentions,
			    row->of.kind, id));
	}
}

/* What somebody wrote down that was done; a way of its own or another one. */
static void
read_told(struct assurance *report, struct cells *cells)
{
	const struct cleared_record *record = cells->of->record;
	const struct cleared_group *fields = cleared_fields(record);
	const struct field *row = record_row(record, "dissemination");

	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		const struct cleared_group *group = cleared_subgroup(fields,
		    row, i);
		struct value *value = value_object(report->arena);
		const char *word;
		size_t way = 0;

		add_fields(report->press, report->arena, &report->linking,
		    group, value);
		word = value_string(value_get(value_get(value, "way"),
		    "word"));
		while (way < WAYS && strcmp(way_words[way], word) != 0)
			way++;
		value_add(way < WAYS ? cells->told[way] : cells->other, value);
	}
}

static struct value *
row_value(struct assurance *report, const struct cells *cells)
{
	struct arena *arena = report->arena;
	struct value *row = value_object(arena);

	value_set(row, "of", cells->of->value);
	set_list(report, row, "themes", cells->themes);
	set_list(report, row, "bulletins", cells->bulletins);
	set_list(report, row, "courses", cells->courses);
	set_list(report, row, "other", cells->other);
	value_set(row, "more_bulletins", value_flag(arena,
	    cells->more_bulletins));
	value_set(row, "more_courses", value_flag(arena, cells->more_courses));
	for (size_t w = 0; w < WAYS; w++) {
		value_set(row, arena_format(arena, "told_%s", way_words[w]),
		    cells->told[w]);
		value_set(row, arena_format(arena, "gap_%s", way_words[w]),
		    value_flag(arena, !cells->has[w]));
	}
	return row;
}

static void
read_cells(struct assurance *report, const struct mentions *mentions,
    struct cells *cells)
{
	struct arena *arena = report->arena;
	const struct cleared_record *record = cells->of->record;
	bool full = !cells->of->standing->learning_only;

	cells->themes = value_list(arena);
	cells->bulletins = value_list(arena);
	cells->courses = value_list(arena);
	cells->other = value_list(arena);
	for (size_t w = 0; w < WAYS; w++)
		cells->told[w] = value_list(arena);
	cells->more_bulletins = add_mentioned(mentions->bulletins, arena_format(arena, "%s:%s",
	    cleared_kind(record)->name, cleared_id(record)),
	    (struct date){ 0 }, cells->bulletins);
	read_themes(report, mentions, cells);
	read_told(report, cells);
	cells->has[TO_WEBSITE] = cells->has[TO_SHEET] = full ||
	    value_count(cells->themes) > 0;
	cells->has[TO_BULLETIN] = value_count(cells->bulletins) > 0;
	cells->has[TO_COURSE] = value_count(cells->courses) > 0;
	for (size_t w = 0; w < WAYS; w++)
		if (value_count(cells->told[w]) > 0)
			cells->has[w] = true;
}

/* A review of which something is missing. */
struct gap {
	const struct assured *of;
	bool urgent; /* out for months, and nobody was taught */
	struct value *missing;
};

/* Most urgent first, then what has been out longest. */
static int
by_urgency(const void *a, const void *b)
{
	const struct gap *x = a, *y = b;
	int c = y->urgent - x->urgent;

	if (c == 0)
		c = date_compare(x->of->published_on, y->of->published_on);
	return c != 0 ? c : strcmp(cleared_id(x->of->record),
	    cleared_id(y->of->record));
}

/* False when there is none. */
static bool
find_gap(struct assurance *report, const struct cells *cells, struct gap *gap)
{
	struct date months_ago = date_add_months(report->as_of,
	    -MONTHS_TO_TEACH);

	*gap = (struct gap){ .of = cells->of,
		.missing = value_list(report->arena) };
	gap->urgent = !cells->has[TO_COURSE] && !cells->has[TO_BRIEFING] &&
	    date_compare(cells->of->published_on, months_ago) < 0;
	for (size_t w = 0; w < WAYS; w++) {
		struct value *way;

		if (cells->has[w])
			continue;
		way = value_object(report->arena);
		value_set(way, "first", value_flag(report->arena,
		    value_count(gap->missing) == 0));
		value_set(way, "way", word_value(report->press, way_words,
		    way_words[w]));
		value_add(gap->missing, way);
	}
	return value_count(gap->missing) > 0;
}

static void
add_gaps(struct assurance *report, struct gap *gaps, size_t count)
{
	struct value *list = value_list(report->arena);

	if (count > 1)
		qsort(gaps, count, sizeof *gaps, by_urgency);
	for (size_t i = 0; i < count; i++) {
		struct value *value = value_object(report->arena);

		value_set(value, "of", gaps[i].of->value);
		value_set(value, "urgent", value_flag(report->arena,
		    gaps[i].urgent));
		value_set(value, "missing", gaps[i].missing);
		value_add(list, value);
	}
	report->gaps = count;
	set_list(report, report->data, "gaps", list);
}

void
add_matrix(struct assurance *report)
{
	struct mentions mentions = read_mentions(report);
	struct value *matrix = value_list(report->arena);
	struct gap *gaps = arena_alloc(report->arena, report->reviews.count,
	    sizeof *gaps);
	size_t count = 0;

	for (size_t i = 0; i < report->reviews.count; i++) {
		struct cells cells = { .of = report->reviews.items[i] };

		read_cells(report, &mentions, &cells);
		value_add(matrix, row_value(report, &cells));
		count += find_gap(report, &cells, &gaps[count]);
	}
	add_gaps(report, gaps, count);
	set_list(report, report->data, "matrix", matrix);
}
