/*
 * names.h - what stands beside the bytes of files: their names, where links
 * lead, attributes, and files that nobody meant to be there.
 */
#ifndef INSPECT_NAMES_H
#define INSPECT_NAMES_H

struct arena;
struct diag;
struct tree;
struct wanted;

/*
 * Judge every name of the tree.  A name that says a term or a
 * number of somebody is shown as "file#12"
 * from then on.  What lies in a folder that was left behind (.git) is taken
 * out of the tree: the folder is a finding, and its thousand files are none.
 */
void names_judge(struct arena *arena, struct tree *tree, const char *shown_as,
    const struct wanted *wanted, struct diag *diag);

#endif
