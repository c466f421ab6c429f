/*
 * pdf_feet.h - the line at the foot of every page, for the engine that knows
 * no margin boxes: a second small document of feet alone, laid over the first.
 */
#ifndef RENDER_PDF_FEET_H
#define RENDER_PDF_FEET_H

#include <stddef.h>

#include <qpdf/qpdf-c.h>

struct arena;
struct pdf_file;
struct pdf_job;

/* A job whose page n is the foot of page n of `job`, which has `pages`. */
struct pdf_job pdf_feet_job(struct arena *arena, const struct pdf_job *job,
    size_t pages);

/* Lay the pages of `feet` over those of `file`; `feet` lives until it is
   written. */
void pdf_feet_stamp(struct pdf_file *file, qpdf_data feet);

#endif
