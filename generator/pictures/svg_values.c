#include "pictures/svg_values.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"

/* How it looks may stand in `style` as well; the others say where it is. */
static const struct row { const char *name; bool looks; } rows[] = {
	{ "x", false }, { "y", false }, { "x1", false }, { "y1", false },
	{ "x2", false }, { "y2", false }, { "cx", false }, { "cy", false },
	{ "r", false }, { "rx", false }, { "ry", false }, { "dx", false },
	{ "dy", false }, { "width", false }, { "height", false },
	{ "d", false }, { "points", false }, { "transform", false },
	{ "viewBox", false }, { "offset", false }, { "fx", false },
	{ "fy", false }, { "gradientUnits", false },
	{ "gradientTransform", false }, { "spreadMethod", false },
	{ "clipPathUnits", false }, { "markerWidth", false },
	{ "markerHeight", false }, { "markerUnits", false },
	{ "refX", false }, { "refY", false }, { "orient", false },
	{ "fill", true }, { "fill-opacity", true }, { "fill-rule", true },
	{ "stroke", true }, { "stroke-width", true },
	{ "stroke-linecap", true }, { "stroke-linejoin", true },
	{ "stroke-miterlimit", true }, { "stroke-dasharray", true },
	{ "stroke-dashoffset", true }, { "stroke-opacity", true },
	{ "opacity", true }, { "color", true }, { "stop-color", true },
	{ "stop-opacity", true }, { "clip-path", true },
	{ "clip-rule", true }, { "marker-start", true },
	{ "marker-mid", true }, { "marker-end", true },
	{ "font-size", true }, { "font-weight", true },
	{ "font-style", true }, { "text-anchor", true },
	{ "dominant-baseline", true }, { "letter-spacing", true },
	{ "display", true }, { "visibility", true },
};
enum { ROWS = sizeof rows / sizeof rows[0] };
_Static_assert((int)ROWS <= (int)SVG_ATTRIBUTES, "room for every row");

struct svg_values
svg_values_open(struct arena *arena)
{
	return (struct svg_values){ .arena = arena, .ids = map_open(arena) };
}

static size_t
row_of(const char *name)
{
	size_t i = 0;

	while (i < ROWS && strcmp(rows[i].name, name) != 0)
		i++;
	return i;
}

const char *
svg_text(const struct svg_values *values, const char *name)
{
	size_t row = row_of(name);

	return row == ROWS ? NULL : values->value[row];
}

/* Names in the file may be somebody's; those in ours are numbers. */
static const char *
new_name(struct svg_values *values, const char *name)
{
	const char *given = map_get(values->ids, name);
	char *made;

	if (given != NULL)
		return given;
	made = arena_format(values->arena, "p%zu", ++values->id_count);
	map_put(values->ids, arena_copy(values->arena, name), made);
	return made;
}

/* "url(#name)" with the new name; NULL when it leads anywhere else. */
static const char *
replace_reference(struct svg_values *values, const char *value)
{
	const char *name = value + 4;
	size_t quote = *name == '"' || *name == '\'';
	size_t length;

	name += quote;
	if (*name++ != '#')
		return NULL;
	length = strcspn(name, quote ? "\"'" : ")");
	if (strcmp(name + length + quote, ")") != 0)
		return NULL;
	return arena_format(values->arena, "url(#%s)", new_name(values,
	    arena_copy_n(values->arena, name, length)));
}

/* Numbers, colours and keywords need no other signs. */
static bool
is_plain(const char *value)
{
	for (; *value != '\0'; value++)
		if (!isalnum((unsigned char)*value) &&
		    strchr(" .,#()%+-_\t\r\n", *value) == NULL)
			return false;
	return true;
}

/* False when it leads or may lead somewhere. */
static bool
set_value(struct svg_values *values, size_t row, const char *value)
{
	if (strncasecmp(value, "url(", 4) == 0)
		value = replace_reference(values, value);
	else if (!is_plain(value) || strcasestr(value, "url(") != NULL)
		value = NULL;
	else if (rows[row].looks && !svg_is_said(rows[row].name, value))
		return true;
	values->value[row] = value;
	return value != NULL;
}

static char *
trimmed(struct arena *arena, const char *from, size_t length)
{
	while (length > 0 && isspace((unsigned char)from[0])) {
		from++;
		length--;
	}
	while (length > 0 && isspace((unsigned char)from[length - 1]))
		length--;
	return arena_copy_n(arena, from, length);
}

/* "fill:#005a70;stroke:none" */
static bool
take_style(struct svg_values *values, const char *style)
{
	bool good = true;

	while (*style != '\0' && good) {
		size_t length = strcspn(style, ";");
		const char *colon = memchr(style, ':', length);
		size_t row = ROWS;

		if (colon != NULL)
			row = row_of(trimmed(values->arena, style,
			    (size_t)(colon - style)));
		if (row < ROWS && rows[row].looks)
			good = set_value(values, row, trimmed(values->arena,
			    colon + 1, length - (size_t)(colon + 1 - style)));
		style += length + (style[length] == ';');
	}
	return good;
}

static bool
take_attribute(struct svg_values *values, const char *name, const char *value)
{
	const char *space = strchr(name, ' ');
	size_t row = row_of(name);

	if (strcmp(space == NULL ? name : space + 1, "href") == 0) {
		if (value[0] != '#')
			return false;
		values->reference = new_name(values, value + 1);
	} else if (strncasecmp(name, "on", 2) == 0) {
		return false;
	} else if (strcmp(name, "id") == 0) {
		values->id = new_name(values, value);
	} else if (row < ROWS) {
		return set_value(values, row, trimmed(values->arena, value,
		    strlen(value)));
	}
	return true;
}

bool
svg_take(struct svg_values *values, const char **attributes)
{
	bool good = true;

	memset(values->value, 0, sizeof values->value);
	values->id = values->reference = NULL;
	for (size_t i = 0; attributes[i] != NULL; i += 2)
		good = take_attribute(values, attributes[i],
		    attributes[i + 1]) && good;
	/* A style is stronger than an attribute, wherever it stands. */
	for (size_t i = 0; attributes[i] != NULL; i += 2)
		if (strcmp(attributes[i], "style") == 0)
			good = take_style(values, attributes[i + 1]) && good;
	return good;
}

bool
svg_has(const struct svg_values *values, const char *name)
{
	return svg_text(values, name) != NULL;
}

double
svg_number(const struct svg_values *values, const char *name)
{
	const char *value = svg_text(values, name);
	double number = value == NULL ? 0 : strtod(value, NULL);

	return isfinite(number) ? number : 1e9;
}

static bool
is_zero(const struct svg_values *values, const char *name)
{
	return svg_has(values, name) && svg_number(values, name) <= 0;
}

static bool
says(const struct svg_values *values, const char *name, const char *word)
{
	const char *value = svg_text(values, name);

	return value != NULL && strcmp(value, word) == 0;
}

bool
svg_is_hidden(const struct svg_values *values, bool is_text)
{
	return says(values, "display", "none") ||
	    says(values, "visibility", "hidden") ||
	    says(values, "visibility", "collapse") ||
	    is_zero(values, "opacity") || (is_text &&
	    (is_zero(values, "font-size") || is_zero(values, "fill-opacity") ||
	    ((says(values, "fill", "none") ||
	    says(values, "fill", "transparent")) &&
	    (!svg_has(values, "stroke") || says(values, "stroke", "none")))));
}

bool
svg_box(const struct svg_values *values, double box[4])
{
	const char *at = svg_text(values, "viewBox");
	char *end;

	if (at == NULL) {
		box[0] = box[1] = 0;
		box[2] = svg_number(values, "width");
		box[3] = svg_number(values, "height");
		return box[2] > 0 && box[3] > 0;
	}
	for (int i = 0; i < 4; i++) {
		at += strspn(at, " ,\t\r\n");
		box[i] = strtod(at, &end);
		if (end == at || !isfinite(box[i]))
			return false;
		at = end;
	}
	return box[2] > 0 && box[3] > 0;
}

static void
print_value(const char *name, const char *value, struct text *out)
{
	text_add_format(out, " %s=\"", name);
	text_add_escaped(out, value);
	text_add_char(out, '"');
}

void
svg_print_all(const struct svg_values *values, struct text *out)
{
	if (values->id != NULL)
		print_value("id", values->id, out);
	if (values->reference != NULL)
		text_add_format(out, " href=\"#%s\"", values->reference);
	for (size_t i = 0; i < ROWS; i++)
		if (values->value[i] != NULL &&
		    strcmp(rows[i].name, "viewBox") != 0 &&
		    (rows[i].looks || svg_is_said(rows[i].name,
		    values->value[i])))
			print_value(rows[i].name, values->value[i], out);
}

void
svg_print_presentation(const struct svg_values *values, struct text *out)
{
	for (size_t i = 0; i < ROWS; i++)
		if (values->value[i] != NULL && rows[i].looks)
			print_value(rows[i].name, values->value[i], out);
}
