#include "check/series.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "load/private.h"
#include "model/table.h"

/* Below it a share of people is told in words (D97). */
enum { SMALL_BASE = 20 };

enum about { ABOUT_PEOPLE, ABOUT_PROCESS, ABOUT_STAFF, ABOUT_MONEY };

struct judging {
	struct arena *arena;
	const struct private_group *fields;
	enum about about;
	bool percent;
	long threshold;
	size_t columns, rows;
	struct table_cell *cells; /* the totals are the last row */
	struct hiding_cell *hiding;
};

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

static double
base_of(const struct judging *j, size_t column)
{
	const char *digits = private_text(j->fields, "base", column);

	return digits == NULL ? 0 : strtod(digits, NULL);
}

static long
nearest(double value)
{
	return value < 0 ? 0 : (long)(value + 0.5);
}

/* How many people a cell is, as far as a reader can reckon it. */
static long
people_in(const struct judging *j, const char *digits, size_t column)
{
	double value = strtod(digits, NULL);

	if (j->percent)
		value = value * base_of(j, column) / 100;
	return nearest(value);
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
			0 : people_in(j, digits, c), .of_people = true,
			.rank = row == j->rows ? RANK_TOTAL : RANK_CELL };
	}
}

/* All but a few of a hundred are as telling as a few of them. */
static void
hide_small_rests(struct judging *j)
{
	for (size_t at = 0; j->percent && at < j->rows * j->columns; at++) {
		long rest = nearest(base_of(j, at % j->columns)) -
		    j->hiding[at].value;

		if (rest > 0 && rest < j->threshold)
			j->hiding[at].must_hide = true;
	}
}

static enum hiding_answer
hide_small(struct judging *j, bool has_total, bool overlaps)
{
	struct hiding_sum *sums = arena_alloc(j->arena, j->columns,
	    sizeof *sums);
	struct hiding hiding = { j->hiding,
		(j->rows + has_total) * j->columns, sums, 0, j->threshold };

	hide_small_rests(j);
	for (size_t c = 0; has_total && !overlaps && c < j->columns; c++) {
		size_t *parts = arena_alloc(j->arena, j->rows, sizeof *parts);
		long sum = 0;

		for (size_t r = 0; r < j->rows; r++) {
			parts[r] = r * j->columns + c;
			sum += j->hiding[parts[r]].value;
		}
		/* Shares are rounded, and their sum is what it is. */
		j->hiding[j->rows * j->columns + c].value = sum;
		sums[hiding.sum_count++] = (struct hiding_sum){
			j->rows * j->columns + c, parts, j->rows, true };
	}
	return hide_cells(j->arena, &hiding);
}

static const char *
share_in_words(const char *digits)
{
	double share = strtod(digits, NULL);

	return share > 55 ? "most" : share < 45 ? "fewer than half" :
	    "about half";
}

/* Marks of hidden cells; a share becomes words where its base is small. */
static void
apply(struct judging *j, bool has_total)
{
	for (size_t at = 0; at < (j->rows + has_total) * j->columns; at++) {
		struct table_cell *cell = &j->cells[at];
		double base = j->percent ? base_of(j, at % j->columns) : 0;
		/* A base that nobody gives may be a small one. */
		bool small_base = j->percent && j->about != ABOUT_MONEY &&
		    base < SMALL_BASE;

		if (cell->state != CELL_NUMBER || (!j->hiding[at].hidden &&
		    (!small_base || at >= j->rows * j->columns)))
			continue;
		*cell = !j->percent ?
		    (struct table_cell){ CELL_SUPPRESSED, NULL, NULL } :
		    (struct table_cell){ CELL_WORDS, NULL,
			share_in_words(cell->digits) };
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

static struct table *
table_of(const struct judging *j, bool has_total)
{
	struct table *table = arena_alloc(j->arena, 1, sizeof *table);
	const char **names = arena_alloc(j->arena, j->columns, sizeof *names);
	const char **labels = arena_alloc(j->arena, j->rows, sizeof *labels);

	for (size_t c = 0; c < j->columns; c++)
		names[c] = private_text(j->fields, "columns", c);
	for (size_t r = 0; r < j->rows; r++)
		labels[r] = private_text(private_subgroup(j->fields, "rows",
		    r), "label", 0);
	table->title = private_text(j->fields, "title", 0);
	table->heading = private_text(j->fields, "heading", 0);
	table->unit = private_text(j->fields, "unit", 0);
	table->period = private_text(j->fields, "period", 0);
	table->source = private_text(j->fields, "source", 0);
	table->note = private_text(j->fields, "note", 0);
	table->columns = names;
	table->column_count = j->columns;
	table->labels = labels;
	table->row_count = j->rows;
	table->cells = j->cells;
	table->total = has_total ? j->cells + j->rows * j->columns : NULL;
	table->overlaps = private_yes(j->fields, "overlaps", 0);
	return table;
}

const struct series *
series_judge(struct arena *arena, const struct private_group *fields,
    long threshold)
{
	struct series *series = arena_alloc(arena, 1, sizeof *series);
	struct judging j = { .arena = arena, .fields = fields,
		.about = about_of(fields), .threshold = threshold,
		.percent = private_is(fields, "unit", "percent"),
		.columns = private_values(fields, "columns"),
		.rows = private_values(fields, "rows") };
	bool has_total = private_has(fields, "total");

	j.cells = arena_alloc(arena, (j.rows + 1) * j.columns,
	    sizeof *j.cells);
	j.hiding = arena_alloc(arena, (j.rows + 1) * j.columns,
	    sizeof *j.hiding);
	for (size_t r = 0; r < j.rows; r++)
		fill_cells(&j, r, private_subgroup(fields, "rows", r),
		    "values");
	if (has_total)
		fill_cells(&j, j.rows, fields, "total");
	series->lacks_base = j.percent && j.about != ABOUT_MONEY &&
	    private_values(fields, "base") !=
	    j.columns;
	series->few_staff = j.about == ABOUT_STAFF && has_small(&j);
	if (j.about == ABOUT_PEOPLE && !series->lacks_base)
		series->answer = hide_small(&j, has_total, private_yes(fields,
		    "overlaps", 0));
	if (series->answer > HIDING_DONE)
		return series;
	apply(&j, has_total);
	series->table = table_of(&j, has_total);
	return series;
}
