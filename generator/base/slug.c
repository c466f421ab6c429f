#include "base/slug.h"

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_slug_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool
slug_matches(const char *words, const char *slug, size_t length)
{
	size_t at = 0;
	bool parted = false;

	for (; *words != '\0'; words++) {
		char c = lower(*words);

		if (!is_slug_letter(c)) {
			parted = at > 0;
			continue;
		}
		if (parted && (at >= length || slug[at++] != '-'))
			return false;
		parted = false;
		if (at >= length || slug[at++] != c)
			return false;
	}
	return at == length;
}
