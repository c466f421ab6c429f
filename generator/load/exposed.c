#include "load/exposed.h"

#include <string.h>
#include <strings.h>

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

bool
exposed_register(const char *bytes, size_t length)
{
	return has_key(bytes, length, "pseudonym") &&
	    (has_key(bytes, length, "people") ||
	    has_key(bytes, length, "terms"));
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
