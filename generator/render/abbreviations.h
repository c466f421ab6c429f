/*
 * abbreviations.h - what letters stand for, where a page first has them (D160).
 */
#ifndef RENDER_ABBREVIATIONS_H
#define RENDER_ABBREVIATIONS_H

#include <stddef.h>

struct arena;
struct cleared;
struct map;
struct text;

/*
 * The terms of the glossary that are letters and say what they stand for, but
 * for `own` (or NULL): the partnership's name is at the top of each page.
 */
struct map *abbreviations_known(struct arena *arena,
    const struct cleared *cleared, const char *own);

/*
 * A page in the order it is read: the first CSPR in its text becomes "child
 * safeguarding practice review (CSPR)", unless the author has written it so.
 * Headings, links, quotations, code, navigation and what is in another
 * language than English stay as they are.  `html` is one our templates made:
 * every element is closed.
 */
struct text abbreviations_expand(struct arena *arena,
    const struct map *abbreviations, const char *html, size_t length);

#endif
