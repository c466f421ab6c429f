/*
 * shipped.c - the words of the templates themselves: whoever copies one of
 * their sentences into a draft has told nobody anything.
 */
#include "shipped.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "model/schema.h"
#include "registers/withheld.h"

enum { LARGEST = 4 * 1024 * 1024 };

/* The piece of a template that is read, and where it is going. */
struct shipping {
	struct arena *arena;
	struct withheld *withheld;
	struct text words; /* since the last tag that ends a sentence */
};

static void
let_pass(struct shipping *on)
{
	const unsigned everybody = (1U << AUDIENCES) - 1;

	withheld_let(on->withheld, on->words.bytes, on->words.length,
	    everybody);
	text_cut(&on->words, 0);
}

/* Tags inside a sentence; all others end it, as a browser sets them. */
static bool
is_in_the_line(const char *tag)
{
	static const char *const names[] = { "a", "abbr", "b", "bdi", "cite",
		"code", "em", "i", "mark", "q", "small", "span", "strong",
		"sub", "sup", "time" };
	size_t n;

	tag += *tag == '/';
	n = strcspn(tag, " \t\r\n>/");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i]) == n && strncmp(tag, names[i], n) == 0)
			return true;
	return false;
}

/* Behind the tag at text[0] == '<'; what its values say is let pass as well. */
static const char *
pass_tag(struct shipping *on, const char *text)
{
	struct shipping values = *on;

	values.words = text_open(on->arena, TEXT_LIMIT);
	if (!is_in_the_line(text + 1))
		let_pass(on);
	while (*text != '\0' && *text != '>') {
		size_t n = *text == '"' ? strcspn(text + 1, "\"{") : 0;

		text_add_n(&values.words, text + (n > 0), n);
		let_pass(&values);
		text += n > 0 && text[n + 1] == '"' ? n + 2 : n + 1;
	}
	return text + (*text == '>');
}

/* What is filled in there, nobody knows: no sentence goes across. */
static const char *
pass_mustache(struct shipping *on, const char *text)
{
	const char *end = strstr(text, "}}");

	let_pass(on);
	return end == NULL ? text + strlen(text) : end + 2 + (end[2] == '}');
}

static void
ship(struct shipping *on, const char *text, bool tagged)
{
	while (*text != '\0') {
		if (strncmp(text, "{{", 2) == 0)
			text = pass_mustache(on, text);
		else if (tagged && *text == '<')
			text = pass_tag(on, text);
		else
			text_add_char(&on->words, *text++);
	}
	let_pass(on);
}

static int
compare(const void *key, const void *entry)
{
	return strcmp(key, *(const char *const *)entry);
}

static bool
is_ours(const struct file_bytes *file)
{
	char digest[DIGEST_HEX];

	digest_hex(file->bytes, file->length, digest);
	return bsearch(digest, shipped_digests, shipped_count,
	    sizeof *shipped_digests, compare) != NULL;
}

void
shipped_let(struct withheld *withheld, const char *templates)
{
	struct arena *arena = arena_open("what the templates say");
	struct shipping on = { arena, withheld, text_open(arena, TEXT_LIMIT) };
	struct list entries = { 0 };

	file_walk(arena, templates, &entries);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];
		const char *ending = file_ending(entry->path);
		struct file_bytes file;

		if (entry->kind == FILE_REGULAR && file_read(arena, file_join(
		    arena, templates, entry->path), LARGEST, &file) == FILE_OK &&
		    is_ours(&file))
			ship(&on, file.bytes, strcmp(ending, "js") != 0);
	}
	arena_wipe(arena);
}
