#include "check/tables.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "check/let_out.h"
#include "check/linked.h"
#include "check/series.h"
#include "check/year_table.h"
#include "load/private.h"
#include "model/table.h"

struct tables {
	struct map *series; /* by id: struct series */
	struct map *counts; /* by id: struct linked_count */
	struct map *years;  /* by id: struct table */
	long threshold;
	struct list in_order; /* the counts, in the order in which they appear */
	struct list ever;     /* struct let_out */
	const struct reviews *reviews; /* NULL: nothing is counted */
};

static long
threshold_of(const struct loaded *loaded)
{
	long threshold = HIDING_FLOOR;

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		const struct private_group *fields = private_fields(record);

		if (private_kind(record)->role == ROLE_LAW &&
		    !private_is_broken(record) &&
		    private_number(fields, "small_below", 0) > threshold)
			threshold = private_number(fields, "small_below", 0);
	}
	return threshold;
}

static bool
appears_before(const struct linked_count *a, const struct linked_count *b)
{
	int c = date_compare(
	    private_date(private_fields(a->counted->record), "published_on", 0),
	    private_date(private_fields(b->counted->record), "published_on", 0));

	return c != 0 ? c < 0 : strcmp(private_id(a->counted->record),
	    private_id(b->counted->record)) < 0;
}

static void
add_in_order(struct arena *vault, struct tables *tables,
    struct linked_count *count)
{
	struct list *list = &tables->in_order;
	size_t at;

	list_add(vault, list, count);
	for (at = list->count - 1; at > 0 &&
	    appears_before(count, list->items[at - 1]); at--)
		list->items[at] = list->items[at - 1];
	list->items[at] = count;
}

/* Counts of what was notified have nothing in common with those concluded. */
static bool
are_of_the_same(const struct linked_count *a, const struct linked_count *b)
{
	return strcmp(a->counted->population.of,
	    b->counted->population.of) == 0;
}

static void
link_all(struct arena *vault, const struct tables *tables)
{
	for (size_t i = 0; i < tables->in_order.count; i++) {
		const struct linked_count *first = tables->in_order.items[i];
		struct list same = { 0 };
		bool is_first = true;

		for (size_t j = 0; j < tables->in_order.count; j++) {
			struct linked_count *other = tables->in_order.items[j];

			if (!are_of_the_same(first, other))
				continue;
			is_first = is_first && j >= i;
			list_add(vault, &same, other);
		}
		if (is_first)
			link_counts(vault, tables->reviews, &same,
			    &tables->ever, tables->threshold);
	}
}

const struct tables *
tables_open(struct arena *vault, const struct loaded *loaded)
{
	struct tables *tables = arena_alloc(vault, 1, sizeof *tables);
	struct list series = { 0 };

	tables->threshold = threshold_of(loaded);
	tables->series = map_open(vault);
	tables->counts = map_open(vault);
	tables->years = map_open(vault);
	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		enum role role = private_kind(record)->role;
		struct linked_count *count;

		if (private_is_broken(record))
			continue;
		if (role == ROLE_SERIES)
			list_add(vault, &series, (void *)(uintptr_t)record);
		if (role == ROLE_YEAR)
			map_put(tables->years, private_id(record),
			    (void *)(uintptr_t)year_table(vault, record));
		if (role != ROLE_COUNT)
			continue;
		if (tables->reviews == NULL)
			tables->reviews = reviews_of(vault, loaded);
		count = arena_alloc(vault, 1, sizeof *count);
		count->counted = count_asked(vault, tables->reviews, record);
		if (count->counted == NULL)
			continue;
		map_put(tables->counts, private_id(record), count);
		add_in_order(vault, tables, count);
	}
	if (tables->reviews != NULL)
		tables->ever = let_out_ever(vault, tables->reviews, loaded);
	link_all(vault, tables);
	series = series_judge(vault, &series, tables->threshold);
	for (size_t i = 0; i < series.count; i++) {
		struct series *s = series.items[i];

		map_put(tables->series, private_id(s->record), s);
	}
	return tables;
}

const struct linked_count *
tables_count(const struct tables *tables, const struct private_record *record)
{
	return private_kind(record)->role == ROLE_COUNT ?
	    map_get(tables->counts, private_id(record)) : NULL;
}

const struct series *
tables_series(const struct tables *tables, const struct private_record *record)
{
	return private_kind(record)->role == ROLE_SERIES ?
	    map_get(tables->series, private_id(record)) : NULL;
}

const struct table *
tables_find(const struct tables *tables, const struct private_record *record)
{
	const struct linked_count *count = tables_count(tables, record);
	const struct series *series = tables_series(tables, record);

	if (private_kind(record)->role == ROLE_YEAR)
		return map_get(tables->years, private_id(record));
	return count != NULL ? count->table : series != NULL ? series->table :
	    NULL;
}

bool
tables_has(const struct private_record *record)
{
	enum role role = private_kind(record)->role;

	return role == ROLE_SERIES || role == ROLE_COUNT || role == ROLE_YEAR;
}

long
tables_threshold(const struct tables *tables)
{
	return tables->threshold;
}

const struct list *
tables_in_order(const struct tables *tables)
{
	return &tables->in_order;
}

const struct list *
tables_ever(const struct tables *tables)
{
	return &tables->ever;
}

struct list
tables_lines(struct arena *arena, const struct tables *tables,
    const struct private_record *record)
{
	const struct linked_count *count = tables_count(tables, record);

	return count == NULL || count->table == NULL ? (struct list){ 0 } :
	    let_out_lines(arena, tables->reviews, count->counted,
	    count->table);
}

const struct let_out *
tables_let_out(struct arena *arena, const struct tables *tables,
    const struct linked_count *count)
{
	struct list lines = tables_lines(arena, tables,
	    count->counted->record);

	return let_out_read(arena, tables->reviews, &lines);
}
