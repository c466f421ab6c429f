#include "render/paper.h"

#include <string.h>

#include "base/text.h"
#include "render/pdf_html.h"

static const char blank[] = "<span class=\"blank\">&#160;</span>";

struct text
paper_fill_cells(struct arena *arena, const struct text *html)
{
	static const char *const cells[] = { "td", "th" };
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html->bytes + html->length, *done = html->bytes;
	struct html_tag tag;

	for (const char *at = done; html_next_tag(at, end, &tag);
	    at = tag.end) {
		if (!html_is_one_of(tag.name, cells, 2) ||
		    end - tag.end < 4 || (memcmp(tag.end, "</td", 4) != 0 &&
		    memcmp(tag.end, "</th", 4) != 0))
			continue;
		text_add_n(&out, done, (size_t)(tag.end - done));
		text_add(&out, blank);
		done = tag.end;
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}
