#include <string.h>

#include "base/text.h"
#include "render/press.h"

/* A mark behind one of these, or at the beginning, opens. */
static bool
opens_after(char before)
{
	return before == '\0' || strchr(" \n\t([{-/\"'", before) != NULL;
}

void
typeset_add(struct text *out, const char *text, char before)
{
	for (; *text != '\0'; before = *text++) {
		if (*text == '"')
			text_add(out, opens_after(before) ? "\xE2\x80\x9C" :
			    "\xE2\x80\x9D");
		else if (*text == '\'')
			text_add(out, opens_after(before) ? "\xE2\x80\x98" :
			    "\xE2\x80\x99");
		else
			text_add_char(out, *text);
	}
}

const char *
typeset(struct arena *arena, const char *text)
{
	struct text out;

	if (text == NULL || strpbrk(text, "\"'") == NULL)
		return text;
	out = text_open(arena, TEXT_LIMIT);
	typeset_add(&out, text, '\0');
	return out.bytes;
}
