/*
 * pdf_tags.c - Chromium's structure tree, mended rule by rule to what PDF/UA-1
 * asks (pdf-study B1) and to the same ids in every process (B3).
 */
#include "render/pdf_file.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "render/pdf_content.h"
#include "render/pdf_html.h"

enum { DEEPEST = 200 };

/* One structure element, in the order of the document. */
struct element {
	qpdf_oh object;
	const char *type;
	int page;          /* object number of its /Pg; 0 when it has none */
};

struct tags {
	struct pdf_file *file;
	struct list elements;
	struct list runs;        /* struct pdf_run, before they are sorted */
	struct map *new_ids;     /* from Chromium's ids to ours */
	size_t id_count;
	qpdf_oh id_names;        /* array for the /IDTree */
};

/* Where in a table the walk is. */
struct heads {
	bool inside;       /* a row of th alone */
	int first_page;    /* where this cell was first shown; 0: not yet */
};

static bool
is_type(const char *type, const char *const *types, size_t count)
{
	return html_is_one_of(type, types, count);
}

static const char *
type_of(struct tags *tags, qpdf_oh element)
{
	return pdf_name(tags->file, pdf_get(tags->file, element, "/S"));
}

static int
page_of(struct tags *tags, qpdf_oh element)
{
	qpdf_oh page = pdf_get(tags->file, element, "/Pg");

	return pdf_is_dictionary(tags->file, page) ?
	    qpdf_oh_get_object_id(tags->file->qpdf, page) : 0;
}

/* 7.2-20: what stands in a list item beside its label goes into one LBody. */
static void
mend_list_item(struct tags *tags, qpdf_oh item)
{
	struct pdf_file *file = tags->file;
	qpdf_oh kids = pdf_get(file, item, "/K");
	qpdf_oh kept = qpdf_oh_new_array(file->qpdf), body = 0, inside = 0;

	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);
		const char *type = type_of(tags, kid);

		if (type[0] == '\0' || strcmp(type, "/Lbl") == 0 ||
		    strcmp(type, "/LBody") == 0) {
			qpdf_oh_append_item(file->qpdf, kept, kid);
			continue;
		}
		if (body == 0) {
			body = pdf_indirect(file, pdf_parse(file,
			    "<< /Type /StructElem /S /LBody /K [] >>"));
			inside = pdf_get(file, body, "/K");
			pdf_put(file, body, "/P", item);
			qpdf_oh_append_item(file->qpdf, kept, body);
		}
		qpdf_oh_append_item(file->qpdf, inside, kid);
		pdf_put(file, kid, "/P", body);
	}
	pdf_put(file, item, "/K", kept);
}

/* <figure><img alt> is a Figure in a Figure: the outer one is only a frame. */
static void
mend_figure(struct tags *tags, qpdf_oh figure)
{
	struct pdf_file *file = tags->file;
	qpdf_oh kids = pdf_get(file, figure, "/K");

	if (qpdf_oh_has_key(file->qpdf, figure, "/Alt"))
		return;
	for (size_t i = 0; i < pdf_count(file, kids); i++)
		if (strcmp(type_of(tags, pdf_item(file, kids, i)), "/Figure")
		    == 0)
			pdf_put(file, figure, "/S", pdf_parse(file, "/Div"));
}

static bool
is_head_row(struct tags *tags, qpdf_oh row)
{
	qpdf_oh kids = pdf_get(tags->file, row, "/K");
	size_t count = pdf_count(tags->file, kids);

	for (size_t i = 0; i < count; i++)
		if (strcmp(type_of(tags, pdf_item(tags->file, kids, i)), "/TH")
		    != 0)
			return false;
	return count > 0;
}

/* Numbers in document order: Chromium's grow while a tab is used. */
static void
renumber(struct tags *tags, qpdf_oh element)
{
	struct pdf_file *file = tags->file;
	const char *old = pdf_text(file, pdf_get(file, element, "/ID"));
	char *fresh;

	if (old[0] == '\0')
		return;
	fresh = arena_format(file->arena, "id%06zu", ++tags->id_count);
	map_put(tags->new_ids, old, fresh);
	pdf_put(file, element, "/ID", qpdf_oh_new_string(file->qpdf, fresh));
	qpdf_oh_append_item(file->qpdf, tags->id_names,
	    qpdf_oh_new_string(file->qpdf, fresh));
	qpdf_oh_append_item(file->qpdf, tags->id_names, element);
}

static void
add_run(struct tags *tags, const struct element *element, int holder, int mcid,
    struct heads *heads)
{
	static const char *const drawings[] = { "/Figure", "/Formula", "/Form",
		"/Lbl" };
	struct pdf_run *run = arena_alloc(tags->file->arena, 1, sizeof *run);

	if (heads->inside && heads->first_page == 0)
		heads->first_page = holder;
	*run = (struct pdf_run){ .holder = holder, .mcid = mcid,
		.element = element->object,
		.repeated = heads->inside && holder != heads->first_page,
		.drawing = is_type(element->type, drawings, 4) };
	list_add(tags->file->arena, &tags->runs, run);
}

/* The page or form whose stream holds this marked-content reference. */
static int
holder_of(struct tags *tags, qpdf_oh reference, int page)
{
	qpdf_oh stream = pdf_get(tags->file, reference, "/Stm");
	int own = page_of(tags, reference);

	if (!qpdf_oh_is_null(tags->file->qpdf, stream))
		return qpdf_oh_get_object_id(tags->file->qpdf, stream);
	return own != 0 ? own : page;
}

/* The id of a kid that is marked content, and its holder; -1 for other kids. */
static int
mcid_of(struct tags *tags, qpdf_oh kid, int page, int *holder)
{
	*holder = page;
	if (qpdf_oh_is_integer(tags->file->qpdf, kid))
		return pdf_integer(tags->file, kid);
	if (strcmp(pdf_name(tags->file, pdf_get(tags->file, kid, "/Type")),
	    "/MCR") != 0)
		return -1;
	*holder = holder_of(tags, kid, page);
	return pdf_integer(tags->file, pdf_get(tags->file, kid, "/MCID"));
}

static void
walk(struct tags *tags, qpdf_oh object, struct heads heads, int depth)
{
	struct pdf_file *file = tags->file;
	struct element *element = arena_alloc(file->arena, 1, sizeof *element);
	qpdf_oh kids;

	if (depth > DEEPEST) {
		file->broken = true;
		return;
	}
	*element = (struct element){ object, type_of(tags, object),
		page_of(tags, object) };
	list_add(file->arena, &tags->elements, element);
	renumber(tags, object);
	if (strcmp(element->type, "/TR") == 0)
		heads = (struct heads){ is_head_row(tags, object), 0 };
	else if (strcmp(element->type, "/LI") == 0)
		mend_list_item(tags, object);
	else if (strcmp(element->type, "/Table") == 0)
		pdf_table_mend(file, object);
	else if (strcmp(element->type, "/Figure") == 0)
		mend_figure(tags, object);
	kids = pdf_get(file, object, "/K");
	heads.first_page = 0;
	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);
		int holder, mcid = mcid_of(tags, kid, element->page, &holder);

		if (mcid >= 0)
			add_run(tags, element, holder, mcid, &heads);
		else if (type_of(tags, kid)[0] != '\0')
			walk(tags, kid, heads, depth + 1);
	}
}

static bool
is_gone(struct tags *tags, qpdf_oh kid)
{
	struct pdf_file *file = tags->file;
	qpdf_oh object = pdf_get(file, kid, "/Obj");

	for (size_t i = 0; i < file->gone.count; i++) {
		const struct pdf_gone *gone = file->gone.items[i];

		if (pdf_is_dictionary(file, object) && gone->number ==
		    qpdf_oh_get_object_id(file->qpdf, object))
			return true;
	}
	return false;
}

/*
 * What became an artifact is no longer a kid of its element, and an element
 * whose link was taken out is a link no more.
 */
static void
prune(struct tags *tags, const struct pdf_runs *runs,
    const struct element *element)
{
	struct pdf_file *file = tags->file;
	qpdf_oh kids = pdf_get(file, element->object, "/K");
	qpdf_oh kept = qpdf_oh_new_array(file->qpdf);
	size_t count = pdf_count(file, kids);

	for (size_t i = 0; i < count; i++) {
		qpdf_oh kid = pdf_item(file, kids, i);
		int holder, mcid = mcid_of(tags, kid, element->page, &holder);
		const struct pdf_run *run = pdf_run_find(runs, holder, mcid);

		if (is_gone(tags, kid))
			pdf_put(file, element->object, "/S", pdf_parse(file,
			    "/Span"));
		else if (run == NULL || !run->dropped)
			qpdf_oh_append_item(file->qpdf, kept, kid);
	}
	if (pdf_count(file, kept) == count)
		return;
	if (pdf_count(file, kept) > 0)
		pdf_put(file, element->object, "/K", kept);
	else
		qpdf_oh_remove_key(file->qpdf, element->object, "/K");
}

/* A table cell names its heads by id. */
static void
mend_headers(struct tags *tags, qpdf_oh element)
{
	struct pdf_file *file = tags->file;
	qpdf_oh attributes = pdf_get(file, element, "/A");

	for (size_t i = 0; i < pdf_count(file, attributes); i++) {
		qpdf_oh one = pdf_item(file, attributes, i);
		qpdf_oh heads = pdf_get(file, one, "/Headers");
		qpdf_oh fresh = qpdf_oh_new_array(file->qpdf);

		if (!qpdf_oh_is_array(file->qpdf, heads))
			continue;
		for (size_t k = 0; k < pdf_count(file, heads); k++) {
			const char *id = map_get(tags->new_ids, pdf_text(file,
			    pdf_item(file, heads, k)));

			if (id != NULL)
				qpdf_oh_append_item(file->qpdf, fresh,
				    qpdf_oh_new_string(file->qpdf, id));
		}
		pdf_put(file, one, "/Headers", fresh);
	}
}

static void
write_ids(struct tags *tags, qpdf_oh root)
{
	struct pdf_file *file = tags->file;
	qpdf_oh tree;

	for (size_t i = 0; i < tags->elements.count; i++)
		mend_headers(tags, ((struct element *)tags->elements.items[i])
		    ->object);
	if (tags->id_count == 0) {
		qpdf_oh_remove_key(file->qpdf, root, "/IDTree");
		return;
	}
	tree = qpdf_oh_new_dictionary(file->qpdf);
	pdf_put(file, tree, "/Names", tags->id_names);
	pdf_put(file, root, "/IDTree", pdf_indirect(file, tree));
}

void
pdf_tags_mend(struct pdf_file *file)
{
	qpdf_oh catalog = qpdf_get_root(file->qpdf);
	qpdf_oh root = pdf_get(file, catalog, "/StructTreeRoot");
	qpdf_oh kids = pdf_get(file, root, "/K");
	struct tags tags = { .file = file,
		.new_ids = map_open(file->arena),
		.id_names = qpdf_oh_new_array(file->qpdf) };
	struct pdf_runs runs;
	struct list forms = { 0 };

	if (!pdf_is_dictionary(file, root)) {
		file->broken = true;
		return;
	}
	for (size_t i = 0; i < pdf_count(file, kids); i++)
		walk(&tags, pdf_item(file, kids, i), (struct heads){ 0 }, 0);
	runs = pdf_runs_sorted(file->arena, &tags.runs);
	pdf_content_mend(file, &runs, &forms);
	for (size_t i = 0; i < runs.count; i++)
		/* A bullet is a drawing: say what it stands for. */
		if (runs.items[i].seen && runs.items[i].drawn && strcmp(
		    type_of(&tags, runs.items[i].element), "/Lbl") == 0)
			pdf_put(file, runs.items[i].element, "/ActualText",
			    pdf_new_text(file, "\xe2\x80\xa2"));
	for (size_t i = 0; i < tags.elements.count; i++)
		prune(&tags, &runs, tags.elements.items[i]);
	pdf_parents_mend(file, &runs, &forms, pdf_get(file, root,
	    "/ParentTree"));
	write_ids(&tags, root);
	/* Names of PDF 2.0 in a file of 1.7. */
	pdf_put(file, root, "/RoleMap", pdf_parse(file, "<< /Strong /Span "
	    "/Em /Span /Title /P /FENote /Note /Aside /Div /Sub /Span >>"));
	pdf_put(file, catalog, "/MarkInfo", pdf_parse(file,
	    "<< /Marked true >>"));
}
