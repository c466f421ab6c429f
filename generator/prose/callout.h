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
 * line out.  A VOICE without its consent is reported.
 */
void callout_recognise(struct arena *arena, struct prose *quote,
    const char *path, struct diag *diag);

/*
 * Report what was meant as a callout and is none, so that no quotation gets
 * past its consent by a slip: [!NAME] with an unknown name, in bold, without
 * its >, with words behind it, or as a link; VOICE in other brackets or none;
 * a callout with nothing in it; a quotation cut in two by a line without its
 * >.  For the whole document, at the end.
 */
void callout_report_strays(struct arena *arena, const struct prose *document,
    const char *path, struct diag *diag);

#endif
