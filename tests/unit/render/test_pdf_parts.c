/*
 * What the engines stand on, without an engine: driver, base64, the finding of
 * tags and operators, and refusing what is no PDF.
 */
#include "pdf_testing.h"

#include "base/digest.h"
#include "base/text.h"
#include "model/diag.h"
#include "render/pdf_base64.h"
#include "render/pdf_html.h"
#include "render/pdf_marks.h"
#include "render/pdf_pipe.h"
#include "render/pdf_tokens.h"

static void
base64_goes_there_and_back(void **state)
{
	static const struct { const char *plain; const char *coded; } cases[] = {
		{ "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" },
		{ "foob", "Zm9vYg==" }, { "fooba", "Zm9vYmE=" },
		{ "foobar", "Zm9vYmFy" }, { "\xff\xfe\xfd", "//79" },
	};
	static const char *const bad[] = { "Zg=", "Zg", "Z===", "Zm9v\n", "====",
		"Zm=v", "Z g=" };
	struct arena *arena = arena_open("test");
	size_t length;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *back = base64_decode(arena, cases[i].coded, &length);

		assert_string_equal(base64_encode(arena, cases[i].plain,
		    strlen(cases[i].plain)), cases[i].coded);
		assert_non_null(back);
		assert_int_equal(length, strlen(cases[i].plain));
		assert_memory_equal(back, cases[i].plain, length);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (base64_decode(arena, bad[i], &length) != NULL)
			fail_msg("'%s' was taken", bad[i]);
	arena_wipe(arena);
}

static void
operators_are_found(void **state)
{
	static const struct { const char *stream; const char *names; } cases[] = {
		{ "q 1 0 0 1 0 0 cm Q", "q cm Q" },
		{ "BT /F1 9 Tf (a\\) Tj (b) c) Tj ET", "BT Tf Tj ET" },
		{ "<</MCID 3>> BDC <41> Tj EMC", "BDC Tj EMC" },
		{ "[(a) -3 <42>] TJ % S f\nf*", "TJ f*" },
		{ "/A BMC true false null n EMC", "BMC n EMC" },
		{ "BI /W 1 ID \x01 S f EI Q", "BI Q" },
		{ "(unclosed", "" }, { "<41", "" }, { "", "" }, { "]>", "" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text names = text_open(arena, 1000);
		size_t count = 0;
		struct pdf_operator *ops = pdf_tokens_read(arena,
		    cases[i].stream, strlen(cases[i].stream), &count);

		for (size_t k = 0; k < count; k++)
			text_add_format(&names, "%s%s", k > 0 ? " " : "",
			    ops[k].name);
		if (strcmp(names.bytes, cases[i].names) != 0)
			fail_msg("'%s': %s", cases[i].stream, names.bytes);
	}
	arena_wipe(arena);
}

static void
an_mcid_and_its_place_are_read(void **state)
{
	static const char stream[] = "q /P <</MCID 12 >> BDC Tj EMC";
	struct arena *arena = arena_open("test");
	size_t count;
	struct pdf_operator *ops = pdf_tokens_read(arena, stream,
	    sizeof stream - 1, &count);
	(void)state;

	assert_int_equal(count, 4);
	assert_int_equal(ops[0].mcid, -1);
	assert_int_equal(ops[1].mcid, 12);
	assert_int_equal(ops[1].start, 2);
	assert_int_equal(ops[1].end, strstr(stream, " Tj") - stream);
	arena_wipe(arena);
}

static void
headings_and_targets_are_marked(void **state)
{
	static const struct {
		const char *html;
		const char *marked;
	} cases[] = {
		{ "<h1 class='a>b'>T</h1>", "<h1 class='a>b'>@T</h1>" },
		{ "<p id=\"x\">a</p>", "<p id=\"x\">a</p>" },
		{ "<a href=\"#x\">b</a><p id=\"x\">a",
		    "<a href=\"#x\">b</a><p id=\"x\">@a" },
		{ "<a href=\"#x\">b</a><table id=\"x\">",
		    "<a href=\"#x\">b</a>@<table id=\"x\">" },
		{ "<!-- <h1> --><style>h2>a{}</style><h2>T",
		    "<!-- <h1> --><style>h2>a{}</style><h2>@T" },
		{ "<h", "<h" }, { "<", "<" }, { "<p id=\"x", "<p id=\"x" },
		{ "<!--", "<!--" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text out = pdf_marks_add(arena, cases[i].html,
		    strlen(cases[i].html), NULL);
		const char *want = cases[i].marked;
		const char *at = html_find(out.bytes, out.bytes + out.length,
		    "</style>") + 8;

		while (*want != '\0' && *at != '\0') {
			if (*want == '@') {
				assert_int_equal(strncmp(at, "<a style=", 9),
				    0);
				at = strstr(at, "</a>") + 4;
				want++;
			} else if (*want++ != *at++) {
				fail_msg("'%s'", cases[i].html);
			}
		}
		assert_string_equal(want, at);
	}
	arena_wipe(arena);
}

static void
a_heading_is_named_by_its_text(void **state)
{
	static const char html[] = "<h2 id=\"a\">\n  One &amp;\n <em>two</em> "
	    "&lt;3 </h2><h3></h3>";
	struct arena *arena = arena_open("test");
	struct list marks = pdf_marks_find(arena, html, sizeof html - 1);
	const struct pdf_mark *mark;
	(void)state;

	assert_int_equal(marks.count, 2);
	mark = marks.items[0];
	assert_string_equal(mark->title, "One & two <3");
	assert_string_equal(mark->id, "a");
	assert_int_equal(mark->level, 2);
	arena_wipe(arena);
}

static void
what_is_no_pdf_is_refused(void **state)
{
	static const char *const cases[] = { "", "hello",
		"%PDF-1.4\n%%EOF",
		"%PDF-1.4\nnothing of the kind nothing of the kind nothing of "
		    "the kind nothing of the kind nothing\n%%EOF\n",
		"nothing of the kind nothing of the kind nothing of the kind "
		    "nothing of the kind\n%%EOF\n" };
	struct bench bench = bench_open();
	struct pdf_job job = job_of(&bench, "<p>a");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct pdf_result printed = { .end = PDF_OK,
			.bytes = arena_copy(bench.arena, cases[i]),
			.length = strlen(cases[i]) };

		if (pdf_finish(bench.arena, &chromium_engine, &job,
		    &printed, NULL).end != PDF_BAD_OUTPUT)
			fail_msg("'%s'", cases[i]);
	}
	bench_close(&bench);
}

static void
a_missing_engine_is_said_once(void **state)
{
	struct bench bench = bench_open();
	struct pdf_job jobs[3];
	struct pdf_result results[3];
	struct diag *diag = diag_open(bench.arena);
	(void)state;

	for (size_t i = 0; i < 3; i++)
		jobs[i] = job_of(&bench, "<p>a");
	bench.options.worker = "/nonexistent/worker";
	assert_false(pdf_print_all(bench.arena, &wkhtmltox_engine,
	    &bench.options, jobs, 3, results, diag));
	assert_int_equal(diag_count(diag, HOLD), 1);
	assert_int_equal(diag_count(diag, STOP), 1);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(results[i].end, PDF_NO_ENGINE);
	assert_true(pdf_print_all(bench.arena, &wkhtmltox_engine,
	    &bench.options, jobs, 0, results, diag));
	bench_close(&bench);
}

static void
a_dead_pipe_is_a_value_and_a_full_one_is_late(void **state)
{
	static const char block[300000];
	int ends[2];
	char byte;
	size_t got;
	(void)state;

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(pipe_read(ends[0], &byte, 1, &got, pipe_now() + 20),
	    PIPE_LATE);
	assert_int_equal(pipe_write(ends[1], block, sizeof block,
	    pipe_now() + 20), PIPE_LATE);
	close(ends[0]);
	assert_int_equal(pipe_write(ends[1], block, sizeof block,
	    pipe_now() + 1000), PIPE_LOST);
	close(ends[1]);
	assert_int_equal(pipe(ends), 0);
	close(ends[1]);
	assert_int_equal(pipe_read(ends[0], &byte, 1, &got,
	    pipe_now() + 1000), PIPE_LOST);
	close(ends[0]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(base64_goes_there_and_back),
		cmocka_unit_test(operators_are_found),
		cmocka_unit_test(an_mcid_and_its_place_are_read),
		cmocka_unit_test(headings_and_targets_are_marked),
		cmocka_unit_test(a_heading_is_named_by_its_text),
		cmocka_unit_test(what_is_no_pdf_is_refused),
		cmocka_unit_test(a_missing_engine_is_said_once),
		cmocka_unit_test(a_dead_pipe_is_a_value_and_a_full_one_is_late),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
