/*
 * private.h - records as their authors wrote them.
 *
 * Only load/, check/ and clear/ may include this header; tests/layers fails
 * the build when any other object file has seen it.
 */
#ifndef LOAD_PRIVATE_H
#define LOAD_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/diag.h"
#include "model/schema.h"
#include "pictures/pictures.h"

struct loaded;
struct private_record;
struct private_group;
struct prose;

/* All records, sorted by kind (in the order of kinds[]) and id. */
size_t private_count(const struct loaded *loaded);
const struct private_record *private_at(const struct loaded *loaded,
    size_t index);
/* NULL when there is no such record. */
const struct private_record *private_find(const struct loaded *loaded,
    const char *kind, const char *id);

const struct kind *private_kind(const struct private_record *record);
/* The name of its file or folder, valid or not; "site" for the site. */
const char *private_id(const struct private_record *record);
/* The record itself: its path, no line. */
struct place private_place(const struct private_record *record);
/* Something of outcome BLOCK or STOP was reported while it was read. */
bool private_is_broken(const struct private_record *record);

/* The top fields; every sub-mapping is a group of its own. */
const struct private_group *private_fields(const struct private_record *record);
const struct field *private_group_rows(const struct private_group *group,
    size_t *count);

/*
 * By row name; a name that has no row is a BUG.  A field that was not written,
 * or could not be read, has 0 values.
 */
size_t private_values(const struct private_group *group, const char *name);
bool private_has(const struct private_group *group, const char *name);
/* Where value `index` stands; with no values, where the group begins. */
struct place private_value_place(const struct private_group *group,
    const char *name, size_t index);

/*
 * The value by its type; asking for another type than the row's is a BUG, an
 * index past the end gives NULL, an unset date, 0 or false.
 *   text:   ID LINE WORD REF WEBADDRESS DECIMAL   date: DAY     number: NUMBER
 *   yes:    YESNO                         prose: PROSE  group: GROUP
 */
const char *private_text(const struct private_group *group, const char *name,
    size_t index);
struct date private_date(const struct private_group *group, const char *name,
    size_t index);
long private_number(const struct private_group *group, const char *name,
    size_t index);
bool private_yes(const struct private_group *group, const char *name,
    size_t index);
struct prose *private_prose(const struct private_group *group,
    const char *name, size_t index);
const struct private_group *private_subgroup(const struct private_group *group,
    const char *name, size_t index);

/* text == one of the words, for WORD fields: private_is(g, "decision", "full"). */
bool private_is(const struct private_group *group, const char *name,
    const char *word);

/* The Markdown body, and that of the second file (report.md); NULL if none. */
struct prose *private_body(const struct private_record *record);
struct prose *private_part(const struct private_record *record);
/* Path of the part, for places. */
const char *private_part_path(const struct private_record *record);

/*
 * What stands behind a # between the fields: no value, so nothing carries it
 * anywhere, and yet it is in the repository.  NULL past the last.
 */
struct private_comment {
	const char *text;
	size_t length;
	struct place place;
};
const struct private_comment *private_comment(
    const struct private_record *record, size_t index);

/*
 * A picture that a text shows: the file that lies beside its record.  Nodes
 * name it by its digest.
 */
struct private_picture {
	const struct kind *kind; /* of the records in its folder */
	const char *name;        /* of the file */
	const char *path;        /* as reports print it */
	const char *bytes;       /* the whole file */
	size_t length;
	struct picture picture;
};
/* NULL when there is none. */
const struct private_picture *private_picture(const struct loaded *loaded,
    const char *digest);

/* Names of the registers there are: content/registers/NAME.reg exists. */
bool private_register_exists(const struct loaded *loaded, const char *name);

#endif
