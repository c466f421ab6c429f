/*
 * share.h - looks shared out over processes.
 *
 * A process of its own also keeps harm away: bytes that crash or hang a parser
 * cost their own verdict, not the inspection.
 */
#ifndef INSPECT_SHARE_H
#define INSPECT_SHARE_H

#include <stddef.h>

struct arena;
struct tree;
struct wanted;

/*
 * Look at every regular file of the tree and set the verdict of its branch.
 * A verdict that is still NULL afterwards was not reached: its process died or
 * took more than five minutes over one file.
 */
void share_looks(struct arena *keep, struct tree *tree,
    const struct wanted *wanted);

#endif
