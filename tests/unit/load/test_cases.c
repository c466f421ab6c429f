/*
 * Every folder of tests/load but base/: its files laid over those of base/,
 * loaded, and every report compared with expected.txt.  Each case has the word
 * CANARY where its fault is, and no report may repeat it.
 *
 * test_cases --accept writes expected.txt anew; `git diff` is the review.
 */
#include "trial.h"

static bool accept_all;

static bool
holds_canary(struct trial *trial, const char *folder)
{
	struct list entries = { 0 };
	char *root = file_join(trial->arena, trial->before, folder);

	file_walk(trial->arena, root, &entries);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		struct file_bytes file;

		if (entry->kind == FILE_REGULAR && file_read(trial->arena,
		    file_join(trial->arena, root, entry->path), 1 << 20,
		    &file) == FILE_OK && strstr(file.bytes, "CANARY") != NULL)
			return true;
	}
	return false;
}

static void
reports_are_exact(void **state)
{
	const char *folder = *state;
	struct trial trial = trial_open();
	char *expected = arena_format(trial.arena, "%s/%s/expected.txt",
	    trial.before, folder);
	struct file_bytes want = { 0 };
	const char *have;

	trial_copy(&trial, "tests/load/base");
	trial_copy(&trial, folder);
	have = trial_load(&trial);
	if (accept_all)
		file_write(expected, have, strlen(have));
	assert_true(holds_canary(&trial, folder));
	assert_int_equal(file_read(trial.arena, expected, 1 << 20, &want),
	    FILE_OK);
	assert_true(have[0] != '\0');
	assert_string_equal(have, want.bytes);
	trial_close(&trial);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open("cases");
	struct list entries = { 0 };
	struct CMUnitTest *tests;
	size_t count = 0;
	int failed;

	accept_all = argc > 1 && strcmp(argv[1], "--accept") == 0;
	if (file_walk(arena, "tests/load", &entries) != FILE_OK)
		return 1;
	tests = arena_alloc(arena, entries.count + 1, sizeof *tests);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (strchr(entry->path, '/') != NULL ||
		    strcmp(entry->path, "base") == 0)
			continue;
		tests[count].name = entry->path;
		tests[count].test_func = reports_are_exact;
		tests[count++].initial_state = file_join(arena, "tests/load",
		    entry->path);
	}
	failed = _cmocka_run_group_tests("load cases", tests, count, NULL,
	    NULL);
	arena_wipe(arena);
	return count == 0 || failed != 0;
}
