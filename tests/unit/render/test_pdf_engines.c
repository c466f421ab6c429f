/*
 * The engines themselves: what they print, and that it is the same from every
 * process.
 */
#include "pdf_testing.h"

#include <sys/wait.h>

#include "model/diag.h"

static const char sheet[] =
    "<h1>Professional curiosity &amp; care</h1>"
    "<p>Ask the <strong>second</strong> question, <em>always</em>. "
    "<a href=\"https://example.org/x\">Read on</a>, see "
    "<a href=\"#what\">what to do</a>, or <a href=\"other.html\">others</a>."
    "</p><ul><li>First thing</li><li>Second thing</li></ul>"
    "<table><caption>Counts</caption><thead><tr><th scope=\"col\">Year</th>"
    "<th scope=\"col\">Number</th></tr></thead><tbody><tr><td>2025</td>"
    "<td>17</td></tr></tbody></table>"
    "<h2 id=\"what\">What to do</h2><p>Write it down.</p>"
    "<p lang=\"pl\">Zapytaj jeszcze raz: \xc5\x82\xc3\xb3\xc5\xbcko.</p>";

static struct pdf_result
print_finished(struct bench *bench, const struct pdf_engine *engine,
    const struct pdf_job *job)
{
	struct pdf_session *session = engine->open(bench->arena,
	    &bench->options);
	struct pdf_result printed, finished;

	assert_non_null(session);
	printed = engine->print(session, job);
	assert_int_equal(printed.end, PDF_OK);
	finished = pdf_finish(bench->arena, engine, job, &printed, NULL);
	engine->close(session);
	assert_int_equal(finished.end, PDF_OK);
	return finished;
}

static void
has(const char *text, const char *part, const char *who)
{
	if (strstr(text, part) == NULL)
		fail_msg("%s: '%s' is missing", who, part);
}

static void
has_not(const char *text, const char *part, const char *who)
{
	if (strstr(text, part) != NULL)
		fail_msg("%s: '%s' is in it", who, part);
}

static void
check_fonts(struct bench *bench, const struct pdf_result *pdf)
{
	char *line = look_at(bench, pdf, (const char *const[]){ "pdffonts",
	    "FILE", NULL });
	int fonts = 0;

	/* Two lines of heading, then one a font. */
	for (int n = 0; (line = strchr(line, '\n')) != NULL && line[1] != '\0';
	    n++) {
		line++;
		if (n == 0)
			continue;
		fonts++;
		if (strncmp(line, "OpenSans", 8) != 0 &&
		    strncmp(line, "Noto", 4) != 0 &&
		    strstr(line, "+OpenSans") == NULL &&
		    strstr(line, "+Noto") == NULL)
			fail_msg("a foreign font: %.40s", line);
	}
	assert_true(fonts > 0);
}

static void
prints_what_was_written(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, sheet);
		struct pdf_result pdf;
		char *text;

		if (engine != NULL) {
			pdf = print_finished(&bench, engine, &job);
			text = text_of(&bench, &pdf);
			has(text, "Professional curiosity & care",
			    way_names[way]);
			has(text, "Ask the second question, always.",
			    way_names[way]);
			has(text, "Second thing", way_names[way]);
			has(text, "\xc5\x82\xc3\xb3\xc5\xbcko", way_names[way]);
			assert_int_equal(pdf.pages, 1);
			check_fonts(&bench, &pdf);
		}
		bench_close(&bench);
	}
}

static void
says_what_it_is_and_not_where_it_was_made(void **state)
{
	static const char *const present[] = { "u:Professional curiosity & care",
		"u:What to do", "https://example.org/x", "u:en-GB",
		"/DisplayDocTitle", "u:Invented Partnership",
		"u:A sheet \xe2\x80\x93 one", "D:20261116000000Z",
		"https://site.example.org/sheets/test/other.html" };
	static const char *const absent[] = { "file:", "/tmp/", "document.invalid",
		"Skia", "Chrom", "Qt ", "wkhtml", "x-mark" };
	(void)state;

	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, sheet);
		struct pdf_result pdf;
		char *insides;

		job.address = "https://site.example.org/sheets/test/";
		if (engine != NULL) {
			pdf = print_finished(&bench, engine, &job);
			insides = insides_of(&bench, &pdf);
			for (size_t i = 0; i < sizeof present /
			    sizeof present[0]; i++)
				has(insides, present[i], way_names[way]);
			for (size_t i = 0; i < sizeof absent /
			    sizeof absent[0]; i++)
				has_not(insides, absent[i], way_names[way]);
		}
		bench_close(&bench);
	}
}

/* A relative link in a document without an address leads nowhere. */
static void
links_without_an_address_name_no_file(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, sheet);

		if (engine != NULL) {
			struct pdf_result pdf = print_finished(&bench, engine,
			    &job);
			char *insides = insides_of(&bench, &pdf);

			has(insides, "https://example.org/x", way_names[way]);
			has_not(insides, "other.html\"", way_names[way]);
			has_not(insides, "file:", way_names[way]);
		}
		bench_close(&bench);
	}
}

static void
two_processes_print_the_same_bytes(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, sheet);
		struct pdf_job other = job_of(&bench, "<h1>Other</h1><p>Text"
		    "<table><tr><th scope=\"row\">a</th><td>b</td></tr></table>");

		if (engine != NULL) {
			struct pdf_result one = print_finished(&bench, engine,
			    &job);
			struct pdf_session *session = engine->open(bench.arena,
			    &bench.options);
			struct pdf_result printed, two;

			/* The second process has printed before. */
			assert_int_equal(engine->print(session, &other).end,
			    PDF_OK);
			printed = engine->print(session, &job);
			two = pdf_finish(bench.arena, engine, &job, &printed,
		    NULL);
			engine->close(session);
			assert_int_equal(two.end, PDF_OK);
			assert_int_equal(one.length, two.length);
			assert_memory_equal(one.bytes, two.bytes, one.length);
		}
		bench_close(&bench);
	}
}

/* Points between the tops of two words, and the left edge of the first. */
static void
measure(struct bench *bench, const struct pdf_result *pdf, double *down,
    double *left)
{
	char *boxes = look_at(bench, pdf, (const char *const[]){ "pdftotext",
	    "-bbox", "FILE", "-", NULL });
	double x[2] = { 0 }, y[2] = { 0 };
	int found = 0;

	for (char *at = boxes; found < 2 && (at = strstr(at, "<word ")) != NULL;
	    at++)
		found += sscanf(at, "<word xMin=\"%lf\" yMin=\"%lf\"",
		    &x[found], &y[found]) == 2;
	assert_int_equal(found, 2);
	*down = y[1] - y[0];
	*left = x[0];
}

static void
prints_true_to_size(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, "<div style=\""
		    "height:100mm\">Above</div><div>Below</div>");
		double down, left;

		if (engine != NULL) {
			struct pdf_result pdf = print_finished(&bench, engine,
			    &job);

			measure(&bench, &pdf, &down, &left);
			/* 100 mm are 283.5 points, 18 mm are 51.0. */
			if (down < 282.0 || down > 285.0 || left < 50.0 ||
			    left > 53.0)
				fail_msg("%s: %.1f down, %.1f left",
				    way_names[way], down, left);
		}
		bench_close(&bench);
	}
}

static void
right_to_left_is_refused_by_wkhtmltox_alone(void **state)
{
	static const struct { const char *html; bool said; } cases[] = {
		{ "<p dir=\"rtl\">abc</p>", false },
		{ "<p>\xd8\xad\xd9\x85\xd8\xa7\xd9\x8a\xd8\xa9</p>", false },
		{ "<p>plain</p>", true },
		{ "<p>a <em lang=\"ur\">\xd8\xad</em>", false },
	};
	(void)state;

	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_session *session = NULL;

		if (engine != NULL)
			session = engine->open(bench.arena, &bench.options);
		for (size_t i = 0; session != NULL && i < 4; i++) {
			struct pdf_job job = job_of(&bench, cases[i].html);

			job.right_to_left = cases[i].said;
			assert_int_equal(engine->print(session, &job).end,
			    engine->right_to_left ? PDF_OK : PDF_UNSUPPORTED);
		}
		if (session != NULL)
			engine->close(session);
		bench_close(&bench);
	}
}

/* A title in Urdu does not cost an English document its print. */
static void
a_phrase_from_right_to_left_is_told_of(void **state)
{
	(void)state;
	for (enum way way = WKHTMLTOX; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, "<p>One <em class=\"lang\" "
		    "lang=\"ur\" dir=\"rtl\">\xd8\xad\xd9\x85</em> two.</p>");

		if (engine != NULL) {
			struct pdf_result pdf = print_finished(&bench, engine,
			    &job);

			has(text_of(&bench, &pdf), "One (words from right to "
			    "left: see the web page) two.", way_names[way]);
		}
		bench_close(&bench);
	}
}

/* wkhtmltox has no margin boxes: its feet are laid over the pages. */
static void
every_page_has_its_foot(void **state)
{
	static const char pages[] = "<h1>One</h1><p style=\"page-break-after:"
	    "always\">a<h2>Two</h2><p style=\"page-break-after:always\">b"
	    "<h2>Three</h2>";
	static const char *const feet[] = { "Invented & so on", "Page 1 of 3",
		"Page 2 of 3", "Page 3 of 3" };
	(void)state;

	for (enum way way = WKHTMLTOX; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, pages);
		struct diag *diag = diag_open(bench.arena);
		struct pdf_result pdf;
		double down, left;

		job.foot = "Invented & so on";
		if (engine != NULL) {
			assert_true(pdf_print_all(bench.arena, engine,
			    &bench.options, &job, 1, &pdf, diag));
			assert_int_equal(pdf.pages, 3);
			for (size_t i = 0; i < 4; i++)
				has(text_of(&bench, &pdf), feet[i],
				    way_names[way]);
			/* Laid over, and nothing moved. */
			measure(&bench, &pdf, &down, &left);
			assert_true(left > 50.0 && left < 53.0);
		}
		bench_close(&bench);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_what_was_written),
		cmocka_unit_test(says_what_it_is_and_not_where_it_was_made),
		cmocka_unit_test(links_without_an_address_name_no_file),
		cmocka_unit_test(two_processes_print_the_same_bytes),
		cmocka_unit_test(prints_true_to_size),
		cmocka_unit_test(right_to_left_is_refused_by_wkhtmltox_alone),
		cmocka_unit_test(a_phrase_from_right_to_left_is_told_of),
		cmocka_unit_test(every_page_has_its_foot),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
