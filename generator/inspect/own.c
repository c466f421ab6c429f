#include "inspect/own.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "inspect/look.h"
#include "inspect/tree.h"

enum { PAGE_BYTES = 4 * 1024 * 1024 };

const char *
own_address(struct arena *arena, const struct tree *tree)
{
	static const char mark[] = "<link rel=\"canonical\" href=\"";
	static const char page[] = "index.html";
	struct file_bytes file;
	const char *at, *end;
	size_t length;

	if (file_read(arena, file_join(arena, tree->folder, tree->sites ?
	    "public/index.html" : page), PAGE_BYTES, &file) != FILE_OK)
		return NULL;
	at = strstr(file.bytes, mark);
	end = at == NULL ? NULL : strchr(at + sizeof mark - 1, '"');
	if (end == NULL)
		return NULL;
	at += sizeof mark - 1;
	length = (size_t)(end - at);
	if (length > sizeof page && memcmp(end - (sizeof page - 1), page,
	    sizeof page - 1) == 0)
		length -= sizeof page - 1;
	return length > 8 && at[length - 1] == '/' && strncmp(at, "https://",
	    8) == 0 ? arena_copy_n(arena, at, length) : NULL;
}

/* An address ends where no address goes on, and a full stop is its sentence's. */
static size_t
length_of(const char *from, size_t most)
{
	size_t n = 0;

	while (n < most && from[n] > ' ' && from[n] < 0x7f &&
	    strchr("<>\"'()[]{}\\|`", from[n]) == NULL)
		n++;
	while (n > 0 && strchr(".,;:!?", from[n - 1]) != NULL)
		n--;
	return n;
}

void
look_lead(struct look *look, const char *path)
{
	char *copy;

	while (look->outer != NULL)
		look = look->outer;
	if (look->led == NULL)
		look->led = map_open(look->scratch);
	if (map_get(look->led, path) != NULL)
		return;
	copy = arena_copy(look->keep, path);
	map_put(look->led, copy, copy);
	list_add(look->keep, &look->verdict->leads, copy);
}

void
own_judge(struct look *look, const char *text, size_t length)
{
	const char *address = look->tree->address;
	size_t own = address == NULL ? 0 : strlen(address);
	const char *at = text;

	/* A pack is sent, and the Executive's report stays in the house. */
	if (look->tree->sites && strncmp(look->path, "public/", 7) != 0)
		return;
	/* In the text of a PDF an address may be cut at the end of a line. */
	if (strcmp(file_ending(look->path), "pdf") == 0)
		return;
	/* One for a file, however often and in how many views it stands there. */
	for (size_t i = 0; i < look->verdict->findings.count; i++)
		if (((const struct finding *)look->verdict->findings.items[i])
		    ->rule == RULE_inspect_own_link)
			return;
	while (own > 0 && (at = memmem(at, length - (size_t)(at - text),
	    address, own)) != NULL) {
		size_t n = length_of(at, length - (size_t)(at - text));
		struct target target;
		enum lead lead = tree_resolve(look->scratch, look->tree,
		    look->path, arena_copy_n(look->scratch, at, n), &target);

		if (lead == LEADS_NOWHERE) {
			look_report(look, RULE_inspect_own_link, NULL);
			return;
		}
		if (lead == LEADS_TO_PAGE)
			look_lead(look, target.path);
		at += own;
	}
}
