#include "load/exposed.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"

/*
 * Whether the word at `at` is a key: first in its line but for hyphens,
 * spaces, brackets and quotation marks, or behind { or , and followed by a
 * colon.
 */
static bool
is_key(const char *bytes, size_t length, size_t at, size_t word_length)
{
	size_t before = at, behind = at + word_length;

	while (before > 0 && strchr(" \t\"'-[", bytes[before - 1]) != NULL &&
	    bytes[before - 1] != '\0')
		before--;
	if (before > 0 && strchr("\n\r{,", bytes[before - 1]) == NULL &&
	    (unsigned char)bytes[before - 1] != 0xBF)
		return false;
	while (behind < length && (bytes[behind] == ' ' ||
	    bytes[behind] == '"' || bytes[behind] == '\''))
		behind++;
	return behind < length && bytes[behind] == ':';
}

static bool
has_key(const char *bytes, size_t length, const char *word)
{
	size_t word_length = strlen(word);
	const char *p = bytes;

	while ((p = memmem(p, length - (size_t)(p - bytes), word,
	    word_length)) != NULL) {
		if (is_key(bytes, length, (size_t)(p - bytes), word_length))
			return true;
		p += word_length;
	}
	return false;
}

/*
 * In small letters, since People: is the same word to who wrote it; and without
 * NULs, which stand between the letters of the UTF-16 that some editors save.
 */
static size_t
flattened(const char *bytes, size_t length, bool with_nul, char *flat)
{
	size_t kept = 0;

	for (size_t i = 0; i < length; i++)
		if (bytes[i] >= 'A' && bytes[i] <= 'Z')
			flat[kept++] = (char)(bytes[i] - 'A' + 'a');
		else if (bytes[i] != '\0' || with_nul)
			flat[kept++] = bytes[i];
	return kept;
}

/* The first line of a table with a column for what is printed instead. */
static bool
is_table(const char *flat, size_t length)
{
	const char *end = memchr(flat, '\n', length);
	size_t head = end == NULL ? length : (size_t)(end - flat);

	return memmem(flat, head, "pseudonym", strlen("pseudonym")) != NULL &&
	    (memchr(flat, ',', head) != NULL ||
	    memchr(flat, ';', head) != NULL ||
	    memchr(flat, '\t', head) != NULL) &&
	    (memmem(flat, head, "given", strlen("given")) != NULL ||
	    memmem(flat, head, "family", strlen("family")) != NULL ||
	    memmem(flat, head, "name", strlen("name")) != NULL);
}

bool
exposed_register(const char *bytes, size_t length)
{
	struct arena *arena = arena_open("what may be a register");
	char *flat = arena_alloc(arena, length + 1, 1);
	bool found = false;

	for (int with_nul = 0; with_nul < 2 && !found; with_nul++) {
		size_t kept = flattened(bytes, length, with_nul, flat);

		found = (has_key(flat, kept, "pseudonym") &&
		    (has_key(flat, kept, "people") ||
		    has_key(flat, kept, "terms"))) || is_table(flat, kept);
	}
	arena_wipe(arena);
	return found;
}

bool
exposed_form(const char *path)
{
	static const char *const endings[] = { "pdf", "doc", "docx", "odt",
		"rtf", "jpg", "jpeg", "png", "heic", "tif", "tiff", "gif",
		"webp" };
	const char *slash = strrchr(path, '/');

	if (strcasestr(slash == NULL ? path : slash, "consent") == NULL)
		return false;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcasecmp(file_ending(path), endings[i]) == 0)
			return true;
	return false;
}
