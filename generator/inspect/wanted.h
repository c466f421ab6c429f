/*
 * wanted.h - what is looked for in every file, beside what it is.
 */
#ifndef INSPECT_WANTED_H
#define INSPECT_WANTED_H

struct elsewhere;
struct map;
struct registers;
struct seen;
struct withheld;

struct wanted {
	const struct registers *registers; /* NULL: no terms */
	const struct map *contacts; /* inspect.h; NULL: nobody said */
	const struct withheld *withheld; /* NULL: nothing */
	const struct elsewhere *elsewhere; /* NULL: nobody said */
	struct seen *seen; /* seen.h; NULL: nothing was kept */
};

#endif
