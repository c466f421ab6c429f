#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"

static bool
is_zero(const unsigned char *p, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (p[i] != 0)
			return false;
	return true;
}

static void
memory_is_zeroed_and_aligned(void **state)
{
	static const size_t sizes[] = { 0, 1, 15, 16, 17, 4096, 262144,
		1000000 };
	struct arena *arena = arena_open("test");
	(void)state;

	/* The second time round it is memory that was used before. */
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			unsigned char *p = arena_alloc(arena, 1, sizes[i]);

			assert_int_equal((uintptr_t)p % _Alignof(max_align_t),
			    0);
			assert_true(is_zero(p, sizes[i]));
			memset(p, 0xA5, sizes[i]);
		}
		arena_reset(arena);
	}
	arena_wipe(arena);
	arena_wipe(NULL);
}

static void
growing_keeps_what_was_there(void **state)
{
	struct arena *arena = arena_open("test");
	char *p = arena_alloc(arena, 1, 10), *q, *r;
	(void)state;

	memset(p, 'p', 10);
	/* The last one grows where it is. */
	assert_ptr_equal(arena_grow(arena, p, 10, 1000), p);
	q = arena_copy(arena, "between");
	r = arena_grow(arena, p, 1000, 2000);
	assert_ptr_not_equal(r, p);
	assert_memory_equal(r, "pppppppppp\0", 11);
	assert_true(is_zero((unsigned char *)r + 10, 1990));
	assert_string_equal(q, "between");
	assert_ptr_equal(arena_grow(arena, r, 2000, 100), r);
	assert_true(is_zero(arena_grow(arena, NULL, 0, 300), 300));
	r = arena_grow(arena, r, 2000, 3000000);
	assert_memory_equal(r, "pppppppppp\0", 11);
	arena_wipe(arena);
}

static void
strings_are_copies(void **state)
{
	struct arena *arena = arena_open("test");
	char source[] = "source";
	char *whole = arena_copy(arena, source);
	char *part = arena_copy_n(arena, source, 3);
	char *long_one = arena_format(arena, "%0500d", 7);
	(void)state;

	source[0] = 'S';
	assert_string_equal(whole, "source");
	assert_string_equal(part, "sou");
	assert_string_equal(arena_copy_n(arena, source, 0), "");
	assert_int_equal(strlen(long_one), 500);
	assert_int_equal(long_one[499], '7');
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(growing_keeps_what_was_there),
		cmocka_unit_test(strings_are_copies),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
