#include "render/pdf_marks.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "render/pdf_html.h"

/* 10 pt come out as 10 pt, and 100 mm as 99.9 (pdf-study D1). */
static const char size_rule[] = "<style>html{zoom:1.3}</style>";

/*
 * Out of the flow, so that no line moves; with a size and a space of no width
 * in it, because a link without an area is dropped.
 */
#define MARK_LINK "<a style=\"position:absolute;width:1px;height:1px\"" \
    " href=\"" PDF_MARK "%zu\">&#8203;</a>"

/* Elements that may begin with a link; others (lists, tables, links) get
   theirs before the tag. */
static const char *const holders[] = { "h1", "h2", "h3", "h4", "h5", "h6",
	"p", "li", "div", "section", "article", "aside", "main", "header",
	"footer", "td", "th", "caption", "figcaption", "figure", "blockquote",
	"span", "strong", "em", "sup" };

static bool
is_led_to(struct arena *arena, const char *html, size_t length, const char *id)
{
	const char *link = arena_format(arena, "href=\"#%s\"", id);

	return memmem(html, length, link, strlen(link)) != NULL;
}

static int
heading_level(const char *name)
{
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' &&
	    name[2] == '\0' ? name[1] - '0' : 0;
}

struct list
pdf_marks_find(struct arena *arena, const char *html, size_t length)
{
	const char *end = html + length;
	struct list marks = { 0 };
	struct html_tag tag;

	for (const char *at = html; html_next_tag(at, end, &tag); at = tag.end) {
		struct pdf_mark mark = { .level = heading_level(tag.name),
			.title = "" };
		bool holds = html_is_one_of(tag.name, holders,
		    sizeof holders / sizeof holders[0]);

		mark.id = arena_copy_n(arena, tag.id, tag.id_length);
		mark.head = html_plain_text(arena, tag.head, tag.head +
		    tag.head_length);
		if (mark.level == 0 && mark.head[0] == '\0' &&
		    (tag.id_length == 0 ||
		    !is_led_to(arena, html, length, mark.id)))
			continue;
		mark.at = (size_t)((holds ? tag.end : tag.start) - html);
		if (mark.level > 0)
			mark.title = html_plain_text(arena, tag.end, html_find(tag.end,
			    end, arena_format(arena, "</%s", tag.name)));
		list_add(arena, &marks, memcpy(arena_alloc(arena, 1,
		    sizeof mark), &mark, sizeof mark));
	}
	return marks;
}

struct text
pdf_marks_add(struct arena *arena, const char *html, size_t length,
    const char *address)
{
	struct list marks = pdf_marks_find(arena, html, length);
	struct text out = text_open(arena, TEXT_LIMIT);
	const char *head = html_find(html, html + length, "</head>");
	size_t done = head == html + length ? 0 : (size_t)(head - html);

	text_add_n(&out, html, done);
	text_add(&out, size_rule);
	if (address != NULL) {
		text_add(&out, "<base href=\"");
		text_add_escaped(&out, address);
		text_add(&out, "\">");
	}
	for (size_t i = 0; i < marks.count; i++) {
		const struct pdf_mark *mark = marks.items[i];

		if (mark->at < done)
			continue;
		text_add_n(&out, html + done, mark->at - done);
		text_add_format(&out, MARK_LINK, i);
		done = mark->at;
	}
	text_add_n(&out, html + done, length - done);
	return out;
}
