/*
 * plain.h - the plain form of a register, YAML (registers.h says its fields).
 *
 * The file is read into locked memory.  libyaml works on ordinary memory,
 * which is why only commands that are given a plain file come here, and no
 * program that opens sealed ones.
 */
#ifndef REGISTERS_PLAIN_H
#define REGISTERS_PLAIN_H

#include <stddef.h>

struct book;
struct diag;
struct locked;

/*
 * The entries.  Faults are reported with line and column and our own words,
 * never with what stands there; after any of them the result is NULL.
 */
struct book *plain_read(struct locked *locked, const char *bytes,
    size_t length, const char *path, const char *name, struct diag *diag);

#endif
