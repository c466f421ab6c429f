/*
 * pdf_links.c - where the links of a PDF lead (ISO 32000-1, 12.3.2, 12.6.4):
 * those to pages of the same site, as in a page, and those within the file.
 */
#include <string.h>

#include <qpdf/qpdf-c.h>

#include "base/arena.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/page.h"
#include "inspect/pdf_walk.h"

enum { DEEPEST = 32 };

/* A PDF whose links are judged. */
struct pdf_links {
	struct pdf_walk *walk;
	struct map *names; /* of destinations */
	bool dead;         /* one within the file */
};

static void
keep_name(struct pdf_links *on, const char *name)
{
	char *copy = arena_copy(on->walk->look->scratch, name);

	map_put(on->names, copy, copy);
}

/* A name tree (7.9.6): names and what they mean in turn, or more of it. */
static void
take_tree(struct pdf_links *on, qpdf_oh node, int depth)
{
	qpdf_data qpdf = on->walk->qpdf;
	qpdf_oh names = pdf_walk_key(on->walk, node, "/Names");
	qpdf_oh kids = pdf_walk_key(on->walk, node, "/Kids");
	int count = qpdf_oh_is_array(qpdf, names) ?
	    qpdf_oh_get_array_n_items(qpdf, names) : 0;

	for (int i = 0; i + 1 < count; i += 2) {
		qpdf_oh name = qpdf_oh_get_array_item(qpdf, names, i);

		if (qpdf_oh_is_string(qpdf, name))
			keep_name(on, qpdf_oh_get_utf8_value(qpdf, name));
		qpdf_oh_release(qpdf, name);
	}
	count = qpdf_oh_is_array(qpdf, kids) && depth < DEEPEST ?
	    qpdf_oh_get_array_n_items(qpdf, kids) : 0;
	for (int i = 0; i < count; i++)
		take_tree(on, qpdf_oh_get_array_item(qpdf, kids, i), depth + 1);
}

static void
take_names(struct pdf_links *on)
{
	qpdf_data qpdf = on->walk->qpdf;
	qpdf_oh root = qpdf_get_root(qpdf);
	qpdf_oh old = pdf_walk_key(on->walk, root, "/Dests");

	take_tree(on, pdf_walk_key(on->walk, pdf_walk_key(on->walk, root,
	    "/Names"), "/Dests"), 0);
	if (!qpdf_oh_is_dictionary(qpdf, old))
		return;
	qpdf_oh_begin_dict_key_iter(qpdf, old);
	while (qpdf_oh_dict_more_keys(qpdf))
		keep_name(on, qpdf_oh_dict_next_key(qpdf) + 1);
}

/* A page and how to show it, or the name of both. */
static void
judge_destination(struct pdf_links *on, qpdf_oh to)
{
	qpdf_data qpdf = on->walk->qpdf;

	if (qpdf_oh_is_string(qpdf, to))
		on->dead |= map_get(on->names, qpdf_oh_get_utf8_value(qpdf,
		    to)) == NULL;
	else if (qpdf_oh_is_name(qpdf, to))
		on->dead |= map_get(on->names, qpdf_oh_get_name(qpdf, to) +
		    1) == NULL;
	else if (qpdf_oh_is_array(qpdf, to) &&
	    qpdf_oh_get_array_n_items(qpdf, to) > 0)
		on->dead |= !qpdf_oh_is_dictionary_of_type(qpdf,
		    qpdf_oh_get_array_item(qpdf, to, 0), "/Page", NULL);
}

/* An action, or what has one. */
static void
judge_dictionary(struct pdf_links *on, qpdf_oh object, int depth)
{
	struct pdf_walk *walk = on->walk;
	qpdf_oh action = pdf_walk_key(walk, object, "/A");
	qpdf_oh address = pdf_walk_key(walk, object, "/URI");

	judge_destination(on, pdf_walk_key(walk, object, "/Dest"));
	if (pdf_walk_says(walk, object, "/S", "/GoTo"))
		judge_destination(on, pdf_walk_key(walk, object, "/D"));
	if (qpdf_oh_is_string(walk->qpdf, address))
		page_follows(walk->look, qpdf_oh_get_utf8_value(walk->qpdf,
		    address));
	if (depth == 0 && qpdf_oh_is_dictionary(walk->qpdf, action) &&
	    !qpdf_oh_is_indirect(walk->qpdf, action))
		judge_dictionary(on, action, 1);
}

static void
judge_objects(struct pdf_links *on)
{
	qpdf_data qpdf = on->walk->qpdf;
	long long count = 0;

	take_names(on);
	qpdf_oh_get_value_as_longlong(qpdf, pdf_walk_key(on->walk,
	    qpdf_get_trailer(qpdf), "/Size"), &count);
	qpdf_oh_release_all(qpdf);
	for (int id = 1; id < count && (size_t)id < on->walk->look->length;
	    id++) {
		qpdf_oh object = qpdf_get_object_by_id(qpdf, id, 0);

		if (qpdf_oh_is_dictionary(qpdf, object))
			judge_dictionary(on, object, 0);
		qpdf_oh_release_all(qpdf);
	}
}

void
pdf_links_judge(struct pdf_walk *walk)
{
	struct pdf_links on = { .walk = walk, .names = map_open(
		walk->look->scratch) };

	judge_objects(&on);
	if (on.dead)
		look_report(walk->look, RULE_inspect_anchor, NULL);
}

void
pdf_links_alone(struct look *look)
{
	struct pdf_walk walk = { .look = look, .qpdf = qpdf_init() };

	qpdf_silence_errors(walk.qpdf);
	qpdf_set_suppress_warnings(walk.qpdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(walk.qpdf, QPDF_FALSE);
	if (qpdf_read_memory(walk.qpdf, "PDF", look->bytes, look->length,
	    NULL) == QPDF_SUCCESS)
		pdf_links_judge(&walk);
	/* It was read without a fault when it was searched. */
	if (qpdf_has_error(walk.qpdf)) {
		qpdf_get_error(walk.qpdf);
		look_report(look, RULE_inspect_damaged, NULL);
	}
	qpdf_cleanup(&walk.qpdf);
}
