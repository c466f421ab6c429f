/* named_ages.c - exact ages of people who are called by a name or a letter. */
#include "check/ages.h"

#include "check/rule.h"
#include "check/tokens.h"
#include "registers/registers.h"

enum { NAME_WORDS = 6 };

static const char *const is_forms[] = { "is", "was", "now", "then", "only",
	"just", "about", "nearly", "almost", NULL };
static const char *const roles[] = { "child", "baby", "infant", "sibling",
	"brother", "sister", "twin", "young", "person", "parent", "adult",
	"mother", "father", "boy", "girl", NULL };

bool
age_of_any_child(const struct token *tokens, size_t i)
{
	return i > 3 && token_is(&tokens[i - 1], "is") &&
	    token_is(&tokens[i - 3], "a") && (token_is(&tokens[i - 4],
	    "when") || token_is(&tokens[i - 4], "if"));
}

/* The token behind the name: is, a comma, a bracket; `i` when there is none. */
static size_t
name_ends(const struct token *tokens, size_t i)
{
	size_t at = i;

	while (at > 0 && i - at < 3 && token_is_in(&tokens[at - 1], is_forms))
		at--;
	if (at > 0 && (token_is(&tokens[at - 1], ",") ||
	    token_is(&tokens[at - 1], "(")))
		at--;
	return at;
}

/* Child A, Sibling 2: the letter is at `last`. */
static bool
is_lettered(const struct token *tokens, size_t last)
{
	const struct token *t = &tokens[last];

	return last > 0 && t->to - t->from == 1 && (t->capital ||
	    t->type == TOKEN_NUMBER) && token_is_in(&t[-1], roles);
}

/*
 * The word before `behind` ends a name of the register or what is printed
 * instead.  No name has more than a few words, and long texts have many numbers.
 */
static bool
is_of_register(const struct judge *judge, const struct judged_text *text,
    size_t behind)
{
	const char *name = register_name_of(judge->record);
	size_t first = behind > NAME_WORDS ? behind - NAME_WORDS : 0;
	size_t from = text->tokens[first].from;
	size_t to = text->tokens[behind - 1].to, length = to - from;
	struct list names, spans;

	if (name == NULL || judge->registers == NULL)
		return false;
	names = registers_find(judge->scratch, judge->registers, name,
	    text->text + from, length);
	for (size_t i = 0; i < names.count; i++)
		if (((struct register_hit *)names.items[i])->to == length)
			return true;
	spans = registers_find_pseudonyms(judge->scratch, judge->registers,
	    name, text->text + from, length);
	for (size_t i = 0; i < spans.count; i++)
		if (((struct register_span *)spans.items[i])->to == length)
			return true;
	return false;
}

/* In commas and brackets the number stands alone: "Robin (15)", "Robin, 15,". */
static bool
is_named_age(struct judge *judge, struct judged_text *text, size_t i)
{
	const struct token *tokens = judged_tokens(judge, text);
	const struct token *t = &tokens[i], *end = t + age_number(t);
	size_t behind = end == t ? i : name_ends(tokens, i);
	const struct token *sign = &tokens[behind];
	bool alone = sign->type == TOKEN_SIGN;

	if (behind == i || behind == 0 || !age_ends(end) || (alone &&
	    end->type == TOKEN_WORD) || token_is(end, "(") ||
	    (alone && token_is(sign, ",") && !token_is(end, ",")))
		return false;
	if (is_lettered(tokens, behind - 1))
		return true;
	t = &tokens[behind - 1];
	return t->type == TOKEN_WORD && is_of_register(judge, text, behind);
}

void
judge_named_ages(struct judge *judge)
{
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];
		size_t hits = 0;

		judged_tokens(judge, text);
		for (size_t k = 0; k < text->token_count && hits <
		    JUDGED_HITS; k++) {
			if (!is_named_age(judge, text, k))
				continue;
			judge_text_report(judge, RULE_review_case_age, text,
			    text->tokens[k].from, NULL);
			hits++;
		}
	}
}
