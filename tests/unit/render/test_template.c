/* What templates print; the official specification is in tests/spec. */
#include "test_template_case.h"

struct good {
	const char *template;
	const char *expected;
};

static void
check_all(const struct good *cases, size_t count, enum template_mode mode)
{
	for (size_t i = 0; i < count; i++) {
		struct desk desk = desk_open();
		struct templates *templates = templates_open(desk.arena, ".",
		    ".html", mode, desk.diag);
		struct text out = text_open(desk.arena, TEXT_LIMIT);

		desk_put("page.html", cases[i].template);
		desk_put("parts/lines.html", "<b>\n{{title}}\n\n</b>\n");
		desk_put("parts/outer.html", "(\n  {{>lines}}\n)\n");
		desk_put("parts/middle.html", "{{>lines}}\n");
		desk_put("parts/inline.html", "[{{title}}]");
		desk_put("inline.html", "({{title}})");
		if (!template_fill(templates, "page", desk_data(desk.arena),
		    &out) || strcmp(out.bytes, cases[i].expected) != 0)
			fail_msg("'%s'\ngave     '%s'\nand not  '%s'\n%s",
			    cases[i].template, out.bytes, cases[i].expected,
			    desk_reports(&desk));
		assert_string_equal(desk_reports(&desk), "");
		desk_close(&desk);
	}
}

static void
plain_is_quiet_about_what_is_not_there(void **state)
{
	static const struct good cases[] = {
		{ "<{{titel}}>", "<>" },
		{ "<{{author.nmae}}{{author.name.first}}>", "<>" },
		{ "<{{{title}}}>", "<A & B>" },
		{ "<{{body}}>", "<&lt;p&gt;hi&lt;/p&gt;>" },
		{ "<{{{body}}}>", "<<p>hi</p>>" },
		{ "<{{items}}{{author}}{{none}}>", "<>" },
		{ "<{{yes}} {{no}}>", "<true false>" },
		{ "<{{> gone}}>", "<>" },
		{ "<{{> inline}}>", "<(A &amp; B)>" },
		{ "{{#blank}}never{{/blank}}{{^blank}}empty{{/blank}}", "empty" },
		{ "{{#nothing}}never{{/nothing}}{{^nothing}}no{{/nothing}}",
		    "no" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_PLAIN);
}

static void
strict_takes_what_is_right(void **state)
{
	static const struct good cases[] = {
		{ "{{title}} {{{body}}}", "A &amp; B <p>hi</p>" },
		{ "{{&body}}", "<p>hi</p>" },
		{ "<{{none}}{{{none}}}{{author.note}}{{none.deeper}}>", "<>" },
		{ "<{{#none}}never{{/none}}{{^none}}none{{/none}}>", "<none>" },
		{ "{{#items}}{{name}} of {{title}};{{/items}}",
		    "one of A &amp; B;two of A &amp; B;" },
		{ "{{#words}}{{.}},{{/words}}", "a,b," },
		{ "{{#yes}}{{title}}{{/yes}}{{#no}}{{unasked}}{{/no}}",
		    "A &amp; B" },
		{ "{{#title}}{{.}}{{/title}}", "A &amp; B" },
		{ "{{#body}}{{{.}}}{{/body}}", "<p>hi</p>" },
		{ "{{#author}}{{name}}{{/author}} {{author.name}}", "Ines Ines" },
		{ "<{{> inline}}>", "<[A &amp; B]>" },
		{ "{{!}}{{! no matter {{what }}", "" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
lines_of_parts_are_indented(void **state)
{
	static const struct good cases[] = {
		{ "  {{>lines}}\n.", "  <b>\n  A &amp; B\n  \n  </b>\n." },
		{ "\t{{>outer}}",
		    "\t(\n\t  <b>\n\t  A &amp; B\n\t  \n\t  </b>\n\t)\n" },
		{ " {{>middle}}\n",
		    " <b>\n A &amp; B\n \n </b>\n" },
		{ "x {{>lines}}", "x <b>\nA &amp; B\n\n</b>\n" },
		{ "{{#items}}\n {{>inline}}\n{{/items}}\n",
		    " [A &amp; B] [A &amp; B]" },
		/* The same part twice: its tree keeps nothing of the first. */
		{ "  {{>lines}}\n{{>lines}}\n",
		    "  <b>\n  A &amp; B\n  \n  </b>\n<b>\nA &amp; B\n\n</b>\n" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
lines_of_tags_alone_vanish(void **state)
{
	static const struct good cases[] = {
		{ "a\r\n\t{{#yes}}  \r\nb\r\n{{/yes}}", "a\r\nb\r\n" },
		{ "{{#yes}}{{/yes}}\n", "\n" },
		{ "{{#yes}}\n\n{{/yes}}\n", "\n" },
		{ "{{! one }} {{! two }}\nx", " \nx" },
		{ "x\n{{!\n}} y\n", "x\n y\n" },
		{ "x\n  {{=<% %>=}}\n<%title%>|<%={{ }}=%>\n{{title}}",
		    "x\nA &amp; B|\nA &amp; B" },
		{ "{{=| |=}}|={{ }}=|{{title}}", "A &amp; B" },
		{ "{{=[ ]=}}[{body}][&body]", "<p>hi</p><p>hi</p>" },
	};
	(void)state;

	check_all(cases, sizeof cases / sizeof cases[0], TEMPLATE_STRICT);
}

static void
filling_appends_and_parses_once(void **state)
{
	struct desk desk = desk_open();
	struct templates *templates = templates_open(desk.arena, ".", ".html",
	    TEMPLATE_STRICT, desk.diag);
	struct value *data = desk_data(desk.arena);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	desk_put("page.html", "{{title}};");
	text_add(&out, "before ");
	assert_true(template_fill(templates, "page", data, &out));
	desk_put("page.html", "changed");
	assert_true(template_fill(templates, "page", data, &out));
	assert_string_equal(out.bytes, "before A &amp; B;A &amp; B;");
	assert_true(template_exists(templates, "page"));
	assert_false(template_exists(templates, "pages"));
	assert_string_equal(desk_reports(&desk), "");
	desk_close(&desk);
}

/* A part that goes down a tree of values ends where the tree does. */
static void
parts_may_call_themselves(void **state)
{
	struct desk desk = desk_open();
	struct templates *templates = templates_open(desk.arena, ".", ".html",
	    TEMPLATE_STRICT, desk.diag);
	struct value *tree = value_object(desk.arena);
	struct text out = text_open(desk.arena, TEXT_LIMIT);
	(void)state;

	value_set(tree, "branches", value_list(desk.arena));
	for (int i = 0; i < 40; i++) {
		struct value *above = value_object(desk.arena);
		struct value *branches = value_list(desk.arena);

		value_add(branches, tree);
		value_set(above, "branches", branches);
		tree = above;
	}
	desk_put("page.html", "{{>branch}}");
	desk_put("parts/branch.html",
	    "({{#branches}}{{>branch}}{{/branches}})");
	assert_true(template_fill(templates, "page", tree, &out));
	assert_int_equal(out.length, 82);
	assert_string_equal(desk_reports(&desk), "");
	desk_close(&desk);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_is_quiet_about_what_is_not_there),
		cmocka_unit_test(strict_takes_what_is_right),
		cmocka_unit_test(lines_of_parts_are_indented),
		cmocka_unit_test(lines_of_tags_alone_vanish),
		cmocka_unit_test(filling_appends_and_parses_once),
		cmocka_unit_test(parts_may_call_themselves),
	};

	return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}
