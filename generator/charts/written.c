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

const char *
number_written(struct arena *arena, const char *unit, const char *digits)
{
	const char *number;

	if (unit == NULL)
		return grouped(arena, digits);
	/* A year is no quantity. */
	if (strcmp(unit, "year") == 0)
		return digits;
	number = grouped(arena, digits);
	if (strcmp(unit, "percent") == 0)
		return arena_format(arena, "%s%%", number);
	if (strcmp(unit, "pounds") != 0)
		return number;
	if (digits[0] == '-')
		return arena_format(arena, "\xE2\x88\x92\xC2\xA3%s",
		    grouped(arena, digits + 1));
	return arena_format(arena, "\xC2\xA3%s", number);
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
