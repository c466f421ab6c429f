/*
 * automaton.h - all patterns at once (Aho and Corasick 1975), as a dense
 * table: one look-up a symbol, whatever the number of names.
 *
 * A row has a cell for each of the SYMBOLS; a cell is the offset of the next
 * row, with AUTOMATON_HIT set where a pattern ends there.
 */
#ifndef REGISTERS_AUTOMATON_H
#define REGISTERS_AUTOMATON_H

#include <stddef.h>
#include <stdint.h>

struct locked;
struct patterns;

enum { AUTOMATON_HIT = 1 << 30 };

struct automaton {
	const uint32_t *cells; /* rows * SYMBOLS */
	const uint32_t *ends;  /* of a row: a pattern that ends there, or PATTERN_NONE */
	const uint32_t *shorter; /* of a row: the row of the longest suffix where one ends; 0 */
	size_t rows;
};

/* Orders the patterns, and chains those of the same symbols by `next`. */
struct automaton *automaton_open(struct locked *locked,
    struct patterns *patterns);

#endif
