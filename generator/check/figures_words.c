/* figures_words.c - numbers that authors type beside those that are reckoned. */
#include "check/rule.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "check/dates.h"
#include "check/few.h"
#include "check/tables.h"
#include "check/tokens.h"
#include "model/table.h"
#include "prose/prose.h"

enum { LEAST_TYPED = 30, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

/* The table behind an address of a figure or count, or NULL. */
static const struct table *
table_at(struct judge *judge, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');
	const struct private_record *record;
	const char *kind;

	if (colon == NULL)
		return NULL;
	kind = arena_copy_n(judge->scratch, address, (size_t)(colon - address));
	if (kind_find(kind) == NULL)
		return NULL;
	record = private_find(judge->loaded, kind, arena_copy_n(judge->scratch,
	    colon + 1, strcspn(colon + 1, "/#")));
	return record == NULL ? NULL : tables_find(judge->tables, record);
}

/* Tables that the texts of the record show, or take a number of. */
static struct list
tables_shown(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);
	struct list shown = { 0 };

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n)) {
			const struct table *table = table_at(judge,
			    n->address);

			if (table != NULL)
				list_add(judge->scratch, &shown,
				    (void *)(uintptr_t)table);
		}
	}
	return shown;
}

static bool
is_of_people(const struct list *shown)
{
	static const char *const ours[] = { "pounds", "courses", "places",
		"staff", NULL };

	for (size_t i = 0; i < shown->count; i++) {
		const struct table *table = shown->items[i];
		size_t u = 0;

		while (ours[u] != NULL && strcmp(ours[u], table->unit) != 0)
			u++;
		if (ours[u] == NULL)
			return true;
	}
	return false;
}

/* A theme has a rule of its own, and what a review says is its own affair. */
void
rule_any_few(struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);
	struct list shown;

	/* Steps of ours are not about anybody (D89). */
	if (kind->gated || kind->pools || kind->role == ROLE_YEAR)
		return;
	if (!tables_has(judge->record)) {
		shown = tables_shown(judge);
		if (!is_of_people(&shown))
			return;
	}
	judge_tokens(judge, RULE_any_few, counts_few);
}

/* A number with commas is several tokens: 1,180. */
static long
whole_number(const struct token *tokens, size_t i, size_t *next)
{
	long value = tokens[i].value;

	*next = i + 1;
	while (tokens[*next].type == TOKEN_SIGN &&
	    strcmp(tokens[*next].word, ",") == 0 &&
	    tokens[*next + 1].type == TOKEN_NUMBER &&
	    !tokens[*next + 1].spaced && tokens[*next + 1].to -
	    tokens[*next + 1].from == 3) {
		value = value * 1000 + tokens[*next + 1].value;
		*next += 2;
	}
	return value;
}

static bool
has_number(const struct table *table, long value)
{
	size_t count = table->row_count * table->column_count;

	for (size_t i = 0; i < count + (table->total == NULL ? 0 :
	    table->column_count); i++) {
		const struct table_cell *cell = i < count ? &table->cells[i] :
		    &table->total[i - count];

		if (cell->state == CELL_NUMBER && strchr(cell->digits, '.') ==
		    NULL && strtol(cell->digits, NULL, 10) == value)
			return true;
	}
	return false;
}

static bool
is_number_link(const struct prose *node)
{
	return node->type == PROSE_LINK || node->type == PROSE_CODE;
}

/* 31 March counts nobody. */
static bool
is_day(const struct token *tokens, size_t i, long value)
{
	return value <= 31 && (token_is_month(tokens, i + 1) || (i > 0 &&
	    token_is_month(tokens, i - 1)));
}

static void
judge_typed(struct judge *judge, struct judged_text *text,
    const struct list *shown)
{
	const struct token *tokens = judged_tokens(judge, text);
	size_t next = 0;

	for (size_t i = 0; tokens[i].type != TOKEN_END; i = next) {
		long value;

		next = i + 1;
		if (tokens[i].type != TOKEN_NUMBER)
			continue;
		value = whole_number(tokens, i, &next);
		if (value < LEAST_TYPED || (value >= FIRST_YEAR &&
		    value <= LAST_YEAR) || is_day(tokens, i, value) ||
		    judged_is_inside(text, tokens[i].from, is_number_link))
			continue;
		for (size_t t = 0; t < shown->count; t++)
			if (has_number(shown->items[t], value)) {
				judge_report(judge, RULE_any_typed_number,
				    judged_place(text, tokens[i].from), NULL);
				break;
			}
	}
}

void
rule_any_typed_number(struct judge *judge)
{
	struct list shown = tables_shown(judge);
	const struct list *texts;

	if (shown.count == 0)
		return;
	texts = judge_texts(judge);
	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];

		if (text->run != NULL && !text->is_address)
			judge_typed(judge, text, &shown);
	}
}
