#include "check/series.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/slug.h"
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
	bool has_total, overlaps;
	struct table_cell *cells; /* the totals are the last row */
	struct hiding_cell *hiding;
	struct judging *of;       /* the totals are a row of that one; NULL */
	size_t of_row;
	size_t first;             /* where its cells are among those of its whole family */
	struct series *series;
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
			0 : people_in(j, digits, c),
			.of_people = j->about == ABOUT_PEOPLE,
			.stance = j->about == ABOUT_PEOPLE ? CELL_OPEN :
			    CELL_OUT,
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

		if (j->about == ABOUT_PEOPLE && rest > 0 &&
		    rest < j->threshold)
			j->hiding[at].must_hide = true;
	}
}

static size_t
cell_count(const struct judging *j)
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

static bool
is_of_family(const struct judging *j, const struct judging *root)
{
	while (j->of != NULL)
		j = j->of;
	return j == root;
}

/* A series and all that are part of it: what is hidden in one protects others. */
static void
hide_family(struct arena *arena, struct judging *all, size_t count,
    const struct judging *root)
{
	size_t cells = 0, sums_room = 0;
	struct hiding_sum *sums;
	struct hiding hiding = { .threshold = root->threshold };
	enum hiding_answer answer;

	for (size_t i = 0; i < count; i++) {
		if (!is_of_family(&all[i], root))
			continue;
		all[i].first = cells;
		cells += cell_count(&all[i]);
		sums_room += all[i].columns;
	}
	sums = arena_alloc(arena, sums_room, sizeof *sums);
	hiding.cells = arena_alloc(arena, cells, sizeof *hiding.cells);
	hiding.cell_count = cells;
	hiding.sums = sums;
	for (size_t i = 0; i < count; i++) {
		if (!is_of_family(&all[i], root))
			continue;
		hide_small_rests(&all[i]);
		memcpy(hiding.cells + all[i].first, all[i].hiding,
		    cell_count(&all[i]) * sizeof *hiding.cells);
	}
	for (size_t i = 0; i < count; i++) {
		if (!is_of_family(&all[i], root))
			continue;
		for (size_t c = 0; all[i].of != NULL && c < all[i].columns; c++)
			hiding.cells[all[i].first + all[i].rows *
			    all[i].columns + c].stance = CELL_OUT;
		add_sums(arena, &all[i], &hiding, sums);
	}
	answer = hide_cells(arena, &hiding);
	for (size_t i = 0; i < count; i++) {
		struct judging *j = &all[i];

		if (!is_of_family(j, root))
			continue;
		j->series->answer = answer;
		for (size_t at = 0; at < cell_count(j); at++)
			j->hiding[at].hidden = hiding.cells[j->of != NULL &&
			    at >= j->rows * j->columns ? total_at(j, at -
			    j->rows * j->columns) : j->first + at].hidden;
	}
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
apply(struct judging *j)
{
	for (size_t at = 0; at < cell_count(j); at++) {
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
table_of(const struct judging *j)
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
	table->total = j->has_total ? j->cells + j->rows * j->columns : NULL;
	table->overlaps = j->overlaps;
	return table;
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
			    !is_of_family(&all[i], j)) {
				j->of = &all[i];
				j->of_row = r;
				j->series->no_part = false;
			}
	}
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
	for (size_t i = 0; i < count; i++)
		if (all[i].of == NULL && !all[i].series->lacks_base)
			hide_family(arena, all, count, &all[i]);
	for (size_t i = 0; i < count; i++) {
		struct judging *j = &all[i];

		list_add(arena, &out, j->series);
		if (j->series->answer > HIDING_DONE)
			continue;
		apply(j);
		j->series->table = table_of(j);
	}
	return out;
}
