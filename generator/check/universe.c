#include "check/universe.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "check/linked.h"

static void
add_edge(struct universe *u, struct date day)
{
	size_t at = 0;

	while (at < u->edge_count && date_compare(u->edges[at], day) < 0)
		at++;
	if (at < u->edge_count && date_compare(u->edges[at], day) == 0)
		return;
	memmove(u->edges + at + 1, u->edges + at,
	    (u->edge_count - at) * sizeof *u->edges);
	u->edges[at] = day;
	u->edge_count++;
}

static size_t
edges_of(const struct axis *axis)
{
	return axis->dim == DIM_YEAR ? axis->count * 2 : 0;
}

static void
add_edges_of(struct universe *u, const struct axis *axis)
{
	for (size_t y = 0; axis->dim == DIM_YEAR && y < axis->count; y++) {
		add_edge(u, axis->from[y]);
		add_edge(u, date_add_days(axis->to[y], 1));
	}
}

struct universe *
universe_open(struct arena *arena, const struct reviews *reviews,
    const struct population *population, const struct list *counts)
{
	struct universe *u = arena_alloc(arena, 1, sizeof *u);
	size_t room = 1;

	u->arena = arena;
	u->reviews = reviews;
	u->population = population;
	u->by_key = map_open(arena);
	for (size_t i = 0; i < counts->count; i++) {
		const struct linked_count *c = counts->items[i];

		room += 2 + edges_of(&c->counted->rows) +
		    edges_of(&c->counted->columns);
	}
	u->edges = arena_alloc(arena, room, sizeof *u->edges);
	for (size_t i = 0; i < counts->count; i++) {
		const struct linked_count *c = counts->items[i];

		add_edge(u, c->counted->from);
		add_edge(u, date_add_days(c->counted->to, 1));
		add_edges_of(u, &c->counted->rows);
		add_edges_of(u, &c->counted->columns);
	}
	return u;
}

static void *
room_for_one(struct arena *arena, void *old, size_t count, size_t *room,
    size_t size)
{
	size_t now = *room == 0 ? 64 : *room * 2;

	if (count < *room)
		return old;
	old = arena_grow(arena, old, *room * size, now * size);
	*room = now;
	return old;
}

static void
add_sum(struct universe *u, bool over_time, size_t whole, size_t *parts,
    size_t count, bool splits_people)
{
	struct hiding_sum **sums;
	size_t *at;

	if (count == 1 && parts[0] == whole)
		return;
	sums = over_time ? &u->over_time : &u->sums;
	at = over_time ? &u->over_time_count : &u->sum_count;
	*sums = room_for_one(u->arena, *sums, *at, over_time ?
	    &u->over_time_room : &u->sum_room, sizeof **sums);
	(*sums)[(*at)++] = (struct hiding_sum){ whole, parts, count,
		splits_people };
}

static char *
key_of(struct arena *arena, const struct slice *s)
{
	return arena_format(arena, "%s %s %d %d %llx %d %d %llx",
	    date_iso(arena, s->from), date_iso(arena, s->to), (int)s->dim[0],
	    s->without[0], (unsigned long long)s->set[0], (int)s->dim[1],
	    s->without[1], (unsigned long long)s->set[1]);
}

/* Values that were put together, each by itself. */
static void
split_values(struct universe *u, size_t whole, const struct slice *slice, int d)
{
	size_t *parts = arena_alloc(u->arena, DIM_MOST, sizeof *parts);
	size_t count = 0;

	for (size_t v = 0; v < DIM_MOST; v++) {
		struct slice part = *slice;

		part.set[d] = (uint64_t)1 << v;
		if ((slice->set[d] & part.set[d]) != 0)
			parts[count++] = universe_cell(u, &part);
	}
	add_sum(u, false, whole, parts, count, false);
}

/* Those with a theme and those without it are all there are. */
static void
split_yes_no(struct universe *u, size_t yes, const struct slice *slice, int d)
{
	size_t *parts = arena_alloc(u->arena, 2, sizeof *parts);
	struct slice all = *slice, no = *slice;

	no.without[d] = true;
	all.dim[d] = DIMS;
	all.set[d] = 0;
	if (d == 0) { /* one that is asked alone is asked first */
		all.dim[0] = all.dim[1];
		all.set[0] = all.set[1];
		all.without[0] = all.without[1];
		all.dim[1] = DIMS;
		all.set[1] = 0;
		all.without[1] = false;
	}
	parts[0] = yes;
	parts[1] = universe_cell(u, &no);
	add_sum(u, false, universe_cell(u, &all), parts, 2, true);
}

static void
split_time(struct universe *u, size_t whole, const struct slice *slice)
{
	size_t *parts = arena_alloc(u->arena, u->edge_count, sizeof *parts);
	size_t count = 0;

	for (size_t e = 0; e + 1 < u->edge_count; e++) {
		struct slice part = *slice;

		if (date_compare(u->edges[e], slice->from) < 0 ||
		    date_compare(u->edges[e], slice->to) > 0)
			continue;
		part.from = u->edges[e];
		part.to = date_add_days(u->edges[e + 1], -1);
		if (date_compare(part.from, slice->from) == 0 &&
		    date_compare(part.to, slice->to) == 0)
			return;
		parts[count++] = universe_cell(u, &part);
	}
	add_sum(u, true, whole, parts, count, false);
}

size_t
universe_cell(struct universe *u, const struct slice *slice)
{
	char *key = key_of(u->arena, slice);
	const size_t *known = map_get(u->by_key, key);
	size_t *at;

	/* What was added behind a mark may be gone, or another one by now. */
	if (known != NULL && *known < u->cell_count &&
	    strcmp(u->keys[*known], key) == 0)
		return *known;
	at = arena_alloc(u->arena, 1, sizeof *at);
	*at = u->cell_count;
	u->cells = room_for_one(u->arena, u->cells, u->cell_count,
	    &u->cell_room, sizeof *u->cells);
	u->keys = room_for_one(u->arena, u->keys, u->cell_count,
	    &u->key_room, sizeof *u->keys);
	u->keys[u->cell_count] = key;
	u->cells[u->cell_count++] = (struct hiding_cell){
		.value = count_slice(u->reviews, u->population, slice),
		.stance = slice_of_people(slice) ? CELL_UNPRINTED : CELL_OUT,
		.of_people = slice_of_people(slice) };
	map_put(u->by_key, key, at);
	split_time(u, *at, slice);
	for (int d = 0; d < 2; d++) {
		if (slice->dim[d] == DIMS || slice->without[d])
			continue;
		if (dim_overlaps(slice->dim[d])) {
			split_yes_no(u, *at, slice, d);
		} else if ((slice->set[d] & (slice->set[d] - 1)) != 0) {
			split_values(u, *at, slice, d);
			break;
		}
	}
	return *at;
}

static struct slice
cut(struct slice slice, const struct slice *time)
{
	if (time != NULL) {
		slice.from = time->from;
		slice.to = time->to;
	}
	return slice;
}

/* One line of the table and its total, at one time or (NULL) as it is. */
static void
add_line(struct universe *u, const struct counted *counted, size_t at,
    bool is_row, const struct slice *time)
{
	const struct axis *axis = is_row ? &counted->columns : &counted->rows;
	size_t *parts = arena_alloc(u->arena, axis->count, sizeof *parts);
	struct slice slice;
	size_t whole;

	if (axis->dim == DIMS || dim_overlaps(axis->dim))
		return;
	for (size_t i = 0; i < axis->count; i++) {
		slice = cut(count_cell(counted, is_row ? at : i,
		    is_row ? i : at), time);
		parts[i] = universe_cell(u, &slice);
	}
	slice = cut(count_cell(counted, is_row ? at : SIZE_MAX,
	    is_row ? SIZE_MAX : at), time);
	whole = universe_cell(u, &slice);
	add_sum(u, time != NULL, whole, parts, axis->count,
	    dim_of_people(axis->dim));
}

static void
add_lines(struct universe *u, const struct counted *counted,
    const struct slice *time)
{
	/* At one time a year is no way to split anything. */
	bool rows = counted->columns.dim != DIM_YEAR || time == NULL;
	bool columns = counted->rows.dim != DIM_YEAR || time == NULL;

	for (size_t r = 0; rows && r < counted->rows.count; r++)
		add_line(u, counted, counted->rows.dim == DIM_YEAR &&
		    time != NULL ? SIZE_MAX : r, true, time);
	for (size_t c = 0; columns && c < counted->columns.count; c++)
		add_line(u, counted, counted->columns.dim == DIM_YEAR &&
		    time != NULL ? SIZE_MAX : c, false, time);
	if (rows)
		add_line(u, counted, SIZE_MAX, true, time);
	if (columns && counted->columns.dim != DIMS)
		add_line(u, counted, SIZE_MAX, false, time);
}

void
universe_add(struct universe *u, const struct counted *counted)
{
	struct slice all = count_cell(counted, SIZE_MAX, SIZE_MAX);

	/* A cell that nothing is added to is asked for as well. */
	for (size_t r = 0; r < counted->rows.count; r++)
		for (size_t c = 0; c < counted->columns.count; c++) {
			struct slice slice = count_cell(counted, r, c);

			universe_cell(u, &slice);
		}
	universe_cell(u, &all);
	add_lines(u, counted, NULL);
	for (size_t e = 0; e + 1 < u->edge_count; e++) {
		struct slice time = { .from = u->edges[e],
			.to = date_add_days(u->edges[e + 1], -1) };

		if (date_compare(time.from, counted->from) < 0 ||
		    date_compare(time.to, counted->to) > 0 ||
		    (date_compare(time.from, counted->from) == 0 &&
		    date_compare(time.to, counted->to) == 0))
			continue;
		add_lines(u, counted, &time);
	}
}

struct universe_mark
universe_mark(const struct universe *u)
{
	return (struct universe_mark){ u->cell_count, u->sum_count,
		u->over_time_count };
}

void
universe_back(struct universe *u, struct universe_mark mark)
{
	u->cell_count = mark.cells;
	u->sum_count = mark.sums;
	u->over_time_count = mark.over_time;
}
