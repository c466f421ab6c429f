#include "inspect/tree.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "inspect/decode.h"
#include "inspect/own.h"
#include "model/schema.h"

static struct branch *
add_branch(struct arena *arena, struct tree *tree, const char *path,
    enum file_kind kind)
{
	struct branch *branch = arena_alloc(arena, 1, sizeof *branch);

	branch->path = branch->shown = path;
	branch->kind = kind;
	list_add(arena, &tree->branches, branch);
	map_put(tree->by_path, path, branch);
	return branch;
}

enum file_status
tree_open(struct arena *arena, const char *folder, const char *shown_as,
    bool sites, struct tree *tree)
{
	struct list entries = { 0 };
	enum file_status status = file_walk(arena, folder, &entries);

	*tree = (struct tree){ .folder = folder, .by_path = map_open(arena),
		.sites = sites };
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		add_branch(arena, tree, entry->path, entry->kind)->shown =
		    file_join(arena, shown_as, entry->path);
	}
	tree->address = own_address(arena, tree);
	return status;
}

void
tree_open_file(struct arena *arena, const char *path, const char *shown_as,
    struct tree *tree)
{
	const char *slash = strrchr(path, '/');

	*tree = (struct tree){ .by_path = map_open(arena), .alone = true,
		.folder = slash == NULL ? "." : slash == path ? "/" :
		    arena_copy_n(arena, path, (size_t)(slash - path)) };
	add_branch(arena, tree, slash == NULL ? path : slash + 1,
	    FILE_REGULAR)->shown = shown_as;
}

struct tree
tree_of_members(struct arena *arena)
{
	return (struct tree){ .folder = "", .by_path = map_open(arena) };
}

bool
tree_add_member(struct arena *arena, struct tree *tree, const char *path)
{
	const struct branch *branch;

	for (const char *slash = strchr(path, '/'); slash != NULL;
	    slash = strchr(slash + 1, '/')) {
		char *folder = arena_copy_n(arena, path, (size_t)(slash -
		    path));

		branch = map_get(tree->by_path, folder);
		if (branch == NULL)
			add_branch(arena, tree, folder, FILE_FOLDER);
		else if (branch->kind != FILE_FOLDER)
			return false;
	}
	if (map_get(tree->by_path, path) != NULL)
		return false;
	add_branch(arena, tree, arena_copy(arena, path), FILE_REGULAR);
	return true;
}

unsigned
tree_readers(const struct tree *tree, const char *path)
{
	static const struct { const char *folder; enum audience audience; }
	folders[] = { { "partners/", FOR_PARTNERS },
		{ "assurance/", FOR_ASSURANCE } };

	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
		if (tree != NULL && tree->sites && strncmp(path,
		    folders[i].folder, strlen(folders[i].folder)) == 0)
			return 1U << folders[i].audience;
	return 1U << FOR_PUBLIC;
}

/* RFC 3986 3.1; the length of the scheme without its colon, 0 for none. */
static size_t
scheme_length(const char *address)
{
	size_t n = 0;

	while ((address[n] | 32) >= 'a' && (address[n] | 32) <= 'z')
		n++;
	if (n == 0)
		return 0;
	n += strspn(address + n, "0123456789+-.abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	return address[n] == ':' ? n : 0;
}

static size_t
root_length(const struct tree *tree, const char *from)
{
	const char *slash = tree->sites ? strchr(from, '/') : NULL;

	return slash == NULL ? 0 : (size_t)(slash - from);
}

/*
 * `steps` walked from the folder of length `at` of `path`, a buffer with room
 * for both; false when they climb over the root.
 */
static bool
walk_steps(char *path, size_t at, size_t root, const char *steps)
{
	while (*steps != '\0') {
		size_t n = strcspn(steps, "/");

		if (n == 2 && memcmp(steps, "..", 2) == 0) {
			if (at <= root)
				return false;
			while (at > root && path[at - 1] != '/')
				at--;
			at -= at > root;
		} else if (n > 0 && !(n == 1 && steps[0] == '.')) {
			if (at > 0)
				path[at++] = '/';
			memcpy(path + at, steps, n);
			at += n;
		}
		steps += n;
		steps += *steps == '/';
	}
	path[at] = '\0';
	return true;
}

/* The file that a host would send for this path, or NULL. */
static const char *
find_page(struct arena *arena, const struct tree *tree, const char *path)
{
	const struct branch *branch = map_get(tree->by_path, path);

	if (path[0] == '\0' || (branch != NULL && branch->kind == FILE_FOLDER))
		branch = map_get(tree->by_path, file_join(arena, path,
		    "index.html"));
	return branch != NULL && branch->kind == FILE_REGULAR ? branch->path :
	    NULL;
}

static enum lead
resolve_path(struct arena *arena, const struct tree *tree, const char *from,
    const char *steps, struct target *target)
{
	size_t root = root_length(tree, from);
	const char *slash = strrchr(from, '/');
	size_t at = slash == NULL ? 0 : (size_t)(slash - from);
	char *path = arena_alloc(arena, strlen(from) + strlen(steps) + 3, 1);

	if (steps[0] == '/')
		at = root;
	memcpy(path, from, at);
	if (!walk_steps(path, at, root, steps))
		return LEADS_NOWHERE;
	target->path = find_page(arena, tree, path);
	return target->path == NULL ? LEADS_NOWHERE : LEADS_TO_PAGE;
}

/*
 * Whole addresses of the site itself are links like any others.  Its host may
 * answer for other things as well (a booking system): ours are those in a
 * folder of ours, and pages and documents wherever they are.
 */
static bool
is_own(struct arena *arena, const struct tree *tree, const char *address)
{
	size_t own = tree->address == NULL ? 0 : strlen(tree->address), n, whole;
	const char *ending;

	if (own == 0 || strncmp(address, tree->address, own) != 0)
		return false;
	address += own;
	n = strcspn(address, "/?#");
	whole = strcspn(address, "?#");
	ending = file_ending(arena_copy_n(arena, address, whole));
	return whole == 0 || strcmp(ending, "html") == 0 ||
	    strcmp(ending, "pdf") == 0 || map_get(tree->by_path, file_join(
	    arena, tree->sites ? "public" : "", arena_copy_n(arena, address,
	    n))) != NULL;
}

enum lead
tree_resolve(struct arena *arena, const struct tree *tree, const char *from,
    const char *address, struct target *target)
{
	size_t scheme, length, path_length;

	*target = (struct target){ .path = from };
	address += strspn(address, " \t\r\n");
	length = strlen(address);
	while (length > 0 && strchr(" \t\r\n", address[length - 1]) != NULL)
		length--;
	if (is_own(arena, tree, address)) {
		length -= strlen(tree->address) - 1;
		address += strlen(tree->address) - 1;
		from = tree->sites ? "public/index.html" : "index.html";
	}
	scheme = scheme_length(address);
	if (scheme == 4 && strncasecmp(address, "file", 4) == 0)
		return LEADS_TO_DISK;
	if (scheme > 0 || strncmp(address, "//", 2) == 0)
		return LEADS_AWAY;
	if (length == 0)
		return LEADS_NOWHERE;
	path_length = strcspn(address, "?#");
	if (path_length > length)
		path_length = length;
	if (memchr(address, '#', length) != NULL) {
		const char *hash = strchr(address, '#') + 1;

		target->fragment = decode_percent(arena, hash, length -
		    (size_t)(hash - address));
	}
	if (path_length == 0)
		return LEADS_TO_PAGE;
	if (tree->alone)
		return LEADS_AWAY;
	return resolve_path(arena, tree, from, decode_percent(arena, address,
	    path_length), target);
}
