/*
 * load.h - files to private records.
 */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

struct arena;
struct diag;
struct loaded;
struct value;

/*
 * Read every record below `folder` ("content"), which is also what paths in
 * reports begin with.  Everything wrong is reported, in one run; what could be
 * read is there.  Never NULL.  All of it lives in `vault`.
 */
const struct loaded *load_content(struct arena *vault, const char *folder,
    struct diag *diag);

/*
 * A YAML file that is no record, as plain values: the data of `lscp render`.
 * Scalars that are plain and say null, true or false become that; every other
 * scalar is text as it was written.  NULL when it cannot be read; `diag` has
 * the reason.
 */
struct value *load_plain_yaml(struct arena *arena, const char *path,
    struct diag *diag);

#endif
