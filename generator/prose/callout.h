/*
 * callout.h - block quotations that begin with [!NAME] or [!NAME word].
 * For prose/ alone.
 */
#ifndef PROSE_CALLOUT_H
#define PROSE_CALLOUT_H

struct arena;
struct diag;
struct prose;

/*
 * Turn `quote` into a PROSE_CALLOUT if its first line says so, and take that
 * line out.  An unknown name, or a VOICE without its consent, is reported.
 */
void callout_recognise(struct arena *arena, struct prose *quote,
    const char *path, struct diag *diag);

#endif
