#include "publish/swap.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/list.h"

enum { MARKER_BYTES = 4096 };

static const char marker_name[] = ".swap";

const char *const tree_names[TREES] = { "assurance", "partners", "public" };

static const char *
standing(const struct swap *swap, size_t tree)
{
	return file_join(swap->arena, swap->site, tree_names[tree]);
}

static const char *
staged(const struct swap *swap, size_t tree)
{
	return file_join(swap->arena, file_join(swap->arena, swap->site,
	    swap->stage), tree_names[tree]);
}

/* Where the standing tree waits when it cannot be exchanged. */
static const char *
set_aside(const struct swap *swap, size_t tree)
{
	return arena_format(swap->arena, "%s/%s/old-%s", swap->site,
	    swap->stage, tree_names[tree]);
}

/* 0 when there is no such folder. */
static ino_t
inode_of(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISDIR(st.st_mode) ? st.st_ino : 0;
}

/* A rename is there after a power cut only when its folder was written. */
static bool
flush_folder(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool good;

	if (fd < 0)
		return false;
	good = fsync(fd) == 0 || errno == EINVAL;
	close(fd);
	return good;
}

static bool
flush_both(const struct swap *swap)
{
	return flush_folder(swap->site) && flush_folder(file_join(swap->arena,
	    swap->site, swap->stage));
}

static bool
move(struct swap *swap, const char *from, const char *to, unsigned flags)
{
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, flags) == 0 &&
	    flush_both(swap))
		return true;
	swap->status = file_status_of_errno();
	return false;
}

bool
swap_begin(struct swap *swap, struct arena *arena, const char *site,
    const char *stage)
{
	*swap = (struct swap){ .arena = arena, .site = site, .stage = stage,
		.exchange = true };
	for (size_t i = 0; i < TREES; i++) {
		swap->staged[i] = inode_of(staged(swap, i));
		if (swap->staged[i] == 0)
			return false;
	}
	return true;
}

/* "STAGE INODE INODE INODE end": the last word says that it is whole. */
static bool
read_marker(struct swap *swap, const char *marker)
{
	uintmax_t inodes[TREES];
	char stage[64];
	int end = 0;

	if (sscanf(marker, "%63s %ju %ju %ju end%n", stage, &inodes[0],
	    &inodes[1], &inodes[2], &end) != TREES + 1 || end == 0 ||
	    strncmp(stage, ".stage-", 7) != 0 || strchr(stage, '/') != NULL)
		return false;
	swap->stage = arena_copy(swap->arena, stage);
	for (size_t i = 0; i < TREES; i++)
		swap->staged[i] = (ino_t)inodes[i];
	return true;
}

enum swap_found
swap_resume(struct swap *swap, struct arena *arena, const char *site)
{
	struct file_bytes marker;

	*swap = (struct swap){ .arena = arena, .site = site, .exchange = true,
		.marked = true };
	swap->status = file_read(arena, file_join(arena, site, marker_name),
	    MARKER_BYTES, &marker);
	if (swap->status == FILE_MISSING)
		return SWAP_NONE;
	if (swap->status != FILE_OK)
		return SWAP_UNREADABLE;
	return read_marker(swap, marker.bytes) ? SWAP_BEGUN : SWAP_TORN;
}

static bool
write_marker(struct swap *swap)
{
	const char *path = file_join(swap->arena, swap->site, marker_name);
	const char *line = arena_format(swap->arena, "%s %ju %ju %ju end\n",
	    swap->stage, (uintmax_t)swap->staged[0],
	    (uintmax_t)swap->staged[1], (uintmax_t)swap->staged[2]);
	int fd;

	swap->status = file_write(path, line, strlen(line));
	if (swap->status != FILE_OK)
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	swap->marked = fd >= 0 && fsync(fd) == 0;
	if (!swap->marked)
		swap->status = file_status_of_errno();
	if (fd >= 0)
		close(fd);
	return swap->marked && flush_both(swap);
}

static bool
remove_marker(struct swap *swap)
{
	if (unlink(file_join(swap->arena, swap->site, marker_name)) != 0 &&
	    errno != ENOENT) {
		swap->status = file_status_of_errno();
		return false;
	}
	swap->marked = false;
	return flush_folder(swap->site);
}

/* One rename nearer to the new tree standing. */
static bool
step_tree(struct swap *swap, size_t tree)
{
	const char *here = standing(swap, tree), *new = staged(swap, tree);

	if (inode_of(new) != swap->staged[tree]) {
		swap->status = FILE_MISSING;
		return false;
	}
	if (!file_exists(here))
		return move(swap, new, here, 0);
	if (swap->exchange) {
		if (move(swap, new, here, RENAME_EXCHANGE))
			return true;
		if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
			return false;
		swap->exchange = false;
	}
	return move(swap, here, set_aside(swap, tree), 0);
}

bool
swap_step(struct swap *swap)
{
	if (!swap->marked)
		return write_marker(swap);
	for (size_t i = 0; i < TREES; i++)
		if (inode_of(standing(swap, i)) != swap->staged[i])
			return step_tree(swap, i);
	swap->done = remove_marker(swap);
	return swap->done;
}

static bool
undo_tree(struct swap *swap, size_t tree)
{
	const char *here = standing(swap, tree), *new = staged(swap, tree);
	const char *old = set_aside(swap, tree);

	if (inode_of(here) == swap->staged[tree]) {
		if (!file_exists(old) && file_exists(new))
			return move(swap, new, here, RENAME_EXCHANGE);
		if (!move(swap, here, new, 0))
			return false;
	}
	return !file_exists(old) || file_exists(here) ||
	    move(swap, old, here, 0);
}

bool
swap_undo(struct swap *swap)
{
	for (size_t i = TREES; i-- > 0;)
		if (!undo_tree(swap, i))
			return false;
	return remove_marker(swap);
}

bool
swap_abandon(struct swap *swap)
{
	for (size_t i = 0; i < TREES && swap->stage != NULL; i++) {
		const char *here = standing(swap, i);
		const char *old = set_aside(swap, i);

		if (!file_exists(here) && file_exists(old) &&
		    renameat2(AT_FDCWD, old, AT_FDCWD, here, 0) != 0) {
			swap->status = file_status_of_errno();
			return false;
		}
	}
	return remove_marker(swap);
}
