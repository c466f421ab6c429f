/*
 * press [--plain] ENGINE OUT WORKER FILE.html...: print each file into OUT as
 * lscp prints its documents, and say how long that took.  --plain leaves out
 * the feet and the finishing: what the engine itself costs in our hands.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "model/diag.h"
#include "render/pdf.h"

static double
now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec * 1000 + (double)at.tv_nsec / 1e6;
}

static void
read_job(struct arena *arena, const char *path, struct pdf_job *job)
{
	struct file_bytes file = { 0 };

	if (file_read(arena, path, 64 << 20, &file) != FILE_OK) {
		fprintf(stderr, "press: cannot read %s\n", path);
		exit(3);
	}
	*job = (struct pdf_job){ .html = file.bytes, .length = file.length,
		.name = path, .title = "Bench", .language = "en-GB",
		.as_of = "2026-11-16", .margins = { 22, 20, 22, 20 },
		.foot = "" };
}

/* The engine alone, in order; false when one does not print. */
static bool
print_plain(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_options *options, const struct pdf_job *jobs,
    size_t count, double *start)
{
	struct pdf_session *session = engine->open(arena, options);
	bool good = session != NULL;

	*start = now() - *start;
	for (size_t i = 0; good && i < count; i++)
		good = engine->print(session, &jobs[i]).end == PDF_OK;
	if (session != NULL)
		engine->close(session);
	return good;
}

static void
write_all(struct arena *arena, const char *folder, const struct pdf_job *jobs,
    const struct pdf_result *results, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *base = strrchr(jobs[i].name, '/');
		char *name = arena_format(arena, "%s.pdf", base == NULL ?
		    jobs[i].name : base + 1);

		if (file_write(file_join(arena, folder, name),
		    results[i].bytes, results[i].length) != FILE_OK)
			exit(3);
	}
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("bench");
	bool plain = argc > 1 && strcmp(argv[1], "--plain") == 0, good;
	char scratch[] = "/tmp/lscp-press-XXXXXX";
	struct pdf_options options = { .scratch = scratch };
	const struct pdf_engine *engine;
	struct pdf_result *results;
	struct pdf_job *jobs;
	size_t count;
	double start;

	argv += plain;
	argc -= plain;
	engine = argc < 5 ? NULL : pdf_engine_find(argv[1]);
	if (engine == NULL || mkdtemp(scratch) == NULL)
		return 2;
	options.worker = argv[3];
	options.fonts_conf = pdf_fonts_conf(arena, scratch,
	    "/tmp/lscp-test-fonts");
	count = (size_t)argc - 4;
	jobs = arena_alloc(arena, count, sizeof *jobs);
	results = arena_alloc(arena, count, sizeof *results);
	for (size_t i = 0; i < count; i++)
		read_job(arena, argv[4 + i], &jobs[i]);
	start = now();
	if (plain) {
		double first = start;

		good = print_plain(arena, engine, &options, jobs, count,
		    &first);
		printf("start %.1f ms, ", first);
		start += first;
	} else {
		struct diag *diag = diag_open(arena);

		(void)pdf_print_all(arena, engine, &options, jobs, count,
		    results, diag);
		good = true;
		for (size_t i = 0; i < count; i++) {
			good = good && results[i].end == PDF_OK;
			if (results[i].flaw != NULL)
				fprintf(stderr, "%s: %s\n", jobs[i].name,
				    results[i].flaw);
		}
		write_all(arena, argv[2], jobs, results, count);
	}
	printf("documents %.1f ms\n", now() - start);
	file_remove_tree(scratch);
	return good ? 0 : 1;
}
