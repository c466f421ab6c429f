#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "model/blank.h"
#include "model/schema.h"

static const char *const words[] = { "first", "second", NULL };
static const struct field inner[] = {
	{ "kind", WORD, NEEDED, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { words, NULL, NULL, 0 }, "inside" },
	{ "note", LINE, OPTIONAL, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, NULL, 0 }, "beside" },
};
static const struct field fields[] = {
	{ "id", ID, NEEDED, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, NULL, 0 }, "its name" },
	{ "state", WORD, NEEDED, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { words, NULL, NULL, 0 }, "which" },
	{ "title", LINE, NEEDED, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, NULL, 0 }, "say \"this\" \\ that" },
	{ "on", DAY, NEEDED, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, NULL, 0 }, "when" },
	{ "to", REF, NEEDED, MANY, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, "theme", NULL, 0 }, "where" },
	{ "rows", GROUP, NEEDED, MANY, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, inner, 2 }, "rows" },
	{ "extra", GROUP, OPTIONAL, ONE, { PUBLISH, PUBLISH, PUBLISH },
	  { NULL, NULL, inner, 2 }, "more" },
};

static const char *
blank_of(struct arena *arena, const struct kind *kind, const char *themes)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	struct map *known = map_open(arena);

	if (themes != NULL)
		map_put(known, "theme", arena_copy(arena, themes));
	blank_record(&out, kind, "x1", known);
	return out.bytes;
}

/* Exactly, because it is what an author sees first. */
static void
a_plain_record_leaves_gaps_that_loading_finds(void **state)
{
	static const struct kind kind = { .name = "thing", .folder = "things",
		.shape = YAML_FILE, .fields = fields, .field_count = 7,
		.help = "a thing" };
	struct arena *arena = arena_open("test");
	(void)state;

	assert_string_equal(blank_of(arena, &kind, NULL),
	    "## A thing: a thing.\n"
	    "## Lines with ## explain. A line with one # is a field that is "
	    "switched off:\n"
	    "## take the # and the space behind it away to use it.\n"
	    "\n"
	    "## its name (needed; a short name: a-z, 0-9 and hyphens, 40 at "
	    "most)\n"
	    "id: x1\n"
	    "\n"
	    "## which (needed; one of: first, second)\n"
	    "state:\n"
	    "\n"
	    "## say \"this\" \\ that (needed; one line of text)\n"
	    "title: \"FILL IN: say \\\"this\\\" \\\\ that\"\n"
	    "\n"
	    "## when (needed; a day: 2026-10-05)\n"
	    "on:\n"
	    "\n"
	    "## where (needed; a list, each item the id of a theme; there is "
	    "none yet)\n"
	    "to:\n"
	    "  -\n"
	    "\n"
	    "## rows (needed; a list, each item fields of its own)\n"
	    "rows:\n"
	    "  -\n"
	    "##     inside (needed; one of: first, second)\n"
	    "    kind:\n"
	    "##     beside (one line of text)\n"
	    "#     note:\n"
	    "\n"
	    "## ---- From here on nothing is needed to begin with. ----\n"
	    "\n"
	    "## more (fields of its own)\n"
	    "# extra:\n"
	    "##   inside (needed; one of: first, second)\n"
	    "#   kind:\n"
	    "##   beside (one line of text)\n"
	    "#   note:\n");
	arena_wipe(arena);
}

/* Nothing that is switched off says anything: a court that is "none" is a claim. */
static void
a_gated_record_loads_and_claims_nothing(void **state)
{
	static const struct kind kind = { .name = "thing", .folder = "things",
		.shape = RECORD_FOLDER, .gated = true, .fields = fields,
		.field_count = 7, .help = "a thing" };
	struct arena *arena = arena_open("test");
	const char *blank = blank_of(arena, &kind, "calm, storm");
	(void)state;

	assert_memory_equal(blank, "---\n", 4);
	assert_non_null(strstr(blank, "\nstate: first\n"));
	assert_non_null(strstr(blank, "there are calm, storm)\nto:\n"
	    "  - calm\n"));
	assert_non_null(strstr(blank, "\n    kind: first\n"));
	assert_non_null(strstr(blank, "\n#   kind:\n"));
	assert_non_null(strstr(blank, "\n---\n\n" UNFILLED));
	arena_wipe(arena);
}

/* Every section has its words to begin with, and each must be written over. */
static void
every_section_begins_with_a_gap(void **state)
{
	(void)state;
	for (size_t k = 0; k < kind_count; k++)
		for (size_t i = 0; i < kinds[k].section_count; i++) {
			const char *start = kinds[k].sections[i].start;

			if (start == NULL || strstr(start, UNFILLED) == NULL ||
			    start[strlen(start) - 1] != '\n')
				fail_msg("%s: %s", kinds[k].name,
				    kinds[k].sections[i].heading);
		}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_plain_record_leaves_gaps_that_loading_finds),
		cmocka_unit_test(a_gated_record_loads_and_claims_nothing),
		cmocka_unit_test(every_section_begins_with_a_gap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
