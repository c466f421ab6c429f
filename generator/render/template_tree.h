/*
 * template_tree.h - a parsed template, for template*.c and their tests alone.
 */
#ifndef RENDER_TEMPLATE_TREE_H
#define RENDER_TEMPLATE_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/diag.h"
#include "render/template.h"

struct map;
struct value;

enum node_kind {
	NODE_TEXT,
	NODE_VALUE,    /* {{name}} */
	NODE_RAW,      /* {{{name}}} and {{&name}} */
	NODE_SECTION,  /* {{#name}} */
	NODE_INVERTED, /* {{^name}} */
	NODE_PART      /* {{>name}} */
};

/*
 * The nodes of a template stand in one array in the order of the file; what is
 * inside a section follows it, up to `end`.
 */
struct node {
	enum node_kind kind;

	/*
	 * TEXT: a line of the file begins here, so the indentation of a part
	 * does too.  PART: alone on its line, so its lines are indented.
	 */
	bool line;

	/* TEXT: what to print.  PART: the white space that stood before it. */
	const char *bytes;
	size_t length;

	const char *name;         /* all but TEXT, as it was written */
	const char *const *steps; /* the name cut at its dots; none for "." */
	size_t step_count;
	size_t at;                /* offset in the file of the name or TEXT */

	size_t end;            /* index of the node behind this one */
	struct template *part; /* PART: once it was asked for */
	unsigned told;         /* a bit for each fault already reported */
};

enum template_state {
	TEMPLATE_GOOD,
	TEMPLATE_BROKEN, /* it was reported why */
	TEMPLATE_MISSING /* there is no such file; nothing was reported */
};

struct template {
	const char *path;
	const char *source;
	size_t length;
	enum template_state state;
	struct node *nodes;
	size_t count;
	bool told; /* that it is missing */
};

struct templates {
	struct arena *arena;
	const char *folder;
	const char *ending;
	enum template_mode mode;
	struct diag *diag;
	struct map *pages; /* struct template by name */
	struct map *parts;
	size_t most_steps; /* nodes of one page; one that needs more never ends */
};

/* Values in whose members names are looked up, the innermost first. */
struct context {
	const struct value *value;
	const struct context *outer;
};

/* Sections within sections, and parts within parts. */
enum { TEMPLATE_DEEPEST = 64 };

/*
 * Fill in `nodes` and `state` from `source`, which is UTF-8 with a NUL behind
 * it and stays where it is.  Everything wrong in it is reported.
 */
void template_parse(struct arena *arena, struct template *template,
    struct diag *diag);

/*
 * The value of a name: its first word in the innermost context that has it,
 * the others in what was found; NULL if there is none.  What has no value
 * (VALUE_NULL) has no members either, and that is no miss.
 */
const struct value *template_look_up(const struct context *top,
    const struct node *node);

/* For a name that is not there: "did you mean 'author.name'?", or NULL. */
const char *template_name_hint(struct arena *arena, const struct context *top,
    const struct node *node);

/* Read and parsed on first use; never NULL, see `state`. */
struct template *template_page(struct templates *templates, const char *name);
struct template *template_part(struct templates *templates, const char *name);

/* "did you mean 'header'?" from the files there are, or NULL. */
const char *template_page_hint(struct templates *templates, const char *name);
const char *template_part_hint(struct templates *templates, const char *name);

/* A report about byte `at` of the template, with its line. */
void template_report(struct arena *arena, struct diag *diag,
    const struct template *template, size_t at, enum rule rule,
    const char *word, const char *hint);

#endif
