/*
 * svg_values.h - the attributes of one element of a drawing, once they have
 * passed the list.  For svg.c alone.
 */
#ifndef PICTURES_SVG_VALUES_H
#define PICTURES_SVG_VALUES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct map;
struct text;

enum { SVG_ATTRIBUTES = 72 };

struct svg_values {
	struct arena *arena;
	const char *value[SVG_ATTRIBUTES]; /* by the list; NULL: not there */
	const char *id;        /* its new name, or NULL */
	const char *reference; /* the new name that a gradient refers to, or NULL */
	struct map *ids;       /* from names in the file to new ones */
	size_t id_count;
};

struct svg_values svg_values_open(struct arena *arena);

/*
 * Take the attributes of an element, as expat gives them, instead of those
 * before.  What is on no list is dropped, and so is a look with a word that SVG
 * does not have: it may be a name.  Names of ids are replaced.  False when
 * something acts or leads anywhere: a handler, an address, an escape.
 */
bool svg_take(struct svg_values *values, const char **attributes);

/* Whether the attribute can have that value: numbers, colours, keywords. */
bool svg_is_said(const char *name, const char *value);

bool svg_has(const struct svg_values *values, const char *name);
/* NULL when it is not there. */
const char *svg_text(const struct svg_values *values, const char *name);
/* Its first number; 0 when it has none. */
double svg_number(const struct svg_values *values, const char *name);

/* No reader sees the element or what is in it. */
bool svg_is_hidden(const struct svg_values *values, bool is_text);

/* x, y, width and height of a root; false when it does not say them. */
bool svg_box(const struct svg_values *values, double box[4]);

/*
 * All of them but places with a word that SVG does not have, which svg.c may
 * have refused; of a root only those that say how things look.
 */
void svg_print_all(const struct svg_values *values, struct text *out);
void svg_print_presentation(const struct svg_values *values, struct text *out);

/* Where an element is moved to: SVG 1.1, 7.4. */
struct svg_matrix { double a, b, c, d, e, f; };
extern const struct svg_matrix svg_unmoved;
struct svg_matrix svg_matrix_of(const struct svg_values *values,
    const struct svg_matrix *outer);
void svg_move(const struct svg_matrix *matrix, double *x, double *y);

#endif
