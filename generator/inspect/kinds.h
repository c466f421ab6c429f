/*
 * kinds.h - what kind of file bytes are, by how they begin.
 */
#ifndef INSPECT_KINDS_H
#define INSPECT_KINDS_H

#include <stddef.h>

/*
 * The ending that files of this kind have ("pdf"), of our own table; NULL
 * where the beginning says nothing, as that of text does.  Not every kind
 * that is known can be opened: see openers.h.
 */
const char *kind_of_bytes(const char *bytes, size_t length);

#endif
