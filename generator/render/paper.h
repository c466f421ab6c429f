/*
 * paper.h - what a document needs beside its template before it is printed.
 *
 * Passes over HTML that our own templates wrote (render/pdf_html.h); each takes
 * a whole document and gives one, in `arena`.
 */
#ifndef RENDER_PAPER_H
#define RENDER_PAPER_H

struct arena;
struct pdf_engine;
struct text;

/* All of these, as far as this engine wants them. */
struct text paper_prepare(struct arena *arena,
    const struct pdf_engine *engine, const struct text *html,
    const char *title, const char *foot);

/*
 * Cells without anything in them are filled with a space that is printed:
 * Chromium leaves empty ones out of the tags, and then the rows of a table are
 * not equally long (PDF/UA-1 7.2-43).  Style sheets know them by .blank.
 */
struct text paper_fill_cells(struct arena *arena, const struct text *html);

/*
 * Notes and the paragraph before them are one block, class="keep", so that
 * notes never stand alone on a page.  No engine does that by style alone: one
 * knows no break-before, the other breaks before the notes all the same.
 */
struct text paper_keep_notes(struct arena *arena, const struct text *html);

/*
 * Captions of tables and titles of pictures are numbered, "Table 3", and listed in
 *
 *     <ul class="toc" data-list="caption"></ul>      or "figcaption"
 *
 * each with a link; what has data-lists="" is not shown when there is nothing to
 * list.  Captions with a class are no titles and are left alone; so
 * are all when the document has no such list.
 */
struct text paper_list_captions(struct arena *arena, const struct text *html);

/*
 * Behind every link of a list with class="toc" dots, and room for the number of
 * the page it leads to (render/pdf_numbers.h).
 */
struct text paper_number_contents(struct arena *arena,
    const struct text *html);

/*
 * An element with data-head="Words" and all that follows in it is printed on
 * pages with `title` at their head on the left and those words on the right,
 * or with no head where there are no words;
 * `foot` is what the others have at their foot, or "".  A table of more than
 * six columns in it lies on pages of its own across.  For engines with margin
 * boxes: pages are what Chromium has instead of running heads (pdf-study A1).
 */
struct text paper_running_heads(struct arena *arena, const struct text *html,
    const char *title, const char *foot);

#endif
