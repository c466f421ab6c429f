/*
 * pdf_feet.h - the lines at the head and foot of every page, for the engine
 * that knows no margin boxes: a second small document of these alone, laid
 * over the first.
 */
#ifndef RENDER_PDF_FEET_H
#define RENDER_PDF_FEET_H

#include <stddef.h>

#include <qpdf/qpdf-c.h>

struct arena;
struct pdf_file;
struct pdf_job;
struct pdf_survey;

/* A job whose page n is head and foot of page n of `job`, as surveyed. */
struct pdf_job pdf_feet_job(struct arena *arena, const struct pdf_job *job,
    const struct pdf_survey *survey);

/* Lay the pages of `feet` over those of `file`; `feet` lives until it is
   written. */
void pdf_feet_stamp(struct pdf_file *file, qpdf_data feet);

#endif
