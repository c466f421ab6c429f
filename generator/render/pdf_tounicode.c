/*
 * pdf_tounicode.c - what letters the glyphs of a font stand for.
 */
#include "render/pdf_file.h"

#include <stdlib.h>
#include <string.h>

#include "base/list.h"

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

void
pdf_fonts_mend(struct pdf_file *file)
{
	for (size_t p = 0; p < pdf_pages(file); p++) {
		qpdf_oh fonts = pdf_get(file, pdf_get(file, qpdf_get_page_n(
		    file->qpdf, p), "/Resources"), "/Font");
		struct list names = pdf_keys(file, fonts);

		for (size_t i = 0; i < names.count; i++)
			mend_font(file, pdf_get(file, fonts, names.items[i]));
	}
}
