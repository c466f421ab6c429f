#include "load/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"

void
record_report(struct reader *reader, struct private_record *record,
    enum rule rule, struct place place, const char *word, const char *hint)
{
	diag_report(reader->diag, rule, place, word, hint);
	if (rule_rows[rule].outcome >= BLOCK)
		record->broken = true;
}

size_t
record_kind_index(const struct kind *kind)
{
	return (size_t)(kind - kinds);
}

static int
by_kind_and_id(const void *a, const void *b)
{
	const struct private_record *x =
	    *(const struct private_record *const *)a;
	const struct private_record *y =
	    *(const struct private_record *const *)b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return strcmp(x->id, y->id);
}

void
record_index(struct reader *reader)
{
	struct loaded *loaded = reader->loaded;
	struct list *records = &loaded->records;

	if (records->count > 0)
		qsort(records->items, records->count, sizeof *records->items,
		    by_kind_and_id);
	loaded->by_id = arena_alloc(reader->vault, kind_count,
	    sizeof(struct map *));
	for (size_t i = 0; i < kind_count; i++)
		loaded->by_id[i] = map_open(reader->vault);
	for (size_t i = 0; i < records->count; i++) {
		struct private_record *record = records->items[i];

		map_put(loaded->by_id[record_kind_index(record->kind)],
		    record->id, record);
	}
}

size_t
private_count(const struct loaded *loaded)
{
	return loaded->records.count;
}

const struct private_record *
private_at(const struct loaded *loaded, size_t index)
{
	return index < loaded->records.count ? loaded->records.items[index] :
	    NULL;
}

const struct private_record *
private_find(const struct loaded *loaded, const char *kind, const char *id)
{
	const struct kind *found = kind_find(kind);

	return found == NULL ? NULL :
	    map_get(loaded->by_id[record_kind_index(found)], id);
}

const struct kind *
private_kind(const struct private_record *record)
{
	return record->kind;
}

const char *
private_id(const struct private_record *record)
{
	return record->id;
}

struct place
private_place(const struct private_record *record)
{
	return (struct place){ record->path, 0, 0 };
}

bool
private_is_broken(const struct private_record *record)
{
	return record->broken;
}

const struct private_comment *
private_comment(const struct private_record *record, size_t index)
{
	return index < record->comments.count ? record->comments.items[index] :
	    NULL;
}

const struct private_group *
private_fields(const struct private_record *record)
{
	return record->fields;
}

const struct field *
private_group_rows(const struct private_group *group, size_t *count)
{
	*count = group->row_count;
	return group->rows;
}

/* Asked for several thousand times a record: the first letter tells most apart. */
static size_t
row_of(const struct private_group *group, const char *name)
{
	for (size_t i = 0; i < group->row_count; i++) {
		const char *row = group->rows[i].name;

		if (row == name || (row[0] == name[0] && strcmp(row, name) == 0))
			return i;
	}
	BUG("no field '%s'", name);
}

/* NULL when there are not so many. */
static const struct private_value *
value_at(const struct private_group *group, const char *name, size_t index)
{
	const struct private_values *slot = &group->slots[row_of(group, name)];

	return index < slot->count ? &slot->values[index] : NULL;
}

/* The same, when the row is of one of these types (bits by enum type). */
static const struct private_value *
typed_value(const struct private_group *group, const char *name, size_t index,
    unsigned types)
{
	enum type type = group->rows[row_of(group, name)].type;

	if ((types & 1u << type) == 0)
		BUG("field '%s' asked for as another type", name);
	return value_at(group, name, index);
}

size_t
private_values(const struct private_group *group, const char *name)
{
	return group->slots[row_of(group, name)].count;
}

bool
private_has(const struct private_group *group, const char *name)
{
	return private_values(group, name) > 0;
}

struct place
private_value_place(const struct private_group *group, const char *name,
    size_t index)
{
	const struct private_value *value = value_at(group, name, index);

	if (value == NULL)
		return (struct place){ group->path, group->line,
			group->column };
	return (struct place){ group->path, value->line, value->column };
}

const char *
private_text(const struct private_group *group, const char *name, size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << ID | 1u << LINE | 1u << WORD | 1u << REF |
	    1u << WEBADDRESS | 1u << DECIMAL);

	return value == NULL ? NULL : value->text;
}

struct date
private_date(const struct private_group *group, const char *name, size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << DAY);

	return value == NULL ? (struct date){ 0, 0, 0 } : value->date;
}

long
private_number(const struct private_group *group, const char *name,
    size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << NUMBER);

	return value == NULL ? 0 : value->number;
}

bool
private_yes(const struct private_group *group, const char *name, size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << YESNO);

	return value != NULL && value->yes;
}

struct prose *
private_prose(const struct private_group *group, const char *name,
    size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << PROSE);

	return value == NULL ? NULL : value->prose;
}

const struct private_group *
private_subgroup(const struct private_group *group, const char *name,
    size_t index)
{
	const struct private_value *value = typed_value(group, name, index,
	    1u << GROUP);

	return value == NULL ? NULL : value->group;
}

bool
private_is(const struct private_group *group, const char *name,
    const char *word)
{
	for (size_t i = 0, n = private_values(group, name); i < n; i++)
		if (strcmp(private_text(group, name, i), word) == 0)
			return true;
	return false;
}

struct prose *
private_body(const struct private_record *record)
{
	return record->body;
}

struct prose *
private_part(const struct private_record *record)
{
	return record->part;
}

const char *
private_part_path(const struct private_record *record)
{
	return record->part_path;
}

bool
private_register_exists(const struct loaded *loaded, const char *name)
{
	return map_get(loaded->registers, name) != NULL;
}
