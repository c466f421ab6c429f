/*
 * pdf_content.h - the content streams of a tagged file, so that every mark on
 * the page is either part of the structure or an artifact (PDF/UA-1 7.1).
 *
 * Chromium leaves margin boxes and page backgrounds outside any marked
 * content, and counts backgrounds, borders and repeated table heads as content
 * (pdf-study A2, B2): the first are wrapped as artifacts, the others become
 * artifacts in place and leave the structure.
 */
#ifndef RENDER_PDF_CONTENT_H
#define RENDER_PDF_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include <qpdf/qpdf-c.h>

#include "base/list.h"

struct arena;
struct pdf_file;

/* A marked-content sequence that the structure names. */
struct pdf_run {
	int holder;      /* object number of its page or form */
	int mcid;
	qpdf_oh element; /* of the structure that owns it */
	bool repeated;   /* a table head shown again on a later page */
	bool drawing;    /* its element may consist of lines and fills alone */
	bool seen;
	bool drawn;      /* it holds nothing but lines and fills */
	bool dropped;    /* it is an artifact now */
};

/* Sorted by holder and mcid. */
struct pdf_runs {
	struct pdf_run *items;
	size_t count;
};

/* From a list of struct pdf_run in any order. */
struct pdf_runs pdf_runs_sorted(struct arena *arena, const struct list *list);

/* NULL when the structure does not name it. */
struct pdf_run *pdf_run_find(const struct pdf_runs *runs, int holder,
    int mcid);

/* Mend every page, and the forms with a structure of their own. */
void pdf_content_mend(struct pdf_file *file, struct pdf_runs *runs,
    struct list *forms);

/* Its forms, as they were met: what the parent tree must look up. */
struct pdf_form {
	int number;       /* of the object */
	qpdf_oh stream;
};

/* Take what was dropped, and the links that are gone, out of the parent tree. */
void pdf_parents_mend(struct pdf_file *file, const struct pdf_runs *runs,
    const struct list *forms, qpdf_oh tree);

#endif
