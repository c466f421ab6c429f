/* traits.c - words that point at a child without a name (D48 to D59, D76). */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

#include "check/phrase_book.h"
#include "check/pool.h"
#include "check/tokens.h"
#include "prose/prose.h"

/* What somebody outside can read of it: all, or the learning alone. */
static bool
is_read(const struct judge *judge, const struct judged_text *text)
{
	return text->is_public && !text->is_address &&
	    (text->pooled || !judge->verdict->learning_only);
}

/* The text may speak of the trait; NULL: of this one it never may. */
static bool
is_shown(const struct judge *judge, const char *trait)
{
	for (size_t i = 0; trait != NULL && i < private_values(judge->fields,
	    "shown"); i++)
		if (private_is(private_subgroup(judge->fields, "shown", i),
		    "trait", trait))
			return true;
	return false;
}

/* What everybody should do or ask is no story of a child. */
static bool
is_advice_node(const struct prose *node)
{
	return (node->type == PROSE_CALLOUT &&
	    node->callout == CALLOUT_ACTION) ||
	    (node->type == PROSE_SECTION && node->text != NULL &&
	    strcmp(node->text, "Questions for your team") == 0);
}

static bool
is_advice(const struct judged_text *text)
{
	return judged_is_inside(text, 0, is_advice_node) ||
	    (text->within != NULL &&
	    strcmp(text->within, "recommendations") == 0);
}

/* The review's words of table `of` that may not stand, reported as `rule`. */
static void
report_traits(struct judge *judge, enum rule of, enum rule rule,
    bool (*passes)(struct judge *judge, const struct judged_words *words))
{
	const struct list *all = judge_words(judge);
	const struct judged_text *text = NULL;
	size_t hits = 0;

	for (size_t i = 0; i < all->count; i++) {
		const struct judged_words *w = all->items[i];

		if (w->rule != of || !is_read(judge, w->text) ||
		    is_shown(judge, w->word) ||
		    (passes != NULL && passes(judge, w)))
			continue;
		hits = w->text == text ? hits + 1 : 1;
		text = w->text;
		if (hits <= JUDGED_HITS)
			judge_text_report(judge, rule, text, w->from, NULL);
	}
}

static bool
in_advice(struct judge *judge, const struct judged_words *words)
{
	(void)judge;
	return is_advice(words->text);
}

void
rule_review_case_day_word(struct judge *judge)
{
	if (!private_is(judge->fields, "risk", "high"))
		report_traits(judge, RULE_review_case_day_word,
		    RULE_review_case_day_word, in_advice);
}

void
rule_review_case_day_word_high(struct judge *judge)
{
	if (private_is(judge->fields, "risk", "high"))
		report_traits(judge, RULE_review_case_day_word,
		    RULE_review_case_day_word_high, NULL);
}

/* "Choose three children you know" is an exercise. */
static bool
is_exercise(struct judge *judge, const struct judged_words *words)
{
	static const char children[] = "children";
	size_t length = sizeof children - 1;

	(void)judge;
	return is_advice(words->text) && words->to - words->from > length &&
	    strncasecmp(words->text->text + words->to - length, children,
	    length) == 0;
}

/* An audit counts the children of its sample, and has no family. */
void
rule_review_family_word(struct judge *judge)
{
	if (!private_is(judge->fields, "type", "multi_agency_audit"))
		report_traits(judge, RULE_review_family_word,
		    RULE_review_family_word, is_exercise);
}

void
rule_review_relation_word(struct judge *judge)
{
	report_traits(judge, RULE_review_relation_word,
	    RULE_review_relation_word, in_advice);
}

void
rule_review_placement_word(struct judge *judge)
{
	report_traits(judge, RULE_review_placement_word,
	    RULE_review_placement_word, in_advice);
}

void
rule_review_culture_word(struct judge *judge)
{
	report_traits(judge, RULE_review_culture_word,
	    RULE_review_culture_word, NULL);
}

void
rule_review_health_word(struct judge *judge)
{
	report_traits(judge, RULE_review_health_word, RULE_review_health_word,
	    NULL);
}

void
rule_review_unique_role(struct judge *judge)
{
	report_traits(judge, RULE_review_unique_role, RULE_review_unique_role,
	    in_advice);
}

void
rule_review_method(struct judge *judge)
{
	report_traits(judge, RULE_review_method, RULE_review_method, NULL);
}

static bool
is_agency_free(struct judge *judge, const struct judged_words *words)
{
	return is_advice(words->text) || is_shown(judge, "agency");
}

void
rule_review_agency_name(struct judge *judge)
{
	report_traits(judge, RULE_review_agency_name, RULE_review_agency_name,
	    is_agency_free);
}

/* Before the noun of a place these say nothing of which one. */
static const char *const which_is_open[] = { "the", "a", "an", "our", "your",
	"their", "his", "her", "its", "each", "every", "any", "no", "some",
	"one", "this", "that", "another", "at", "in", "from", "near", "to",
	"and", "or", "for", "children", "child", "primary", "secondary",
	"junior", "infant", "infants", "high", "special", "nursery",
	"community", "local", "general", "acute", "family", "public",
	"private", "state", "mental", "health", "medical", "residential",
	"royal", "foundation", "neighbourhood", "parents", "school", "care",
	NULL };

static bool
is_acronym(const struct judged_text *text, const struct token *t)
{
	for (size_t at = t->from; at < t->to; at++)
		if (text->text[at] < 'A' || text->text[at] > 'Z')
			return false;
	return t->to - t->from > 1;
}

static bool
begins_sentence(const struct token *tokens, size_t i)
{
	return i == 0 || (tokens[i - 1].type == TOKEN_SIGN &&
	    !token_is(&tokens[i - 1], ",") && !token_is(&tokens[i - 1], "-"));
}

/* The word before `i`, over a hyphen and over 's; `i` when there is none. */
static size_t
word_before(const struct token *tokens, size_t i)
{
	size_t k = i;

	if (k > 1 && token_is(&tokens[k - 1], "-"))
		k--;
	if (k > 2 && token_is(&tokens[k - 1], "s") &&
	    tokens[k - 2].type == TOKEN_SIGN && !tokens[k - 1].spaced)
		k -= 2;
	return k > 0 && tokens[k - 1].type == TOKEN_WORD ? k - 1 : i;
}

static bool
is_of_area(const struct judge *judge, const struct token *t)
{
	for (size_t i = 0; i < private_count(judge->loaded); i++) {
		const struct private_record *site = private_at(judge->loaded,
		    i);

		if (private_kind(site)->shape == SINGLE_FILE)
			return !private_is_broken(site) && strcasecmp(t->word,
			    private_text(private_fields(site), "area", 0)) ==
			    0;
	}
	return false;
}

/* Where the name of the place begins whose noun is there; `noun`: nowhere. */
static size_t
place_begins(const struct judge *judge, const struct judged_words *words)
{
	const struct token *tokens = words->text->tokens;
	size_t noun = words->token, i = noun;

	for (size_t k = word_before(tokens, i); k != i;
	    k = word_before(tokens, i)) {
		const struct token *t = &tokens[k];

		if (!t->capital)
			return noun;
		i = k;
		if (token_is_in(t, which_is_open) ||
		    is_acronym(words->text, t))
			continue;
		if (!tokens[noun].capital && (begins_sentence(tokens, k) ||
		    is_of_area(judge, t)))
			return noun;
		return k;
	}
	return noun;
}

static bool
is_no_place(struct judge *judge, const struct judged_words *words)
{
	const struct token *tokens = words->text->tokens;
	size_t begin;

	if (words->word != NULL && !tokens[words->token].capital)
		return true;
	begin = place_begins(judge, words);
	return begin == words->token ||
	    judge_is_name(judge, words->text, tokens[begin].from, words->to) ||
	    judge_allows(judge, words->text, tokens[begin].from, words->to,
	    NULL);
}

/*
 * Places of a register that was not opened look like any other; a review that
 * names such a register is in nothing that is built.
 */
void
rule_review_place_word(struct judge *judge)
{
	if (judge_knows_names(judge))
		report_traits(judge, RULE_review_place_word,
		    RULE_review_place_word, is_no_place);
}
