#include "check/series.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/slug.h"
#include "check/series_inside.h"
#include "check/series_sums.h"
#include "load/private.h"
#include "model/table.h"

/* What rounding takes from, or adds to, a share with one decimal. */
#define ROUNDED 0.05

/* Below it a share of people is told in words (D97). */
enum { SMALL_BASE = 20, FEWEST_FOR_MOST = 8,
	FEWEST_IN_ORDER = 3, MANY_ROWS = 5 };

static enum about
about_of(const struct private_group *fields)
{
	static const char *const money[] = { "pounds", "courses", "places" };
	const char *unit = private_text(fields, "unit", 0);

	if (private_is(fields, "about", "process"))
		return ABOUT_PROCESS;
	if (private_is(fields, "about", "money"))
		return ABOUT_MONEY;
	if (private_is(fields, "about", "staff") ||
	    (!private_has(fields, "about") && strcmp(unit, "staff") == 0))
		return ABOUT_STAFF;
	for (size_t i = 0; !private_has(fields, "about") &&
	    i < sizeof money / sizeof money[0]; i++)
		if (strcmp(unit, money[i]) == 0)
			return ABOUT_MONEY;
	return ABOUT_PEOPLE;
}

/*
 * A share that is hidden, or of so few that no share is told: from most to all,
 * or less than that.  Three numbers at least are behind either (D97).
 */
static const char *
share_in_words(long people, long base)
{
	return base >= FEWEST_FOR_MOST && people * 3 > base * 2 ? "most" :
	    "some";
}

/* How many people a cell is, as far as a reader can reckon it. */
static long
people_in(const struct judging *j, const char *digits, size_t column)
{
	double value = strtod(digits, NULL);

	if (j->percent)
		value = value * series_base(j, column) / 100;
	return series_nearest(value);
}

/* What the words that stand for a share leave. */
static void
know_words(const struct judging *j, struct hiding_cell *cell, size_t column)
{
	long base = series_nearest(series_base(j, column));
	bool most = strcmp(share_in_words(cell->value, base), "most") == 0;

	cell->least = most ? base * 2 / 3 + 1 : 0;
	cell->most = most || base < FEWEST_FOR_MOST ? base : base * 2 / 3;
}

static void
fill_cells(struct judging *j, size_t row, const struct private_group *from,
    const char *name)
{
	/* figure_width blocks a row that is too short. */
	for (size_t c = 0; c < j->columns; c++) {
		const char *digits = private_text(from, name, c);
		size_t at = row * j->columns + c;

		j->cells[at] = (struct table_cell){ digits == NULL ?
			CELL_MISSING : CELL_NUMBER, digits, NULL };
		j->hiding[at] = (struct hiding_cell){ .value = digits == NULL ?
			0 : people_in(j, digits, c),
			.of_people = j->about == ABOUT_PEOPLE,
			.stance = j->about == ABOUT_PEOPLE ? CELL_OPEN :
			    CELL_OUT,
			.rank = row == j->rows ? RANK_TOTAL : RANK_CELL };
		if (j->percent)
			know_words(j, &j->hiding[at], c);
		j->below_zero = j->below_zero || (digits != NULL &&
		    strtod(digits, NULL) < 0);
	}
}

/* Marks of hidden cells; a share becomes words where its base is small. */
static void
apply(struct judging *j)
{
	for (size_t at = 0; at < series_cell_count(j); at++) {
		struct table_cell *cell = &j->cells[at];
		double base = j->percent ? series_base(j, at % j->columns) : 0;
		/* A base that nobody gives may be a small one. */
		bool small_base = j->percent && j->about != ABOUT_MONEY &&
		    base < SMALL_BASE;

		if (cell->state != CELL_NUMBER || (!j->hiding[at].hidden &&
		    (!small_base || at >= j->rows * j->columns)))
			continue;
		*cell = !j->percent ?
		    (struct table_cell){ CELL_SUPPRESSED, NULL, NULL } :
		    (struct table_cell){ CELL_WORDS, NULL,
			share_in_words(j->hiding[at].value, series_nearest(base)) };
	}
}

static bool
has_small(const struct judging *j)
{
	for (size_t at = 0; at < j->rows * j->columns; at++)
		if (j->hiding[at].value > 0 &&
		    j->hiding[at].value < j->threshold)
			return true;
	return false;
}

/* Its rows stand by size; of many rows the last may be "other". */
static bool
is_by_size(const struct judging *j, size_t column)
{
	bool up = true, down = true;
	size_t rows = j->rows - (j->rows >= MANY_ROWS);

	if (rows < FEWEST_IN_ORDER)
		return false;
	for (size_t r = 0; r + 1 < rows; r++) {
		long a = j->hiding[r * j->columns + column].value;
		long b = j->hiding[(r + 1) * j->columns + column].value;

		up = up && a <= b;
		down = down && a >= b;
	}
	return up || down;
}

/*
 * Between which rows a hidden one stands tells its size where rows stand by
 * size; such rows go behind the others, by their labels.
 */
static size_t *
order_rows(const struct judging *j, const char *const *labels)
{
	size_t *order = arena_alloc(j->arena, j->rows, sizeof *order);
	bool *moved = arena_alloc(j->arena, j->rows, sizeof *moved);
	size_t count = 0, kept;

	for (size_t c = 0; c < j->columns; c++)
		for (size_t r = 0; is_by_size(j, c) && r < j->rows; r++)
			moved[r] = moved[r] ||
			    j->hiding[r * j->columns + c].hidden;
	for (size_t r = 0; r < j->rows; r++)
		if (!moved[r])
			order[count++] = r;
	kept = count;
	for (size_t r = 0; r < j->rows; r++) {
		size_t at = count;

		if (!moved[r])
			continue;
		for (; at > kept && strcmp(labels[r],
		    labels[order[at - 1]]) < 0; at--)
			order[at] = order[at - 1];
		order[at] = r;
		count++;
	}
	return order;
}

static void
fill_rows(const struct judging *j, struct table *table)
{
	const char **labels = arena_alloc(j->arena, j->rows, sizeof *labels);
	const char **ordered = arena_alloc(j->arena, j->rows, sizeof *labels);
	struct table_cell *cells = arena_alloc(j->arena, (j->rows + 1) *
	    j->columns, sizeof *cells);
	size_t *order;

	for (size_t r = 0; r < j->rows; r++)
		labels[r] = private_text(private_subgroup(j->fields, "rows",
		    r), "label", 0);
	order = order_rows(j, labels);
	for (size_t r = 0; r <= j->rows; r++) {
		size_t from = r < j->rows ? order[r] : r;

		if (r < j->rows)
			ordered[r] = labels[from];
		memcpy(cells + r * j->columns, j->cells + from * j->columns,
		    j->columns * sizeof *cells);
	}
	table->labels = ordered;
	table->row_count = j->rows;
	table->cells = cells;
	table->total = j->has_total ? cells + j->rows * j->columns : NULL;
}

static struct table *
table_of(const struct judging *j)
{
	struct table *table = arena_alloc(j->arena, 1, sizeof *table);
	const char **names = arena_alloc(j->arena, j->columns, sizeof *names);

	for (size_t c = 0; c < j->columns; c++)
		names[c] = private_text(j->fields, "columns", c);
	table->title = private_text(j->fields, "title", 0);
	table->heading = private_text(j->fields, "heading", 0);
	table->unit = private_text(j->fields, "unit", 0);
	table->period = private_text(j->fields, "period", 0);
	table->source = private_text(j->fields, "source", 0);
	table->note = private_text(j->fields, "note", 0);
	table->columns = names;
	table->column_count = j->columns;
	table->overlaps = j->overlaps;
	fill_rows(j, table);
	return table;
}

static void
find_sums(struct judging *j)
{
	double *numbers = arena_alloc(j->arena, (j->rows + 1) * j->columns,
	    sizeof *numbers);

	for (size_t at = 0; at < series_cell_count(j); at++)
		numbers[at] = j->cells[at].digits == NULL ? 0 :
		    strtod(j->cells[at].digits, NULL);
	j->lines = series_sums(j->arena, numbers, j->rows, j->has_total,
	    j->columns, j->percent ? ROUNDED : 0.0001);
}

static struct judging
judging_of(struct arena *arena, const struct private_record *record,
    long threshold)
{
	const struct private_group *fields = private_fields(record);
	struct judging j = { .arena = arena, .fields = fields,
		.about = about_of(fields), .threshold = threshold,
		.percent = private_is(fields, "unit", "percent"),
		.columns = private_values(fields, "columns"),
		.rows = private_values(fields, "rows"),
		.has_total = private_has(fields, "total"),
		.overlaps = private_yes(fields, "overlaps", 0) };

	j.series = arena_alloc(arena, 1, sizeof *j.series);
	j.series->record = record;
	j.cells = arena_alloc(arena, (j.rows + 1) * j.columns,
	    sizeof *j.cells);
	j.hiding = arena_alloc(arena, (j.rows + 1) * j.columns,
	    sizeof *j.hiding);
	for (size_t r = 0; r < j.rows; r++)
		fill_cells(&j, r, private_subgroup(fields, "rows", r),
		    "values");
	if (j.has_total)
		fill_cells(&j, j.rows, fields, "total");
	if (j.about == ABOUT_PEOPLE)
		find_sums(&j);
	j.series->lacks_base = j.percent && j.about != ABOUT_MONEY &&
	    private_values(fields, "base") != j.columns;
	j.series->few_staff = j.about == ABOUT_STAFF && has_small(&j);
	return j;
}

/* Its totals are the numbers of that row, one by one. */
static bool
is_row_of(const struct judging *j, const struct judging *of, size_t row)
{
	if (j == of || !j->has_total || j->columns != of->columns ||
	    j->percent || of->percent)
		return false;
	for (size_t c = 0; c < j->columns; c++)
		if (j->hiding[j->rows * j->columns + c].value !=
		    of->hiding[row * of->columns + c].value)
			return false;
	return true;
}

/* `part_of: id/row`, where all is as it says and nothing is part of itself. */
static void
find_whole(struct judging *j, struct judging *all, size_t count)
{
	const char *part_of = private_text(j->fields, "part_of", 0);
	const char *slash = part_of == NULL ? NULL : strchr(part_of, '/');

	j->series->no_part = part_of != NULL;
	for (size_t i = 0; slash != NULL && i < count; i++) {
		const char *id = private_id(all[i].series->record);

		if (strlen(id) != (size_t)(slash - part_of) ||
		    strncmp(id, part_of, (size_t)(slash - part_of)) != 0)
			continue;
		for (size_t r = 0; r < all[i].rows; r++)
			if (slug_matches(private_text(private_subgroup(
			    all[i].fields, "rows", r), "label", 0), slash + 1,
			    strlen(slash + 1)) && is_row_of(j, &all[i], r) &&
			    !series_is_of(&all[i], j)) {
				j->of = &all[i];
				j->of_row = r;
				j->series->no_part = false;
			}
	}
}

/* Again where another series shows what is hidden, until none does. */
static void
hide_all(struct arena *arena, struct judging *all, size_t count)
{
	bool again = true;

	for (size_t i = 0; i < count; i++)
		if (all[i].of == NULL && !all[i].series->lacks_base)
			series_hide(arena, all, count, &all[i]);
	while (again) {
		again = false;
		for (size_t i = 0; i < count * count; i++) {
			struct judging *to = &all[i % count], *root = to;

			if (to->series->lacks_base ||
			    !series_hide_same(&all[i / count], to))
				continue;
			while (root->of != NULL)
				root = root->of;
			series_hide(arena, all, count, root);
			again = true;
		}
	}
}

static bool
stands_alone(const struct judging *j, const struct judging *all, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (&all[i] != j && all[i].of == j)
			return false;
	return j->of == NULL;
}

struct list
series_judge(struct arena *arena, const struct list *records, long threshold)
{
	size_t count = records->count;
	struct judging *all = arena_alloc(arena, count, sizeof *all);
	struct list out = { 0 };

	for (size_t i = 0; i < count; i++)
		all[i] = judging_of(arena, records->items[i], threshold);
	for (size_t i = 0; i < count; i++)
		find_whole(&all[i], all, count);
	hide_all(arena, all, count);
	for (size_t i = 0; i < count; i++) {
		struct judging *j = &all[i];

		list_add(arena, &out, j->series);
		if (j->series->answer > HIDING_DONE) {
			if (stands_alone(j, all, count))
				series_find_merge(arena, j);
			continue;
		}
		apply(j);
		j->series->table = table_of(j);
	}
	return out;
}
