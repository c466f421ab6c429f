/*
 * universe.h - cells and sums of all counts of the same reviews.  For check/.
 */
#ifndef CHECK_UNIVERSE_H
#define CHECK_UNIVERSE_H

#include <stdbool.h>
#include <stddef.h>

#include "check/counts.h"
#include "disclosure/hiding.h"

struct arena;
struct map;

struct universe {
	struct arena *arena;
	const struct reviews *reviews;
	const struct population *population; /* as at the last of the days */
	struct date *edges;      /* first days of the parts that periods fall into */
	size_t edge_count;
	struct map *by_key;      /* of a slice: its number */
	const char **keys;       /* by number */
	struct hiding_cell *cells;
	size_t cell_count, cell_room, key_room;
	struct hiding_sum *sums; /* that hold within a period */
	size_t sum_count, sum_room;
	struct hiding_sum *over_time;
	size_t over_time_count, over_time_room;
};

/* `counts`: struct linked_count; the periods of all of them. */
struct universe *universe_open(struct arena *arena,
    const struct reviews *reviews, const struct population *population,
    const struct list *counts);

/* The cell of that slice, and all that adds up to it. */
size_t universe_cell(struct universe *universe, const struct slice *slice);

/* All cells of a count, its margins, and the sums among them. */
void universe_add(struct universe *universe, const struct counted *counted);

/* How much there is, to go back to when a table is not shown after all. */
struct universe_mark {
	size_t cells, sums, over_time;
};
struct universe_mark universe_mark(const struct universe *universe);
void universe_back(struct universe *universe, struct universe_mark mark);

#endif
