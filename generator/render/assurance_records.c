/* assurance_records.c - what is published, what is not, and why. */
#include "render/assurance.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"
#include "charts/charts.h"

void
set_list(struct assurance *report, struct value *object, const char *name,
    struct value *list)
{
	value_set(object, name, list);
	value_set(object, arena_format(report->arena, "any_%s", name),
	    value_flag(report->arena, value_count(list) > 0));
}

struct value *
count_value(struct arena *arena, size_t count)
{
	return value_text(arena, number_written(arena, NULL, arena_format(arena,
	    "%zu", count)));
}

/* Of a translation; null for all that is in English. */
static struct value *
language_value(struct assurance *report, const struct cleared_record *record)
{
	const struct field *row = record == NULL ? NULL :
	    record_row(record, "language");
	const char *word = row == NULL ? NULL :
	    record_line(record, "language");

	return word == NULL ? value_null(report->arena) :
	    word_value(report->press, row->of.words, word);
}

void
set_name(struct assurance *report, struct value *object, const char *kind,
    const char *id)
{
	const struct cleared_record *record = id == NULL ? NULL :
	    cleared_find(report->cleared, kind, id);

	value_set(object, "kind", word_value(report->press,
	    report->kind_words, kind));
	value_set_text(object, "id", id);
	value_set_text(object, "title", record == NULL ? NULL :
	    typeset(report->arena, record_name(record)));
	value_set(object, "language", language_value(report, record));
	value_set_text(object, "url", id == NULL ? NULL :
	    record_address(report->arena, &report->linking, kind, id));
}

/* As a sentence begins, and quotation marks round the names of fields. */
const char *
readable(struct arena *arena, const char *text)
{
	char *copy;

	if (text == NULL)
		return NULL;
	copy = arena_copy(arena, text);
	for (char *p = copy; *p != '\0'; p++)
		if (*p == '`')
			*p = '"';
	if (copy[0] >= 'a' && copy[0] <= 'z')
		copy[0] = (char)(copy[0] - 'a' + 'A');
	return typeset(arena, copy);
}

struct value *
rule_value(struct assurance *report, enum rule rule)
{
	struct arena *arena = report->arena;
	struct value *value = value_object(arena);

	value_set_text(value, "rule", rule_name(arena, rule));
	value_set_text(value, "sentence", readable(arena,
	    rule_sentence(arena, rule, NULL)));
	value_set_text(value, "hint", readable(arena, rule_rows[rule].hint));
	return value;
}

/* Newest first; then by name. */
static int
by_day(const void *a, const void *b)
{
	const struct assured *x = *(const struct assured *const *)a;
	const struct assured *y = *(const struct assured *const *)b;
	int c = date_compare(y->published_on, x->published_on);

	if (c == 0)
		c = strcmp(record_name(x->record), record_name(y->record));
	return c != 0 ? c : strcmp(cleared_id(x->record),
	    cleared_id(y->record));
}

static struct assured *
assured_of(struct assurance *report, const struct cleared_record *record)
{
	struct assured *a = arena_alloc(report->arena, 1, sizeof *a);
	const struct kind *kind = cleared_kind(record);

	a->record = record;
	a->standing = map_get(report->standings, arena_format(report->arena,
	    "%s:%s", kind->name, cleared_id(record)));
	if (a->standing == NULL)
		BUG("a %s passed the door and has no standing", kind->name);
	a->published_on = record_day(record, "published_on");
	if (date_is_set(a->standing->published_on))
		a->published_on = a->standing->published_on;
	a->value = value_object(report->arena);
	set_name(report, a->value, kind->name, cleared_id(record));
	value_set(a->value, "published", day_value(report->press,
	    a->published_on));
	value_set(a->value, "released", day_value(report->press,
	    a->standing->released_on));
	value_set(a->value, "learning_only", value_flag(report->arena,
	    a->standing->learning_only));
	return a;
}

/* Every record of the kinds that `wanted` takes, newest first. */
static struct list
assured_list(struct assurance *report, bool (*wanted)(const struct kind *kind),
    const char *const *fields)
{
	struct list list = { 0 };

	for (size_t i = 0; i < cleared_count(report->cleared); i++) {
		const struct cleared_record *record = cleared_at(
		    report->cleared, i);
		struct assured *a;

		if (!wanted(cleared_kind(record)))
			continue;
		a = assured_of(report, record);
		add_some_fields(report->press, report->arena,
		    &report->linking, cleared_fields(record), fields,
		    a->value);
		list_add(report->arena, &list, a);
	}
	if (list.count > 1)
		qsort(list.items, list.count, sizeof *list.items, by_day);
	return list;
}

static bool
is_review(const struct kind *kind)
{
	return kind->gated;
}

/* What goes out once and may not change: bulletins, reports, counts of a year. */
static bool
is_product(const struct kind *kind)
{
	return kind->release == RELEASE_FIXES;
}

static struct value *
values_of(struct assurance *report, const struct list *list,
    bool (*wanted)(const struct assured *a))
{
	struct value *values = value_list(report->arena);

	for (size_t i = 0; i < list->count; i++) {
		const struct assured *a = list->items[i];

		if (wanted == NULL || wanted(a))
			value_add(values, a->value);
	}
	return values;
}

static bool
is_in_full(const struct assured *a)
{
	return !a->standing->learning_only;
}

static bool
is_learning_only(const struct assured *a)
{
	return !is_in_full(a);
}

/* A gate was passed, or a duty set aside, because somebody decided so. */
static bool
has_clearance(const struct assured *a)
{
	static const char *const fields[] = { "early_learning",
		"release_approved_on", "delay", "not_publishing" };

	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
		if (cleared_values(cleared_fields(a->record), record_row(
		    a->record, fields[i])) > 0)
			return true;
	return false;
}

static const char *
group_line(struct assurance *report, const struct cleared_group *group,
    const char *name)
{
	size_t rows;
	const struct field *row = cleared_rows(group, &rows);

	return typeset(report->arena, cleared_text(group, field_find(row, rows,
	    name), 0));
}

static struct value *
group_day(struct assurance *report, const struct cleared_group *group,
    const char *name)
{
	size_t rows;
	const struct field *row = cleared_rows(group, &rows);

	return day_value(report->press, cleared_date(group, field_find(row,
	    rows, name), 0));
}

/* One override that is used today: the rule, two roles, two days. */
static struct value *
override_value(struct assurance *report, const struct assured *a, size_t row)
{
	struct value *value = value_object(report->arena);
	const struct kind *kind = cleared_kind(a->record);
	const struct cleared_group *group = cleared_subgroup(cleared_fields(
	    a->record), record_row(a->record, "overrides"), row);
	size_t rows;
	const struct field *fields = cleared_rows(group, &rows);
	enum rule rule = rule_find(cleared_text(group, field_find(fields, rows,
	    "rule"), 0));

	set_name(report, value, kind->name, cleared_id(a->record));
	value_set(value, "finding", rule_value(report, rule));
	value_set_text(value, "by", group_line(report, group, "by"));
	value_set_text(value, "second", group_line(report, group, "second"));
	value_set(value, "on", group_day(report, group, "on"));
	value_set(value, "expires_on", group_day(report, group, "expires_on"));
	return value;
}

static void
add_overridden(struct assurance *report)
{
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < report->reviews.count; i++) {
		const struct assured *a = report->reviews.items[i];

		for (size_t o = 0; o < a->standing->overridden_count; o++)
			value_add(list, override_value(report, a,
			    a->standing->overridden[o]));
	}
	set_list(report, report->data, "overridden", list);
}

void
add_published(struct assurance *report)
{
	static const char *const of_reviews[] = { "type", "decision_on",
		"signoff", "panel", "briefed", "practitioners_told_on",
		"early_learning", "release_approved_on", "delay",
		"not_publishing", NULL };
	static const char *const of_products[] = { "issue", "revision", NULL };
	struct list products = assured_list(report, is_product, of_products);

	for (size_t i = 0; i < products.count; i++) {
		const struct assured *a = products.items[i];

		for (size_t f = 0; of_products[f] != NULL; f++)
			if (value_get(a->value, of_products[f]) == NULL)
				value_set(a->value, of_products[f],
				    value_null(report->arena));
	}
	report->reviews = assured_list(report, is_review, of_reviews);
	set_list(report, report->data, "full", values_of(report,
	    &report->reviews, is_in_full));
	set_list(report, report->data, "learning", values_of(report,
	    &report->reviews, is_learning_only));
	set_list(report, report->data, "products", values_of(report,
	    &products, NULL));
	set_list(report, report->data, "clearances", values_of(report,
	    &report->reviews, has_clearance));
	add_overridden(report);
	value_set(report->data, "any_exceptions", value_flag(report->arena,
	    value_count(value_get(report->data, "clearances")) > 0 ||
	    value_count(value_get(report->data, "overridden")) > 0));
}

/* What keeps it back; what would only be left out of it does not. */
static struct value *
needs_value(struct assurance *report, const struct record_status *s)
{
	struct value *needs = value_list(report->arena);

	for (size_t i = 0; i < s->need_count; i++) {
		enum outcome outcome = rule_rows[s->needs[i]].outcome;

		if (outcome == HOLD || outcome >= BLOCK)
			value_add(needs, rule_value(report, s->needs[i]));
	}
	return needs;
}

void
add_waiting(struct assurance *report)
{
	struct value *list = value_list(report->arena);

	for (size_t i = 0; i < cleared_standings(report->cleared); i++) {
		const struct record_status *s = cleared_standing(
		    report->cleared, i);
		struct value *value;

		if (s->status == STATUS_PUBLISHED ||
		    s->status == STATUS_WITHDRAWN)
			continue;
		value = value_object(report->arena);
		set_name(report, value, s->kind, s->id);
		value_set(value, "status", word_value(report->press,
		    report->status_words, status_names[s->status]));
		value_set(value, "learning_only", value_flag(report->arena,
		    s->learning_only));
		set_list(report, value, "needs", needs_value(report, s));
		value_add(list, value);
	}
	set_list(report, report->data, "waiting", list);
}
