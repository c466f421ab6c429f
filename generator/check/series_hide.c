/* series_hide.c - what must be hidden in data series that hang together. */
#include "check/series_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/series.h"
#include "check/series_sums.h"
#include "load/private.h"

double
series_base(const struct judging *j, size_t column)
{
	const char *digits = private_text(j->fields, "base", column);

	return digits == NULL ? 0 : strtod(digits, NULL);
}

long
series_nearest(double value)
{
	return value < 0 ? 0 : (long)(value + 0.5);
}

/* All but a few of a hundred are as telling as a few of them. */
static void
hide_small_rests(struct judging *j)
{
	for (size_t at = 0; j->percent && at < j->rows * j->columns; at++) {
		long rest = series_nearest(series_base(j, at % j->columns)) -
		    j->hiding[at].value;

		if (j->about == ABOUT_PEOPLE && rest > 0 &&
		    rest < j->threshold)
			j->hiding[at].must_hide = true;
	}
}

size_t
series_cell_count(const struct judging *j)
{
	return (j->rows + j->has_total) * j->columns;
}

/* The total of a column; where it is a row of another series, that cell. */
static size_t
total_at(const struct judging *j, size_t column)
{
	return j->of != NULL ? j->of->first + j->of_row * j->columns + column :
	    j->first + j->rows * j->columns + column;
}

static void
add_sums(struct arena *arena, struct judging *j, struct hiding *hiding,
    struct hiding_sum *sums)
{
	for (size_t c = 0; j->has_total && !j->overlaps && c < j->columns;
	    c++) {
		size_t *parts = arena_alloc(arena, j->rows, sizeof *parts);
		long sum = 0;

		for (size_t r = 0; r < j->rows; r++) {
			parts[r] = j->first + r * j->columns + c;
			sum += j->hiding[r * j->columns + c].value;
		}
		/* Shares are rounded, and their sum is what it is. */
		hiding->cells[total_at(j, c)].value = sum;
		sums[hiding->sum_count++] = (struct hiding_sum){
			total_at(j, c), parts, j->rows,
			j->about == ABOUT_PEOPLE };
	}
}

/* The cell of a row, or of the totals, among all of its family. */
static size_t
cell_at(const struct judging *j, size_t row, size_t column)
{
	return row < j->rows ? j->first + row * j->columns + column :
	    total_at(j, column);
}

static void
add_line_sum(struct arena *arena, const struct judging *j,
    const struct line_sum *line, size_t place, struct hiding *hiding,
    struct hiding_sum *sums)
{
	size_t *parts = arena_alloc(arena, line->count, sizeof *parts);
	size_t whole = line->across ? cell_at(j, place, line->whole) :
	    cell_at(j, line->whole, place), count = 0;

	for (size_t i = line->first; i < line->first + line->count; i++)
		if (!line->skips || i != line->whole)
			parts[count++] = line->across ? cell_at(j, place, i) :
			    cell_at(j, i, place);
	if (hiding->cells[whole].rank == RANK_CELL)
		hiding->cells[whole].rank = RANK_MARGIN;
	sums[hiding->sum_count++] = (struct hiding_sum){ whole, parts, count,
		j->about == ABOUT_PEOPLE };
}

static size_t
places_of(const struct judging *j, const struct line_sum *line)
{
	return line->across ? j->rows + j->has_total : j->columns;
}

static void
add_found_sums(struct arena *arena, const struct judging *j,
    struct hiding *hiding, struct hiding_sum *sums)
{
	for (size_t i = 0; i < j->lines.count; i++)
		for (size_t p = 0; p < places_of(j, j->lines.items[i]); p++)
			add_line_sum(arena, j, j->lines.items[i], p, hiding,
			    sums);
}

/* How many sums its cells may stand in. */
static size_t
sums_of(const struct judging *j)
{
	size_t count = j->columns;

	for (size_t i = 0; i < j->lines.count; i++)
		count += places_of(j, j->lines.items[i]);
	return count;
}

bool
series_is_of(const struct judging *j, const struct judging *root)
{
	while (j->of != NULL)
		j = j->of;
	return j == root;
}

void
series_hide(struct arena *arena, struct judging *all, size_t count,
    const struct judging *root)
{
	size_t cells = 0, sums_room = 0;
	struct hiding_sum *sums;
	struct hiding hiding = { .threshold = root->threshold };
	enum hiding_answer answer;

	for (size_t i = 0; i < count; i++) {
		if (!series_is_of(&all[i], root))
			continue;
		all[i].first = cells;
		cells += series_cell_count(&all[i]);
		sums_room += sums_of(&all[i]);
	}
	sums = arena_alloc(arena, sums_room, sizeof *sums);
	hiding.cells = arena_alloc(arena, cells, sizeof *hiding.cells);
	hiding.cell_count = cells;
	hiding.sums = sums;
	for (size_t i = 0; i < count; i++) {
		if (!series_is_of(&all[i], root))
			continue;
		hide_small_rests(&all[i]);
		memcpy(hiding.cells + all[i].first, all[i].hiding,
		    series_cell_count(&all[i]) * sizeof *hiding.cells);
	}
	for (size_t i = 0; i < count; i++) {
		if (!series_is_of(&all[i], root))
			continue;
		for (size_t c = 0; all[i].of != NULL && c < all[i].columns; c++)
			hiding.cells[all[i].first + all[i].rows *
			    all[i].columns + c].stance = CELL_OUT;
		add_sums(arena, &all[i], &hiding, sums);
		add_found_sums(arena, &all[i], &hiding, sums);
	}
	answer = hide_cells(arena, &hiding);
	for (size_t i = 0; i < count; i++) {
		struct judging *j = &all[i];

		if (!series_is_of(j, root))
			continue;
		/* Nobody counts fewer than none: what that is tells of others. */
		j->series->answer = j->below_zero && j->about ==
		    ABOUT_PEOPLE ? HIDING_UNSAFE : answer;
		for (size_t at = 0; at < series_cell_count(j); at++)
			j->hiding[at].hidden = hiding.cells[j->of != NULL &&
			    at >= j->rows * j->columns ? total_at(j, at -
			    j->rows * j->columns) : j->first + at].hidden;
	}
}
