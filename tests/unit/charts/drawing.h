/*
 * drawing.h - charts that tests draw, from tables written as rows of text.
 *
 * "Label|84|c|?|~most": a number, one kept back, one that nobody counted, and
 * words instead of one.
 */
#ifndef CHARTS_DRAWING_H
#define CHARTS_DRAWING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"
#include "charts/charts.h"
#include "charts/inside.h"

enum { MOST_ROWS = 64 };

struct drawing {
	const char *name; /* what is tried with it */
	enum chart_kind kind;
	bool by_size;
	const char *aim;
	const char *unit;
	const char *columns; /* "2024|2025" */
	const char *rows[MOST_ROWS];
};

static inline size_t
parts_of(struct arena *arena, const char *row, const char **parts)
{
	size_t count = 0;

	for (;;) {
		size_t length = strcspn(row, "|");

		parts[count++] = arena_copy_n(arena, row, length);
		if (row[length] == '\0')
			return count;
		row += length + 1;
	}
}

static inline struct table_cell
cell_of(const char *part)
{
	struct table_cell cell = { CELL_NUMBER, part, NULL };

	if (strcmp(part, "c") == 0)
		cell = (struct table_cell){ CELL_SUPPRESSED, NULL,
			"fewer than 5" };
	else if (strcmp(part, "?") == 0)
		cell = (struct table_cell){ CELL_MISSING, NULL, NULL };
	else if (part[0] == '~')
		cell = (struct table_cell){ CELL_WORDS, NULL, part + 1 };
	return cell;
}

static inline struct chart
chart_of(struct arena *arena, const struct drawing *drawing)
{
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	const char **columns = arena_alloc(arena, MOST_ROWS, sizeof *columns);
	const char **labels = arena_alloc(arena, MOST_ROWS, sizeof *labels);
	struct table_cell *cells = arena_alloc(arena,
	    (size_t)MOST_ROWS * MOST_ROWS, sizeof *cells);
	size_t cell = 0;

	*table = (struct table){ .title = drawing->name,
		.unit = drawing->unit, .columns = columns, .labels = labels,
		.cells = cells, .source = "nobody" };
	table->column_count = parts_of(arena, drawing->columns, columns);
	for (; drawing->rows[table->row_count] != NULL; table->row_count++) {
		const char *parts[MOST_ROWS];
		size_t count = parts_of(arena, drawing->rows[table->row_count],
		    parts);

		assert_int_equal(count, table->column_count + 1);
		labels[table->row_count] = parts[0];
		for (size_t i = 1; i < count; i++)
			cells[cell++] = cell_of(parts[i]);
	}
	return (struct chart){ drawing->kind, table,
		chart_rows_are_series(drawing->kind), drawing->by_size,
		drawing->aim };
}

#define GROUPS "Introduction to safeguarding|1180|1265", \
	"Working together part 1|845|910", "Refresher|640|715", \
	"Courses on one subject|1310|1495", "Briefings|1875|2140"

static const struct drawing drawings[] = {
	{ "bars by size, some kept back", CHART_BARS, true, NULL, "number",
	  "Reviews", { "Complex health needs|c", "Professional curiosity|14",
	  "Understanding each other’s risk levels|7", "Domestic abuse|12",
	  "Raising concerns|9", "Death of someone close|c", NULL } },
	{ "bars with an aim", CHART_BARS, false, "75", "percent", "Seen alone",
	  { "School nursing|88", "Children’s social work|84", "Police|69",
	  "Schools and nurseries|79", "Adult services|42", NULL } },
	{ "bars below zero", CHART_BARS, false, NULL, "pounds", "Change",
	  { "Staff|10800", "Training|5500", "Website and procedures|-1300",
	  "Nothing at all|0", "Reviews|-400.50", NULL } },
	{ "bars of nothing", CHART_BARS, false, NULL, "people", "Children",
	  { "One|0", "Two|0", NULL } },
	{ "one bar", CHART_BARS, false, NULL, "people", "Children",
	  { "The only one|7", NULL } },
	{ "long and odd labels", CHART_BARS, false, NULL, "number", "Count",
	  { "A label that goes on and on, because somebody wanted to say "
	  "everything in it that there was to say of this row|12",
	  "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenhersteller|7",
	  "Łódź <b> & \"quotes\"|3", "Not counted|?", "In words|~most of them",
	  NULL } },
	{ "grouped", CHART_GROUPED, false, NULL, "places",
	  "2024 to 2025|2025 to 2026", { GROUPS, NULL } },
	{ "grouped, kept back and below zero", CHART_GROUPED, false, NULL,
	  "people", "First year|Second year|A third with a long name",
	  { "Under 1|c|12|-3", "1 to 4|8|c|?", "5 to 11|0|40|31", NULL } },
	{ "stacked", CHART_STACKED, false, NULL, "percent",
	  "March 2023|March 2024|March 2025|March 2026",
	  { "Under 1|8.1|7.7|8.4|8.9", "1 to 4|23.6|23.9|22.8|22.1",
	  "5 to 11|38.9|38.2|37.5|36.6", "12 and over|29.4|30.2|31.3|32.4",
	  NULL } },
	{ "stacked, of five parts, with one kept back and one of nothing",
	  CHART_STACKED, false, NULL, "people", "First|Second|Third",
	  { "A|10|4|0", "B|20|c|0", "C|0|9|0", "D, which has a longer name|5|c|0",
	  "E|15|30|0", NULL } },
	{ "lines", CHART_LINES, false, NULL, "percent",
	  "2022|2023|2024|2025|2026", { "Know the process|81|86|90|93|94",
	  "Have used it, or rung to ask about it|22|24|31|38|47", NULL } },
	{ "lines over months", CHART_LINES, false, NULL, "incidents",
	  "April 2025|May 2025|June 2025|July 2025|August 2025|September 2025|"
	  "October 2025|November 2025|December 2025|January 2026|"
	  "February 2026|March 2026",
	  { "Main site|61|58|66|71|64|55|52|57|83|69|54|49",
	  "Specialist unit|9|11|8|12|10|7|9|8|24|13|9|8", NULL } },
	{ "lines with gaps that cross", CHART_LINES, false, NULL, "people",
	  "2021 to 2022|2022 to 2023|2023 to 2024|2024 to 2025|2025 to 2026",
	  { "One|12|c|9|14|15", "Two|9|11|c|13|14", "Three|?|6|7|c|16",
	  "Four|c|c|c|c|15", NULL } },
	{ "lines below zero", CHART_LINES, false, NULL, "pounds", "2024|2025",
	  { "What is left over|-12000|8000", NULL } },
	{ "lines of nothing", CHART_LINES, false, NULL, "people", "2024|2025",
	  { "None|0|0", NULL } },
	{ "multiples", CHART_MULTIPLES, false, NULL, "number",
	  "2021 to 2022|2022 to 2023|2023 to 2024|2024 to 2025|2025 to 2026",
	  { "Professional curiosity|6|7|9|12|14", "Domestic abuse|8|8|11|10|12",
	  "Raising concerns|5|6|c|8|9",
	  "Understanding each other’s risk levels|c|5|6|6|7",
	  "Complex health needs|c|c|c|5|c", "Death of someone close|0|0|0|0|0",
	  NULL } },
	{ "timeline", CHART_TIMELINE, false, NULL, "working_days", "From|To",
	  { "The council tells the national Panel|0|5",
	  "Services secure their records|0|2", "Rapid review|5|15",
	  "The Panel answers|15|30", "A meeting with the family|10|10", NULL } },
	{ "timeline of years", CHART_TIMELINE, false, NULL, "year",
	  "From|To", { "Independent chair|2008|2019",
	  "Three safeguarding partners|2019|2026", "Lead partners|2024|2026",
	  NULL } },
};
enum { DRAWINGS = sizeof drawings / sizeof drawings[0] };

#endif
