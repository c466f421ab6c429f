/*
 * pdf_parents.c - the parent tree, which leads from marked content and links
 * back to the structure: what left the structure leaves it too.
 */
#include "render/pdf_content.h"

#include "render/pdf_file.h"

enum { DEEPEST = 20 };

/* The page or form with this number in the parent tree. */
static int
holder_numbered(struct pdf_file *file, const struct list *forms, int number)
{
	for (size_t p = 0; p < pdf_pages(file); p++) {
		qpdf_oh page = qpdf_get_page_n(file->qpdf, p);

		if (pdf_integer(file, pdf_get(file, page, "/StructParents")) ==
		    number)
			return qpdf_oh_get_object_id(file->qpdf, page);
	}
	for (size_t i = 0; i < forms->count; i++) {
		const struct pdf_form *form = forms->items[i];

		if (pdf_integer(file, pdf_get(file, qpdf_oh_get_dict(
		    file->qpdf, form->stream), "/StructParents")) == number)
			return form->number;
	}
	return 0;
}

static void
prune_link(struct pdf_file *file, qpdf_oh numbers, size_t at)
{
	int number = pdf_integer(file, pdf_item(file, numbers, at));

	for (size_t i = 0; i < file->gone.count; i++)
		if (((struct pdf_gone *)file->gone.items[i])->parents ==
		    number)
			qpdf_oh_set_array_item(file->qpdf, numbers,
			    (int)at + 1, qpdf_oh_new_null(file->qpdf));
}

static void
prune_parents(struct pdf_file *file, const struct pdf_runs *runs,
    const struct list *forms, qpdf_oh node, int depth)
{
	qpdf_oh kids = pdf_get(file, node, "/Kids");
	qpdf_oh numbers = pdf_get(file, node, "/Nums");

	for (size_t i = 0; depth < DEEPEST && i < pdf_count(file, kids); i++)
		prune_parents(file, runs, forms, pdf_item(file, kids, i),
		    depth + 1);
	for (size_t i = 0; i + 1 < pdf_count(file, numbers); i += 2) {
		qpdf_oh all = pdf_item(file, numbers, i + 1);
		int holder;

		if (!qpdf_oh_is_array(file->qpdf, all)) {
			prune_link(file, numbers, i);
			continue;
		}
		holder = holder_numbered(file, forms, pdf_integer(file,
		    pdf_item(file, numbers, i)));
		for (size_t k = 0; k < pdf_count(file, all); k++) {
			const struct pdf_run *run = pdf_run_find(runs, holder,
			    (int)k);

			if (run != NULL && run->dropped)
				qpdf_oh_set_array_item(file->qpdf, all, (int)k,
				    qpdf_oh_new_null(file->qpdf));
		}
	}
}

void
pdf_parents_mend(struct pdf_file *file, const struct pdf_runs *runs,
    const struct list *forms, qpdf_oh tree)
{
	prune_parents(file, runs, forms, tree, 0);
}
