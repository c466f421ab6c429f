/*
 * series.h - the numbers of a data series, as they were typed.
 */
#ifndef CHECK_SERIES_H
#define CHECK_SERIES_H

struct arena;
struct private_group;
struct table;

/* In `arena`; texts are those of the record. */
struct table *series_table(struct arena *arena,
    const struct private_group *fields);

#endif
