/* language.c - words that hurt or hide, and abbreviations (domain-rules 9, D160). */
#include "check/rule.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/phrase_book.h"
#include "check/tokens.h"
#include "prose/prose.h"

/* Not in our own voice: somebody's words, code, or what a link leads to. */
static bool
is_not_ours(const struct prose *node)
{
	return (node->type == PROSE_CALLOUT &&
	    node->callout == CALLOUT_VOICE) || node->type == PROSE_QUOTE ||
	    node->type == PROSE_CODE || node->type == PROSE_CODE_BLOCK ||
	    node->type == PROSE_LINK;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c & 0x80) != 0;
}

/*
 * Between quotation marks of any kind.  A closing single one is an apostrophe
 * when a letter follows.
 */
static bool
is_quoted(const struct judged_text *text, size_t to)
{
	const char *t = text->text;
	bool straight = false, curled = false, single = false;

	for (size_t at = 0; at < to; at++) {
		if (t[at] == '"')
			straight = !straight;
		else if (strncmp(t + at, "\u201C", 3) == 0)
			curled = true;
		else if (strncmp(t + at, "\u201D", 3) == 0)
			curled = false;
		else if (strncmp(t + at, "\u2018", 3) == 0)
			single = true;
		else if (strncmp(t + at, "\u2019", 3) == 0 &&
		    !is_letter(t[at + 3]))
			single = false;
	}
	return straight || curled || single;
}

/* The record is about the phrase: disguised-compliance. */
static bool
is_subject(const struct judge *judge, const struct judged_words *words)
{
	const char *id = private_id(judge->record);
	size_t length = words->to - words->from;

	if (strlen(id) != length)
		return false;
	for (size_t i = 0; i < length; i++) {
		char c = words->text->text[words->from + i];

		if (id[i] != (c == ' ' ? '-' : c | 0x20))
			return false;
	}
	return true;
}

static bool
is_kept(const struct judge *judge, const struct judged_words *words)
{
	const struct private_group *fields = judge->fields;

	for (size_t i = 0; private_kind(judge->record)->gated &&
	    i < private_values(fields, "words_kept"); i++)
		if (judged_covers(words->text, words->from, words->to,
		    private_text(fields, "words_kept", i), true))
			return true;
	return judge_allows(judge, words->text, words->from, words->to,
	    "term_of_art");
}

static bool
is_english(const struct judge *judge)
{
	return private_kind(judge->record)->role != ROLE_TRANSLATION;
}

/* A glossary explains words that it does not recommend. */
void
rule_any_language(struct judge *judge)
{
	const struct list *all;

	if (!is_english(judge) ||
	    private_kind(judge->record)->role == ROLE_GLOSSARY)
		return;
	all = judge_words(judge);
	for (size_t i = 0; i < all->count; i++) {
		const struct judged_words *w = all->items[i];

		if (w->rule != RULE_any_language || !w->text->is_public ||
		    w->text->is_address ||
		    judged_is_inside(w->text, w->from, is_not_ours) ||
		    is_quoted(w->text, w->from) || is_subject(judge, w) ||
		    is_kept(judge, w))
			continue;
		judge_text_report(judge, RULE_any_language, w->text, w->from,
		    w->word);
	}
}

/* Known to all, or no abbreviations: what `lscp new` writes. */
static const char *const common[] = { "uk", "eu", "un", "us", "nhs", "gp",
	"pdf", "id", "tv", "pc", "ok", "csv", "html", "xml", "http", "https",
	"ics", "url", "usb", "sms", "nspcc", "bbc", "ico", "am", "pm", "cv",
	"dvd", "faq", "wifi", "gdpr", "cps", "mp", "mps", "nb", "ai", "it",
	"hr", "covid", "ofsted", "ceop", "cqc", "dfe", "rspca", "aa", "ua", "wcag", "fill",
	"in", "ii", "iii",
	"iv", "vi", "vii", "viii", "ix", NULL };

enum { SHORTEST = 2, LONGEST = 6 };

/* Capitals alone, or capitals and a final s; its length without the s. */
static size_t
acronym_at(const struct judged_text *text, const struct token *tokens, size_t i)
{
	const struct token *t = &tokens[i];
	size_t length = t->to - t->from;

	if (t->type != TOKEN_WORD || !t->capital)
		return 0;
	if (length > SHORTEST && text->text[t->to - 1] == 's')
		length--;
	for (size_t at = 0; at < length; at++)
		if (text->text[t->from + at] < 'A' ||
		    text->text[t->from + at] > 'Z')
			return 0;
	/* CP-IS is one. */
	if (i > 1 && token_is(&tokens[i - 1], "-") && !t->spaced &&
	    !tokens[i - 1].spaced && tokens[i - 2].capital)
		return 0;
	/* Of a postcode, a form number, an abbreviation with dots or slashes. */
	if (length < SHORTEST || length > LONGEST ||
	    (tokens[i + 1].type == TOKEN_NUMBER && !tokens[i + 1].spaced) ||
	    (i > 0 && tokens[i - 1].type == TOKEN_NUMBER && !t->spaced))
		return 0;
	return length;
}

static void
add_names(struct arena *vault, struct map *known, const struct private_group
    *fields, const char *name)
{
	size_t count, n;
	const struct field *rows = private_group_rows(fields, &count);
	const struct token *tokens;
	const char *text;

	if (field_find(rows, count, name) == NULL || !private_has(fields, name))
		return;
	text = private_text(fields, name, 0);
	tokens = tokens_of(vault, text, strlen(text), &n);
	for (size_t i = 0; i < n; i++)
		map_put(known, tokens[i].word, known);
}

/* What the glossary explains, and what records call themselves for short. */
const struct map *
abbreviations_of(struct arena *vault, const struct loaded *loaded)
{
	static const char *const names[] = { "term", "short_title",
		"short_name" };
	struct map *known = map_open(vault);

	for (size_t i = 0; common[i] != NULL; i++)
		map_put(known, common[i], known);
	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);

		if (private_kind(record)->gated || private_is_broken(record))
			continue;
		for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
			add_names(vault, known, private_fields(record),
			    names[n]);
	}
	return known;
}

static const char *
lower(struct arena *arena, const struct token *token, size_t length)
{
	return arena_copy_n(arena, token->word, length);
}

/* (CSPR) behind its words, or CSPR (its words). */
static bool
is_explained(const struct token *tokens, size_t i)
{
	return token_is(&tokens[i + 1], "(") || (i > 1 &&
	    token_is(&tokens[i - 1], "(") && token_is(&tokens[i + 1], ")"));
}

/* One that nobody outside could look up, with where it stands. */
struct unknown {
	const char *word;
	struct judged_text *text;
	size_t token;
};

static struct list
unknown_in(struct judge *judge)
{
	const struct list *texts = judge_texts(judge);
	struct list out = { 0 };

	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];
		const struct token *tokens = judged_tokens(judge, text);

		for (size_t t = 0; t < text->token_count && text->is_public &&
		    !text->is_address; t++) {
			size_t length = acronym_at(text, tokens, t);
			struct unknown *unknown;
			const char *word = length == 0 ? NULL :
			    lower(judge->scratch, &tokens[t], length);

			if (word == NULL ||
			    map_get(judge->abbreviations, word) != NULL)
				continue;
			unknown = arena_alloc(judge->scratch, 1,
			    sizeof *unknown);
			*unknown = (struct unknown){ word, text, t };
			list_add(judge->scratch, &out, unknown);
		}
	}
	return out;
}

void
rule_any_acronym(struct judge *judge)
{
	struct list all = { 0 };
	struct map *explained = NULL;

	if (is_english(judge) && judge_knows_names(judge) &&
	    private_kind(judge->record)->role != ROLE_GLOSSARY)
		all = unknown_in(judge);
	if (all.count > 0)
		explained = map_open(judge->scratch);
	for (size_t i = 0; i < all.count; i++) {
		const struct unknown *u = all.items[i];

		if (is_explained(u->text->tokens, u->token))
			map_put(explained, u->word, explained);
	}
	for (size_t i = 0; i < all.count; i++) {
		const struct unknown *u = all.items[i];
		size_t from = u->text->tokens[u->token].from;

		/* The first time is enough: there it is to be written out. */
		if (map_get(explained, u->word) == NULL &&
		    !judged_is_inside(u->text, from, is_not_ours) &&
		    !judge_is_name(judge, u->text, from, from + 1)) {
			judge_text_report(judge, RULE_any_acronym, u->text,
			    from, NULL);
			map_put(explained, u->word, explained);
		}
	}
}
