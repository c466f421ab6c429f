#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"

static void
what_is_put_is_found(void **state)
{
	struct arena *arena = arena_open("test");
	struct map *map = map_open(arena);
	enum { MANY = 5000 };
	static int values[MANY];
	(void)state;

	assert_null(map_get(map, "0"));
	for (int i = 0; i < MANY; i++)
		assert_null(map_put(map, arena_format(arena, "%d", i),
		    &values[i]));
	assert_int_equal(map_count(map), MANY);
	for (int i = 0; i < MANY; i++)
		assert_ptr_equal(map_get(map, arena_format(arena, "%d", i)),
		    &values[i]);
	assert_null(map_get(map, "5000"));
	assert_null(map_get(map, ""));
	arena_wipe(arena);
}

static void
a_second_value_replaces_the_first(void **state)
{
	struct arena *arena = arena_open("test");
	struct map *map = map_open(arena);
	int one, two;
	(void)state;

	assert_null(map_put(map, "", &one));
	assert_ptr_equal(map_put(map, "", &two), &one);
	assert_ptr_equal(map_get(map, ""), &two);
	assert_int_equal(map_count(map), 1);
	arena_wipe(arena);
}

static void
lists_keep_the_order(void **state)
{
	struct arena *arena = arena_open("test");
	struct list list = { 0 }, other = { 0 };
	static int values[1000];
	(void)state;

	for (size_t i = 0; i < 1000; i++) {
		list_add(arena, &list, &values[i]);
		list_add(arena, &other, &values[999 - i]);
	}
	assert_int_equal(list.count, 1000);
	for (size_t i = 0; i < 1000; i++) {
		assert_ptr_equal(list.items[i], &values[i]);
		assert_ptr_equal(other.items[i], &values[999 - i]);
	}
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_is_found),
		cmocka_unit_test(a_second_value_replaces_the_first),
		cmocka_unit_test(lists_keep_the_order),
	};

	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
