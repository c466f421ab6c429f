/*
 * pdf_marks.h - what wkhtmltox must be told in the HTML to be found again in
 * its PDF.
 *
 * It writes neither outline nor destinations, and #id links as addresses of
 * files.  But a link to a scheme it does not know survives with its page and
 * place (pdf-study D2): so every heading, and every element that a link of the
 * document leads to, gets an invisible link to PDF_MARK and a number, which
 * finishing turns into the outline and into links inside the document.
 */
#ifndef RENDER_PDF_MARKS_H
#define RENDER_PDF_MARKS_H

#include <stddef.h>

#include "base/list.h"
#include "base/text.h"

struct arena;

#define PDF_MARK "x-mark:"

struct pdf_mark {
	size_t at;         /* offset in the HTML where its link goes */
	int level;         /* 1 to 6 for a heading, 0 for another element */
	const char *id;    /* "" when the element has none */
	const char *title; /* of a heading: its text, tags and entities undone */
	const char *head;  /* its data-head: pdf_numbers.h; "" when it has none */
};

/* The marks of a document, in its order; their number is their place here. */
struct list pdf_marks_find(struct arena *arena, const char *html,
    size_t length);

/*
 * The document with its marks, at the size that this engine prints true;
 * relative links start from `address` unless that is NULL.
 */
struct text pdf_marks_add(struct arena *arena, const char *html,
    size_t length, const char *address);

#endif
