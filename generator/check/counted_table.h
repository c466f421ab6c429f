/*
 * counted_table.h - what is printed of a count.  For check/.
 */
#ifndef CHECK_COUNTED_TABLE_H
#define CHECK_COUNTED_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct counted;
struct table;
struct universe;

/* SIZE_MAX: the total of all rows, or columns. */
bool counted_prints(const struct counted *counted, size_t row, size_t column);

/* "Not recorded", where there is nothing to say: the row is not printed. */
bool counted_is_idle(struct universe *universe, const struct counted *counted,
    size_t row);

/* With the marks of `universe`; texts are those of the records. */
const struct table *counted_table(struct arena *arena,
    struct universe *universe, const struct counted *counted);

#endif
