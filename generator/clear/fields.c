/* fields.c - one field through the door, or left behind. */
#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "model/bands.h"

/* A reference passes when what it names has a page for this reader (D81, D82). */
static const char *
clear_reference(struct passage *door, const struct field *field, const char *id)
{
	if (map_get(door->passing, door_key(door->scratch, field->of.kind,
	    id)) == NULL)
		return NULL;
	return arena_copy(door->press, id);
}

static const char *
clear_text(struct passage *door, const struct private_group *group,
    const struct field *field, size_t index)
{
	const char *text = private_text(group, field->name, index);

	if (text == NULL)
		return NULL;
	if (field->type == REF)
		return clear_reference(door, field, text);
	return field->type == LINE ? clear_line(door, text) :
	    arena_copy(door->press, text);
}

/*
 * What is told of a review goes with its page: an item of a bulletin says its
 * title, and whom it is about (D140).
 */
static bool
tells_of_hidden(struct passage *door, const struct private_group *group)
{
	size_t count;
	const struct field *rows = private_group_rows(group, &count);

	for (size_t i = 0; door->audience != FOR_ASSURANCE && i < count; i++)
		for (size_t v = 0; rows[i].type == REF &&
		    kind_find(rows[i].of.kind)->gated &&
		    v < private_values(group, rows[i].name); v++)
			if (clear_reference(door, &rows[i], private_text(group,
			    rows[i].name, v)) == NULL)
				return true;
	return false;
}

/* As it stands, each type in its own way.  False: nothing passed. */
static bool
clear_as_it_is(struct passage *door, const struct private_group *group,
    const struct field *field, size_t index, struct cleared_value *out)
{
	switch (field->type) {
	case ID:
	case LINE:
	case WORD:
	case REF:
	case WEBADDRESS:
	case DECIMAL:
		out->text = clear_text(door, group, field, index);
		return out->text != NULL;
	case PROSE:
		out->prose = clear_body(door, private_prose(group, field->name,
		    index), NULL);
		return out->prose != NULL;
	case DAY:
		out->date = private_date(group, field->name, index);
		return date_is_set(out->date);
	case NUMBER:
		out->number = private_number(group, field->name, index);
		return true;
	case YESNO:
		out->yes = private_yes(group, field->name, index);
		return true;
	case GROUP:
		group = private_subgroup(group, field->name, index);
		if (tells_of_hidden(door, group))
			return false;
		out->group = clear_group(door, group);
		return true;
	}
	BUG("field '%s' has type %d", field->name, (int)field->type);
}

/* Its day is today or later (D152). */
static bool
is_coming(struct passage *door, const struct private_group *group)
{
	return date_compare(private_date(group, "day", 0),
	    checked_as_of(door->checked)) >= 0;
}

/*
 * Carry one value through the door, or leave it behind (false).
 *
 * The rule is the field's row in model/kinds.c and nothing else: no flag, no
 * option and no template can widen it.  There is no default case, so a new
 * door rule does not compile until this function answers for it.
 */
static bool
clear_value(struct passage *door, const struct private_group *group,
    const struct field *field, size_t index, struct cleared_value *out)
{
	if (door->bare && field->door[door->audience] != PUBLISH)
		return false;
	switch (field->door[door->audience]) {
	case WITHHOLD:
		return false;
	case PUBLISH:
		return clear_as_it_is(door, group, field, index, out);
	case YEAR_ONLY:
		out->text = date_reporting_year(door->press,
		    private_date(group, field->name, index));
		return true;
	case AGE_BAND:
		out->text = arena_copy(door->press, age_band(private_number(
		    group, field->name, index)));
		return true;
	case FUTURE_ONLY:
		if (!is_coming(door, private_subgroup(group, field->name,
		    index)))
			return false;
		return clear_as_it_is(door, group, field, index, out);
	case IF_CONSENT:
		if (field->type == GROUP ? !group_is_consented(door,
		    private_subgroup(group, field->name, index)) :
		    door->consented != group)
			return false;
		return clear_as_it_is(door, group, field, index, out);
	}
	BUG("field '%s' has door rule %d", field->name,
	    (int)field->door[door->audience]);
}

/* No values yet: everything is withheld. */
static struct cleared_group *
empty_group(struct passage *door, const struct private_group *group)
{
	struct cleared_group *out = arena_alloc(door->press, 1, sizeof *out);

	out->rows = private_group_rows(group, &out->row_count);
	out->values = arena_alloc(door->press, out->row_count,
	    sizeof *out->values);
	return out;
}

/*
 * What it stands for has no page here, so it has none either; nor has it, once
 * that can only be asked for.
 */
static bool
stands_alone(struct passage *door, const struct private_group *group,
    const struct field *field, const struct cleared_values *values)
{
	const struct verdict *other;

	if (field->type != REF || field->need != NEEDED ||
	    private_values(group, field->name) == 0)
		return false;
	if (values->count == 0 || field->many == MANY)
		return values->count == 0;
	other = map_get(door->passing, door_key(door->scratch, field->of.kind,
	    values->items[0].text));
	return other == NULL || other->by_request;
}

static void
clear_row(struct passage *door, const struct private_group *group, size_t row,
    struct cleared_group *out)
{
	const struct field *field = &out->rows[row];
	struct cleared_values *values = &out->values[row];
	size_t count = private_values(group, field->name);

	if (count > 0)
		values->items = arena_alloc(door->press, count,
		    sizeof *values->items);
	for (size_t v = 0; v < count; v++)
		if (clear_value(door, group, field, v,
		    &values->items[values->count]))
			values->count++;
	if (stands_alone(door, group, field, values))
		door->refused = true;
}

struct cleared_group *
clear_group(struct passage *door, const struct private_group *group)
{
	struct cleared_group *out = empty_group(door, group);

	for (size_t i = 0; i < out->row_count; i++)
		clear_row(door, group, i, out);
	return out;
}

struct cleared_group *
clear_card(struct passage *door, const struct private_group *group)
{
	static const char *const card[] = { "id", "title", "themes" };
	struct cleared_group *out = empty_group(door, group);

	for (size_t c = 0; c < sizeof card / sizeof card[0]; c++) {
		const struct field *row = field_find(out->rows, out->row_count,
		    card[c]);

		if (row != NULL)
			clear_row(door, group, (size_t)(row - out->rows), out);
	}
	return out;
}
