/*
 * cleared.h - records as their readers may have them.
 *
 * The structs are defined in clear/ alone, so no other room can make one.
 */
#ifndef CLEAR_CLEARED_H
#define CLEAR_CLEARED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/schema.h"
#include "model/standing.h"
#include "model/table.h"
#include "pictures/pictures.h"
#include "prose/prose.h"

struct cleared;
struct cleared_record;
struct cleared_group;

enum audience cleared_audience(const struct cleared *cleared);
enum channel cleared_channel(const struct cleared *cleared);
struct date cleared_as_of(const struct cleared *cleared);

/*
 * What passed, sorted by kind and id.  Held and blocked reviews are not here.
 * Nor are learning-only ones, but for the Executive, who gets of them the fields
 * that pass as they stand.  The Executive reads fields and standings: no body,
 * part, quotation or pool of any record is on that side.
 */
size_t cleared_count(const struct cleared *cleared);
const struct cleared_record *cleared_at(const struct cleared *cleared,
    size_t index);
const struct cleared_record *cleared_find(const struct cleared *cleared,
    const char *kind, const char *id);

/*
 * Addresses below public/ at which pages once stood; where none stands today
 * there is a stone, and the address is all there is to know (D140).
 */
size_t cleared_tombstones(const struct cleared *cleared);
const char *cleared_tombstone(const struct cleared *cleared, size_t index);

/*
 * How every record stands, held and blocked ones too: for the Executive alone,
 * for other readers there are none.  Words of our tables, ids and days; an id
 * that this reader may not have is NULL, and so is every path.
 */
size_t cleared_standings(const struct cleared *cleared);
const struct record_status *cleared_standing(const struct cleared *cleared,
    size_t index);
/* It only warns, because nobody confirmed the law behind it (design 11). */
bool cleared_softens(const struct cleared *cleared, enum rule rule);

const struct kind *cleared_kind(const struct cleared_record *record);
const char *cleared_id(const struct cleared_record *record);
const struct cleared_group *cleared_fields(const struct cleared_record *record);

/*
 * Its years on the website have ended, and it can be asked for (D20): id, title
 * and themes are all that passed.
 */
bool cleared_by_request(const struct cleared_record *record);

/* As in load/private.h; what was withheld has 0 values. */
size_t cleared_values(const struct cleared_group *group,
    const struct field *field);
/* ID LINE WORD REF WEBADDRESS DECIMAL, and DAY or NUMBER that were narrowed to a year or a band. */
const char *cleared_text(const struct cleared_group *group,
    const struct field *field, size_t index);
/* Unset when the door gave a year only. */
struct date cleared_date(const struct cleared_group *group,
    const struct field *field, size_t index);
long cleared_number(const struct cleared_group *group,
    const struct field *field, size_t index);
bool cleared_yes(const struct cleared_group *group, const struct field *field,
    size_t index);
const struct prose *cleared_prose(const struct cleared_group *group,
    const struct field *field, size_t index);
const struct cleared_group *cleared_subgroup(const struct cleared_group *group,
    const struct field *field, size_t index);

/* Rows of the group. */
const struct field *cleared_rows(const struct cleared_group *group,
    size_t *count);

/* Its numbers, every one that a reader may have; NULL when it has none. */
const struct table *cleared_table(const struct cleared_record *record);

/*
 * The body with the sections that passed; NULL if none.  In every tree the
 * `text` of a quotation is the line below it, from its consent, or NULL.
 */
const struct prose *cleared_body(const struct cleared_record *record);
const struct prose *cleared_part(const struct cleared_record *record);

/*
 * Fresh files of a picture that a text shows, by the `id` of its node, the
 * smallest first.  Of what is printed there is one, the largest.  NULL when
 * there is none.
 */
struct cleared_picture {
	bool drawing;    /* SVG */
	bool photograph; /* JPEG; PNG where it is neither */
	size_t count;
	struct picture_file files[3];
};
const struct cleared_picture *cleared_picture(const struct cleared *cleared,
    const char *id);

/*
 * The learning that belongs to a theme: callouts (learning, good practice,
 * action) and questions (PROSE_ITEM) of every review that may speak, pooled:
 * in an order that says nothing of their source (D81, D86, D87).
 */
size_t cleared_pool_count(const struct cleared *cleared, const char *theme);
const struct prose *cleared_pool_at(const struct cleared *cleared,
    const char *theme, size_t index);

#endif
