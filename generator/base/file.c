#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

enum { DEEPEST = 64, PATH_BYTES = 4096 };

const char *
file_status_words(enum file_status status)
{
	switch (status) {
	case FILE_OK:
		return "nothing went wrong";
	case FILE_MISSING:
		return "there is no such file or folder";
	case FILE_FORBIDDEN:
		return "this user has no right to it";
	case FILE_TOO_LARGE:
		return "it is too large";
	case FILE_NOT_REGULAR:
		return "it is not an ordinary file";
	case FILE_FULL:
		return "the disk is full";
	case FILE_FAILED:
		return "the system refused";
	}
	BUG("file status %d", (int)status);
}

enum file_status
file_status_of_errno(void)
{
	switch (errno) {
	case ENOENT:
	case ENOTDIR:
		return FILE_MISSING;
	case EACCES:
	case EPERM:
	case EROFS:
		return FILE_FORBIDDEN;
	case ENOSPC:
	case EDQUOT:
		return FILE_FULL;
	case EISDIR:
	case ELOOP:
		return FILE_NOT_REGULAR;
	case EFBIG:
		return FILE_TOO_LARGE;
	}
	return FILE_FAILED;
}

static enum file_status
read_open_file(struct arena *arena, int fd, size_t limit,
    struct file_bytes *out)
{
	struct stat st;
	size_t size;

	if (fstat(fd, &st) != 0)
		return file_status_of_errno();
	if (!S_ISREG(st.st_mode))
		return FILE_NOT_REGULAR;
	if (st.st_size < 0 || (size_t)st.st_size > limit)
		return FILE_TOO_LARGE;
	size = (size_t)st.st_size;
	out->bytes = arena_alloc(arena, size + 1, 1);
	out->length = 0;
	while (out->length < size) {
		ssize_t n = read(fd, out->bytes + out->length,
		    size - out->length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return file_status_of_errno();
		if (n == 0)
			break;
		out->length += (size_t)n;
	}
	out->bytes[out->length] = '\0';
	return FILE_OK;
}

enum file_status
file_read(struct arena *arena, const char *path, size_t limit,
    struct file_bytes *out)
{
	/* O_NONBLOCK: opening a pipe somebody put into content/ must not wait. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	enum file_status status;

	if (fd < 0)
		return file_status_of_errno();
	status = read_open_file(arena, fd, limit, out);
	close(fd);
	return status;
}

enum file_status
file_make_folder(const char *path)
{
	char part[PATH_BYTES];
	size_t length = strlen(path);

	if (length >= sizeof part)
		return FILE_FAILED;
	memcpy(part, path, length + 1);
	for (size_t i = 1; i <= length; i++) {
		if (part[i] != '/' && part[i] != '\0')
			continue;
		part[i] = '\0';
		if (mkdir(part, 0777) != 0 && errno != EEXIST)
			return file_status_of_errno();
		part[i] = path[i];
	}
	return file_is_folder(path) ? FILE_OK : FILE_NOT_REGULAR;
}

static enum file_status
write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return file_status_of_errno();
		bytes += n;
		length -= (size_t)n;
	}
	return FILE_OK;
}

/* A file of our own: never through a link or a pipe that stands there. */
static int
create(const char *path)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
	int fd = open(path, flags, 0666);

	/* What a killed run left. */
	if (fd < 0 && errno == EEXIST && unlink(path) == 0)
		fd = open(path, flags, 0666);
	return fd;
}

static int
open_beside(const char *path, char *beside, size_t room)
{
	int fd = -1;
	int length = snprintf(beside, room, "%s.part", path);

	if (length < 0 || (size_t)length >= room) {
		errno = ENAMETOOLONG;
		return -1;
	}
	fd = create(beside);
	if (fd < 0 && errno == ENOENT) {
		char folder[PATH_BYTES];
		const char *slash = strrchr(path, '/');

		if (slash == NULL)
			return -1;
		memcpy(folder, path, (size_t)(slash - path));
		folder[slash - path] = '\0';
		if (file_make_folder(folder) != FILE_OK)
			return -1;
		fd = create(beside);
	}
	return fd;
}

enum file_status
file_write(const char *path, const void *bytes, size_t length)
{
	char beside[PATH_BYTES];
	int fd = open_beside(path, beside, sizeof beside);
	enum file_status status;

	if (fd < 0)
		return file_status_of_errno();
	status = write_all(fd, bytes, length);
	if (close(fd) != 0 && status == FILE_OK)
		status = file_status_of_errno();
	if (status == FILE_OK && rename(beside, path) != 0)
		status = file_status_of_errno();
	if (status != FILE_OK)
		unlink(beside);
	return status;
}

bool
file_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

bool
file_others_may_read(const char *path)
{
	struct stat stat_of;

	return stat(path, &stat_of) == 0 &&
	    (stat_of.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

bool
file_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int
not_dots(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 &&
	    strcmp(entry->d_name, "..") != 0;
}

static enum file_kind
kind_of(const char *path)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return FILE_UNREADABLE;
	if (S_ISLNK(st.st_mode))
		return FILE_LINK;
	if (S_ISDIR(st.st_mode))
		return FILE_FOLDER;
	return S_ISREG(st.st_mode) ? FILE_REGULAR : FILE_SPECIAL;
}

static enum file_status
walk(struct arena *arena, const char *root, const char *below, int depth,
    struct list *entries)
{
	char *folder = file_join(arena, root, below);
	struct dirent **names = NULL;
	int count;

	if (depth > DEEPEST)
		return FILE_FAILED;
	count = scandir(folder, &names, not_dots, by_name);
	if (count < 0)
		return file_status_of_errno();
	for (int i = 0; i < count; i++) {
		struct file_entry *entry = arena_alloc(arena, 1, sizeof *entry);

		entry->path = file_join(arena, below, names[i]->d_name);
		entry->kind = kind_of(file_join(arena, root, entry->path));
		list_add(arena, entries, entry);
		if (entry->kind == FILE_FOLDER && walk(arena, root, entry->path,
		    depth + 1, entries) != FILE_OK)
			entry->kind = FILE_UNREADABLE;
		free(names[i]);
	}
	free(names);
	return FILE_OK;
}

enum file_status
file_walk(struct arena *arena, const char *root, struct list *entries)
{
	return walk(arena, root, "", 0, entries);
}

enum file_status
file_remove_tree(const char *path)
{
	struct arena *scratch;
	struct list entries = { 0 };
	enum file_status status = FILE_OK;

	if (!file_exists(path))
		return FILE_OK;
	if (kind_of(path) != FILE_FOLDER)
		return unlink(path) == 0 ? FILE_OK : file_status_of_errno();
	scratch = arena_open("removing a folder");
	status = file_walk(scratch, path, &entries);
	for (size_t i = entries.count; status == FILE_OK && i-- > 0;) {
		const struct file_entry *entry = entries.items[i];
		char *full = file_join(scratch, path, entry->path);

		if (remove(full) != 0)
			status = file_status_of_errno();
	}
	if (status == FILE_OK && rmdir(path) != 0)
		status = file_status_of_errno();
	arena_wipe(scratch);
	return status;
}

char *
file_join(struct arena *arena, const char *folder, const char *name)
{
	if (name[0] == '\0')
		return arena_copy(arena, folder);
	if (folder[0] == '\0' || strcmp(folder, ".") == 0)
		return arena_copy(arena, name);
	return arena_format(arena, "%s%s%s", folder,
	    folder[strlen(folder) - 1] == '/' ? "" : "/", name);
}

const char *
file_ending(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(slash == NULL ? path : slash, '.');

	return dot == NULL ? "" : dot + 1;
}
