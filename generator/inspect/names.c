#include "inspect/names.h"

#include <string.h>
#include <strings.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"
#include "inspect/look.h"
#include "inspect/tree.h"
#include "inspect/unit.h"
#include "inspect/wide.h"
#include "model/diag.h"

/* What one tree is judged with. */
struct naming {
	struct arena *arena;   /* of what is shown */
	struct arena *scratch; /* of one name */
	struct tree *tree;
	const struct wanted *wanted;
	const char *shown_as;
	struct diag *diag;
};

static void
report(struct naming *on, enum rule rule, const struct branch *branch,
    const char *word)
{
	diag_report(on->diag, rule, (struct place){ branch->shown, 0, 0 },
	    word, NULL);
}

/* Where the part of a path begins that the byte at `offset` stands in. */
static size_t
part_start(const char *path, size_t offset)
{
	while (offset > 0 && path[offset - 1] != '/')
		offset--;
	return offset;
}

static struct look
look_for(struct naming *on, struct verdict *none, const char *path)
{
	return (struct look){ .scratch = on->scratch, .keep = on->scratch,
		.wanted = on->wanted, .tree = on->tree, .path = path,
		.bytes = "", .verdict = none };
}

static const char *
word_of(struct naming *on, const struct sighting *seen)
{
	return arena_format(on->scratch, "%s/%s", seen->name, seen->entry);
}

/* All of the path is shown no longer: nobody says where in it. */
static bool
has_number(const struct verdict *none)
{
	for (size_t i = 0; i < none->findings.count; i++) {
		const struct finding *finding = none->findings.items[i];

		if (finding->rule == RULE_inspect_number)
			return true;
	}
	return false;
}

/*
 * A path is searched as a whole, because a term may be cut by its slashes.  A
 * report about it must not say it again: from the part that a term begins in,
 * the path is shown as "file#12".
 */
static void
judge_name(struct naming *on, struct branch *branch, size_t number)
{
	struct verdict none = { 0 };
	struct look look = look_for(on, &none, branch->path);
	size_t length = strlen(branch->path), mask = length;
	size_t last = part_start(branch->path, length);
	const char *word = NULL;

	unit_search(&look, &(struct unit){ .text = branch->path,
	    .length = length, .code = true });
	if (has_number(&none)) {
		branch->shown = file_join(on->arena, on->shown_as,
		    arena_format(on->arena, "file#%zu", number));
		report(on, RULE_inspect_number, branch, NULL);
		return;
	}
	for (size_t i = 0; i < look.sightings.count; i++) {
		const struct sighting *seen = look.sightings.items[i];
		size_t start = part_start(branch->path, seen->from);

		if (start < mask)
			mask = start;
		if (seen->to > last && word == NULL)
			word = word_of(on, seen);
	}
	if (look.sightings.count > 0)
		branch->shown = file_join(on->arena, on->shown_as,
		    arena_format(on->arena, "%.*sfile#%zu", (int)mask,
		    branch->path, number));
	if (word != NULL)
		report(on, RULE_inspect_name, branch, word);
}

static void
judge_beside(struct naming *on, const struct branch *branch, const char *text,
    size_t length)
{
	struct verdict none = { 0 };
	struct look look = look_for(on, &none, branch->path);

	unit_search(&look, &(struct unit){ .text = text_of_bytes(on->scratch,
	    text, length), .length = length, .nowhere = true });
	if (look.sightings.count > 0)
		report(on, RULE_inspect_beside, branch, word_of(on,
		    look.sightings.items[0]));
}

static void
judge_link(struct naming *on, const struct branch *branch, const char *full)
{
	enum { LONGEST = 4096 };
	char *target = arena_alloc(on->scratch, LONGEST, 1);
	ssize_t n = readlink(full, target, LONGEST);

	if (n > 0)
		judge_beside(on, branch, target, (size_t)n);
}

/*
 * Those of the system say who may read; what anybody may write ("user.") goes
 * with a file into archives and onto some hosts.
 */
static void
judge_attributes(struct naming *on, const struct branch *branch,
    const char *full)
{
	enum { LONGEST = 64 * 1024 };
	static const char ours[] = "user.";
	char *names, *value;
	ssize_t length = llistxattr(full, NULL, 0), n;
	bool any = false;

	if (length <= 0 || length > LONGEST)
		return;
	names = arena_alloc(on->scratch, (size_t)length + 1, 1);
	length = llistxattr(full, names, (size_t)length);
	value = arena_alloc(on->scratch, LONGEST, 1);
	for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) +
	    1) {
		const char *name = names + at;

		if (strncmp(name, ours, sizeof ours - 1) != 0)
			continue;
		any = true;
		judge_beside(on, branch, name, strlen(name));
		n = lgetxattr(full, name, value, LONGEST);
		if (n > 0)
			judge_beside(on, branch, value, (size_t)n);
	}
	if (any)
		report(on, RULE_inspect_attribute, branch, NULL);
}

static bool
begins(const char *name, const char *mark)
{
	return strncasecmp(name, mark, strlen(mark)) == 0;
}

static bool
ends(const char *name, const char *mark)
{
	size_t n = strlen(name), m = strlen(mark);

	return n >= m && strcasecmp(name + n - m, mark) == 0;
}

static bool
is_leftover(const char *path)
{
	static const char *const whole[] = { ".git", ".svn", ".hg", ".bzr",
		".DS_Store", "Thumbs.db", "desktop.ini", ".directory",
		"__MACOSX", ".idea", ".vscode", ".Trash", "core" };
	static const char *const endings[] = { "~", ".swp", ".swo", ".bak",
		".old", ".orig", ".rej", ".tmp", ".log", ".part" };
	static const char *const beginnings[] = { ".#", "._", "~$", ".nfs",
		".fuse_hidden" };
	const char *name = path + part_start(path, strlen(path));

	for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
		if (strcasecmp(name, whole[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (ends(name, endings[i]))
			return true;
	for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++)
		if (begins(name, beginnings[i]))
			return true;
	return name[0] == '#' && ends(name, "#");
}

static bool
is_below(const char *path, const char *folder)
{
	size_t n = folder == NULL ? 0 : strlen(folder);

	return folder != NULL && strncmp(path, folder, n) == 0 &&
	    path[n] == '/';
}

/* A folder comes before what it holds. */
static void
judge_leftovers(struct naming *on)
{
	struct list *branches = &on->tree->branches;
	const char *folder = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < branches->count; i++) {
		struct branch *branch = branches->items[i];

		if (is_below(branch->path, folder))
			continue;
		branches->items[kept++] = branch;
		if (!is_leftover(branch->path))
			continue;
		report(on, RULE_inspect_leftover, branch, NULL);
		if (branch->kind == FILE_FOLDER)
			folder = branch->path;
	}
	branches->count = kept;
}

void
names_judge(struct arena *arena, struct tree *tree, const char *shown_as,
    const struct wanted *wanted, struct diag *diag)
{
	struct naming on = { arena, arena_open("inspecting file names"), tree,
		wanted, shown_as, diag };

	for (size_t i = 0; i < tree->branches.count; i++) {
		struct branch *branch = tree->branches.items[i];
		const char *full = file_join(on.scratch, tree->folder,
		    branch->path);

		judge_name(&on, branch, i + 1);
		if (branch->kind == FILE_LINK)
			judge_link(&on, branch, full);
		judge_attributes(&on, branch, full);
		arena_reset(on.scratch);
	}
	judge_leftovers(&on);
	arena_wipe(on.scratch);
}
