#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/value.h"

static void
every_type_says_what_it_is(void **state)
{
	struct arena *arena = arena_open("test");
	const struct { const struct value *value; enum value_type type;
		const char *string; } cases[] = {
		{ value_null(arena), VALUE_NULL, "" },
		{ value_flag(arena, true), VALUE_TRUE, "" },
		{ value_flag(arena, false), VALUE_FALSE, "" },
		{ value_text(arena, "a"), VALUE_TEXT, "a" },
		{ value_text(arena, ""), VALUE_TEXT, "" },
		{ value_text(arena, NULL), VALUE_NULL, "" },
		{ value_html(arena, "<p>"), VALUE_HTML, "<p>" },
		{ value_html(arena, NULL), VALUE_NULL, "" },
		{ value_list(arena), VALUE_LIST, "" },
		{ value_object(arena), VALUE_OBJECT, "" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(value_type(cases[i].value), cases[i].type);
		assert_string_equal(value_string(cases[i].value),
		    cases[i].string);
		assert_int_equal(value_count(cases[i].value), 0);
		assert_null(value_get(cases[i].value, "a"));
	}
	arena_wipe(arena);
}

static void
members_keep_their_order(void **state)
{
	static const char *const keys[] = { "b", "a", "", "c.d", "b" };
	struct arena *arena = arena_open("test");
	struct value *object = value_object(arena);
	(void)state;

	for (size_t i = 0; i < 5; i++)
		value_set_text(object, keys[i], i == 4 ? "new" : keys[i]);
	assert_int_equal(value_count(object), 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(value_key(object, i), keys[i]);
	/* The second value under a key stands where the first one did. */
	assert_string_equal(value_string(value_get(object, "b")), "new");
	assert_string_equal(value_string(value_item(object, 0)), "new");
	assert_string_equal(value_string(value_get(object, "c.d")), "c.d");
	assert_string_equal(value_string(value_get(object, "")), "");
	assert_null(value_get(object, "c"));
	assert_null(value_get(object, "A"));
	value_set_text(object, "c.d", NULL);
	assert_int_equal(value_type(value_get(object, "c.d")), VALUE_NULL);
	arena_wipe(arena);
}

static void
items_keep_their_order(void **state)
{
	struct arena *arena = arena_open("test");
	struct value *list = value_list(arena);
	(void)state;

	for (int i = 0; i < 100; i++)
		value_add(list, value_text(arena, arena_format(arena, "%d",
		    i)));
	assert_int_equal(value_count(list), 100);
	assert_string_equal(value_string(value_item(list, 0)), "0");
	assert_string_equal(value_string(value_item(list, 99)), "99");
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_type_says_what_it_is),
		cmocka_unit_test(members_keep_their_order),
		cmocka_unit_test(items_keep_their_order),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
