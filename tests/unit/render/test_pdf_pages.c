/*
 * Where pages end and what they say of themselves: numbers in the contents,
 * heads of tables on every page, whole rows, headings with their text, heads
 * of pages.  The same from every engine.
 */
#include "pdf_testing.h"

#include "base/text.h"
#include "model/diag.h"

static bool
print(struct bench *bench, const struct pdf_engine *engine,
    const struct pdf_job *job, struct pdf_result *pdf)
{
	/* What a document here lacks to be accessible is not the question. */
	(void)pdf_print_all(bench->arena, engine, &bench->options, job, 1,
	    pdf, diag_open(bench->arena));
	return pdf->end == PDF_OK;
}

/* The text of all pages, once: pages end in a form feed. */
static char *
page_text(struct bench *bench, const struct pdf_result *pdf, size_t page)
{
	char *text = bench->said;

	if (bench->said_of != pdf->bytes)
		text = bench->said = text_of(bench, pdf);
	bench->said_of = pdf->bytes;
	for (; page > 1; page--)
		text = strchr(text, '\f') + 1;
	return arena_copy_n(bench->arena, text, strcspn(text, "\f"));
}

/* The page that has these words; 0 for none, and a failure for two. */
static size_t
page_with(struct bench *bench, const struct pdf_result *pdf, const char *words)
{
	size_t found = 0;

	for (size_t i = 1; i <= pdf->pages; i++) {
		if (strstr(page_text(bench, pdf, i), words) == NULL)
			continue;
		if (found > 0)
			fail_msg("'%s' on pages %zu and %zu", words, found, i);
		found = i;
	}
	return found;
}

static void
contents_say_where_chapters_are(void **state)
{
	static const char html[] = "<p><a href=\"#one\">1</a> "
	    "<b data-page-of=\"one\">000</b>; <a href=\"#two\">2</a> "
	    "<b data-page-of=\"two\">000</b>.</p>"
	    "<div style=\"page-break-before:always\"><h2 id=\"one\">One</h2>a"
	    "</div><div style=\"page-break-before:always\">b</div>"
	    "<div style=\"page-break-before:always\"><h2 id=\"two\">Two</h2>c"
	    "</div>";
	(void)state;

	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, html);
		struct pdf_result pdf;

		if (engine != NULL) {
			assert_true(print(&bench, engine, &job, &pdf));
			assert_int_equal(pdf.pages, 4);
			if (strstr(page_text(&bench, &pdf, 1), "1 2; 2 4.")
			    == NULL)
				fail_msg("%s: %s", way_names[way],
				    page_text(&bench, &pdf, 1));
		}
		bench_close(&bench);
	}
}

enum { ROWS = 90 };

/* The last word of a row stands in its tallest cell. */
static const char *
long_table(struct arena *arena)
{
	struct text html = text_open(arena, TEXT_LIMIT);

	text_add(&html, "<p>Before.</p><table id=\"t\" style=\"width:100%\">"
	    "<caption>Counts</caption><thead><tr><th>Year</th>"
	    "<th>Remark</th></tr></thead><tbody>");
	for (int i = 0; i < ROWS; i++) {
		text_add_format(&html, "<tr><td>begin%d,</td><td>", i);
		for (int n = 0; n < 10 + 40 * (i % 3); n++)
			text_add(&html, "word ");
		text_add_format(&html, "end%d,</td></tr>", i);
	}
	text_add(&html, "</tbody></table><p>After.</p>");
	return html.bytes;
}

static void
a_long_table_has_its_head_on_every_page(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, arena_format(bench.arena,
		    "<style>tr{break-inside:avoid}</style>%s",
		    long_table(bench.arena)));
		struct pdf_result pdf = { 0 };

		if (engine != NULL)
			assert_true(print(&bench, engine, &job, &pdf));
		for (size_t i = 1; i <= pdf.pages; i++)
			if (strstr(page_text(&bench, &pdf, i), "begin") !=
			    NULL && strstr(page_text(&bench, &pdf, i),
			    "Remark") == NULL)
				fail_msg("%s: no head on page %zu",
				    way_names[way], i);
		for (int i = 0; engine != NULL && i < ROWS; i++) {
			size_t begins = page_with(&bench, &pdf, arena_format(
			    bench.arena, "begin%d,", i));

			if (begins == 0 || begins != page_with(&bench, &pdf,
			    arena_format(bench.arena, "end%d,", i)))
				fail_msg("%s: row %d is split", way_names[way],
				    i);
		}
		/* A page more than the other engine is not yet waste. */
		if (engine != NULL)
			assert_in_range(pdf.pages, 7, 10);
		bench_close(&bench);
	}
}

static void
a_heading_stands_with_its_text(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);

		/* Each height in turn is one at which it would be alone. */
		for (int height = 225; engine != NULL && height < 260;
		    height += 6) {
			struct pdf_job job = job_of(&bench, arena_format(
			    bench.arena, "<style>h2{break-after:avoid}"
			    "</style><div style=\"height:%dmm\">Above</div>"
			    "<h2>Heading</h2><div style=\"page-break-inside:"
			    "avoid\"><p>Text</p><p>b</p><p>c</p></div>",
			    height));
			struct pdf_result pdf;

			assert_true(print(&bench, engine, &job, &pdf));
			if (page_with(&bench, &pdf, "Heading") !=
			    page_with(&bench, &pdf, "Text"))
				fail_msg("%s: alone at %d mm", way_names[way],
				    height);
		}
		bench_close(&bench);
	}
}

/* Seen or not: who copies the text must not have it twice. */
static void
a_line_at_the_edge_is_on_one_page(void **state)
{
	(void)state;
	for (enum way way = 0; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, "<div style=\"height:"
		    "230mm\">Above</div><div style=\"page-break-inside:avoid;"
		    "line-height:1\"><p style=\"font-size:30pt;margin-top:"
		    "5mm\">Line</p><div style=\"height:40mm\"></div></div>"
		    "<p style=\"line-height:.8;font-size:30pt\">Thin</p>");
		struct pdf_result pdf;

		if (engine != NULL) {
			assert_true(print(&bench, engine, &job, &pdf));
			assert_int_equal(page_with(&bench, &pdf, "Line"), 2);
			assert_int_equal(page_with(&bench, &pdf, "Above"), 1);
			assert_int_equal(page_with(&bench, &pdf, "Thin"), 2);
		}
		bench_close(&bench);
	}
}

/* Chromium takes heads from the style sheet; so this is of the other two. */
static void
a_chapter_is_named_at_the_head_of_its_pages(void **state)
{
	static const char html[] = "<p>Cover</p>"
	    "<div data-head=\"One &amp; all\" style=\"page-break-before:"
	    "always\"><h2>First</h2>a</div>"
	    "<div style=\"page-break-before:always\">b</div>"
	    "<div data-head=\"Two\" style=\"page-break-before:always\">"
	    "<h2>Second</h2>c</div>";
	static const char *const heads[] = { "", "One & all", "One & all",
		"Two" };
	(void)state;

	for (enum way way = WKHTMLTOX; way < WAYS; way++) {
		struct bench bench = bench_open();
		const struct pdf_engine *engine = way_engine(&bench, way);
		struct pdf_job job = job_of(&bench, html);
		struct pdf_result pdf = { 0 };

		job.foot = "";
		if (engine != NULL) {
			assert_true(print(&bench, engine, &job, &pdf));
			assert_int_equal(pdf.pages, 4);
		}
		for (size_t i = 0; i < pdf.pages; i++) {
			const char *text = page_text(&bench, &pdf, i + 1);
			const char *head = strstr(text, job.title);

			/* The cover has none; the others' is the first line. */
			if (i == 0 ? head != NULL : head == NULL ||
			    strspn(text, " \n") != (size_t)(head - text) ||
			    strstr(head, heads[i]) == NULL)
				fail_msg("%s, page %zu: %.60s",
				    way_names[way], i + 1, text);
		}
		bench_close(&bench);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contents_say_where_chapters_are),
		cmocka_unit_test(a_long_table_has_its_head_on_every_page),
		cmocka_unit_test(a_heading_stands_with_its_text),
		cmocka_unit_test(a_line_at_the_edge_is_on_one_page),
		cmocka_unit_test(a_chapter_is_named_at_the_head_of_its_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
