/*
 * pdf_cut.h - where pages end, for the engine that strands headings, splits
 * rows of tables and prints the heads of tables once (pdf-study D1).
 *
 * The document is marked and printed.  A table that ran over the end of a page
 * is then cut there into two, with the head in both, as wide as it was, and a
 * heading that stands apart from its text goes to the next page; then it is
 * printed again to see whether it stands.  Tables with a table or a cell over
 * several rows in them are left as they are.
 */
#ifndef RENDER_PDF_CUT_H
#define RENDER_PDF_CUT_H

#include <stddef.h>

#include "base/text.h"

struct arena;
struct pdf_margins;
struct pdf_survey;

/* The document with marks in headings and rows, as it is to be printed. */
struct text pdf_cut_mark(struct arena *arena, const char *html, size_t length);

/*
 * The document without those marks, with its pages ended as the survey of the
 * marked one asks; the same text when all of it stands.
 */
struct text pdf_cut_pages(struct arena *arena, const char *html,
    size_t length, const struct pdf_margins *margins,
    const struct pdf_survey *survey);

#endif
