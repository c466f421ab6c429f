/* svg.c - a drawing, element by element. */
#include "pictures/svg.h"

#include <expat.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "pictures/svg_values.h"

enum { DEEPEST = 64, DRAWING_BYTES = 4 * 1024 * 1024 };

#define SVG_SPACE "http://www.w3.org/2000/svg "

/* What becomes of an element of that name. */
enum fate { KEEP, DROP, REFUSE_ACTIVE, REFUSE_EMBEDDED, REFUSE };

struct pen {
	struct arena *arena;
	XML_Parser parser;
	enum picture_fault fault;
	struct text out;
	struct text words;
	struct svg_values values;
	struct svg_matrix matrix[DEEPEST]; /* of the open elements, [0] the root */
	size_t depth;     /* open elements that are kept */
	size_t dropped;   /* open elements of a part that is left out */
	size_t unseen;    /* open definitions: what they hold is shown elsewhere */
	size_t text;      /* open text and tspan */
	struct drawing *drawing;
	double box[4];    /* of the root: x, y, width, height */
};

static void
refuse(struct pen *pen, enum picture_fault fault)
{
	if (pen->fault == PICTURE_FINE)
		pen->fault = fault;
	XML_StopParser(pen->parser, XML_FALSE);
}

static bool
is_one_of(const char *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcmp(name, *names) == 0)
			return true;
	return false;
}

static enum fate
fate_of(const char *name)
{
	static const char *const kept[] = { "g", "defs", "path", "rect",
		"circle", "ellipse", "line", "polyline", "polygon", "text",
		"tspan", "linearGradient", "radialGradient", "stop",
		"clipPath", "marker", NULL };
	static const char *const said[] = { "title", "desc", "metadata", NULL };
	static const char *const active[] = { "script", "style", "a",
		"foreignObject", "animate", "animateMotion",
		"animateTransform", "set", "handler", "discard", NULL };
	static const char *const rasters[] = { "image", "feImage", NULL };

	if (is_one_of(name, kept))
		return KEEP;
	if (is_one_of(name, said))
		return DROP;
	if (is_one_of(name, active))
		return REFUSE_ACTIVE;
	return is_one_of(name, rasters) ? REFUSE_EMBEDDED : REFUSE;
}

static bool
is_definition(const char *name)
{
	static const char *const names[] = { "defs", "clipPath", "marker",
		"linearGradient", "radialGradient", NULL };

	return is_one_of(name, names);
}

static bool
is_text(const char *name)
{
	return strcmp(name, "text") == 0 || strcmp(name, "tspan") == 0;
}

/* The whole of it: the box of its units, and so its shape. */
static void
open_root(struct pen *pen, const char *name, const char **attributes)
{
	struct drawing *drawing = pen->drawing;

	if (strcmp(name, SVG_SPACE "svg") != 0) {
		refuse(pen, PICTURE_UNKNOWN);
		return;
	}
	if (!svg_take(&pen->values, attributes)) {
		refuse(pen, PICTURE_ACTIVE);
		return;
	}
	if (!svg_box(&pen->values, pen->box) || pen->box[2] > PICTURE_EDGE ||
	    pen->box[3] > PICTURE_EDGE) {
		refuse(pen, PICTURE_LARGE);
		return;
	}
	drawing->width = (unsigned)(pen->box[2] + 0.5);
	drawing->height = (unsigned)(pen->box[3] + 0.5);
	drawing->width += drawing->width == 0;
	drawing->height += drawing->height == 0;
	text_add_format(&pen->out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "viewBox=\"%g %g %g %g\" width=\"%u\" height=\"%u\" "
	    "font-family=\"Open Sans, Noto Sans, sans-serif\"",
	    pen->box[0], pen->box[1], pen->box[2], pen->box[3],
	    drawing->width, drawing->height);
	svg_print_presentation(&pen->values, &pen->out);
	text_add(&pen->out, ">");
	pen->matrix[0] = svg_unmoved;
	pen->depth = 1;
}

/* Words that begin outside the drawing are read by programs alone. */
static bool
is_outside(const struct pen *pen, const struct svg_matrix *matrix)
{
	double x = svg_number(&pen->values, "x") +
	    svg_number(&pen->values, "dx");
	double y = svg_number(&pen->values, "y") +
	    svg_number(&pen->values, "dy");

	svg_move(matrix, &x, &y);
	return !(x >= pen->box[0] && x <= pen->box[0] + pen->box[2] &&
	    y >= pen->box[1] && y <= pen->box[1] + pen->box[3] * 1.05);
}

static bool
is_placed(const struct pen *pen, const char *name)
{
	return strcmp(name, "text") == 0 || svg_has(&pen->values, "x") ||
	    svg_has(&pen->values, "y") || svg_has(&pen->values, "dx") ||
	    svg_has(&pen->values, "dy");
}

static void
open_kept(struct pen *pen, const char *name)
{
	struct svg_matrix matrix;

	if (pen->depth >= DEEPEST) {
		refuse(pen, PICTURE_PARTS);
		return;
	}
	matrix = svg_matrix_of(&pen->values, &pen->matrix[pen->depth - 1]);
	if (is_text(name) && (pen->unseen > 0 || (is_placed(pen, name) &&
	    is_outside(pen, &matrix)))) {
		refuse(pen, PICTURE_OUTSIDE);
		return;
	}
	pen->matrix[pen->depth++] = matrix;
	pen->unseen += is_definition(name);
	pen->text += is_text(name);
	text_add_format(&pen->out, "<%s", name);
	svg_print_all(&pen->values, &pen->out);
	text_add(&pen->out, ">");
}

static void
open_child(struct pen *pen, const char *name, const char **attributes)
{
	size_t space = sizeof SVG_SPACE - 1;

	/* Editors keep their own things beside the drawing. */
	if (strncmp(name, SVG_SPACE, space) != 0) {
		pen->dropped = 1;
		return;
	}
	name += space;
	switch (fate_of(name)) {
	case KEEP:
		if (!svg_take(&pen->values, attributes))
			refuse(pen, PICTURE_ACTIVE);
		else if (svg_is_hidden(&pen->values, is_text(name)))
			pen->dropped = 1;
		else
			open_kept(pen, name);
		return;
	case DROP:
		pen->dropped = 1;
		return;
	case REFUSE_ACTIVE:
		refuse(pen, PICTURE_ACTIVE);
		return;
	case REFUSE_EMBEDDED:
		refuse(pen, PICTURE_EMBEDDED);
		return;
	case REFUSE:
		refuse(pen, PICTURE_ELEMENT);
		return;
	}
}

static void XMLCALL
element_begins(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct pen *pen = context;

	if (pen->fault != PICTURE_FINE)
		return;
	if (pen->dropped > 0) {
		pen->dropped++;
		return;
	}
	if (pen->depth == 0)
		open_root(pen, name, attributes);
	else
		open_child(pen, name, attributes);
}

static void XMLCALL
element_ends(void *context, const XML_Char *name)
{
	struct pen *pen = context;
	const char *space = strchr(name, ' ');

	if (pen->fault != PICTURE_FINE)
		return;
	if (pen->dropped > 0) {
		pen->dropped--;
		return;
	}
	name = space == NULL ? name : space + 1;
	text_add_format(&pen->out, "</%s>", name);
	pen->depth--;
	pen->unseen -= is_definition(name);
	pen->text -= is_text(name);
	if (is_text(name) && pen->text == 0)
		text_add_char(&pen->words, '\n');
}

static void XMLCALL
characters(void *context, const XML_Char *characters, int length)
{
	struct pen *pen = context;
	char *text;

	if (pen->fault != PICTURE_FINE || pen->dropped > 0 || pen->text == 0)
		return;
	text = arena_copy_n(pen->arena, characters, (size_t)length);
	for (char *c = text; *c != '\0'; c++)
		if (*c == '\n' || *c == '\t' || *c == '\r')
			*c = ' ';
	text_add_escaped(&pen->out, text);
	text_add(&pen->words, text);
}

/* What a document type declares may be anything. */
static void XMLCALL
doctype(void *context, const XML_Char *name, const XML_Char *system,
    const XML_Char *public, int has_subset)
{
	(void)name;
	(void)system;
	(void)public;
	if (has_subset)
		refuse(context, PICTURE_PARTS);
}

static enum picture_fault
parse(struct pen *pen, const char *bytes, size_t length)
{
	XML_SetUserData(pen->parser, pen);
	XML_SetElementHandler(pen->parser, element_begins, element_ends);
	XML_SetCharacterDataHandler(pen->parser, characters);
	XML_SetStartDoctypeDeclHandler(pen->parser, doctype);
	if (XML_Parse(pen->parser, bytes, (int)length, XML_TRUE) ==
	    XML_STATUS_OK || pen->fault != PICTURE_FINE)
		return pen->fault;
	return XML_GetErrorCode(pen->parser) ==
	    XML_ERROR_JUNK_AFTER_DOC_ELEMENT ? PICTURE_BEHIND : PICTURE_BROKEN;
}

enum picture_fault
svg_clean(struct arena *arena, const char *bytes, size_t length,
    struct drawing *out)
{
	struct pen *pen = arena_alloc(arena, 1, sizeof *pen);
	enum picture_fault fault;

	*out = (struct drawing){ 0 };
	if (length > DRAWING_BYTES)
		return PICTURE_LARGE;
	pen->arena = arena;
	pen->drawing = out;
	pen->out = text_open(arena, TEXT_LIMIT);
	pen->words = text_open(arena, TEXT_LIMIT);
	pen->values = svg_values_open(arena);
	pen->parser = XML_ParserCreateNS(NULL, ' ');
	if (pen->parser == NULL)
		BUG("expat cannot be used");
	fault = parse(pen, bytes, length);
	XML_ParserFree(pen->parser);
	text_add_char(&pen->out, '\n');
	out->bytes = pen->out.bytes;
	out->length = pen->out.length;
	out->words = pen->words.bytes;
	return fault;
}
