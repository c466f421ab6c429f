#include "registers/automaton.h"

#include <string.h>

#include "base/arena.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/pattern.h"

struct making {
	uint32_t *cells;
	uint32_t *ends;
	uint32_t *shorter;
	uint32_t *fails;
	uint32_t *queue;
	size_t rows;
};

static int
compare_patterns(const void *a, const void *b)
{
	const struct pattern *p = a, *q = b;
	size_t least = p->length < q->length ? p->length : q->length;
	int order = memcmp(p->symbols, q->symbols, least);

	if (order != 0)
		return order;
	if (p->length != q->length)
		return p->length < q->length ? -1 : 1;
	if (p->owner != q->owner)
		return p->owner < q->owner ? -1 : 1;
	return (int)p->strength - (int)q->strength;
}

static size_t
shared_beginning(const struct pattern *p, const struct pattern *q)
{
	size_t n = 0;

	while (n < p->length && n < q->length && p->symbols[n] == q->symbols[n])
		n++;
	return n;
}

/* In order, each pattern needs rows only for what its neighbour has not. */
static size_t
count_rows(const struct patterns *patterns)
{
	size_t rows = 1;

	for (size_t i = 0; i < patterns->count; i++)
		rows += patterns->items[i].length - (i == 0 ? 0 :
		    shared_beginning(&patterns->items[i - 1],
		    &patterns->items[i]));
	return rows;
}

static void
add_pattern(struct making *making, struct patterns *patterns, uint32_t index)
{
	struct pattern *pattern = &patterns->items[index];
	uint32_t row = 0;

	for (size_t i = 0; i < pattern->length; i++) {
		uint32_t *cell = &making->cells[(size_t)row * SYMBOLS +
		    pattern->symbols[i]];

		if (*cell == 0)
			*cell = (uint32_t)making->rows++;
		row = *cell;
	}
	pattern->next = making->ends[row];
	making->ends[row] = index;
}

/*
 * Rows in order of depth: where a row has no way on, it takes that of its
 * longest proper suffix, which is complete by then.
 */
static void
complete(struct making *making)
{
	size_t head = 0, tail = 0;

	for (size_t s = 0; s < SYMBOLS; s++)
		if (making->cells[s] != 0)
			making->queue[tail++] = making->cells[s];
	while (head < tail) {
		uint32_t row = making->queue[head++];
		uint32_t fail = making->fails[row];
		uint32_t *cells = making->cells + (size_t)row * SYMBOLS;
		const uint32_t *others = making->cells + (size_t)fail * SYMBOLS;

		making->shorter[row] = making->ends[fail] != PATTERN_NONE ?
		    fail : making->shorter[fail];
		for (size_t s = 0; s < SYMBOLS; s++) {
			if (cells[s] == 0) {
				cells[s] = others[s];
				continue;
			}
			making->fails[cells[s]] = others[s];
			making->queue[tail++] = cells[s];
		}
	}
}

/* From numbers of rows to their offsets, with the mark of a hit. */
static void
mark_hits(struct making *making)
{
	for (size_t i = 0; i < making->rows * SYMBOLS; i++) {
		uint32_t row = making->cells[i];
		bool hit = making->ends[row] != PATTERN_NONE ||
		    making->shorter[row] != 0;

		making->cells[i] = row * SYMBOLS | (hit ? (uint32_t)AUTOMATON_HIT : 0);
	}
}

struct automaton *
automaton_open(struct locked *locked, struct patterns *patterns)
{
	struct automaton *automaton = locked_alloc(locked, 1, sizeof *automaton);
	struct making making = { .rows = 1 };
	size_t rows;

	if (patterns->count > 0)
		qsort(patterns->items, patterns->count, sizeof *patterns->items,
		    compare_patterns);
	rows = count_rows(patterns);
	if (rows > (AUTOMATON_HIT - 1) / SYMBOLS)
		BUG("the registers hold more names than the table has room for");
	making.cells = locked_alloc(locked, rows * SYMBOLS, sizeof(uint32_t));
	making.ends = locked_alloc(locked, rows, sizeof(uint32_t));
	making.shorter = locked_alloc(locked, rows, sizeof(uint32_t));
	making.fails = locked_alloc(locked, rows, sizeof(uint32_t));
	making.queue = locked_alloc(locked, rows, sizeof(uint32_t));
	memset(making.ends, 0xFF, rows * sizeof(uint32_t));
	for (size_t i = patterns->count; i > 0; i--)
		add_pattern(&making, patterns, (uint32_t)(i - 1));
	complete(&making);
	mark_hits(&making);
	automaton->cells = making.cells;
	automaton->ends = making.ends;
	automaton->shorter = making.shorter;
	automaton->rows = rows;
	return automaton;
}
