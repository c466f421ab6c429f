/*
 * svg.h - a drawing written anew by a list of elements and attributes.  For
 * pictures/ alone.
 */
#ifndef PICTURES_SVG_H
#define PICTURES_SVG_H

#include <stddef.h>

#include "pictures/pictures.h"

struct arena;

struct drawing {
	unsigned width, height;
	const char *bytes; /* a whole file */
	size_t length;
	const char *words; /* each text in one line, its pieces joined */
};

enum picture_fault svg_clean(struct arena *arena, const char *bytes,
    size_t length, struct drawing *out);

#endif
