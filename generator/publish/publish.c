#include "publish/publish.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "inspect/inspect.h"
#include "model/diag.h"
#include "publish/manifest.h"
#include "publish/pack.h"
#include "publish/swap.h"

struct staging {
	struct arena *arena;
	const char *site;
	const char *name;   /* ".stage-x1y2z3" */
	const char *folder; /* site and name */
	int lock;
	bool is_kept;       /* a half-done swap needs it */
	bool is_preview;
};

static void
report(struct diag *diag, enum rule rule, const char *path, const char *word)
{
	diag_report(diag, rule, (struct place){ path, 0, 0 }, word, NULL);
}

/*
 * The lock is the kernel's: it ends with the last process that has it, however
 * that ends, so there is no stale one to judge.
 */
static int
take_lock(struct arena *arena, const char *site, struct diag *diag)
{
	const char *path = file_join(arena, site, ".lock");
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);

	if (fd < 0) {
		report(diag, RULE_publish_write, site, file_status_words(
		    errno == ENOSPC ? FILE_FULL : FILE_FORBIDDEN));
		return -1;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) == 0)
		return fd;
	if (errno == EWOULDBLOCK)
		report(diag, RULE_publish_busy, site, NULL);
	else
		report(diag, RULE_publish_write, site,
		    file_status_words(FILE_FAILED));
	close(fd);
	return -1;
}

/*
 * A swap that was begun is finished: what it brings had passed inspection
 * before its first step.
 */
static bool
recover(struct arena *arena, const char *site, struct diag *diag)
{
	struct swap swap;
	bool good = false;

	switch (swap_resume(&swap, arena, site)) {
	case SWAP_NONE:
		return true;
	case SWAP_BEGUN:
		while (!swap.done && swap_step(&swap))
			continue;
		good = swap.done || (swap.status == FILE_MISSING &&
		    swap_abandon(&swap));
		break;
	case SWAP_TORN:
		good = swap_abandon(&swap);
		break;
	case SWAP_UNREADABLE:
		break;
	}
	if (!good)
		report(diag, RULE_publish_half, site,
		    file_status_words(swap.status));
	return good;
}

static bool
is_leftover(const char *name)
{
	return strncmp(name, ".stage-", 7) == 0 ||
	    strcmp(name, ".swap.part") == 0;
}

/* Under the lock no stage is another build's. */
static void
sweep(struct arena *arena, const char *site, struct diag *diag)
{
	DIR *folder = opendir(site);
	const struct dirent *entry;
	struct list found = { 0 };

	while (folder != NULL && (entry = readdir(folder)) != NULL)
		if (is_leftover(entry->d_name))
			list_add(arena, &found, file_join(arena, site,
			    entry->d_name));
	if (folder != NULL)
		closedir(folder);
	for (size_t i = 0; i < found.count; i++) {
		enum file_status status = file_remove_tree(found.items[i]);

		if (status != FILE_OK)
			report(diag, RULE_publish_leftover, found.items[i],
			    file_status_words(status));
	}
}

static bool
make_stage(struct staging *staging, struct diag *diag)
{
	char *folder = file_join(staging->arena, staging->site,
	    ".stage-XXXXXX");

	if (mkdtemp(folder) == NULL) {
		report(diag, RULE_publish_write, staging->site,
		    file_status_words(errno == ENOSPC ? FILE_FULL :
		    FILE_FORBIDDEN));
		return false;
	}
	staging->folder = folder;
	staging->name = strrchr(folder, '/') + 1;
	return true;
}

struct staging *
publish_stage(struct arena *arena, const char *site, struct diag *diag)
{
	struct staging *staging = arena_alloc(arena, 1, sizeof *staging);
	enum file_status status = file_make_folder(site);

	staging->arena = arena;
	staging->site = arena_copy(arena, site);
	if (status != FILE_OK) {
		report(diag, RULE_publish_write, site,
		    file_status_words(status));
		return NULL;
	}
	staging->lock = take_lock(arena, site, diag);
	if (staging->lock < 0)
		return NULL;
	if (recover(arena, site, diag)) {
		sweep(arena, site, diag);
		if (make_stage(staging, diag))
			return staging;
	}
	close(staging->lock);
	return NULL;
}

struct staging *
publish_stage_preview(struct arena *arena, const char *site,
    struct diag *diag)
{
	struct staging *staging = publish_stage(arena, site, diag);
	bool taken = false;

	for (size_t i = 0; i < TREES && staging != NULL; i++) {
		const char *tree = file_join(arena, site, tree_names[i]);

		taken = taken || (file_exists(tree) &&
		    !manifest_is_preview(arena, tree));
	}
	if (taken) {
		report(diag, RULE_publish_preview_place, site, NULL);
		publish_discard(staging);
		return NULL;
	}
	if (staging != NULL)
		staging->is_preview = true;
	return staging;
}

const char *
staging_folder(const struct staging *staging)
{
	return staging->folder;
}

/* A tree that nothing was rendered for is published empty. */
static enum file_status
complete_trees(struct arena *arena, const struct staging *staging)
{
	enum file_status status = FILE_OK;

	for (size_t i = 0; i < TREES && status == FILE_OK; i++)
		status = file_make_folder(file_join(arena, staging->folder,
		    tree_names[i]));
	return status;
}

/* Everything that was staged is on the disk before the first rename is. */
static enum file_status
flush_stage(const struct staging *staging)
{
	int fd = open(staging->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool good = fd >= 0 && syncfs(fd) == 0;
	bool full = errno == ENOSPC;

	if (fd >= 0)
		close(fd);
	return good ? FILE_OK : full ? FILE_FULL : FILE_FAILED;
}

static bool
put_in_place(struct arena *arena, struct staging *staging, struct diag *diag)
{
	struct swap swap;
	enum file_status why;

	if (!swap_begin(&swap, arena, staging->site, staging->name)) {
		report(diag, RULE_publish_write, staging->site,
		    file_status_words(FILE_MISSING));
		return false;
	}
	while (!swap.done && swap_step(&swap))
		continue;
	if (swap.done)
		return true;
	why = swap.status;
	if (swap_undo(&swap)) {
		report(diag, RULE_publish_write, staging->site,
		    file_status_words(why));
	} else {
		staging->is_kept = true;
		report(diag, RULE_publish_half, staging->site,
		    file_status_words(swap.status));
	}
	return false;
}

bool
publish_site(struct arena *arena, struct staging *staging,
    const struct inspected *inspected, const char *as_of, struct diag *diag)
{
	size_t unopened = inspected_unopened(inspected);
	struct list packs = { 0 };
	enum file_status status;

	if (strcmp(inspected_folder(inspected), staging->folder) != 0)
		BUG("published is what was staged");
	if (unopened > 0 && !staging->is_preview) {
		report(diag, RULE_publish_unopened, staging->site,
		    arena_format(arena, "%zu", unopened));
		return false;
	}
	if (!manifest_check(arena, inspected, diag))
		return false;
	status = complete_trees(arena, staging);
	if (status == FILE_OK && !packs_make(arena, inspected, as_of, &packs,
	    diag))
		return false;
	if (status == FILE_OK)
		status = manifest_write(arena, inspected, &packs, as_of,
		    staging->is_preview);
	if (status == FILE_OK)
		status = flush_stage(staging);
	if (status == FILE_OK)
		return put_in_place(arena, staging, diag);
	report(diag, RULE_publish_write, staging->site,
	    file_status_words(status));
	return false;
}

void
publish_discard(struct staging *staging)
{
	if (staging == NULL)
		return;
	/* What cannot be removed now is swept by the next build. */
	if (!staging->is_kept)
		file_remove_tree(staging->folder);
	close(staging->lock);
}
