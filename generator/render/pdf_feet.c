#include "render/pdf_feet.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf.h"
#include "render/pdf_file.h"

/* Millimetres of A4, and a line below the text as the style sheet has it. */
static const double page_height = 297, gap = 2.4;

struct pdf_job
pdf_feet_job(struct arena *arena, const struct pdf_job *job, size_t pages)
{
	struct text html = text_open(arena, TEXT_LIMIT);
	struct pdf_job feet = *job;

	text_add_format(&html, "<!doctype html><html><head>"
	    "<meta charset=\"utf-8\"><title></title><style>"
	    "html{font:10pt \"Open Sans\";color:#444444}body{margin:0}"
	    "div{padding:%.1fmm %dmm 0 %dmm;page-break-inside:avoid}"
	    "span{float:right}</style></head><body>",
	    page_height - job->margins.bottom + gap, job->margins.right,
	    job->margins.left);
	for (size_t i = 1; i <= pages; i++) {
		text_add_format(&html, "<div%s><span>Page %zu of %zu</span>",
		    i < pages ? " style=\"page-break-after:always\"" : "", i,
		    pages);
		text_add_escaped(&html, job->foot);
		/* The float must not be taller than what stands beside it. */
		text_add(&html, "&nbsp;</div>");
	}
	text_add(&html, "</body></html>");
	feet.html = html.bytes;
	feet.length = html.length;
	feet.margins = (struct pdf_margins){ 0 };
	feet.foot = NULL;
	return feet;
}

/* The page of feet as a drawing that the other file can use. */
static qpdf_oh
borrow_page(struct pdf_file *file, qpdf_data feet, size_t number)
{
	qpdf_oh page = qpdf_get_page_n(feet, number);
	qpdf_oh resources = qpdf_oh_get_key(feet, page, "/Resources");
	unsigned char *bytes = NULL;
	size_t length = 0;
	qpdf_oh form, head;

	if ((qpdf_oh_get_page_content_data(feet, page, &bytes, &length) &
	    QPDF_ERRORS) != 0)
		file->broken = true;
	form = pdf_new_stream(file, arena_copy_n(file->arena,
	    bytes == NULL ? "" : (const char *)bytes, length), length);
	free(bytes);
	/* Only an object of its own can be copied from file to file (B4). */
	if (!qpdf_oh_is_indirect(feet, resources))
		resources = qpdf_make_indirect_object(feet, resources);
	head = qpdf_oh_get_dict(file->qpdf, form);
	pdf_put(file, head, "/Type", pdf_parse(file, "/XObject"));
	pdf_put(file, head, "/Subtype", pdf_parse(file, "/Form"));
	pdf_put(file, head, "/BBox", pdf_parse(file, "[0 0 595 842]"));
	pdf_put(file, head, "/Resources", qpdf_oh_copy_foreign_object(
	    file->qpdf, feet, resources));
	return form;
}

static qpdf_oh
copy_of(struct pdf_file *file, qpdf_oh dictionary)
{
	qpdf_oh copy = qpdf_oh_new_dictionary(file->qpdf);
	struct list keys = pdf_keys(file, dictionary);

	for (size_t i = 0; i < keys.count; i++)
		pdf_put(file, copy, keys.items[i], pdf_get(file, dictionary,
		    keys.items[i]));
	return copy;
}

static void
stamp_page(struct pdf_file *file, qpdf_oh page, qpdf_oh form)
{
	static const char name[] = "/Foot";
	qpdf_oh resources = pdf_get(file, page, "/Resources");
	qpdf_oh forms = pdf_get(file, resources, "/XObject");
	struct text content = text_open(file->arena, TEXT_LIMIT);
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (!pdf_is_dictionary(file, resources) ||
	    (qpdf_oh_get_page_content_data(file->qpdf, page, &bytes, &length)
	    & QPDF_ERRORS) != 0) {
		file->broken = true;
		return;
	}
	/* wkhtmltox shares one dictionary between pages: each gets its own. */
	resources = copy_of(file, resources);
	forms = copy_of(file, forms);
	pdf_put(file, forms, name, form);
	pdf_put(file, resources, "/XObject", forms);
	pdf_put(file, page, "/Resources", resources);
	text_add(&content, "q\n");
	text_add_n(&content, (const char *)bytes, length);
	free(bytes);
	/* It paints its paper white: only the margin's strip is let through. */
	text_add_format(&content, "\nQ\nq 0 0 595 %.2f re W n %s Do Q\n",
	    file->job->margins.bottom * 72 / 25.4, name);
	pdf_put(file, page, "/Contents", pdf_new_stream(file, content.bytes,
	    content.length));
}

void
pdf_feet_stamp(struct pdf_file *file, qpdf_data feet)
{
	size_t pages = pdf_pages(file);

	if (qpdf_get_num_pages(feet) != (int)pages) {
		file->broken = true;
		return;
	}
	for (size_t p = 0; p < pages; p++)
		stamp_page(file, qpdf_get_page_n(file->qpdf, p),
		    borrow_page(file, feet, p));
}
