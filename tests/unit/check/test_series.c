/*
 * Data series as authors type them: whoever reads the table works out nothing
 * that is hidden, by what adds up, by the order of rows, or by words.
 */
#include "records.h"

#include "check/tables.h"
#include "load/private.h"
#include "model/table.h"

static const struct {
	const char *what, *yaml;
	const char *printed; /* label: cells; "" when it is refused */
} cases[] = {
	{ "a total", "columns: [2025]\nrows:\n"
	    "  - {label: A, values: [9]}\n  - {label: B, values: [3]}\n"
	    "  - {label: C, values: [13]}\n  - {label: D, values: [8]}\n"
	    "total: [33]\n", "A: 9\nB: c\nC: 13\nD: c\nAll: 33\n" },
	{ "a column that is the sum of the others", "columns: [Girls, Boys, "
	    "Both]\nrows:\n  - {label: A, values: [9, 20, 29]}\n"
	    "  - {label: B, values: [13, 25, 38]}\n"
	    "  - {label: C, values: [3, 30, 33]}\n"
	    "  - {label: D, values: [17, 11, 28]}\n"
	    "  - {label: E, values: [21, 19, 40]}\n"
	    "total: [63, 105, 168]\n",
	    "A: 9 20 29\nB: 13 25 38\nC: c c 33\nD: c c 28\nE: 21 19 40\n"
	    "All: 63 105 168\n" },
	{ "a sum in the midst of its parts", "columns: [One, Both, Two]\n"
	    "rows:\n  - {label: A, values: [9, 29, 20]}\n"
	    "  - {label: B, values: [13, 38, 25]}\n"
	    "  - {label: C, values: [3, 33, 30]}\n"
	    "  - {label: D, values: [40, 59, 19]}\n",
	    "A: 9 29 20\nB: 13 38 25\nC: c 33 c\nD: 40 59 19\n" },
	{ "a row that is the sum of those before it", "columns: [2025]\n"
	    "rows:\n  - {label: Babies, values: [3]}\n"
	    "  - {label: Small, values: [16]}\n"
	    "  - {label: All below five, values: [19]}\n"
	    "  - {label: Teenagers, values: [30]}\n"
	    "  - {label: Others, values: [14]}\n",
	    "All below five: 19\nTeenagers: 30\nOthers: 14\nBabies: c\n"
	    "Small: c\n" },
	{ "rows by size", "columns: [2025]\nrows:\n"
	    "  - {label: A, values: [20]}\n  - {label: Z, values: [9]}\n"
	    "  - {label: C, values: [9]}\n  - {label: Y, values: [8]}\n"
	    "  - {label: X, values: [3]}\ntotal: [49]\n",
	    "A: 20\nZ: 9\nC: 9\nX: c\nY: c\nAll: 49\n" },
	{ "the same number in another table", "period: A year\n"
	    "columns: [Number]\nrows:\n  - {label: Home, values: [9]}\n"
	    "  - {label: School, values: [3]}\n"
	    "  - {label: Street, values: [22]}\n"
	    "  - {label: Elsewhere, values: [31]}\ntotal: [65]\n",
	    "Home: c\nSchool: c\nStreet: 22\nElsewhere: 31\nAll: 65\n" },
	{ "and that table", "period: A year\ncolumns: [Number, Share]\n"
	    "rows:\n  - {label: home, values: [9, 40]}\n"
	    "  - {label: Nursery, values: [30, 60]}\n"
	    "  - {label: Club, values: [14, 50]}\n"
	    "  - {label: Park, values: [43, 70]}\n",
	    "home: c 40\nNursery: 30 60\nClub: 14 50\nPark: 43 70\n" },
	{ "fewer than none", "columns: [2024, 2025, Change]\nrows:\n"
	    "  - {label: A, values: [9, 6, -3]}\n"
	    "  - {label: B, values: [13, 25, 12]}\n", "" },
	{ "money may be less", "unit: pounds\ncolumns: [2024, 2025]\nrows:\n"
	    "  - {label: A, values: [9, -3]}\n", "A: 9 -3\n" },
	{ "shares of a few", "unit: percent\nbase: [9, 40]\n"
	    "columns: [2024, 2025]\nrows:\n"
	    "  - {label: A, values: [77.8, 50.0]}\n"
	    "  - {label: B, values: [22.2, 50.0]}\n",
	    "A: most 50.0\nB: some 50.0\n" },
	{ "shares of so few that most says which", "unit: percent\n"
	    "base: [6]\ncolumns: [2024]\nrows:\n"
	    "  - {label: A, values: [83.3]}\n  - {label: B, values: [16.7]}\n",
	    "A: some\nB: some\n" },
};

static void
print_row(struct text *out, const char *label, const struct table *table,
    const struct table_cell *cells)
{
	text_add_format(out, "%s:", label);
	for (size_t c = 0; c < table->column_count; c++)
		text_add_format(out, " %s", cells[c].state == CELL_NUMBER ?
		    cells[c].digits : cells[c].state == CELL_WORDS ?
		    cells[c].words : "c");
	text_add(out, "\n");
}

static const char *
print_table(struct arena *arena, const struct table *table)
{
	struct text out = text_open(arena, TEXT_LIMIT);

	for (size_t r = 0; table != NULL && r < table->row_count; r++)
		print_row(&out, table->labels[r], table, table->cells +
		    r * table->column_count);
	if (table != NULL && table->total != NULL)
		print_row(&out, "All", table, table->total);
	return out.bytes;
}

static void
what_is_printed(void **state)
{
	struct records r = records_open();
	const struct loaded *loaded;
	const struct tables *tables;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		records_write(&r, arena_format(r.arena,
		    "content/figures/f%zu.yaml", i), arena_format(r.arena,
		    "id: f%zu\ntitle: A table\nheading: Group\n"
		    "source: Records\n%s%s", i, strncmp(cases[i].yaml, "unit",
		    4) == 0 ? "" : "unit: children\n", cases[i].yaml));
	loaded = load_content(r.vault, file_join(r.arena, r.folder,
	    "content"), r.diag);
	tables = tables_open(r.vault, loaded);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *said = print_table(r.arena, tables_find(tables,
		    private_find(loaded, "figure", arena_format(r.arena,
		    "f%zu", i))));

		if (strcmp(said, cases[i].printed) != 0)
			fail_msg("%s: %s", cases[i].what, said);
	}
	file_remove_tree(r.folder);
	arena_wipe(r.vault);
	arena_wipe(r.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
