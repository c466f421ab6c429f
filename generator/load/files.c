#include "load/files.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "load/exposed.h"
#include "load/fields.h"
#include "load/pictures.h"
#include "load/record.h"
#include "load/source.h"
#include "load/printed.h"

/* Folders of content/ that other rooms read. */
static const char *const other_folders[] = { "registers" };

struct finder {
	struct reader *reader;
	const char *folder;
	struct list *found;
	struct found *open;  /* the record folder that is being walked */
	const char *stray;   /* the stray folder that is being walked */
	const struct list *entries; /* all that is below the folder */
};

/* A path of content/, cut up. */
struct spot {
	const struct file_entry *entry;
	size_t depth;     /* 1: directly below content/ */
	const char *name; /* the last part */
	size_t top;       /* length of the first part */
	const char *file; /* to open */
	const char *path; /* to print */
};

static struct spot
spot_of(struct finder *finder, const struct file_entry *entry)
{
	struct arena *vault = finder->reader->vault;
	const char *slash = strrchr(entry->path, '/');
	struct spot spot = { .entry = entry, .depth = 1 };

	for (const char *p = entry->path; *p != '\0'; p++)
		spot.depth += *p == '/';
	spot.name = slash == NULL ? entry->path : slash + 1;
	spot.top = strcspn(entry->path, "/");
	spot.file = file_join(vault, finder->folder, entry->path);
	spot.path = file_join(vault, path_printable(vault, finder->folder),
	    path_masked(vault, finder->entries,
	    entry->path));
	return spot;
}

static void
report(struct finder *finder, const struct spot *spot, enum rule rule,
    const char *word, const char *hint)
{
	diag_report(finder->reader->diag, rule,
	    (struct place){ spot->path, 0, 0 }, word, hint);
}

/* What is no record is not taken in, but it lies in the repository. */
static void
look_inside(struct finder *finder, const struct spot *spot)
{
	struct arena *arena = arena_open("a file of content/");
	struct file_bytes bytes;
	enum file_status status = file_read(arena, spot->file, SOURCE_LIMIT,
	    &bytes);

	if (status == FILE_OK && exposed_register(bytes.bytes, bytes.length))
		report(finder, spot, RULE_register_in_clear, NULL, NULL);
	else if (status != FILE_OK && status != FILE_TOO_LARGE)
		report(finder, spot, RULE_file_unreadable, NULL, NULL);
	arena_wipe(arena);
}

static bool
is_below(const char *path, const char *folder)
{
	size_t length = folder == NULL ? 0 : strlen(folder);

	return folder != NULL && strncmp(path, folder, length) == 0 &&
	    path[length] == '/';
}

/* What editors and desktops leave behind. */
static bool
is_litter(const char *name)
{
	static const char *const endings[] = { "bak", "orig", "rej", "tmp",
		"swp", "swo", "part" };
	size_t length = strlen(name);

	if (name[0] == '.')
		return strcmp(name, ".gitkeep") != 0;
	if (name[0] == '#' || name[length - 1] == '~')
		return true;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcasecmp(file_ending(name), endings[i]) == 0)
			return true;
	return false;
}

static const struct kind *
kind_of_folder(const struct spot *spot)
{
	const char *path = spot->entry->path;

	for (size_t i = 0; i < kind_count; i++)
		if (strlen(kinds[i].folder) == spot->top &&
		    strncmp(kinds[i].folder, path, spot->top) == 0)
			return &kinds[i];
	return NULL;
}

/* Reported once for a folder, and not again for all that it holds. */
static void
take_as_stray(struct finder *finder, const struct spot *spot, const char *hint)
{
	const char *path = spot->entry->path;
	const struct kind *kind = kind_of_folder(spot);

	if (!is_below(path, finder->stray)) {
		if (kind != NULL && kind->role == ROLE_LEDGER &&
		    !is_litter(spot->name))
			report(finder, spot, RULE_ledger_stray, NULL, NULL);
		else
			report(finder, spot, RULE_file_stray, NULL,
			    is_litter(spot->name) ?
			    "delete it: a program left it here" : hint);
		if (spot->entry->kind == FILE_FOLDER)
			finder->stray = path;
	}
	if (spot->entry->kind == FILE_REGULAR)
		look_inside(finder, spot);
}

static struct found *
add_found(struct finder *finder, const struct kind *kind, const char *id)
{
	struct arena *vault = finder->reader->vault;
	struct found *found = arena_alloc(vault, 1, sizeof *found);

	found->kind = kind;
	found->id = id;
	list_add(vault, finder->found, found);
	return found;
}

static void
take_file(struct finder *finder, const struct spot *spot,
    const struct kind *kind, size_t id_length)
{
	struct found *found = add_found(finder, kind, arena_copy_n(
	    finder->reader->vault, spot->name, id_length));

	found->file = spot->file;
	found->path = spot->path;
}

/* content/<folder>/<id>.md or .yaml, and nothing else. */
static void
take_plain(struct finder *finder, const struct spot *spot,
    const struct kind *kind)
{
	const char *ending = kind->shape == YAML_FILE ? "yaml" : "md";
	size_t length = strlen(spot->name);

	if (kind->pictures && spot->depth == 2 &&
	    spot->entry->kind == FILE_REGULAR && picture_is_called(spot->name))
		picture_lies(finder->reader, kind, spot->name, spot->file,
		    spot->path);
	else if (spot->depth == 2 && spot->entry->kind == FILE_REGULAR &&
	    strcmp(file_ending(spot->name), ending) == 0)
		take_file(finder, spot, kind, length - strlen(ending) - 1);
	else
		take_as_stray(finder, spot, arena_format(
		    finder->reader->scratch, "a %s is one file here, and its "
		    "name ends in .%s", kind->name, ending));
}

/* Whether the name is that of a Markdown file called `stem`. */
static bool
is_named(const char *name, const char *stem)
{
	size_t length = stem == NULL ? 0 : strlen(stem);

	return length > 0 && strncmp(name, stem, length) == 0 &&
	    strcmp(name + length, ".md") == 0;
}

/* content/<folder>/<id>/<kind>.md, and <part>.md beside it. */
static void
take_folder(struct finder *finder, const struct spot *spot,
    const struct kind *kind)
{
	bool regular = spot->entry->kind == FILE_REGULAR;

	if (spot->depth == 2 && !regular) {
		finder->open = add_found(finder, kind,
		    arena_copy(finder->reader->vault, spot->name));
		finder->open->path = spot->path;
	} else if (spot->depth == 3 && regular &&
	    is_named(spot->name, kind->name)) {
		finder->open->file = spot->file;
		finder->open->path = spot->path;
	} else if (spot->depth == 3 && regular &&
	    is_named(spot->name, kind->part)) {
		finder->open->part_file = spot->file;
		finder->open->part_path = spot->path;
	} else {
		take_as_stray(finder, spot, arena_format(
		    finder->reader->scratch, "a %s is a folder with %s.md in "
		    "it", kind->name, kind->name));
	}
}

static void
take_other(struct finder *finder, const struct spot *spot)
{
	struct reader *reader = finder->reader;
	size_t length = strlen(spot->name);
	char *name;

	if (strncmp(spot->entry->path, "registers/", 10) == 0) {
		name = arena_copy_n(reader->vault, spot->name,
		    length < 4 ? 0 : length - 4);
		if (spot->depth != 2 || spot->entry->kind != FILE_REGULAR ||
		    strcmp(file_ending(spot->name), "reg") != 0 ||
		    !scalar_is_id(name)) {
			take_as_stray(finder, spot, "a register is one file "
			    "here, and its name is an id and .reg");
			return;
		}
		map_put(reader->loaded->registers, name, name);
	}
	if (spot->entry->kind == FILE_REGULAR)
		look_inside(finder, spot);
}

static bool
is_other_folder(const struct spot *spot)
{
	for (size_t i = 0; i < sizeof other_folders / sizeof other_folders[0];
	    i++)
		if (strlen(other_folders[i]) == spot->top &&
		    strncmp(other_folders[i], spot->entry->path,
		    spot->top) == 0)
			return spot->depth > 1 ||
			    spot->entry->kind == FILE_FOLDER;
	return false;
}

/* A file or a folder that can be read: where does it belong? */
static void
take(struct finder *finder, const struct spot *spot)
{
	const struct kind *kind = kind_of_folder(spot);
	bool folder = spot->entry->kind == FILE_FOLDER;

	if (!folder && exposed_form(spot->entry->path))
		report(finder, spot, RULE_file_consent_form, NULL, NULL);
	if (strcmp(spot->name, ".gitkeep") == 0 && !folder)
		return;
	if (is_below(spot->entry->path, finder->stray) ||
	    is_litter(spot->name))
		take_as_stray(finder, spot, NULL);
	else if (is_other_folder(spot))
		take_other(finder, spot);
	else if (kind == NULL || (spot->depth == 1 &&
	    folder == (kind->shape == SINGLE_FILE)))
		take_as_stray(finder, spot, NULL);
	else if (kind->shape == SINGLE_FILE)
		take_file(finder, spot, kind, strcspn(spot->name, "."));
	else if (spot->depth > 1 && kind->shape == RECORD_FOLDER)
		take_folder(finder, spot, kind);
	else if (spot->depth > 1)
		take_plain(finder, spot, kind);
}

static void
judge(struct finder *finder, const struct file_entry *entry)
{
	struct spot spot = spot_of(finder, entry);

	switch (entry->kind) {
	case FILE_LINK:
		report(finder, &spot, RULE_file_link, NULL, NULL);
		break;
	case FILE_SPECIAL:
		report(finder, &spot, RULE_file_special, NULL, NULL);
		break;
	case FILE_UNREADABLE:
		report(finder, &spot, RULE_file_unreadable, NULL, NULL);
		break;
	case FILE_REGULAR:
	case FILE_FOLDER:
		take(finder, &spot);
		break;
	}
}

/* Drop the folders without a record, and say so; a single file must be there. */
static void
report_absent(struct finder *finder)
{
	struct reader *reader = finder->reader;
	struct list *list = finder->found;
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct found *found = list->items[i];

		if (found->file != NULL) {
			list->items[kept++] = found;
			continue;
		}
		diag_report(reader->diag, RULE_record_absent,
		    (struct place){ found->path, 0, 0 }, arena_format(
		    reader->scratch, "%s.md", found->kind->name), NULL);
	}
	list->count = kept;
	for (size_t i = 0; i < kind_count; i++) {
		bool there = kinds[i].shape != SINGLE_FILE;

		for (size_t j = 0; j < kept && !there; j++)
			there = ((struct found *)list->items[j])->kind ==
			    &kinds[i];
		if (!there)
			diag_report(reader->diag, RULE_record_missing,
			    (struct place){ path_printable(reader->vault,
			    file_join(reader->vault, finder->folder,
			    kinds[i].folder)), 0, 0 }, kinds[i].name, NULL);
	}
}

void
files_find(struct reader *reader, const char *folder, struct list *found)
{
	struct finder finder = { .reader = reader, .folder = folder,
		.found = found };
	struct list entries = { 0 };
	enum file_status status = file_walk(reader->vault, folder, &entries);

	finder.entries = &entries;

	if (status != FILE_OK) {
		diag_report(reader->diag, status == FILE_MISSING ?
		    RULE_content_missing : RULE_file_unreadable,
		    (struct place){ path_printable(reader->vault, folder), 0, 0 },
		    NULL, NULL);
		return;
	}
	for (size_t i = 0; i < entries.count; i++)
		judge(&finder, entries.items[i]);
	report_absent(&finder);
}
