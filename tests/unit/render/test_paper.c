/* What is done to a document between its template and the engine. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/paper.h"

enum pass { CELLS, NOTES, CAPTIONS, CONTENTS, HEADS };

static const struct {
	enum pass pass;
	const char *html;
	const char *want;
} cases[] = {
	{ CELLS, "<tr><td></td><td>1</td><th class=\"n\"></th></tr>",
	    "<tr><td><span class=\"blank\">&#160;</span></td><td>1</td>"
	    "<th class=\"n\"><span class=\"blank\">&#160;</span></th></tr>" },
	{ CELLS, "<td><b></b></td><p></p>", "<td><b></b></td><p></p>" },
	{ CELLS, "<td", "<td" },
	{ NOTES, "<p>One.</p>\n<p>A <b>b</b>.</p>\n<div class=\"notes\">\n"
	    "<div id=\"n\"><b>1</b> <p>N</p>\n</div>\n</div>\n<p>Z</p>",
	    "<p>One.</p>\n<div class=\"keep\"><p>A <b>b</b>.</p>\n"
	    "<div class=\"notes\">\n<div id=\"n\"><b>1</b> <p>N</p>\n</div>"
	    "\n</div></div>\n<p>Z</p>" },
	{ NOTES, "<p>One.</p><ul><li>A</li></ul><div class=\"notes\">N</div>",
	    "<p>One.</p><ul><li>A</li></ul><div class=\"notes\">N</div>" },
	{ NOTES, "<ul><li><p>One.</p></li></ul>\n<div class=\"notes\">N</div>",
	    "<ul><li><p>One.</p></li></ul>\n<div class=\"notes\">N</div>" },
	{ NOTES, "<blockquote><p>One.</p></blockquote><div class=\"notes\">N"
	    "</div>", "<blockquote><p>One.</p></blockquote>"
	    "<div class=\"notes\">N</div>" },
	{ NOTES, "<p>One.</p><div class=\"notes\">never ended",
	    "<div class=\"keep\"><p>One.</p><div class=\"notes\">never ended"
	    "</div>" },
	{ CAPTIONS, "<caption>One</caption>", "<caption>One</caption>" },
	{ CAPTIONS, "<ul data-list=\"caption\"></ul><caption>A &amp; <i>b</i>"
	    "</caption><caption class=\"hidden\">No</caption>"
	    "<figcaption>F</figcaption><caption>C</caption>",
	    "<ul data-list=\"caption\"><li><a href=\"#at--caption-1\"><span "
	    "class=\"number\">Table 1</span><span class=\"what\">A &amp; b</span>"
	    "</a></li>\n<li><a href=\"#at--caption-2\"><span "
	    "class=\"number\">Table 2</span><span class=\"what\">C</span></a></li>\n"
	    "</ul><caption id=\"at--caption-1\">Table 1: A &amp; <i>b</i>"
	    "</caption><caption class=\"hidden\">No</caption>"
	    "<figcaption>F</figcaption><caption id=\"at--caption-2\">"
	    "Table 2: C</caption>" },
	{ CAPTIONS, "<p class=\"chart-title\">F</p><p>P</p><ul "
	    "data-list=\"figcaption\"></ul>", "<p class=\"chart-title\" "
	    "id=\"at--figcaption-1\">Figure 1: F</p><p>P</p><ul "
	    "data-list=\"figcaption\"><li><a href=\"#at--figcaption-1\"><span "
	    "class=\"number\">Figure 1</span><span class=\"what\">F</span>"
	    "</a></li>\n</ul>" },
	{ CAPTIONS, "<div data-lists=\"\"><ul data-list=\"caption\"></ul></div>",
	    "<div data-lists=\"\" style=\"display:none\"><ul "
	    "data-list=\"caption\"></ul></div>" },
	{ CONTENTS, "<ul class=\"toc\"><li><a href=\"#a\">A</a></li></ul>"
	    "<a href=\"#b\">B</a>", "<ul class=\"toc\"><li><a href=\"#a\">A"
	    "</a><span class=\"dots\"></span><span class=\"page\" "
	    "data-page-of=\"a\">000</span></li></ul><a href=\"#b\">B</a>" },
	{ CONTENTS, "<ol class=\"toc\"><a href=\"https://x.example/\">A</a>",
	    "<ol class=\"toc\"><a href=\"https://x.example/\">A</a>" },
	{ HEADS, "<head></head><p>None.</p>", "<head></head><p>None.</p>" },
	{ HEADS, "<head></head><div data-head=\"1. A &quot;b&quot;\">"
	    "<table><tr><td>1<td>2</tr></table></div>"
	    "<div class=\"end\">E</div>",
	    "<head><style>\n@page head-1{@top-left{content:\"Report\"}"
	    "@top-right{content:\"1. A \\22 b\\22 \"}@bottom-left{content:"
	    "\"Foot\"}}\n@page across-1{size:A4 landscape;@top-left{content:"
	    "\"Report\"}@top-right{content:\"1. A \\22 b\\22 \"}@bottom-left"
	    "{content:\"Foot\"}}\n</style>\n</head><div style=\"page:head-1\" "
	    "data-head=\"1. A &quot;b&quot;\"><table><tr><td>1<td>2</tr>"
	    "</table></div><div style=\"page:head-1\" class=\"end\">E</div>" },
};

static struct text
run(struct arena *arena, enum pass pass, const struct text *html)
{
	switch (pass) {
	case CELLS:
		return paper_fill_cells(arena, html);
	case NOTES:
		return paper_keep_notes(arena, html);
	case CAPTIONS:
		return paper_list_captions(arena, html);
	case CONTENTS:
		return paper_number_contents(arena, html);
	case HEADS:
		return paper_running_heads(arena, html, "Report", "Foot");
	}
	BUG("pass %d", (int)pass);
}

static void
passes_do_this_and_no_more(void **state)
{
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text html = text_open(arena, TEXT_LIMIT);

		text_add(&html, cases[i].html);
		assert_string_equal(run(arena, cases[i].pass, &html).bytes,
		    cases[i].want);
	}
	arena_wipe(arena);
}

/* Seven columns lie across, six do not. */
static void
wide_tables_lie_across(void **state)
{
	static const char *const rows[] = { "<tr><th>1<th>2<th>3<td>4<td>5"
	    "<td>6</tr>", "<tr><th>1<th>2<th>3<td>4<td>5<td>6<td>7</tr>" };
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < 2; i++) {
		struct text html = text_open(arena, TEXT_LIMIT);

		text_add_format(&html, "<head></head><div data-head=\"A\">"
		    "<table>%s</table></div>", rows[i]);
		html = paper_running_heads(arena, &html, "R", "");
		assert_int_equal(i, strstr(html.bytes, "<table style=\""
		    "page:across-1\">") != NULL);
	}
	arena_wipe(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_do_this_and_no_more),
		cmocka_unit_test(wide_tables_lie_across),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
