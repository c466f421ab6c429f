#include "inspect/paths.h"

#include <string.h>

#include "base/arena.h"
#include "inspect/look.h"
#include "inspect/tree.h"
#include "inspect/unit.h"
#include "inspect/wanted.h"
#include "model/diag.h"

/* Where the part of a path begins that the byte at `offset` stands in. */
static size_t
part_start(const char *path, size_t offset)
{
	while (offset > 0 && path[offset - 1] != '/')
		offset--;
	return offset;
}

static bool
has_number(const struct verdict *verdict)
{
	for (size_t i = 0; i < verdict->findings.count; i++) {
		const struct finding *finding = verdict->findings.items[i];

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
judge_name(struct look *look, struct branch *branch, size_t number,
    struct arena *arena, const char *shown_as, struct diag *diag)
{
	size_t length = strlen(branch->path), mask = length;
	size_t last = part_start(branch->path, length);
	const char *word = NULL;

	unit_search(look, &(struct unit){ .text = branch->path,
	    .length = length, .code = true });
	if (has_number(look->verdict)) {
		branch->shown = file_join(arena, shown_as, arena_format(arena,
		    "file#%zu", number));
		diag_report(diag, RULE_inspect_number, (struct place){
		    branch->shown, 0, 0 }, NULL, NULL);
		return;
	}
	for (size_t i = 0; i < look->sightings.count; i++) {
		const struct sighting *seen = look->sightings.items[i];
		size_t start = part_start(branch->path, seen->from);

		if (start < mask)
			mask = start;
		if (seen->to > last && word == NULL)
			word = arena_format(look->scratch, "%s/%s", seen->name,
			    seen->entry);
	}
	if (look->sightings.count == 0)
		return;
	branch->shown = file_join(arena, shown_as, arena_format(arena,
	    "%.*sfile#%zu", (int)mask, branch->path, number));
	if (word != NULL)
		diag_report(diag, RULE_inspect_name, (struct place){
		    branch->shown, 0, 0 }, word, NULL);
}

void
paths_judge(struct arena *arena, struct tree *tree, const char *shown_as,
    const struct wanted *wanted, struct diag *diag)
{
	struct arena *scratch = arena_open("inspecting file names");

	for (size_t i = 0; i < tree->branches.count; i++) {
		struct branch *branch = tree->branches.items[i];
		struct verdict none = { 0 };
		struct look look = { .scratch = scratch, .keep = scratch,
			.wanted = wanted, .tree = tree,
			.path = branch->path, .bytes = "", .verdict = &none };

		judge_name(&look, branch, i + 1, arena, shown_as, diag);
		arena_reset(scratch);
	}
	arena_wipe(scratch);
}
