#include "render/pdf_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "render/pdf_file.h"
#include "render/pdf_html.h"

enum { DEEPEST = 220, MOST_ROLES = 8 };

/* ISO 32000-1, 14.8.4. */
static const char *const types[] = { "/Document", "/Part", "/Art", "/Sect",
	"/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index",
	"/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4",
	"/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH",
	"/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note",
	"/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Figure",
	"/Formula", "/Form" };

/* 7.2: what may stand only in what. */
static const struct { const char *child; const char *parents[5]; } homes[] = {
	{ "/LI", { "/L" } }, { "/LBody", { "/LI" } },
	{ "/TR", { "/Table", "/THead", "/TBody", "/TFoot" } },
	{ "/TH", { "/TR" } }, { "/TD", { "/TR" } },
	{ "/THead", { "/Table" } }, { "/TBody", { "/Table" } },
	{ "/TFoot", { "/Table" } }, { "/TOCI", { "/TOC" } },
};

/* 7.2: what holds nothing but these. */
static const struct { const char *parent; const char *kids[6]; } rooms[] = {
	{ "/L", { "/L", "/LI", "/Caption" } }, { "/LI", { "/Lbl", "/LBody" } },
	{ "/Table", { "/TR", "/THead", "/TBody", "/TFoot", "/Caption" } },
	{ "/THead", { "/TR" } }, { "/TBody", { "/TR" } },
	{ "/TFoot", { "/TR" } }, { "/TR", { "/TH", "/TD" } },
	{ "/TOC", { "/TOC", "/TOCI", "/Caption" } },
};

/* It says nothing of its own: what it holds stands where it stands. */
static const char frame[] = "/NonStruct";

static bool
is_standard(const char *type)
{
	return html_is_one_of(type, types, sizeof types / sizeof types[0]);
}

/* 7.1-7: no standard type becomes another. */
static void
read_roles(struct pdf_check *check, qpdf_oh roles)
{
	struct pdf_file *file = check->file;
	struct list keys = pdf_keys(file, roles);

	check->roles = map_open(file->arena);
	for (size_t i = 0; i < keys.count; i++) {
		if (is_standard(keys.items[i]))
			pdf_blame(check, "a tag of the standard is given "
			    "another meaning");
		map_put(check->roles, keys.items[i], arena_copy(file->arena,
		    pdf_name(file, pdf_get(file, roles, keys.items[i]))));
	}
}

/* 7.1-5, 7.1-6: through the role map to a standard type, and in few steps. */
const char *
pdf_role(struct pdf_check *check, qpdf_oh element)
{
	struct pdf_file *file = check->file;
	const char *type = pdf_name(file, pdf_get(file, element, "/S"));

	for (int i = 0; i < MOST_ROLES && type != NULL && type[0] != '\0' &&
	    !is_standard(type); i++)
		type = map_get(check->roles, type);
	return type == NULL ? "/Nothing" : type;
}

static bool
says_something(struct pdf_check *check, qpdf_oh element)
{
	struct pdf_file *file = check->file;

	return pdf_text(file, pdf_get(file, element, "/Alt"))[0] != '\0' ||
	    pdf_text(file, pdf_get(file, element, "/ActualText"))[0] != '\0';
}

static size_t
length_of(const char *const *names, size_t most)
{
	size_t count = 0;

	while (count < most && names[count] != NULL)
		count++;
	return count;
}

static void
check_home(struct pdf_check *check, const char *type, const char *parent)
{
	for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++)
		if (strcmp(homes[i].child, type) == 0 &&
		    !html_is_one_of(parent, homes[i].parents,
		    length_of(homes[i].parents, 5)))
			pdf_blame(check, "a list or table is put together "
			    "wrongly");
	for (size_t i = 0; i < sizeof rooms / sizeof rooms[0]; i++)
		if (strcmp(rooms[i].parent, parent) == 0 &&
		    strcmp(type, frame) != 0 && !html_is_one_of(type, rooms[i].kids,
		    length_of(rooms[i].kids, 6)))
			pdf_blame(check, "a list or table holds what does not "
			    "belong there");
}

/* 7.4.2: the first is H1, and none is skipped on the way down. */
static void
check_heading(struct pdf_check *check, const char *type)
{
	int level;

	if (strcmp(type, "/H") == 0)
		pdf_blame(check, "a heading has no level");
	if (type[1] != 'H' || type[2] < '1' || type[2] > '6' || type[3] != '\0')
		return;
	level = type[2] - '0';
	if (level > check->heading + 1)
		pdf_blame(check, "a heading skips a level");
	check->heading = level;
}

/* 7.5: a head says whether it is of a row or of a column. */
static void
check_table_head(struct pdf_check *check, qpdf_oh element)
{
	static const char *const scopes[] = { "/Row", "/Column", "/Both" };
	struct pdf_file *file = check->file;
	qpdf_oh all = pdf_get(file, element, "/A");

	for (size_t i = 0; i < pdf_count(file, all); i++)
		if (html_is_one_of(pdf_name(file, pdf_get(file, pdf_item(file,
		    all, i), "/Scope")), scopes, 3))
			return;
	pdf_blame(check, "a head of a table says neither row nor column");
}

/* 7.5: the heads that a cell names are looked up at the end. */
static void
note_heads(struct pdf_check *check, qpdf_oh element)
{
	struct pdf_file *file = check->file;
	qpdf_oh all = pdf_get(file, element, "/A");

	for (size_t i = 0; i < pdf_count(file, all); i++) {
		qpdf_oh heads = pdf_get(file, pdf_item(file, all, i),
		    "/Headers");

		for (size_t k = 0; k < pdf_count(file, heads); k++)
			list_add(file->arena, &check->heads, arena_copy(
			    file->arena, pdf_text(file, pdf_item(file, heads,
			    k))));
	}
}

static void
check_id(struct pdf_check *check, qpdf_oh element, const char *type)
{
	struct pdf_file *file = check->file;
	const char *id = pdf_text(file, pdf_get(file, element, "/ID"));

	if (id[0] == '\0') {
		if (strcmp(type, "/Note") == 0)
			pdf_blame(check, "a note has no id");
	} else if (map_put(check->ids, id, check) != NULL) {
		pdf_blame(check, "two tags have the same id");
	}
}

static void
check_element(struct pdf_check *check, qpdf_oh element, const char *type,
    const char *parent)
{
	if (!is_standard(type))
		pdf_blame(check, "there is a tag of an unknown kind");
	check_home(check, type, parent);
	check_heading(check, type);
	check_id(check, element, type);
	if (strcmp(type, "/Table") == 0)
		pdf_check_table(check, element);
	else if (strcmp(type, "/TH") == 0)
		check_table_head(check, element);
	else if (strcmp(type, "/TD") == 0)
		note_heads(check, element);
	else if ((strcmp(type, "/Figure") == 0 ||
	    strcmp(type, "/Formula") == 0) && !says_something(check, element))
		pdf_blame(check, "a picture has no description");
}

static void
note_run(struct pdf_check *check, qpdf_oh element, int holder, int mcid)
{
	struct pdf_run *run = arena_alloc(check->file->arena, 1, sizeof *run);

	*run = (struct pdf_run){ .holder = holder, .mcid = mcid,
		.element = element };
	list_add(check->file->arena, &check->found, run);
}

static int
object_at(struct pdf_check *check, qpdf_oh dictionary, const char *key)
{
	qpdf_oh object = pdf_get(check->file, dictionary, key);

	return qpdf_oh_is_null(check->file->qpdf, object) ? 0 :
	    qpdf_oh_get_object_id(check->file->qpdf, object);
}

/* A kid that is no element: marked content, or the annotation of a link. */
static void
note_leaf(struct pdf_check *check, qpdf_oh element, qpdf_oh kid, int page,
    const char *type)
{
	struct pdf_file *file = check->file;
	const char *kind = pdf_name(file, pdf_get(file, kid, "/Type"));

	if (qpdf_oh_is_integer(file->qpdf, kid)) {
		note_run(check, element, page, pdf_integer(file, kid));
	} else if (strcmp(kind, "/MCR") == 0) {
		int stream = object_at(check, kid, "/Stm");
		int own = object_at(check, kid, "/Pg");

		note_run(check, element, stream != 0 ? stream :
		    own != 0 ? own : page, pdf_integer(file, pdf_get(file,
		    kid, "/MCID")));
	} else if (strcmp(kind, "/OBJR") == 0 && strcmp(type, "/Link") == 0) {
		struct pdf_link *link = arena_alloc(file->arena, 1,
		    sizeof *link);

		*link = (struct pdf_link){ object_at(check, kid, "/Obj"),
			qpdf_oh_get_object_id(file->qpdf, element) };
		list_add(file->arena, &check->links, link);
	}
}

static void
walk(struct pdf_check *check, qpdf_oh element, qpdf_oh above,
    const char *parent, int depth)
{
	struct pdf_file *file = check->file;
	const char *type = pdf_role(check, element);
	qpdf_oh kids = pdf_get(file, element, "/K");
	int page = object_at(check, element, "/Pg");

	if (depth > DEEPEST) {
		pdf_blame(check, "the tags are nested too deeply");
		return;
	}
	if (object_at(check, element, "/P") != qpdf_oh_get_object_id(
	    file->qpdf, above))
		pdf_blame(check, "a tag names a wrong parent");
	check_element(check, element, type, parent);
	for (size_t i = 0; i < pdf_count(file, kids); i++) {
		qpdf_oh kid = pdf_item(file, kids, i);

		if (pdf_name(file, pdf_get(file, kid, "/S"))[0] != '\0')
			walk(check, kid, element, strcmp(type, frame) == 0 ?
			    parent : type, depth + 1);
		else
			note_leaf(check, element, kid, page, type);
	}
}

static void
read_parents(struct pdf_check *check, qpdf_oh node, struct list *all,
    int depth)
{
	struct pdf_file *file = check->file;
	qpdf_oh kids = pdf_get(file, node, "/Kids");
	qpdf_oh numbers = pdf_get(file, node, "/Nums");

	for (size_t i = 0; depth < 20 && i < pdf_count(file, kids); i++)
		read_parents(check, pdf_item(file, kids, i), all, depth + 1);
	for (size_t i = 0; i + 1 < pdf_count(file, numbers); i += 2) {
		struct pdf_parent *one = arena_alloc(file->arena, 1,
		    sizeof *one);

		*one = (struct pdf_parent){ pdf_integer(file, pdf_item(file,
		    numbers, i)), pdf_item(file, numbers, i + 1) };
		list_add(file->arena, all, one);
	}
}

static int
by_number(const void *a, const void *b)
{
	const struct pdf_parent *left = a, *right = b;

	return (left->number > right->number) - (left->number < right->number);
}

static void
sort_parents(struct pdf_check *check, const struct list *all)
{
	check->parent_count = all->count;
	check->parents = arena_alloc(check->file->arena, all->count,
	    sizeof *check->parents);
	for (size_t i = 0; i < all->count; i++)
		check->parents[i] = *(struct pdf_parent *)all->items[i];
	if (all->count > 0)
		qsort(check->parents, all->count, sizeof *check->parents,
		    by_number);
}

qpdf_oh
pdf_parent_at(const struct pdf_check *check, int number)
{
	struct pdf_parent wanted = { .number = number };
	const struct pdf_parent *found = check->parent_count == 0 ? NULL :
	    bsearch(&wanted, check->parents, check->parent_count,
	    sizeof wanted, by_number);

	return found == NULL ? qpdf_oh_new_null(check->file->qpdf) :
	    found->value;
}

void
pdf_check_tags(struct pdf_check *check)
{
	struct pdf_file *file = check->file;
	qpdf_oh root = pdf_get(file, qpdf_get_root(file->qpdf),
	    "/StructTreeRoot");
	qpdf_oh kids = pdf_get(file, root, "/K");
	struct list all = { 0 };

	read_roles(check, pdf_get(file, root, "/RoleMap"));
	for (size_t i = 0; i < pdf_count(file, kids); i++)
		walk(check, pdf_item(file, kids, i), root, "", 0);
	if (check->found.count == 0)
		pdf_blame(check, "it has no tags");
	for (size_t i = 0; i < check->heads.count; i++)
		if (map_get(check->ids, check->heads.items[i]) == NULL)
			pdf_blame(check, "a cell names a head that is not "
			    "there");
	check->runs = pdf_runs_sorted(file->arena, &check->found);
	read_parents(check, pdf_get(file, root, "/ParentTree"), &all, 0);
	sort_parents(check, &all);
}
