/*
 * pdf_tables.h - tables that go on over pages, for the engine that prints their
 * heads once.
 *
 * The cells are marked, the document printed, and a table that ran over the end
 * of a page cut there into two, with the head in both, as wide as it was; then
 * it is printed again to see whether it stands.  Tables without <thead>, or
 * with a table or a cell over several rows in them, are left as they are.
 */
#ifndef RENDER_PDF_TABLES_H
#define RENDER_PDF_TABLES_H

#include <stddef.h>

#include "base/text.h"

struct arena;
struct pdf_margins;
struct pdf_survey;

/* The document with a mark in every row, as it is to be printed. */
struct text pdf_tables_mark(struct arena *arena, const char *html,
    size_t length);

/*
 * The document without marks, cut where the survey of the marked one says that
 * a page ended; the same text when all its tables stand.
 */
struct text pdf_tables_cut(struct arena *arena, const char *html,
    size_t length, const struct pdf_margins *margins,
    const struct pdf_survey *survey);

#endif
