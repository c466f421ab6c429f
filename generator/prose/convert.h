/*
 * convert.h - from cmark-gfm's tree to ours; what records may not contain is
 * reported and left out.  For prose/ alone.
 */
#ifndef PROSE_CONVERT_H
#define PROSE_CONVERT_H

#include <cmark-gfm.h>

struct arena;
struct diag;
struct prose;

/* `markdown` is what `root` was made from, for the places. */
struct prose *convert_tree(struct arena *arena, cmark_node *root,
    const char *markdown, size_t length, const char *path,
    unsigned first_line, struct diag *diag);

#endif
