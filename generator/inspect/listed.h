/*
 * listed.h - a folder held against the manifest.json of the site that was
 * published: no file more, none less, none changed.
 */
#ifndef INSPECT_LISTED_H
#define INSPECT_LISTED_H

struct arena;
struct diag;
struct tree;

/* Judge the tree, whose files were looked at, by the manifest at `path`. */
void listed_judge(struct arena *arena, const struct tree *tree,
    const char *path, struct diag *diag);

#endif
