/*
 * pdf_tounicode.c - what letters the glyphs of a font stand for.
 */
#include "render/pdf_file.h"

#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "render/pdf_cmap.h"

enum { DEEPEST = 8 };

/*
 * Fonts whose marks are glyphs of their own (Nastaliq) map them to U+0000,
 * which PDF/UA 7.21.7 forbids; U+034F is the mark that says nothing.  True
 * when something was changed.
 */
static bool
mend_map(unsigned char *bytes, size_t length)
{
	struct pdf_cmap map = { .bytes = (const char *)bytes,
		.length = length };
	struct pdf_letters letters;
	bool changed = false;

	while (pdf_cmap_next(&map, &letters)) {
		/* Of a range the first letter moves all others. */
		if (letters.low != letters.high)
			continue;
		for (size_t i = 0; i + 4 <= letters.digits; i += 4) {
			unsigned char *unit = bytes + letters.value + i;

			if (!pdf_is_no_letter(pdf_hex((char *)unit, 4)))
				continue;
			memcpy(unit, "034F", 4);
			changed = true;
		}
	}
	return changed;
}

static void
mend_font(struct pdf_file *file, qpdf_oh font)
{
	qpdf_oh map = pdf_get(file, font, "/ToUnicode");
	qpdf_oh none = qpdf_oh_new_null(file->qpdf);
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (!qpdf_oh_is_stream(file->qpdf, map))
		return;
	if ((qpdf_oh_get_stream_data(file->qpdf, map, qpdf_dl_all, NULL,
	    &bytes, &length) & QPDF_ERRORS) != 0)
		file->broken = true;
	else if (mend_map(bytes, length))
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
