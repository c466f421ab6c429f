#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "registers/elsewhere.h"
#include "registers/registers.h"

/* A term of one review stands where it was said that it may, and nowhere else. */

static struct register_hit
hit_in(const char *text)
{
	const char *term = strstr(text, "Otwick");
	struct register_hit hit = { .name = "k7m2", .entry = "t1" };

	assert_non_null(term);
	hit.from = (size_t)(term - text);
	hit.to = hit.from + strlen("Otwick");
	return hit;
}

static const struct {
	const char *known, *text;
	bool may;
} cases[] = {
	{ "a day at Otwick Civic Hall", "a day at Otwick Civic Hall", true },
	{ "a day at Otwick Civic Hall", "A DAY AT Otwick CIVIC", true },
	{ "a day at Otwick Civic Hall", "a day at Otwick Park", false },
	{ "a day at Otwick Civic Hall", "lived in Otwick Civic", false },
	{ "a day at Otwick Civic Hall", "<b>Otwick Civic</b>", true },
	{ "a day at Otwick Civic Hall", "at\nOtwick Civic", true },
	{ "a day at Otwick Civic Hall", "Otwick", false },
	{ "a day at Otwick Civic Hall", "at-Otwick-civic.html", true },
	/* Words of a template before and behind the whole of it. */
	{ "Otwick Civic Hall", "Where Otwick Civic Hall", true },
	{ "Otwick Civic Hall", "lived in Otwick and", false },
	{ "Civic Hall, Otwick", "Civic Hall, Otwick and", false },
	{ "at the hall in Otwick", "in Otwick until ten", true },
	{ "at the hall in Otwick", "near Otwick until ten", false },
	/* All of it: alone, or nowhere. */
	{ "Otwick", "<dd>Otwick</dd>", true },
	{ "Otwick", "LOCATION:Otwick\r\n", true },
	{ "Otwick", "in Otwick until", false },
	{ NULL, "Otwick Civic Hall", false },
};

static void
a_term_may_stand_where_it_stood(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct elsewhere *elsewhere = elsewhere_open(NULL);
		struct register_hit hit = hit_in(cases[i].text);

		if (cases[i].known != NULL) {
			struct register_hit known = hit_in(cases[i].known);

			elsewhere_note(elsewhere, cases[i].known,
			    strlen(cases[i].known), &known);
		}
		if (elsewhere_has(elsewhere, cases[i].text,
		    strlen(cases[i].text), &hit) != cases[i].may)
			fail_msg("%s: %s", cases[i].known, cases[i].text);
		elsewhere_close(elsewhere);
	}
}

/* Of this entry of this register, and of no other. */
static void
places_are_of_one_entry(void **state)
{
	static const char text[] = "a day at Otwick Civic Hall";
	struct elsewhere *elsewhere = elsewhere_open(NULL);
	struct register_hit hit = hit_in(text);
	(void)state;

	elsewhere_note(elsewhere, text, sizeof text - 1, &hit);
	hit.entry = "t2";
	assert_false(elsewhere_has(elsewhere, text, sizeof text - 1, &hit));
	hit.entry = "t1";
	hit.name = "k7m3";
	assert_false(elsewhere_has(elsewhere, text, sizeof text - 1, &hit));
	elsewhere_close(elsewhere);
}

static void
many_places_are_kept(void **state)
{
	struct arena *arena = arena_open("test");
	struct elsewhere *elsewhere = elsewhere_open(NULL);
	const char *before = elsewhere_state(arena, elsewhere);
	(void)state;

	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 2000; i++) {
			const char *text = arena_format(arena,
			    "word%d Otwick word%d", i, i + 1);
			struct register_hit hit = hit_in(text);

			if (round == 0)
				elsewhere_note(elsewhere, text, strlen(text),
				    &hit);
			assert_true(elsewhere_has(elsewhere, text,
			    strlen(text), &hit));
		}
	assert_string_not_equal(before, elsewhere_state(arena, elsewhere));
	elsewhere_close(elsewhere);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_term_may_stand_where_it_stood),
		cmocka_unit_test(places_are_of_one_entry),
		cmocka_unit_test(many_places_are_kept),
	};

	return cmocka_run_group_tests_name("registers elsewhere", tests, NULL,
	    NULL);
}
