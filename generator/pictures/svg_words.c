/* svg_words.c - the words that values of a drawing can be made of. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "pictures/svg_values.h"

/* SVG 1.1 and CSS Color 3: units, functions, keywords, and colours. */
static const char known[] =
    " px pt pc mm cm in em ex rem e deg grad rad turn"
    " matrix translate scale rotate skewX skewY rgb rgba hsl hsla"
    " none inherit auto normal bold bolder lighter italic oblique"
    " start middle end reverse userSpaceOnUse objectBoundingBox"
    " pad reflect repeat strokeWidth evenodd nonzero butt round square"
    " miter bevel arcs clip inline block visible hidden collapse"
    " currentColor transparent context fill stroke"
    " baseline alphabetic central center hanging ideographic mathematical"
    " text before after edge top bottom use script no change reset size"
    " xx x small medium large smaller larger"
    " aliceblue antiquewhite aqua aquamarine azure beige bisque black"
    " blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse"
    " chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan"
    " darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta"
    " darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen"
    " darkslateblue darkslategray darkslategrey darkturquoise darkviolet"
    " deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite"
    " forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green"
    " greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender"
    " lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan"
    " lightgoldenrodyellow lightgray lightgreen lightgrey lightpink"
    " lightsalmon lightseagreen lightskyblue lightslategray lightslategrey"
    " lightsteelblue lightyellow lime limegreen linen magenta maroon"
    " mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen"
    " mediumslateblue mediumspringgreen mediumturquoise mediumvioletred"
    " midnightblue mintcream mistyrose moccasin navajowhite navy oldlace"
    " olive olivedrab orange orangered orchid palegoldenrod palegreen"
    " paleturquoise palevioletred papayawhip peachpuff peru pink plum"
    " powderblue purple rebeccapurple red rosybrown royalblue saddlebrown"
    " salmon sandybrown seagreen seashell sienna silver skyblue slateblue"
    " slategray slategrey snow springgreen steelblue tan teal thistle tomato"
    " turquoise violet wheat white whitesmoke yellow yellowgreen ";

static bool
is_known(const char *word, size_t length)
{
	for (const char *at = known + 1; *at != '\0';) {
		size_t span = strcspn(at, " ");

		if (span == length && strncasecmp(at, word, length) == 0)
			return true;
		at += span + 1;
	}
	return false;
}

static size_t
letters(const char *at)
{
	size_t length = 0;

	while (isalpha((unsigned char)at[length]))
		length++;
	return length;
}

/* Commands of a path stand alone, but behind the end of one the next may. */
static bool
is_path(const char *value)
{
	for (; *value != '\0'; value++) {
		if (!isalpha((unsigned char)*value))
			continue;
		if (strchr("MmZzLlHhVvCcSsQqTtAaEe", *value) == NULL ||
		    (*value != 'Z' && *value != 'z' &&
		    isalpha((unsigned char)value[1])))
			return false;
	}
	return true;
}

bool
svg_is_said(const char *name, const char *value)
{
	if (strcmp(name, "d") == 0)
		return is_path(value);
	while (*value != '\0') {
		size_t length = letters(value);

		if (*value == '#') {
			length = 1 + strspn(value + 1,
			    "0123456789abcdefABCDEF");
			if (isalnum((unsigned char)value[length]))
				return false;
		} else if (length > 0 && !is_known(value, length)) {
			return false;
		}
		value += length == 0 ? 1 : length;
	}
	return true;
}
