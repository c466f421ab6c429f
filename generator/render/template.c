#include "render/template.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "render/template_tree.h"

enum {
	FILE_LIMIT = 8 * 1024 * 1024,
	LONGEST_LINE = 400,
	/* Twenty times what a list of 10,000 records takes. */
	MOST_STEPS = 10 * 1000 * 1000
};

static const char parts_folder[] = "parts", parts_ending[] = ".html";

struct templates *
templates_open(struct arena *arena, const char *folder, const char *ending,
    enum template_mode mode, struct diag *diag)
{
	struct templates *templates = arena_alloc(arena, 1, sizeof *templates);

	templates->arena = arena;
	templates->folder = arena_copy(arena, folder);
	templates->ending = arena_copy(arena, ending);
	templates->mode = mode;
	templates->diag = diag;
	templates->most_steps = MOST_STEPS;
	templates->pages = map_open(arena);
	templates->parts = map_open(arena);
	return templates;
}

void
template_report(struct arena *arena, struct diag *diag,
    const struct template *template, size_t at, enum rule rule,
    const char *word, const char *hint)
{
	struct place place = { .path = template->path, .line = 1 };
	size_t begin = 0, length;
	char *line;

	for (size_t i = 0; i < at; i++) {
		if (template->source[i] == '\n') {
			begin = i + 1;
			place.line++;
		}
	}
	place.column = (unsigned)utf8_count(template->source + begin,
	    at - begin) + 1;
	length = strcspn(template->source + begin, "\r\n");
	if (length > LONGEST_LINE) {
		diag_report(diag, rule, place, word, hint);
		return;
	}
	line = arena_copy_n(arena, template->source + begin, length);
	/* One sign a column, so that the caret stands where it should. */
	for (char *p = line; *p != '\0'; p++)
		if (*p == 0x7F || (*p >= 0 && *p < ' '))
			*p = ' ';
	diag_report_line(diag, rule, place, word, hint, line);
}

/* What keeps the bytes of a file from being a template; RULES if nothing does. */
static enum rule
fault_of_bytes(const char *bytes, size_t length, size_t *at)
{
	const char *nul = memchr(bytes, '\0', length);

	if (!utf8_valid(bytes, length, at))
		return RULE_file_encoding;
	if (nul == NULL)
		return RULES;
	*at = (size_t)(nul - bytes);
	return RULE_file_nul;
}

static enum rule
fault_of_file(enum file_status status)
{
	switch (status) {
	case FILE_TOO_LARGE:
		return RULE_file_too_large;
	case FILE_NOT_REGULAR:
		return RULE_file_special;
	case FILE_OK:
	case FILE_MISSING:
	case FILE_FORBIDDEN:
	case FILE_FULL:
	case FILE_FAILED:
		break;
	}
	return RULE_file_unreadable;
}

static struct template *
load(struct templates *templates, const char *path)
{
	struct template *template = arena_alloc(templates->arena, 1,
	    sizeof *template);
	struct place place = { .path = path };
	struct file_bytes file;
	enum file_status status = file_read(templates->arena, path, FILE_LIMIT,
	    &file);
	enum rule fault;
	size_t at = 0;

	template->path = path;
	if (status != FILE_OK) {
		template->state = status == FILE_MISSING ? TEMPLATE_MISSING :
		    TEMPLATE_BROKEN;
		if (status != FILE_MISSING)
			diag_report(templates->diag, fault_of_file(status),
			    place, NULL, NULL);
		return template;
	}
	template->source = file.bytes;
	template->length = file.length;
	fault = fault_of_bytes(file.bytes, file.length, &at);
	if (fault == RULES) {
		template_parse(templates->arena, template, templates->diag);
		return template;
	}
	template->state = TEMPLATE_BROKEN;
	place.line = 1;
	for (size_t i = 0; i < at; i++)
		if (file.bytes[i] == '\n')
			place.line++;
	diag_report(templates->diag, fault, place, NULL, NULL);
	return template;
}

static struct template *
find(struct templates *templates, struct map *map, const char *folder,
    const char *name, const char *ending)
{
	struct template *template = map_get(map, name);
	char *path;

	if (template != NULL)
		return template;
	path = file_join(templates->arena, folder,
	    arena_format(templates->arena, "%s%s", name, ending));
	template = load(templates, path);
	map_put(map, arena_copy(templates->arena, name), template);
	return template;
}

struct template *
template_page(struct templates *templates, const char *name)
{
	return find(templates, templates->pages, templates->folder, name,
	    templates->ending);
}

struct template *
template_part(struct templates *templates, const char *name)
{
	switch (templates->mode) {
	case TEMPLATE_PLAIN:
		return template_page(templates, name);
	case TEMPLATE_STRICT:
		break;
	}
	return find(templates, templates->parts, file_join(templates->arena,
	    templates->folder, parts_folder), name, parts_ending);
}

bool
template_exists(struct templates *templates, const char *name)
{
	return template_page(templates, name)->state != TEMPLATE_MISSING;
}

static const char *
hint_from_folder(struct arena *arena, const char *folder, const char *ending,
    const char *name)
{
	struct list files = { 0 }, names = { 0 };
	size_t tail = strlen(ending);
	const char *near;

	file_walk(arena, folder, &files);
	for (size_t i = 0; i < files.count; i++) {
		const struct file_entry *entry = files.items[i];
		size_t length = strlen(entry->path);

		if (entry->kind == FILE_REGULAR && length > tail &&
		    strcmp(entry->path + length - tail, ending) == 0)
			list_add(arena, &names, arena_copy_n(arena,
			    entry->path, length - tail));
	}
	near = nearest_word(name, (const char *const *)names.items,
	    names.count);
	return near == NULL ? NULL :
	    arena_format(arena, "did you mean '%s'?", near);
}

const char *
template_page_hint(struct templates *templates, const char *name)
{
	/* In PLAIN mode the folder may be anybody's home: it is not walked. */
	if (templates->mode == TEMPLATE_PLAIN)
		return NULL;
	return hint_from_folder(templates->arena, templates->folder,
	    templates->ending, name);
}

const char *
template_part_hint(struct templates *templates, const char *name)
{
	return hint_from_folder(templates->arena, file_join(templates->arena,
	    templates->folder, parts_folder), parts_ending, name);
}
