#include "prose/convert.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

#include "base/arena.h"
#include "model/diag.h"
#include "model/schema.h"
#include "prose/callout.h"
#include "prose/columns.h"
#include "prose/picture.h"
#include "prose/prose.h"

/* Blocks nest at most BLOCK_DEPTH deep, and marks inside a line as deep again. */
enum { BLOCK_DEPTH = 12, DEPTH = 40 };

struct converter {
	struct arena *arena;
	const char *path;
	unsigned first_line;
	struct diag *diag;
	struct prose *parent[DEPTH + 1]; /* open nodes, [0] the document */
	int depth;
	struct columns columns;
	unsigned cell;      /* cells met in the open row of a table */
	unsigned notes;     /* footnote definitions met */
	unsigned *references; /* met so far, by the number of their note */
	size_t reference_room;
	unsigned head_level; /* of the last heading, for skips */
};

static struct place
place_of(struct converter *c, cmark_node *node)
{
	int line = cmark_node_get_start_line(node);
	int column = cmark_node_get_start_column(node);

	return (struct place){ c->path,
		line < 1 ? 0 : c->first_line + (unsigned)line - 1,
		columns_count(&c->columns, line, column) };
}

static void
report(struct converter *c, enum rule rule, cmark_node *node)
{
	diag_report(c->diag, rule, place_of(c, node), NULL, NULL);
}

/* https:, mailto:, tel:, #anchor, or kind:id with a kind that has pages. */
static bool
address_is_fine(const char *address)
{
	static const char *const schemes[] = { "https://", "http://",
		"mailto:", "tel:", "#" };
	const char *colon = strchr(address, ':');

	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (strncmp(address, schemes[i], strlen(schemes[i])) == 0)
			return address[strlen(schemes[i])] != '\0';
	for (size_t i = 0; colon != NULL && i < kind_count; i++)
		if (strlen(kinds[i].name) == (size_t)(colon - address) &&
		    strncmp(kinds[i].name, address,
		    (size_t)(colon - address)) == 0)
			return kinds[i].page != NULL ||
			    kinds[i].list != NULL || kinds[i].show != NULL;
	return false;
}

/*
 * A block named table or show holds one line, "kind: id", and shows that
 * record.  NULL when it does not.
 */
static const char *
shown_record(struct arena *arena, const char *info, const char *text)
{
	size_t kind = strspn(text, "abcdefghijklmnopqrstuvwxyz_");
	const char *id = text + kind + (text[kind] == ':');
	const struct kind *found;
	size_t length;

	id += strspn(id, " ");
	length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
	if ((strcmp(info, "table") != 0 && strcmp(info, "show") != 0) ||
	    text[kind] != ':' || length == 0 ||
	    id[length + strspn(id + length, " \n")] != '\0')
		return NULL;
	found = kind_find(arena_copy_n(arena, text, kind));
	if (found == NULL || found->show == NULL)
		return NULL;
	return arena_format(arena, "%s:%.*s", found->name, (int)length, id);
}

/* Nodes of extensions have no public type, only the name of one. */
static enum prose_type
type_of_extension(cmark_node *node)
{
	static const struct { const char *from; enum prose_type to; } pairs[] = {
		{ "table", PROSE_TABLE }, { "table_row", PROSE_ROW },
		{ "table_header", PROSE_ROW }, { "table_cell", PROSE_CELL },
		{ "strikethrough", PROSE_STRIKE },
	};
	const char *name = cmark_node_get_type_string(node);

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (strcmp(pairs[i].from, name) == 0)
			return pairs[i].to;
	return PROSE_TYPES;
}

/* PROSE_TYPES: not taken in. */
static enum prose_type
type_of(cmark_node *node)
{
	/* Not an enum in the library's header, so no switch over it. */
	static const struct { cmark_node_type from; enum prose_type to; }
	pairs[] = {
		{ CMARK_NODE_PARAGRAPH, PROSE_PARAGRAPH },
		{ CMARK_NODE_TEXT, PROSE_TEXT },
		{ CMARK_NODE_SOFTBREAK, PROSE_SOFTBREAK },
		{ CMARK_NODE_LINEBREAK, PROSE_LINEBREAK },
		{ CMARK_NODE_LIST, PROSE_LIST }, { CMARK_NODE_ITEM, PROSE_ITEM },
		{ CMARK_NODE_STRONG, PROSE_STRONG },
		{ CMARK_NODE_EMPH, PROSE_EMPH }, { CMARK_NODE_LINK, PROSE_LINK },
		{ CMARK_NODE_HEADING, PROSE_HEADING },
		{ CMARK_NODE_BLOCK_QUOTE, PROSE_QUOTE },
		{ CMARK_NODE_CODE, PROSE_CODE },
		{ CMARK_NODE_CODE_BLOCK, PROSE_CODE_BLOCK },
		{ CMARK_NODE_THEMATIC_BREAK, PROSE_RULE },
		{ CMARK_NODE_IMAGE, PROSE_PICTURE },
		{ CMARK_NODE_FOOTNOTE_DEFINITION, PROSE_FOOTNOTE },
		{ CMARK_NODE_FOOTNOTE_REFERENCE, PROSE_FOOTNOTE_REF },
	};
	cmark_node_type type = cmark_node_get_type(node);

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (pairs[i].from == type)
			return pairs[i].to;
	return type_of_extension(node);
}

static unsigned
cell_alignment(cmark_node *cell, unsigned index)
{
	cmark_node *row = cmark_node_parent(cell);
	cmark_node *table = row == NULL ? NULL : cmark_node_parent(row);

	if (table == NULL || type_of_extension(table) != PROSE_TABLE ||
	    index >= cmark_gfm_extensions_get_table_columns(table))
		return 0;
	switch (cmark_gfm_extensions_get_table_alignments(table)[index]) {
	case 'l':
		return 1;
	case 'c':
		return 2;
	case 'r':
		return 3;
	}
	return 0;
}

static void
fill_heading(struct converter *c, struct prose *node, cmark_node *from)
{
	unsigned level = (unsigned)cmark_node_get_heading_level(from);

	if (level == 1) {
		report(c, RULE_text_title, from);
		level = 2;
	} else if (level > c->head_level + 1) {
		report(c, RULE_text_level, from);
		level = c->head_level + 1;
	}
	node->level = level;
	c->head_level = level;
}

static const char *
literal(struct converter *c, cmark_node *node)
{
	const char *text = cmark_node_get_literal(node);

	return arena_copy(c->arena, text == NULL ? "" : text);
}

static unsigned
small_number(const char *digits)
{
	unsigned value = 0;

	for (; *digits >= '0' && *digits <= '9' && value < 100000; digits++)
		value = value * 10 + (unsigned)(*digits - '0');
	return value;
}

static void
fill_link(struct converter *c, struct prose *node, cmark_node *from)
{
	const char *address = cmark_node_get_url(from);

	if (address != NULL && address_is_fine(address)) {
		node->address = arena_copy(c->arena, address);
		return;
	}
	report(c, RULE_text_link, from);
}

static void
fill_list(struct prose *node, cmark_node *from)
{
	int start = cmark_node_get_list_start(from);

	node->ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
	node->tight = cmark_node_get_list_tight(from) != 0;
	node->start = start < 0 ? 0 : (unsigned)start;
}

static void
fill_reference(struct converter *c, struct prose *node, cmark_node *from)
{
	size_t room = c->reference_room;

	node->start = small_number(literal(c, from));
	while (room <= node->start)
		room = room == 0 ? 16 : room * 2;
	c->references = arena_grow(c->arena, c->references,
	    c->reference_room * sizeof *c->references,
	    room * sizeof *c->references);
	c->reference_room = room;
	node->level = ++c->references[node->start];
}

/* A block that says what it is becomes that; load/ reads what a chart says. */
static void
fill_block(struct converter *c, struct prose *node, cmark_node *from)
{
	const char *info = cmark_node_get_fence_info(from);

	node->text = literal(c, from);
	if (info == NULL || info[0] == '\0')
		return;
	if (strcmp(info, "chart") == 0) {
		node->type = PROSE_CHART;
		return;
	}
	node->address = shown_record(c->arena, info, node->text);
	if (node->address == NULL) {
		report(c, RULE_text_code_block, from);
		return;
	}
	node->type = PROSE_SHOW;
	node->text = NULL;
}

static void
fill(struct converter *c, struct prose *node, cmark_node *from)
{
	switch ((int)node->type) {
	case PROSE_HEADING:
		fill_heading(c, node, from);
		break;
	case PROSE_LIST:
		fill_list(node, from);
		break;
	case PROSE_CODE_BLOCK:
		fill_block(c, node, from);
		break;
	case PROSE_TEXT:
	case PROSE_CODE:
		node->text = literal(c, from);
		break;
	case PROSE_LINK:
		fill_link(c, node, from);
		break;
	case PROSE_PICTURE:
		picture_fill(c->arena, node, cmark_node_get_url(from),
		    cmark_node_get_title(from), c->path, c->diag);
		break;
	case PROSE_FOOTNOTE:
		node->start = ++c->notes;
		break;
	case PROSE_FOOTNOTE_REF:
		fill_reference(c, node, from);
		break;
	case PROSE_ROW:
		c->cell = 0;
		node->level = cmark_gfm_extensions_get_table_row_is_header(from)
		    != 0;
		break;
	case PROSE_CELL:
		node->level = cell_alignment(from, c->cell++);
		break;
	}
}

/* Where a new child goes: below the open section, but for footnotes. */
static struct prose *
home_of(struct converter *c, const struct prose *node)
{
	struct prose *parent = c->parent[c->depth];

	if (c->depth == 0 && node->type != PROSE_FOOTNOTE &&
	    parent->last != NULL && parent->last->type == PROSE_SECTION)
		return parent->last;
	return parent;
}

static void
open_section(struct converter *c, const struct prose *heading)
{
	struct prose *section = prose_make(c->arena, PROSE_SECTION);

	section->line = heading->line;
	section->column = heading->column;
	section->level = 2;
	section->text = "";
	prose_append(c->parent[0], section);
}

/* The library's iterator comes to these once; to all others again to leave. */
static bool
is_leaf(enum prose_type type)
{
	return type == PROSE_TEXT || type == PROSE_SOFTBREAK ||
	    type == PROSE_LINEBREAK || type == PROSE_CODE ||
	    type == PROSE_CODE_BLOCK || type == PROSE_RULE;
}

/* False when the node is left out, with all below it. */
static bool
enter(struct converter *c, cmark_node *from)
{
	enum prose_type type = type_of(from);
	struct place place = place_of(c, from);
	struct prose *node;

	if (type == PROSE_TYPES || c->depth >= DEPTH - 1 ||
	    (type < PROSE_TEXT && c->depth > BLOCK_DEPTH)) {
		report(c, type == PROSE_TYPES ? RULE_text_html :
		    RULE_text_deep, from);
		return false;
	}
	node = prose_make(c->arena, type);
	node->line = place.line;
	node->column = place.column;
	fill(c, node, from);
	if (type == PROSE_HEADING && node->level == 2 && c->depth == 0)
		open_section(c, node);
	prose_append(home_of(c, node), node);
	if (!is_leaf(type))
		c->parent[++c->depth] = node;
	return true;
}

static void
leave(struct converter *c)
{
	struct prose *node = c->parent[c->depth--];

	picture_settle(c->arena, node, c->path, c->diag);
	if (node->type == PROSE_QUOTE)
		callout_recognise(c->arena, node, c->path, c->diag);
	if (node->type == PROSE_HEADING && node->parent != NULL &&
	    node->parent->type == PROSE_SECTION &&
	    node->parent->first == node)
		node->parent->text = prose_plain(c->arena, node);
}

struct prose *
convert_tree(struct arena *arena, cmark_node *root, const char *markdown,
    size_t length, const char *path, unsigned first_line, struct diag *diag)
{
	struct converter c = { .arena = arena, .path = path,
		.first_line = first_line, .diag = diag, .head_level = 1,
		.columns = columns_open(arena, markdown, length) };
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	c.parent[0] = prose_make(arena, PROSE_DOCUMENT);
	c.parent[0]->line = first_line;
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (node == root)
			continue;
		if (event == CMARK_EVENT_EXIT) {
			leave(&c);
			continue;
		}
		if (!enter(&c, node))
			cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
	}
	cmark_iter_free(iter);
	callout_report_strays(arena, c.parent[0], path, diag);
	return c.parent[0];
}
