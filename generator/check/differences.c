#include "check/differences.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "load/private.h"

static const char *
value_of(const char *line, const char *name)
{
	size_t length = strlen(name);

	return strncmp(line, name, length) == 0 && line[length] == '=' ?
	    line + length + 1 : NULL;
}

/* "cell=Under 1|Reviews=6": labels may hold either sign, so from the end. */
static bool
read_cell(struct arena *arena, const char *line, struct shown_cell *cell)
{
	const char *labels = value_of(line, "cell");
	const char *bar = labels == NULL ? NULL : strrchr(labels, '|');
	const char *last = bar == NULL ? NULL : strrchr(bar, '=');

	if (last == NULL)
		return false;
	cell->row = arena_copy_n(arena, labels, (size_t)(bar - labels));
	cell->column = arena_copy_n(arena, bar + 1, (size_t)(last - bar - 1));
	cell->hidden = strcmp(last + 1, "c") == 0;
	cell->value = cell->hidden ? 0 : strtol(last + 1, NULL, 10);
	return true;
}

const struct shown_table *
shown_of_release(struct arena *arena, const struct private_group *release)
{
	struct shown_table *table = arena_alloc(arena, 1, sizeof *table);
	size_t count = private_values(release, "values");

	table->cells = arena_alloc(arena, count, sizeof *table->cells);
	for (size_t i = 0; i < count; i++) {
		const char *line = private_text(release, "values", i);
		const char *value;

		if ((value = value_of(line, "of")) != NULL)
			table->of = value;
		else if ((value = value_of(line, "rows")) != NULL)
			table->rows = value;
		else if ((value = value_of(line, "columns")) != NULL)
			table->columns = value;
		else if ((value = value_of(line, "period_from")) != NULL)
			date_parse(value, &table->from);
		else if ((value = value_of(line, "period_to")) != NULL)
			date_parse(value, &table->to);
		else if (read_cell(arena, line,
		    &table->cells[table->cell_count]))
			table->cell_count++;
	}
	return table->of == NULL || table->rows == NULL ||
	    !date_is_set(table->from) || !date_is_set(table->to) ? NULL :
	    table;
}

const struct shown_table *
shown_of_lines(struct arena *arena, const struct private_group *count,
    const struct list *lines)
{
	struct shown_table *table = arena_alloc(arena, 1, sizeof *table);

	table->of = private_text(count, "of", 0);
	table->rows = private_text(count, "rows", 0);
	table->columns = private_text(count, "columns", 0);
	table->from = private_date(count, "period_from", 0);
	table->to = private_date(count, "period_to", 0);
	table->cells = arena_alloc(arena, lines->count, sizeof *table->cells);
	for (size_t i = 0; i < lines->count; i++)
		if (read_cell(arena, lines->items[i],
		    &table->cells[table->cell_count]))
			table->cell_count++;
	return table;
}

static bool
same_word(const char *a, const char *b)
{
	return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static bool
is_within(const struct shown_table *a, const struct shown_table *b)
{
	return date_compare(a->from, b->from) >= 0 &&
	    date_compare(a->to, b->to) <= 0;
}

struct range {
	long low, high;
};

static bool
is_total(const struct shown_cell *cell)
{
	return strcmp(cell->row, "All") == 0;
}

/* What a reader knows of a cell from its own column: it is 1 at least. */
static struct range
known_of(const struct shown_table *table, const struct shown_cell *cell)
{
	struct range range = { 1, 1000000 };
	long left = -1, hidden = 0;

	if (!cell->hidden)
		return (struct range){ cell->value, cell->value };
	for (size_t i = 0; i < table->cell_count; i++) {
		const struct shown_cell *other = &table->cells[i];

		if (is_total(other) && !other->hidden &&
		    strcmp(other->column, cell->column) == 0)
			left = other->value;
	}
	for (size_t i = 0; left >= 0 && i < table->cell_count; i++) {
		const struct shown_cell *other = &table->cells[i];

		if (is_total(other) || strcmp(other->column, cell->column) != 0)
			continue;
		hidden += other->hidden;
		left -= other->hidden ? 0 : other->value;
	}
	if (left >= hidden && hidden > 0 && !is_total(cell))
		range.high = left - (hidden - 1);
	return range;
}

static const struct shown_cell *
same_cell(const struct shown_table *table, const struct shown_cell *cell)
{
	for (size_t i = 0; i < table->cell_count; i++)
		if (strcmp(table->cells[i].row, cell->row) == 0 &&
		    strcmp(table->cells[i].column, cell->column) == 0)
			return &table->cells[i];
	return NULL;
}

static bool
is_few(struct range rest, long threshold)
{
	return rest.high >= 1 && rest.low < threshold &&
	    rest.high - rest.low < 2;
}

/* Of one column: some remain, and all of them in one row (D93). */
static bool
all_alike(const struct shown_table *shorter, const struct shown_table *longer,
    const char *column)
{
	size_t rows = 0, with = 0;

	for (size_t i = 0; i < longer->cell_count; i++) {
		const struct shown_cell *cell = &longer->cells[i];
		const struct shown_cell *other = same_cell(shorter, cell);

		if (is_total(cell) || strcmp(cell->column, column) != 0)
			continue;
		if (other == NULL || other->hidden || cell->hidden)
			return false;
		rows++;
		with += cell->value > other->value;
	}
	return rows > 1 && with == 1;
}

bool
shown_difference_tells(const struct shown_table *a, const struct shown_table *b,
    long threshold)
{
	bool same_time = is_within(a, b) && is_within(b, a);
	const struct shown_table *shorter = is_within(a, b) ? a : b;
	const struct shown_table *longer = is_within(a, b) ? b : a;

	if (!same_word(a->of, b->of) || !same_word(a->rows, b->rows) ||
	    !same_word(a->columns, b->columns) || !is_within(shorter, longer))
		return false;
	for (size_t i = 0; i < longer->cell_count; i++) {
		const struct shown_cell *cell = &longer->cells[i];
		const struct shown_cell *other = same_cell(shorter, cell);
		struct range more, less, rest;

		if (other == NULL || is_total(cell))
			continue;
		more = known_of(longer, cell);
		less = known_of(shorter, other);
		rest = (struct range){ more.low - less.high,
			more.high - less.low };
		if (same_time && more.low == more.high &&
		    less.low == less.high)
			rest.low = rest.high = labs(rest.low);
		if (rest.low < 0 && !same_time)
			rest.low = 0;
		if (is_few(rest, threshold) || (!same_time && all_alike(
		    shorter, longer, cell->column)))
			return true;
	}
	return false;
}
