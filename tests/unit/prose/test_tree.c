#include "written.h"

static void
plain_text_is_one_line(void **state)
{
	static const struct { const char *markdown, *plain; } cases[] = {
		{ "", "" }, { "a", "a" }, { "a\nb", "a b" }, { "a  \nb", "a b" },
		{ "a*b*c", "abc" }, { "a\n\nb", "a b" }, { "## A\n\nb", "A b" },
		{ "- a\n- b", "a b" }, { "| a | b |\n|---|---|\n| c | d |", "a b c d" },
		{ "[a](https://b.example) `c`", "a c" }, { "a[^1].\n\n[^1]: b", "a. b" },
		{ "a\n\n    b\n    c\n\nd", "a b c d" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct written w = written_parse(cases[i].markdown);

		assert_string_equal(prose_plain(w.arena, w.document),
		    cases[i].plain);
		written_close(&w);
	}
}

static void
sections_are_found_by_their_words(void **state)
{
	struct written w = written_parse("a\n\n## What *happened*\n\nb\n\n"
	    "## Learning\n\nc\n\n> ## Inside");
	const struct prose *section;

	(void)state;
	section = prose_section(w.document, "what HAPPENED");
	assert_non_null(section);
	assert_string_equal(prose_plain(w.arena, section), "What happened b");
	assert_int_equal(section->line, 12);
	assert_ptr_equal(prose_section(w.document, "Learning")->parent,
	    w.document);
	assert_null(prose_section(w.document, "Inside"));
	assert_null(prose_section(w.document, "What happened next"));
	written_close(&w);
}

/* A walk below a node ends there, and not at the end of the document. */
static void
walks_stay_below_their_root(void **state)
{
	struct written w = written_parse("- a\n- b\n\nc");
	const struct prose *item = w.document->first->first;
	unsigned count = 0;

	(void)state;
	for (const struct prose *n = item; n != NULL; n = prose_walk(item, n))
		count++;
	assert_int_equal(count, 3);
	assert_null(prose_walk(w.document->last->first,
	    w.document->last->first));
	written_close(&w);
}

static bool
is_no_emphasis(void *context, const struct prose *node)
{
	unsigned *asked = context;

	++*asked;
	return node->type != PROSE_EMPH;
}

/* Under ASan a string that the copy shared with its source is read here. */
static void
copies_stand_alone(void **state)
{
	static const char markdown[] = "## A\n\nb *c* [d](https://e.example)\n\n"
	    "> [!VOICE c1]\n> f `g`[^1]\n\n| h |\n|--:|\n| i |\n\n3. j\n\n"
	    "[^1]: k\n\n```\nl\n```";
	struct written w = written_parse(markdown);
	struct arena *arena = arena_open("copy");
	struct prose *copy, *part;
	char *was, *is, *without;
	unsigned asked = 0;

	(void)state;
	prose_name_headings(w.arena, w.document);
	was = arena_copy(arena, written_tree(&w, w.document));
	copy = prose_copy(arena, w.document, NULL, NULL);
	part = prose_copy(arena, w.document, is_no_emphasis, &asked);
	arena_wipe(w.arena);
	w.arena = arena;
	is = written_tree(&w, copy);
	without = written_tree(&w, part);
	assert_string_equal(is, was);
	assert_string_equal(copy->first->id, "a");
	assert_null(copy->parent);
	/* What was said no to is gone with all below it, and nothing else. */
	assert_null(strstr(without, "'c'"));
	assert_non_null(strstr(without, "text ' ' link"));
	assert_int_equal(strlen(was) - strlen(without),
	    strlen(" emph[text 'c']"));
	assert_null(prose_copy(arena, copy->first->first->next->first->next,
	    is_no_emphasis, &asked));
	arena_wipe(arena);
}

static void
heading_ids_are_of_letters_and_unique(void **state)
{
	static const char markdown[] = "## What happened?\n\n### It's *so*\n\n"
	    "## What happened\n\n## what-happened-2\n\n## What happened\n\n"
	    "## \xC3\x89t\xC3\xA9 & more\n\n## \xE6\x97\xA5\xE6\x9C\xAC\n\n##\n\n"
	    "## 5-11 years\n\n"
	    "## A heading that goes on and on and on for so long that nobody reads it\n\n"
	    "> ## In a quotation\n";
	static const char *const ids[] = { "what-happened", "its-so",
	    "what-happened-2", "what-happened-2-2", "what-happened-3",
	    "t-more", "section", "section-2", "5-11-years",
	    "a-heading-that-goes-on-and-on-and-on-for-so-long-that-nobody",
	    "in-a-quotation" };
	struct written w = written_parse(markdown);
	size_t i = 0;

	(void)state;
	prose_name_headings(w.arena, w.document);
	for (const struct prose *n = w.document; n != NULL;
	    n = prose_walk(w.document, n)) {
		if (n->type != PROSE_HEADING)
			continue;
		assert_true(i < COUNT(ids));
		assert_string_equal(n->id, ids[i++]);
		if (n->parent->type == PROSE_SECTION && n->level == 2)
			assert_string_equal(n->parent->id, n->id);
	}
	assert_int_equal(i, COUNT(ids));
	written_close(&w);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text_is_one_line),
		cmocka_unit_test(sections_are_found_by_their_words),
		cmocka_unit_test(walks_stay_below_their_root),
		cmocka_unit_test(copies_stand_alone),
		cmocka_unit_test(heading_ids_are_of_letters_and_unique),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
