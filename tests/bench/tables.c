/*
 * tables [TABLES]: processor time of hiding small numbers in tables of 400 cells
 * with both margins, where numbers are small and where they are not.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "disclosure/hiding.h"

enum { SIDE = 20, LINES = 2 * SIDE, CELLS = SIDE * SIDE + LINES + 1 };

struct grid {
	struct hiding_cell cells[CELLS];
	size_t parts[LINES + 2][SIDE];
	struct hiding_sum sums[LINES + 2];
};

static size_t
below(uint64_t *seed, size_t limit)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (size_t)(*seed % limit);
}

/* Cell (r, c), the total of a row or a column, the total of all. */
static void
fill(struct grid *g, uint64_t *seed, size_t most)
{
	size_t all = SIDE * SIDE + LINES;

	memset(g, 0, sizeof *g);
	for (size_t i = 0; i < SIDE; i++) {
		size_t row = SIDE * SIDE + i, column = row + SIDE;

		for (size_t j = 0; j < SIDE; j++) {
			long value = (long)below(seed, most);

			g->cells[i * SIDE + j].value = value;
			g->cells[row].value += value;
			g->cells[SIDE * SIDE + SIDE + j].value += value;
			g->cells[all].value += value;
			g->parts[i][j] = i * SIDE + j;
			g->parts[SIDE + i][j] = j * SIDE + i;
		}
		g->sums[i] = (struct hiding_sum){ row, g->parts[i], SIDE,
			true };
		g->sums[SIDE + i] = (struct hiding_sum){ column,
			g->parts[SIDE + i], SIDE, true };
		g->parts[LINES][i] = row;
		g->parts[LINES + 1][i] = column;
		g->cells[row].rank = g->cells[column].rank = RANK_MARGIN;
	}
	for (size_t c = 0; c < CELLS; c++)
		g->cells[c].of_people = true;
	g->cells[all].rank = RANK_TOTAL;
	for (size_t way = 0; way < 2; way++)
		g->sums[LINES + way] = (struct hiding_sum){ all,
			g->parts[LINES + way], SIDE, true };
}

static double
milliseconds_since(clock_t from)
{
	return (double)(clock() - from) * 1000 / CLOCKS_PER_SEC;
}

int
main(int argc, char **argv)
{
	static const size_t most[] = { 10, 20, 40, 80 };
	size_t tables = argc > 1 ? strtoul(argv[1], NULL, 10) : 50;
	static struct grid g;

	for (size_t m = 0; m < sizeof most / sizeof most[0]; m++) {
		uint64_t seed = 20261116 + m;
		size_t answers[HIDING_UNSAFE + 1] = { 0 };
		double all = 0, slowest = 0;

		for (size_t t = 0; t < tables; t++) {
			struct arena *scratch = arena_open("a table");
			struct hiding hiding = { g.cells, CELLS, g.sums,
				LINES + 2, HIDING_FLOOR };
			clock_t from;
			double spent;

			fill(&g, &seed, most[m]);
			from = clock();
			answers[hide_cells(scratch, &hiding)]++;
			spent = milliseconds_since(from);
			all += spent;
			slowest = spent > slowest ? spent : slowest;
			arena_wipe(scratch);
		}
		printf("400 cells below %zu: %zu whole, %zu hidden, "
		    "%zu refused; %.1f ms each, slowest %.1f ms\n", most[m],
		    answers[HIDING_NOTHING], answers[HIDING_DONE],
		    answers[HIDING_TOO_MUCH] + answers[HIDING_UNSAFE],
		    all / (double)tables, slowest);
	}
	return 0;
}
