/*
 * tokens.h - text as words, numbers and signs, for the patterns of check/.
 */
#ifndef CHECK_TOKENS_H
#define CHECK_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum token_type { TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN, TOKEN_END };

struct token {
	enum token_type type;
	size_t from, to;  /* bytes of the text */
	const char *word; /* lower case (ASCII); the sign itself; "" at the end */
	long value;       /* of a number of at most nine digits, else -1 */
	bool capital;     /* a word that begins with a capital */
	bool spaced;      /* there is white space before it */
};

/*
 * All tokens and eight TOKEN_END behind the last, so that patterns may look
 * ahead without asking where the end is.  Dashes of every length are "-".
 */
struct token *tokens_of(struct arena *arena, const char *text, size_t length,
    size_t *count);

/* Whether the token is one of `words` (which ends in NULL). */
bool token_is_in(const struct token *token, const char *const *words);
bool token_is(const struct token *token, const char *word);

/* Straight, or either of the curved ones. */
bool token_is_apostrophe(const struct token *token);

#endif
