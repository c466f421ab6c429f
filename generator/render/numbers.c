/* numbers.c - numbers of figures, in sentences as they stand in tables. */
#include <string.h>

#include "base/arena.h"
#include "base/slug.h"
#include "base/text.h"
#include "render/press.h"

const char *
number_grouped(struct arena *arena, const char *digits)
{
	size_t whole = strcspn(digits, "."), minus = digits[0] == '-';
	struct text out = text_open(arena, 64);

	for (size_t i = 0; digits[i] != '\0'; i++) {
		if (i > minus && i < whole && (whole - i) % 3 == 0)
			text_add_char(&out, ',');
		text_add_char(&out, digits[i]);
	}
	return out.bytes;
}

struct table {
	const struct cleared_group *fields;
	const struct field *rows;
	size_t count;
};

static const struct field *
row_of(const struct table *table, const char *name)
{
	return field_find(table->rows, table->count, name);
}

/* The digits of a row's column, counted from 1; NULL when it has no such row. */
static const char *
find_digits(const struct table *table, const char *slug, size_t length,
    size_t column)
{
	const struct field *rows = row_of(table, "rows");
	const struct field *total = row_of(table, "total");

	if (rows == NULL || total == NULL)
		return NULL;
	if (length == 5 && strncmp(slug, "total", 5) == 0)
		return cleared_text(table->fields, total, column - 1);
	for (size_t i = 0; i < cleared_values(table->fields, rows); i++) {
		const struct cleared_group *group = cleared_subgroup(
		    table->fields, rows, i);
		size_t count;
		const struct field *cells = cleared_rows(group, &count);

		if (slug_matches(cleared_text(group, field_find(cells, count,
		    "label"), 0), slug, length))
			return cleared_text(group, field_find(cells, count,
			    "values"), column - 1);
	}
	return NULL;
}

static const char *
with_unit(struct arena *arena, const struct table *table, const char *digits)
{
	const struct field *unit = row_of(table, "unit");
	const char *word = unit == NULL ? NULL :
	    cleared_text(table->fields, unit, 0);
	const char *number = number_grouped(arena, digits);

	if (word != NULL && strcmp(word, "pounds") == 0)
		return arena_format(arena, "\xC2\xA3%s", number);
	if (word != NULL && strcmp(word, "percent") == 0)
		return arena_format(arena, "%s%%", number);
	return number;
}

const char *
figure_number(struct arena *arena, const struct linking *linking,
    const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const char *row = colon == NULL ? NULL : strchr(colon, '/');
	const char *column = row == NULL ? NULL : strchr(row + 1, '/');
	const struct cleared_record *record;
	struct table table;
	const char *digits;

	if (column == NULL || column[1] < '1' || column[1] > '9' ||
	    column[2] != '\0')
		return NULL;
	record = cleared_find(linking->cleared, arena_copy_n(arena, address,
	    (size_t)(colon - address)), arena_copy_n(arena, colon + 1,
	    (size_t)(row - colon - 1)));
	if (record == NULL)
		return NULL;
	table.fields = cleared_fields(record);
	table.rows = cleared_rows(table.fields, &table.count);
	digits = find_digits(&table, row + 1, (size_t)(column - row - 1),
	    (size_t)(column[1] - '0'));
	return digits == NULL ? NULL : with_unit(arena, &table, digits);
}
