/* joins.c - what a theme gives away of the few reviews behind it (D80, D81). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/few.h"
#include "check/pool.h"
#include "check/tokens.h"
#include "prose/prose.h"

enum { FEWEST_REVIEWS = 3, NEAR_TOKENS = 3 };

/* Reviews are judged before themes: kinds[] has them in that order. */
static size_t
reviews_behind(const struct judge *judge)
{
	size_t count = 0;

	for (size_t i = 0; i < judge->judged_count; i++) {
		const struct verdict *verdict = &judge->judged[i];
		const struct private_group *fields = private_fields(
		    verdict->record);

		if (!private_kind(verdict->record)->gated ||
		    verdict->status != STATUS_PUBLISHED)
			continue;
		for (size_t t = 0; t < private_values(fields, "themes"); t++)
			count += strcmp(private_text(fields, "themes", t),
			    private_id(judge->record)) == 0;
	}
	return count;
}

/* "review:k7m2p", by the name of a kind that is gated. */
static bool
leads_to_review(struct judge *judge, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const struct kind *kind = colon == NULL ? NULL : kind_find(
	    arena_copy_n(judge->scratch, address, (size_t)(colon - address)));

	return kind != NULL && kind->gated;
}

void
rule_theme_single_review(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);
	size_t behind = FEWEST_REVIEWS;
	bool counted = false;

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n)) {
			if (n->type != PROSE_LINK || !leads_to_review(judge,
			    n->address))
				continue;
			if (!counted)
				behind = reviews_behind(judge);
			counted = true;
			if (behind < FEWEST_REVIEWS)
				judge_report(judge, RULE_theme_single_review,
				    judged_node_place(tree->path, n), NULL);
		}
	}
}

bool
counts_few(const struct token *tokens, size_t i)
{
	static const char *const few[] = { "two", "three", "four", NULL };
	static const char *const whom[] = { "review", "reviews", "child",
		"children", "family", "families", "case", "cases", "sibling",
		"siblings", "baby", "babies", NULL };
	static const char *const single[] = { "review", "case", NULL };
	static const char *const between[] = { "of", "the", "these", "our",
		"rapid", "young", "recent", "local", "other", NULL };
	bool digits = tokens[i].type == TOKEN_NUMBER && tokens[i].value >= 1 &&
	    tokens[i].value <= 4;

	/* "one child" is any child, and "one review" is that one. */
	if (token_is(&tokens[i], "one"))
		return token_is_in(&tokens[i + 1], single);
	if (!digits && !token_is_in(&tokens[i], few))
		return false;
	for (size_t next = i + 1; next <= i + NEAR_TOKENS; next++) {
		if (token_is_in(&tokens[next], whom))
			return true;
		if (!token_is_in(&tokens[next], between))
			return false;
	}
	return false;
}

void
rule_theme_few(struct judge *judge)
{
	judge_tokens(judge, RULE_theme_few, counts_few);
}

/* It has a page, on which its own learning stands. */
static bool
stands_on_page(const struct verdict *verdict)
{
	return !verdict->learning_only && !verdict->by_request;
}

static bool
names_theme(const struct prose *node, const struct private_group *fields,
    const char *theme)
{
	if (node->word != NULL)
		return strcmp(node->word, theme) == 0;
	for (size_t t = 0; t < private_values(fields, "themes"); t++)
		if (strcmp(private_text(fields, "themes", t), theme) == 0)
			return true;
	return false;
}

/*
 * Whoever takes the learning on pages of reviews from that on the theme's page
 * is left with that of the others: three of them at least, or none (design 11).
 */
void
rule_theme_learning_apart(struct judge *judge)
{
	size_t apart = 0, on_pages = 0;

	for (size_t i = 0; i < judge->judged_count; i++) {
		const struct verdict *verdict = &judge->judged[i];
		struct list pool;
		bool speaks = false;

		if (!private_kind(verdict->record)->gated ||
		    verdict->status != STATUS_PUBLISHED)
			continue;
		pool = pool_of(judge->scratch, verdict->record);
		for (size_t p = 0; p < pool.count && !speaks; p++)
			speaks = names_theme(pool.items[p], private_fields(
			    verdict->record), private_id(judge->record));
		*(stands_on_page(verdict) ? &on_pages : &apart) += speaks;
	}
	if (on_pages > 0 && apart > 0 && apart < FEWEST_REVIEWS)
		judge_report(judge, RULE_theme_learning_apart,
		    private_place(judge->record), NULL);
}
