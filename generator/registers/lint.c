#include "registers/lint.h"

#include <string.h>

#include "base/date.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/pattern.h"
#include "registers/words.h"

enum { TOKEN_LEAST = 3, INSIDE_LEAST = 5, STREAM = 4096 };

/* A word that is part of a name of the register, folded. */
struct token {
	const unsigned char *symbols;
	size_t count;
	struct token *next;
};

struct lint {
	struct locked *locked;
	const struct book *book;
	const char *path;
	struct diag *diag;
	struct stream *stream;
	struct token *tokens;
	bool refused;
};

static void
report(struct lint *lint, const struct entry *entry, enum rule rule,
    const char *word)
{
	struct place place = { lint->path, 0, 0 };

	if (entry != NULL) {
		place.line = entry->line;
		place.column = entry->column;
	}
	diag_report(lint->diag, rule, place, word, NULL);
	if (rule_rows[rule].outcome > WARN)
		lint->refused = true;
}

static void
fold(struct lint *lint, const char *text)
{
	stream_fold(lint->stream, text, strlen(text), 0);
}

static bool
is_word_end(const struct stream *stream, size_t at)
{
	return at == stream->count || (stream->joints[at] != 0 &&
	    stream->joints[at] != JOINT_APOSTROPHE);
}

static void
add_token(struct lint *lint, size_t first, size_t behind)
{
	const unsigned char *symbols = lint->stream->symbols + first;
	size_t count = behind - first;
	struct token *token;
	unsigned char *copy;

	if (count < TOKEN_LEAST ||
	    word_is_listed(WORDS_PARTICLE, symbols, count) ||
	    word_is_listed(WORDS_ROLE, symbols, count) ||
	    word_is_listed(WORDS_HONORIFIC, symbols, count))
		return;
	token = locked_alloc(lint->locked, 1, sizeof *token);
	copy = locked_alloc(lint->locked, count, 1);
	memcpy(copy, symbols, count);
	*token = (struct token) { copy, count, lint->tokens };
	lint->tokens = token;
}

/* Every word of a person's names; of a term all of its words as one. */
static void
add_tokens(struct lint *lint, const struct entry *entry)
{
	for (const struct entry_name *n = entry->names; n != NULL; n = n->next) {
		size_t first = 0;

		if (n->field == ENTRY_BORN)
			continue;
		fold(lint, n->text);
		if (!entry->person) {
			add_token(lint, 0, lint->stream->count);
			continue;
		}
		for (size_t i = 1; i <= lint->stream->count; i++) {
			if (!is_word_end(lint->stream, i))
				continue;
			add_token(lint, first, i);
			first = i;
		}
	}
}

/* A token between word ends, or a long one anywhere. */
static bool
stands_in(const struct stream *stream, const struct token *token)
{
	for (size_t i = 0; i + token->count <= stream->count; i++) {
		bool whole = (i == 0 || is_word_end(stream, i)) &&
		    is_word_end(stream, i + token->count);

		if ((whole || token->count >= INSIDE_LEAST) &&
		    memcmp(stream->symbols + i, token->symbols, token->count) == 0)
			return true;
	}
	return false;
}

static bool
holds_name(struct lint *lint, const char *text)
{
	fold(lint, text);
	for (const struct token *t = lint->tokens; t != NULL; t = t->next)
		if (stands_in(lint->stream, t))
			return true;
	return false;
}

bool
pseudonym_is_name(struct stream *stream, const char *pseudonym)
{
	size_t first = 0;

	stream_fold(stream, pseudonym, strlen(pseudonym), 0);
	if (stream->count == 0 || !(stream->marks[0] & MARK_UPPER))
		return false;
	for (size_t i = 1; i <= stream->count; i++) {
		if (!is_word_end(stream, i))
			continue;
		if (i - first > 1 && !(stream->marks[first] & MARK_DIGIT) &&
		    !word_is_listed(WORDS_ROLE, stream->symbols + first,
		    i - first))
			return true;
		first = i;
	}
	return false;
}

/* Kinds of numbers and addresses, for which nothing need be printed. */
static bool
needs_pseudonym(const struct entry *entry)
{
	static const char *const bare[] = { "address", "postcode", "phone",
		"email", "social", "vehicle", "nhs", "upn", "ni", "case_ref",
		"crime_ref", "court_ref", "date" };

	for (size_t i = 0; i < sizeof bare / sizeof bare[0]; i++)
		if (!entry->person && entry->what != NULL &&
		    strcmp(entry->what, bare[i]) == 0)
			return false;
	return true;
}

static void
lint_id(struct lint *lint, const struct entry *entry)
{
	bool good = entry_id_is_good(entry->id);

	for (const struct entry *e = lint->book->entries; good && e != entry;
	    e = e->next)
		good = e->id == NULL || strcmp(e->id, entry->id) != 0;
	if (!good)
		report(lint, entry, RULE_register_entry_id, NULL);
}

static void
lint_names(struct lint *lint, const struct entry *entry)
{
	struct date date;

	if (entry->names == NULL)
		report(lint, entry, RULE_register_entry_nothing, entry->id);
	for (const struct entry_name *n = entry->names; n != NULL; n = n->next) {
		size_t letters = 0;

		fold(lint, n->text);
		for (size_t i = 0; i < lint->stream->count; i++)
			letters += (lint->stream->marks[i] & MARK_HEAD) != 0;
		if (letters == 0 || (letters == 1 && n->field != ENTRY_MIDDLE))
			report(lint, entry, RULE_register_term_short, entry->id);
		if (lint->stream->count > PATTERN_MOST)
			report(lint, entry, RULE_register_term_long, entry->id);
		if (n->field == ENTRY_BORN && !date_parse(n->text, &date))
			report(lint, entry, RULE_field_date, "born");
		if (n->field != ENTRY_BORN && n->field != ENTRY_MIDDLE &&
		    !(entry->weak & 1U << n->field) &&
		    word_is_listed(WORDS_ORDINARY, lint->stream->symbols,
		    lint->stream->count))
			report(lint, entry, RULE_register_term_ordinary,
			    entry->id);
	}
}

/* Two people under one pseudonym; two terms may both be "the school". */
static bool
shares_pseudonym(const struct lint *lint, const struct entry *entry)
{
	for (const struct entry *e = lint->book->entries; e != entry; e = e->next)
		if (e->person && entry->person && e->pseudonym != NULL &&
		    strcmp(e->pseudonym, entry->pseudonym) == 0)
			return true;
	return false;
}

/* "Tamsin" as Thea, or as Child T. */
static bool
hints_at_name(struct lint *lint, const struct entry *entry)
{
	const struct entry_name *given = entry_next(entry, ENTRY_GIVEN, NULL);
	const struct stream *stream = lint->stream;
	unsigned char letter;

	if (given == NULL)
		return false;
	fold(lint, given->text);
	if (stream->count == 0)
		return false;
	letter = stream->symbols[0];
	if (pseudonym_is_name(lint->stream, entry->pseudonym))
		return stream->symbols[0] == letter;
	fold(lint, entry->pseudonym);
	return stream->count > 1 && stream->symbols[stream->count - 1] == letter &&
	    stream->joints[stream->count - 1] != 0;
}

static void
lint_pseudonym(struct lint *lint, const struct entry *entry)
{
	if (entry->pseudonym == NULL) {
		if (needs_pseudonym(entry))
			report(lint, entry, RULE_register_pseudonym_missing,
			    entry->id);
		return;
	}
	if (holds_name(lint, entry->pseudonym))
		report(lint, entry, RULE_register_pseudonym_names, entry->id);
	if (shares_pseudonym(lint, entry))
		report(lint, entry, RULE_register_pseudonym_shared, entry->id);
	if (hints_at_name(lint, entry))
		report(lint, entry, RULE_register_pseudonym_initial, entry->id);
}

static void
lint_what(struct lint *lint, const struct entry *entry)
{
	static const char *const schools[] = { "school", "nursery", "college" };

	if (entry->what == NULL) {
		report(lint, entry, RULE_field_missing,
		    entry->person ? "role" : "kind");
		return;
	}
	if (entry->person && holds_name(lint, entry->what))
		report(lint, entry, RULE_register_role_names, entry->id);
	for (size_t i = 0; i < sizeof schools / sizeof schools[0]; i++)
		if (strcmp(entry->what, schools[i]) == 0 && !entry->person &&
		    entry_next(entry, ENTRY_VARIANTS, NULL) == NULL)
			report(lint, entry, RULE_register_school_variants,
			    entry->id);
}

bool
book_tells(struct locked *locked, const struct book *book)
{
	struct lint lint = { .locked = locked, .book = book,
		.stream = stream_open(locked, STREAM) };

	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		add_tokens(&lint, e);
	return holds_name(&lint, book->name);
}

bool
lint_book(struct locked *locked, const struct book *book, const char *path,
    struct diag *diag)
{
	struct lint lint = { .locked = locked, .book = book, .path = path,
		.diag = diag, .stream = stream_open(locked, STREAM) };

	if (book->entries == NULL)
		report(&lint, NULL, RULE_register_empty, NULL);
	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		add_tokens(&lint, e);
	for (const struct entry *e = book->entries; e != NULL; e = e->next) {
		lint_id(&lint, e);
		if (!entry_id_is_good(e->id))
			continue;
		lint_what(&lint, e);
		lint_names(&lint, e);
		lint_pseudonym(&lint, e);
	}
	return !lint.refused;
}
