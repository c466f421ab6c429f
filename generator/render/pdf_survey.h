/*
 * pdf_survey.h - what was printed where: read from an engine's own file, before
 * it is finished, to print a document again that names its own pages.
 */
#ifndef RENDER_PDF_SURVEY_H
#define RENDER_PDF_SURVEY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"

struct arena;
struct map;
struct pdf_engine;
struct pdf_job;
struct pdf_result;

/* Points from the lower left corner of page `page`, which counts from 1. */
struct pdf_place {
	size_t page;
	double left;
	double top;
	double bottom; /* of wkhtmltox's alone */
};

/* From that page on, this stands at the head of each. */
struct pdf_head {
	size_t page;
	const char *words;
};

struct pdf_survey {
	size_t pages;
	struct map *places; /* struct pdf_place, by id, or by mark of a cell */
	struct list heads;  /* struct pdf_head, in the order of the document */
};

/*
 * Chromium tells the place of each id that a link of the document leads to,
 * wkhtmltox that of each mark (pdf_marks.h, pdf_cut.h).  `job` is the one
 * that was printed.  False when it is no sound PDF.
 */
bool pdf_survey(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_job *job, const struct pdf_result *printed,
    struct pdf_survey *survey);

/* The place of that name; NULL when there is none. */
const struct pdf_place *pdf_place(const struct pdf_survey *survey,
    const char *name);

#endif
