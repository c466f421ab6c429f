/*
 * pdf_testing.h - what the tests of the PDF engines share: the engines that
 * this machine has, a scratch folder, and poppler's eyes on the result.
 */
#ifndef TESTS_SUPPORT_PDF_TESTING_H
#define TESTS_SUPPORT_PDF_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/list.h"
#include "render/pdf.h"

struct bench {
	struct arena *arena;
	struct pdf_options options;
	char *scratch;
	char *said;          /* what text_of() said of said_of, to ask once */
	const char *said_of;
};

/* The worker beside this test's build: build/VARIANT/unit/render/test_x. */
static inline char *
worker_path(struct arena *arena)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);

	for (int up = 0; n > 0 && up < 3; up++) {
		while (n > 0 && self[n - 1] != '/')
			n--;
		n--;
	}
	return arena_format(arena, "%.*s/lscp-wkhtmltox", n > 0 ? (int)n : 0,
	    self);
}

static inline char *
script_write(struct bench *bench, const char *name, const char *body)
{
	char *path = file_join(bench->arena, bench->scratch, name);
	char *text = arena_format(bench->arena, "#!/bin/sh\n%s\n", body);

	assert_int_equal(file_write(path, text, strlen(text)), FILE_OK);
	assert_int_equal(chmod(path, 0700), 0);
	return path;
}

static inline struct bench
bench_open(void)
{
	struct bench bench = { .arena = arena_open("test") };

	bench.scratch = arena_copy(bench.arena, "/tmp/lscp-pdf-XXXXXX");
	assert_non_null(mkdtemp(bench.scratch));
	bench.options = (struct pdf_options){
		.scratch = bench.scratch,
		.fonts_conf = pdf_fonts_conf(bench.arena, bench.scratch,
		    "/tmp/lscp-test-fonts"),
		.worker = worker_path(bench.arena),
		.deadline_ms = 30000,
	};
	assert_non_null(bench.options.fonts_conf);
	return bench;
}

static inline void
bench_close(struct bench *bench)
{
	assert_int_equal(file_remove_tree(bench->scratch), FILE_OK);
	arena_wipe(bench->arena);
}

/* Three ways to a PDF; the third is the second without its library. */
enum way { CHROMIUM, WKHTMLTOX, WKHTMLTOPDF, WAYS };

static const char *const way_names[WAYS] = { "chromium", "wkhtmltox",
	"the wkhtmltopdf command" };

/* NULL, with a word on standard output, when the machine does not have it. */
static inline const struct pdf_engine *
way_engine(struct bench *bench, enum way way)
{
	const struct pdf_engine *engine = way == CHROMIUM ? &chromium_engine :
	    &wkhtmltox_engine;
	const char *version;

	bench->options.worker = worker_path(bench->arena);
	if (way == WKHTMLTOPDF)
		bench->options.worker = script_write(bench, "worker",
		    arena_format(bench->arena, "exec %s --command \"$@\"",
		    bench->options.worker));
	version = engine->version(bench->arena, &bench->options);
	if (version == NULL || (way == WKHTMLTOX &&
	    strncmp(version, "lib", 3) != 0)) {
		print_message("SKIPPED: %s is not installed here\n",
		    way_names[way]);
		return NULL;
	}
	return engine;
}

/* `html` is the inside of <body>. */
static inline struct pdf_job
job_of(struct bench *bench, const char *html)
{
	char *whole = arena_format(bench->arena,
	    "<!doctype html><html lang=\"en-GB\"><head>"
	    "<meta charset=\"utf-8\"><title>Sheet</title><style>"
	    "html{font:10.5pt \"Open Sans\"}body{margin:0}</style></head>"
	    "<body>%s</body></html>", html);

	return (struct pdf_job){ .html = whole, .length = strlen(whole),
		.name = "sheets/test.pdf", .title = "A sheet \xe2\x80\x93 one",
		.language = "en-GB", .author = "Invented Partnership",
		.as_of = "2026-11-16", .margins = { 20, 18, 20, 18 } };
}

/* What a program says about the PDF; "-" in its arguments is the file. */
static inline char *
look_at(struct bench *bench, const struct pdf_result *pdf,
    const char *const *command)
{
	const char *path = file_join(bench->arena, bench->scratch, "look.pdf");
	const char *argv[12] = { NULL };
	struct child_result said;

	for (size_t i = 0; command[i] != NULL && i + 1 < 12; i++)
		argv[i] = strcmp(command[i], "FILE") == 0 ? path : command[i];
	assert_int_equal(file_write(path, pdf->bytes, pdf->length), FILE_OK);
	said = child_run(bench->arena, argv, NULL, "", 0, 1 << 24, 30000);
	if (said.end != CHILD_ENDED || said.code != 0)
		fail_msg("%s failed", command[0]);
	return said.out;
}

static inline char *
text_of(struct bench *bench, const struct pdf_result *pdf)
{
	return look_at(bench, pdf, (const char *const[]){ "pdftotext",
	    "-layout", "FILE", "-", NULL });
}

/* Every object in clear, with what streams hold. */
static inline char *
insides_of(struct bench *bench, const struct pdf_result *pdf)
{
	return look_at(bench, pdf, (const char *const[]){ "qpdf",
	    "--json=2", "--decode-level=all", "--json-stream-data=inline",
	    "FILE", NULL });
}

/* One field of /proc/PID/stat behind the name: 1 parent, 2 group. */
static inline pid_t
process_field(struct arena *arena, const char *pid, int field)
{
	char *path = arena_format(arena, "/proc/%s/stat", pid);
	int parent = 0, group = 0;
	FILE *file = fopen(path, "r");
	char line[1024] = "";

	if (file == NULL)
		return 0;
	if (fgets(line, sizeof line, file) == NULL)
		line[0] = '\0';
	fclose(file);
	if (strrchr(line, ')') == NULL || sscanf(strrchr(line, ')'),
	    ") %*c %d %d", &parent, &group) != 2)
		return 0;
	return field == 1 ? parent : group;
}

#endif
