/*
 * tables.h - what readers may have of the numbers of a record.  For check/ and
 * clear/.
 */
#ifndef CHECK_TABLES_H
#define CHECK_TABLES_H

#include <stdbool.h>

struct arena;
struct let_out;
struct linked_count;
struct list;
struct loaded;
struct private_record;
struct series;
struct table;
struct tables;

/* Of all records; lives in the vault. */
const struct tables *tables_open(struct arena *vault,
    const struct loaded *loaded);

/* Records of its kind have numbers. */
bool tables_has(const struct private_record *record);

/* NULL: the record has no numbers, or they may not be shown. */
const struct table *tables_find(const struct tables *tables,
    const struct private_record *record);

/* Numbers of people below it are hidden: 5, or more by policy (D88). */
long tables_threshold(const struct tables *tables);
/* Every struct linked_count, in the order in which they appear. */
const struct list *tables_in_order(const struct tables *tables);
/* Every struct let_out that the ledger has. */
const struct list *tables_ever(const struct tables *tables);

/* What the ledger is to keep of a count (let_out.h); nothing where none is shown. */
struct list tables_lines(struct arena *arena, const struct tables *tables,
    const struct private_record *record);
/* The same as it will be read. */
const struct let_out *tables_let_out(struct arena *arena,
    const struct tables *tables, const struct linked_count *count);

/*
 * How a count of reviews (linked.h) and a data series (series.h) were judged;
 * NULL when the record is none, or was not asked for properly.
 */
const struct linked_count *tables_count(const struct tables *tables,
    const struct private_record *record);
const struct series *tables_series(const struct tables *tables,
    const struct private_record *record);

#endif
