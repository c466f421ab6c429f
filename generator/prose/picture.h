/*
 * picture.h - pictures in a text: ![what it shows](file.png).  For prose/
 * alone.
 *
 * What it shows is read out to those who do not see it, so it is asked for;
 * ![](file.png "decorative") says that there is nothing to tell (D167).
 * "consent: photo-1" in the place of "decorative" is the consent of the people
 * in it (D125).  A picture stands in a paragraph of its own.
 */
#ifndef PROSE_PICTURE_H
#define PROSE_PICTURE_H

struct arena;
struct diag;
struct prose;

/*
 * What was written of it, into the node; each may be NULL.  What is not as it
 * should be is reported, and the node has no address then.
 */
void picture_fill(struct arena *arena, struct prose *node, const char *address,
    const char *title, const char *path, struct diag *diag);

/*
 * A node ends: a picture alone in its paragraph takes the paragraph's place,
 * any other inside a line is reported and taken out; the words of a picture
 * become one text.
 */
void picture_settle(struct arena *arena, struct prose *node, const char *path,
    struct diag *diag);

#endif
