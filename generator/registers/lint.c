#include "registers/lint.h"

#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/locked.h"
#include "registers/pattern.h"
#include "registers/pseudonym.h"
#include "registers/words.h"

enum { TOKEN_LEAST = 3, INSIDE_LEAST = 5, INSIDE_MOST = 400, STREAM = 4096 };

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
	struct token *place_words; /* names only with a capital */
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
add_token(struct lint *lint, struct token **list, size_t first, size_t behind)
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
	*token = (struct token) { copy, count, *list };
	*list = token;
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
			add_token(lint, &lint->tokens, 0,
			    lint->stream->count);
			continue;
		}
		for (size_t i = 1; i <= lint->stream->count; i++) {
			if (!is_word_end(lint->stream, i))
				continue;
			add_token(lint, &lint->tokens, first, i);
			first = i;
		}
	}
}

/* "Quarrydene" of "Upper Quarrydene Primary School". */
static void
add_place_words(struct lint *lint, const struct entry *entry)
{
	for (const struct entry_name *n = entry->names; n != NULL &&
	    !entry->person; n = n->next) {
		const struct stream *stream = lint->stream;
		size_t first = 0;

		fold(lint, n->text);
		for (size_t i = 1; i <= stream->count; i++) {
			if (!is_word_end(stream, i))
				continue;
			if (i - first >= INSIDE_LEAST &&
			    !(stream->marks[first] & MARK_DIGIT) &&
			    !word_is_listed(WORDS_PLACE,
			    stream->symbols + first, i - first))
				add_token(lint, &lint->place_words, first, i);
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

static bool
holds_word_of_place(struct lint *lint, const char *text)
{
	const struct stream *stream = lint->stream;
	size_t first = 0;

	fold(lint, text);
	for (size_t i = 1; i <= stream->count; i++) {
		if (!is_word_end(stream, i))
			continue;
		for (const struct token *t = lint->place_words; t != NULL;
		    t = t->next)
			if ((stream->marks[first] & MARK_UPPER) &&
			    t->count == i - first && memcmp(t->symbols,
			    stream->symbols + first, t->count) == 0)
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

static bool
is_same(struct lint *lint, const char *a, const char *b)
{
	unsigned char symbols[INSIDE_MOST];
	size_t count;

	fold(lint, a);
	count = lint->stream->count;
	if (count == 0 || count > INSIDE_MOST)
		return strcmp(a, b) == 0;
	memcpy(symbols, lint->stream->symbols, count);
	fold(lint, b);
	return lint->stream->count == count && memcmp(symbols,
	    lint->stream->symbols, count) == 0;
}

/*
 * Two people under one pseudonym, in whatever letter case, or a person and a
 * place; two terms may both be "the school".
 */
static bool
shares_pseudonym(struct lint *lint, const struct entry *entry)
{
	for (const struct entry *e = lint->book->entries; e != entry; e = e->next)
		if ((e->person || entry->person) && e->pseudonym != NULL &&
		    is_same(lint, e->pseudonym, entry->pseudonym))
			return true;
	return false;
}

/* Short names are no tokens, and are found as a whole. */
static bool
is_name_of(struct lint *lint, const char *text)
{
	for (const struct entry *e = lint->book->entries; e != NULL; e = e->next)
		for (const struct entry_name *n = e->names; n != NULL;
		    n = n->next)
			if (is_same(lint, n->text, text))
				return true;
	return false;
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
	if (holds_name(lint, entry->pseudonym) ||
	    is_name_of(lint, entry->pseudonym) ||
	    holds_word_of_place(lint, entry->pseudonym))
		report(lint, entry, RULE_register_pseudonym_names, entry->id);
	if (shares_pseudonym(lint, entry))
		report(lint, entry, RULE_register_pseudonym_shared, entry->id);
	if (pseudonym_keeps_initial(lint->stream, entry))
		report(lint, entry, RULE_register_pseudonym_initial, entry->id);
	if (pseudonym_is_alike(lint->stream, lint->book, entry))
		report(lint, entry, RULE_register_pseudonym_alike, entry->id);
	if (pseudonym_tells_sex(lint->stream, entry))
		report(lint, entry, RULE_register_pseudonym_sex, entry->id);
}

/* "subject child", and not "teacher of the child". */
static bool
is_child(struct lint *lint, const char *role)
{
	const struct stream *stream = lint->stream;
	bool child = false;
	size_t first = 0;

	fold(lint, role);
	for (size_t i = 1; i <= stream->count; i++) {
		if (!is_word_end(stream, i))
			continue;
		if (word_is_listed(WORDS_ADULT, stream->symbols + first,
		    i - first))
			return false;
		child = child || word_is_listed(WORDS_CHILD,
		    stream->symbols + first, i - first);
		first = i;
	}
	return child;
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
	if (entry->person && is_child(lint, entry->what) &&
	    entry_next(entry, ENTRY_BORN, NULL) == NULL)
		report(lint, entry, RULE_register_child_born, entry->id);
	for (size_t i = 0; i < sizeof schools / sizeof schools[0]; i++)
		if (strcmp(entry->what, schools[i]) == 0 && !entry->person &&
		    entry_next(entry, ENTRY_VARIANTS, NULL) == NULL)
			report(lint, entry, RULE_register_school_variants,
			    entry->id);
}

/* The plain form is as secret as what it is sealed into. */
static void
lint_file(struct lint *lint)
{
	const struct entry *e = lint->book->entries;

	while (e != NULL && e->line == 0)
		e = e->next;
	if (e != NULL && file_others_may_read(lint->path))
		report(lint, NULL, RULE_register_readable, NULL);
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
	lint_file(&lint);
	for (const struct entry *e = book->entries; e != NULL; e = e->next) {
		add_tokens(&lint, e);
		add_place_words(&lint, e);
	}
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
