/*
 * pdf_check_pages.c - what is painted on the pages, and the links on them,
 * held against the structure.
 */
#include "render/pdf_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/devtools.h"
#include "render/pdf_file.h"
#include "render/pdf_html.h"
#include "render/pdf_tokens.h"

enum { DEEPEST_FORM = 8 };

/* A stream of a page or form, on the walk through it. */
struct stream {
	const char *bytes;
	int holder;
	qpdf_oh owners;    /* its array in the parent tree */
	qpdf_oh resources;
	int depth;         /* forms within forms */
	int marks;         /* marked content that is open */
	int artifact;      /* at which of them an artifact began; 0: in none */
	int tagged;        /* the same for what the tags name */
};

static bool
paints(const char *name)
{
	static const char *const names[] = { "f", "F", "f*", "S", "s", "B",
		"B*", "b", "b*", "Tj", "TJ", "'", "\"", "sh", "BI" };

	return html_is_one_of(name, names, sizeof names / sizeof names[0]);
}

/* 7.1: the tags name this run, and the parent tree leads back to its tag. */
static void
check_run(struct pdf_check *check, const struct stream *s, int mcid)
{
	struct pdf_file *file = check->file;
	const struct pdf_run *run = pdf_run_find(&check->runs, s->holder,
	    mcid);

	if (run == NULL) {
		pdf_blame(check, "content is left out of the tags");
		return;
	}
	if (qpdf_oh_get_object_id(file->qpdf, run->element) !=
	    qpdf_oh_get_object_id(file->qpdf, pdf_item(file, s->owners,
	    (size_t)mcid)) || (size_t)mcid >= pdf_count(file, s->owners))
		pdf_blame(check, "content does not lead back to its tag");
}

static void
begin_mark(struct pdf_check *check, struct stream *s,
    const struct pdf_operator *op)
{
	static const char word[] = "/Artifact";

	s->marks++;
	if (strncmp(s->bytes + op->start, word, sizeof word - 1) == 0) {
		if (s->tagged > 0)
			pdf_blame(check, "decoration stands in tagged content");
		if (s->artifact == 0)
			s->artifact = s->marks;
	} else if (op->mcid >= 0) {
		if (s->artifact > 0)
			pdf_blame(check, "tagged content stands in decoration");
		if (s->tagged == 0)
			s->tagged = s->marks;
		check_run(check, s, op->mcid);
	}
}

static void
end_mark(struct pdf_check *check, struct stream *s)
{
	if (s->marks == 0)
		pdf_blame(check, "marked content ends that did not begin");
	if (s->artifact == s->marks)
		s->artifact = 0;
	if (s->tagged == s->marks)
		s->tagged = 0;
	s->marks -= s->marks > 0;
}

static void check_stream(struct pdf_check *check, struct stream *s,
    size_t length);

static bool
was_seen(struct pdf_check *check, int number)
{
	int *form;

	for (size_t i = 0; i < check->forms.count; i++)
		if (*(int *)check->forms.items[i] == number)
			return true;
	form = arena_alloc(check->file->arena, 1, sizeof *form);
	*form = number;
	list_add(check->file->arena, &check->forms, form);
	return false;
}

/* A drawing with tags of its own is judged by its own stream. */
static void
check_drawing(struct pdf_check *check, struct stream *above,
    const struct pdf_operator *op)
{
	struct pdf_file *file = check->file;
	const char *at = above->bytes + op->start;
	qpdf_oh form = pdf_get(file, pdf_get(file, above->resources,
	    "/XObject"), arena_copy_n(file->arena, at, strcspn(at, " \t\r\n")));
	qpdf_oh head = qpdf_oh_is_stream(file->qpdf, form) ?
	    qpdf_oh_get_dict(file->qpdf, form) : form;
	struct stream s = { .depth = above->depth + 1 };
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (!qpdf_oh_is_stream(file->qpdf, form) ||
	    !qpdf_oh_has_key(file->qpdf, head, "/StructParents")) {
		if (above->artifact == 0 && above->tagged == 0)
			pdf_blame(check, "something is painted outside the "
			    "tags");
		return;
	}
	s.holder = qpdf_oh_get_object_id(file->qpdf, form);
	if (was_seen(check, s.holder))
		return;
	if (s.depth > DEEPEST_FORM || (qpdf_oh_get_stream_data(file->qpdf,
	    form, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS) != 0) {
		pdf_blame(check, "a page cannot be read");
		return;
	}
	s.owners = pdf_parent_at(check, pdf_integer(file, pdf_get(file, head,
	    "/StructParents")));
	s.resources = pdf_get(file, head, "/Resources");
	s.bytes = (const char *)bytes;
	check_stream(check, &s, length);
	free(bytes);
}

/* 7.1-3: what is painted is an artifact, or content that the tags name. */
static void
check_stream(struct pdf_check *check, struct stream *s, size_t length)
{
	size_t count = 0;
	struct pdf_operator *all = pdf_tokens_read(check->file->arena,
	    s->bytes, length, &count);

	for (size_t i = 0; i < count; i++) {
		const struct pdf_operator *op = &all[i];

		if (strcmp(op->name, "BDC") == 0 ||
		    strcmp(op->name, "BMC") == 0)
			begin_mark(check, s, op);
		else if (strcmp(op->name, "EMC") == 0)
			end_mark(check, s);
		else if (strcmp(op->name, "Do") == 0)
			check_drawing(check, s, op);
		else if (s->artifact == 0 && s->tagged == 0 &&
		    paints(op->name))
			pdf_blame(check, "something is painted outside the "
			    "tags");
	}
	if (s->marks != 0)
		pdf_blame(check, "marked content does not end");
}

static const struct pdf_link *
link_of(const struct pdf_check *check, int annotation)
{
	for (size_t i = 0; i < check->links.count; i++) {
		const struct pdf_link *link = check->links.items[i];

		if (link->annotation == annotation)
			return link;
	}
	return NULL;
}

/* A link inside the document leads to a place that is there. */
static bool
leads_somewhere(struct pdf_check *check, qpdf_oh annotation)
{
	struct pdf_file *file = check->file;
	qpdf_oh place = pdf_get(file, annotation, "/Dest");
	const char *address = pdf_text(file, pdf_get(file, pdf_get(file,
	    annotation, "/A"), "/URI"));
	const char *name = pdf_name(file, place);

	if (name[0] != '\0')
		return !qpdf_oh_is_null(file->qpdf, pdf_get(file, pdf_get(file,
		    qpdf_get_root(file->qpdf), "/Dests"), name));
	return qpdf_oh_is_array(file->qpdf, place) || (address[0] != '\0' &&
	    strncmp(address, "file:", 5) != 0 && strncmp(address,
	    DEVTOOLS_NOWHERE, strlen(DEVTOOLS_NOWHERE)) != 0);
}

/* 7.18.5: every link is in a Link, says where it leads, and leads there. */
static void
check_link(struct pdf_check *check, qpdf_oh annotation)
{
	struct pdf_file *file = check->file;
	int number = qpdf_oh_get_object_id(file->qpdf, annotation);
	const struct pdf_link *link = link_of(check, number);
	qpdf_oh tag = pdf_parent_at(check, pdf_integer(file, pdf_get(file,
	    annotation, "/StructParent")));

	if (strcmp(pdf_name(file, pdf_get(file, annotation, "/Subtype")),
	    "/Link") != 0)
		pdf_blame(check, "something on a page is no link and no text");
	if (link == NULL || qpdf_oh_is_null(file->qpdf, tag) ||
	    qpdf_oh_get_object_id(file->qpdf, tag) != link->element)
		pdf_blame(check, "a link is not tagged as one");
	if (pdf_text(file, pdf_get(file, annotation, "/Contents"))[0] == '\0')
		pdf_blame(check, "a link does not say where it leads");
	if (!leads_somewhere(check, annotation))
		pdf_blame(check, "a link leads nowhere");
}

static void
check_links(struct pdf_check *check, qpdf_oh page)
{
	struct pdf_file *file = check->file;
	qpdf_oh all = pdf_get(file, page, "/Annots");

	for (size_t i = 0; i < pdf_count(file, all); i++)
		check_link(check, pdf_item(file, all, i));
	if (pdf_count(file, all) > 0 && strcmp(pdf_name(file, pdf_get(file,
	    page, "/Tabs")), "/S") != 0)
		pdf_blame(check, "the tab key does not follow the tags");
}

static void
check_page(struct pdf_check *check, qpdf_oh page)
{
	struct pdf_file *file = check->file;
	unsigned char *bytes = NULL;
	struct stream s = { .resources = pdf_get(file, page, "/Resources") };
	size_t length = 0;

	check_links(check, page);
	if ((qpdf_oh_get_page_content_data(file->qpdf, page, &bytes, &length) &
	    QPDF_ERRORS) != 0) {
		pdf_blame(check, "a page cannot be read");
		return;
	}
	s.holder = qpdf_oh_get_object_id(file->qpdf, page);
	s.owners = pdf_parent_at(check, pdf_integer(file, pdf_get(file, page,
	    "/StructParents")));
	s.bytes = (const char *)bytes;
	check_stream(check, &s, length);
	free(bytes);
}

void
pdf_check_pages(struct pdf_check *check)
{
	for (size_t p = 0; p < pdf_pages(check->file); p++)
		check_page(check, qpdf_get_page_n(check->file->qpdf, p));
}
