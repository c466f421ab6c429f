#include "load/printed.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "base/utf8.h"

/* A file's name could hold commands for a terminal or a CI log. */
char *
path_printable(struct arena *arena, const char *path)
{
	size_t bad, length = strlen(path);
	char *copy = arena_copy(arena, path);

	while (!utf8_valid(copy, length, &bad))
		copy[bad] = '?';
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)copy[i];

		if (c < 0x20 || c == 0x7F)
			copy[i] = '?';
		else if (c == 0xC2 && (unsigned char)copy[i + 1] < 0xA0)
			copy[i] = copy[i + 1] = '?';
	}
	return copy;
}

/* Words of ours and ids are printed; any other name may be somebody's. */
static bool
may_be_printed(const char *name, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (strchr("abcdefghijklmnopqrstuvwxyz0123456789-_.",
		    name[i]) == NULL)
			return false;
	return true;
}

/* The place of a file among those of its folder, by name, from 1. */
static size_t
place_in_folder(const struct list *entries, const char *path, size_t length)
{
	size_t place = 0, folder = length;

	while (folder > 0 && path[folder - 1] != '/')
		folder--;
	for (size_t i = 0; i < entries->count; i++) {
		const struct file_entry *e = entries->items[i];

		if (strncmp(e->path, path, folder) != 0 ||
		    strchr(e->path + folder, '/') != NULL)
			continue;
		place++;
		if (strlen(e->path) == length &&
		    strncmp(e->path, path, length) == 0)
			break;
	}
	return place;
}

const char *
path_masked(struct arena *vault, const struct list *entries, const char *path)
{
	struct text out = text_open(vault, TEXT_LIMIT);

	for (size_t at = 0; path[at] != '\0';) {
		size_t length = strcspn(path + at, "/");

		if (may_be_printed(path + at, length))
			text_add_n(&out, path + at, length);
		else
			text_add_format(&out, "file#%zu", place_in_folder(
			    entries, path, at + length));
		at += length;
		if (path[at] == '/') {
			text_add_char(&out, '/');
			at++;
		}
	}
	return out.bytes;
}
