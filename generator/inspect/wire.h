/*
 * wire.h - a verdict as bytes, for the pipe between two processes of lscp.
 */
#ifndef INSPECT_WIRE_H
#define INSPECT_WIRE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct text;
struct verdict;

/* One message: its length, the number of the branch, the verdict. */
void wire_write(struct text *out, size_t branch, const struct verdict *verdict);

/*
 * The bytes of the first message of bytes[0..length), 0 where it is not
 * complete yet.
 */
size_t wire_length(const char *bytes, size_t length);

/*
 * Read one complete message; NULL where it is not one that wire_write wrote
 * (the process at the other end read hostile files).
 */
struct verdict *wire_read(struct arena *keep, const char *bytes, size_t length,
    size_t *branch);

#endif
