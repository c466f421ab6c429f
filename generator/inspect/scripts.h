/*
 * scripts.h - words in which letters of two alphabets stand side by side.
 */
#ifndef INSPECT_SCRIPTS_H
#define INSPECT_SCRIPTS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The next word from *at on that has Latin letters and others that look like
 * them (Greek, Cyrillic): nobody writes so but to hide a name (spec 5.3).
 * Signs of units (an "m" for a millionth, an "O" for ohm) are none.  Sets *at to
 * its first byte; false when there is none.
 */
bool scripts_mixed(const char *text, size_t length, size_t *at);

#endif
