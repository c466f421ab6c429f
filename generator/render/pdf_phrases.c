#include "render/pdf_phrases.h"

#include <string.h>

#include "render/pdf_html.h"

static const char note[] = "(words from right to left: see the web page)";

struct text
pdf_phrases_replace(struct arena *arena, const char *html, size_t length)
{
	static const char direction[] = " dir=\"rtl\"";
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html + length, *done = html;
	struct html_tag tag;

	for (const char *at = html; html_next_tag(at, end, &tag);
	    at = tag.end) {
		if (strcmp(tag.name, "em") != 0 || memmem(tag.start,
		    (size_t)(tag.end - tag.start), direction,
		    sizeof direction - 1) == NULL)
			continue;
		text_add_n(&out, done, (size_t)(tag.start - done));
		text_add(&out, note);
		tag.end = html_find(tag.end, end, "</em>");
		done = tag.end == end ? end : tag.end + strlen("</em>");
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}
