/*
 * tree.h - all paths of an inspected folder, and where a link leads in it.
 */
#ifndef INSPECT_TREE_H
#define INSPECT_TREE_H

#include <stdbool.h>

#include "base/file.h"
#include "base/list.h"

struct arena;
struct map;
struct registers;
struct verdict;

struct branch {
	const char *path;        /* below the folder */
	const char *shown;       /* as reports name it */
	enum file_kind kind;
	struct verdict *verdict; /* of a file that was looked at, else NULL */
	struct map *ids;         /* of `verdict`, made when a link asks for them */
};

struct tree {
	const char *folder;
	struct list branches; /* struct branch, sorted by path */
	struct map *by_path;
	const char *address;  /* of the site itself, with a slash at its end, or NULL */
	bool sites;           /* its folders (public, partners ...) are sites of their own */
	bool alone;           /* one file: where its links lead nobody can say */
};

/*
 * Walk the folder; paths are shown below `shown_as`.
 */
enum file_status tree_open(struct arena *arena, const char *folder,
    const char *shown_as, bool sites, struct tree *tree);

/* The same of one file, shown as `shown_as`. */
void tree_open_file(struct arena *arena, const char *path,
    const char *shown_as, struct tree *tree);

/* Of what is in an archive: nothing yet. */
struct tree tree_of_members(struct arena *arena);

/*
 * A file, and the folders it is in.  False where it is there already, or where
 * a file stands in the place of one of its folders.
 */
bool tree_add_member(struct arena *arena, struct tree *tree, const char *path);

/* The audiences that may read the file, a bit (1 << enum audience) for each. */
unsigned tree_readers(const struct tree *tree, const char *path);

enum lead {
	LEADS_AWAY,    /* another site, an e-mail address ... */
	LEADS_TO_PAGE, /* `path`, and `fragment` if there is one */
	LEADS_NOWHERE,
	LEADS_TO_DISK  /* a file: address, of the machine that built this */
};

struct target {
	const char *path;     /* as in `branch` */
	const char *fragment; /* decoded; NULL: the whole page */
};

/* Where `address`, written in the page at `from`, leads. */
enum lead tree_resolve(struct arena *arena, const struct tree *tree,
    const char *from, const char *address, struct target *target);

#endif
