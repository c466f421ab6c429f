/*
 * lint.h - mistakes of a register (spec 4), by the id of the entry.
 */
#ifndef REGISTERS_LINT_H
#define REGISTERS_LINT_H

#include <stdbool.h>

struct book;
struct diag;
struct locked;

/* The register's own name, which reports print, holds a name of its entries. */
bool book_tells(struct locked *locked, const struct book *book);

/* Reports all; false when one of them is more than a warning. */
bool lint_book(struct locked *locked, const struct book *book,
    const char *path, struct diag *diag);

#endif
