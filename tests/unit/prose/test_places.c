#include "written.h"

/*
 * Where the text "X" stands: lines of the file (the text begins on 10), columns
 * in characters.
 */
static const struct { const char *markdown; unsigned line, column; } cases[] = {
	{ "X", 10, 1 },
	{ "\n\nX", 12, 1 },
	{ "a\n\n*X*", 12, 2 },
	{ "a **b** X", 10, 8 },
	{ "a\nb *X*", 11, 4 },
	{ "a\r\nb *X*", 11, 4 },
	{ "a\r\n\r\nb *X*", 12, 4 },
	{ "a\rb\r\r*X*", 13, 2 },
	{ "\xC3\xA9\xC3\xA9 *X*", 10, 5 },
	{ "\xF0\x9F\x91\xB6\xE2\x82\xAC *X*", 10, 5 },
	{ "e\xCC\x81 *X*", 10, 5 },
	{ "\xC3\xA9\n\xC3\xA9 *X*", 11, 4 },
	{ "## *X*", 10, 5 },
	{ "a\n\n### \xC3\xA9 *X*", 12, 8 },
	{ "> *X*", 10, 4 },
	{ "> a\n> b *X*", 11, 6 },
	{ "> [!NOTE]\n> \xC3\xA9 *X*", 11, 6 },
	{ "- a\n- b\n  - *X*", 12, 6 },
	{ "10. *X*", 10, 6 },
	{ "- a\n\n  b\n  *X*", 13, 4 },
	{ "[*X*](https://a.example)", 10, 3 },
	{ "a\n\n[^1] b\n\n[^1]: \xC3\xA9 *X*", 14, 10 },
	{ "| a | *X* |\n|---|---|", 10, 8 },
	{ "| a |\n|---|\n| \xC3\xA9 *X* |", 12, 6 },
	{ "|\ta\t|\n|---|\n|\t*X*\t|", 12, 4 },
	{ "> | a |\n> |---|\n> | *X* |", 12, 6 },
};

static const struct prose *
find_text(const struct prose *root, const char *text)
{
	for (const struct prose *n = root; n != NULL; n = prose_walk(root, n))
		if (n->text != NULL && n->type != PROSE_SECTION &&
		    strstr(n->text, text) != NULL)
			return n;
	return NULL;
}

static void
texts_know_where_they_stand(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct written w = written_parse(cases[i].markdown);
		const struct prose *x = find_text(w.document, "X");

		assert_non_null(x);
		/* " X" behind a mark is one text with its blank. */
		if (x->line != cases[i].line || x->column != cases[i].column)
			fail_msg("%s\n%u:%u, not %u:%u", cases[i].markdown,
			    x->line, x->column, cases[i].line,
			    cases[i].column);
		written_close(&w);
	}
}

/* A line of ten thousand pieces costs no more than as many lines. */
static void
long_lines_are_counted_once(void **state)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);
	struct written w;
	const struct prose *x;

	(void)state;
	for (int i = 0; i < 100000; i++)
		text_add(&text, "\xC3\xA9 *b* ");
	text_add(&text, "`X`");
	w = written_parse(text.bytes);
	x = find_text(w.document, "X");
	assert_non_null(x);
	assert_int_equal(x->line, 10);
	assert_int_equal(x->column, 600002);
	written_close(&w);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_know_where_they_stand),
		cmocka_unit_test(long_lines_are_counted_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
