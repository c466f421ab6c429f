#include "render/pdf_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf_content.h"
#include "render/pdf_file.h"
#include "render/pdf_html.h"
#include "render/pdf_tokens.h"

enum { DEEPEST = 220 };

/* ISO 32000-1, 14.8.4, and those that the role map leads there. */
static const char *const types[] = { "/Document", "/Part", "/Art", "/Sect",
	"/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index",
	"/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4",
	"/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH",
	"/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note",
	"/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Figure",
	"/Formula", "/Form", "/Strong", "/Em", "/Title", "/FENote", "/Aside",
	"/Sub" };

/* 7.2: what may stand only in what. */
static const struct { const char *child; const char *parents[5]; } homes[] = {
	{ "/LI", { "/L" } }, { "/LBody", { "/LI" } },
	{ "/TR", { "/Table", "/THead", "/TBody", "/TFoot" } },
	{ "/TH", { "/TR" } }, { "/TD", { "/TR" } },
	{ "/THead", { "/Table" } }, { "/TBody", { "/Table" } },
	{ "/TFoot", { "/Table" } },
};

struct check {
	struct pdf_file *file;
	struct list found;     /* struct pdf_run: all that the tags name */
	struct pdf_runs runs;
	struct list links;     /* int: annotations that a Link names */
	int heading;           /* level of the last one */
	const char *flaw;
};

static void
blame(struct check *check, const char *flaw)
{
	if (check->flaw == NULL)
		check->flaw = flaw;
}

static bool
says_something(struct check *check, qpdf_oh element)
{
	return pdf_text(check->file, pdf_get(check->file, element, "/Alt"))[0]
	    != '\0' || pdf_text(check->file, pdf_get(check->file, element,
	    "/ActualText"))[0] != '\0';
}

static void
check_home(struct check *check, const char *type, const char *parent)
{
	for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++) {
		size_t count = 0;

		if (strcmp(homes[i].child, type) != 0)
			continue;
		while (count < 5 && homes[i].parents[count] != NULL)
			count++;
		if (!html_is_one_of(parent, homes[i].parents, count))
			blame(check, "a list or table is put together wrongly");
	}
}

/* 7.4.2: the first is H1, and none is skipped on the way down. */
static void
check_heading(struct check *check, const char *type)
{
	int level;

	if (type[1] != 'H' || type[2] < '1' || type[2] > '6' || type[3] != '\0')
		return;
	level = type[2] - '0';
	if (level > check->heading + 1)
		blame(check, "a heading skips a level");
	check->heading = level;
}

/* 7.5: a head says whether it is of a row or of a column. */
static void
check_table_head(struct check *check, qpdf_oh element)
{
	qpdf_oh all = pdf_get(check->file, element, "/A");

	for (size_t i = 0; i < pdf_count(check->file, all); i++)
		if (pdf_name(check->file, pdf_get(check->file, pdf_item(
		    check->file, all, i), "/Scope"))[0] != '\0')
			return;
	blame(check, "a head of a table says neither row nor column");
}

static void
check_element(struct check *check, qpdf_oh element, const char *type,
    const char *parent)
{
	if (!html_is_one_of(type, types, sizeof types / sizeof types[0]))
		blame(check, "there is a tag of an unknown kind");
	check_home(check, type, parent);
	check_heading(check, type);
	if (strcmp(type, "/TH") == 0)
		check_table_head(check, element);
	else if (strcmp(type, "/Figure") == 0 &&
	    !says_something(check, element))
		blame(check, "a picture has no description");
}

static void
note_run(struct check *check, int holder, int mcid)
{
	struct pdf_run *run = arena_alloc(check->file->arena, 1, sizeof *run);

	*run = (struct pdf_run){ .holder = holder, .mcid = mcid };
	list_add(check->file->arena, &check->found, run);
}

static int
object_at(struct check *check, qpdf_oh dictionary, const char *key)
{
	qpdf_oh object = pdf_get(check->file, dictionary, key);

	return qpdf_oh_is_null(check->file->qpdf, object) ? 0 :
	    qpdf_oh_get_object_id(check->file->qpdf, object);
}

/* A kid that is no element: marked content, or the annotation of a link. */
static void
note_leaf(struct check *check, qpdf_oh kid, int page, const char *type)
{
	struct pdf_file *file = check->file;
	const char *kind = pdf_name(file, pdf_get(file, kid, "/Type"));
	int *link;

	if (qpdf_oh_is_integer(file->qpdf, kid)) {
		note_run(check, page, pdf_integer(file, kid));
	} else if (strcmp(kind, "/MCR") == 0) {
		int stream = object_at(check, kid, "/Stm");
		int own = object_at(check, kid, "/Pg");

		note_run(check, stream != 0 ? stream : own != 0 ? own : page,
		    pdf_integer(file, pdf_get(file, kid, "/MCID")));
	} else if (strcmp(kind, "/OBJR") == 0 && strcmp(type, "/Link") == 0) {
		link = arena_alloc(file->arena, 1, sizeof *link);
		*link = object_at(check, kid, "/Obj");
		list_add(file->arena, &check->links, link);
	}
}

static void
walk(struct check *check, qpdf_oh element, const char *parent, int depth)
{
	struct pdf_file *file = check->file;
	const char *type = pdf_name(file, pdf_get(file, element, "/S"));
	qpdf_oh kids = pdf_get(file, element, "/K");
	int page = object_at(check, element, "/Pg");
	bool frame = strcmp(type, "/NonStruct") == 0;

	if (depth > DEEPEST) {
		blame(check, "the tags are nested too deeply");
		return;
	}
	check_element(check, element, type, parent);
	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);

		if (pdf_name(file, pdf_get(file, kid, "/S"))[0] != '\0')
			walk(check, kid, frame ? parent : type, depth + 1);
		else
			note_leaf(check, kid, page, type);
	}
}

/* 7.18.5: every link is in a Link, and says where it leads. */
static void
check_links(struct check *check, qpdf_oh page)
{
	struct pdf_file *file = check->file;
	qpdf_oh all = pdf_get(file, page, "/Annots");

	for (size_t i = 0; i < pdf_count(file, all); i++) {
		qpdf_oh annotation = pdf_item(file, all, i);
		int number = qpdf_oh_get_object_id(file->qpdf, annotation);
		size_t at = 0;

		while (at < check->links.count &&
		    *(int *)check->links.items[at] != number)
			at++;
		if (at == check->links.count)
			blame(check, "a link is not tagged as one");
		if (pdf_text(file, pdf_get(file, annotation, "/Contents"))[0]
		    == '\0')
			blame(check, "a link does not say where it leads");
	}
}

static bool
paints(const char *name)
{
	static const char *const names[] = { "f", "F", "f*", "S", "s", "B",
		"B*", "b", "b*", "Tj", "TJ", "'", "\"", "sh", "BI" };

	return html_is_one_of(name, names, sizeof names / sizeof names[0]);
}

/* 7.1-3: what is painted is an artifact, or content that the tags name. */
static void
check_content(struct check *check, const char *bytes, size_t length,
    int holder)
{
	size_t count = 0;
	struct pdf_operator *all = pdf_tokens_read(check->file->arena, bytes,
	    length, &count);
	int depth = 0;

	for (size_t i = 0; i < count; i++) {
		const struct pdf_operator *op = &all[i];

		if (strcmp(op->name, "BDC") == 0 || strcmp(op->name, "BMC")
		    == 0) {
			if (depth++ == 0 && memmem(bytes + op->start,
			    op->end - op->start, "/Artifact", 9) == NULL &&
			    pdf_run_find(&check->runs, holder, op->mcid)
			    == NULL)
				blame(check, "content is left out of the tags");
		} else if (strcmp(op->name, "EMC") == 0) {
			depth--;
		} else if (depth == 0 && paints(op->name)) {
			blame(check, "something is painted outside the tags");
		}
	}
}

static void
check_page(struct check *check, qpdf_oh page)
{
	qpdf_data q = check->file->qpdf;
	unsigned char *bytes = NULL;
	size_t length = 0;

	check_links(check, page);
	if ((qpdf_oh_get_page_content_data(q, page, &bytes, &length) &
	    QPDF_ERRORS) != 0)
		blame(check, "a page cannot be read");
	else
		check_content(check, (const char *)bytes, length,
		    qpdf_oh_get_object_id(q, page));
	free(bytes);
}

const char *
pdf_check_tags(struct pdf_file *file)
{
	struct check check = { .file = file };
	qpdf_oh root = pdf_get(file, qpdf_get_root(file->qpdf),
	    "/StructTreeRoot");
	qpdf_oh kids = pdf_get(file, root, "/K");

	for (size_t i = 0; i < pdf_count(file, kids); i++)
		walk(&check, pdf_item(file, kids, i), "", 0);
	if (check.found.count == 0)
		return "it has no tags";
	check.runs = pdf_runs_sorted(file->arena, &check.found);
	for (size_t p = 0; p < pdf_pages(file); p++)
		check_page(&check, qpdf_get_page_n(file->qpdf, p));
	return check.flaw;
}
