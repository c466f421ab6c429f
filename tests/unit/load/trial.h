/*
 * trial.h - a folder of records made for one test, loaded, and removed.
 */
#ifndef LOAD_TRIAL_H
#define LOAD_TRIAL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "load/load.h"
#include "load/private.h"
#include "model/diag.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

struct trial {
	struct arena *arena;
	struct diag *diag;
	const struct loaded *loaded;
	char folder[32]; /* the current folder while the trial is open */
	const char *before; /* where the test was started: the project's top */
};

/* The folder that is open now, and the process that made it. */
static char trial_left[32];
static pid_t trial_owner;

/* A test that fails never comes to trial_close; a child must not tidy up. */
static void
trial_tidy(void)
{
	if (trial_left[0] != '\0' && trial_owner == getpid())
		file_remove_tree(trial_left);
	trial_left[0] = '\0';
}

static struct trial
trial_open(void)
{
	static char top[4096];
	struct trial trial = { .arena = arena_open("trial"), .before = top };

	/* A test that failed left us in its folder. */
	if (top[0] == '\0') {
		assert_non_null(getcwd(top, sizeof top));
		assert_int_equal(atexit(trial_tidy), 0);
	}
	assert_int_equal(chdir(top), 0);
	trial_tidy();
	memcpy(trial.folder, "/tmp/lscp-load-XXXXXX", 22);
	trial.diag = diag_open(trial.arena);
	assert_non_null(mkdtemp(trial.folder));
	memcpy(trial_left, trial.folder, sizeof trial_left);
	trial_owner = getpid();
	assert_int_equal(chdir(trial.folder), 0);
	return trial;
}

/* Everything below `from`, a path from the project's top. */
static inline void
trial_copy(struct trial *trial, const char *from)
{
	char *root = file_join(trial->arena, trial->before, from);
	struct list entries = { 0 };

	assert_int_equal(file_walk(trial->arena, root, &entries), FILE_OK);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		struct file_bytes file;

		if (entry->kind == FILE_FOLDER)
			continue;
		assert_int_equal(file_read(trial->arena, file_join(
		    trial->arena, root, entry->path), 1 << 20, &file),
		    FILE_OK);
		assert_int_equal(file_write(entry->path, file.bytes,
		    file.length), FILE_OK);
	}
}

static inline void
trial_write(const char *path, const char *text)
{
	assert_int_equal(file_write(path, text, strlen(text)), FILE_OK);
}

/* Load content/ and give back what is reported. */
static inline const char *
trial_load(struct trial *trial)
{
	struct text out = text_open(trial->arena, TEXT_LIMIT);

	trial->loaded = load_content(trial->arena, "content", trial->diag);
	diag_print(trial->diag, DIAG_TEXT, HOLD, &out);
	if (strcasestr(out.bytes, "canary") != NULL)
		fail_msg("a report holds text from a record:\n%s", out.bytes);
	return out.bytes;
}

static inline void
trial_close(struct trial *trial)
{
	assert_int_equal(chdir(trial->before), 0);
	assert_int_equal(file_remove_tree(trial->folder), FILE_OK);
	trial_left[0] = '\0';
	arena_wipe(trial->arena);
}

#endif
