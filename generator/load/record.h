/*
 * record.h - the inside of a private record: for load/ alone.
 *
 * Others have load/private.h, and for them these structs are opaque.
 */
#ifndef LOAD_RECORD_H
#define LOAD_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "load/private.h"

struct arena;
struct map;

struct private_value {
	union {
		const char *text; /* of a WORD: the row's own word */
		struct date date;
		long number;
		bool yes;
		struct prose *prose;
		const struct private_group *group;
	};
	unsigned line;
	unsigned column;
};

struct private_values {
	struct private_value *values;
	size_t count;
};

struct private_group {
	const char *path;
	const struct field *rows;
	size_t row_count;
	struct private_values *slots; /* one a row, in the same order */
	unsigned line; /* where the mapping begins */
	unsigned column;
};

struct private_record {
	const struct kind *kind;
	const char *id;
	const char *path;
	const char *part_path; /* NULL: no such file */
	const struct private_group *fields;
	struct prose *body;
	struct prose *part;
	struct list comments; /* struct private_comment */
	bool broken;
};

struct loaded {
	struct list records; /* struct private_record */
	struct map **by_id;  /* one a kind, in the order of kinds[] */
	struct map *registers;
	struct list pictures; /* struct lying_picture, pictures.h */
	struct map *shown;    /* digest -> struct private_picture */
};

/* What reading needs; `scratch` is wiped every few records. */
struct reader {
	struct arena *vault;
	struct arena *scratch;
	struct diag *diag;
	struct loaded *loaded;
};

/* Report a rule about the record, and keep in mind that it is broken. */
void record_report(struct reader *reader, struct private_record *record,
    enum rule rule, struct place place, const char *word, const char *hint);

/* Sort the records, and make private_find work. */
void record_index(struct reader *reader);

/* Position in kinds[]. */
size_t record_kind_index(const struct kind *kind);

#endif
