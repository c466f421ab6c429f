#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"

struct bytes {
	const char *bytes;
	size_t length;
	size_t bad; /* offset of the first that is not valid; or the length */
};

#define B(string, bad) { string, sizeof string - 1, bad }

/* The edges of every row of RFC 3629, section 4. */
static const struct bytes cases[] = {
	B("", 0), B("plain", 5), B("a\0b", 3), B("\x7f", 1), B("\x80", 0),
	B("\xBF", 0), B("a\xC0\x80", 1), B("\xC1\xBF", 0), B("\xC2\x80", 2),
	B("\xDF\xBF", 2), B("\xC2\x7F", 0), B("\xC2\xC0", 0), B("\xC2", 0),
	B("\xE0\x9F\xBF", 0), B("\xE0\xA0\x80", 3), B("\xE2\x82", 0),
	B("\xED\x9F\xBF", 3), B("\xED\xA0\x80", 0), B("\xED\xBF\xBF", 0),
	B("\xEE\x80\x80", 3), B("\xEF\xBF\xBF", 3), B("\xE1\x80\xC0", 0),
	B("\xF0\x8F\xBF\xBF", 0), B("\xF0\x90\x80\x80", 4),
	B("\xF4\x8F\xBF\xBF", 4), B("\xF4\x90\x80\x80", 0),
	B("\xF5\x80\x80\x80", 0), B("\xFF", 0), B("\xF1\x80\x80", 0),
	B("ok\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80!\xFE", 12),
};

static void
only_valid_text_is_valid(void **state)
{
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		size_t bad = cases[i].length;
		bool valid = utf8_valid(cases[i].bytes, cases[i].length, &bad);

		if (valid != (cases[i].bad == cases[i].length) ||
		    bad != cases[i].bad)
			fail_msg("case %zu: %d at %zu", i, valid, bad);
	}
}

static void
characters_are_read_and_counted(void **state)
{
	static const char text[] = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\0z";
	static const uint32_t wanted[] = { 'a', 0xE9, 0x20AC, 0x1F600, 0, 'z' };
	size_t at = 0;
	(void)state;

	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
		assert_int_equal(utf8_next(text, sizeof text - 1, &at),
		    wanted[i]);
	assert_int_equal(at, sizeof text - 1);
	assert_int_equal(utf8_count(text, sizeof text - 1), 6);
	assert_int_equal(utf8_count("", 0), 0);
}

static void
what_is_not_valid_comes_one_by_one(void **state)
{
	static const char text[] = "\xE2\x82z\xF0\x9F\x98";
	static const uint32_t wanted[] = { 0xFFFD, 0xFFFD, 'z', 0xFFFD, 0xFFFD,
		0xFFFD };
	size_t at = 0;
	(void)state;

	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
		assert_int_equal(utf8_next(text, sizeof text - 1, &at),
		    wanted[i]);
	assert_int_equal(at, sizeof text - 1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_valid_text_is_valid),
		cmocka_unit_test(characters_are_read_and_counted),
		cmocka_unit_test(what_is_not_valid_comes_one_by_one),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
