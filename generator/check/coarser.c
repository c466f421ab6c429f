#include "check/coarser.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/counts.h"

enum {
	MOST_JOINED = 8,   /* values of an axis: 2 to the 7 ways to join them */
	MOST_COUNTS = 40   /* that are worth trying */
};

/* "Not recorded", last, where all is recorded: no row to join anything with. */
static size_t
joinable(const struct reviews *reviews, const struct counted *asked,
    const struct axis *axis, bool is_row)
{
	size_t last = axis->count - 1;
	struct slice slice = count_cell(asked, is_row ? last : SIZE_MAX,
	    is_row ? SIZE_MAX : last);

	if (axis->dim == DIM_YEAR || strcmp(axis->labels[last],
	    "Not recorded") != 0 || count_slice(reviews, &asked->population,
	    &slice) > 0)
		return axis->count;
	return last;
}

/* Values i and i + 1 are one where bit i is set. */
static struct axis
join_values(struct arena *arena, const struct reviews *reviews,
    const struct axis *axis, uint64_t joins)
{
	struct axis out = { .dim = axis->dim };
	bool years = axis->dim == DIM_YEAR;

	out.labels = arena_alloc(arena, axis->count, sizeof *out.labels);
	out.sets = arena_alloc(arena, axis->count, sizeof *out.sets);
	out.from = arena_alloc(arena, axis->count, sizeof *out.from);
	out.to = arena_alloc(arena, axis->count, sizeof *out.to);
	for (size_t v = 0; v < axis->count; v++) {
		bool joined = v > 0 && (joins >> (v - 1) & 1) != 0;
		size_t at = joined ? out.count - 1 : out.count++;

		if (years) {
			out.from[at] = joined ? out.from[at] : axis->from[v];
			out.to[at] = axis->to[v];
		} else {
			out.sets[at] |= axis->sets[v];
		}
		if (!joined)
			out.labels[at] = axis->labels[v];
		else if (years)
			out.labels[at] = arena_format(arena, "%.4s to %s",
			    out.labels[at], strrchr(axis->labels[v], ' ') + 1);
		else
			out.labels[at] = dim_label_of_all(arena,
			    reviews_themes(reviews), axis->dim, out.sets[at]);
	}
	return out;
}

/* Years in groups of one size, counted from the last. */
static uint64_t
join_years(size_t count, size_t size)
{
	uint64_t joins = 0;

	for (size_t i = 0; i + 1 < count; i++)
		if ((count - 1 - i) % size != 0)
			joins |= (uint64_t)1 << i;
	return joins;
}

/* Every way to have two groups or more, that of the axis itself the first. */
static struct list
ways_to_join(struct arena *arena, const struct reviews *reviews,
    const struct axis *axis, size_t count)
{
	struct list ways = { 0 };
	bool years = axis->dim == DIM_YEAR;
	uint64_t most = axis->dim == DIMS || dim_overlaps(axis->dim) ||
	    count < 2 || (!years && count > MOST_JOINED) ? 1 :
	    years ? (uint64_t)count - 1 : ((uint64_t)1 << (count - 1)) - 1;

	for (uint64_t i = 0; i < most; i++) {
		struct axis *way = arena_alloc(arena, 1, sizeof *way);
		uint64_t joins = years ? join_years(count, (size_t)i + 1) : i;

		*way = i == 0 ? *axis : join_values(arena, reviews, axis,
		    joins);
		list_add(arena, &ways, way);
	}
	return ways;
}

static const char *
and_also(struct arena *arena, const char *before, const char *words)
{
	return before == NULL ? words : arena_format(arena, "%s and %s",
	    before, words);
}

static struct counted *
with_axes(struct arena *arena, const struct counted *asked,
    const struct axis *rows, const struct axis *columns)
{
	struct counted *out = arena_alloc(arena, 1, sizeof *out);

	*out = *asked;
	out->rows = *rows;
	out->columns = *columns;
	if (rows->count != asked->rows.count)
		out->coarser = rows->dim == DIM_YEAR ?
		    "some years are put together" :
		    "some rows are put together";
	out->other_columns = columns->count != asked->columns.count;
	if (out->other_columns)
		out->coarser = and_also(arena, out->coarser,
		    columns->dim == DIM_YEAR ? "some years are put together" :
		    "some columns are put together");
	return out;
}

/* What is left when the other axis is not asked for at all. */
static struct counted *
with_one(struct arena *arena, const struct counted *asked,
    const struct axis *rows, const struct axis *axis)
{
	static const struct axis none = { .dim = DIMS, .count = 1 };
	struct counted *out = with_axes(arena, asked, rows, &none);
	const struct axis *gone = axis == &asked->rows ? &asked->columns :
	    &asked->rows;

	out->other_columns = true;
	out->coarser = and_also(arena, rows->count == axis->count ? NULL :
	    "some rows are put together", gone->dim == DIM_YEAR ?
	    "all years are counted together" :
	    "they are counted by one thing instead of two");
	return out;
}

static const struct axis *
axis_to_keep(const struct counted *asked)
{
	return dim_of_people(asked->rows.dim) ? &asked->rows :
	    &asked->columns;
}

static size_t
cells_of(const struct counted *counted)
{
	return counted->rows.count * counted->columns.count;
}

/* Behind all that have as many cells. */
static void
add_in_order(struct arena *arena, struct list *out, struct counted *counted)
{
	size_t at;

	list_add(arena, out, counted);
	for (at = out->count - 1; at > 0 && cells_of(counted) >
	    cells_of(out->items[at - 1]); at--)
		out->items[at] = out->items[at - 1];
	out->items[at] = counted;
}

struct list
coarser_counts(struct arena *arena, const struct reviews *reviews,
    const struct counted *asked)
{
	bool two = asked->columns.dim != DIMS;
	struct list rows = ways_to_join(arena, reviews, &asked->rows,
	    joinable(reviews, asked, &asked->rows, true));
	struct list columns = ways_to_join(arena, reviews, &asked->columns,
	    two ? joinable(reviews, asked, &asked->columns, false) : 1);
	struct list out = { 0 };
	const struct list *kept;

	for (size_t r = 0; r < rows.count; r++)
		for (size_t c = r == 0; c < columns.count; c++)
			add_in_order(arena, &out, with_axes(arena, asked,
			    rows.items[r], columns.items[c]));
	if (two) {
		kept = axis_to_keep(asked) == &asked->rows ? &rows : &columns;
		for (size_t k = 0; k < kept->count; k++)
			add_in_order(arena, &out, with_one(arena, asked,
			    kept->items[k], axis_to_keep(asked)));
	}
	if (out.count > MOST_COUNTS) {
		/* The coarsest help most often. */
		memmove(out.items + MOST_COUNTS / 2, out.items + out.count -
		    MOST_COUNTS / 2, MOST_COUNTS / 2 * sizeof *out.items);
		out.count = MOST_COUNTS;
	}
	return out;
}
