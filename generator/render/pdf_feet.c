#include "render/pdf_feet.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf.h"
#include "render/pdf_file.h"
#include "render/pdf_survey.h"

/* Millimetres of A4, and from the text to the line, as the style sheet has it. */
static const double page_height = 297, gap = 2.4,
	point = 72 / 25.4;

static const char style[] =
    "html{font:10pt/1.36 \"Open Sans\";color:#444444}body{margin:0}"
    "div{position:relative;page-break-inside:avoid}"
    "p{position:absolute;margin:0;white-space:nowrap}"
    ".all{page-break-after:always}";

/* What stands at the head of that page; "" before the first that says so. */
static const char *
head_of(const struct pdf_survey *survey, size_t page)
{
	const char *words = "";

	for (size_t i = 0; i < survey->heads.count; i++) {
		const struct pdf_head *head = survey->heads.items[i];

		if (head->page <= page)
			words = head->words;
	}
	return words;
}

/* Millimetres from the top, and from that side. */
static void
add_line(struct text *html, const char *size, double down, const char *side,
    int across, const char *words)
{
	text_add_format(html, "<p style=\"font-size:%s;top:%.1fmm;%s:%dmm\">",
	    size, down, side, across);
	text_add_escaped(html, words);
	text_add(html, "</p>");
}

static void
add_page(struct text *html, const struct pdf_job *job,
    const struct pdf_survey *survey, size_t page)
{
	const char *head = head_of(survey, page);
	double foot = page_height - job->margins.bottom + gap;

	text_add_format(html, "<div%s style=\"height:%.1fmm\">",
	    page < survey->pages ? " class=\"all\"" : "", page_height - 1);
	if (head[0] != '\0') {
		add_line(html, "9.5pt", job->margins.top / 2.0, "left",
		    job->margins.left, job->title);
		add_line(html, "9.5pt", job->margins.top / 2.0, "right",
		    job->margins.right, head);
	}
	add_line(html, "10pt", foot, "left", job->margins.left, job->foot);
	add_line(html, "10pt", foot, "right", job->margins.right,
	    arena_format(html->arena, "Page %zu of %zu", page,
	    survey->pages));
	text_add(html, "</div>");
}

struct pdf_job
pdf_feet_job(struct arena *arena, const struct pdf_job *job,
    const struct pdf_survey *survey)
{
	struct text html = text_open(arena, TEXT_LIMIT);
	struct pdf_job feet = *job;

	text_add_format(&html, "<!doctype html><html><head>"
	    "<meta charset=\"utf-8\"><title></title><style>%s</style></head>"
	    "<body>", style);
	for (size_t i = 1; i <= survey->pages; i++)
		add_page(&html, job, survey, i);
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
	/* It paints its paper white: only the margins' strips are let through. */
	text_add_format(&content, "\nQ\nq 0 0 595 %.2f re 0 %.2f 595 %.2f re "
	    "W n %s Do Q\n", file->job->margins.bottom * point,
	    (page_height - file->job->margins.top) * point,
	    file->job->margins.top * point, name);
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
