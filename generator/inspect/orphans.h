/*
 * orphans.h - files of the public site that nothing leads to (spec 17).
 *
 * Withdrawn is a page only when it is gone: one that no other page names any
 * longer can still be read by who knows its address.
 */
#ifndef INSPECT_ORPHANS_H
#define INSPECT_ORPHANS_H

struct arena;
struct diag;
struct tree;

/*
 * Judge a tree whose files were looked at.  A file is reached from the first
 * page, the list of pages for search engines (sitemap.xml), and what hosts and
 * scripts ask for by itself: over links, addresses of the site in any text, and
 * what a page or style sheet loads.  Pages that search engines shall not list
 * stand alone on purpose, as a stone does where a page stood.
 */
void orphans_judge(struct arena *arena, const struct tree *tree,
    struct diag *diag);

#endif
