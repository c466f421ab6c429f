/* written.c - numbers and cells as readers see them. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "charts/charts.h"

/* "234675.5" as "234,675.5", with a true minus. */
static const char *
grouped(struct arena *arena, const char *digits)
{
	size_t whole;
	struct text out = text_open(arena, 64);

	if (digits[0] == '-') {
		text_add(&out, "\xE2\x88\x92");
		digits++;
	}
	whole = strcspn(digits, ".");
	for (size_t i = 0; digits[i] != '\0'; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0)
			text_add_char(&out, ',');
		text_add_char(&out, digits[i]);
	}
	return out.bytes;
}

/* Ten and a half pounds are £10.50. */
static const char *
in_pounds(struct arena *arena, const char *digits)
{
	const char *minus = digits[0] == '-' ? "\xE2\x88\x92" : "";
	const char *number = grouped(arena, digits + (digits[0] == '-'));
	size_t behind = strlen(number) - strcspn(number, ".");

	return arena_format(arena, "%s\xC2\xA3%s%s", minus, number,
	    behind == 2 ? "0" : "");
}

const char *
number_written(struct arena *arena, const char *unit, const char *digits)
{
	/* A year is no quantity. */
	if (unit != NULL && strcmp(unit, "year") == 0)
		return digits;
	if (unit != NULL && strcmp(unit, "pounds") == 0)
		return in_pounds(arena, digits);
	if (unit != NULL && strcmp(unit, "percent") == 0)
		return arena_format(arena, "%s%%", grouped(arena, digits));
	return grouped(arena, digits);
}

const char *
cell_written(struct arena *arena, const char *unit,
    const struct table_cell *cell)
{
	switch (cell->state) {
	case CELL_NUMBER:
		return number_written(arena, unit, cell->digits);
	case CELL_SUPPRESSED:
		return cell->words == NULL ? "not shown" : cell->words;
	case CELL_WORDS:
		return cell->words;
	case CELL_MISSING:
		break;
	}
	return cell->words == NULL ? "not counted" : cell->words;
}
