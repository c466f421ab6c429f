/*
 * shares.c - shares of a few, in words: "three of the four children", "80 % of
 * the ten files".  Each of them is a cell, and its rest is another (D96, D97).
 */
#include "check/rule.h"

#include "check/tokens.h"

enum { SMALL_BASE = 20 };

static const char *const articles[] = { "the", "these", "those", "our", "all",
	"its", "their", NULL };
static const char *const kinds_of[] = { "rapid", "local", "recent",
	"published", "serious", "young", "practice", "other", "case",
	"learning", "audited", "sampled", "safeguarding", "child", NULL };
static const char *const people[] = { "children", "families", "babies",
	"siblings", "mothers", "fathers", "parents", "people", "teenagers",
	"infants", NULL };
static const char *const ours[] = { "reviews", "cases", "files", "incidents",
	"audits", "records", "notifications", NULL };
/* Of a country nobody is found in a share. */
static const char *const elsewhere[] = { "national", "nationally", "england",
	"wales", "uk", "britain", "country", "countries", "research", "study",
	"studies", "census", "world", NULL };

/* "nine", "12"; -1: none below twenty. */
static long
small_number(const struct token *token)
{
	static const char *const words[] = { "one", "two", "three", "four",
		"five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen", "fourteen", "fifteen", "sixteen",
		"seventeen", "eighteen", "nineteen", NULL };

	if (token->type == TOKEN_NUMBER)
		return token->value > 0 && token->value < SMALL_BASE ?
		    token->value : -1;
	for (long i = 0; words[i] != NULL; i++)
		if (token_is(token, words[i]))
			return i + 1;
	return -1;
}

static const struct token *
skip(const struct token *token, const char *const *words)
{
	while (token_is_in(token, words))
		token++;
	return token;
}

static bool
is_told_of(const struct token *token, bool of_ours)
{
	token = skip(token, kinds_of);
	return token_is_in(token, ours) ||
	    (!of_ours && token_is_in(token, people));
}

/* "of the ten reviews": the number is small, and what it counts is named. */
static bool
is_of_few(const struct token *token)
{
	token = skip(token, articles);
	return small_number(token) > 1 && is_told_of(token + 1, false);
}

/* "half", "none", "a third", "three", "3 out": what may stand before "of". */
static const struct token *
behind_part(const struct token *token)
{
	static const char *const parts[] = { "half", "third", "thirds",
		"quarter", "quarters", "fifth", "fifths", "tenth", "tenths",
		"all", "none", "each", "every", NULL };

	if (!token_is_in(token, parts) && small_number(token) < 0)
		return NULL;
	token += token_is(&token[1], "out") ? 2 : 1;
	return token_is(token, "of") ? token + 1 : NULL;
}

/* "all ten reviews", "one in five reviews", "1 in 5 of our cases". */
static bool
is_share_at(const struct token *token)
{
	const struct token *behind = behind_part(token);

	if (behind != NULL && is_of_few(behind))
		return true;
	if (token_is(token, "all") && is_of_few(token))
		return true;
	if (small_number(token) < 0 || !token_is(&token[1], "in") ||
	    small_number(&token[2]) < 2)
		return false;
	behind = &token[3];
	if (token_is(behind, "of"))
		behind = skip(behind + 1, articles);
	return is_told_of(behind, true);
}

/* "90 % of the ten reviews"; "60 per cent of reviews", and nobody says of how many. */
static bool
is_per_cent_at(const struct token *tokens, size_t i)
{
	const struct token *token = &tokens[i + 1], *behind;

	if (tokens[i].type != TOKEN_NUMBER || (i > 0 &&
	    token_is(&tokens[i - 1], ".") && !tokens[i].spaced))
		return false;
	if (token_is(token, ".") && token[1].type == TOKEN_NUMBER)
		token += 2;
	if (token_is(token, "per") && token_is(&token[1], "cent"))
		token++;
	else if (!token_is(token, "%") && !token_is(token, "percent"))
		return false;
	if (!token_is(&token[1], "of") && !token_is(&token[1], "in"))
		return false;
	behind = skip(&token[2], articles);
	return behind->type != TOKEN_NUMBER && small_number(behind) < 0 ?
	    is_told_of(behind, true) : is_of_few(behind);
}

static bool
is_of_elsewhere(const struct token *tokens)
{
	for (size_t i = 0; tokens[i].type != TOKEN_END; i++)
		if (token_is_in(&tokens[i], elsewhere))
			return true;
	return false;
}

static bool
is_small_share(const struct token *tokens, size_t i)
{
	return (is_share_at(&tokens[i]) || is_per_cent_at(tokens, i)) &&
	    !is_of_elsewhere(tokens);
}

void
rule_any_small_share(struct judge *judge)
{
	judge_tokens(judge, RULE_any_small_share, is_small_share);
}
