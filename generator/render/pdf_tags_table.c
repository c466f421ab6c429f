/*
 * pdf_tags_table.c - tables of a structure tree, mended to what PDF/UA-1 asks.
 */
#include "render/pdf_file.h"

#include <string.h>

#include "render/pdf_html.h"

/* Marked content has no type: lines of the table, which leave it later. */
static bool
belongs_in_table(const char *type)
{
	static const char *const types[] = { "", "/TR", "/THead", "/TBody",
		"/TFoot", "/Caption" };

	return html_is_one_of(type, types, sizeof types / sizeof types[0]);
}

static const char *
type_of(struct pdf_file *file, qpdf_oh kid)
{
	return pdf_name(file, pdf_get(file, kid, "/S"));
}

static size_t
strays(struct pdf_file *file, qpdf_oh kids)
{
	size_t count = 0;

	for (size_t i = 0; i < pdf_count(file, kids); i++)
		count += !belongs_in_table(type_of(file, pdf_item(file, kids,
		    i)));
	return count;
}

/*
 * Chromium forgets the caption around what has more than one piece of text,
 * and hangs the pieces into the table itself (7.2-3).
 */
void
pdf_table_mend(struct pdf_file *file, qpdf_oh table)
{
	qpdf_oh kids = pdf_get(file, table, "/K");
	qpdf_oh kept, caption, inside;

	if (strays(file, kids) == 0)
		return;
	kept = qpdf_oh_new_array(file->qpdf);
	caption = pdf_indirect(file, pdf_parse(file,
	    "<< /Type /StructElem /S /Caption /K [] >>"));
	inside = pdf_get(file, caption, "/K");
	pdf_put(file, caption, "/P", table);
	qpdf_oh_append_item(file->qpdf, kept, caption);
	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);

		if (belongs_in_table(type_of(file, kid))) {
			qpdf_oh_append_item(file->qpdf, kept, kid);
			continue;
		}
		qpdf_oh_append_item(file->qpdf, inside, kid);
		pdf_put(file, kid, "/P", caption);
	}
	pdf_put(file, table, "/K", kept);
}
