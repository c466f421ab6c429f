/*
 * assurance_plans.c - what was promised after each review, and what must be
 * called back after a page came down or a consent was withdrawn.
 */
#include "render/assurance.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"

/* Counts of the whole report. */
struct totals {
	size_t recommendations, done, late;
	const char *const *states; /* of an action; ends in NULL */
	size_t *by_state;
	size_t late_actions;
};

static const struct field *
row_of(const struct cleared_group *group, const char *name)
{
	size_t count;
	const struct field *rows = cleared_rows(group, &count);

	return field_find(rows, count, name);
}

static struct date
day_of(const struct cleared_group *group, const char *name)
{
	return cleared_date(group, row_of(group, name), 0);
}

/* Its day has passed, and nobody has said that it is done. */
static bool
is_late(const struct assurance *report, const struct cleared_group *group,
    bool done)
{
	struct date due = day_of(group, "due");

	return !done && date_is_set(due) &&
	    date_compare(due, report->as_of) < 0;
}

static struct value *
row_value(struct assurance *report, const struct cleared_group *group,
    bool late)
{
	struct value *value = value_object(report->arena);

	add_fields(report->press, report->arena, &report->linking, group,
	    value);
	value_set(value, "late", value_flag(report->arena, late));
	return value;
}

static struct value *
recommendations_of(struct assurance *report, const struct cleared_group *fields,
    struct totals *totals)
{
	const struct field *row = row_of(fields, "recommendations");
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		const struct cleared_group *group = cleared_subgroup(fields,
		    row, i);
		struct date done_on = day_of(group, "done_on");
		bool done = date_is_set(done_on) &&
		    date_compare(done_on, report->as_of) <= 0;
		bool late = is_late(report, group, done);
		struct value *value = row_value(report, group, late);

		value_set(value, "done", value_flag(report->arena, done));
		value_set(value, "number", count_value(report->arena, i + 1));
		value_add(list, value);
		totals->recommendations++;
		totals->done += done;
		totals->late += late;
	}
	return list;
}

/* The last two words of the table are those of what is done. */
static size_t
state_of(const struct cleared_group *group, const struct totals *totals)
{
	const char *word = cleared_text(group, row_of(group, "status"), 0);
	size_t i = 0;

	while (totals->states[i] != NULL && strcmp(totals->states[i],
	    word) != 0)
		i++;
	return i;
}

static struct value *
actions_of(struct assurance *report, const struct cleared_group *fields,
    struct totals *totals)
{
	const struct field *row = row_of(fields, "actions");
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		const struct cleared_group *group = cleared_subgroup(fields,
		    row, i);
		size_t state = state_of(group, totals);
		bool late = is_late(report, group,
		    strcmp(totals->states[state], "done") == 0 ||
		    strcmp(totals->states[state], "assured") == 0);

		value_add(list, row_value(report, group, late));
		totals->by_state[state]++;
		totals->late_actions += late;
	}
	return list;
}

static struct value *
totals_value(struct assurance *report, const struct totals *totals)
{
	struct arena *arena = report->arena;
	struct value *value = value_object(arena);
	struct value *states = value_list(arena);

	value_set(value, "recommendations", count_value(arena,
	    totals->recommendations));
	value_set(value, "done", count_value(arena, totals->done));
	value_set(value, "late", count_value(arena, totals->late));
	value_set(value, "late_actions", count_value(arena,
	    totals->late_actions));
	for (size_t i = 0; totals->states[i] != NULL; i++) {
		struct value *state = value_object(arena);

		value_set(state, "status", word_value(report->press,
		    totals->states, totals->states[i]));
		value_set(state, "actions", count_value(arena,
		    totals->by_state[i]));
		value_add(states, state);
	}
	value_set(value, "states", states);
	return value;
}

void
add_plans(struct assurance *report)
{
	const struct field *actions = field_find(report->kind->fields,
	    report->kind->field_count, "actions");
	const struct field *status = field_find(actions->of.fields,
	    actions->of.field_count, "status");
	struct totals totals = { .states = status->of.words };
	struct value *plans = value_list(report->arena);
	size_t states = 0;

	while (totals.states[states] != NULL)
		states++;
	totals.by_state = arena_alloc(report->arena, states + 1,
	    sizeof *totals.by_state);
	for (size_t i = 0; i < report->reviews.count; i++) {
		const struct assured *a = report->reviews.items[i];
		const struct cleared_group *fields = cleared_fields(a->record);
		struct value *plan = value_object(report->arena);
		struct value *recommended = recommendations_of(report, fields,
		    &totals);
		struct value *planned = actions_of(report, fields, &totals);

		if (value_count(recommended) + value_count(planned) == 0)
			continue;
		value_set(plan, "of", a->value);
		set_list(report, plan, "recommendations", recommended);
		set_list(report, plan, "actions", planned);
		value_add(plans, plan);
	}
	report->late_actions = totals.late + totals.late_actions;
	set_list(report, report->data, "plans", plans);
	value_set(report->data, "totals", totals_value(report, &totals));
}

/* The words of the places that copies go to. */
static const char *const *
place_words(const struct kind *kind)
{
	const struct field *takedown = field_find(kind->fields,
	    kind->field_count, "takedown");
	const struct field *copies = field_find(takedown->of.fields,
	    takedown->of.field_count, "copies");

	return field_find(copies->of.fields, copies->of.field_count,
	    "place")->of.words;
}

static struct value *
copy_value(struct assurance *report, const struct copy *copy)
{
	struct value *value = value_object(report->arena);
	struct value *carrier = value_null(report->arena);
	bool done = date_is_set(copy->done_on);

	if (copy->kind != NULL) {
		carrier = value_object(report->arena);
		set_name(report, carrier, copy->kind, copy->id);
	}
	value_set(value, "place", word_value(report->press,
	    place_words(report->kind), copy->place));
	value_set(value, "carrier", carrier);
	value_set(value, "done_on", day_value(report->press, copy->done_on));
	report->open_copies += !done;
	return value;
}

/*
 * One list for each record and day; a review may have lost two quotations.
 */
static void
add_takedowns_of(struct assurance *report, const struct record_status *s,
    struct value *list)
{
	struct map *by_day = map_open(report->arena);

	for (size_t i = 0; i < s->copy_count; i++) {
		const struct copy *copy = &s->copies[i];
		const char *day = date_is_set(copy->since) ?
		    date_iso(report->arena, copy->since) : "";
		struct value *copies = map_get(by_day, day), *value;

		if (copies == NULL) {
			value = value_object(report->arena);
			copies = value_list(report->arena);
			map_put(by_day, day, copies);
			set_name(report, value, s->kind, s->id);
			value_set(value, "withdrawn", value_flag(report->arena,
			    s->status == STATUS_WITHDRAWN));
			value_set(value, "since", day_value(report->press,
			    copy->since));
			value_set(value, "copies", copies);
			value_add(list, value);
		}
		value_add(copies, copy_value(report, copy));
	}
}

void
add_takedowns(struct assurance *report)
{
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++)
		add_takedowns_of(report, cleared_standing(report->cleared, i),
		    list);
	set_list(report, report->data, "takedowns", list);
}
