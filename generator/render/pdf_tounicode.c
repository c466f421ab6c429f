/*
 * pdf_tounicode.c - what letters the glyphs of a font stand for.
 */
#include "render/pdf_file.h"

#include <stdlib.h>
#include <string.h>

#include "base/list.h"

enum { DEEPEST = 8 };

/*
 * Fonts whose marks are glyphs of their own (Nastaliq) map them to U+0000,
 * which PDF/UA 7.21.7 forbids; U+034F is the mark that says nothing.
 */
static void
mend_font(struct pdf_file *file, qpdf_oh font)
{
	static const char zero[] = "> <0000>", nothing[] = "> <034F>";
	qpdf_oh map = pdf_get(file, font, "/ToUnicode");
	qpdf_oh none = qpdf_oh_new_null(file->qpdf);
	unsigned char *bytes = NULL, *at;
	size_t length = 0;
	bool changed = false;

	if (!qpdf_oh_is_stream(file->qpdf, map))
		return;
	if ((qpdf_oh_get_stream_data(file->qpdf, map, qpdf_dl_all, NULL,
	    &bytes, &length) & QPDF_ERRORS) != 0) {
		file->broken = true;
		return;
	}
	for (at = bytes; (at = memmem(at, length - (size_t)(at - bytes), zero,
	    sizeof zero - 1)) != NULL; changed = true)
		memcpy(at, nothing, sizeof nothing - 1);
	if (changed)
		qpdf_oh_replace_stream_data(file->qpdf, map, bytes, length,
		    none, none);
	free(bytes);
}

/* The fonts of a page, and of the drawings on it. */
static void
mend_resources(struct pdf_file *file, qpdf_oh resources, int depth)
{
	qpdf_oh fonts = pdf_get(file, resources, "/Font");
	qpdf_oh forms = pdf_get(file, resources, "/XObject");
	struct list names = pdf_keys(file, fonts);

	for (size_t i = 0; i < names.count; i++)
		mend_font(file, pdf_get(file, fonts, names.items[i]));
	names = pdf_keys(file, forms);
	for (size_t i = 0; i < names.count && depth < DEEPEST; i++) {
		qpdf_oh form = pdf_get(file, forms, names.items[i]);

		if (qpdf_oh_is_stream(file->qpdf, form))
			mend_resources(file, pdf_get(file, qpdf_oh_get_dict(
			    file->qpdf, form), "/Resources"), depth + 1);
	}
}

void
pdf_fonts_mend(struct pdf_file *file)
{
	for (size_t p = 0; p < pdf_pages(file); p++)
		mend_resources(file, pdf_get(file, qpdf_get_page_n(file->qpdf,
		    p), "/Resources"), 0);
}
