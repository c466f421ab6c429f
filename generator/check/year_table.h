/*
 * year_table.h - the steps of one year of reviews as a table like every other.
 * For check/.
 */
#ifndef CHECK_YEAR_TABLE_H
#define CHECK_YEAR_TABLE_H

struct arena;
struct private_record;
struct table;

/* Steps of our own work and nothing else, so that all are shown (D89). */
const struct table *year_table(struct arena *arena,
    const struct private_record *record);

#endif
