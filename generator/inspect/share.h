/*
 * share.h - looks shared out over processes.
 *
 * A process of its own also keeps harm away: bytes that crash or hang a parser,
 * or want all the memory there is, cost their own verdict, not the inspection.
 */
#ifndef INSPECT_SHARE_H
#define INSPECT_SHARE_H

#include <stddef.h>

struct arena;
struct tree;
struct wanted;

/*
 * Look at every regular file of the tree and set the verdict of its branch.
 * A verdict that is still NULL afterwards was not reached: its process died,
 * took more than five minutes over one file, or wanted more memory than
 * share_limit_memory() leaves it.
 */
void share_looks(struct arena *keep, struct tree *tree,
    const struct wanted *wanted);

/*
 * From now on this process, one of so many, and what it starts get no more
 * memory than its share of half the machine: 3 GB at most, so that a large
 * machine judges as a small one does, and 512 MB at least.  Files of 64 MB that
 * somebody means take up to 2 GB.
 */
void share_limit_memory(size_t processes);

#endif
