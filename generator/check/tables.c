#include "check/tables.h"

#include "base/arena.h"
#include "base/map.h"
#include "check/series.h"
#include "load/private.h"
#include "model/table.h"

struct tables {
	struct map *by_id; /* of figures: struct table */
};

const struct tables *
tables_open(struct arena *vault, const struct loaded *loaded)
{
	struct tables *tables = arena_alloc(vault, 1, sizeof *tables);

	tables->by_id = map_open(vault);
	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);

		if (private_kind(record)->role == ROLE_SERIES &&
		    !private_is_broken(record))
			map_put(tables->by_id, private_id(record),
			    series_table(vault, private_fields(record)));
	}
	return tables;
}

const struct table *
tables_find(const struct tables *tables, const struct private_record *record)
{
	return private_kind(record)->role == ROLE_SERIES ?
	    map_get(tables->by_id, private_id(record)) : NULL;
}
