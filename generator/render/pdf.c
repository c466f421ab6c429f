#include "render/pdf.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "model/diag.h"
#include "render/pdf_cache.h"
#include "render/pdf_feet.h"
#include "render/pdf_settle.h"

/*
 * A document between its printing and its end.  There are two: one is finished
 * by a thread of its own while the engine prints the other.
 */
struct lane {
	struct arena *arena;
	const struct pdf_engine *engine;
	size_t index;            /* of the job */
	struct pdf_job job;      /* as it was printed last */
	struct pdf_result printed;
	struct pdf_result feet;  /* `end` says whether there are any */
	struct pdf_result result;
	pthread_t thread;
	bool running;
	bool taken;              /* it holds a document */
};

enum { LANES = 2 };

struct press {
	struct arena *arena;     /* the caller's: results */
	struct arena *engine_arena;
	struct lane lanes[LANES];
	const struct pdf_engine *engine;
	const struct pdf_options *options;
	const struct pdf_job *jobs;
	struct pdf_result *results;
	size_t count;
	size_t missed;           /* so many were not in the cache */
	size_t printed;          /* of those, ended well or not */
	struct pdf_cache *cache;
	char (*keys)[DIGEST_HEX];
	struct arena *feet_arena;
	struct pdf_job feet_job; /* the last that was printed, and what came out: */
	struct pdf_result feet;  /* sheets of two pages have the same */
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

static void *
finish_lane(void *context)
{
	struct lane *lane = context;

	lane->result = pdf_finish(lane->arena, lane->engine, &lane->job,
	    &lane->printed, lane->feet.bytes == NULL ? NULL : &lane->feet);
	return NULL;
}

static struct pdf_result
print_feet(struct press *press, const struct pdf_job *asked)
{
	struct pdf_job *job = &press->feet_job;

	if (press->feet.end == PDF_OK && job->length == asked->length &&
	    memcmp(job->html, asked->html, job->length) == 0)
		return press->feet;
	arena_reset(press->feet_arena);
	*job = *asked;
	job->html = arena_copy_n(press->feet_arena, asked->html,
	    asked->length);
	press->feet = press->engine->print(press->session, job);
	if (press->feet.end == PDF_OK)
		press->feet.bytes = arena_copy_n(press->feet_arena,
		    press->feet.bytes, press->feet.length);
	return press->feet;
}

/* Up to what the thread does. */
static enum pdf_end
print_lane(struct press *press, struct lane *lane)
{
	const struct pdf_engine *engine = press->engine;
	struct pdf_survey survey;
	struct pdf_job feet;

	if (!press_is_ready(press))
		return PDF_NO_ENGINE;
	lane->printed = pdf_settle(lane->arena, engine, press->session,
	    &lane->job, &survey);
	lane->feet = (struct pdf_result){ .end = PDF_OK };
	if (lane->printed.end != PDF_OK || lane->job.foot == NULL ||
	    engine->margin_boxes)
		return lane->printed.end;
	feet = pdf_feet_job(lane->arena, &lane->job, &survey);
	lane->feet = print_feet(press, &feet);
	if (lane->feet.end == PDF_OK)
		lane->feet.bytes = arena_copy_n(lane->arena, lane->feet.bytes,
		    lane->feet.length);
	return lane->feet.end;
}

/* A terminal sees one line that counts; a log sees only the last one. */
static void
tell(const struct press *press)
{
	if (press->options->progress && press->printed < press->missed)
		fprintf(stderr, "\rprinting %zu of %zu PDFs",
		    press->printed + 1, press->missed);
}

static void
tell_end(const struct press *press)
{
	if (press->options->progress && press->missed > 0)
		fputs("\r", stderr);
	fprintf(stderr, "PDFs: %zu printed, %zu kept\n", press->missed,
	    press->count - press->missed);
}

/* Wait for a lane's document, keep it, and leave the lane empty. */
static void
collect(struct press *press, struct lane *lane)
{
	struct pdf_result *result = &press->results[lane->index];

	if (!lane->taken)
		return;
	if (lane->running)
		(void)pthread_join(lane->thread, NULL);
	lane->running = lane->taken = false;
	*result = lane->result;
	if (result->end == PDF_OK) {
		result->bytes = arena_copy_n(press->arena, result->bytes,
		    result->length);
		pdf_cache_put(lane->arena, press->cache,
		    &press->jobs[lane->index], press->keys[lane->index],
		    result);
	}
	press->printed++;
	tell(press);
}

static void
print_one(struct press *press, struct lane *lane, size_t index)
{
	enum pdf_end end;

	collect(press, lane);
	arena_reset(lane->arena);
	lane->engine = press->engine;
	lane->index = index;
	lane->job = press->jobs[index];
	lane->taken = true;
	end = print_lane(press, lane);
	lane->result = (struct pdf_result){ .end = end };
	if (end != PDF_OK)
		return;
	lane->running = pthread_create(&lane->thread, NULL, finish_lane,
	    lane) == 0;
	if (!lane->running)
		(void)finish_lane(lane);
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

static void
look_in_cache(struct press *press, const char *version)
{
	for (size_t i = 0; i < press->count; i++) {
		arena_reset(press->lanes[0].arena);
		pdf_cache_key(press->lanes[0].arena, press->engine, version,
		    &press->jobs[i], press->keys[i]);
		press->missed += !pdf_cache_get(press->arena, press->cache,
		    &press->jobs[i], press->keys[i], &press->results[i]);
	}
}

static void
print_missed(struct press *press)
{
	size_t lane = 0;

	tell(press);
	for (size_t i = 0; i < press->count && !press->missing; i++) {
		if (press->results[i].kept)
			continue;
		print_one(press, &press->lanes[lane], i);
		lane = (lane + 1) % LANES;
	}
	for (size_t i = 0; i < LANES; i++)
		collect(press, &press->lanes[(lane + i) % LANES]);
}

static bool
report_all(struct press *press)
{
	size_t good = 0;

	for (size_t i = 0; i < press->count; i++) {
		struct pdf_result *result = &press->results[i];

		result->tagged = press->engine->tagged;
		report_end(press, &press->jobs[i], result->end);
		if (result->flaw != NULL)
			diag_report(press->diag, RULE_pdf_flaw,
			    (struct place){ .path = press->jobs[i].name },
			    result->flaw, NULL);
		good += result->end == PDF_OK && result->flaw == NULL;
	}
	if (press->missing)
		report(press, &press->jobs[0], RULE_pdf_engine_missing);
	return good == press->count;
}

static void
run(struct press *press)
{
	const char *version = version_of(press);

	press->missing = version == NULL;
	if (press->missing)
		return;
	press->cache = pdf_cache_open(press->engine_arena,
	    press->options->cache);
	look_in_cache(press, version);
	print_missed(press);
	if (!press->missing)
		tell_end(press);
	pdf_cache_close(press->cache);
}

bool
pdf_print_all(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_options *options, const struct pdf_job *jobs,
    size_t count, struct pdf_result *results, struct diag *diag)
{
	struct press press = { .arena = arena, .engine = engine,
		.options = options, .jobs = jobs, .results = results,
		.count = count, .diag = diag,
		.feet = { .end = PDF_NO_ENGINE } };

	for (size_t i = 0; i < count; i++)
		results[i] = (struct pdf_result){ .end = PDF_NO_ENGINE };
	if (count == 0)
		return true;
	press.engine_arena = arena_open("a PDF engine");
	press.feet_arena = arena_open("feet of pages");
	press.keys = arena_alloc(press.engine_arena, count,
	    sizeof *press.keys);
	for (size_t i = 0; i < LANES; i++)
		press.lanes[i].arena = arena_open("a finished document");
	run(&press);
	if (press.session != NULL)
		engine->close(press.session);
	for (size_t i = 0; i < LANES; i++)
		arena_wipe(press.lanes[i].arena);
	arena_wipe(press.feet_arena);
	arena_wipe(press.engine_arena);
	return report_all(&press);
}
