/*
 * yaml.h - YAML to a small tree that knows where everything stands.
 *
 * Only what records need: one document of mappings, sequences and scalars.
 * Anchors, aliases and tags are refused, so nothing can grow in the reading.
 * The library's own messages may quote the text and are never printed.
 */
#ifndef LOAD_YAML_H
#define LOAD_YAML_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct list;

enum node_shape { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };
enum node_style { NODE_PLAIN, NODE_QUOTED, NODE_LITERAL, NODE_FOLDED };

struct node {
	enum node_shape shape;
	enum node_style style;   /* of a scalar */
	const char *key;         /* of a member of a mapping; NULL elsewhere */
	unsigned key_line;       /* lines and columns from 1, in characters */
	unsigned key_column;
	unsigned line;
	unsigned column;
	const char *text;        /* of a scalar: no NUL and no control characters */
	size_t length;
	unsigned indent;         /* columns that every line of a NODE_LITERAL begins with */
	size_t count;            /* items or members */
	struct node *first;
	struct node *last;
	struct node *next;
};

struct yaml_source {
	const char *bytes; /* valid UTF-8, no byte order mark */
	size_t length;
	const char *path;
	unsigned first_line; /* of the file, on which `bytes` begin */
	unsigned deepest;    /* mappings and sequences inside one another, at most YAML_DEEPEST */
	size_t most;         /* values in all */
	struct list *comments; /* struct yaml_comment, added in order; NULL: no */
};

/* What stands behind a #, which is no value: up to the end of its line. */
struct yaml_comment {
	const char *text; /* not copied: of the source */
	size_t length;
	unsigned line, column;
};

enum { YAML_DEEPEST = 64 };

/*
 * The document, in `arena`.  No document at all is a plain scalar "".  NULL
 * when something was wrong; `diag` has all that was found up to where reading
 * had to end.  Members that have the same key are all there, in order.
 */
struct node *yaml_tree(struct arena *arena, const struct yaml_source *source,
    struct diag *diag);

#endif
