/*
 * pdf_settle.h - print a document until it stands: with the numbers of its own
 * pages in it, and with heads on every part of its tables.
 */
#ifndef RENDER_PDF_SETTLE_H
#define RENDER_PDF_SETTLE_H

#include "render/pdf.h"
#include "render/pdf_survey.h"

/*
 * Prints job->html, and again while what comes out asks for a change; job->html
 * is then the document as it was printed last.  All is allocated in `arena`.
 * PDF_BAD_OUTPUT when the numbers still change after a few times.
 */
struct pdf_result pdf_settle(struct arena *arena,
    const struct pdf_engine *engine, struct pdf_session *session,
    struct pdf_job *job, struct pdf_survey *survey);

#endif
