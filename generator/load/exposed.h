/*
 * exposed.h - what must never lie among the records in clear, whatever the
 * file is called and wherever it stands.
 */
#ifndef LOAD_EXPOSED_H
#define LOAD_EXPOSED_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether the bytes read like a protected register that is not encrypted: a
 * key `people` or `terms` and a key `pseudonym`, in YAML or JSON, in letters
 * of any case, or a table with such columns.  Looked for as text and not by
 * parsing, because a register with a slip in it, or a half one that an editor
 * left behind, holds the same names.
 */
bool exposed_register(const char *bytes, size_t length);

/* Whether the file's name is that of a scanned or typed consent form (D138). */
bool exposed_form(const char *path);

#endif
