/*
 * walking.h - every byte that can be reached through clear/cleared.h.
 */
#ifndef SUPPORT_WALKING_H
#define SUPPORT_WALKING_H

#include "base/date.h"
#include "base/text.h"
#include "clear/cleared.h"

static inline void
walk_string(struct text *out, const char *string)
{
	if (string != NULL)
		text_add_format(out, "%s\n", string);
}

static inline void
walk_prose(struct text *out, const struct prose *root)
{
	for (const struct prose *n = root; n != NULL; n = prose_walk(root, n)) {
		walk_string(out, n->text);
		walk_string(out, n->address);
		walk_string(out, n->word);
		walk_string(out, n->id);
	}
}

/* What is withheld from this reader must have no values at all. */
static inline void
walk_group(struct arena *arena, struct text *out, enum audience audience,
    const struct cleared_group *group)
{
	size_t rows;
	const struct field *fields = cleared_rows(group, &rows);

	for (const struct field *f = fields; f < fields + rows; f++) {
		size_t count = cleared_values(group, f);

		if (f->door[audience] == WITHHOLD && count > 0)
			fail_msg("the field '%s' passed", f->name);
		for (size_t i = 0; i < count; i++) {
			struct date date = cleared_date(group, f, i);

			walk_string(out, cleared_text(group, f, i));
			if (date_is_set(date))
				walk_string(out, date_iso(arena, date));
			if (date_is_set(date) && f->door[audience] != PUBLISH)
				fail_msg("the day of '%s' passed", f->name);
			if (cleared_number(group, f, i) != 0 &&
			    f->door[audience] != PUBLISH)
				fail_msg("the number of '%s' passed", f->name);
			walk_prose(out, cleared_prose(group, f, i));
			if (cleared_subgroup(group, f, i) != NULL)
				walk_group(arena, out, audience,
				    cleared_subgroup(group, f, i));
		}
	}
}

/* All records and tombstones; pools go to `pooled`. */
static inline void
walk_cleared(struct arena *arena, const struct cleared *cleared,
    const char *theme, struct text *records, struct text *pooled)
{
	for (size_t i = 0; i < cleared_count(cleared); i++) {
		const struct cleared_record *record = cleared_at(cleared, i);

		walk_string(records, cleared_id(record));
		walk_group(arena, records, cleared_audience(cleared),
		    cleared_fields(record));
		if (cleared_body(record) != NULL)
			walk_prose(records, cleared_body(record));
		if (cleared_part(record) != NULL)
			walk_prose(records, cleared_part(record));
	}
	for (size_t i = 0; i < cleared_tombstones(cleared); i++)
		walk_string(records, cleared_tombstone(cleared, i));
	for (size_t i = 0; i < cleared_pool_count(cleared, theme); i++)
		walk_prose(pooled, cleared_pool_at(cleared, theme, i));
}

#endif
