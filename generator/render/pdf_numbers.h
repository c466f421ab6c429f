/*
 * pdf_numbers.h - the numbers of pages in a document that is about to be
 * printed: contents that say on which page a chapter begins.
 *
 * No engine can do that by itself (pdf-study A1, C), so a template leaves room
 *
 *     <a href="#ID">Title</a> <span data-page-of="ID">000</span>
 *
 * and the document is printed again once it is known.  The room is as wide with
 * one figure as with three, or pages would move; a link leads to the same ID.
 *
 * data-head="Title" on the element a chapter begins with is what stands at the
 * head of its pages under an engine without margin boxes.
 */
#ifndef RENDER_PDF_NUMBERS_H
#define RENDER_PDF_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct arena;
struct pdf_survey;

/* Whether there is anything to fill in. */
bool pdf_numbers_wanted(const char *html, size_t length);

/* The document with each number as the survey has it; 000 where it is not
   known. */
struct text pdf_numbers_fill(struct arena *arena, const char *html,
    size_t length, const struct pdf_survey *survey);

#endif
