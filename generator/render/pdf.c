#include "render/pdf.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "model/diag.h"
#include "render/pdf_cache.h"
#include "render/pdf_feet.h"
#include "render/pdf_settle.h"

struct press {
	struct arena *arena;     /* the caller's: results */
	struct arena *engine_arena;
	struct arena *document;  /* one document's */
	const struct pdf_engine *engine;
	const struct pdf_options *options;
	struct pdf_session *session; /* NULL until the first is to be printed */
	bool missing;            /* it did not open: never tried again */
	struct diag *diag;
};

const struct pdf_engine *
pdf_engine_find(const char *name)
{
	static const struct pdf_engine *const engines[] = { &chromium_engine,
		&wkhtmltox_engine };

	for (size_t i = 0; i < sizeof engines / sizeof engines[0]; i++)
		if (strcmp(engines[i]->name, name) == 0)
			return engines[i];
	return NULL;
}

static void
report(struct press *press, const struct pdf_job *job, enum rule rule)
{
	diag_report(press->diag, rule, (struct place){ .path = job->name },
	    press->engine->name, NULL);
}

static void
report_end(struct press *press, const struct pdf_job *job, enum pdf_end end)
{
	switch (end) {
	case PDF_OK:
		return;
	case PDF_UNSUPPORTED:
		report(press, job, RULE_pdf_right_to_left);
		return;
	case PDF_BLOCKED:
		report(press, job, RULE_pdf_blocked);
		return;
	case PDF_LATE:
		report(press, job, RULE_pdf_late);
		return;
	case PDF_DIED:
		report(press, job, RULE_pdf_died);
		return;
	case PDF_BAD_OUTPUT:
		report(press, job, RULE_pdf_bad_output);
		return;
	case PDF_NO_ENGINE:
		return; /* said once, not for every document */
	}
	BUG("pdf end %d", (int)end);
}

static bool
press_is_ready(struct press *press)
{
	if (press->session == NULL && !press->missing) {
		press->session = press->engine->open(press->engine_arena,
		    press->options);
		press->missing = press->session == NULL;
	}
	return !press->missing;
}

static struct pdf_result
print_feet(struct press *press, const struct pdf_job *job,
    const struct pdf_survey *survey)
{
	struct pdf_job feet = pdf_feet_job(press->document, job, survey);

	return press->engine->print(press->session, &feet);
}

static struct pdf_result
print_one(struct press *press, const struct pdf_job *asked)
{
	struct pdf_result result = { .end = PDF_NO_ENGINE };
	struct pdf_result printed, feet = { .end = PDF_OK };
	struct pdf_survey survey;
	struct pdf_job job = *asked;
	bool feet_apart = job.foot != NULL && !press->engine->margin_boxes;

	if (!press_is_ready(press))
		return result;
	arena_reset(press->document);
	printed = pdf_settle(press->document, press->engine, press->session,
	    &job, &survey);
	if (printed.end == PDF_OK && feet_apart)
		feet = print_feet(press, &job, &survey);
	if (printed.end != PDF_OK || feet.end != PDF_OK)
		return (struct pdf_result){ .end = printed.end != PDF_OK ?
		    printed.end : feet.end };
	result = pdf_finish(press->document, press->engine, &job, &printed,
	    feet_apart ? &feet : NULL);
	if (result.end == PDF_OK)
		result.bytes = arena_copy_n(press->arena, result.bytes,
		    result.length);
	return result;
}

/* A terminal sees one line that counts; a log sees only the last one. */
static void
tell(const struct press *press, size_t printed, size_t kept, size_t count)
{
	bool done = printed + kept == count;

	if (press->options->progress)
		fprintf(stderr, "\rprinting %zu of %zu%s", printed + kept,
		    count, done ? "\n" : "");
	else if (done)
		fprintf(stderr, "PDFs: %zu printed, %zu kept\n", printed,
		    kept);
}

/* What the results depend on beside the jobs; NULL when nothing can print. */
static const char *
version_of(struct press *press)
{
	const char *engine = press->engine->version(press->engine_arena,
	    press->options);

	if (engine == NULL)
		return NULL;
	return arena_format(press->engine_arena, "%s, fonts %s", engine,
	    press->options->fonts_conf == NULL ? "of the machine" :
	    pdf_fonts_version(press->engine_arena));
}

static bool
run(struct press *press, const char *version, const struct pdf_job *jobs,
    size_t count, struct pdf_result *results)
{
	const char *cache = press->options->cache;
	size_t printed = 0, good = 0;

	for (size_t i = 0; i < count; i++) {
		char key[DIGEST_HEX];

		arena_reset(press->document);
		pdf_cache_key(press->document, press->engine, version,
		    &jobs[i], key);
		if (!pdf_cache_get(press->arena, cache, key, &results[i])) {
			results[i] = print_one(press, &jobs[i]);
			pdf_cache_put(press->document, cache, key, &results[i]);
			printed++;
		}
		report_end(press, &jobs[i], results[i].end);
		if (results[i].flaw != NULL)
			diag_report(press->diag, RULE_pdf_flaw,
			    (struct place){ .path = jobs[i].name },
			    results[i].flaw, NULL);
		good += results[i].end == PDF_OK && results[i].flaw == NULL;
		tell(press, printed, i + 1 - printed, count);
		if (press->missing)
			return false;
	}
	return good == count;
}

bool
pdf_print_all(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_options *options, const struct pdf_job *jobs,
    size_t count, struct pdf_result *results, struct diag *diag)
{
	struct press press = { .arena = arena, .engine = engine,
		.options = options, .diag = diag };
	const char *version;
	bool good = false;

	for (size_t i = 0; i < count; i++)
		results[i] = (struct pdf_result){ .end = PDF_NO_ENGINE };
	if (count == 0)
		return true;
	press.engine_arena = arena_open("a PDF engine");
	press.document = arena_open("a finished document");
	version = version_of(&press);
	press.missing = version == NULL;
	if (!press.missing)
		good = run(&press, version, jobs, count, results);
	if (press.missing)
		report(&press, &jobs[0], RULE_pdf_engine_missing);
	if (press.session != NULL)
		engine->close(press.session);
	arena_wipe(press.document);
	arena_wipe(press.engine_arena);
	return good;
}
