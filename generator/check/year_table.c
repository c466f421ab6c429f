#include "check/year_table.h"

#include "base/arena.h"
#include "load/private.h"
#include "model/table.h"

static const struct {
	const char *field, *label;
} steps[] = {
	{ "considered", "Serious incidents considered" },
	{ "not_met", "Did not meet the criteria" },
	{ "notified", "Notified to the national Panel" },
	{ "rapid_reviews", "Rapid reviews completed" },
	{ "panel_agreed", "Decisions that the Panel agreed with" },
	{ "csprs_concluded", "Child safeguarding practice reviews concluded" },
	{ "published_in_full", "Of these, published in full" },
	{ "learning_published", "Of these, learning published" },
	{ "pending", "Not yet complete" },
};

enum { STEPS = sizeof steps / sizeof steps[0] };

const struct table *
year_table(struct arena *arena, const struct private_record *record)
{
	static const char *const column[] = { "Number" };
	const struct private_group *fields = private_fields(record);
	struct table *table = arena_alloc(arena, 1, sizeof *table);
	struct table_cell *cells = arena_alloc(arena, STEPS, sizeof *cells);
	const char **labels = arena_alloc(arena, STEPS, sizeof *labels);

	for (size_t i = 0; i < STEPS; i++) {
		labels[i] = steps[i].label;
		cells[i] = (struct table_cell){ CELL_NUMBER, arena_format(
		    arena, "%ld", private_number(fields, steps[i].field, 0)),
		    NULL };
	}
	table->title = private_text(fields, "title", 0);
	table->unit = "number";
	table->heading = "Step";
	table->period = arena_format(arena, "%s to %s", date_month(arena,
	    private_date(fields, "period_from", 0)), date_month(arena,
	    private_date(fields, "period_to", 0)));
	table->source = "Our own records of what was done.";
	table->note = private_text(fields, "note", 0);
	table->columns = column;
	table->column_count = 1;
	table->labels = labels;
	table->row_count = STEPS;
	table->cells = cells;
	table->overlaps = true;
	return table;
}
