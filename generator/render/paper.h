/*
 * paper.h - what a document needs beside its template before it is printed.
 */
#ifndef RENDER_PAPER_H
#define RENDER_PAPER_H

struct arena;
struct text;

/*
 * Cells without anything in them are filled with a space that is printed:
 * Chromium leaves empty ones out of the tags, and then the rows of a table are
 * not equally long (PDF/UA-1 7.2-43).  Style sheets know them by .blank.
 */
struct text paper_fill_cells(struct arena *arena, const struct text *html);

#endif
