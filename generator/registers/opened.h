/*
 * opened.h - registers that were opened.  For registers/ alone.
 */
#ifndef REGISTERS_OPENED_H
#define REGISTERS_OPENED_H

#include <stddef.h>

struct book;
struct locked;
struct matcher;

/* All of it lives in `locked`. */
struct registers {
	struct locked *locked;
	struct book **books;
	size_t count;
	size_t unopened;
	struct matcher *matcher;
	unsigned char *marking; /* the key of marks; NULL when no key was opened */
};

/* The one of that name, or NULL. */
const struct book *registers_book(const struct registers *registers,
    const char *name);

#endif
