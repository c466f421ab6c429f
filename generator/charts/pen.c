/* pen.c - SVG by attributes alone, so that it needs no style sheet to be read. */
#include <string.h>

#include "base/arena.h"
#include "charts/inside.h"

/* Half the height of capitals, in parts of the size of type. */
#define HALF_CAPITAL 0.36

const struct face type_label = { LABEL_SIZE, false, NULL };
const struct face type_value = { LABEL_SIZE, true, NULL };
const struct face type_small = { SMALL_SIZE, false, NULL };
const struct face type_soft = { SMALL_SIZE, false, "soft" };

double
type_lead(const struct face *type)
{
	return type->size * LABEL_LEAD / LABEL_SIZE;
}

double
type_width(const struct face *type, const char *text)
{
	return text_width(text, type->size, type->bold);
}

/* In tenths, without a needless nought, and never as minus nought. */
static const char *
units(const struct plot *plot, double value)
{
	long tenths = (long)(value * 10 + (value < 0 ? -0.5 : 0.5));
	unsigned long size = (unsigned long)(tenths < 0 ? -tenths : tenths);

	return size % 10 == 0 ?
	    arena_format(plot->arena, "%s%lu", tenths < 0 ? "-" : "",
	    size / 10) :
	    arena_format(plot->arena, "%s%lu.%lu", tenths < 0 ? "-" : "",
	    size / 10, size % 10);
}

void
pen_text(const struct plot *plot, double x, double y, const struct face *type,
    enum anchor anchor, const char *text)
{
	static const char *const anchors[] = { "",
		" text-anchor=\"middle\"", " text-anchor=\"end\"" };

	text_add_format(plot->out, "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s",
	    units(plot, x), units(plot, y + type->size * HALF_CAPITAL),
	    units(plot, type->size), anchors[anchor]);
	if (type->bold)
		text_add(plot->out, " font-weight=\"700\"");
	if (type->class != NULL)
		text_add_format(plot->out, " class=\"%s\"", type->class);
	text_add(plot->out, ">");
	text_add_escaped(plot->out, text);
	text_add(plot->out, "</text>\n");
}

double
pen_lines(const struct plot *plot, double x, double y, const struct face *type,
    enum anchor anchor, const struct lines *lines)
{
	double lead = type_lead(type);

	for (size_t i = 0; i < lines->count; i++)
		pen_text(plot, x, y + ((double)i + 0.5) * lead, type, anchor,
		    lines->lines[i]);
	return y + (double)lines->count * lead;
}

void
pen_line(const struct plot *plot, const char *class, double x1, double y1,
    double x2, double y2)
{
	text_add_format(plot->out, "<path class=\"%s\" stroke=\"currentColor\" "
	    "fill=\"none\" d=\"M%s %sL%s %s\"/>\n", class, units(plot, x1),
	    units(plot, y1), units(plot, x2), units(plot, y2));
}

static void
add_box(const struct plot *plot, const char *how, double x, double y,
    double width, double height)
{
	text_add_format(plot->out, "<rect %s x=\"%s\" y=\"%s\" width=\"%s\" "
	    "height=\"%s\"/>\n", how, units(plot, x), units(plot, y),
	    units(plot, width), units(plot, height));
}

struct box {
	double x, y, width, height;
};

/* Lines at 45 degrees, `step` apart along an edge, cut to the box; no clipping needed. */
static void
add_hatch(const struct plot *plot, const struct box *box, double step,
    bool falling)
{
	double all = box->width + box->height;

	for (double c = step; c < all; c += step) {
		double from_x = c > box->height ? c - box->height : 0;
		double to_x = c < box->width ? c : box->width;
		double x1 = falling ? box->width - from_x : from_x;
		double x2 = falling ? box->width - to_x : to_x;

		text_add_format(plot->out, "M%s %sL%s %s",
		    units(plot, box->x + x1), units(plot, box->y + c - from_x),
		    units(plot, box->x + x2), units(plot, box->y + c - to_x));
	}
}

static void
add_dots(const struct plot *plot, const struct box *box, double step)
{
	size_t row = 0;

	for (double y = step / 2 + 0.5; y < box->height - 1; y += step, row++)
		for (double x = row % 2 == 0 ? step / 2 : step;
		    x < box->width - 1; x += step)
			text_add_format(plot->out, "M%s %sh.1",
			    units(plot, box->x + x), units(plot, box->y + y));
}

/* Hatches and dots in units; their share of ink is that of fill_share(). */
#define HATCH_STEP 6.0
#define HATCH_STROKE 1.4
#define DOT_STEP 5.0
#define DOT_SIZE 1.8
#define EDGE 1.2

double
fill_share(size_t style)
{
	/* Lines across a hatch are step / sqrt 2 apart. */
	double hatch = HATCH_STROKE / (HATCH_STEP / 1.41421356);
	double dot = 3.14159265 * DOT_SIZE * DOT_SIZE / 4;

	switch (style) {
	case 0:
		return 1;
	case 1:
		return hatch;
	case 3:
		return 2 * hatch - hatch * hatch;
	case 4:
		return dot / (DOT_STEP * DOT_STEP);
	}
	return 0;
}

static void
add_texture(const struct plot *plot, size_t style, const struct box *box)
{
	if (style == 2)
		return;
	text_add_format(plot->out, "<path class=\"edge\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"%s\"%s d=\"",
	    style == 4 ? "1.8" : "1.4",
	    style == 4 ? " stroke-linecap=\"round\"" : "");
	if (style == 4)
		add_dots(plot, box, DOT_STEP);
	else
		add_hatch(plot, box, HATCH_STEP, false);
	if (style == 3)
		add_hatch(plot, box, HATCH_STEP, true);
	text_add(plot->out, "\"/>\n");
}

void
pen_fill(const struct plot *plot, size_t style, double x, double y,
    double width, double height)
{
	struct box box = { x + EDGE / 2, y + EDGE / 2, width - EDGE,
		height - EDGE };

	if (style == 0 || width <= 2 * EDGE) {
		add_box(plot, "class=\"solid\" fill=\"currentColor\"", x, y,
		    width, height);
		return;
	}
	add_box(plot, "class=\"edge\" fill=\"none\" stroke=\"currentColor\" "
	    "stroke-width=\"1.2\"", box.x, box.y, box.width, box.height);
	add_texture(plot, style, &box);
}

void
pen_hidden(const struct plot *plot, double x, double y, double height)
{
	add_box(plot, "class=\"kept\" fill=\"none\" stroke=\"currentColor\" "
	    "stroke-width=\"1.2\" stroke-dasharray=\"3 3\"", x + 0.6, y + 0.6,
	    HIDDEN_WIDTH - 1.2, height - 1.2);
}

const char *
line_class(size_t style)
{
	static const char *const classes[MOST_LINES] = { "one", "two", "three",
		"four" };

	return classes[style % MOST_LINES];
}

const char *
line_dashes(size_t style)
{
	static const char *const dashes[MOST_LINES] = { "",
		" stroke-dasharray=\"8 4\"", " stroke-dasharray=\"2 4\"",
		" stroke-dasharray=\"10 3 2 3\"" };

	return dashes[style % MOST_LINES];
}

void
pen_mark(const struct plot *plot, size_t style, double x, double y)
{
	static const char *const shapes[MOST_LINES] = {
		"m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "m-4-4h8v8h-8z",
		"m0-5l5 9h-10z", "m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z" };

	text_add_format(plot->out, "<path class=\"mark %s\" fill=\"%s\" "
	    "stroke=\"currentColor\" stroke-width=\"2\" d=\"M%s %s%s\"/>\n",
	    line_class(style), style % 2 == 0 ? "currentColor" : "#fff",
	    units(plot, x), units(plot, y), shapes[style % MOST_LINES]);
}
