/*
 * names.h - what stands beside the bytes of files: their names, where links
 * lead, attributes, and files that nobody meant to be there.
 */
#ifndef INSPECT_NAMES_H
#define INSPECT_NAMES_H

struct arena;
struct diag;
struct registers;
struct tree;

/*
 * Judge every name of the tree.  A name that says a term is shown as "file#12"
 * from then on.  What lies in a folder that was left behind (.git) is taken
 * out of the tree: the folder is a finding, and its thousand files are none.
 * `registers` may be NULL.
 */
void names_judge(struct arena *arena, struct tree *tree, const char *shown_as,
    const struct registers *registers, struct diag *diag);

#endif
