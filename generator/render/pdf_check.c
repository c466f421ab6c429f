#include "render/pdf_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "render/pdf_file.h"
#include "render/pdf_html.h"

void
pdf_blame(struct pdf_check *check, const char *flaw)
{
	if (check->flaw == NULL)
		check->flaw = flaw;
}

/* What documents of ours have; anything else was put there by nobody. */
static const char *const parts[] = { "/Type", "/Pages", "/StructTreeRoot",
	"/MarkInfo", "/Lang", "/ViewerPreferences", "/Metadata", "/Outlines",
	"/Dests", "/PageLabels", "/PageMode" };

static bool
is_true(struct pdf_file *file, qpdf_oh dictionary, const char *key)
{
	qpdf_oh value = pdf_get(file, dictionary, key);

	return qpdf_oh_is_bool(file->qpdf, value) &&
	    qpdf_oh_get_bool_value(file->qpdf, value);
}

/* Between the two, without blanks, so that an empty element says nothing. */
static bool
says(const char *xml, size_t length, const char *before, const char *after)
{
	const char *at = memmem(xml, length, before, strlen(before)), *end;

	if (at == NULL)
		return false;
	at += strlen(before);
	end = memmem(at, length - (size_t)(at - xml), after, strlen(after));
	if (end == NULL)
		return false;
	while (at < end && (*at == ' ' || *at == '\n'))
		at++;
	return at < end;
}

/* The XMP that we write ourselves; it is read for these three and no more. */
static void
check_metadata(struct pdf_check *check, qpdf_oh catalog)
{
	struct pdf_file *file = check->file;
	qpdf_oh stream = pdf_get(file, catalog, "/Metadata");
	static const char part[] = "<pdfuaid:part>1</pdfuaid:part>";
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (!qpdf_oh_is_stream(file->qpdf, stream) ||
	    (qpdf_oh_get_stream_data(file->qpdf, stream, qpdf_dl_all, NULL,
	    &bytes, &length) & QPDF_ERRORS) != 0) {
		pdf_blame(check, "it has no metadata");
		return;
	}
	if (memmem(bytes, length, part, sizeof part - 1) == NULL)
		pdf_blame(check, "its metadata do not say PDF/UA");
	if (!says((const char *)bytes, length, "xml:lang=\"x-default\">",
	    "</rdf:li>"))
		pdf_blame(check, "it has no title");
	free(bytes);
}

void
pdf_check_catalog(struct pdf_check *check)
{
	struct pdf_file *file = check->file;
	qpdf_oh catalog = qpdf_get_root(file->qpdf);
	qpdf_oh marks = pdf_get(file, catalog, "/MarkInfo");
	struct list keys = pdf_keys(file, catalog);

	if (qpdf_is_encrypted(file->qpdf))
		pdf_blame(check, "it is encrypted");
	for (size_t i = 0; i < keys.count; i++)
		if (!html_is_one_of(keys.items[i], parts, sizeof parts /
		    sizeof parts[0]))
			pdf_blame(check, "it holds more than a document: "
			    "a form, a script, a file or layers");
	if (pdf_text(file, pdf_get(file, catalog, "/Lang"))[0] == '\0')
		pdf_blame(check, "it does not say its language");
	if (!is_true(file, marks, "/Marked"))
		pdf_blame(check, "it does not say that it is tagged");
	if (is_true(file, marks, "/Suspects"))
		pdf_blame(check, "it says that its tags may be wrong");
	if (!is_true(file, pdf_get(file, catalog, "/ViewerPreferences"),
	    "/DisplayDocTitle"))
		pdf_blame(check, "readers are shown its file name and not its "
		    "title");
	check_metadata(check, catalog);
}

static void
check_file(struct pdf_check *check, bool tagged)
{
	if (pdf_pages(check->file) == 0) {
		pdf_blame(check, "it has no pages");
		return;
	}
	check->flaw = pdf_check_fonts(check->file);
	if (!tagged)
		return;
	check->ids = map_open(check->file->arena);
	pdf_check_catalog(check);
	pdf_check_tags(check);
	pdf_check_pages(check);
	if (qpdf_more_warnings(check->file->qpdf))
		pdf_blame(check, "something in it is not of its kind");
}

const char *
pdf_check(struct arena *arena, const char *bytes, size_t length, bool tagged)
{
	struct pdf_file file = { .arena = arena, .qpdf = qpdf_init() };
	struct pdf_check check = { .file = &file };

	qpdf_silence_errors(file.qpdf);
	qpdf_set_suppress_warnings(file.qpdf, QPDF_TRUE);
	if ((qpdf_read_memory(file.qpdf, "written", bytes, length, NULL) &
	    QPDF_ERRORS) != 0)
		pdf_blame(&check, "it cannot be read back");
	else
		check_file(&check, tagged);
	if (qpdf_has_error(file.qpdf))
		(void)qpdf_get_error(file.qpdf);
	qpdf_cleanup(&file.qpdf);
	return check.flaw;
}
