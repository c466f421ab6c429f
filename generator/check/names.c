#include "check/names.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check/dates.h"
#include "check/dictionary.h"
#include "check/letters.h"
#include "check/phrases.h"
#include "check/proper.h"
#include "check/rule.h"
#include "check/tokens.h"
#include "registers/registers.h"

/* --- what may be named --- */

/* Words that are all in the dictionary point at nobody by themselves. */
static bool
has_name(const char *phrase)
{
	size_t length = strlen(phrase);

	for (size_t at = 0; at < length;) {
		size_t from = at;

		while (at < length) {
			size_t next = at;

			if (!letter_is_word(utf8_next(phrase, length, &next)))
				break;
			at = next;
		}
		if (at > from && !dictionary_has(phrase + from, at - from))
			return true;
		if (at == from)
			utf8_next(phrase, length, &at);
	}
	return false;
}

static bool
has_capital(const char *text)
{
	size_t length = strlen(text);

	for (size_t at = 0; at < length;)
		if (letter_is_capital(utf8_next(text, length, &at)))
			return true;
	return false;
}

/* Small letters of the alphabet as capitals: what a register has as UQPS. */
static char *
shouted(struct arena *arena, const char *word, size_t length)
{
	char *out = arena_copy_n(arena, word, length);

	for (char *c = out; *c != '\0'; c++)
		if (*c >= 'a' && *c <= 'z')
			*c = (char)(*c - 'a' + 'A');
	return out;
}

/* The entry of a register that the phrase would let through, or NULL. */
static const struct register_hit *
protected_by(struct arena *arena, const struct registers *registers,
    const char *phrase)
{
	size_t length = strlen(phrase);
	struct list hits = { 0 };

	if (registers == NULL)
		return NULL;
	hits = registers_search(arena, registers, phrase, length);
	if (hits.count == 0 && !has_capital(phrase) && has_name(phrase))
		hits = registers_search(arena, registers, shouted(arena,
		    phrase, length), length);
	if (hits.count > 0)
		return hits.items[0];
	return has_name(phrase) ? registers_part(arena, registers, phrase) :
	    NULL;
}

static void
add_allowed(struct arena *arena, struct phrases *phrases,
    const struct registers *registers, const struct private_record *list)
{
	const struct private_group *fields = private_fields(list);

	for (size_t i = 0; i < private_values(fields, "phrases"); i++) {
		const char *phrase = private_text(private_subgroup(fields,
		    "phrases", i), "phrase", 0);

		if (phrase != NULL && protected_by(arena, registers, phrase) ==
		    NULL)
			phrases_add(phrases, phrase);
	}
}

/* How the partnership calls itself, its groups, partners, themes and words. */
static void
add_titles(struct phrases *phrases, const struct private_record *record)
{
	static const char *const names[] = { "name", "short_name", "area",
		"title", "short_title", "term", "expands" };
	const struct private_group *fields = private_fields(record);
	size_t rows;
	const struct field *table = private_group_rows(fields, &rows);

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const struct field *field = field_find(table, rows, names[i]);
		const char *text = field == NULL || field->type != LINE ?
		    NULL : private_text(fields, names[i], 0);

		if (text != NULL && has_capital(text))
			phrases_add(phrases, text);
	}
}

const struct phrases *
names_allowed(struct arena *arena, const struct loaded *loaded,
    const struct registers *registers)
{
	struct phrases *phrases = phrases_open(arena);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		const struct kind *kind = private_kind(record);

		if (private_is_broken(record))
			continue;
		if (kind->role == ROLE_ALLOWED)
			add_allowed(arena, phrases, registers, record);
		else if (kind->role == ROLE_NONE && !kind->gated &&
		    kind->release == RELEASE_NONE)
			add_titles(phrases, record);
	}
	return phrases;
}

const char *
checked_protects(struct arena *arena, const struct registers *registers,
    const char *phrase)
{
	const struct register_hit *hit = protected_by(arena, registers,
	    phrase);

	return hit == NULL ? NULL : arena_format(arena, "%s/%s", hit->name,
	    hit->entry);
}

void
rule_phrases_protected(struct judge *judge)
{
	const struct private_group *fields = judge->fields;

	for (size_t i = 0; i < private_values(fields, "phrases"); i++) {
		const struct private_group *row = private_subgroup(fields,
		    "phrases", i);
		const char *phrase = private_text(row, "phrase", 0);
		const char *entry = phrase == NULL ? NULL :
		    checked_protects(judge->scratch, judge->registers, phrase);

		if (entry != NULL)
			judge_report(judge, RULE_phrases_protected,
			    private_value_place(row, "phrase", 0), entry);
	}
}

/* --- what is left --- */

static bool
holds(size_t from, size_t to, const struct proper *word)
{
	return from <= word->from && word->to <= to;
}

/* What registers say about a text. */
struct known {
	struct list own;        /* the door replaces it, or another rule refuses it */
	struct list others;     /* another rule refuses it */
	struct list pseudonyms; /* what is printed instead */
};

static bool
is_hit(const struct list *hits, const struct proper *word)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct register_hit *hit = hits->items[i];

		if (holds(hit->from, hit->to, word))
			return true;
	}
	return false;
}

static bool
is_of_register(const struct known *known, const struct proper *word)
{
	for (size_t i = 0; i < known->pseudonyms.count; i++) {
		const struct register_span *span = known->pseudonyms.items[i];

		if (holds(span->from, span->to, word))
			return true;
	}
	return is_hit(&known->own, word) || is_hit(&known->others, word);
}

static struct known
known_of(struct judge *judge, const struct judged_text *text)
{
	const char *name = register_name_of(judge->record);
	struct known known = { 0 };

	if (judge->registers == NULL)
		return known;
	known.others = registers_search(judge->scratch, judge->registers,
	    text->text, text->length);
	if (name == NULL)
		return known;
	known.own = registers_find(judge->scratch, judge->registers, name,
	    text->text, text->length);
	known.pseudonyms = registers_find_pseudonyms(judge->scratch,
	    judge->registers, name, text->text, text->length);
	return known;
}

/* Whoever wrote the report is named (D22), in full or by one of the names. */
static bool
is_of_reviewer(const struct judge *judge, const char *word, size_t length)
{
	for (size_t i = 0; i < private_values(judge->fields, "reviewers"); i++) {
		const char *name = private_text(private_subgroup(judge->fields,
		    "reviewers", i), "name", 0);
		const char *at = name;

		while (at != NULL && *at != '\0') {
			size_t n = strcspn(at, " -.,");

			if (n == length && memcmp(at, word, n) == 0)
				return true;
			at += n + (at[n] != '\0');
		}
	}
	return false;
}

/* A month is what the rule on dates speaks of. */
static bool
is_month(struct judge *judge, struct judged_text *text,
    const struct proper *word)
{
	const struct token *tokens = judged_tokens(judge, text);

	for (size_t i = 0; i < text->token_count &&
	    tokens[i].from <= word->from; i++)
		if (tokens[i].from == word->from)
			return token_is_month(tokens, i);
	return false;
}

static void
add_unknown(struct judge *judge, struct judged_text *text, struct list *out)
{
	struct list words = proper_find(judge->scratch, judge->phrases,
	    text->text, text->length);
	struct known known;

	if (words.count == 0)
		return;
	known = known_of(judge, text);
	for (size_t i = 0; i < words.count; i++) {
		const struct proper *word = words.items[i];
		struct unknown *unknown;

		if (is_of_register(&known, word) ||
		    is_of_reviewer(judge, text->text + word->from,
		    word->to - word->from) || is_month(judge, text, word))
			continue;
		unknown = arena_alloc(judge->scratch, 1, sizeof *unknown);
		*unknown = (struct unknown){ text, word->from, word->to,
			word->small };
		list_add(judge->scratch, out, unknown);
	}
}

struct list
names_unknown(struct judge *judge)
{
	const char *name = register_name_of(judge->record);
	const struct list *texts;
	struct list out = { 0 };

	if (name != NULL && (judge->registers == NULL ||
	    !registers_has(judge->registers, name)))
		return out;
	texts = judge_texts(judge);
	for (size_t i = 0; i < texts->count; i++) {
		struct judged_text *text = texts->items[i];

		if (!text->is_address)
			add_unknown(judge, text, &out);
	}
	return out;
}

/*
 * One report a file and rule: how many different words there are, where the
 * first is.
 */
static void
report_file(struct judge *judge, const struct list *unknown, size_t first)
{
	const struct unknown *start = unknown->items[first];
	struct map *seen = map_open(judge->scratch);

	for (size_t i = first; i < unknown->count; i++) {
		struct unknown *u = unknown->items[i];

		if (u->small == start->small && strcmp(u->text->place.path,
		    start->text->place.path) == 0)
			map_put(seen, arena_copy_n(judge->scratch,
			    u->text->text + u->from, u->to - u->from), u);
	}
	judge_report(judge, start->small ? RULE_review_unknown_word :
	    RULE_review_unknown_name, judged_place(start->text, start->from),
	    arena_format(judge->scratch, "%zu", map_count(seen)));
}

/* "uqps": the review's register knows the word when it stands in capitals. */
static void
report_shouted(struct judge *judge, struct unknown *u, struct map *seen)
{
	const char *name = register_name_of(judge->record);
	char *word = shouted(judge->scratch, u->text->text + u->from,
	    u->to - u->from);
	struct list hits = { 0 };

	if (name == NULL || judge->registers == NULL ||
	    map_put(seen, word, u) != NULL)
		return;
	hits = registers_find(judge->scratch, judge->registers, name, word,
	    u->to - u->from);
	if (hits.count > 0) {
		const struct register_hit *hit = hits.items[0];

		judge_report(judge, RULE_review_near_name, judged_place(u->text,
		    u->from), arena_format(judge->scratch, "%s/%s", hit->name,
		    hit->entry));
	}
}

void
rule_review_unknown_name(struct judge *judge)
{
	struct list unknown = names_unknown(judge);
	struct map *files[2] = { map_open(judge->scratch),
		map_open(judge->scratch) };
	struct map *seen = map_open(judge->scratch);

	for (size_t i = 0; i < unknown.count; i++) {
		struct unknown *u = unknown.items[i];

		if (u->small)
			report_shouted(judge, u, seen);
		if (map_put(files[u->small], u->text->place.path, u) == NULL)
			report_file(judge, &unknown, i);
	}
}
