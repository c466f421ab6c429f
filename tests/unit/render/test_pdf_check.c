/*
 * Each rule of the check can fail: a good file is spoilt in one place, written,
 * and judged.  Whether the check asks what PDF/UA-1 asks is for
 * tests/pdf/verapdf to say, which holds veraPDF against the same site.
 */
#include "pdf_testing.h"

#include "base/text.h"
#include "render/pdf_check.h"
#include "render/pdf_file.h"

static const char good_html[] =
    "<h1>One</h1><p>Text and <a href=\"https://example.org/\">out</a> or "
    "<a href=\"#two\">down</a>.</p><ul><li>a</li><li>b</li></ul>"
    "<table><caption>Counts</caption><thead><tr><th scope=\"col\">A</th>"
    "<th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">1"
    "</th><td>2</td></tr><tr><th scope=\"row\">3</th><td>4</td></tr>"
    "</tbody></table><figure><svg role=\"img\" aria-label=\"Four of ten\" "
    "width=\"40\" height=\"40\"><circle cx=\"20\" cy=\"20\" r=\"9\"/></svg>"
    "<figcaption>Figure</figcaption></figure><h2 id=\"two\">Two</h2>"
    "<p style=\"background:#eee\">Boxed.</p>";

/* The first element of this kind below `element`; 0 when there is none. */
static qpdf_oh
find(struct pdf_file *file, qpdf_oh element, const char *type)
{
	qpdf_oh kids = pdf_get(file, element, "/K"), found = 0;

	if (strcmp(pdf_name(file, pdf_get(file, element, "/S")), type) == 0)
		return element;
	for (size_t i = 0; i < pdf_count(file, kids) && found == 0; i++)
		if (pdf_is_dictionary(file, pdf_item(file, kids, i)))
			found = find(file, pdf_item(file, kids, i), type);
	return found;
}

static qpdf_oh
catalog(struct pdf_file *file)
{
	return qpdf_get_root(file->qpdf);
}

static qpdf_oh
structure(struct pdf_file *file)
{
	return pdf_get(file, catalog(file), "/StructTreeRoot");
}

static qpdf_oh
page(struct pdf_file *file)
{
	return qpdf_get_page_n(file->qpdf, 0);
}

/* Where the first font's letters are, and the stream of a page. */
static qpdf_oh
letters(struct pdf_file *file)
{
	qpdf_oh fonts = pdf_get(file, pdf_get(file, page(file), "/Resources"),
	    "/Font");

	return pdf_get(file, pdf_get(file, fonts, pdf_keys(file, fonts)
	    .items[0]), "/ToUnicode");
}

enum where { CATALOG, MARKS, VIEWER, ROOT, PAGE, NOTE, ELEMENT };

/* What is put where; NULL for `value` takes it out. */
static const struct {
	enum where where;
	const char *type;  /* of the element */
	const char *key;
	const char *value;
	const char *flaw;
} changes[] = {
	{ CATALOG, NULL, "/Lang", NULL, "it does not say its language" },
	{ CATALOG, NULL, "/Lang", "()", "it does not say its language" },
	{ CATALOG, NULL, "/MarkInfo", NULL,
	    "it does not say that it is tagged" },
	{ MARKS, NULL, "/Suspects", "true",
	    "it says that its tags may be wrong" },
	{ VIEWER, NULL, "/DisplayDocTitle", "false",
	    "readers are shown its file name and not its title" },
	{ CATALOG, NULL, "/Metadata", NULL, "it has no metadata" },
	{ CATALOG, NULL, "/AcroForm", "<< /Fields [] >>", "it holds more than "
	    "a document: a form, a script, a file or layers" },
	{ CATALOG, NULL, "/StructTreeRoot", NULL, "it has no tags" },
	{ ROOT, NULL, "/ParentTree", NULL,
	    "a link is not tagged as one" },
	{ ROOT, NULL, "/RoleMap", "<< /P /Span >>",
	    "a tag of the standard is given another meaning" },
	{ PAGE, NULL, "/Tabs", "/R",
	    "the tab key does not follow the tags" },
	{ PAGE, NULL, "/StructParents", "99",
	    "content does not lead back to its tag" },
	{ NOTE, NULL, "/Contents", NULL,
	    "a link does not say where it leads" },
	{ NOTE, NULL, "/StructParent", NULL, "a link is not tagged as one" },
	{ NOTE, NULL, "/Subtype", "/Text",
	    "something on a page is no link and no text" },
	{ NOTE, NULL, "/A", "<< /S /URI /URI (file:///x.html) >>",
	    "a link leads nowhere" },
	{ CATALOG, NULL, "/Dests", NULL, "a link leads nowhere" },
	{ ELEMENT, "/P", "/S", "/Rune", "there is a tag of an unknown kind" },
	{ ELEMENT, "/H1", "/S", "/H2", "a heading skips a level" },
	{ ELEMENT, "/H2", "/S", "/H4", "a heading skips a level" },
	{ ELEMENT, "/H2", "/S", "/H", "a heading has no level" },
	{ ELEMENT, "/Figure", "/Alt", NULL, "a picture has no description" },
	{ ELEMENT, "/Figure", "/Alt", "()", "a picture has no description" },
	{ ELEMENT, "/L", "/S", "/Div",
	    "a list or table is put together wrongly" },
	{ ELEMENT, "/LBody", "/S", "/P",
	    "a list or table holds what does not belong there" },
	{ ELEMENT, "/TR", "/S", "/P",
	    "a list or table holds what does not belong there" },
	{ ELEMENT, "/TD", "/S", "/P",
	    "a list or table holds what does not belong there" },
	{ ELEMENT, "/Caption", "/S", "/P",
	    "a list or table holds what does not belong there" },
	{ ELEMENT, "/TH", "/A", NULL,
	    "a head of a table says neither row nor column" },
	{ ELEMENT, "/TD", "/A", "<< /O /Table /ColSpan 2 >>",
	    "rows of a table are not equally long" },
	{ ELEMENT, "/TD", "/A", "<< /O /Table /RowSpan 3 >>",
	    "rows of a table are not equally long" },
	{ ELEMENT, "/TD", "/A", "<< /O /Table /ColSpan 999 >>",
	    "cells of a table overlap" },
	{ ELEMENT, "/TD", "/A", "<< /O /Table /Headers [(nobody)] >>",
	    "a cell names a head that is not there" },
	{ ELEMENT, "/P", "/P", NULL, "a tag names a wrong parent" },
	{ ELEMENT, "/H1", "/K", NULL, "content is left out of the tags" },
	{ ELEMENT, "/P", "/S", "/Note", "a note has no id" },
	{ ELEMENT, "/P", "/ID", "(id000001)", "two tags have the same id" },
};

/* Bytes of the page's stream, or of the letters of its font, or metadata. */
static const struct {
	enum { ON_PAGE, OF_FONT, OF_FILE } stream;
	const char *from, *to;
	const char *flaw;
} edits[] = {
	{ ON_PAGE, "/Artifact <</Type /Layout>> BDC", "/Span BMC",
	    "something is painted outside the tags" },
	{ ON_PAGE, "/MCID ", "/MCID 40",
	    "content is left out of the tags" },
	{ ON_PAGE, "/Artifact <</Type /Layout>> BDC",
	    "/Artifact BMC /P <</MCID 0>> BDC EMC",
	    "tagged content stands in decoration" },
	{ ON_PAGE, "BT", "/Artifact BMC EMC BT",
	    "decoration stands in tagged content" },
	{ ON_PAGE, "q", "/Span BMC q", "marked content does not end" },
	{ ON_PAGE, "EMC", "EMC EMC", "marked content ends that did not begin" },
	{ ON_PAGE, "q", "0 0 9 9 re f q",
	    "something is painted outside the tags" },
	{ ON_PAGE, "q", "/Nothing Do q",
	    "something is painted outside the tags" },
	{ ON_PAGE, "<00", "<FF", "a font does not say what its letters "
	    "are" },
	{ OF_FONT, "beginbfchar", "beginbfchar <0001> <0000> ",
	    "a font does not say what its letters are" },
	{ OF_FONT, "beginbf", "begin", "a font does not say what its letters "
	    "are" },
	{ OF_FILE, "<pdfuaid:part>1", "<pdfuaid:part>2",
	    "its metadata do not say PDF/UA" },
	{ OF_FILE, "x-default", "en", "it has no title" },
};

static struct pdf_result
good_file(struct bench *bench)
{
	const struct pdf_engine *engine = way_engine(bench, CHROMIUM);
	struct pdf_job job = job_of(bench, good_html);
	struct pdf_session *session;
	struct pdf_result pdf = { .end = PDF_NO_ENGINE };

	if (engine == NULL)
		return pdf;
	session = engine->open(bench->arena, &bench->options);
	assert_non_null(session);
	pdf = engine->print(session, &job);
	pdf = pdf_finish(bench->arena, engine, &job, &pdf, NULL);
	assert_int_equal(pdf.end, PDF_OK);
	engine->close(session);
	return pdf;
}

static struct pdf_file
open_file(struct arena *arena, const struct pdf_result *pdf)
{
	struct pdf_file file = { .arena = arena, .qpdf = qpdf_init() };

	assert_int_equal(qpdf_read_memory(file.qpdf, "good", pdf->bytes,
	    pdf->length, NULL), QPDF_SUCCESS);
	return file;
}

/* Written as finishing does, so that only the change is new. */
static const char *
judge(struct pdf_file *file)
{
	const char *flaw;

	assert_int_equal(qpdf_init_write_memory(file->qpdf), QPDF_SUCCESS);
	qpdf_set_object_stream_mode(file->qpdf, qpdf_o_generate);
	qpdf_set_deterministic_ID(file->qpdf, QPDF_TRUE);
	assert_int_equal(qpdf_write(file->qpdf), QPDF_SUCCESS);
	flaw = pdf_check(file->arena,
	    (const char *)qpdf_get_buffer(file->qpdf),
	    qpdf_get_buffer_length(file->qpdf), true);
	qpdf_cleanup(&file->qpdf);
	return flaw;
}

static qpdf_oh
place(struct pdf_file *file, enum where where, const char *type)
{
	switch (where) {
	case CATALOG:
		return catalog(file);
	case MARKS:
		return pdf_get(file, catalog(file), "/MarkInfo");
	case VIEWER:
		return pdf_get(file, catalog(file), "/ViewerPreferences");
	case ROOT:
		return structure(file);
	case PAGE:
		return page(file);
	case NOTE:
		return pdf_item(file, pdf_get(file, page(file), "/Annots"), 0);
	case ELEMENT:
		return find(file, pdf_item(file, pdf_get(file, structure(file),
		    "/K"), 0), type);
	}
	BUG("place %d", (int)where);
}

static void
blame_is(const char *flaw, const char *want, const char *what)
{
	if (flaw == NULL || strcmp(flaw, want) != 0)
		fail_msg("%s: %s, not %s", what, flaw == NULL ? "good" : flaw,
		    want);
}

static void
a_changed_object_is_found(struct bench *bench, const struct pdf_result *pdf)
{
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		struct pdf_file file = open_file(bench->arena, pdf);
		qpdf_oh at = place(&file, changes[i].where, changes[i].type);

		assert_true(pdf_is_dictionary(&file, at));
		if (changes[i].value == NULL)
			qpdf_oh_remove_key(file.qpdf, at, changes[i].key);
		else
			pdf_put(&file, at, changes[i].key, pdf_parse(&file,
			    changes[i].value));
		blame_is(judge(&file), changes[i].flaw, arena_format(
		    bench->arena, "%s %s", changes[i].key,
		    changes[i].value == NULL ? "taken out" :
		    changes[i].value));
	}
}

/* The first `from` of the stream becomes `to`. */
static void
edit_stream(struct pdf_file *file, qpdf_oh stream, const char *from,
    const char *to)
{
	qpdf_oh none = qpdf_oh_new_null(file->qpdf);
	unsigned char *bytes = NULL;
	struct text out = text_open(file->arena, TEXT_LIMIT);
	size_t length = 0, at;
	const char *found;

	assert_int_equal(qpdf_oh_get_stream_data(file->qpdf, stream,
	    qpdf_dl_all, NULL, &bytes, &length), QPDF_SUCCESS);
	found = memmem(bytes, length, from, strlen(from));
	if (found == NULL)
		fail_msg("the stream has no %s", from);
	at = (size_t)(found - (const char *)bytes);
	text_add_n(&out, (const char *)bytes, at);
	text_add(&out, to);
	text_add_n(&out, found + strlen(from), length - at - strlen(from));
	free(bytes);
	qpdf_oh_replace_stream_data(file->qpdf, stream,
	    (const unsigned char *)out.bytes, out.length, none, none);
}

static void
a_changed_stream_is_found(struct bench *bench, const struct pdf_result *pdf)
{
	for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
		struct pdf_file file = open_file(bench->arena, pdf);
		qpdf_oh stream = edits[i].stream == ON_PAGE ?
		    pdf_get(&file, page(&file), "/Contents") :
		    edits[i].stream == OF_FONT ? letters(&file) :
		    pdf_get(&file, catalog(&file), "/Metadata");

		edit_stream(&file, stream, edits[i].from, edits[i].to);
		blame_is(judge(&file), edits[i].flaw, edits[i].from);
	}
}

static void
every_rule_can_fail(void **state)
{
	struct bench bench = bench_open();
	struct pdf_result pdf = good_file(&bench);
	struct pdf_file file;
	(void)state;

	if (pdf.end == PDF_NO_ENGINE) {
		bench_close(&bench);
		skip();
	}
	assert_null(pdf.flaw);
	file = open_file(bench.arena, &pdf);
	assert_null(judge(&file));
	a_changed_object_is_found(&bench, &pdf);
	a_changed_stream_is_found(&bench, &pdf);
	assert_non_null(pdf_check(bench.arena, pdf.bytes, pdf.length / 2,
	    true));
	bench_close(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_can_fail),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
