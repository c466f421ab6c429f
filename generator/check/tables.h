/*
 * tables.h - what readers may have of the numbers of a record.  For check/ and
 * clear/.
 */
#ifndef CHECK_TABLES_H
#define CHECK_TABLES_H

struct arena;
struct loaded;
struct private_record;
struct table;
struct tables;

/* Of all records; lives in the vault. */
const struct tables *tables_open(struct arena *vault,
    const struct loaded *loaded);

/* NULL: the record has no numbers, or they may not be shown. */
const struct table *tables_find(const struct tables *tables,
    const struct private_record *record);

#endif
