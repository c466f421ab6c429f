#include "render/pdf_content.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/pdf_file.h"
#include "render/pdf_html.h"
#include "render/pdf_tokens.h"

enum { DEEPEST_FORM = 8 };

enum painting { PAINTS_NOTHING, BUILDS_PATH, ENDS_PATH, PAINTS_PATH,
	PAINTS_OTHER, PAINTS_FORM };

struct stream {
	struct pdf_file *file;
	struct pdf_runs *runs;
	struct list *forms;
	const char *bytes;
	size_t length;
	const struct pdf_operator *operators;
	size_t count;
	int holder;
	qpdf_oh resources;
	int depth;         /* forms within forms */
};

static int
by_place(const void *a, const void *b)
{
	const struct pdf_run *left = a, *right = b;

	if (left->holder != right->holder)
		return left->holder < right->holder ? -1 : 1;
	return (left->mcid > right->mcid) - (left->mcid < right->mcid);
}

struct pdf_runs
pdf_runs_sorted(struct arena *arena, const struct list *list)
{
	struct pdf_runs runs = { .count = list->count };

	runs.items = arena_alloc(arena, runs.count, sizeof *runs.items);
	for (size_t i = 0; i < runs.count; i++)
		runs.items[i] = *(struct pdf_run *)list->items[i];
	if (runs.count > 0)
		qsort(runs.items, runs.count, sizeof *runs.items, by_place);
	return runs;
}

struct pdf_run *
pdf_run_find(const struct pdf_runs *runs, int holder, int mcid)
{
	struct pdf_run wanted = { .holder = holder, .mcid = mcid };

	if (mcid < 0 || runs->count == 0)
		return NULL;
	return bsearch(&wanted, runs->items, runs->count, sizeof wanted,
	    by_place);
}

static enum painting
painting_of(const char *name)
{
	static const char *const build[] = { "m", "l", "c", "v", "y", "re",
		"h", "W", "W*" };
	static const char *const paint[] = { "f", "F", "f*", "S", "s", "B",
		"B*", "b", "b*" };
	static const char *const other[] = { "Tj", "TJ", "'", "\"", "sh",
		"BI" };

	if (html_is_one_of(name, build, sizeof build / sizeof build[0]))
		return BUILDS_PATH;
	if (html_is_one_of(name, paint, sizeof paint / sizeof paint[0]))
		return PAINTS_PATH;
	if (html_is_one_of(name, other, sizeof other / sizeof other[0]))
		return PAINTS_OTHER;
	if (strcmp(name, "n") == 0)
		return ENDS_PATH;
	return strcmp(name, "Do") == 0 ? PAINTS_FORM : PAINTS_NOTHING;
}

static bool
begins_marked(const struct pdf_operator *op)
{
	return strcmp(op->name, "BDC") == 0 || strcmp(op->name, "BMC") == 0;
}

/* Which runs hold nothing but lines and fills, and so are decoration. */
static void
judge_runs(struct stream *s)
{
	struct pdf_run *run = NULL;
	bool drawn = true;
	int depth = 0;

	for (size_t i = 0; i < s->count; i++) {
		const struct pdf_operator *op = &s->operators[i];
		enum painting painting = painting_of(op->name);

		if (begins_marked(op) && depth++ == 0) {
			run = pdf_run_find(s->runs, s->holder, op->mcid);
			drawn = true;
		} else if (strcmp(op->name, "EMC") == 0 && --depth == 0) {
			if (run == NULL)
				continue;
			run->seen = true;
			run->drawn = drawn;
			run->dropped = run->repeated ||
			    (drawn && !run->drawing);
			run = NULL;
		} else if (painting == PAINTS_OTHER || painting == PAINTS_FORM) {
			drawn = false;
		}
	}
	if (depth != 0)
		s->file->broken = true;
}

static void mend_form(const struct stream *above, qpdf_oh form);

/* Whether `Do` draws a form that has marked content of its own; it is mended. */
static bool
is_tagged_form(const struct stream *s, const struct pdf_operator *op)
{
	const char *at = s->bytes + op->start;
	const char *name = arena_copy_n(s->file->arena, at,
	    strcspn(at, " \t\r\n"));
	qpdf_oh form = pdf_get(s->file, pdf_get(s->file, s->resources,
	    "/XObject"), name);

	if (!qpdf_oh_is_stream(s->file->qpdf, form) ||
	    !qpdf_oh_has_key(s->file->qpdf, qpdf_oh_get_dict(s->file->qpdf,
	    form), "/StructParents"))
		return false;
	mend_form(s, form);
	return true;
}

/* ISO 32000-1, 14.8.2.2: what an artifact is there for. */
#define ON_EVERY_PAGE "/Artifact <</Type /Pagination>> BDC"
#define DECORATION "/Artifact <</Type /Layout>> BDC"

/* Copy up to `from`, then what stands before `to` as an artifact. */
static void
wrap(struct text *out, const struct stream *s, size_t *done, size_t from,
    size_t to, const char *artifact)
{
	text_add_n(out, s->bytes + *done, from - *done);
	text_add(out, artifact);
	text_add(out, "\n");
	text_add_n(out, s->bytes + from, to - from);
	text_add(out, "\nEMC");
	*done = to;
}

/* The ET of the BT at `i`; `i` itself when marked content begins within. */
static size_t
end_of_text(const struct stream *s, size_t i)
{
	for (size_t k = i + 1; k < s->count; k++) {
		if (strcmp(s->operators[k].name, "ET") == 0)
			return k;
		if (s->operators[k].mcid >= 0)
			break;
	}
	return i;
}

/* Margin boxes are all the text that stands outside marked content. */
static const char *
artifact_of(enum painting painting)
{
	return painting == PAINTS_OTHER ? ON_EVERY_PAGE : DECORATION;
}

/* A run that left the structure begins as what it is. */
static void
begin_run(struct text *out, const struct stream *s, size_t *done,
    const struct pdf_operator *op)
{
	const struct pdf_run *run = pdf_run_find(s->runs, s->holder, op->mcid);

	if (run == NULL || !run->dropped)
		return;
	text_add_n(out, s->bytes + *done, op->start - *done);
	text_add(out, run->repeated ? ON_EVERY_PAGE : DECORATION);
	*done = op->end;
}

/* Copy the stream, everything painted outside marked content as an artifact. */
static struct text
mend_stream(struct stream *s)
{
	struct text out = text_open(s->file->arena, TEXT_LIMIT);
	size_t done = 0, path = 0, last;
	bool in_path = false;
	int depth = 0;

	for (size_t i = 0; i < s->count; i++) {
		const struct pdf_operator *op = &s->operators[i];
		enum painting painting = painting_of(op->name);

		if (begins_marked(op) && depth++ == 0)
			begin_run(&out, s, &done, op);
		else if (strcmp(op->name, "EMC") == 0)
			depth--;
		else if (depth == 0 && strcmp(op->name, "BT") == 0 &&
		    (last = end_of_text(s, i)) > i) {
			wrap(&out, s, &done, op->start,
			    s->operators[last].end, ON_EVERY_PAGE);
			i = last;
			in_path = false;
			continue;
		}
		if (depth > 0 || painting == PAINTS_NOTHING)
			continue;
		if (!in_path)
			path = op->start;
		in_path = painting == BUILDS_PATH;
		if (!in_path && painting != ENDS_PATH &&
		    (painting != PAINTS_FORM || !is_tagged_form(s, op)))
			wrap(&out, s, &done, path, op->end,
			    artifact_of(painting));
	}
	text_add_n(&out, s->bytes + done, s->length - done);
	return out;
}

/* The bytes from qpdf, copied, judged and mended. */
static struct text
mend_bytes(struct stream *s, const unsigned char *bytes, size_t length)
{
	s->bytes = arena_copy_n(s->file->arena, (const char *)bytes, length);
	s->length = length;
	s->operators = pdf_tokens_read(s->file->arena, s->bytes, length,
	    &s->count);
	judge_runs(s);
	return mend_stream(s);
}

static void
mend_form(const struct stream *above, qpdf_oh form)
{
	qpdf_data qpdf = above->file->qpdf;
	struct stream s = *above;
	unsigned char *bytes = NULL;
	qpdf_oh none = qpdf_oh_new_null(qpdf);
	struct pdf_form *entry;
	struct text mended;
	size_t length = 0;

	s.holder = qpdf_oh_get_object_id(qpdf, form);
	for (size_t i = 0; i < s.forms->count; i++)
		if (((struct pdf_form *)s.forms->items[i])->number == s.holder)
			return;
	if (++s.depth > DEEPEST_FORM || (qpdf_oh_get_stream_data(qpdf, form,
	    qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS) != 0) {
		s.file->broken = true;
		return;
	}
	entry = arena_alloc(s.file->arena, 1, sizeof *entry);
	*entry = (struct pdf_form){ s.holder, form };
	list_add(s.file->arena, s.forms, entry);
	s.resources = pdf_get(s.file, qpdf_oh_get_dict(qpdf, form),
	    "/Resources");
	mended = mend_bytes(&s, bytes, length);
	free(bytes);
	qpdf_oh_replace_stream_data(qpdf, form,
	    (const unsigned char *)mended.bytes, mended.length, none, none);
}

static void
mend_page(struct stream *s, qpdf_oh page)
{
	unsigned char *bytes = NULL;
	struct text mended;
	size_t length = 0;

	if ((qpdf_oh_get_page_content_data(s->file->qpdf, page, &bytes,
	    &length) & QPDF_ERRORS) != 0) {
		s->file->broken = true;
		return;
	}
	s->holder = qpdf_oh_get_object_id(s->file->qpdf, page);
	s->resources = pdf_get(s->file, page, "/Resources");
	mended = mend_bytes(s, bytes, length);
	free(bytes);
	pdf_put(s->file, page, "/Contents", pdf_new_stream(s->file,
	    mended.bytes, mended.length));
}

void
pdf_content_mend(struct pdf_file *file, struct pdf_runs *runs,
    struct list *forms)
{
	struct stream s = { .file = file, .runs = runs, .forms = forms };
	size_t pages = pdf_pages(file);

	for (size_t p = 0; p < pages; p++)
		mend_page(&s, qpdf_get_page_n(file->qpdf, p));
}
