/*
 * new_command.c - a record to start from, at its place below content/.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "base/nearest.h"
#include "base/text.h"
#include "model/blank.h"
#include "model/schema.h"
#include "model/schema_words.h"
#include "settings.h"

const struct kind *
kind_named(const char *name)
{
	const struct kind *kind = kind_find(name);
	struct arena *scratch;
	const char **names, *near;

	if (kind != NULL)
		return kind;
	scratch = arena_open("the names of the kinds");
	names = arena_alloc(scratch, kind_count, sizeof *names);
	for (size_t k = 0; k < kind_count; k++)
		names[k] = kinds[k].name;
	near = nearest_word(name, names, kind_count);
	complain("there is no such kind of record%s%s; `lscp schema` lists "
	    "them", near == NULL ? "" : "; did you mean ",
	    near == NULL ? "" : near);
	arena_wipe(scratch);
	return NULL;
}

/* The id that a file or folder directly below the kind's own has; "" for none. */
static const char *
id_of_entry(struct arena *arena, const struct kind *kind,
    const struct file_entry *entry)
{
	const char *ending = kind->shape == YAML_FILE ? ".yaml" :
	    kind->shape == MARKDOWN_FILE ? ".md" : "";
	size_t length = strlen(entry->path), tail = strlen(ending);
	enum file_kind wanted = kind->shape == RECORD_FOLDER ? FILE_FOLDER :
	    FILE_REGULAR;
	char *id;

	if (entry->kind != wanted || strchr(entry->path, '/') != NULL ||
	    length <= tail || strcmp(entry->path + length - tail, ending) != 0)
		return "";
	id = arena_copy_n(arena, entry->path, length - tail);
	return id_is_formed(id) ? id : "";
}

/* "a, b, c"; NULL when there are none. */
static char *
ids_there(struct arena *arena, const char *content, const struct kind *kind)
{
	struct list entries = { 0 };
	struct text ids = text_open(arena, TEXT_LIMIT);

	if (kind->shape == SINGLE_FILE || file_walk(arena, file_join(arena,
	    content, kind->folder), &entries) != FILE_OK)
		return NULL;
	for (size_t i = 0; i < entries.count; i++) {
		const char *id = id_of_entry(arena, kind, entries.items[i]);

		if (id[0] != '\0')
			text_add_format(&ids, "%s%s", ids.length > 0 ? ", " :
			    "", id);
	}
	return ids.length > 0 ? ids.bytes : NULL;
}

static bool
is_named_well(const struct settings *settings, const struct kind *kind)
{
	if (kind->shape == SINGLE_FILE)
		return true;
	if (settings->argument_count < 2) {
		complain("usage: lscp new %s ID", kind->name);
		return false;
	}
	if (id_is_device(settings->arguments[1])) {
		complain("Windows keeps this name for itself, and a colleague "
		    "there could not save the file: choose another id");
		return false;
	}
	if (id_is_formed(settings->arguments[1]))
		return true;
	complain("an id is made of a-z, 0-9 and hyphens, 40 at most, and "
	    "begins with a letter or digit");
	return false;
}

static void
say_what_next(const struct settings *settings, const struct kind *kind,
    const char *path)
{
	if (settings->quiet)
		return;
	printf("wrote %s\n"
	    "next: open it and write over every \"" UNFILLED "\"; then\n"
	    "    lscp check     says what is wrong, and where\n", path);
	if (kind->gated)
		printf("    lscp status    says what it needs to be "
		    "published; until a decision is\n"
		    "                   written in it, it is held, and that is "
		    "no fault\n");
	printf("    lscp build     makes the site\n");
}

static int
write_record(const struct settings *settings, struct arena *scratch,
    const struct kind *kind, const char *id)
{
	struct text out = text_open(scratch, TEXT_LIMIT);
	struct map *known = map_open(scratch);
	char *path = file_join(scratch, settings->content, kind_file(scratch,
	    kind, id));
	enum file_status status;

	if (file_exists(path)) {
		complain("%s is there already; choose another id, or edit it",
		    path);
		return EXIT_USAGE;
	}
	for (size_t k = 0; k < kind_count; k++) {
		char *ids = ids_there(scratch, settings->content, &kinds[k]);

		if (ids != NULL)
			map_put(known, kinds[k].name, ids);
	}
	blank_record(&out, kind, id, known);
	status = file_write(path, out.bytes, out.length);
	if (status != FILE_OK) {
		complain("%s cannot be written: %s", path,
		    file_status_words(status));
		return EXIT_MACHINE;
	}
	say_what_next(settings, kind, path);
	return EXIT_GOOD;
}

int
command_new(const struct settings *settings)
{
	const struct kind *kind = kind_named(settings->arguments[0]);
	struct arena *scratch;
	int code;

	if (kind != NULL && kind->role == ROLE_LEDGER) {
		complain("nobody writes in the ledger by hand; `lscp approve` "
		    "does");
		return EXIT_USAGE;
	}
	if (kind == NULL || !is_named_well(settings, kind))
		return EXIT_USAGE;
	if (!file_is_folder(settings->content)) {
		complain("there is no folder %s; start lscp where it stands, "
		    "or name it with --content", settings->content);
		return EXIT_MACHINE;
	}
	scratch = arena_open("a new record");
	code = write_record(settings, scratch, kind,
	    kind->shape == SINGLE_FILE ? "" : settings->arguments[1]);
	arena_wipe(scratch);
	return code;
}
