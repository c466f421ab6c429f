#include "written.h"

/* All runs, a stroke between; addresses in angle brackets. */
static char *
runs_of(struct written *w)
{
	struct text out = text_open(w->arena, TEXT_LIMIT);
	struct list runs = prose_runs(w->arena, w->document);

	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];

		assert_int_equal(strlen(run->text), run->length);
		assert_true(run->piece_count > 0);
		assert_int_equal(run->pieces[0].from, 0);
		text_add_format(&out, run->is_address ? "%s<%s>" : "%s%s",
		    i > 0 ? "|" : "", run->text);
	}
	return out.bytes;
}

static void
runs_join_what_stands_in_one_block(void **state)
{
	static const struct { const char *markdown, *runs; } cases[] = {
		{ "", "" },
		{ "a **b**c\nd  \ne", "a bc d e" },
		{ "a\n\nb", "a|b" },
		{ "## a *b*\n\nc", "a b|c" },
		{ "- a\n  - b\n- c", "a|b|c" },
		{ "| a | **b**c |\n|---|---|\n| d | e |", "a|bc|d|e" },
		{ "> [!NOTE]\n> a\n>\n> b", "a|b" },
		{ "```\na\nb\n```\nc", "a\nb\n|c" },
		{ "x`y`~~z~~", "xyz" },
		{ "a[b](https://c.example)d", "<https://c.example>|abd" },
		{ "a[^1]b\n\n[^1]: c", "ab|c" },
		{ "a![b](https://c.example)d", "ad" },
		{ "a<b>c</b>", "ac" },
		{ "&#65;\\*", "A*" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct written w = written_parse(cases[i].markdown);

		if (strcmp(runs_of(&w), cases[i].runs) != 0)
			fail_msg("%s\n%s", cases[i].markdown, runs_of(&w));
		written_close(&w);
	}
}

static void
pieces_are_found_by_their_bytes(void **state)
{
	struct written w = written_parse("ab *cd*\ne");
	const struct prose_run *run;
	static const struct { size_t at; const char *text; } cases[] = {
		{ 0, "ab " }, { 2, "ab " }, { 3, "cd" }, { 4, "cd" },
		{ 5, NULL }, { 6, "e" }, { 7, "e" } };

	(void)state;
	run = prose_runs(w.arena, w.document).items[0];
	assert_string_equal(run->text, "ab cd e");
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct prose_piece *piece = prose_piece_at(run,
		    cases[i].at);

		if (cases[i].text == NULL)
			assert_int_equal(piece->node->type, PROSE_SOFTBREAK);
		else
			assert_string_equal(piece->node->text, cases[i].text);
	}
	written_close(&w);
}

/* Every "X...X" of the first run becomes what `with` says. */
static void
words_are_replaced_across_marks(void **state)
{
	static const struct { const char *markdown, *with, *tree; } cases[] = {
		{ "aXbX", "R", "paragraph[text 'aR']" },
		{ "XbXa", "R", "paragraph[text 'Ra']" },
		{ "XX", "R", "paragraph[text 'R']" },
		{ "XbX", "", "paragraph[text '']" },
		{ "aXbXc", "Robin", "paragraph[text 'aRobinc']" },
		{ "aX*b*Xc", "R", "paragraph[text 'aR' emph[text ''] text 'c']" },
		{ "a*Xb*cXd", "R", "paragraph[text 'a' emph[text 'R'] text 'd']" },
		{ "aXb\ncXd", "R", "paragraph[text 'aR' text '' text 'd']" },
		{ "aX  \nXd", "R", "paragraph[text 'aR' text '' text 'd']" },
		{ "aX`b`**cX**d", "R", "paragraph[text 'aR' code '' strong[text ''] text 'd']" },
		{ "aX[b](https://e.example)Xc", "R", "paragraph[text 'aR' link <https://e.example>[text ''] text 'c']" },
		{ "Xa*aX bXb*bX", "R", "paragraph[text 'R' emph[text ' bR'] text '']" },
		{ "XaX-XbX-XcX", "R", "paragraph[text 'R-R-R']" },
		{ "\xC3\xA9XaX\xC3\xA9", "\xC3\x89", "paragraph[text '\xC3\xA9\xC3\x89\xC3\xA9']" },
		{ "aX[^1]bX\n\n[^1]: n", "R", "paragraph[text 'aR' ref 1 #1 text ''] note #1[paragraph[text 'n']]" },
		{ "XaXXbXX*cX*", "R", "paragraph[text 'RRR' emph[text '']]" },
		{ "a\n*Xb*\nc`d`\nX e", "R", "paragraph[text 'a' soft emph[text 'R'] text '' text '' code '' text '' text ' e']" },
		{ "nothing", "R", "paragraph[text 'nothing']" },
		{ "a%sXbX%n", "%d", "paragraph[text 'a%s%d%n']" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct written w = written_parse(cases[i].markdown);
		struct list runs = prose_runs(w.arena, w.document);
		const struct prose_run *run = runs.items[0];
		struct prose_change changes[8];
		size_t count;

		for (size_t r = 0; run->is_address; r++)
			run = runs.items[r];
		count = 0;
		for (const char *x = run->text; (x = strchr(x, 'X')) != NULL;) {
			const char *end = strchr(x + 1, 'X') + 1;

			changes[count++] = (struct prose_change){
				(size_t)(x - run->text),
				(size_t)(end - run->text), cases[i].with };
			x = end;
		}
		prose_replace(w.arena, run, changes, count);
		if (strcmp(written_tree(&w, w.document), cases[i].tree) != 0)
			fail_msg("%s\n%s", cases[i].markdown,
			    written_tree(&w, w.document));
		written_close(&w);
	}
}

static void
addresses_are_replaced_too(void **state)
{
	struct written w = written_parse("[a](https://b.example/c)");
	const struct prose_run *run;

	(void)state;
	run = prose_runs(w.arena, w.document).items[0];
	assert_true(run->is_address);
	prose_replace(w.arena, run, &(struct prose_change){ 8, 9, "x" }, 1);
	assert_string_equal(written_tree(&w, w.document),
	    "paragraph[link <https://x.example/c>[text 'a']]");
	written_close(&w);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs_join_what_stands_in_one_block),
		cmocka_unit_test(pieces_are_found_by_their_bytes),
		cmocka_unit_test(words_are_replaced_across_marks),
		cmocka_unit_test(addresses_are_replaced_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
