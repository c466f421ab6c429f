#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/list.h"
#include "inspect/decode.h"
#include "inspect/json.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/page.h"
#include "inspect/parse.h"
#include "inspect/unit.h"

/* The views of anonymisation spec 5.2, each built in one walk over the page. */
struct views {
	struct weave joined; /* tags removed, nothing in their place */
	struct weave spaced; /* the same, and a space for a block */
	struct weave values; /* of attributes */
	struct weave asides; /* comments, scripts, style sheets */
	struct weave shown;  /* as joined, without what no reader sees */
	size_t unseen;       /* how many elements around are not seen */
	struct list cuts;    /* size_t: where in `shown` something was left out */
};

/* What a browser sets in the line; every other element is a block. */
static const bool is_inline[GUMBO_TAG_LAST + 1] = {
	[GUMBO_TAG_A] = true, [GUMBO_TAG_ABBR] = true, [GUMBO_TAG_ACRONYM] = true,
	[GUMBO_TAG_B] = true, [GUMBO_TAG_BDI] = true, [GUMBO_TAG_BDO] = true,
	[GUMBO_TAG_BIG] = true, [GUMBO_TAG_CITE] = true, [GUMBO_TAG_CODE] = true,
	[GUMBO_TAG_DATA] = true, [GUMBO_TAG_DEL] = true, [GUMBO_TAG_DFN] = true,
	[GUMBO_TAG_EM] = true, [GUMBO_TAG_FONT] = true, [GUMBO_TAG_I] = true,
	[GUMBO_TAG_INS] = true, [GUMBO_TAG_KBD] = true, [GUMBO_TAG_LABEL] = true,
	[GUMBO_TAG_MARK] = true, [GUMBO_TAG_NOBR] = true, [GUMBO_TAG_Q] = true,
	[GUMBO_TAG_RB] = true, [GUMBO_TAG_RUBY] = true, [GUMBO_TAG_S] = true,
	[GUMBO_TAG_SAMP] = true, [GUMBO_TAG_SMALL] = true,
	[GUMBO_TAG_SPAN] = true, [GUMBO_TAG_STRIKE] = true,
	[GUMBO_TAG_STRONG] = true, [GUMBO_TAG_SUB] = true,
	[GUMBO_TAG_SUP] = true, [GUMBO_TAG_TIME] = true, [GUMBO_TAG_TT] = true,
	[GUMBO_TAG_U] = true, [GUMBO_TAG_VAR] = true, [GUMBO_TAG_WBR] = true,
	[GUMBO_TAG_UNKNOWN] = true,
};

/* How far two texts are the same and hold no reference. */
static size_t
common_run(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t most = a_length < b_length ? a_length : b_length, n = 0;

	while (n < most && a[n] == b[n] && a[n] != '&')
		n++;
	return n;
}

/* What the parser made of original[0..), byte by byte back to it. */
static void
add_aligned(struct arena *arena, struct weave *weave, const char *made,
    GumboStringPiece original, size_t source)
{
	size_t length = strlen(made), i = 0, j = 0;

	if (length == original.length && memcmp(made, original.data,
	    length) == 0) {
		weave_keep(weave, made, length, source);
		return;
	}
	while (j < length && i < original.length) {
		const char *from = original.data + i;
		char shown[16];
		size_t run = common_run(from, original.length - i, made + j,
		    length - j), n = 0;

		weave_keep(weave, from, run, source + i);
		i += run;
		j += run;
		if (j == length || i == original.length)
			break;
		from += run;
		if (*from == '&')
			n = decode_reference(arena, from, original.length - i,
			    shown);
		if (n > 0 && strncmp(made + j, shown, strlen(shown)) == 0) {
			weave_put(weave, shown, strlen(shown), source + i);
			i += n;
			j += strlen(shown);
		} else if (*from == made[j]) {
			weave_keep(weave, from, 1, source + i++);
			j++;
		} else if (*from == '\r' || *from == '\n') {
			i++;
		} else if (*from == '<') {
			const char *end = memchr(from, '>',
			    original.length - i);

			i = end == NULL ? original.length :
			    (size_t)(end - original.data) + 1;
		} else {
			break;
		}
	}
	weave_put(weave, made + j, length - j, source + i);
}

static size_t
offset_of(const struct look *look, GumboStringPiece piece)
{
	return piece.data == NULL ? 0 : (size_t)(piece.data - look->bytes);
}

static void
add_wall(struct weave *weave, size_t source)
{
	weave_put(weave, unit_wall, strlen(unit_wall), source);
}

/* The source of a text, without the delimiters of a comment or CDATA section. */
static GumboStringPiece
inside_of(const GumboNode *node)
{
	const GumboText *text = &node->v.text;
	GumboStringPiece piece = text->original_text;
	size_t length = strlen(text->text);
	const char *inside;

	if (node->type != GUMBO_NODE_COMMENT && node->type != GUMBO_NODE_CDATA)
		return piece;
	inside = piece.data == NULL ? NULL : memmem(piece.data, piece.length,
	    text->text, length);
	return inside == NULL ? piece : (GumboStringPiece){ inside, length };
}

/* Data of a script, taken apart. */
static void
search_json(struct look *look, const GumboElement *script, const char *made,
    GumboStringPiece original, size_t source)
{
	const GumboAttribute *type = gumbo_get_attribute(&script->attributes,
	    "type");
	struct weave weave = weave_open(look->scratch);

	if (type == NULL || strcasestr(type->value, "json") == NULL)
		return;
	add_aligned(look->scratch, &weave, made, original, source);
	json_search(look, &(struct unit){ .text = weave.out.bytes,
	    .length = weave.out.length, .weave = &weave });
}

static void
add_text(struct look *look, struct views *views, const GumboNode *node,
    const GumboNode *parent)
{
	const GumboText *text = &node->v.text;
	GumboStringPiece original = inside_of(node);
	size_t source = offset_of(look, original);
	GumboTag tag = parent->type == GUMBO_NODE_ELEMENT ?
	    parent->v.element.tag : GUMBO_TAG_UNKNOWN;

	if (node->type == GUMBO_NODE_COMMENT || tag == GUMBO_TAG_SCRIPT ||
	    tag == GUMBO_TAG_STYLE) {
		add_aligned(look->scratch, &views->asides, text->text,
		    original, source);
		add_wall(&views->asides, source);
		if (tag == GUMBO_TAG_SCRIPT)
			search_json(look, &parent->v.element, text->text,
			    original, source);
		return;
	}
	add_aligned(look->scratch, &views->joined, text->text,
	    original, source);
	add_aligned(look->scratch, &views->spaced, text->text,
	    original, source);
	if (views->unseen == 0)
		add_aligned(look->scratch, &views->shown, text->text,
		    original, source);
}

static void
add_values(struct look *look, struct views *views, const GumboVector *all)
{
	for (unsigned i = 0; i < all->length; i++) {
		const GumboAttribute *attribute = all->data[i];
		GumboStringPiece piece = attribute->original_value;

		if (attribute->value[0] == '\0')
			continue;
		if (piece.length >= 2 && (piece.data[0] == '"' ||
		    piece.data[0] == '\'')) {
			piece.data++;
			piece.length -= 2;
		}
		add_aligned(look->scratch, &views->values, attribute->value,
		    piece, offset_of(look, piece));
		add_wall(&views->values, offset_of(look, piece));
		/* A page of its own, in a frame of this one. */
		if (strcasecmp(attribute->name, "srcdoc") == 0)
			look_inside(look, "html", attribute->value,
			    strlen(attribute->value), offset_of(look, piece));
	}
}

/* The value of a style, blanks left out, holds that declaration. */
static bool
style_says(const char *style, const char *declaration)
{
	size_t n = 0;

	for (; *style != '\0' && declaration[n] != '\0'; style++)
		if (strchr(" \t\n", *style) == NULL)
			n = (*style | 32) == (declaration[n] | 32) ? n + 1 :
			    (*style | 32) == (declaration[0] | 32);
	return declaration[n] == '\0';
}

/*
 * Whether a reader passes it over: what is hidden, struck out, or said beside
 * a word in small letters.  Around it the letters stand together.
 */
static bool
is_unseen(const GumboElement *element)
{
	static const bool tags[GUMBO_TAG_LAST + 1] = {
		[GUMBO_TAG_RT] = true, [GUMBO_TAG_RP] = true,
		[GUMBO_TAG_DEL] = true, [GUMBO_TAG_S] = true,
		[GUMBO_TAG_STRIKE] = true, [GUMBO_TAG_NOSCRIPT] = true,
		[GUMBO_TAG_TEMPLATE] = true };
	static const char *const declarations[] = { "display:none",
		"visibility:hidden", "font-size:0" };
	const GumboAttribute *style = gumbo_get_attribute(
	    &element->attributes, "style");

	for (size_t i = 0; style != NULL && i < sizeof declarations /
	    sizeof declarations[0]; i++)
		if (style_says(style->value, declarations[i]))
			return true;
	return tags[element->tag] || gumbo_get_attribute(&element->attributes,
	    "hidden") != NULL;
}

static void
note_cut(struct look *look, struct views *views)
{
	size_t *cut = arena_alloc(look->scratch, 1, sizeof *cut);

	*cut = views->shown.out.length;
	list_add(look->scratch, &views->cuts, cut);
}

static void
enter(struct look *look, struct views *views, struct page *page,
    const GumboNode *node, const GumboNode *parent)
{
	const GumboElement *element = &node->v.element;

	if (node->type == GUMBO_NODE_DOCUMENT)
		return;
	if (node->type != GUMBO_NODE_ELEMENT &&
	    node->type != GUMBO_NODE_TEMPLATE) {
		add_text(look, views, node, parent);
		return;
	}
	if (!is_inline[element->tag])
		weave_put(&views->spaced, unit_block, 1,
		    offset_of(look, element->original_tag));
	add_values(look, views, &element->attributes);
	if (is_unseen(element)) {
		views->unseen++;
		note_cut(look, views);
	}
	if (look->outer == NULL)
		page_enter(look, page, node);
}

static void
leave(struct views *views, struct page *page, const GumboNode *node)
{
	if (node->type == GUMBO_NODE_TEMPLATE)
		page->in_template--;
	if ((node->type == GUMBO_NODE_ELEMENT ||
	    node->type == GUMBO_NODE_TEMPLATE) && is_unseen(&node->v.element))
		views->unseen--;
	if (node->type == GUMBO_NODE_ELEMENT && !is_inline[node->v.element.tag])
		weave_put(&views->spaced, unit_block, 1,
		    node->v.element.end_pos.offset);
}

/* Children of a node; NULL where its kind has none. */
static const GumboVector *
children_of(const GumboNode *node)
{
	if (node->type == GUMBO_NODE_DOCUMENT)
		return &node->v.document.children;
	if (node->type == GUMBO_NODE_ELEMENT ||
	    node->type == GUMBO_NODE_TEMPLATE)
		return &node->v.element.children;
	return NULL;
}

/* Without recursion: a page may be nested as deeply as its bytes allow. */
static void
walk(struct look *look, struct views *views, struct page *page,
    const GumboNode *root)
{
	struct step { const GumboNode *node; unsigned next; } *stack;
	size_t depth = 1, capacity = 64;

	stack = arena_alloc(look->scratch, capacity, sizeof *stack);
	stack[0] = (struct step){ root, 0 };
	while (depth > 0) {
		struct step *top = &stack[depth - 1];
		const GumboVector *children = children_of(top->node);
		const GumboNode *child;

		if (children == NULL || top->next == children->length) {
			leave(views, page, top->node);
			depth--;
			continue;
		}
		child = children->data[top->next++];
		enter(look, views, page, child, top->node);
		if (depth == capacity) {
			stack = arena_grow(look->scratch, stack, capacity *
			    sizeof *stack, 2 * capacity * sizeof *stack);
			capacity *= 2;
		}
		stack[depth++] = (struct step){ child, 0 };
	}
}

static void
search_view(struct look *look, const struct weave *weave, struct unit unit)
{
	unit.text = weave->out.bytes;
	unit.length = weave->out.length;
	unit.weave = weave;
	unit_search(look, &unit);
}

static bool
is_blank(char c)
{
	return strchr(" \t\r\n", c) != NULL;
}

/* Where letters stand on both sides of what was left out. */
static void
search_cuts(struct look *look, const struct views *views)
{
	enum { AROUND = 128 };
	const struct text *shown = &views->shown.out;
	struct weave weave = weave_open(look->scratch);

	for (size_t i = 0; i < views->cuts.count; i++) {
		size_t cut = *(const size_t *)views->cuts.items[i];
		size_t from = cut > AROUND ? cut - AROUND : 0;
		size_t to = shown->length - cut > AROUND ? cut + AROUND :
		    shown->length;

		if (cut == 0 || cut == shown->length ||
		    is_blank(shown->bytes[cut - 1]) ||
		    is_blank(shown->bytes[cut]))
			continue;
		while (from > 0 && ((unsigned char)shown->bytes[from] & 0xC0)
		    == 0x80)
			from--;
		while (to < shown->length &&
		    ((unsigned char)shown->bytes[to] & 0xC0) == 0x80)
			to++;
		weave_put(&weave, shown->bytes + from, to - from,
		    weave_source(&views->shown, cut));
		add_wall(&weave, weave_source(&views->shown, cut));
	}
	search_view(look, &weave, (struct unit){ .glued = true });
}

void
open_html(struct look *look)
{
	struct views views = { .joined = weave_open(look->scratch),
		.spaced = weave_open(look->scratch),
		.values = weave_open(look->scratch),
		.asides = weave_open(look->scratch),
		.shown = weave_open(look->scratch) };
	struct page page = page_open(look);
	const GumboOutput *output = html_parse(look->scratch, look->bytes,
	    look->length);

	walk(look, &views, &page, output->document);
	unit_search(look, &(struct unit){ .text = look->bytes,
	    .length = look->length, .as_is = true });
	search_view(look, &views.joined, (struct unit){ .glued = true });
	search_view(look, &views.spaced, (struct unit){ 0 });
	search_cuts(look, &views);
	search_view(look, &views.values, (struct unit){ .code = true });
	search_view(look, &views.asides, (struct unit){ .code = true });
	if (look->outer == NULL)
		page_close(look, &page);
}
