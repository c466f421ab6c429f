/* What is said about templates that are wrong; the texts are asserted whole. */
#include "test_template_case.h"

#include "render/template_tree.h"

struct bad {
	const char *template;
	const char *reports;
};

static void
check_all(const struct bad *cases, size_t count, enum template_mode mode)
{
	for (size_t i = 0; i < count; i++) {
		struct desk desk = desk_open();
		struct templates *templates = templates_open(desk.arena, ".",
		    ".html", mode, desk.diag);
		struct value *data = desk_data(desk.arena);

		desk_put("page.html", cases[i].template);
		desk_put("parts/header.html", "x");
		desk_put("parts/self.html", "{{>self}}{{>self}}");
		desk_put("parts/broken.html", "{{#title}}");
		/* However often it is used, each fault is told once. */
		for (int n = 0; n < 3; n++) {
			struct text out = text_open(desk.arena, TEXT_LIMIT);

			if (template_fill(templates, "page", data, &out))
				fail_msg("'%s' passes", cases[i].template);
		}
		assert_string_equal(desk_reports(&desk), cases[i].reports);
		desk_close(&desk);
	}
}

static void
strict_reports_names_and_types(void **state)
{
	static const struct bad cases[] = {
		{ "<h1>\n\t{{ titel }}",
		    "page.html:2:5: stop: nothing here is called `titel` "
		    "[template-name-unknown]\n"
		    "     {{ titel }}\n"
		    "        ^\n"
		    "    hint: did you mean 'title'?\n" },
		{ "{{#items}}{{naem}}{{/items}}",
		    "page.html:1:13: stop: nothing here is called `naem` "
		    "[template-name-unknown]\n"
		    "    {{#items}}{{naem}}{{/items}}\n"
		    "                ^\n"
		    "    hint: did you mean 'name'?\n" },
		{ "\xC3\xA9 {{#itmes}}{{/itmes}}",
		    "page.html:1:6: stop: nothing here is called `itmes` "
		    "[template-name-unknown]\n"
		    "    \xC3\xA9 {{#itmes}}{{/itmes}}\n"
		    "         ^\n"
		    "    hint: did you mean 'items'?\n" },
		{ "{{^zebra}}{{/zebra}}",
		    "page.html:1:4: stop: nothing here is called `zebra` "
		    "[template-name-unknown]\n"
		    "    {{^zebra}}{{/zebra}}\n"
		    "       ^\n"
		    "    hint: look at the names that the page for this template "
		    "is given\n" },
		{ "{{author.nmae}}",
		    "page.html:1:3: stop: nothing here is called `author.nmae` "
		    "[template-name-unknown]\n"
		    "    {{author.nmae}}\n"
		    "      ^\n"
		    "    hint: did you mean 'author.name'?\n" },
		{ "{{title.name}}",
		    "page.html:1:3: stop: nothing here is called `title.name` "
		    "[template-name-unknown]\n"
		    "    {{title.name}}\n"
		    "      ^\n"
		    "    hint: look at the names that the page for this template "
		    "is given\n" },
		{ "{{body}}",
		    "page.html:1:3: stop: `body` is HTML, and two braces would "
		    "show its tags as text [template-is-html]\n"
		    "    {{body}}\n"
		    "      ^\n"
		    "    hint: write {{{body}}}\n" },
		{ "{{{title}}}",
		    "page.html:1:4: stop: `title` is text, and three braces "
		    "would let it act as HTML [template-is-text]\n"
		    "    {{{title}}}\n"
		    "       ^\n"
		    "    hint: write {{title}}\n" },
		{ "{{#words}}{{{.}}}{{/words}}",
		    "page.html:1:14: stop: `.` is text, and three braces would "
		    "let it act as HTML [template-is-text]\n"
		    "    {{#words}}{{{.}}}{{/words}}\n"
		    "                 ^\n"
		    "    hint: write {{.}}\n" },
		{ "{{items}}",
		    "page.html:1:3: stop: `items` is not text, and cannot be "
		    "printed [template-is-group]\n"
		    "    {{items}}\n"
		    "      ^\n"
		    "    hint: open it with {{#items}} and close it with its "
		    "name\n" },
		{ "{{{author}}}",
		    "page.html:1:4: stop: `author` is not text, and cannot be "
		    "printed [template-is-group]\n"
		    "    {{{author}}}\n"
		    "       ^\n"
		    "    hint: open it with {{#author}} and close it with its "
		    "name\n" },
		{ "{{yes}}",
		    "page.html:1:3: stop: `yes` is not text, and cannot be "
		    "printed [template-is-group]\n"
		    "    {{yes}}\n"
		    "      ^\n"
		    "    hint: open it with {{#yes}} and close it with its "
		    "name\n" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
strict_reports_parts(void **state)
{
	static const struct bad cases[] = {
		{ "{{> haeder }}",
		    "page.html:1:5: stop: there is no part called `haeder` "
		    "[template-part-missing]\n"
		    "    {{> haeder }}\n"
		    "        ^\n"
		    "    hint: did you mean 'header'?\n" },
		{ "{{>elsewhere}}",
		    "page.html:1:4: stop: there is no part called `elsewhere` "
		    "[template-part-missing]\n"
		    "    {{>elsewhere}}\n"
		    "       ^\n"
		    "    hint: look for a slip in the name, or write the file in "
		    "parts/\n" },
		{ "{{>self}}",
		    "parts/self.html:1:4: stop: sections or parts are nested "
		    "too deeply here [template-deep]\n"
		    "    {{>self}}{{>self}}\n"
		    "       ^\n"
		    "    hint: look for a part that calls itself without end\n" },
		{ "{{>broken}}{{>broken}}",
		    "parts/broken.html:1:4: stop: the section `title` is not "
		    "closed [template-section-open]\n"
		    "    {{#title}}\n"
		    "       ^\n"
		    "    hint: write {{/title}} where it ends\n" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
both_report_syntax(void **state)
{
	static const struct bad cases[] = {
		{ "a {{title",
		    "page.html:1:3: stop: this tag is not closed "
		    "[template-tag-open]\n"
		    "    a {{title\n"
		    "      ^\n"
		    "    hint: every {{ needs its }}, and every {{{ its }}}\n" },
		{ "{{{title}}",
		    "page.html:1:1: stop: this tag is not closed "
		    "[template-tag-open]\n"
		    "    {{{title}}\n"
		    "    ^\n"
		    "    hint: every {{ needs its }}, and every {{{ its }}}\n" },
		{ "{{title {{title}}",
		    "page.html:1:1: stop: this tag is not closed "
		    "[template-tag-open]\n"
		    "    {{title {{title}}\n"
		    "    ^\n"
		    "    hint: every {{ needs its }}, and every {{{ its }}}\n" },
		{ "{{a b}}",
		    "page.html:1:3: stop: what stands in this tag is not a name "
		    "[template-tag-name]\n"
		    "    {{a b}}\n"
		    "      ^\n"
		    "    hint: write one word, or words with dots between them, "
		    "without spaces\n" },
		{ "{{> parts/../../secret}}",
		    "page.html:1:5: stop: what stands in this tag is not a name "
		    "[template-tag-name]\n"
		    "    {{> parts/../../secret}}\n"
		    "        ^\n"
		    "    hint: write one word, or words with dots between them, "
		    "without spaces\n" },
		{ "{{= <% =}}",
		    "page.html:1:1: stop: this does not set the two delimiters "
		    "[template-delimiters]\n"
		    "    {{= <% =}}\n"
		    "    ^\n"
		    "    hint: write {{=<% %>=}}: two of them, without spaces or "
		    "= in them\n" },
		{ "{{#title}}\n{{#author}}\n{{/title}}",
		    "page.html:2:4: stop: the section `author` is not closed "
		    "[template-section-open]\n"
		    "    {{#author}}\n"
		    "       ^\n"
		    "    hint: write {{/author}} where it ends\n" },
		{ "{{#author}}{{/autor}}{{/author}}",
		    "page.html:1:15: stop: this closes `autor`, which is not "
		    "open here [template-section-wrong]\n"
		    "    {{#author}}{{/autor}}{{/author}}\n"
		    "                  ^\n"
		    "    hint: the section that is open here is 'author'\n" },
		{ "{{/title}}",
		    "page.html:1:4: stop: this closes `title`, which is not "
		    "open here [template-section-wrong]\n"
		    "    {{/title}}\n"
		    "       ^\n"
		    "    hint: remove it, or open it with {{#title}}\n" },
		{ "\n{\x01\xFF",
		    "page.html:2: stop: the text is not UTF-8 from here on "
		    "[file-encoding]\n"
		    "    hint: save the file again as UTF-8\n" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_PLAIN);
	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
names_that_are_not_names(void **state)
{
	static const char *const cases[] = { "{{}}", "{{a..b}}", "{{.a}}",
		"{{a.}}", "{{..}}", "{{{ }}}", "{{#}}{{/}}", "{{>}}", "{{> /x}}",
		"{{> ..}}", "{{> a/..}}", "{{a\tb}}", "{{a\x1b[2J}}",
		"{{a\x7f}}" };
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk desk = desk_open();
		struct templates *templates = templates_open(desk.arena, ".",
		    ".html", TEMPLATE_PLAIN, desk.diag);
		struct text out = text_open(desk.arena, TEXT_LIMIT);

		desk_put("page.html", cases[i]);
		if (template_fill(templates, "page", desk_data(desk.arena),
		    &out) || strstr(desk_reports(&desk),
		    "[template-tag-name]") == NULL)
			fail_msg("'%s' passes", cases[i]);
		assert_null(strchr(desk_reports(&desk), '\x1b'));
		desk_close(&desk);
	}
}

static void
a_missing_template_is_told_once(void **state)
{
	struct desk desk = desk_open();
	struct templates *templates = templates_open(desk.arena, "look",
	    ".html", TEMPLATE_STRICT, desk.diag);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	desk_put("look/review.html", "");
	assert_false(template_fill(templates, "reveiw", desk_data(desk.arena),
	    &out));
	assert_false(template_fill(templates, "reveiw", desk_data(desk.arena),
	    &out));
	assert_string_equal(desk_reports(&desk),
	    "look/reveiw.html: stop: there is no template called `reveiw` "
	    "[template-missing]\n"
	    "    hint: did you mean 'review'?\n");
	desk_close(&desk);
}

/* A page that would grow without end is refused, not a fault of ours. */
static void
a_page_has_a_limit(void **state)
{
	static const char *const cases[] = { "{{title}}", "{{{body}}}",
		"123456789", "{{#items}}12345{{/items}}", "12\n  {{>part}}\n" };
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk desk = desk_open();
		struct templates *templates = templates_open(desk.arena, ".",
		    ".html", TEMPLATE_STRICT, desk.diag);
		struct text out = text_open(desk.arena, 8);

		desk_put("page.html", cases[i]);
		desk_put("parts/part.html", "a\nb\nc\n");
		if (template_fill(templates, "page", desk_data(desk.arena),
		    &out))
			fail_msg("'%s' fits into 8 bytes", cases[i]);
		assert_non_null(strstr(desk_reports(&desk),
		    "the page grows too large here [template-endless]"));
		desk_close(&desk);
	}
}

/* A list within itself prints nothing here, 2^16 times. */
static void
a_page_takes_an_end(void **state)
{
	struct desk desk = desk_open();
	struct templates *templates = templates_open(desk.arena, ".", ".html",
	    TEMPLATE_PLAIN, desk.diag);
	struct text page = text_open(desk.arena, TEXT_LIMIT);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	for (int i = 0; i < 16; i++)
		text_add(&page, "{{#words}}");
	for (int i = 0; i < 16; i++)
		text_add(&page, "{{/words}}");
	desk_put("page.html", page.bytes);
	assert_true(template_fill(templates, "page", desk_data(desk.arena),
	    &out));
	templates->most_steps = 1 << 15;
	assert_false(template_fill(templates, "page", desk_data(desk.arena),
	    &out));
	assert_non_null(strstr(desk_reports(&desk), "[template-endless]"));
	desk_close(&desk);
}

static void
sections_have_a_depth(void **state)
{
	struct desk desk = desk_open();
	struct templates *templates = templates_open(desk.arena, ".", ".html",
	    TEMPLATE_PLAIN, desk.diag);
	struct text good = text_open(desk.arena, TEXT_LIMIT);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	for (int i = 0; i < 64; i++)
		text_add(&good, "{{#yes}}");
	text_add(&good, "x");
	for (int i = 0; i < 64; i++)
		text_add(&good, "{{/yes}}");
	desk_put("good.html", good.bytes);
	desk_put("bad.html", arena_format(desk.arena, "\n{{#yes}}%s{{/yes}}",
	    good.bytes));
	assert_true(template_fill(templates, "good", desk_data(desk.arena),
	    &out));
	assert_string_equal(out.bytes, "x");
	assert_false(template_fill(templates, "bad", desk_data(desk.arena),
	    &out));
	/* The line is too long to be shown. */
	assert_string_equal(desk_reports(&desk),
	    "bad.html:2:516: stop: sections or parts are nested too deeply "
	    "here [template-deep]\n"
	    "    hint: put the inner sections into a part of their own\n");
	desk_close(&desk);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(strict_reports_names_and_types),
		cmocka_unit_test(strict_reports_parts),
		cmocka_unit_test(both_report_syntax),
		cmocka_unit_test(names_that_are_not_names),
		cmocka_unit_test(a_missing_template_is_told_once),
		cmocka_unit_test(a_page_has_a_limit),
		cmocka_unit_test(a_page_takes_an_end),
		cmocka_unit_test(sections_have_a_depth),
	};

	return cmocka_run_group_tests_name("template_faults", tests, NULL,
	    NULL);
}
