#include "written.h"

/* What a text becomes, and what is reported of it. */
struct parse_case { const char *markdown, *tree, *reports; };

static void
parse_all(const struct parse_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct written w = written_parse(cases[i].markdown);

		if (strcmp(written_tree(&w, w.document), cases[i].tree) != 0)
			fail_msg("%s\n%s\n%s", cases[i].markdown,
			    written_tree(&w, w.document), cases[i].tree);
		if (strcmp(written_reports(&w), cases[i].reports) != 0)
			fail_msg("%s\n%s\n%s", cases[i].markdown,
			    written_reports(&w), cases[i].reports);
		written_close(&w);
	}
}

static void
blocks_become_nodes(void **state)
{
	static const struct parse_case cases[] = {
		{ "", "", "" },
		{ "One\ntwo", "paragraph[text 'One' soft text 'two']", "" },
		{ "a  \nb", "paragraph[text 'a' line text 'b']", "" },
		{ "- a\n- b\n", "list[item[paragraph[text 'a']] item[paragraph[text 'b']]]", "" },
		{ "7. a", "list #7[item[paragraph[text 'a']]]", "" },
		{ "    code\n", "block 'code\n'", "" },
		{ "```\nx\n```", "block 'x\n'", "" },
		{ "```chart\nx\n```", "chart 'x\n'", "" },
		{ "```picture\nx\n```", "block 'x\n'", "10:1 code-block" },
		{ "***", "rule", "" },
		{ "*a* **b** ~~c~~ `d`", "paragraph[emph[text 'a'] text ' ' strong[text 'b'] text ' ' strike[text 'c'] text ' ' code 'd']", "" },
		{ "| a | b |\n|:--|--:|\n| c | d |", "table[row 1[cell 1[text 'a'] cell 3[text 'b']] row[cell 1[text 'c'] cell 3[text 'd']]]", "" },
		{ "a\n\n<!-- x -->\n\nb <i>c</i>", "paragraph[text 'a'] paragraph[text 'b ' text 'c']", "12:1 html, 14:3 html, 14:7 html" },
		{ "&amp; &copy; \\*a\\*", "paragraph[text '& \xC2\xA9 *a*']", "" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

/* A picture without a file is one that load/ takes out. */
static void
pictures_stand_alone_and_say_what_they_show(void **state)
{
	static const struct parse_case cases[] = {
		{ "![a *b*](x.png)", "picture <x.png>[text 'a b']", "" },
		{ "- ![a](x.png)", "list[item[picture <x.png>[text 'a']]]", "" },
		{ "> [!NOTE]\n>\n> ![a](x.png)", "callout NOTE[picture <x.png>[text 'a']]", "" },
		{ "![](x.png \"decorative\")", "picture 1 <x.png>", "" },
		{ "![a](x.png \"consent: photo-1\")", "picture photo-1 <x.png>[text 'a']", "" },
		{ "![a](x.png \"consent: Photo One\")", "picture[text 'a']", "10:1 picture-title" },
		{ "![a](x.png \"Our team\")", "picture[text 'a']", "10:1 picture-title" },
		{ "![](x.png)", "picture", "10:1 picture-alt" },
		{ "![a](x.png \"decorative\")", "picture 1[text 'a']", "10:1 picture-alt" },
		{ "![a](../x.png)", "picture[text 'a']", "10:1 picture-address" },
		{ "![a](https://a.example/x.png)", "picture[text 'a']", "10:1 picture-address" },
		{ "![a](data:image/png;base64,AA==)", "picture[text 'a']", "10:1 picture-address" },
		{ "![a](.x.png)", "picture[text 'a']", "10:1 picture-address" },
		{ "b ![a](x.png)", "paragraph[text 'b ']", "10:3 picture-inside" },
		{ "[![a](x.png)](#b)", "paragraph[link <#b>]", "10:2 picture-inside" },
		{ "**![a](x.png)**", "paragraph[strong]", "10:3 picture-inside" },
		{ "## ![a](x.png)", "section 2 ''[heading 2]", "10:4 picture-inside" },
		{ "![a](x.png) ![b](y.png)", "paragraph[text ' ']", "10:1 picture-inside, 10:13 picture-inside" },
		{ "![![a](x.png)](y.png)", "picture <y.png>[text 'a']", "" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

static void
sections_hold_all_up_to_the_next(void **state)
{
	static const struct parse_case cases[] = {
		{ "a\n\n## B *c*\n\nd\n\n### E\n\nf\n\n## G\n", "paragraph[text 'a'] section 2 'B c'[heading 2[text 'B ' emph[text 'c']] paragraph[text 'd'] heading 3[text 'E'] paragraph[text 'f']] section 2 'G'[heading 2[text 'G']]", "" },
		{ "B\n---\nc", "section 2 'B'[heading 2[text 'B'] paragraph[text 'c']]", "" },
		{ "# A\n\nb", "section 2 'A'[heading 2[text 'A'] paragraph[text 'b']]", "10:1 title" },
		{ "### A", "section 2 'A'[heading 2[text 'A']]", "10:1 level" },
		{ "## A\n\n#### B", "section 2 'A'[heading 2[text 'A'] heading 3[text 'B']]", "12:1 level" },
		{ "##", "section 2 ''[heading 2]", "" },
		/* Inside something else a heading opens no section. */
		{ "> ## A\n>\n> b\n\nc", "quote[heading 2[text 'A'] paragraph[text 'b']] paragraph[text 'c']", "" },
		{ "## A[^1]\n\n[^1]: n\n\nb", "section 2 'A'[heading 2[text 'A' ref 1 #1] paragraph[text 'b']] note #1[paragraph[text 'n']]", "" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

static void
callouts_and_what_was_meant_as_one(void **state)
{
	static const struct parse_case cases[] = {
		{ "> [!VOICE c1]\n> a", "callout VOICE c1[paragraph[text 'a']]", "" },
		{ "> [!VOICE r1/c1]\n> a", "callout VOICE r1/c1[paragraph[text 'a']]", "" },
		{ "> [!VOICE r1/c1/d]\n> a", "quote[paragraph[text '[!VOICE r1/c1/d]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICE /c1]\n> a", "quote[paragraph[text '[!VOICE /c1]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICE r1/]\n> a", "quote[paragraph[text '[!VOICE r1/]' soft text 'a']]", "10:3 callout" },
		{ "> VOICE r1/c1:\n> a", "quote[paragraph[text 'VOICE r1/c1:' soft text 'a']]", "10:3 callout" },
		{ "> [!LEARNING r1/c1]\n> a", "quote[paragraph[text '[!LEARNING r1/c1]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICE c1]  \n> a", "callout VOICE c1[paragraph[text 'a']]", "" },
		{ "> [!LEARNING]\n>\n> a", "callout LEARNING[paragraph[text 'a']]", "" },
		{ ">[!GOOD-PRACTICE asking]\n> a\n>\n> b", "callout GOOD-PRACTICE asking[paragraph[text 'a'] paragraph[text 'b']]", "" },
		{ "> [!ACTION]\n> - a", "callout ACTION[list[item[paragraph[text 'a']]]]", "" },
		{ "- > [!NOTE]\n  > a", "list[item[callout NOTE[paragraph[text 'a']]]]", "" },
		{ "> \\[!NOTE]\n> a", "callout NOTE[paragraph[text 'a']]", "" },
		{ "> [!NOTE]\na", "callout NOTE[paragraph[text 'a']]", "" },
		{ "> a", "quote[paragraph[text 'a']]", "" },
		{ "> [!VOICE]\n> a", "callout VOICE[paragraph[text 'a']]", "10:1 voice-consent" },
		{ "> [!NOTE]", "callout NOTE", "10:1 callout-open" },
		{ "> [!VOICE c1]\n> a\n\n> b", "callout VOICE c1[paragraph[text 'a']] quote[paragraph[text 'b']]", "13:1 callout-open" },
		{ "> [!VOICE c1] a", "quote[paragraph[text '[!VOICE c1] a']]", "10:3 callout" },
		{ "> [!voice c1]\n> a", "quote[paragraph[text '[!voice c1]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICES c1]\n> a", "quote[paragraph[text '[!VOICES c1]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICE\xC2\xA0" "c1]\n> a", "quote[paragraph[text '[!VOICE\xC2\xA0" "c1]' soft text 'a']]", "10:3 callout" },
		{ "> [!VOICE c1\n> a", "quote[paragraph[text '[!VOICE c1' soft text 'a']]", "10:3 callout" },
		{ "> **[!VOICE c1]**\n> a", "quote[paragraph[strong[text '[!VOICE c1]'] soft text 'a']]", "10:5 callout" },
		{ "[!VOICE c1]\na", "paragraph[text '[!VOICE c1]' soft text 'a']", "10:1 callout" },
		{ "a\n\xC3\xA9 [!NOTE]", "paragraph[text 'a' soft text '\xC3\xA9 [!NOTE]']", "11:3 callout" },
		{ "> [!VOICE c1][^1]\n> a\n\n[^1]: b", "quote[paragraph[text '[!VOICE c1]' ref 1 #1 soft text 'a']] note #1[paragraph[text 'b']]", "10:3 callout" },
		/* With an address it is a link, and the words a quotation. */
		{ "> [!VOICE c1](https://a.example)\n> a", "quote[paragraph[link <https://a.example>[text '!VOICE c1'] soft text 'a']]", "10:4 callout" },
		{ "> [!VOICE c1]\n> a\n\n[!VOICE c1]: https://a.example", "quote[paragraph[link <https://a.example>[text '!VOICE c1'] soft text 'a']]", "10:4 callout" },
		{ "> [VOICE c1]\n> a", "quote[paragraph[text '[VOICE c1]' soft text 'a']]", "10:3 callout" },
		{ "> (!voice c1)\n> a", "quote[paragraph[text '(!voice c1)' soft text 'a']]", "10:3 callout" },
		{ "> **VOICE c1:** a", "quote[paragraph[strong[text 'VOICE c1:'] text ' a']]", "10:5 callout" },
		{ "> VOICE\n> a", "quote[paragraph[text 'VOICE' soft text 'a']]", "10:3 callout" },
		{ "> [VOICE c1]\n> a\n\n[voice c1]: https://a.example", "quote[paragraph[link <https://a.example>[text 'VOICE c1'] soft text 'a']]", "10:4 callout" },
		{ "> Voice of the child\n> was heard.", "quote[paragraph[text 'Voice of the child' soft text 'was heard.']]", "" },
		{ "> VOICE of the child", "quote[paragraph[text 'VOICE of the child']]", "" },
		{ "[!important](https://a.example)", "paragraph[link <https://a.example>[text '!important']]", "" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

static void
links_of_the_forms_that_pages_may_have(void **state)
{
	static const struct parse_case cases[] = {
		{ "[a](https://a.example/x?y#z \"t\")", "paragraph[link <https://a.example/x?y#z>[text 'a']]", "" },
		{ "[a](#b) [c](mailto:d@e.example)", "paragraph[link <#b>[text 'a'] text ' ' link <mailto:d@e.example>[text 'c']]", "" },
		{ "[a](review:r1) [b](term:x)", "paragraph[link <review:r1>[text 'a'] text ' ' link <term:x>[text 'b']]", "" },
		{ "https://a.example now", "paragraph[text '' link <https://a.example>[text 'https://a.example'] text ' now']", "" },
		{ "<https://a.example>", "paragraph[link <https://a.example>[text 'https://a.example']]", "" },
		{ "[a][b]\n\n[b]: tel:999", "paragraph[link <tel:999>[text 'a']]", "" },
		{ "[a](b.html)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](/b)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a]()", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](#)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](https://)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](javascript:alert)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](data:text/html,x)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](consent:c1)", "paragraph[link[text 'a']]", "10:1 link" },
		{ "[a](file:///etc/x)", "paragraph[link[text 'a']]", "10:1 link" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

static void
notes_are_numbered_as_they_are_met(void **state)
{
	static const struct parse_case cases[] = {
		{ "a[^x] b[^x]\n\n[^x]: n", "paragraph[text 'a' ref 1 #1 text ' b' ref 2 #1] note #1[paragraph[text 'n']]", "" },
		{ "b[^2] a[^1]\n\n[^1]: one\n[^2]: two", "paragraph[text 'b' ref 1 #1 text ' a' ref 1 #2] note #1[paragraph[text 'two']] note #2[paragraph[text 'one']]", "" },
		/* What nothing refers to is not there; what is not there is text. */
		{ "a\n\n[^1]: n", "paragraph[text 'a']", "" },
		{ "a[^1]", "paragraph[text 'a[^1]']", "" },
		{ "a[^1]\n\n[^1]: n[^2]\n[^2]: m", "paragraph[text 'a' ref 1 #1] note #1[paragraph[text 'n' ref 1 #2]] note #2[paragraph[text 'm']]", "" },
		{ "a[^1]\n\n[^1]: n\n\n## B", "paragraph[text 'a' ref 1 #1] section 2 'B'[heading 2[text 'B']] note #1[paragraph[text 'n']]", "" },
		{ "> a[^1]\n\n[^1]: n\n\n    m", "quote[paragraph[text 'a' ref 1 #1]] note #1[paragraph[text 'n'] paragraph[text 'm']]", "" },
	};

	(void)state;
	parse_all(cases, COUNT(cases));
}

/* Nothing recurses without end, and what is too deep is reported once. */
static void
deep_nesting_is_refused(void **state)
{
	static const struct { const char *open, *words; unsigned count; bool fine; } cases[] = {
		{ "> ", "a", 12, true }, { "> ", "a", 13, false },
		{ "> ", "a", 30000, false }, { "- ", "a", 400, false },
		{ "*a ", "b", 2000, true }, { "[", "b", 30000, true },
		{ "![", "](https://a.example)", 2000, true },
		{ "`", "b", 30000, true }, { "| ", "b", 30000, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_open("test");
		struct text text = text_open(arena, TEXT_LIMIT);
		struct written w;

		for (unsigned n = 0; n < cases[i].count; n++)
			text_add(&text, cases[i].open);
		text_add(&text, cases[i].words);
		w = written_parse(text.bytes);
		if ((strstr(written_reports(&w), "deep") == NULL) !=
		    cases[i].fine)
			fail_msg("%u of '%s': %s", cases[i].count,
			    cases[i].open, written_reports(&w));
		written_close(&w);
		arena_wipe(arena);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_become_nodes),
		cmocka_unit_test(pictures_stand_alone_and_say_what_they_show),
		cmocka_unit_test(sections_hold_all_up_to_the_next),
		cmocka_unit_test(callouts_and_what_was_meant_as_one),
		cmocka_unit_test(links_of_the_forms_that_pages_may_have),
		cmocka_unit_test(notes_are_numbered_as_they_are_met),
		cmocka_unit_test(deep_nesting_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
