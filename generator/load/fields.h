/*
 * fields.h - from a tree of YAML to typed values, by the rows of the schema.
 */
#ifndef LOAD_FIELDS_H
#define LOAD_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/schema.h"

struct node;
struct private_group;
struct private_record;
struct private_value;
struct reader;
struct source;

/* Where the tree comes from, and whose fields it holds. */
struct field_context {
	struct reader *reader;
	struct private_record *record;
	const struct source *source; /* the whole file, for places in prose */
};

/* A group of `rows` with no values: of a record that could not be read. */
struct private_group *fields_none(const struct field_context *context,
    const struct field *rows, size_t row_count);

/*
 * The fields of `mapping`.  What is wrong is reported and left out.  `name` is
 * what reports call the group: the kind, or the field that holds it.
 */
struct private_group *fields_read(const struct field_context *context,
    const char *name, const struct field *rows, size_t row_count,
    const struct node *mapping);

/*
 * One value that is no group (scalar.c).  False, and reported, when the row
 * does not allow it.
 */
bool scalar_read(const struct field_context *context, const struct field *row,
    const struct node *node, struct private_value *value);

/* a-z, 0-9 and hyphens, 40 at most, the first no hyphen (D85). */
bool scalar_is_id(const char *text);

/* Whether nothing was written: "", white space, ~ or null. */
bool scalar_is_empty(const struct node *node);

#endif
