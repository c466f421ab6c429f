#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"

static void
texts_grow_and_are_cut(void **state)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);
	struct text other = text_open(arena, TEXT_LIMIT);
	(void)state;

	assert_string_equal(text.bytes, "");
	/* Two that grow in turn cannot both grow in place. */
	for (int i = 0; i < 10000; i++) {
		text_add_format(&text, "%d,", i % 10);
		text_add_char(&other, 'x');
	}
	assert_int_equal(text.length, 20000);
	assert_int_equal(other.length, 10000);
	assert_int_equal(strlen(text.bytes), 20000);
	assert_int_equal(strspn(other.bytes, "x"), 10000);
	assert_memory_equal(text.bytes + 19990, "5,6,7,8,9,", 10);
	text_cut(&text, 4);
	assert_string_equal(text.bytes, "0,1,");
	text_add_n(&text, "2\0three", 7);
	assert_int_equal(text.length, 11);
	assert_memory_equal(text.bytes, "0,1,2\0three", 12);
	text_cut(&text, 0);
	text_add_n(&text, NULL, 0);
	assert_string_equal(text.bytes, "");
	arena_wipe(arena);
}

static void
a_text_may_be_as_long_as_its_limit(void **state)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, 5);
	(void)state;

	text_add(&text, "12345");
	text_add(&text, "");
	assert_string_equal(text.bytes, "12345");
	arena_wipe(arena);
}

static void
markup_is_escaped(void **state)
{
	static const struct { const char *plain, *html; } cases[] = {
		{ "", "" }, { "plain", "plain" }, { "&", "&amp;" },
		{ "<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;" },
		{ "&amp;", "&amp;amp;" }, { "it's", "it's" },
		{ "\xC3\xA9<\xE2\x82\xAC", "\xC3\xA9&lt;\xE2\x82\xAC" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text text = text_open(arena, TEXT_LIMIT);

		text_add_escaped(&text, cases[i].plain);
		assert_string_equal(text.bytes, cases[i].html);
	}
	arena_wipe(arena);
}

static void
json_is_escaped(void **state)
{
	static const struct { const char *plain, *json; } cases[] = {
		{ "", "\"\"" }, { "plain", "\"plain\"" },
		{ "\"\\/", "\"\\\"\\\\/\"" },
		{ "a\nb\t\x01\x1f",
		  "\"a\\u000ab\\u0009\\u0001\\u001f\"" },
		{ "\xC3\xA9\x7f", "\"\xC3\xA9\x7f\"" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text text = text_open(arena, TEXT_LIMIT);

		text_add_json(&text, cases[i].plain);
		assert_string_equal(text.bytes, cases[i].json);
	}
	arena_wipe(arena);
}

static void
words_are_folded(void **state)
{
	static const struct { const char *begun, *words, *lines; } cases[] = {
		{ "", "", "\n" }, { "", "one two", "one two\n" },
		{ "", "one two three", "one two\n  three\n" },
		/* Ten columns are ten, and eleven are not. */
		{ "", "four fives", "four fives\n" },
		{ "", "four fivers", "four\n  fivers\n" },
		{ "- ", "one two three", "- one two\n  three\n" },
		{ "before\n- ", "one two three",
		  "before\n- one two\n  three\n" },
		{ "", "a-very-long-word x", "a-very-long-word\n  x\n" },
		{ "", "x a-very-long-word", "x\n  a-very-long-word\n" },
		{ "", "  one   two ", "one two\n" },
		{ "", "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 fives",
		  "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 fives\n" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text text = text_open(arena, TEXT_LIMIT);

		text_add(&text, cases[i].begun);
		text_add_folded(&text, cases[i].words, 2, 10);
		assert_string_equal(text.bytes, cases[i].lines);
	}
	arena_wipe(arena);
}

static void
commands_to_github_stay_one_line(void **state)
{
	struct arena *arena = arena_open("test");
	struct text text = text_open(arena, TEXT_LIMIT);
	(void)state;

	text_add_github(&text, "a,b:c\nd\re%0A");
	assert_string_equal(text.bytes, "a%2Cb%3Ac%0Ad%0De%250A");
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_grow_and_are_cut),
		cmocka_unit_test(a_text_may_be_as_long_as_its_limit),
		cmocka_unit_test(markup_is_escaped),
		cmocka_unit_test(json_is_escaped),
		cmocka_unit_test(words_are_folded),
		cmocka_unit_test(commands_to_github_stay_one_line),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
