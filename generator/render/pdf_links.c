/*
 * pdf_links.c - the links of a printed file.
 */
#include "render/pdf_file.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "render/devtools.h"
#include "render/pdf.h"
#include "render/pdf_html.h"
#include "render/pdf_marks.h"

/* One mark as it came out in the PDF, and its place in the outline. */
struct spot {
	const struct pdf_mark *mark;
	bool found;
	qpdf_oh page;
	double top;
	qpdf_oh item;   /* its outline item, when it is a heading */
};

struct spots {
	struct spot *items;
	size_t count;
};

static bool
starts(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static const char *
address_of(struct pdf_file *file, qpdf_oh annotation)
{
	return pdf_text(file, pdf_get(file, pdf_get(file, annotation, "/A"),
	    "/URI"));
}

static bool
names_the_machine(const char *address)
{
	return starts(address, "file:") ||
	    starts(address, DEVTOOLS_NOWHERE);
}

/* Whether an <a> with this href became a link to `address`. */
static bool
leads_to(const struct html_tag *tag, const char *address)
{
	const char *href = tag->href;
	size_t length = tag->href_length, whole = strlen(address);

	/* The engine has made relative ones absolute. */
	while (length > 3 && memcmp(href, "../", 3) == 0) {
		href += 3;
		length -= 3;
	}
	return length > 0 && length <= whole && (length == whole ||
	    (href[0] != '#' && address[whole - length - 1] == '/')) &&
	    memcmp(href, address + whole - length, length) == 0;
}

/* The text of the first <a> in [at, end) that leads there; NULL: there is none. */
static const char *
find_words(struct pdf_file *file, const char *at, const char *end,
    const char *href)
{
	struct html_tag tag;

	for (; html_next_tag(at, end, &tag); at = tag.end) {
		const char *words;

		if (strcmp(tag.name, "a") != 0 || !leads_to(&tag, href))
			continue;
		words = html_plain_text(file->arena, tag.end,
		    html_find(tag.end, end, "</a"));
		if (words[0] == '\0')
			continue;
		file->link = (size_t)(tag.start - file->job->html);
		return words;
	}
	return NULL;
}

/*
 * What a reader sees of the link.  Links of a page come in the order of the
 * document, and several may lead to one place in different words; one over two
 * lines comes twice.
 */
static const char *
words_of_link(struct pdf_file *file, const char *href)
{
	const char *start = file->job->html, *end = start + file->job->length;
	const char *words = find_words(file, start + file->link, end, href);

	if (words == NULL)
		words = find_words(file, start, end, href);
	return words != NULL ? words : arena_format(file->arena, "Link to %s",
	    href);
}

/* PDF/UA 7.18.5: a link says in words where it leads. */
static void
describe(struct pdf_file *file, qpdf_oh annotation)
{
	const char *address = address_of(file, annotation);
	const char *place = pdf_name(file, pdf_get(file, annotation, "/Dest"));
	const char *href = address;

	if (place[0] == '/')
		href = arena_format(file->arena, "#%s", place + 1);
	pdf_put(file, annotation, "/Contents", pdf_new_text(file,
	    words_of_link(file, href)));
}

/* The page keeps the annotations that `stays` says true of. */
static void
keep_annotations(struct pdf_file *file, qpdf_oh page,
    bool (*stays)(struct pdf_file *file, const struct spots *spots,
    qpdf_oh annotation), const struct spots *spots)
{
	qpdf_oh all = pdf_get(file, page, "/Annots");
	qpdf_oh kept = qpdf_oh_new_array(file->qpdf);

	for (size_t i = 0; i < pdf_count(file, all); i++) {
		qpdf_oh annotation = pdf_item(file, all, i);

		if (stays(file, spots, annotation))
			qpdf_oh_append_item(file->qpdf, kept, annotation);
	}
	if (pdf_count(file, kept) > 0)
		pdf_put(file, page, "/Annots", kept);
	else
		qpdf_oh_remove_key(file->qpdf, page, "/Annots");
}

static bool
mend_link(struct pdf_file *file, const struct spots *spots, qpdf_oh annotation)
{
	struct pdf_gone *gone;

	(void)spots;
	if (!names_the_machine(address_of(file, annotation))) {
		describe(file, annotation);
		return true;
	}
	gone = arena_alloc(file->arena, 1, sizeof *gone);
	gone->number = qpdf_oh_get_object_id(file->qpdf, annotation);
	gone->parents = pdf_integer(file, pdf_get(file, annotation,
	    "/StructParent"));
	list_add(file->arena, &file->gone, gone);
	return false;
}

void
pdf_links_mend(struct pdf_file *file)
{
	for (size_t p = 0; p < pdf_pages(file); p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);

		keep_annotations(file, page, mend_link, NULL);
		if (qpdf_oh_has_key(file->qpdf, page, "/Annots"))
			pdf_put(file, page, "/Tabs", pdf_parse(file, "/S"));
	}
}

/* --- wkhtmltox: marks --- */

static void
find_spot(struct pdf_file *file, struct spots *spots, qpdf_oh page,
    qpdf_oh annotation)
{
	const char *address = address_of(file, annotation);
	unsigned number;

	if (sscanf(address, PDF_MARK "%u", &number) != 1 ||
	    number >= spots->count || spots->items[number].found)
		return;
	spots->items[number].found = true;
	spots->items[number].page = page;
	spots->items[number].top = qpdf_oh_get_numeric_value(file->qpdf,
	    pdf_item(file, pdf_get(file, annotation, "/Rect"), 3));
}

static qpdf_oh
destination(struct pdf_file *file, const struct spot *spot)
{
	qpdf_oh place = qpdf_oh_new_array(file->qpdf);

	qpdf_oh_append_item(file->qpdf, place, spot->page);
	qpdf_oh_append_item(file->qpdf, place, pdf_parse(file, "/XYZ"));
	qpdf_oh_append_item(file->qpdf, place, qpdf_oh_new_null(file->qpdf));
	qpdf_oh_append_item(file->qpdf, place, qpdf_oh_new_real_from_double(
	    file->qpdf, spot->top, 2));
	qpdf_oh_append_item(file->qpdf, place, qpdf_oh_new_null(file->qpdf));
	return place;
}

static const struct spot *
spot_of_id(const struct spots *spots, const char *id)
{
	for (size_t i = 0; i < spots->count; i++)
		if (spots->items[i].found &&
		    strcmp(spots->items[i].mark->id, id) == 0)
			return &spots->items[i];
	return NULL;
}

/* Whether the annotation stays; an address of this document becomes a place. */
static bool
mend_annotation(struct pdf_file *file, const struct spots *spots,
    qpdf_oh annotation)
{
	const char *address = address_of(file, annotation);
	const char *id = strchr(address, '#');
	const char *own = file->job->address;
	bool ours = starts(address, "file:") || (own != NULL && id != NULL &&
	    strlen(own) == (size_t)(id - address) && starts(address, own));
	const struct spot *spot;

	if (starts(address, PDF_MARK))
		return false;
	if (!ours)
		return true;
	spot = id == NULL ? NULL : spot_of_id(spots, id + 1);
	if (spot == NULL)
		return false;
	qpdf_oh_remove_key(file->qpdf, annotation, "/A");
	pdf_put(file, annotation, "/Dest", destination(file, spot));
	return true;
}

/* Below its parent, behind the children already there. */
static void
hang(struct pdf_file *file, qpdf_oh parent, qpdf_oh item)
{
	qpdf_oh last = pdf_get(file, parent, "/Last");

	if (pdf_is_dictionary(file, last)) {
		pdf_put(file, last, "/Next", item);
		pdf_put(file, item, "/Prev", last);
	} else {
		pdf_put(file, parent, "/First", item);
	}
	pdf_put(file, parent, "/Last", item);
	pdf_put(file, item, "/Parent", parent);
}

/* Everything is shown open, so that all below an item count for it. */
static void
count_one_more(struct pdf_file *file, qpdf_oh item)
{
	int count = pdf_integer(file, pdf_get(file, item, "/Count"));

	pdf_put(file, item, "/Count", qpdf_oh_new_integer(file->qpdf,
	    count < 0 ? 1 : count + 1));
}

static const struct spot *
opened(const struct list *open, size_t depth)
{
	return open->items[depth];
}

static void
write_outline(struct pdf_file *file, struct spots *spots)
{
	qpdf_oh outline = pdf_indirect(file, pdf_parse(file,
	    "<< /Type /Outlines >>"));
	struct list open = { 0 }; /* the headings above, each in the one before */

	for (size_t i = 0; i < spots->count; i++) {
		struct spot *spot = &spots->items[i];

		if (!spot->found || spot->mark->level == 0)
			continue;
		while (open.count > 0 && opened(&open, open.count - 1)->mark->
		    level >= spot->mark->level)
			open.count--;
		spot->item = pdf_indirect(file, qpdf_oh_new_dictionary(
		    file->qpdf));
		pdf_put(file, spot->item, "/Title", pdf_new_text(file,
		    spot->mark->title));
		pdf_put(file, spot->item, "/Dest", destination(file, spot));
		hang(file, open.count == 0 ? outline :
		    opened(&open, open.count - 1)->item, spot->item);
		for (size_t k = 0; k < open.count; k++)
			count_one_more(file, opened(&open, k)->item);
		count_one_more(file, outline);
		list_add(file->arena, &open, spot);
	}
	if (open.count > 0)
		pdf_put(file, qpdf_get_root(file->qpdf), "/Outlines", outline);
}

void
pdf_marks_mend(struct pdf_file *file)
{
	struct list marks = pdf_marks_find(file->arena, file->job->html,
	    file->job->length);
	struct spots spots = { .count = marks.count };
	size_t pages = pdf_pages(file);

	spots.items = arena_alloc(file->arena, spots.count,
	    sizeof *spots.items);
	for (size_t i = 0; i < spots.count; i++)
		spots.items[i].mark = marks.items[i];
	for (size_t p = 0; p < pages; p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);
		qpdf_oh all = pdf_get(file, page, "/Annots");

		for (size_t i = 0; i < pdf_count(file, all); i++)
			find_spot(file, &spots, page, pdf_item(file, all, i));
	}
	for (size_t p = 0; p < pages; p++)
		keep_annotations(file, qpdf_get_page_n(file->qpdf, p),
		    mend_annotation, &spots);
	write_outline(file, &spots);
}
