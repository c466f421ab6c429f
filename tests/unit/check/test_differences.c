/* One table that was let out subtracted from another (D94), reviews corrected. */
#include "records.h"

#include "check/counts.h"
#include "check/differences.h"
#include "check/let_out.h"

#define AGES "of=concluded\nrows=age_band\n"
#define YEAR_2025 "period_from=2025-04-01\nperiod_to=2026-03-31\n"
#define TWO_YEARS "period_from=2024-04-01\nperiod_to=2026-03-31\n"
#define SHOWN AGES YEAR_2025 "cell=Under 1|Reviews=6\n" \
	"cell=1 to 4|Reviews=9\ncell=5 to 11|Reviews=12\n" \
	"cell=12 and over|Reviews=8\ncell=All|Reviews=35\n"

static const struct {
	const char *what, *older, *newer;
	bool tells;
} cases[] = {
	{ "the same again", SHOWN, SHOWN, false },
	{ "five children more", SHOWN, AGES YEAR_2025
	    "cell=Under 1|Reviews=11\ncell=All|Reviews=40\n", false },
	{ "one child more", SHOWN, AGES YEAR_2025
	    "cell=Under 1|Reviews=7\ncell=All|Reviews=36\n", true },
	{ "another label", SHOWN, AGES YEAR_2025 "row=Babies|0\n"
	    "row=Others|12 60 144\ncell=Babies|Reviews=7\n", true },
	{ "another order", SHOWN, AGES YEAR_2025 "row=12 and over|144\n"
	    "row=Under 1|0\ncell=12 and over|Reviews=8\n"
	    "cell=Under 1|Reviews=7\n", true },
	{ "bands put together", SHOWN, AGES YEAR_2025 "row=Under 5|0 12\n"
	    "row=5 and over|60 144\ncell=Under 5|Reviews=17\n", true },
	{ "bands put together, rightly", SHOWN, AGES YEAR_2025
	    "row=Under 5|0 12\nrow=5 and over|60 144\n"
	    "cell=Under 5|Reviews=15\n", false },
	{ "a band cut in two", AGES YEAR_2025 "row=Under 5|0 12\n"
	    "row=5 and over|60 144\ncell=Under 5|Reviews=15\n", SHOWN,
	    false },
	{ "a band cut in two, and one missing", AGES YEAR_2025
	    "row=Under 5|0 12\ncell=Under 5|Reviews=16\n", SHOWN, true },
	{ "a band cut out of another", AGES YEAR_2025 "row=Under 5|0 12\n"
	    "cell=Under 5|Reviews=8\n", AGES YEAR_2025
	    "cell=Under 1|Reviews=6\n", true },
	{ "a year before it", SHOWN, AGES TWO_YEARS
	    "cell=Under 1|Reviews=8\n", true },
	{ "a year before it, of many", SHOWN, AGES TWO_YEARS
	    "cell=Under 1|Reviews=16\ncell=1 to 4|Reviews=19\n", false },
	{ "a year before it, all of them alike", SHOWN, AGES TWO_YEARS
	    "cell=Under 1|Reviews=16\ncell=1 to 4|Reviews=9\n"
	    "cell=5 to 11|Reviews=12\ncell=12 and over|Reviews=8\n"
	    "cell=All|Reviews=45\n", true },
	{ "turned, with years", SHOWN, "of=concluded\nrows=year\n"
	    "columns=age_band\n" TWO_YEARS
	    "cell=2025 to 2026|Under 1=7\n", true },
	{ "a total restated above hidden numbers", AGES YEAR_2025
	    "cell=Under 1|Reviews=c\ncell=1 to 4|Reviews=c\n"
	    "cell=5 to 11|Reviews=12\ncell=12 and over|Reviews=8\n"
	    "cell=All|Reviews=30\n", AGES YEAR_2025
	    "cell=Under 1|Reviews=c\ncell=1 to 4|Reviews=c\n"
	    "cell=5 to 11|Reviews=12\ncell=12 and over|Reviews=8\n"
	    "cell=All|Reviews=31\n", true },
	{ "other reviews", SHOWN, "of=started\nrows=age_band\n" YEAR_2025
	    "cell=Under 1|Reviews=7\n", false },
	{ "steps of ours", "of=concluded\nrows=type\n" YEAR_2025
	    "cell=Rapid review|Reviews=2\n", "of=concluded\nrows=type\n"
	    YEAR_2025 "cell=Rapid review|Reviews=3\n", false },
};

static const struct let_out *
read_lines(struct arena *arena, const struct reviews *reviews,
    const char *text)
{
	struct list lines = { 0 };
	const struct let_out *out;

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		list_add(arena, &lines, arena_copy_n(arena, text, length));
		text += length + 1;
	}
	out = let_out_read(arena, reviews, &lines);
	assert_non_null(out);
	assert_false(out->unread);
	return out;
}

static void
one_from_another(void **state)
{
	struct records r = records_open();
	const struct reviews *reviews = reviews_of(r.vault, load_content(
	    r.vault, file_join(r.arena, r.folder, "content"), r.diag));

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (tables_difference_tells(r.arena, read_lines(r.arena,
		    reviews, cases[i].older), read_lines(r.arena, reviews,
		    cases[i].newer), 5) != cases[i].tells)
			fail_msg("%s: %s", cases[i].what, cases[i].tells ?
			    "it should tell" : "it should not tell");
	file_remove_tree(r.folder);
	arena_wipe(r.vault);
	arena_wipe(r.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_from_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
