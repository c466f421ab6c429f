/*
 * pdf_phrases.h - words from right to left within a document that runs from
 * left to right, for the engine that would lose them without a word of warning.
 */
#ifndef RENDER_PDF_PHRASES_H
#define RENDER_PDF_PHRASES_H

#include <stddef.h>

#include "base/text.h"

struct arena;

/*
 * The document with each <em ... dir="rtl">words</em> (how templates write a
 * title in another language) replaced by a note that says where they stand.
 */
struct text pdf_phrases_replace(struct arena *arena, const char *html,
    size_t length);

#endif
