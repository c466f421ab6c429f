#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"
#include "charts/charts.h"
#include "render/press.h"

struct filler {
	struct press *press;
	struct arena *arena;
	const struct linking *linking;
	bool summary; /* no groups, no prose: a line in a list */
	const char *const *names; /* these fields alone, ends in NULL; NULL: all */
};

static struct value *group_value(const struct filler *filler,
    const struct cleared_group *group);

/* The same wherever this day is shown: many records share few days. */
struct value *
day_value(struct press *press, struct date date)
{
	struct arena *arena = press->arena;
	char key[32];
	struct value *day;

	if (!date_is_set(date))
		return value_null(arena);
	snprintf(key, sizeof key, "day %d-%d-%d", date.year, date.month,
	    date.day);
	day = map_get(press->shared, key);
	if (day != NULL)
		return day;
	day = value_object(arena);
	value_set_text(day, "iso", date_iso(arena, date));
	value_set_text(day, "long", date_long(arena, date));
	value_set_text(day, "month", date_month(arena, date));
	value_set_text(day, "weekday", date_weekday_name(date));
	value_set(day, "past", value_flag(arena, date_compare(date,
	    cleared_as_of(press->web)) < 0));
	map_put(press->shared, arena_copy(arena, key), day);
	return day;
}

/* The same for every record that has this word. */
struct value *
word_value(struct press *press, const char *const *words, const char *word)
{
	struct arena *arena = press->arena;
	char key[160];
	struct value *value, *is;

	snprintf(key, sizeof key, "word %p %s", (const void *)words, word);
	value = map_get(press->shared, key);
	if (value != NULL)
		return value;
	value = value_object(arena);
	is = value_object(arena);
	for (size_t i = 0; words[i] != NULL; i++)
		value_set(is, words[i], value_flag(arena,
		    strcmp(words[i], word) == 0));
	value_set_text(value, "word", arena_copy(arena, word));
	value_set(value, "is", is);
	map_put(press->shared, arena_copy(arena, key), value);
	return value;
}

static const char *
line_of(const struct filler *filler, const struct cleared_record *record,
    const char *name)
{
	const struct cleared_group *fields = cleared_fields(record);
	size_t count;
	const struct field *rows = cleared_rows(fields, &count);
	const struct field *row = field_find(rows, count, name);

	return row == NULL ? NULL : typeset(filler->arena,
	    cleared_text(fields, row, 0));
}

static struct value *
reference_value(const struct filler *filler, const struct field *field,
    const char *id)
{
	const struct cleared_record *target = cleared_find(
	    filler->linking->cleared, field->of.kind, id);
	struct value *value;

	if (target == NULL)
		return value_null(filler->arena);
	value = value_object(filler->arena);
	value_set_text(value, "id", id);
	value_set_text(value, "title", line_of(filler, target, "title"));
	value_set_text(value, "summary", line_of(filler, target, "summary"));
	value_set_text(value, "url", record_address(filler->arena,
	    filler->linking, field->of.kind, id));
	return value;
}

static struct value *
prose_value(const struct filler *filler, const struct prose *prose)
{
	struct prose_html context = { .press = filler->press,
		.arena = filler->arena, .linking = *filler->linking,
		.anchors = !filler->linking->absolute,
		.callout = "parts/callout" };

	return value_html(filler->arena, prose == NULL ? NULL :
	    prose_inner_html(&context, prose));
}

static struct value *
one_value(const struct filler *filler, const struct cleared_group *group,
    const struct field *field, size_t index)
{
	struct arena *arena = filler->arena;
	const char *text = cleared_text(group, field, index);
	struct value *value;
	struct date date;

	switch (field->type) {
	case ID:
	case WEBADDRESS:
		return value_text(arena, text);
	case DECIMAL:
		return value_text(arena, number_written(arena, NULL, text));
	case LINE:
		return value_text(arena, typeset(arena, text));
	case WORD:
		return word_value(filler->press, field->of.words, text);
	case REF:
		return reference_value(filler, field, text);
	case PROSE:
		return prose_value(filler, cleared_prose(group, field, index));
	case DAY:
		date = cleared_date(group, field, index);
		return text != NULL ? value_text(arena, text) :
		    day_value(filler->press, date);
	case NUMBER:
		return value_text(arena, text != NULL ? text :
		    arena_format(arena, "%ld", cleared_number(group, field,
		    index)));
	case YESNO:
		return value_flag(arena, cleared_yes(group, field, index));
	case GROUP:
		value = group_value(filler, cleared_subgroup(group, field,
		    index));
		value_set_text(value, "nth", arena_format(arena, "%zu",
		    index + 1));
		return value;
	}
	BUG("field '%s' has type %d", field->name, (int)field->type);
}

static bool
is_wanted(const struct filler *filler, const struct field *field)
{
	if (filler->summary && (field->type == GROUP || field->many == MANY))
		return false;
	if (filler->names == NULL)
		return true;
	for (size_t i = 0; filler->names[i] != NULL; i++)
		if (strcmp(filler->names[i], field->name) == 0)
			return true;
	return false;
}

static void
fill_object(const struct filler *filler, const struct cleared_group *group,
    struct value *object)
{
	size_t rows;
	const struct field *fields = cleared_rows(group, &rows);

	for (size_t i = 0; i < rows; i++) {
		const struct field *field = &fields[i];
		size_t count = cleared_values(group, field);
		struct value *list;

		if (!is_wanted(filler, field))
			continue;
		if (value_get(object, field->name) != NULL)
			BUG("two things on a page are called '%s'",
			    field->name);
		if (field->many == ONE) {
			value_set(object, field->name, count == 0 ?
			    value_null(filler->arena) :
			    one_value(filler, group, field, 0));
			continue;
		}
		list = value_list(filler->arena);
		for (size_t v = 0; v < count; v++)
			value_add(list, one_value(filler, group, field, v));
		value_set(object, field->name, list);
		value_set(object, arena_format(filler->arena, "any_%s",
		    field->name), value_flag(filler->arena, count > 0));
	}
}

static struct value *
group_value(const struct filler *filler, const struct cleared_group *group)
{
	struct value *object = value_object(filler->arena);
	struct filler all = *filler;

	all.names = NULL;
	fill_object(&all, group, object);
	return object;
}

void
add_fields(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_group *group,
    struct value *object)
{
	add_some_fields(press, arena, linking, group, NULL, object);
}

void
add_some_fields(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_group *group,
    const char *const *names, struct value *object)
{
	struct filler filler = { press, arena, linking, false, names };

	fill_object(&filler, group, object);
}

struct value *
record_summary(struct press *press, struct arena *arena,
    const struct linking *linking, const struct cleared_record *record)
{
	struct filler filler = { press, arena, linking, true, NULL };
	struct value *object = group_value(&filler, cleared_fields(record));

	value_set_text(object, "url", record_address(arena, linking,
	    cleared_kind(record)->name, cleared_id(record)));
	if (cleared_table(record) != NULL)
		add_table_data(press, arena, linking, record,
		    cleared_table(record), object);
	return object;
}
