/*
 * The PDF/UA mark is on the files that keep what it promises, and on no other.
 * tests/pdf/verapdf asks the released veraPDF the same of the whole site.
 */
#include "pdf_testing.h"

static const struct {
	const char *html;
	const char *flaw; /* NULL: it bears the mark */
} cases[] = {
	{ "<h1>One</h1><h2>Two</h2><h3>Three</h3><h2>Four</h2><p>Text.", NULL },
	{ "<h1>One</h1><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
	    NULL },
	{ "<h1>One</h1><table><caption>C</caption><thead><tr>"
	    "<th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
	    "<tbody><tr><th scope=\"row\">1</th><td>2</td></tr></tbody>"
	    "</table>", NULL },
	{ "<h1>One</h1><figure><svg role=\"img\" aria-label=\"Four of ten\" "
	    "width=\"40\" height=\"40\"><circle cx=\"20\" cy=\"20\" r=\"9\"/>"
	    "</svg><figcaption>Counts</figcaption></figure>", NULL },
	{ "<h1>One</h1><p style=\"background:#eee;border:1px solid\">Boxed "
	    "<strong>text</strong> and <em lang=\"pl\">tekst</em>.</p>", NULL },
	{ "<h1>One</h1><p><a href=\"https://example.org/\">Out</a> and "
	    "<a href=\"#two\">down</a><h2 id=\"two\">Two</h2><p>Text.", NULL },
	{ "<h1>One</h1><p style=\"opacity:.5\">Pale text.</p>", NULL },
	{ "<h1>One</h1><p><a href=\"gone.html\">Nowhere to go</a>.", NULL },
	/* Chromium forgets the caption around more than one piece of text. */
	{ "<h1>One</h1><table><caption><a href=\"https://example.org/\">C</a> "
	    "<span>and <b>more</b></span></caption><thead><tr><th "
	    "scope=\"col\">A</th></tr></thead><tbody><tr><th scope=\"row\">1"
	    "</th></tr></tbody></table>", NULL },
	{ "<h1>One</h1><table><thead><tr><th scope=\"col\">A</th><th "
	    "scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">1"
	    "</th><td></td></tr></tbody></table>",
	    "rows of a table are not equally long" },
	{ "<h1>One</h1><p style=\"font-family:'Noto Nastaliq Urdu'\">\xd8\xa7",
	    "it uses a font that is not one of ours" },
	{ "<h1>One</h1><h3>Three</h3>", "a heading skips a level" },
	{ "<h2>Two</h2>", "a heading skips a level" },
	{ "<h1>One</h1><img width=\"9\" height=\"9\" src=\"data:image/gif;"
	    "base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=\">",
	    "a picture has no description" },
	{ "<h1>One</h1><p>Rune: \xe1\x9a\xa0\xf0\x92\x80\x80"
	    "\xf3\xb0\x80\x80.",
	    "it has a character that none of our fonts has" },
	{ "<h1>One</h1><p><a role=\"doc-noteref\" href=\"#n\">1</a>"
	    "<p id=\"n\">Note.", "a link is not tagged as one" },
};

static void
the_mark_is_where_it_belongs(void **state)
{
	struct bench bench = bench_open();
	const struct pdf_engine *engine = way_engine(&bench, CHROMIUM);
	struct pdf_session *session;
	(void)state;

	if (engine == NULL) {
		bench_close(&bench);
		skip();
	}
	session = engine->open(bench.arena, &bench.options);
	assert_non_null(session);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct pdf_job job = job_of(&bench, cases[i].html);
		struct pdf_result pdf = engine->print(session, &job);
		const char *want = cases[i].flaw;
		bool marked;

		pdf = pdf_finish(bench.arena, engine, &job, &pdf,
		    NULL);
		assert_int_equal(pdf.end, PDF_OK);
		marked = memmem(pdf.bytes, pdf.length,
		    "<pdfuaid:part>1</pdfuaid:part>", 30) != NULL;
		if (marked != (want == NULL) || (want == NULL) !=
		    (pdf.flaw == NULL) || (want != NULL &&
		    strcmp(want, pdf.flaw) != 0))
			fail_msg("%.60s: %s", cases[i].html,
			    pdf.flaw == NULL ? "no flaw" : pdf.flaw);
	}
	engine->close(session);
	bench_close(&bench);
}

static void
wkhtmltox_never_bears_it(void **state)
{
	struct bench bench = bench_open();
	const struct pdf_engine *engine = way_engine(&bench, WKHTMLTOX);
	struct pdf_job job = job_of(&bench, cases[0].html);
	struct pdf_session *session;
	struct pdf_result pdf;
	(void)state;

	/* The command is the same engine, where there is no library. */
	if (engine == NULL)
		engine = way_engine(&bench, WKHTMLTOPDF);
	if (engine == NULL) {
		bench_close(&bench);
		skip();
	}
	session = engine->open(bench.arena, &bench.options);
	assert_non_null(session);
	pdf = engine->print(session, &job);
	pdf = pdf_finish(bench.arena, engine, &job, &pdf, NULL);
	assert_int_equal(pdf.end, PDF_OK);
	assert_null(memmem(pdf.bytes, pdf.length, "pdfuaid:part", 12));
	engine->close(session);
	bench_close(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_mark_is_where_it_belongs),
		cmocka_unit_test(wkhtmltox_never_bears_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
