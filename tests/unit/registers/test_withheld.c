#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"
#include "registers/registers.h"
#include "registers/withheld.h"

static const char secret[] = "The teacher noticed that he was hungry on most "
    "mornings of that winter, and told nobody of it until the spring.";

enum { PUBLIC = 1, PARTNERS = 2, ALL = 7 };

static const struct {
	const char *text;
	size_t from, to; /* 0, 0: nothing is found */
} cases[] = {
	/* Eight words, and no fewer. */
	{ "noticed that he was hungry on most mornings", 0, 43 },
	{ "noticed that he was hungry on most", 0, 0 },
	{ "Then she noticed that he was hungry on most mornings, too", 9, 52 },
	/* Overlapping eights are one place. */
	{ "he was hungry on most mornings of that winter, and told", 0, 55 },
	/* What does not count: case, signs, accents, ends of lines. */
	{ "NOTICED THAT HE WAS: HUNGRY; ON (MOST) MORNINGS", 0, 47 },
	{ "noticed\nthat  he\twas\302\240hungry on m\303\266st mornings", 0, 46 },
	{ "noticed that he was hun-\ngry on most morn\302\255ings", 0, 47 },
	/* Another word, another order. */
	{ "noticed that he was not hungry on most mornings", 0, 0 },
	{ "that he noticed was hungry on most mornings of", 0, 0 },
	{ "", 0, 0 },
};

static void
eight_words_in_a_row_are_found(void **state)
{
	struct withheld *withheld = withheld_open(NULL);
	(void)state;

	withheld_add(withheld, secret, sizeof secret - 1);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *arena = arena_open("test");
		struct list spans = withheld_search(arena, withheld,
		    cases[i].text, strlen(cases[i].text), PUBLIC);
		const struct register_span *span = spans.count > 0 ?
		    spans.items[0] : NULL;

		if (spans.count != (cases[i].to > 0) || (span != NULL &&
		    (span->from != cases[i].from || span->to != cases[i].to)))
			fail_msg("%s: %zu, %zu to %zu", cases[i].text,
			    spans.count, span == NULL ? 0 : span->from,
			    span == NULL ? 0 : span->to);
		arena_wipe(arena);
	}
	withheld_close(withheld);
}

static void
what_passes_for_somebody_is_let(void **state)
{
	static const char words[] = "noticed that he was hungry on most mornings";
	struct arena *arena = arena_open("test");
	struct withheld *withheld = withheld_open(NULL);
	size_t all;
	(void)state;

	withheld_add(withheld, secret, sizeof secret - 1);
	all = withheld_count(withheld, PUBLIC);
	assert_true(all > 0);
	withheld_let(withheld, words, sizeof words - 1, PARTNERS);
	assert_int_equal(withheld_count(withheld, PARTNERS), all - 1);
	assert_int_equal(withheld_count(withheld, PUBLIC), all);
	assert_int_equal(withheld_search(arena, withheld, words,
	    sizeof words - 1, PARTNERS).count, 0);
	assert_int_equal(withheld_search(arena, withheld, words,
	    sizeof words - 1, PUBLIC).count, 1);
	withheld_let(withheld, words, sizeof words - 1, ALL);
	assert_int_equal(withheld_search(arena, withheld, words,
	    sizeof words - 1, PUBLIC).count, 0);
	withheld_close(withheld);
	arena_wipe(arena);
}

/* The bodies of a partnership stand in a row in many texts. */
static void
rows_of_names_say_nothing(void **state)
{
	static const char names[] = "Leeds City Council, NHS West Yorkshire "
	    "Integrated Care Board and West Yorkshire Police";
	struct withheld *withheld = withheld_open(NULL);
	(void)state;

	withheld_add(withheld, names, sizeof names - 1);
	assert_int_equal(withheld_count(withheld, PUBLIC), 0);
	withheld_close(withheld);
}

/* Longer than one window of the stream: nothing is lost where it ends. */
static void
long_texts_are_searched_whole(void **state)
{
	struct arena *arena = arena_open("test");
	struct withheld *withheld = withheld_open(NULL);
	struct text text = text_open(arena, TEXT_LIMIT);
	struct list spans;
	(void)state;

	withheld_add(withheld, secret, sizeof secret - 1);
	for (int i = 0; i < 3000; i++) {
		text_add(&text, i % 2 == 0 ? "and so on " : "ever after, ");
		if (i % 100 == 0)
			text_add(&text, secret);
		text_add(&text, " ");
	}
	spans = withheld_search(arena, withheld, text.bytes, text.length,
	    PUBLIC);
	assert_int_equal(spans.count, 30);
	for (size_t i = 0; i < spans.count; i++) {
		const struct register_span *span = spans.items[i];

		assert_memory_equal(text.bytes + span->from, secret,
		    span->to - span->from);
		assert_int_equal(span->to - span->from, sizeof secret - 2);
	}
	withheld_close(withheld);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(eight_words_in_a_row_are_found),
		cmocka_unit_test(what_passes_for_somebody_is_let),
		cmocka_unit_test(rows_of_names_say_nothing),
		cmocka_unit_test(long_texts_are_searched_whole),
	};

	return cmocka_run_group_tests_name("registers withheld", tests, NULL,
	    NULL);
}
