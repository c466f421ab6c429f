#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/find.h"

/* tests/browser/find asks the same of find.js. */
static const struct {
	const char *text, *words;
} spellings[] = {
	{ "The child\u2019s voice", "child voice" },
	{ "Children's Homes", "children homes" },
	{ "don't, can\u2019t", "dont cant" },
	{ "the Joneses' house", "joneses house" },
	{ "'quoted' 's", "quoted" },
	{ "Zo\u00EB's caf\u00E9", "zoe cafe" },
	{ "decomposed cafe\u0301", "decomposed cafe" },
	{ "Stra\u00DFe \uFB01nd", "strasse find" },
	{ "non\u00ADverbal word\u200Bjoin", "nonverbal wordjoin" },
	{ "Year 11, 24-hour help", "year 11 24 hour help" },
	{ "a b c", "" },
	{ "who are we", "" },
	{ "\u0627\u0644\u0637\u0641\u0644", "\u0627\u0644\u0637\u0641\u0644" },
	{ "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeee next", "next" },
	{ "", "" },
};

static void
add(void *context, const char *word)
{
	struct text *out = context;

	if (out->length > 0)
		text_add_char(out, ' ');
	text_add(out, word);
}

static void
words_are_spelt_as_the_script_spells_them(void **state)
{
	struct arena *arena = arena_open("words");

	(void)state;
	for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
		struct text out = text_open(arena, 4096);

		find_words(spellings[i].text, add, &out);
		assert_string_equal(out.bytes, spellings[i].words);
	}
	arena_wipe(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_spelt_as_the_script_spells_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
