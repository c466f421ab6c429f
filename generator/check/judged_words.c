/* judged_words.c - the tables of words and phrases, held against the texts of records. */
#include "check/rule.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "check/phrase_book.h"
#include "check/tokens.h"
#include "prose/prose.h"
#include "registers/registers.h"

/* A row for each name of a record that `before` and phrase_of_title() make. */
static void
add_title(struct arena *vault, struct list *rows, const char *before,
    const char *title)
{
	const char *phrase = phrase_of_title(vault, before, title);
	struct phrase_row *row;

	if (phrase == NULL)
		return;
	row = arena_alloc(vault, 1, sizeof *row);
	row->phrases = phrase;
	list_add(vault, rows, row);
}

static struct phrase_table
table_of(struct arena *vault, enum rule rule, const struct list *added,
    const struct phrase_table *table)
{
	size_t fixed = table == NULL ? 0 : table->count;
	struct phrase_row *rows = arena_alloc(vault, fixed + added->count + 1,
	    sizeof *rows);

	for (size_t i = 0; i < fixed; i++)
		rows[i] = table->rows[i];
	for (size_t i = 0; i < added->count; i++)
		rows[fixed + i] = *(const struct phrase_row *)added->items[i];
	return (struct phrase_table){ rule, rows, fixed + added->count };
}

static bool
has_title(const struct private_group *fields)
{
	size_t count;
	const struct field *rows = private_group_rows(fields, &count);

	return field_find(rows, count, "title") != NULL &&
	    private_has(fields, "title");
}

const struct phrase_book *
phrases_of(struct arena *vault, const struct loaded *loaded)
{
	struct phrase_table tables[PHRASE_TABLES] = { court_table, abuse_table,
		sex_table };
	struct list agencies = { 0 }, titles = { 0 };
	size_t n = 3;

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		const struct kind *kind = private_kind(record);
		const char *title;

		if (kind->gated || private_is_broken(record) ||
		    !has_title(private_fields(record)))
			continue;
		title = private_text(private_fields(record), "title", 0);
		add_title(vault, &titles, "!", title);
		if (kind->role == ROLE_AGENCY)
			add_title(vault, &agencies, "", title);
	}
	for (size_t t = 0; t < trait_table_count; t++)
		tables[n++] = trait_tables[t];
	tables[n++] = table_of(vault, RULE_review_agency_name, &agencies, NULL);
	tables[n++] = table_of(vault, RULE_any_language, &titles,
	    &language_table);
	return phrase_book_open(vault, tables, n);
}

static void
add_found(struct judge *judge, struct judged_text *text)
{
	const struct token *tokens = judged_tokens(judge, text);
	struct list hits = { 0 };

	phrase_book_find(judge->scratch, judge->phrase_book, tokens, text->token_count,
	    &hits);
	for (size_t i = 0; i < hits.count; i++) {
		const struct phrase_hit *hit = hits.items[i];
		struct judged_words *words = arena_alloc(judge->scratch, 1,
		    sizeof *words);

		*words = (struct judged_words){ hit->rule, hit->word, text,
			hit->first, tokens[hit->first].from, tokens[hit->last - 1].to };
		list_add(judge->scratch, &judge->words, words);
	}
}

const struct list *
judge_words(struct judge *judge)
{
	const struct list *texts = judge_texts(judge);

	if (judge->has_words)
		return &judge->words;
	judge->has_words = true;
	for (size_t i = 0; i < texts->count; i++)
		add_found(judge, texts->items[i]);
	return &judge->words;
}

void
judge_report_words(struct judge *judge, enum rule rule)
{
	const struct list *words = judge_words(judge);
	const struct judged_text *text = NULL;
	size_t hits = 0;

	for (size_t i = 0; i < words->count; i++) {
		const struct judged_words *w = words->items[i];

		if (w->rule != rule)
			continue;
		hits = w->text == text ? hits + 1 : 1;
		text = w->text;
		if (hits <= JUDGED_HITS)
			judge_text_report(judge, rule, text, w->from, NULL);
	}
}

bool
judged_is_inside(const struct judged_text *text, size_t at,
    bool (*is)(const struct prose *node))
{
	const struct prose *node = text->run == NULL ? NULL :
	    prose_piece_at(text->run, at)->node;

	for (; node != NULL; node = node->parent)
		if (is(node))
			return true;
	return false;
}

bool
judged_covers(const struct judged_text *text, size_t from, size_t to,
    const char *phrase, bool any_case)
{
	size_t length = strlen(phrase);
	size_t first = to > length ? to - length : 0;

	if (length < to - from)
		return false;
	for (size_t at = first; at <= from && at + length <= text->length; at++)
		if ((any_case ? strncasecmp : strncmp)(text->text + at, phrase,
		    length) == 0)
			return true;
	return false;
}

const struct list *
allowed_of(struct arena *vault, const struct loaded *loaded)
{
	struct list *out = arena_alloc(vault, 1, sizeof *out);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);

		if (private_kind(record)->role == ROLE_ALLOWED &&
		    !private_is_broken(record))
			list_add(vault, out, (void *)(uintptr_t)record);
	}
	return out;
}

bool
judge_allows(const struct judge *judge, const struct judged_text *text,
    size_t from, size_t to, const char *class)
{
	for (size_t i = 0; i < judge->allowed->count; i++) {
		const struct private_group *fields = private_fields(
		    judge->allowed->items[i]);

		for (size_t p = 0; p < private_values(fields, "phrases"); p++) {
			const struct private_group *row = private_subgroup(
			    fields, "phrases", p);

			if ((class == NULL || private_is(row, "class", class)) &&
			    judged_covers(text, from, to, private_text(row,
			    "phrase", 0), class != NULL))
				return true;
		}
	}
	return false;
}

bool
judge_knows_names(const struct judge *judge)
{
	const char *name = register_name_of(judge->record);

	return name == NULL || (judge->registers != NULL &&
	    registers_has(judge->registers, name));
}

bool
judge_is_name(struct judge *judge, const struct judged_text *text, size_t from,
    size_t to)
{
	const char *name = register_name_of(judge->record);
	struct list hits = { 0 };

	if (name != NULL && judge->registers != NULL)
		hits = registers_find(judge->scratch, judge->registers, name,
		    text->text, text->length);
	for (size_t i = 0; i < hits.count; i++) {
		const struct register_hit *hit = hits.items[i];

		if (hit->from < to && from < hit->to)
			return true;
	}
	return false;
}
