/*
 * pdf_finish.c - from an engine's PDF to one that may be published.
 */
#include "render/pdf.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf_check.h"
#include "render/pdf_feet.h"
#include "render/pdf_file.h"
#include "render/pdf_strays.h"

static const char program[] = "lscp";

/* "%PDF-" first, "%%EOF" in the last 64 bytes. */
static bool
looks_whole(const struct pdf_result *printed)
{
	size_t tail = printed->length < 64 ? printed->length : 64;

	return printed->bytes != NULL && printed->length > 64 &&
	    memcmp(printed->bytes, "%PDF-", 5) == 0 &&
	    memmem(printed->bytes + printed->length - tail, tail, "%%EOF", 5)
	    != NULL;
}

/* The day as PDF writes it: midnight, because a day is all that was decided. */
static const char *
pdf_date(struct pdf_file *file)
{
	const char *day = file->job->as_of;

	if (day == NULL || strlen(day) != 10)
		return "D:19700101000000Z";
	return arena_format(file->arena, "D:%.4s%.2s%.2s000000Z", day, day + 5,
	    day + 8);
}

static void
write_info(struct pdf_file *file)
{
	qpdf_data q = file->qpdf;
	qpdf_oh info = qpdf_oh_new_dictionary(q);
	const char *date = pdf_date(file);

	pdf_put(file, info, "/Title", pdf_new_text(file, file->job->title));
	if (file->job->author != NULL)
		pdf_put(file, info, "/Author", pdf_new_text(file,
		    file->job->author));
	pdf_put(file, info, "/Creator", qpdf_oh_new_string(q, program));
	pdf_put(file, info, "/Producer", qpdf_oh_new_string(q, program));
	pdf_put(file, info, "/CreationDate", qpdf_oh_new_string(q, date));
	pdf_put(file, info, "/ModDate", qpdf_oh_new_string(q, date));
	pdf_put(file, qpdf_get_trailer(q), "/Info", pdf_indirect(file, info));
}

/* The same as XMP (ISO 16684-1), which PDF/UA wants. */
static void
write_xmp(struct pdf_file *file, bool accessible)
{
	const struct pdf_job *job = file->job;
	struct text xmp = text_open(file->arena, TEXT_LIMIT);
	const char *day = job->as_of != NULL ? job->as_of : "1970-01-01";
	qpdf_oh stream, head;

	text_add(&xmp, "<?xpacket begin=\"\xef\xbb\xbf\" "
	    "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf="
	    "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	    "<rdf:Description rdf:about=\"\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
	    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
	/* The mark is a promise: see pdf_check.h. */
	if (accessible)
		text_add(&xmp, "<pdfuaid:part>1</pdfuaid:part>\n");
	text_add(&xmp,
	    "<dc:format>application/pdf</dc:format>\n"
	    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
	text_add_escaped(&xmp, job->title);
	text_add(&xmp, "</rdf:li></rdf:Alt></dc:title>\n"
	    "<dc:language><rdf:Bag><rdf:li>");
	text_add_escaped(&xmp, job->language);
	text_add(&xmp, "</rdf:li></rdf:Bag></dc:language>\n");
	if (job->author != NULL) {
		text_add(&xmp, "<dc:creator><rdf:Seq><rdf:li>");
		text_add_escaped(&xmp, job->author);
		text_add(&xmp, "</rdf:li></rdf:Seq></dc:creator>\n");
	}
	text_add_format(&xmp, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
	    "<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n"
	    "<xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>\n"
	    "<pdf:Producer>%s</pdf:Producer>\n</rdf:Description></rdf:RDF>"
	    "</x:xmpmeta>\n<?xpacket end=\"w\"?>", program, day, day, program);
	stream = pdf_new_stream(file, xmp.bytes, xmp.length);
	head = qpdf_oh_get_dict(file->qpdf, stream);
	pdf_put(file, head, "/Type", pdf_parse(file, "/Metadata"));
	pdf_put(file, head, "/Subtype", pdf_parse(file, "/XML"));
	pdf_put(file, qpdf_get_root(file->qpdf), "/Metadata", stream);
}

static void
write_catalog(struct pdf_file *file)
{
	qpdf_oh catalog = qpdf_get_root(file->qpdf);

	pdf_put(file, catalog, "/Lang", qpdf_oh_new_string(file->qpdf,
	    file->job->language));
	pdf_put(file, catalog, "/ViewerPreferences", pdf_parse(file,
	    "<< /DisplayDocTitle true >>"));
}

/* Nothing of the machine stays in the bytes: same input, same file (B3). */
static bool
write_file(struct pdf_file *file, struct pdf_result *result)
{
	qpdf_data q = file->qpdf;

	if ((qpdf_init_write_memory(q) & QPDF_ERRORS) != 0)
		return false;
	qpdf_set_object_stream_mode(q, qpdf_o_generate);
	qpdf_set_compress_streams(q, QPDF_TRUE);
	qpdf_set_deterministic_ID(q, QPDF_TRUE);
	qpdf_force_pdf_version(q, "1.7");
	if ((qpdf_write(q) & QPDF_ERRORS) != 0)
		return false;
	result->length = qpdf_get_buffer_length(q);
	result->bytes = arena_copy_n(file->arena,
	    (const char *)qpdf_get_buffer(q), result->length);
	return true;
}

/* Each repair is a function of its own; the order is that of the file. */
static bool
mend(struct pdf_file *file, const struct pdf_engine *engine)
{
	if (pdf_pages(file) == 0)
		return false;
	if (!engine->tagged)
		pdf_marks_mend(file);
	pdf_links_mend(file);
	if (engine->tagged)
		pdf_tags_mend(file);
	pdf_fonts_mend(file);
	write_catalog(file);
	write_info(file);
	return !file->broken;
}

/*
 * The mark is a promise about the bytes that go out, so it is they that are
 * judged: a file that fails is written again without it.
 */
static bool
write_judged(struct pdf_file *file, const struct pdf_engine *engine,
    struct pdf_result *result)
{
	write_xmp(file, engine->tagged);
	if (!write_file(file, result))
		return false;
	result->flaw = pdf_check(file->arena, result->bytes, result->length,
	    engine->tagged);
	if (result->flaw == NULL || !engine->tagged)
		return true;
	write_xmp(file, false);
	return write_file(file, result);
}

/* Both as qpdf has them open; `feet` may be NULL. */
static bool
finish(struct pdf_file *file, const struct pdf_engine *engine, qpdf_data feet,
    struct pdf_result *result)
{
	if (!engine->tagged)
		pdf_strays_drop(file);
	if (feet != NULL)
		pdf_feet_stamp(file, feet);
	if (!mend(file, engine) || !write_judged(file, engine, result))
		return false;
	result->end = PDF_OK;
	result->pages = pdf_pages(file);
	/* A slip of type is only a warning to qpdf (B4). */
	return !qpdf_more_warnings(file->qpdf) && !qpdf_has_error(file->qpdf);
}

/* An object of qpdf, whether or not there is a sound file in it. */
static qpdf_data
open_printed(const struct pdf_result *printed, const char *name, bool *sound)
{
	qpdf_data q = qpdf_init();

	qpdf_silence_errors(q);
	qpdf_set_suppress_warnings(q, QPDF_TRUE);
	if (!looks_whole(printed) || (qpdf_read_memory(q, name,
	    printed->bytes, printed->length, NULL) & QPDF_ERRORS) != 0)
		*sound = false;
	return q;
}

static void
close_printed(qpdf_data q)
{
	/* An error that nobody asked for is printed by qpdf itself. */
	if (q != NULL && qpdf_has_error(q))
		(void)qpdf_get_error(q);
	if (q != NULL)
		qpdf_cleanup(&q);
}

struct pdf_result
pdf_finish(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_job *job, const struct pdf_result *printed,
    const struct pdf_result *feet)
{
	struct pdf_result result = { .end = PDF_BAD_OUTPUT };
	struct pdf_file file = { .arena = arena, .job = job };
	bool sound = true;
	qpdf_data below = NULL;

	file.qpdf = open_printed(printed, job->name, &sound);
	if (feet != NULL)
		below = open_printed(feet, job->name, &sound);
	if (!sound || !finish(&file, engine, below, &result))
		result = (struct pdf_result){ .end = PDF_BAD_OUTPUT };
	close_printed(file.qpdf);
	close_printed(below);
	return result;
}
