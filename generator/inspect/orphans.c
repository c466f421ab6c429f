#include "inspect/orphans.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/tree.h"
#include "model/diag.h"

static const char site[] = "public/";

static bool
begins(const char *path, const char *with)
{
	return strncmp(path, with, strlen(with)) == 0;
}

/* What hosts, search engines and the scripts of a page ask for by itself. */
static bool
is_asked_for(const struct branch *branch)
{
	static const char *const whole[] = { "index.html", "404.html",
		"robots.txt", "sitemap.xml", "_headers", "_redirects", "CNAME",
		".nojekyll", "manifest.json", "favicon.ico" };
	static const char *const folders[] = { ".well-known/", "find/" };
	const char *path = branch->path + sizeof site - 1;

	for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
		if (strcmp(path, whole[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
		if (begins(path, folders[i]))
			return true;
	/* Who has an event in a calendar asks for its file again. */
	return strcmp(file_ending(path), "ics") == 0 ||
	    branch->verdict->unlisted;
}

/* Branches that are reached, in the order in which they were. */
struct reach {
	struct arena *arena;
	const struct tree *tree;
	struct map *reached; /* by path */
	struct list order;
};

static void
reach(struct reach *on, const char *path)
{
	struct branch *branch = map_get(on->tree->by_path, path);

	if (branch == NULL || branch->verdict == NULL ||
	    map_put(on->reached, branch->path, branch) != NULL)
		return;
	list_add(on->arena, &on->order, branch);
}

/* The plain file that a packed copy lies beside, or itself. */
static const char *
plain_of(struct arena *arena, const char *path)
{
	const char *ending = file_ending(path);

	return strcmp(ending, "gz") == 0 || strcmp(ending, "br") == 0 ?
	    arena_copy_n(arena, path, strlen(path) - 3) : path;
}

void
orphans_judge(struct arena *arena, const struct tree *tree, struct diag *diag)
{
	struct reach on = { .arena = arena, .tree = tree,
		.reached = map_open(arena) };

	if (!tree->sites || map_get(tree->by_path, "public/index.html") == NULL)
		return;
	for (size_t i = 0; i < tree->branches.count; i++) {
		const struct branch *branch = tree->branches.items[i];

		if (branch->verdict != NULL && begins(branch->path, site) &&
		    is_asked_for(branch))
			reach(&on, branch->path);
	}
	for (size_t i = 0; i < on.order.count; i++) {
		const struct branch *branch = on.order.items[i];
		const struct list *leads = &branch->verdict->leads;

		for (size_t j = 0; j < leads->count; j++)
			reach(&on, leads->items[j]);
	}
	for (size_t i = 0; i < tree->branches.count; i++) {
		const struct branch *branch = tree->branches.items[i];

		if (branch->verdict != NULL && begins(branch->path, site) &&
		    map_get(on.reached, plain_of(arena, branch->path)) == NULL)
			diag_report(diag, RULE_inspect_orphan, (struct place){
			    branch->shown, 0, 0 }, NULL, NULL);
	}
}
