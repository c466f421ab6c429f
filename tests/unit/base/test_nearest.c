#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/nearest.h"

static void
the_nearest_word_is_found(void **state)
{
	static const char *const words[] = { "title", NULL, "titles", "summary",
		"decision", "decided_on", "id" };
	static const struct { const char *typed, *meant; } cases[] = {
		{ "titel", "title" }, { "tilte", "title" },
		{ "title", "title" }, { "titles", "titles" },
		{ "titless", "titles" }, { "sumary", "summary" },
		{ "decsion", "decision" }, { "decided-on", "decided_on" },
		{ "zebra", NULL }, { "", NULL }, { "ie", NULL },
		{ "Title", "title" },
		{ "a-word-that-is-longer-than-any-word-of-our-own-tables",
		    NULL },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *found = nearest_word(cases[i].typed, words,
		    sizeof words / sizeof words[0]);

		if ((found == NULL) != (cases[i].meant == NULL) ||
		    (found != NULL && strcmp(found, cases[i].meant) != 0))
			fail_msg("'%s' gave '%s'", cases[i].typed,
			    found == NULL ? "nothing" : found);
	}
	assert_null(nearest_word("title", NULL, 0));
}

static void
of_two_as_near_the_first(void **state)
{
	static const char *const words[] = { "cart", "card" };
	(void)state;

	assert_string_equal(nearest_word("carx", words, 2), "cart");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_word_is_found),
		cmocka_unit_test(of_two_as_near_the_first),
	};

	return cmocka_run_group_tests_name("nearest", tests, NULL, NULL);
}
