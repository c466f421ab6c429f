/* record.c - what cleared.h lets a renderer ask. */
#include "clear/cleared.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "clear/inside.h"

enum audience
cleared_audience(const struct cleared *cleared)
{
	return cleared->audience;
}

enum channel
cleared_channel(const struct cleared *cleared)
{
	return cleared->channel;
}

struct date
cleared_as_of(const struct cleared *cleared)
{
	return cleared->as_of;
}

size_t
cleared_count(const struct cleared *cleared)
{
	return cleared->records.count;
}

const struct cleared_record *
cleared_at(const struct cleared *cleared, size_t index)
{
	return cleared->records.items[index];
}

const struct cleared_record *
cleared_find(const struct cleared *cleared, const char *kind, const char *id)
{
	char key[128];
	int length = snprintf(key, sizeof key, "%s:%s", kind, id);

	if (length < 0 || (size_t)length >= sizeof key)
		return NULL;
	return map_get(cleared->by_name, key);
}

size_t
cleared_tombstones(const struct cleared *cleared)
{
	return cleared->tombstones.count;
}

const char *
cleared_tombstone(const struct cleared *cleared, size_t index)
{
	return cleared->tombstones.items[index];
}

size_t
cleared_standings(const struct cleared *cleared)
{
	return cleared->standings.count;
}

const struct record_status *
cleared_standing(const struct cleared *cleared, size_t index)
{
	return cleared->standings.items[index];
}

bool
cleared_softens(const struct cleared *cleared, enum rule rule)
{
	return cleared->softened[rule];
}

const struct kind *
cleared_kind(const struct cleared_record *record)
{
	return record->kind;
}

const char *
cleared_id(const struct cleared_record *record)
{
	return record->id;
}

const struct table *
cleared_table(const struct cleared_record *record)
{
	return record->table;
}

const struct cleared_group *
cleared_fields(const struct cleared_record *record)
{
	return record->fields;
}

bool
cleared_by_request(const struct cleared_record *record)
{
	return record->by_request;
}

const struct field *
cleared_rows(const struct cleared_group *group, size_t *count)
{
	*count = group->row_count;
	return group->rows;
}

static const struct cleared_values *
values_of(const struct cleared_group *group, const struct field *field)
{
	if (field < group->rows || field >= group->rows + group->row_count)
		BUG("the field '%s' is not of this group", field->name);
	return &group->values[field - group->rows];
}

size_t
cleared_values(const struct cleared_group *group, const struct field *field)
{
	return values_of(group, field)->count;
}

static const struct cleared_value *
value_at(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	static const struct cleared_value nothing;
	const struct cleared_values *values = values_of(group, field);

	return index < values->count ? &values->items[index] : &nothing;
}

const char *
cleared_text(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->text;
}

struct date
cleared_date(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->date;
}

long
cleared_number(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->number;
}

bool
cleared_yes(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->yes;
}

const struct prose *
cleared_prose(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->prose;
}

const struct cleared_group *
cleared_subgroup(const struct cleared_group *group, const struct field *field,
    size_t index)
{
	return value_at(group, field, index)->group;
}

const struct prose *
cleared_body(const struct cleared_record *record)
{
	return record->body;
}

const struct prose *
cleared_part(const struct cleared_record *record)
{
	return record->part;
}

const struct cleared_picture *
cleared_picture(const struct cleared *cleared, const char *id)
{
	return map_get(cleared->pictures, id);
}

size_t
cleared_pool_count(const struct cleared *cleared, const char *theme)
{
	const struct list *pool = map_get(cleared->pools, theme);

	return pool == NULL ? 0 : pool->count;
}

const struct prose *
cleared_pool_at(const struct cleared *cleared, const char *theme, size_t index)
{
	const struct list *pool = map_get(cleared->pools, theme);

	return pool->items[index];
}
