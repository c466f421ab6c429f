#include "check/tokens.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { AHEAD = 8 };

static bool
is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static bool
is_space(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F ||
	    (c >= 0x2000 && c <= 0x200B);
}

static const char *
lower(struct arena *arena, const char *text, size_t length)
{
	char *word = arena_copy_n(arena, text, length);

	for (char *p = word; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	return word;
}

static size_t
word_end(const char *text, size_t length, size_t at)
{
	while (at < length && is_letter((unsigned char)text[at])) {
		size_t next = at;
		uint32_t c = utf8_next(text, length, &next);

		if (is_dash(c) || is_space(c) || (c >= 0x2018 && c <= 0x201F))
			break;
		at = next;
	}
	return at;
}

static long
number(const char *text, size_t length)
{
	long value = 0;

	if (length > 9)
		return -1;
	for (size_t i = 0; i < length; i++)
		value = value * 10 + (text[i] - '0');
	return value;
}

static void
fill(struct arena *arena, struct token *token, const char *text, size_t length)
{
	size_t end = token->from, next = token->from;
	uint32_t c = utf8_next(text, length, &next);

	if (is_digit((unsigned char)text[end])) {
		while (end < length && is_digit((unsigned char)text[end]))
			end++;
		token->type = TOKEN_NUMBER;
		token->value = number(text + token->from, end - token->from);
	} else {
		end = word_end(text, length, token->from);
		token->type = end > token->from ? TOKEN_WORD : TOKEN_SIGN;
		token->capital = c >= 'A' && c <= 'Z';
		if (end == token->from)
			end = next;
	}
	token->to = end;
	token->word = is_dash(c) ? "-" :
	    lower(arena, text + token->from, end - token->from);
}

/* Most texts have a token for every four bytes; it grows when one has more. */
struct token *
tokens_of(struct arena *arena, const char *text, size_t length, size_t *count)
{
	size_t room = length / 4 + AHEAD + 1, n = 0;
	struct token *tokens = arena_alloc(arena, room, sizeof *tokens);
	bool spaced = true;

	for (size_t at = 0; at < length;) {
		size_t next = at;

		if (is_space(utf8_next(text, length, &next))) {
			spaced = true;
			at = next;
			continue;
		}
		if (n + AHEAD == room) {
			tokens = arena_grow(arena, tokens,
			    room * sizeof *tokens, 2 * room * sizeof *tokens);
			room *= 2;
		}
		tokens[n] = (struct token){ .from = at, .spaced = spaced,
			.value = -1 };
		fill(arena, &tokens[n], text, length);
		at = tokens[n++].to;
		spaced = false;
	}
	for (size_t i = 0; i < AHEAD; i++)
		tokens[n + i] = (struct token){ .type = TOKEN_END,
			.from = length, .to = length, .word = "", .value = -1,
			.spaced = true };
	*count = n;
	return tokens;
}

bool
token_is(const struct token *token, const char *word)
{
	return token->word[0] == word[0] && strcmp(token->word, word) == 0;
}

bool
token_is_in(const struct token *token, const char *const *words)
{
	/* Asked of every word of every review: most differ in the first letter. */
	for (; *words != NULL; words++)
		if ((*words)[0] == token->word[0] && token_is(token, *words))
			return true;
	return false;
}

bool
token_is_apostrophe(const struct token *token)
{
	return token_is(token, "'") || token_is(token, "\xE2\x80\x99") ||
	    token_is(token, "\xE2\x80\x98");
}
