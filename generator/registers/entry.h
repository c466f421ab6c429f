/*
 * entry.h - what a register says: its people and terms, in locked memory.
 *
 * The rows of entry_rows[] are the fields of the plain form (registers.h) and
 * of the sealed one.  The sealed form is one "field value" a line, so that a
 * program that holds the key never runs a YAML parser over names.
 */
#ifndef REGISTERS_ENTRY_H
#define REGISTERS_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

struct locked;
struct near;
struct suspects;

enum entry_field {
	ENTRY_ID,
	ENTRY_ROLE,      /* of a person */
	ENTRY_KIND,      /* of a term */
	ENTRY_GIVEN,
	ENTRY_MIDDLE,
	ENTRY_FAMILY,
	ENTRY_AKA,       /* what somebody is also called */
	ENTRY_NATIVE,    /* the name in another script or order */
	ENTRY_VALUE,
	ENTRY_VARIANTS,
	ENTRY_BORN,      /* YYYY-MM-DD */
	ENTRY_PSEUDONYM,
	ENTRY_WEAK,
	ENTRY_SCOPE,
	ENTRY_FIELDS
};

struct entry_row {
	const char *name;
	bool person;
	bool term;
	bool many;
};

extern const struct entry_row entry_rows[ENTRY_FIELDS];

/* The field of that name that people (or terms) have; ENTRY_FIELDS if none. */
enum entry_field entry_field_find(const char *name, bool person);

/* Kinds of terms (spec section 4), "" at the end. */
extern const char *const entry_kinds[];

/* One way of writing an entry: a given name, a variant, a value ... */
struct entry_name {
	enum entry_field field;
	const char *text;
	struct entry_name *next;
};

struct entry {
	bool person;
	const char *id;
	const char *what;       /* role or kind */
	const char *pseudonym;  /* NULL when there is none */
	struct entry_name *names;
	unsigned weak;          /* bit ENTRY_x: those are ordinary words as well */
	bool review_only;       /* scope: review, see registers.h */
	bool reused;            /* its pseudonym is a name, and in another register too */
	unsigned line, column;  /* in the plain form; 0 when it was sealed */
	struct entry *next;
};

/* One register. */
struct book {
	const char *name;   /* of its file, without .reg */
	const char *review;
	struct entry *entries; /* in the order of the file */
	struct entry **last;
	size_t count;
	/* Once it is opened for searching: */
	const struct near *near;
	const struct suspects *suspects;
};

struct book *book_open(struct locked *locked, const char *name);
struct entry *book_add(struct locked *locked, struct book *book, bool person);

enum entry_fault { ENTRY_FINE, ENTRY_TWICE, ENTRY_EMPTY, ENTRY_VALUE_UNKNOWN };

/* Set a field, or add to one that may be many.  `value` is copied. */
enum entry_fault entry_set(struct locked *locked, struct entry *entry,
    enum entry_field field, const char *value, size_t length);

/* A letter and up to four digits, "p1": nobody can be named by it. */
bool entry_id_is_good(const char *id);

/* The next name of that field behind `after` (NULL: the first), or NULL. */
const struct entry_name *entry_next(const struct entry *entry,
    enum entry_field field, const struct entry_name *after);

/* The sealed form and back.  NULL when it is not one. */
char *book_write(struct locked *locked, const struct book *book,
    size_t *length);
struct book *book_read(struct locked *locked, const char *bytes, size_t length);

#endif
