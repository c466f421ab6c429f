/*
 * letters.h - font programs: what they say of themselves (names, notices,
 * licences) is text that a subset keeps.
 */
#ifndef INSPECT_LETTERS_H
#define INSPECT_LETTERS_H

#include <stddef.h>

struct look;

/*
 * TrueType, OpenType, WOFF, WOFF2, CFF and Type 1, by how they begin; what is
 * none of them is searched for runs of letters.  A finding where one of them
 * is damaged.
 */
void letters_search(struct look *look, const char *bytes, size_t length);

#endif
