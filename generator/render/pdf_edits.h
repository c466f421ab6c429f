/*
 * pdf_edits.h - words put into a document at many places, in any order.
 */
#ifndef RENDER_PDF_EDITS_H
#define RENDER_PDF_EDITS_H

#include <stddef.h>

#include "base/list.h"
#include "base/text.h"

struct arena;

struct pdf_edits {
	struct arena *arena;
	struct list items;
};

/* `words` go before the character at `at`, behind those put there earlier. */
void pdf_edits_add(struct pdf_edits *edits, const char *at, const char *words);

/* The document with all of them; `html` is what they point into. */
struct text pdf_edits_make(struct pdf_edits *edits, const char *html,
    size_t length);

#endif
