/*
 * inside.h - how cleared records are made.  For clear/ alone: whoever sees
 * these structs can make a cleared record.
 */
#ifndef CLEAR_INSIDE_H
#define CLEAR_INSIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/list.h"
#include "model/diag.h"
#include "model/schema.h"

struct arena;
struct checked;
struct cleared_group;
struct cleared_record;
struct map;
struct private_group;
struct private_record;
struct prose;
struct registers;
struct table;
struct verdict;

/* One value; which member counts is the type of its row. */
struct cleared_value {
	const char *text;
	struct date date;
	long number;
	bool yes;
	struct prose *prose;
	struct cleared_group *group;
};

struct cleared_values {
	struct cleared_value *items;
	size_t count;
};

struct cleared_group {
	const struct field *rows;
	size_t row_count;
	struct cleared_values *values; /* one for each row */
};

struct cleared_record {
	const struct kind *kind;
	const char *id;
	struct cleared_group *fields;
	struct prose *body;
	struct prose *part;
	const struct table *table;
	bool by_request;
};

struct cleared {
	enum audience audience;
	enum channel channel;
	struct date as_of;
	struct list records;    /* struct cleared_record */
	struct list standings;  /* struct record_status; FOR_ASSURANCE alone */
	bool softened[RULES];   /* the same */
	struct list tombstones; /* char *: an address each */
	struct map *by_name;    /* "kind:id" -> struct cleared_record */
	struct map *pools;      /* theme id -> struct list of struct prose */
	struct map *pictures;   /* digest -> struct cleared_picture */
};

/* One record on its way through the door. */
struct passage {
	struct arena *press;   /* what passes is copied into this */
	struct arena *scratch; /* wiped after the record */
	const struct checked *checked;
	const struct registers *registers;
	enum audience audience;
	enum channel channel;
	struct map *pictures;       /* of what is being cleared */
	const struct map *passing;  /* "kind:id" of all that have a page: struct verdict */
	const struct verdict *verdict;
	const char *register_name;  /* NULL: nobody to replace */
	const struct private_group *consented; /* the consent whose lines pass now */
	bool bare;    /* learning alone: fields as they stand, nothing narrowed or quoted */
	bool refused; /* something was met that must not pass: drop the record */
};

/* "kind:id" in an arena: the key of `passing` and `by_name`. */
char *door_key(struct arena *arena, const char *kind, const char *id);

/* fields.c: the fields of a group by their rows. */
struct cleared_group *clear_group(struct passage *door,
    const struct private_group *group);
/* The same for a record that can be asked for: what it is called, and its themes. */
struct cleared_group *clear_card(struct passage *door,
    const struct private_group *group);

/*
 * consented.c: whether a quotation, or a group that refers to a consent, may
 * pass here; and the line below a quotation, in the press, NULL if none.
 */
bool quotation_passes(struct passage *door, const struct prose *callout);
bool group_is_consented(struct passage *door,
    const struct private_group *group);
const char *clear_attribution(struct passage *door, const char *word);

/* standings.c: how every record stands. */
void clear_standings(struct arena *press, const struct checked *checked,
    struct cleared *out);
/* Whether these readers may have the ids of that kind. */
bool may_be_named(const struct kind *kind, enum audience audience);

/* words.c: a copy in the press with the register's names replaced. */
const char *clear_line(struct passage *door, const char *line);
/* The same for a tree; `copy` is of the scratch arena, and changed. */
struct prose *clear_words(struct passage *door, struct prose *copy);
/* Any form of a name of that register, across blocks, in an address too. */
bool words_name_somebody(struct passage *door, const char *register_name,
    struct prose *words);

/*
 * body.c: the sections, quotations, links and notes that may pass; NULL if
 * none.  For every tree of a record, prose fields too (kind NULL).
 */
struct prose *clear_body(struct passage *door, const struct prose *body,
    const struct kind *kind);
/* Whether this reader may have it; where a kind has no sections, he may. */
bool section_passes(const struct passage *door, const struct kind *kind,
    const struct prose *section);
/*
 * Links to records without a page lose their address and keep their words;
 * those to a review have other words then (D82).
 */
void clear_links(struct passage *door, struct prose *copy);

/*
 * pictures.c: somebody signed for it, and the people in it agree; fresh files
 * of it, in the press.
 */
bool picture_passes(struct passage *door, const struct prose *node);
void clear_picture(struct passage *door, struct prose *node);

/* notes.c: drop the notes that nothing refers to now, and number the others. */
void clear_notes(struct passage *door, struct prose *copy);

/* learning.c: what of this review may stand under themes. */
void clear_learning(struct passage *door, struct map *pools);
void sort_learning(struct arena *press, const struct list *themes,
    struct map *pools);

#endif
