#include "render/pdf_survey.h"

#include <stdio.h>
#include <string.h>

#include <qpdf/qpdf-c.h>

#include "base/arena.h"
#include "base/map.h"
#include "render/pdf.h"
#include "render/pdf_file.h"
#include "render/pdf_marks.h"

static double
number_at(struct pdf_file *file, qpdf_oh array, size_t index)
{
	return qpdf_oh_get_numeric_value(file->qpdf, pdf_item(file, array,
	    index));
}

/* A name that stands twice is where it stood first. */
static void
add_place(struct pdf_file *file, struct pdf_survey *survey, const char *name,
    struct pdf_place where)
{
	struct pdf_place *place;

	if (pdf_place(survey, name) != NULL)
		return;
	place = arena_alloc(file->arena, 1, sizeof *place);
	*place = where;
	map_put(survey->places, name, place);
}

/* Chromium's: /Dests of the catalog, name -> [page /XYZ left top zoom]. */
static void
read_destinations(struct pdf_file *file, struct pdf_survey *survey)
{
	qpdf_oh all = pdf_get(file, qpdf_get_root(file->qpdf), "/Dests");
	struct list names = pdf_keys(file, all);

	for (size_t i = 0; i < names.count; i++) {
		const char *name = names.items[i];
		qpdf_oh place = pdf_get(file, all, name);
		int page = pdf_count(file, place) < 4 ? -1 :
		    qpdf_find_page_by_oh(file->qpdf, pdf_item(file, place, 0));

		if (page >= 0)
			add_place(file, survey, name + 1, (struct pdf_place){
			    .page = (size_t)page + 1,
			    .left = number_at(file, place, 2),
			    .top = number_at(file, place, 3) });
	}
}

static void
add_head(struct pdf_file *file, struct pdf_survey *survey, const char *words,
    size_t page)
{
	struct pdf_head *head = arena_alloc(file->arena, 1, sizeof *head);

	*head = (struct pdf_head){ page, words };
	list_add(file->arena, &survey->heads, head);
}

/* One link of wkhtmltox's; all but marks are passed over. */
static void
read_mark(struct pdf_file *file, struct pdf_survey *survey,
    const struct list *marks, qpdf_oh link, size_t page)
{
	qpdf_oh box = pdf_get(file, link, "/Rect");
	const char *name = pdf_text(file, pdf_get(file, pdf_get(file, link,
	    "/A"), "/URI"));
	unsigned number;

	if (strncmp(name, PDF_MARK, strlen(PDF_MARK)) != 0 ||
	    pdf_count(file, box) != 4)
		return;
	name += strlen(PDF_MARK);
	if (sscanf(name, "%u", &number) == 1 && number < marks->count) {
		const struct pdf_mark *mark = marks->items[number];

		name = mark->id;
		if (mark->head[0] != '\0')
			add_head(file, survey, mark->head, page);
	}
	if (name[0] != '\0')
		add_place(file, survey, name, (struct pdf_place){
		    .page = page, .left = number_at(file, box, 0),
		    .bottom = number_at(file, box, 1),
		    .top = number_at(file, box, 3) });
}

static void
read_marks(struct pdf_file *file, struct pdf_survey *survey)
{
	struct list marks = pdf_marks_find(file->arena, file->job->html,
	    file->job->length);

	for (size_t p = 0; p < survey->pages; p++) {
		qpdf_oh all = pdf_get(file, qpdf_get_page_n(file->qpdf, p),
		    "/Annots");

		for (size_t i = 0; i < pdf_count(file, all); i++)
			read_mark(file, survey, &marks, pdf_item(file, all, i),
			    p + 1);
	}
}

bool
pdf_survey(struct arena *arena, const struct pdf_engine *engine,
    const struct pdf_job *job, const struct pdf_result *printed,
    struct pdf_survey *survey)
{
	struct pdf_file file = { .arena = arena, .qpdf = qpdf_init(),
		.job = job };
	bool sound;

	*survey = (struct pdf_survey){ .places = map_open(arena) };
	qpdf_silence_errors(file.qpdf);
	qpdf_set_suppress_warnings(file.qpdf, QPDF_TRUE);
	sound = (qpdf_read_memory(file.qpdf, "printed", printed->bytes,
	    printed->length, NULL) & QPDF_ERRORS) == 0;
	if (sound) {
		survey->pages = pdf_pages(&file);
		if (engine->tagged)
			read_destinations(&file, survey);
		else
			read_marks(&file, survey);
	}
	/* An error that nobody asked for is printed by qpdf itself. */
	if (qpdf_has_error(file.qpdf))
		(void)qpdf_get_error(file.qpdf);
	qpdf_cleanup(&file.qpdf);
	return sound && survey->pages > 0;
}

const struct pdf_place *
pdf_place(const struct pdf_survey *survey, const char *name)
{
	return map_get(survey->places, name);
}
