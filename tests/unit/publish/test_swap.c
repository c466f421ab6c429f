#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "folder.h"
#include "inspected_double.h"
#include "model/diag.h"
#include "publish/publish.h"
#include "publish/swap.h"

/*
 * A killed build is a swap that stops between two steps: nothing is in memory
 * that the next build could use.
 */

enum { NOT_THERE = '-', OLD = 'o', NEW = 'n' };

static const char stage_name[] = ".stage-killed";

static void
fill(struct arena *arena, const char *folder, const char *words)
{
	for (size_t i = 0; i < TREES; i++)
		folder_write(arena, folder, file_join(arena, tree_names[i],
		    "index.html"), words);
}

/* The first letter of the page of each tree. */
static void
look(struct arena *arena, const char *site, char letters[TREES + 1])
{
	for (size_t i = 0; i < TREES; i++) {
		struct file_bytes bytes;

		letters[i] = file_read(arena, file_join(arena, file_join(arena,
		    site, tree_names[i]), "index.html"), 100, &bytes) ==
		    FILE_OK ? bytes.bytes[0] : NOT_THERE;
	}
	letters[TREES] = '\0';
}

struct way {
	bool has_old, exchange;
};

static char *
site_make(struct arena *arena, struct way way, struct swap *swap)
{
	char *site = folder_make(arena);

	if (way.has_old)
		fill(arena, site, "old");
	fill(arena, file_join(arena, site, stage_name), "new");
	assert_true(swap_begin(swap, arena, site, stage_name));
	swap->exchange = way.exchange;
	return site;
}

/* The next build comes; nothing of the killed one is left. */
static void
recover(struct arena *arena, const char *site)
{
	struct diag *diag = diag_open(arena);
	struct staging *staging = publish_stage(arena, site, diag);

	assert_non_null(staging);
	assert_int_equal(diag_count(diag, HOLD), 0);
	assert_false(file_exists(file_join(arena, site, stage_name)));
	assert_false(file_exists(file_join(arena, site, ".swap")));
	publish_discard(staging);
}

static const struct way ways[] = {
	{ true, true }, { true, false }, { false, true }, { false, false },
};
enum { WAYS = sizeof ways / sizeof ways[0] };

/* Stop after `steps`; true while there are more steps than that. */
static bool
kill_after(struct way way, size_t steps)
{
	struct arena *arena = arena_open("test");
	struct swap swap;
	char *site = site_make(arena, way, &swap);
	char letters[TREES + 1];

	for (size_t i = 0; i < steps && !swap.done; i++)
		assert_true(swap_step(&swap));
	look(arena, site, letters);
	/* The deployed tree is never new before the others are. */
	if (letters[TREES - 1] == NEW)
		assert_string_equal(letters, "nnn");
	if (way.has_old && way.exchange)
		assert_null(strchr(letters, NOT_THERE));
	recover(arena, site);
	look(arena, site, letters);
	assert_string_equal(letters, steps > 0 ? "nnn" : way.has_old ? "ooo" :
	    "---");
	file_remove_tree(site);
	arena_wipe(arena);
	return !swap.done;
}

static void
a_swap_killed_at_any_step_is_finished(void **state)
{
	(void)state;
	for (size_t i = 0; i < WAYS; i++) {
		size_t steps = 0;

		while (kill_after(ways[i], steps))
			steps++;
		/* Marker, one or two renames a tree, marker. */
		assert_int_equal(steps, ways[i].has_old && !ways[i].exchange ?
		    8 : 5);
	}
}

static bool
undo_after(struct way way, size_t steps)
{
	struct arena *arena = arena_open("test");
	struct swap swap;
	char *site = site_make(arena, way, &swap);
	char letters[TREES + 1];

	for (size_t i = 0; i < steps && !swap.done; i++)
		assert_true(swap_step(&swap));
	if (!swap.done) {
		assert_true(swap_undo(&swap));
		look(arena, site, letters);
		assert_string_equal(letters, way.has_old ? "ooo" : "---");
		recover(arena, site);
		look(arena, site, letters);
		assert_string_equal(letters, way.has_old ? "ooo" : "---");
	}
	file_remove_tree(site);
	arena_wipe(arena);
	return !swap.done;
}

static void
a_swap_is_undone_from_any_step(void **state)
{
	(void)state;
	for (size_t i = 0; i < WAYS; i++)
		for (size_t steps = 0; undo_after(ways[i], steps);)
			steps++;
}

/* Somebody tidies up between the kill and the next build. */
static void
a_lost_stage_does_not_block_for_ever(void **state)
{
	(void)state;
	for (size_t steps = 1; steps <= 4; steps++) {
		struct arena *arena = arena_open("test");
		struct swap swap;
		char *site = site_make(arena, ways[0], &swap);
		char letters[TREES + 1];

		for (size_t i = 0; i < steps; i++)
			assert_true(swap_step(&swap));
		file_remove_tree(file_join(arena, site, stage_name));
		recover(arena, site);
		look(arena, site, letters);
		assert_null(strchr(letters, NOT_THERE));
		file_remove_tree(site);
		arena_wipe(arena);
	}
}

/* Only its last tree is lost, and the standing one waits in the stage. */
static void
what_was_set_aside_comes_back(void **state)
{
	struct arena *arena = arena_open("test");
	struct swap swap;
	char *site = site_make(arena, ways[1], &swap);
	char letters[TREES + 1];
	(void)state;

	for (size_t i = 0; i < 6; i++)
		assert_true(swap_step(&swap));
	look(arena, site, letters);
	assert_string_equal(letters, "nn-");
	file_remove_tree(file_join(arena, file_join(arena, site, stage_name),
	    "public"));
	recover(arena, site);
	look(arena, site, letters);
	assert_string_equal(letters, "nno");
	file_remove_tree(site);
	arena_wipe(arena);
}

static void
a_torn_or_foreign_marker_moves_nothing(void **state)
{
	static const char *const markers[] = { "", ".stage-killed 1 2",
		".stage-killed 1 2 3 en", "../../etc 1 2 3 end\n",
		".stage-../../x 1 2 3 end\n", "public 1 2 3 end\n" };
	(void)state;

	for (size_t i = 0; i < sizeof markers / sizeof markers[0]; i++) {
		struct arena *arena = arena_open("test");
		struct swap swap;
		char *site = site_make(arena, ways[0], &swap);
		char letters[TREES + 1];

		folder_write(arena, site, ".swap", markers[i]);
		recover(arena, site);
		look(arena, site, letters);
		assert_string_equal(letters, "ooo");
		file_remove_tree(site);
		arena_wipe(arena);
	}
}

static void
a_tree_that_is_not_staged_stops_the_swap(void **state)
{
	struct arena *arena = arena_open("test");
	char *site = folder_make(arena);
	struct swap swap;
	(void)state;

	fill(arena, site, "old");
	folder_write(arena, site, ".stage-killed/public/index.html", "new");
	assert_false(swap_begin(&swap, arena, site, stage_name));
	file_remove_tree(site);
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_swap_killed_at_any_step_is_finished),
		cmocka_unit_test(a_swap_is_undone_from_any_step),
		cmocka_unit_test(a_lost_stage_does_not_block_for_ever),
		cmocka_unit_test(what_was_set_aside_comes_back),
		cmocka_unit_test(a_torn_or_foreign_marker_moves_nothing),
		cmocka_unit_test(a_tree_that_is_not_staged_stops_the_swap),
	};

	return cmocka_run_group_tests_name("swap", tests, NULL, NULL);
}
