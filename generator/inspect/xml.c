/*
 * xml.c - XML as a parser reads it: entities of the file's own expanded,
 * attributes, comments and instructions each by itself.  How the bytes read
 * with and without their tags is markup_search()'s.
 */
#include <string.h>

#include <expat.h>

#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/unit.h"

struct xml_views {
	struct look *look;
	XML_Parser parser;
	struct weave words;  /* between tags, nothing in their place */
	struct weave spaced; /* the same, a space for each tag */
	struct weave asides; /* attributes, comments, instructions ... */
};

static size_t
source_of(const struct xml_views *on)
{
/* 2.9.0 is what Debian 13 has. */
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
	int64_t index = XML_GetCurrentByteIndex64(on->parser);
#else
	XML_Index index = XML_GetCurrentByteIndex(on->parser);
#endif

	return index < 0 ? 0 : (size_t)index;
}

/* Byte by byte where the file says the same, else all at that place. */
static void
add(struct xml_views *on, struct weave *weave, const char *text, size_t length)
{
	size_t at = source_of(on);

	if (at <= on->look->length && length <= on->look->length - at &&
	    memcmp(on->look->bytes + at, text, length) == 0)
		weave_keep(weave, text, length, at);
	else
		weave_put(weave, text, length, at);
}

static void
add_aside(struct xml_views *on, const char *text)
{
	if (text == NULL)
		return;
	add(on, &on->asides, text, strlen(text));
	weave_put(&on->asides, unit_wall, strlen(unit_wall), source_of(on));
}

static void XMLCALL
begin_element(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct xml_views *on = data;

	add(on, &on->spaced, " ", 1);
	add_aside(on, name);
	for (size_t i = 0; attributes[i] != NULL; i++)
		add_aside(on, attributes[i]);
}

static void XMLCALL
end_element(void *data, const XML_Char *name)
{
	struct xml_views *on = data;

	(void)name;
	add(on, &on->spaced, " ", 1);
}

static void XMLCALL
take_words(void *data, const XML_Char *text, int length)
{
	struct xml_views *on = data;

	add(on, &on->words, text, (size_t)length);
	add(on, &on->spaced, text, (size_t)length);
}

static void XMLCALL
take_comment(void *data, const XML_Char *text)
{
	add_aside(data, text);
}

static void XMLCALL
take_instruction(void *data, const XML_Char *target, const XML_Char *text)
{
	add_aside(data, target);
	add_aside(data, text);
}

static void XMLCALL
take_entity(void *data, const XML_Char *name, int is_parameter,
    const XML_Char *value, int length, const XML_Char *base,
    const XML_Char *system, const XML_Char *public, const XML_Char *notation)
{
	struct xml_views *on = data;

	(void)is_parameter;
	(void)base;
	add_aside(on, name);
	if (value != NULL)
		add(on, &on->asides, value, (size_t)length);
	add_aside(on, system);
	add_aside(on, public);
	add_aside(on, notation);
}

static bool
parse(struct xml_views *on)
{
	const char *bytes = on->look->bytes;
	size_t length = on->look->length;
	bool good;

	on->parser = XML_ParserCreate(NULL);
	if (on->parser == NULL)
		return false;
	XML_SetUserData(on->parser, on);
	XML_SetElementHandler(on->parser, begin_element, end_element);
	XML_SetCharacterDataHandler(on->parser, take_words);
	XML_SetCommentHandler(on->parser, take_comment);
	XML_SetProcessingInstructionHandler(on->parser, take_instruction);
	XML_SetEntityDeclHandler(on->parser, take_entity);
	good = XML_Parse(on->parser, bytes, (int)length, 1) == XML_STATUS_OK;
	XML_ParserFree(on->parser);
	return good;
}

static void
search(struct look *look, const struct weave *weave)
{
	unit_search(look, &(struct unit){ .text = weave->out.bytes,
	    .length = weave->out.length, .weave = weave });
}

void
open_xml(struct look *look)
{
	struct xml_views on = { .look = look,
		.words = weave_open(look->scratch),
		.spaced = weave_open(look->scratch),
		.asides = weave_open(look->scratch) };
	/* An empty file, as office documents have them, holds nothing. */
	bool good = look->length == 0 || parse(&on);

	unit_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length, .notation = good });
	search(look, &on.words);
	search(look, &on.spaced);
	search(look, &on.asides);
	/* Where it stands in a text, nobody knows where it ends. */
	if (!good && (look->outer == NULL || look->at == LOOK_NOWHERE))
		look_report(look, RULE_inspect_damaged, NULL);
}
