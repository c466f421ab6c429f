#include "clear/grammar.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "registers/registers.h"

static const char *const articles[] = { "the", "an", "a", NULL };

static const char *const blanks[] = { " ", "\n", "\xC2\xA0", NULL };

/* What may stand before the first word of a sentence. */
static const char *const openings[] = { " ", "\"", "(", "'", "\n", "\xC2\xA0",
	"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", NULL };

/* `at`, or before the one of the marks that ends there. */
static size_t
before_mark(const char *text, size_t at, const char *const *marks)
{
	for (; *marks != NULL; marks++) {
		size_t n = strlen(*marks);

		if (at >= n && strncmp(text + at - n, *marks, n) == 0)
			return at - n;
	}
	return at;
}

/* At the beginning, or behind the end of a sentence. */
static bool
starts_sentence(const char *text, size_t at)
{
	size_t before = at;

	do {
		at = before;
		before = before_mark(text, at, openings);
	} while (before != at);
	return at == 0 || text[at - 1] == '.' || text[at - 1] == '?' ||
	    text[at - 1] == '!';
}

/* "the parents" have no s behind their apostrophe; a name has: "James's". */
static const char *
possessive_of(const char *pseudonym)
{
	size_t length = strlen(pseudonym);
	bool many = pseudonym[0] >= 'a' && pseudonym[0] <= 'z' && length > 0 &&
	    pseudonym[length - 1] == 's';

	return many ? "\xE2\x80\x99" : "\xE2\x80\x99s";
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80;
}

/* Length of the article that ends before the blank at the hit; 0: none. */
static size_t
article_before(const char *text, size_t at, size_t *end)
{
	*end = before_mark(text, at, blanks);
	for (size_t i = 0; *end != at && articles[i] != NULL; i++) {
		size_t n = strlen(articles[i]);

		if (*end >= n && strncasecmp(text + *end - n, articles[i], n) ==
		    0 && (*end == n || !is_letter(text[*end - n - 1])))
			return n;
	}
	return 0;
}

/* The pseudonym behind its own article. */
static const char *
bare(const char *pseudonym)
{
	for (size_t i = 0; articles[i] != NULL; i++) {
		size_t n = strlen(articles[i]);

		if (strncmp(pseudonym, articles[i], n) == 0 &&
		    pseudonym[n] == ' ')
			return pseudonym + n + 1;
	}
	return pseudonym;
}

const char *
grammar_words(struct arena *arena, const struct register_hit *hit,
    const char *text)
{
	size_t end;
	bool has_article = article_before(text, hit->from, &end) > 0;
	char *words = arena_format(arena, "%s%s", has_article ?
	    bare(hit->pseudonym) : hit->pseudonym,
	    hit->possessive ? possessive_of(hit->pseudonym) : "");

	if (starts_sentence(text, hit->from) && words[0] >= 'a' &&
	    words[0] <= 'z')
		words[0] = (char)(words[0] - 'a' + 'A');
	return words;
}

/* By its sound, as far as its letters tell. */
static bool
takes_an(const char *words)
{
	static const char *const hard[] = { "uni", "use", "usu", "eu", "one",
		"once", NULL };
	static const char *const soft[] = { "hour", "heir", "honest", "honour",
		NULL };

	for (size_t i = 0; hard[i] != NULL; i++)
		if (strncasecmp(words, hard[i], strlen(hard[i])) == 0)
			return false;
	for (size_t i = 0; soft[i] != NULL; i++)
		if (strncasecmp(words, soft[i], strlen(soft[i])) == 0)
			return true;
	return strchr("aeiouAEIOU", words[0]) != NULL;
}

size_t
grammar_article(const struct register_hit *hit, const char *text,
    const char *words, const char **article)
{
	size_t end, length = article_before(text, hit->from, &end);
	bool an = takes_an(words);

	*article = "";
	if (length == 0 || length == strlen("the") ||
	    (length == strlen("an")) == an)
		return hit->from;
	if (text[end - length] == 'A')
		*article = an ? "An " : "A ";
	else
		*article = an ? "an " : "a ";
	return end - length;
}
