#include <expat.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/page.h"
#include "inspect/tree.h"
#include "inspect/unit.h"

/*
 * SVG (anonymisation spec 14): its bytes are searched like any markup, and it
 * may neither act nor lead out of itself.  In a site that was built here it
 * holds nothing but what is drawn.
 */

#define SVG_SPACE "http://www.w3.org/2000/svg "

struct drawing {
	struct look *look;
	XML_Parser parser;
	size_t depth;
	bool hidden, active;
};

static bool
is_one_of(const char *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcasecmp(name, *names) == 0)
			return true;
	return false;
}

/* Without the name of its space. */
static const char *
local_name(const char *name)
{
	const char *space = strrchr(name, ' ');

	return space == NULL ? name : space + 1;
}

static void
judge_attribute(struct drawing *drawing, const char *name, const char *value)
{
	const char *local = local_name(name);

	value += strspn(value, " \t\r\n");
	drawing->hidden |= strchr(name, ' ') != NULL &&
	    strcasecmp(local, "href") != 0 && strcasecmp(local, "space") != 0 &&
	    strcasecmp(local, "lang") != 0;
	drawing->active |= strncasecmp(local, "on", 2) == 0 ||
	    (strcasecmp(local, "href") == 0 && value[0] != '#') ||
	    style_leads_out(value);
}

static void XMLCALL
element_begins(void *context, const XML_Char *name, const XML_Char **attributes)
{
	static const char *const acting[] = { "script", "foreignObject",
		"image", "feImage", "animate", "animateMotion",
		"animateTransform", "set", "handler", "iframe", "audio",
		"video", "a", NULL };
	static const char *const unseen[] = { "metadata", "desc", NULL };
	struct drawing *drawing = context;
	bool svg = strncmp(name, SVG_SPACE, sizeof SVG_SPACE - 1) == 0;

	if (drawing->depth++ == 0 && strcmp(local_name(name), "svg") != 0 &&
	    drawing->look->depth == 0)
		look_report(drawing->look, RULE_inspect_damaged, NULL);
	drawing->hidden |= !svg || is_one_of(local_name(name), unseen);
	drawing->active |= is_one_of(local_name(name), acting);
	for (size_t i = 0; attributes[i] != NULL; i += 2)
		judge_attribute(drawing, attributes[i], attributes[i + 1]);
}

static void XMLCALL
element_ends(void *context, const XML_Char *name)
{
	struct drawing *drawing = context;

	(void)name;
	drawing->depth--;
}

static void XMLCALL
comment(void *context, const XML_Char *text)
{
	struct drawing *drawing = context;

	(void)text;
	drawing->hidden = true;
}

/* What a style sheet, entities or instructions do is known to browsers alone. */
static void XMLCALL
characters(void *context, const XML_Char *text, int length)
{
	struct drawing *drawing = context;

	drawing->active |= style_leads_out(arena_copy_n(
	    drawing->look->scratch, text, (size_t)length));
}

static void XMLCALL
doctype(void *context, const XML_Char *name, const XML_Char *system,
    const XML_Char *public, int has_subset)
{
	struct drawing *drawing = context;

	(void)name;
	(void)system;
	(void)public;
	drawing->active |= has_subset != 0;
	if (has_subset != 0)
		XML_StopParser(drawing->parser, XML_FALSE);
}

void
open_drawing(struct look *look)
{
	struct drawing drawing = { .look = look,
		.parser = XML_ParserCreateNS(NULL, ' ') };

	open_xml(look); /* which says when it is not well-formed */
	if (drawing.parser == NULL)
		BUG("expat cannot be used");
	XML_SetUserData(drawing.parser, &drawing);
	XML_SetElementHandler(drawing.parser, element_begins, element_ends);
	XML_SetCommentHandler(drawing.parser, comment);
	XML_SetCharacterDataHandler(drawing.parser, characters);
	XML_SetStartDoctypeDeclHandler(drawing.parser, doctype);
	XML_Parse(drawing.parser, look->bytes, (int)look->length, XML_TRUE);
	XML_ParserFree(drawing.parser);
	if (drawing.active)
		look_report(look, RULE_inspect_drawing_acts, NULL);
	if (drawing.hidden && look->tree->sites)
		look_report(look, RULE_inspect_picture_hidden, NULL);
}
