#include "check/phrase_book.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "check/tokens.h"

/* A phrase is filed under the first three letters of its first word. */
enum { LETTERS = 27, KEY_LENGTH = 3, KEYS = LETTERS * LETTERS * LETTERS,
	KEY_OF_NUMBERS = KEYS, MOST = 20 };

struct entry {
	unsigned key;
	unsigned table;
	bool passes;
	const char *first;  /* the one of its first words that it is filed by */
	size_t length;      /* of that */
	const char *phrase; /* to the next comma */
	const struct phrase_row *row;
};

struct phrase_book {
	enum rule rules[PHRASE_TABLES];
	struct entry *entries; /* by key */
	size_t count, room;
	unsigned from[KEYS + 2];
};

static const char *const numbers[] = { "one", "two", "three", "four", "five",
	"six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	"twenty", NULL };

static unsigned
key_of(const char *word, size_t length)
{
	unsigned key = 0;

	for (size_t i = 0; i < KEY_LENGTH; i++) {
		char c = i < length ? word[i] : '\0';

		key = key * LETTERS + (c >= 'a' && c <= 'z' ?
		    (unsigned)(c - 'a') + 1 : 0);
	}
	return key;
}

static unsigned
key_of_token(const struct token *token)
{
	return token->type == TOKEN_NUMBER ? KEY_OF_NUMBERS :
	    key_of(token->word, token->to - token->from);
}

static void
add_entry(struct arena *arena, struct phrase_book *book, struct entry entry)
{
	if (book->count == book->room) {
		size_t room = book->room == 0 ? 1024 : 2 * book->room;

		book->entries = arena_grow(arena, book->entries,
		    book->room * sizeof entry, room * sizeof entry);
		book->room = room;
	}
	book->entries[book->count++] = entry;
}

/* Under each of the words that may stand first. */
static void
add_phrase(struct arena *arena, struct phrase_book *book, struct entry entry)
{
	size_t length = strcspn(entry.phrase, " ,");

	for (size_t at = 0; at < length;) {
		const char *word = entry.phrase + at;
		size_t n = strcspn(word, "| ,");

		at += n + 1;
		entry.first = word;
		entry.length = n;
		if (*word == '#') {
			entry.key = KEY_OF_NUMBERS;
			add_entry(arena, book, entry);
			for (size_t i = 0; numbers[i] != NULL; i++) {
				entry.key = key_of(numbers[i], KEY_LENGTH);
				add_entry(arena, book, entry);
			}
			continue;
		}
		if (*word == '^') {
			word++;
			n--;
		}
		if (word[n - 1] == '*' && --n < KEY_LENGTH)
			BUG("a first word with * is too short: %s", word);
		entry.key = key_of(word, n);
		add_entry(arena, book, entry);
	}
}

static void
add_row(struct arena *arena, struct phrase_book *book, unsigned table,
    const struct phrase_row *row)
{
	const char *phrase = row->phrases;

	while (*phrase != '\0') {
		struct entry entry = { .table = table, .row = row,
			.passes = *phrase == '!' };

		entry.phrase = phrase + entry.passes;
		add_phrase(arena, book, entry);
		phrase += strcspn(phrase, ",");
		phrase += strspn(phrase, ", ");
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return (x->key > y->key) - (x->key < y->key);
}

const struct phrase_book *
phrase_book_open(struct arena *arena, const struct phrase_table *tables,
    size_t count)
{
	struct phrase_book *book = arena_alloc(arena, 1, sizeof *book);
	size_t e = 0;

	if (count > PHRASE_TABLES)
		BUG("more tables than a book has: %zu", count);
	for (size_t t = 0; t < count; t++) {
		book->rules[t] = tables[t].rule;
		for (size_t r = 0; r < tables[t].count; r++)
			add_row(arena, book, (unsigned)t, &tables[t].rows[r]);
	}
	if (book->count > 0)
		qsort(book->entries, book->count, sizeof *book->entries,
		    by_key);
	for (unsigned key = 0; key <= KEYS + 1; key++) {
		while (e < book->count && book->entries[e].key < key)
			e++;
		book->from[key] = (unsigned)e;
	}
	return book;
}

static bool
is_number(const struct token *t)
{
	return (t->value >= 1 && t->value <= MOST) || token_is_in(t, numbers);
}

static bool
is_word(const char *word, size_t length, const struct token *t)
{
	if (*word == '#')
		return is_number(t);
	if (*word == '$')
		return t->type != TOKEN_WORD && t->type != TOKEN_NUMBER;
	if (*word == '^') {
		if (!t->capital)
			return false;
		word++;
		length--;
	}
	if (*word != *t->word)
		return false;
	if (word[length - 1] == '*')
		return strncmp(t->word, word, length - 1) == 0;
	return strncmp(t->word, word, length) == 0 && t->word[length] == '\0';
}

static bool
is_one_of(const char *words, size_t length, const struct token *t)
{
	for (size_t at = 0; at < length;) {
		size_t n = strcspn(words + at, "| ,");

		if (is_word(words + at, n, t))
			return true;
		at += n + 1;
	}
	return false;
}

static bool
joins(const struct token *t)
{
	return t->type == TOKEN_SIGN && (token_is(t, "'") ||
	    token_is(t, "\u2019") || token_is(t, "-"));
}

/* How many tokens the phrase has there; 0: it is not there. */
static size_t
phrase_at(const char *phrase, const struct token *tokens)
{
	const struct token *t = tokens;

	while (*phrase != '\0' && *phrase != ',') {
		size_t n = strcspn(phrase, " ,");

		while (t != tokens && *phrase != '$' && joins(t))
			t++;
		if (!is_one_of(phrase, n, t))
			return 0;
		t += *phrase != '$';
		phrase += n + (phrase[n] == ' ');
	}
	return (size_t)(t - tokens);
}

struct best {
	size_t length;
	const struct entry *entry;
};

/* What is being looked at: the longest phrase of each table, and its end. */
struct search {
	const struct phrase_book *book;
	struct best best[PHRASE_TABLES];
	size_t until[PHRASE_TABLES];
	unsigned found; /* tables that have one here, a bit each */
};

static void
find_at(struct search *search, const struct token *tokens, size_t i,
    unsigned key)
{
	const struct phrase_book *book = search->book;

	for (size_t e = book->from[key]; e < book->from[key + 1]; e++) {
		const struct entry *entry = &book->entries[e];
		struct best *best = &search->best[entry->table];
		size_t length;

		if (i < search->until[entry->table] || !is_word(entry->first,
		    entry->length, &tokens[i]))
			continue;
		length = phrase_at(entry->phrase, &tokens[i]);
		if (length == 0)
			continue;
		if ((search->found & 1u << entry->table) == 0 ||
		    length > best->length ||
		    (length == best->length && entry->passes))
			*best = (struct best){ length, entry };
		search->found |= 1u << entry->table;
	}
}

static void
add_found(struct arena *arena, struct search *search, size_t i,
    struct list *hits)
{
	for (size_t t = 0; t < PHRASE_TABLES; t++) {
		const struct best *best = &search->best[t];
		struct phrase_hit *hit;

		if ((search->found & 1u << t) == 0)
			continue;
		search->until[t] = i + best->length;
		if (best->entry->passes)
			continue;
		hit = arena_alloc(arena, 1, sizeof *hit);
		*hit = (struct phrase_hit){ .rule = search->book->rules[t],
			.word = best->entry->row->word, .first = i,
			.last = search->until[t] };
		list_add(arena, hits, hit);
	}
	search->found = 0;
}

void
phrase_book_find(struct arena *arena, const struct phrase_book *book,
    const struct token *tokens, size_t count, struct list *hits)
{
	struct search search = { .book = book };

	for (size_t i = 0; i < count; i++) {
		unsigned key;

		if (tokens[i].type == TOKEN_SIGN)
			continue;
		key = key_of_token(&tokens[i]);
		if (book->from[key] < book->from[key + 1])
			find_at(&search, tokens, i, key);
		if (search.found != 0)
			add_found(arena, &search, i, hits);
	}
}

const char *
phrase_of_title(struct arena *arena, const char *before, const char *title)
{
	struct text out = text_open(arena, TEXT_LIMIT);
	size_t count, words = 0;
	const struct token *tokens = tokens_of(arena, title, strlen(title),
	    &count);

	text_add(&out, before);
	for (size_t i = 0; i < count; i++) {
		if (tokens[i].type == TOKEN_SIGN && !joins(&tokens[i]))
			break;
		if (tokens[i].type == TOKEN_SIGN)
			continue;
		if (words++ > 0)
			text_add_char(&out, ' ');
		if (tokens[i].capital)
			text_add_char(&out, '^');
		text_add(&out, tokens[i].word);
	}
	return words < 2 ? NULL : out.bytes;
}
