/*
 * picture_command.c - a person signs for what pictures show: `lscp approve
 * picture:pages/lantern.png`.
 */
#include "picture_command.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "check/check.h"
#include "load/load.h"
#include "model/ledger.h"
#include "model/schema.h"
#include "model/schema_words.h"
#include "settings.h"

static const char prefix[] = "picture:";
enum { PREFIX = sizeof prefix - 1 };

bool
is_of_pictures(const struct settings *settings)
{
	for (size_t i = 0; i < settings->argument_count; i++)
		if (strncmp(settings->arguments[i], prefix, PREFIX) == 0)
			return true;
	return false;
}

/* The pictures that were named; false when a sentence was said. */
static bool
find_named(struct arena *arena, const struct settings *settings,
    const struct list *all, struct list *named)
{
	for (size_t i = 0; i < settings->argument_count; i++) {
		const char *name = settings->arguments[i];
		size_t before = named->count;

		if (strncmp(name, prefix, PREFIX) != 0) {
			complain("pictures are signed for apart from records: "
			    "argument %zu", i + 1);
			return false;
		}
		for (size_t p = 0; p < all->count; p++) {
			struct picture_standing *picture = all->items[p];

			if (strcmp(picture->name, name + PREFIX) == 0)
				list_add(arena, named, picture);
		}
		if (named->count == before) {
			complain("no text shows a picture of that name, or it "
			    "cannot be taken in: argument %zu; `lscp check` "
			    "says what is wrong with it", i + 1);
			return false;
		}
	}
	return true;
}

/* What a signature is for, before it is asked for. */
static void
print_picture(const struct picture_standing *picture, bool people)
{
	printf("picture %s\n    %-12s%u by %u%s\n    %-12s%zu text%s\n"
	    "    %-12s%s\n", picture->path, "size", picture->width,
	    picture->height, picture->has_words ? ", with words in it" : "",
	    "shown in", picture->uses, picture->uses == 1 ? "" : "s",
	    "people", people ? "somebody can be recognised, under a consent" :
	    "nobody can be recognised");
}

static bool
person_agrees(size_t count)
{
	char line[32];
	char *end;

	printf("look at every part of each: no name on a wall, badge or "
	    "screen, no place,\nno child's writing.  To sign for %zu, type "
	    "how many: ", count);
	fflush(stdout);
	if (fgets(line, sizeof line, stdin) == NULL)
		return false;
	return strtoul(line, &end, 10) == count && end != line &&
	    *end == '\n';
}

static bool
write_signature(struct arena *arena, const struct settings *settings,
    const struct picture_standing *picture)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	const struct kind *kind = kinds;
	char mark[PICTURE_MARK];
	enum file_status status;
	char *path;

	while (kind->role != ROLE_SIGNATURE)
		kind++;
	picture_mark(picture->digest, mark);
	signature_print(&out, arena, &(struct picture_signature){ mark,
	    picture->digest, settings->people, settings->as_of,
	    settings->by });
	path = file_join(arena, settings->content, kind_file(arena, kind,
	    mark));
	status = file_write(path, out.bytes, out.length);
	if (status == FILE_OK && !settings->quiet)
		printf("wrote %s\n", path);
	else if (status != FILE_OK)
		complain("%s cannot be written: %s", path,
		    file_status_words(status));
	return status == FILE_OK;
}

static int
sign(struct arena *arena, const struct settings *settings,
    const struct list *pictures)
{
	bool silent = settings->quiet && settings->yes;

	for (size_t i = 0; i < pictures->count && !silent; i++)
		print_picture(pictures->items[i], settings->people);
	if (!settings->yes && !settings->asks) {
		complain("nobody is there to ask; --yes signs without asking");
		return EXIT_USAGE;
	}
	if (!settings->yes && !person_agrees(pictures->count)) {
		printf("nothing was signed\n");
		return EXIT_USAGE;
	}
	for (size_t i = 0; i < pictures->count; i++)
		if (!write_signature(arena, settings, pictures->items[i]))
			return EXIT_MACHINE;
	return EXIT_GOOD;
}

int
approve_pictures(const struct settings *settings)
{
	struct arena *vault = arena_open("the vault");
	struct arena *arena = arena_open("signing");
	struct diag *diag = diag_open(arena);
	const struct checked *checked = check_content(vault, load_content(
	    vault, settings->content, diag), NULL, (struct check_options){
	    settings->as_of, true, settings->strict }, diag);
	struct list all = checked_pictures(arena, checked), named = { 0 };
	int code = EXIT_USAGE;

	arena_wipe(vault);
	if (find_named(arena, settings, &all, &named))
		code = sign(arena, settings, &named);
	arena_wipe(arena);
	return code;
}
