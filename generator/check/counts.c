#include "check/counts.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/list.h"
#include "load/private.h"

enum { MOST_YEARS = 12 };

struct reviewed {
	const struct private_group *fields;
	uint64_t values[DIM_YEAR];
};

struct reviews {
	struct reviewed *items; /* all that could be read */
	size_t count;
	bool unread;            /* some could not */
	struct list themes;     /* struct private_record */
};

static const struct private_group *
group_of(const struct private_group *fields, const char *name)
{
	return private_has(fields, name) ? private_subgroup(fields, name, 0) :
	    NULL;
}

static struct date
day_in(const struct private_group *fields, const char *group, const char *name)
{
	const struct private_group *found = group_of(fields, group);

	return found == NULL ? (struct date){ 0 } :
	    private_date(found, name, 0);
}

/* The day that puts a review into a period; unset: it is not of these. */
static struct date
day_of(const struct private_group *review, const char *of)
{
	if (strcmp(of, "notified") == 0)
		return day_in(review, "incident", "notified_on");
	if (strcmp(of, "rapid_reviews") == 0)
		return day_in(review, "rapid_review", "sent_on");
	return private_date(review, strcmp(of, "started") == 0 ? "started_on" :
	    strcmp(of, "concluded") == 0 ? "concluded_on" : "published_on", 0);
}

static bool
is_by(struct date day, struct date as_at)
{
	return date_is_set(day) && date_compare(day, as_at) <= 0;
}

/*
 * As it stood on that day: an incident that turned out not to meet the criteria
 * is none (D6).
 */
static bool
stood(const struct private_group *review, struct date as_at)
{
	const struct private_group *incident = group_of(review, "incident");

	return incident == NULL || !private_is(incident, "criteria_met",
	    "no") || !is_by(private_date(incident, "criteria_reviewed_on", 0),
	    as_at);
}

static bool
was_embargoed(const struct private_group *review, struct date as_at)
{
	const struct private_group *embargo = group_of(review, "embargo");

	return embargo != NULL && !is_by(private_date(embargo,
	    private_has(embargo, "until") ? "until" : "event_happened_on", 0),
	    as_at);
}

const struct reviews *
reviews_of(struct arena *arena, const struct loaded *loaded)
{
	struct reviews *reviews = arena_alloc(arena, 1, sizeof *reviews);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);

		reviews->count += private_kind(record)->gated;
		if (private_kind(record)->pools)
			list_add(arena, &reviews->themes,
			    (void *)(uintptr_t)record);
	}
	reviews->items = arena_alloc(arena, reviews->count,
	    sizeof *reviews->items);
	reviews->count = 0;
	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		struct reviewed *review = &reviews->items[reviews->count];

		if (!private_kind(record)->gated)
			continue;
		if (private_is_broken(record)) {
			reviews->unread = true;
			continue;
		}
		review->fields = private_fields(record);
		for (enum dim d = 0; d < DIM_YEAR; d++)
			review->values[d] = dim_of_review(&reviews->themes, d,
			    review->fields);
		reviews->count++;
	}
	return reviews;
}

const struct list *
reviews_themes(const struct reviews *reviews)
{
	return &reviews->themes;
}

/* It is of the population, in the period; nothing is asked of its traits. */
static bool
is_in_period(const struct reviewed *review,
    const struct population *population, const struct slice *slice)
{
	struct date day = day_of(review->fields, population->of);

	return is_by(day, population->as_at) &&
	    date_compare(day, slice->from) >= 0 &&
	    date_compare(day, slice->to) <= 0 &&
	    stood(review->fields, population->as_at);
}

/*
 * A review under embargo counts as a step of ours, and nobody knows anything of
 * the child (D89, D110).  Left out it would be the difference of two totals.
 */
static uint64_t
values_of(const struct reviewed *review, const struct population *population,
    enum dim dim)
{
	return dim_of_people(dim) && was_embargoed(review->fields,
	    population->as_at) ? dim_not_recorded(dim) : review->values[dim];
}

static bool
has_traits(const struct reviewed *review, const struct population *population,
    const struct slice *slice)
{
	for (int d = 0; d < 2; d++)
		if (slice->dim[d] != DIMS && ((values_of(review, population,
		    slice->dim[d]) & slice->set[d]) != 0) ==
		    slice->without[d])
			return false;
	return true;
}

long
count_slice(const struct reviews *reviews, const struct population *population,
    const struct slice *slice)
{
	long count = 0;

	for (size_t i = 0; i < reviews->count; i++)
		count += is_in_period(&reviews->items[i], population, slice) &&
		    has_traits(&reviews->items[i], population, slice);
	return count;
}

enum count_flaw
count_flaw(const struct reviews *reviews, const struct population *population,
    const struct slice *slice, bool by_year)
{
	if (reviews->unread)
		return COUNT_UNREAD;
	for (size_t i = 0; i < reviews->count; i++) {
		const struct private_group *fields = reviews->items[i].fields;

		if (!is_in_period(&reviews->items[i], population, slice))
			continue;
		if (by_year && dim_was_altered(DIM_YEAR, fields))
			return COUNT_ALTERED;
		for (int d = 0; d < 2; d++)
			if (slice->dim[d] != DIMS && dim_was_altered(
			    slice->dim[d], fields))
				return COUNT_ALTERED;
	}
	return COUNT_SOUND;
}

/* Reporting years that the period touches, cut at its ends. */
static bool
fill_years(struct arena *arena, const struct counted *counted,
    struct axis *axis)
{
	struct date first = { counted->from.year, 4, 1 };

	if (date_compare(counted->from, first) < 0)
		first = date_add_months(first, -12);
	axis->labels = arena_alloc(arena, MOST_YEARS, sizeof *axis->labels);
	axis->from = arena_alloc(arena, MOST_YEARS, sizeof *axis->from);
	axis->to = arena_alloc(arena, MOST_YEARS, sizeof *axis->to);
	while (date_compare(first, counted->to) <= 0) {
		struct date last = date_add_days(date_add_months(first, 12),
		    -1);
		size_t y = axis->count;

		if (y == MOST_YEARS)
			return false;
		axis->from[y] = y == 0 ? counted->from : first;
		axis->to[y] = date_compare(last, counted->to) < 0 ? last :
		    counted->to;
		axis->labels[y] = date_reporting_year(arena, first);
		axis->count++;
		first = date_add_months(first, 12);
	}
	return true;
}

/* The row of the axis that has this label, or none. */
static size_t
value_named(const struct list *themes, enum dim dim, const char *label)
{
	size_t count = dim_count(themes, dim), v = 0;

	while (v < count && strcasecmp(dim_label(themes, dim, v), label) != 0)
		v++;
	return v;
}

/* One row for each merge of the record; false when it names no row, or one twice. */
static bool
merge_rows(const struct list *themes, const struct private_group *fields,
    struct axis *axis, uint64_t *merged)
{
	for (size_t m = 0; m < private_values(fields, "merge"); m++) {
		const struct private_group *merge = private_subgroup(fields,
		    "merge", m);
		uint64_t set = 0;

		for (size_t i = 0; i < private_values(merge, "values"); i++) {
			size_t v = value_named(themes, axis->dim,
			    private_text(merge, "values", i));

			if (v == dim_count(themes, axis->dim) ||
			    ((set | *merged) >> v & 1) != 0)
				return false;
			set |= (uint64_t)1 << v;
		}
		axis->labels[axis->count] = private_text(merge, "label", 0);
		axis->sets[axis->count++] = set;
		*merged |= set;
	}
	return true;
}

/* `merge`: the fields that say what is put together; NULL: nothing is. */
static bool
fill_axis(struct arena *arena, const struct list *themes,
    const struct counted *counted, const struct private_group *merge,
    struct axis *axis)
{
	uint64_t merged = 0;
	size_t count, merges;

	if (axis->dim == DIMS) {
		axis->count = 1;
		return true;
	}
	merges = merge == NULL ? 0 : private_values(merge, "merge");
	if (axis->dim == DIM_YEAR)
		return merges == 0 && fill_years(arena, counted, axis);
	if (merges > 0 && dim_overlaps(axis->dim))
		return false;
	count = dim_count(themes, axis->dim);
	axis->labels = arena_alloc(arena, count + merges,
	    sizeof *axis->labels);
	axis->sets = arena_alloc(arena, count + merges, sizeof *axis->sets);
	if (merges > 0 && !merge_rows(themes, merge, axis, &merged))
		return false;
	for (size_t v = 0; v < count; v++) {
		if ((merged >> v & 1) != 0)
			continue;
		axis->labels[axis->count] = dim_label(themes, axis->dim, v);
		axis->sets[axis->count++] = (uint64_t)1 << v;
	}
	return axis->count > 0;
}

bool
count_axis(struct arena *arena, const struct reviews *reviews,
    const struct counted *counted, struct axis *axis)
{
	return fill_axis(arena, &reviews->themes, counted, NULL, axis);
}

const struct counted *
count_asked(struct arena *arena, const struct reviews *reviews,
    const struct private_record *record)
{
	const struct private_group *fields = private_fields(record);
	const struct list *themes = &reviews->themes;
	struct counted *counted;

	if (private_is_broken(record))
		return NULL;
	counted = arena_alloc(arena, 1, sizeof *counted);
	counted->record = record;
	counted->from = private_date(fields, "period_from", 0);
	counted->to = private_date(fields, "period_to", 0);
	counted->population.of = private_text(fields, "of", 0);
	counted->population.as_at = private_has(fields, "as_at") ?
	    private_date(fields, "as_at", 0) : counted->to;
	counted->rows.dim = dim_find(private_text(fields, "rows", 0));
	counted->columns.dim = dim_find(private_text(fields, "columns", 0));
	if (date_compare(counted->from, counted->to) > 0 ||
	    counted->rows.dim == counted->columns.dim || !fill_axis(arena,
	    themes, counted, fields, &counted->rows) || !fill_axis(arena,
	    themes, counted, NULL, &counted->columns))
		return NULL;
	return counted;
}

static void
take(const struct axis *axis, size_t at, struct slice *slice)
{
	size_t d = slice->dim[0] == DIMS ? 0 : 1;

	if (axis->dim == DIMS || at == SIZE_MAX)
		return;
	if (axis->dim == DIM_YEAR) {
		slice->from = axis->from[at];
		slice->to = axis->to[at];
		return;
	}
	slice->dim[d] = axis->dim;
	slice->set[d] = axis->sets[at];
}

struct slice
count_cell(const struct counted *counted, size_t row, size_t column)
{
	struct slice slice = { .from = counted->from, .to = counted->to,
		.dim = { DIMS, DIMS } };
	bool turned = counted->columns.dim < counted->rows.dim;

	/* In one order, so that the same cell of two tables is the same. */
	take(turned ? &counted->columns : &counted->rows,
	    turned ? column : row, &slice);
	take(turned ? &counted->rows : &counted->columns,
	    turned ? row : column, &slice);
	return slice;
}

bool
slice_of_people(const struct slice *slice)
{
	for (int d = 0; d < 2; d++)
		if (slice->dim[d] != DIMS && dim_of_people(slice->dim[d]))
			return true;
	return false;
}
