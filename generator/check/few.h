/*
 * few.h - numbers in words that are cells of a table (D96).
 */
#ifndef CHECK_FEW_H
#define CHECK_FEW_H

#include <stdbool.h>
#include <stddef.h>

struct token;

/* "two of the reviews", "3 children": with a noun of the case close behind. */
bool counts_few(const struct token *tokens, size_t i);

#endif
