#include "inspect/inspect.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "inspect/listed.h"
#include "inspect/look.h"
#include "inspect/names.h"
#include "inspect/orphans.h"
#include "inspect/seen.h"
#include "inspect/share.h"
#include "inspect/tree.h"
#include "inspect/wanted.h"
#include "model/diag.h"
#include "registers/registers.h"
#include "render/render.h"

struct inspected {
	const char *folder;
	size_t registers, unopened;
	struct inspected_file *files;
	size_t count;
};

static void
report_branch(struct diag *diag, enum rule rule, const struct branch *branch,
    const char *word)
{
	diag_report(diag, rule, (struct place){ branch->shown, 0, 0 }, word,
	    NULL);
}

/* What one inspection has to do with. */
struct inspection {
	struct arena *arena;
	struct registers *registers; /* NULL: none to look for */
	struct map *contacts;
	struct wanted wanted;
	struct tree tree;
	struct list met; /* struct contact */
	struct diag *diag;
};

/* How often each kind of contact was met that nobody said may stand there. */
struct contact {
	const char *word;
	size_t more;
	struct place place;
};

static bool
take_contact(struct inspection *on, const struct branch *branch,
    const struct finding *finding)
{
	struct contact *contact;

	if (finding->rule != RULE_inspect_contact)
		return false;
	for (size_t i = 0; i < on->met.count; i++) {
		contact = on->met.items[i];
		if (strcmp(contact->word, finding->word) == 0) {
			contact->more++;
			return true;
		}
	}
	contact = arena_alloc(on->arena, 1, sizeof *contact);
	*contact = (struct contact){ .word = finding->word, .place = {
		branch->shown, finding->line, finding->column } };
	list_add(on->arena, &on->met, contact);
	return true;
}

static void
report_contacts(const struct inspection *on)
{
	for (size_t i = 0; i < on->met.count; i++) {
		const struct contact *contact = on->met.items[i];

		diag_report(on->diag, RULE_inspect_contact, contact->place,
		    contact->word, contact->more == 0 ? NULL : arena_format(
		    on->arena, "look whether it is a contact that anybody may "
		    "have; there are %zu more", contact->more));
	}
}

static void
report_finding(struct arena *arena, struct diag *diag,
    const struct branch *branch, const struct finding *finding)
{
	const char *usual = rule_rows[finding->rule].hint, *hint = NULL;

	if (finding->page > 0)
		hint = arena_format(arena, "it is on page %u; the word is the "
		    "register and its entry", finding->page);
	else if (finding->part > 0)
		hint = arena_format(arena, "it is in file %u of the archive, "
		    "and may be in others; %s", finding->part, usual);
	diag_report(diag, finding->rule, (struct place){ branch->shown,
	    finding->line, finding->column }, finding->word, hint);
}

static bool
has_id(struct arena *arena, struct branch *branch, const char *id)
{
	if (branch->verdict == NULL)
		return true;
	if (branch->ids == NULL) {
		const struct list *ids = &branch->verdict->ids;

		branch->ids = map_open(arena);
		for (size_t i = 0; i < ids->count; i++)
			map_put(branch->ids, ids->items[i], ids->items[i]);
	}
	return map_get(branch->ids, id) != NULL;
}

static void
judge_crossings(struct arena *arena, const struct tree *tree,
    const struct branch *branch, struct diag *diag)
{
	const struct list *crossings = &branch->verdict->crossings;

	for (size_t i = 0; i < crossings->count; i++) {
		const struct crossing *crossing = crossings->items[i];
		struct branch *target = map_get(tree->by_path, crossing->path);

		if (target != NULL && has_id(arena, target, crossing->fragment))
			continue;
		diag_report(diag, RULE_inspect_anchor, (struct place){
		    branch->shown, crossing->line, crossing->column }, NULL,
		    NULL);
	}
}

static void
judge_file(struct inspection *on, const struct branch *branch)
{
	const struct verdict *verdict = branch->verdict;

	if (verdict == NULL) {
		report_branch(on->diag, RULE_inspect_gave_up, branch, NULL);
		return;
	}
	for (size_t i = 0; i < verdict->findings.count; i++)
		if (!take_contact(on, branch, verdict->findings.items[i]))
			report_finding(on->arena, on->diag, branch,
			    verdict->findings.items[i]);
	judge_crossings(on->arena, &on->tree, branch, on->diag);
}

static void
judge_branch(struct inspection *on, const struct branch *branch)
{
	struct diag *diag = on->diag;

	switch (branch->kind) {
	case FILE_REGULAR:
		judge_file(on, branch);
		return;
	case FILE_FOLDER:
		return;
	case FILE_LINK:
		report_branch(diag, RULE_inspect_link_out, branch, NULL);
		return;
	case FILE_UNREADABLE:
		report_branch(diag, RULE_inspect_unreadable, branch, NULL);
		return;
	case FILE_SPECIAL:
		report_branch(diag, RULE_inspect_special, branch, NULL);
		return;
	}
}

static void
keep_clean(const struct inspection *on)
{
	for (size_t i = 0; i < on->tree.branches.count; i++) {
		const struct branch *branch = on->tree.branches.items[i];

		if (branch->verdict != NULL && branch->verdict->clean)
			seen_note(on->wanted.seen, branch->path,
			    branch->verdict->digest);
	}
	seen_save(on->wanted.seen);
}

static void
inspect_tree(struct inspection *on, const char *folder, const char *shown_as,
    bool sites, const char *manifest)
{
	enum file_status status = FILE_OK;
	bool alone = !file_is_folder(folder);

	if (alone)
		tree_open_file(on->arena, folder, shown_as, &on->tree);
	else
		status = tree_open(on->arena, folder, shown_as, sites,
		    &on->tree);
	if (status != FILE_OK) {
		diag_report(on->diag, RULE_inspect_unreadable, (struct place){
		    shown_as, 0, 0 }, NULL, NULL);
		return;
	}
	names_judge(on->arena, &on->tree, alone ? "" : shown_as, &on->wanted,
	    on->diag);
	share_looks(on->arena, &on->tree, &on->wanted);
	for (size_t i = 0; i < on->tree.branches.count; i++)
		judge_branch(on, on->tree.branches.items[i]);
	orphans_judge(on->arena, &on->tree, on->diag);
	report_contacts(on);
	if (manifest != NULL)
		listed_judge(on->arena, &on->tree, manifest, on->diag);
	keep_clean(on);
}

static struct inspection
open_inspection(const char *name, const struct inspect_options *options,
    struct diag *diag)
{
	struct inspection on = { .arena = arena_open(name), .diag = diag };

	if (options->registers != NULL)
		on.registers = registers_open(options->registers,
		    options->key_path, options->password, diag);
	on.wanted.registers = on.registers;
	on.wanted.withheld = options->withheld;
	on.wanted.elsewhere = options->elsewhere;
	on.wanted.seen = seen_open(on.arena, options, on.registers);
	if (options->contacts == NULL)
		return on;
	on.contacts = map_open(on.arena);
	for (size_t i = 0; i < options->contacts->count; i++)
		map_put(on.contacts, options->contacts->items[i], on.contacts);
	on.wanted.contacts = on.contacts;
	return on;
}

static size_t
count_unopened(const struct inspection *on)
{
	return on->registers == NULL ? 0 : registers_unopened(on->registers);
}

static void
report_unopened(const struct inspection *on, const char *folder)
{
	size_t unopened = count_unopened(on);

	if (unopened > 0)
		diag_report(on->diag, RULE_inspect_without_registers,
		    (struct place){ folder, 0, 0 }, arena_format(on->arena,
		    "%zu", unopened), NULL);
	else if (on->registers == NULL || registers_count(on->registers) == 0)
		diag_report(on->diag, RULE_inspect_no_registers,
		    (struct place){ folder, 0, 0 }, NULL, NULL);
}

static void
take_tally(const struct inspection *on, struct inspect_tally *tally)
{
	if (tally == NULL)
		return;
	*tally = (struct inspect_tally){ .unopened = count_unopened(on) };
	if (on->registers != NULL)
		tally->registers = registers_count(on->registers);
	for (size_t i = 0; i < on->tree.branches.count; i++) {
		const struct branch *branch = on->tree.branches.items[i];

		tally->files += branch->kind == FILE_REGULAR;
	}
}

bool
inspect_only_unopened(const struct diag *diag)
{
	static const bool unopened[RULES] = {
		[RULE_inspect_unreadable] = true,
		[RULE_inspect_gave_up] = true,
		[RULE_inspect_unknown_kind] = true,
		[RULE_inspect_damaged] = true,
		[RULE_inspect_not_text] = true,
		[RULE_inspect_too_large] = true,
		[RULE_inspect_too_much] = true,
		[RULE_inspect_pdftotext] = true,
		[RULE_inspect_pdf_letters] = true };

	for (size_t rule = 0; rule < RULES; rule++)
		if (!unopened[rule] && rule_rows[rule].outcome == STOP &&
		    diag_has(diag, (enum rule)rule))
			return false;
	return diag_count(diag, STOP) > 0;
}

bool
inspect_folder(const char *folder, const char *shown_as,
    const struct inspect_options *options, struct diag *diag)
{
	size_t before = diag_count(diag, STOP);
	struct inspection on = open_inspection("inspecting a folder", options,
	    diag);
	bool sites = file_is_folder(file_join(on.arena, folder, "public"));

	report_unopened(&on, options->registers);
	inspect_tree(&on, folder, shown_as, sites, options->manifest);
	take_tally(&on, options->tally);
	registers_close(on.registers);
	arena_wipe(on.arena);
	return diag_count(diag, STOP) == before;
}

static void
keep_files(struct arena *press, const struct tree *tree,
    struct inspected *inspected)
{
	inspected->files = arena_alloc(press, tree->branches.count,
	    sizeof *inspected->files);
	for (size_t i = 0; i < tree->branches.count; i++) {
		const struct branch *branch = tree->branches.items[i];
		struct inspected_file *file;

		if (branch->verdict == NULL)
			continue;
		file = &inspected->files[inspected->count++];
		file->path = arena_copy(press, branch->path);
		file->size = branch->verdict->size;
		memcpy(file->digest, branch->verdict->digest, DIGEST_HEX);
	}
}

const struct inspected *
inspect_site(struct arena *press, const struct built *built,
    const struct inspect_options *options, struct diag *diag)
{
	size_t before = diag_count(diag, STOP);
	struct inspected *inspected = arena_alloc(press, 1, sizeof *inspected);
	struct inspection on = open_inspection("inspecting the site", options,
	    diag);

	inspected->folder = arena_copy(press, built_folder(built));
	if (count_unopened(&on) > 0)
		report_unopened(&on, options->registers);
	inspect_tree(&on, inspected->folder, "site", true, NULL);
	keep_files(press, &on.tree, inspected);
	inspected->unopened = count_unopened(&on);
	if (on.registers != NULL)
		inspected->registers = registers_count(on.registers);
	registers_close(on.registers);
	arena_wipe(on.arena);
	return diag_count(diag, STOP) == before ? inspected : NULL;
}

const char *
inspected_folder(const struct inspected *inspected)
{
	return inspected->folder;
}

size_t
inspected_registers(const struct inspected *inspected)
{
	return inspected->registers;
}

size_t
inspected_unopened(const struct inspected *inspected)
{
	return inspected->unopened;
}

size_t
inspected_count(const struct inspected *inspected)
{
	return inspected->count;
}

const struct inspected_file *
inspected_file(const struct inspected *inspected, size_t index)
{
	return &inspected->files[index];
}
