/*
 * paths.h - names of files and folders, which say as much as a text does.
 */
#ifndef INSPECT_PATHS_H
#define INSPECT_PATHS_H

struct arena;
struct diag;
struct tree;
struct wanted;

/*
 * Search every path of the tree.  From then on a branch whose path says a term
 * or a number is shown as "file#12", in every report.
 */
void paths_judge(struct arena *arena, struct tree *tree, const char *shown_as,
    const struct wanted *wanted, struct diag *diag);

#endif
