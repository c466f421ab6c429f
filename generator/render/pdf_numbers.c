#include "render/pdf_numbers.h"

#include <string.h>

#include "base/arena.h"
#include "render/pdf_html.h"
#include "render/pdf_survey.h"

bool
pdf_numbers_wanted(const char *html, size_t length)
{
	static const char mark[] = " data-page-of=\"";

	return memmem(html, length, mark, sizeof mark - 1) != NULL;
}

struct text
pdf_numbers_fill(struct arena *arena, const char *html, size_t length,
    const struct pdf_survey *survey)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *end = html + length, *done = html;
	struct html_tag tag;

	for (const char *at = html; html_next_tag(at, end, &tag);
	    at = tag.end) {
		const struct pdf_place *place;

		if (tag.of_length == 0)
			continue;
		place = pdf_place(survey, arena_copy_n(arena, tag.of,
		    tag.of_length));
		text_add_n(&out, done, (size_t)(tag.end - done));
		if (place == NULL)
			text_add(&out, "000");
		else
			text_add_format(&out, "%zu", place->page);
		done = html_find(tag.end, end, "<");
	}
	text_add_n(&out, done, (size_t)(end - done));
	return out;
}
