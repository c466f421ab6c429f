/* year_labels.c - reporting years in titles and headings (D122). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/tokens.h"
#include "prose/prose.h"

enum { FIRST_YEAR = 1990, LAST_YEAR = 2100, CENTURY = 100 };

/* "2024 to 2025", "2024-25", "2024/25": the years, or false. */
static bool
read_years(const struct token *tokens, size_t i, long *from, long *to)
{
	static const char *const between[] = { "to", "-", "/", "and", NULL };
	const struct token *second = &tokens[i + 2];

	if (tokens[i].type != TOKEN_NUMBER || tokens[i].value < FIRST_YEAR ||
	    tokens[i].value > LAST_YEAR || !token_is_in(&tokens[i + 1],
	    between) || second->type != TOKEN_NUMBER)
		return false;
	*from = tokens[i].value;
	*to = second->value;
	if (second->to - second->from == 2)
		*to += *from / CENTURY * CENTURY;
	return *to > *from && *to <= LAST_YEAR;
}

/* The years, April to March, lie in the period. */
static bool
lies_within(long from, long to, struct date first, struct date last)
{
	struct date begin = { (int)from, 4, 1 }, end = { (int)to, 3, 31 };

	return date_compare(begin, first) >= 0 && date_compare(end, last) <= 0;
}

static bool
compares(const struct token *tokens)
{
	static const char *const words[] = { "compared", "before", "after",
		"since", "earlier", "last", "next", "previous", "ahead", "plan",
		"plans", "priorities", NULL };

	for (size_t i = 0; tokens[i].type != TOKEN_END; i++)
		if (token_is_in(&tokens[i], words))
			return true;
	return false;
}

static bool
is_heading(const struct prose *node)
{
	return node->type == PROSE_HEADING;
}

static bool
is_label(const struct judged_text *text)
{
	return text->run != NULL ? !text->is_address &&
	    judged_is_inside(text, 0, is_heading) :
	    strcmp(text->field->name, "title") == 0 ||
	    strcmp(text->field->name, "subtitle") == 0;
}

void
rule_any_year_label(struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);
	const struct list *texts;
	struct date first, last;

	if (field_find(kind->fields, kind->field_count, "period_from") == NULL)
		return;
	first = private_date(judge->fields, "period_from", 0);
	last = private_date(judge->fields, "period_to", 0);
	if (!date_is_set(first) || !date_is_set(last))
		return;
	texts = judge_texts(judge);
	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];
		const struct token *tokens;
		long from, to;

		if (!is_label(text))
			continue;
		tokens = judged_tokens(judge, text);
		for (size_t t = 0; tokens[t].type != TOKEN_END; t++)
			if (read_years(tokens, t, &from, &to) &&
			    !compares(tokens) && !lies_within(from, to, first,
			    last))
				judge_report(judge, RULE_any_year_label,
				    judged_place(text, tokens[t].from), NULL);
	}
}
