#include "check/let_out.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/counts.h"
#include "check/ledger.h"
#include "load/private.h"
#include "model/table.h"

static void
add_axis(struct arena *arena, const struct reviews *reviews, const char *name,
    const struct axis *axis, struct list *lines)
{
	for (size_t i = 0; axis->dim != DIMS && i < axis->count; i++)
		list_add(arena, lines, arena_format(arena, "%s=%s|%s", name,
		    axis->labels[i], axis->dim == DIM_YEAR ? arena_format(
		    arena, "%s %s", date_iso(arena, axis->from[i]),
		    date_iso(arena, axis->to[i])) : dim_words(arena,
		    reviews_themes(reviews), axis->dim, axis->sets[i])));
}

static void
add_word(struct arena *arena, const char *name, const char *word,
    struct list *lines)
{
	if (word != NULL)
		list_add(arena, lines, arena_format(arena, "%s=%s", name,
		    word));
}

struct list
let_out_lines(struct arena *arena, const struct reviews *reviews,
    const struct counted *counted, const struct table *table)
{
	struct list lines = { 0 }, cells = table_lines(arena, table);

	add_word(arena, "of", counted->population.of, &lines);
	add_word(arena, "rows", dim_name(counted->rows.dim), &lines);
	add_word(arena, "columns", dim_name(counted->columns.dim), &lines);
	add_word(arena, "period_from", date_iso(arena, counted->from), &lines);
	add_word(arena, "period_to", date_iso(arena, counted->to), &lines);
	add_word(arena, "as_at", date_iso(arena, counted->population.as_at),
	    &lines);
	add_axis(arena, reviews, "row", &counted->rows, &lines);
	add_axis(arena, reviews, "column", &counted->columns, &lines);
	for (size_t i = 0; i < cells.count; i++)
		list_add(arena, &lines, cells.items[i]);
	return lines;
}

static const char *
value_of(const char *line, const char *name)
{
	size_t length = strlen(name);

	return strncmp(line, name, length) == 0 && line[length] == '=' ?
	    line + length + 1 : NULL;
}

static const char *
value_in(const struct list *lines, const char *name)
{
	for (size_t i = 0; i < lines->count; i++)
		if (value_of(lines->items[i], name) != NULL)
			return value_of(lines->items[i], name);
	return NULL;
}

static struct date
day_in(const struct list *lines, const char *name)
{
	const char *value = value_in(lines, name);
	struct date day = { 0 };

	if (value != NULL && !date_parse(value, &day))
		day = (struct date){ 0 };
	return day;
}

/* "5 and over|60 144"; false: it is of values that are no longer known. */
static bool
read_part(struct arena *arena, const struct reviews *reviews,
    const char *value, struct axis *axis, size_t at)
{
	const char *bar = strrchr(value, '|');

	if (bar == NULL)
		return false;
	axis->labels[at] = arena_copy_n(arena, value, (size_t)(bar - value));
	if (axis->dim != DIM_YEAR) {
		axis->sets[at] = dim_set(reviews_themes(reviews), axis->dim,
		    bar + 1);
		return axis->sets[at] != 0;
	}
	return strlen(bar + 1) == 21 && date_parse(arena_copy_n(arena,
	    bar + 1, 10), &axis->from[at]) && date_parse(bar + 12,
	    &axis->to[at]);
}

/* As its lines have it; without such lines as everybody would ask for it. */
static bool
read_axis(struct arena *arena, const struct reviews *reviews,
    const struct list *lines, const char *name, struct counted *counted,
    struct axis *axis)
{
	bool sound = true;

	if (axis->dim == DIMS || value_in(lines, name) == NULL)
		return count_axis(arena, reviews, counted, axis);
	axis->labels = arena_alloc(arena, lines->count, sizeof *axis->labels);
	axis->sets = arena_alloc(arena, lines->count, sizeof *axis->sets);
	axis->from = arena_alloc(arena, lines->count, sizeof *axis->from);
	axis->to = arena_alloc(arena, lines->count, sizeof *axis->to);
	for (size_t i = 0; i < lines->count; i++) {
		const char *value = value_of(lines->items[i], name);

		if (value != NULL)
			sound = read_part(arena, reviews, value, axis,
			    axis->count++) && sound;
	}
	return sound;
}

/* SIZE_MAX: of all; the number of them: none. */
static size_t
find_label(const struct axis *axis, const char *label, size_t length)
{
	size_t at = 0;

	if ((length == 3 && strncmp(label, "All", 3) == 0) ||
	    axis->dim == DIMS)
		return SIZE_MAX;
	while (at < axis->count && (strlen(axis->labels[at]) != length ||
	    strncmp(axis->labels[at], label, length) != 0))
		at++;
	return at;
}

/* "Under 1|Reviews=6": labels may hold either sign, so from the end. */
static bool
read_cell(const struct counted *counted, const char *value,
    struct let_out_cell *cell)
{
	const char *bar = strrchr(value, '|');
	const char *last = bar == NULL ? NULL : strrchr(bar, '=');

	if (last == NULL)
		return false;
	cell->row = find_label(&counted->rows, value, (size_t)(bar - value));
	cell->column = find_label(&counted->columns, bar + 1,
	    (size_t)(last - bar - 1));
	cell->hidden = strcmp(last + 1, "c") == 0;
	cell->value = cell->hidden ? 0 : strtol(last + 1, NULL, 10);
	return cell->row != counted->rows.count &&
	    cell->column != counted->columns.count;
}

const struct let_out *
let_out_read(struct arena *arena, const struct reviews *reviews,
    const struct list *lines)
{
	struct let_out *out = arena_alloc(arena, 1, sizeof *out);
	struct counted *counted = arena_alloc(arena, 1, sizeof *counted);

	counted->population.of = value_in(lines, "of");
	counted->rows.dim = dim_find(value_in(lines, "rows"));
	counted->columns.dim = dim_find(value_in(lines, "columns"));
	counted->from = day_in(lines, "period_from");
	counted->to = day_in(lines, "period_to");
	counted->population.as_at = day_in(lines, "as_at");
	if (!date_is_set(counted->population.as_at))
		counted->population.as_at = counted->to;
	if (counted->population.of == NULL || counted->rows.dim == DIMS ||
	    !date_is_set(counted->from) || !date_is_set(counted->to))
		return NULL;
	out->counted = counted;
	out->unread = !read_axis(arena, reviews, lines, "row", counted,
	    &counted->rows) || !read_axis(arena, reviews, lines, "column",
	    counted, &counted->columns);
	out->cells = arena_alloc(arena, lines->count, sizeof *out->cells);
	for (size_t i = 0; i < lines->count; i++) {
		const char *value = value_of(lines->items[i], "cell");

		if (value == NULL)
			continue;
		if (read_cell(counted, value, &out->cells[out->cell_count]))
			out->cell_count++;
		else
			out->unread = true;
	}
	return out;
}

static void
add_release(struct arena *arena, const struct reviews *reviews,
    const struct private_group *page, size_t at, struct list *out)
{
	const struct private_group *release = private_subgroup(page,
	    "releases", at);
	struct list lines = { 0 };
	struct let_out *read;

	for (size_t i = 0; i < private_values(release, "values"); i++)
		list_add(arena, &lines, (void *)(uintptr_t)private_text(
		    release, "values", i));
	read = (struct let_out *)(uintptr_t)let_out_read(arena, reviews,
	    &lines);
	if (read == NULL)
		return;
	read->record = private_text(page, "record", 0);
	list_add(arena, out, read);
}

struct list
let_out_ever(struct arena *arena, const struct reviews *reviews,
    const struct loaded *loaded)
{
	struct list out = { 0 };

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		const struct private_group *page = private_fields(record);

		if (private_kind(record)->role != ROLE_LEDGER ||
		    !ledger_is_sound(record))
			continue;
		for (size_t r = 0; r < private_values(page, "releases"); r++)
			add_release(arena, reviews, page, r, &out);
	}
	return out;
}
