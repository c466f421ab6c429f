#include "render/pdf_settle.h"

#include <string.h>

#include "base/arena.h"
#include "render/pdf_numbers.h"
#include "render/pdf_cut.h"

enum { PASSES = 40 };

/* What job->html should have been, by what came out of it. */
static struct text
improve(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_job *job, const struct pdf_survey *survey)
{
	struct text html = text_open(arena, TEXT_LIMIT);

	text_add_n(&html, job->html, job->length);
	if (!engine->breaks_pages)
		html = pdf_cut_pages(arena, html.bytes, html.length,
		    &job->margins, survey);
	if (pdf_numbers_wanted(html.bytes, html.length))
		html = pdf_numbers_fill(arena, html.bytes, html.length,
		    survey);
	return html;
}

static struct pdf_result
print_marked(struct arena *arena, const struct pdf_engine *engine,
    struct pdf_session *session, const struct pdf_job *job)
{
	struct pdf_job marked = *job;
	struct pdf_result printed;
	struct text html;

	if (!engine->breaks_pages) {
		html = pdf_cut_mark(arena, job->html, job->length);
		marked.html = html.bytes;
		marked.length = html.length;
	}
	printed = engine->print(session, &marked);
	if (printed.end == PDF_OK)
		printed.bytes = arena_copy_n(arena, printed.bytes,
		    printed.length);
	return printed;
}

struct pdf_result
pdf_settle(struct arena *arena, const struct pdf_engine *engine,
    struct pdf_session *session, struct pdf_job *job,
    struct pdf_survey *survey)
{
	struct pdf_result printed = { .end = PDF_OK };
	bool numbers = pdf_numbers_wanted(job->html, job->length);

	for (int pass = 0; pass < PASSES; pass++) {
		struct text html;

		printed = print_marked(arena, engine, session, job);
		if (printed.end != PDF_OK)
			return printed;
		/* Chromium needs a second look for numbers alone. */
		if (engine->breaks_pages && !numbers)
			return printed;
		if (!pdf_survey(arena, engine, job, &printed, survey))
			return (struct pdf_result){ .end = PDF_BAD_OUTPUT };
		html = improve(arena, engine, job, survey);
		if (html.length == job->length &&
		    memcmp(html.bytes, job->html, html.length) == 0)
			return printed;
		job->html = html.bytes;
		job->length = html.length;
	}
	/* A table that will not stand is better than none; a wrong number not. */
	if (numbers)
		printed = (struct pdf_result){ .end = PDF_BAD_OUTPUT };
	return printed;
}
