#include "model/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"

const char *const outcome_names[OUTCOMES] = { "hold", "warn", "strip", "learn",
	"block", "stop" };
const char *const law_words[] = {
	"seen in a public source",
	"our own inference: a default that a partnership may question",
	"general knowledge, not verified: it warns until `confirmed` in "
	"content/policy/law.yaml names it",
	"general knowledge, not verified; it holds all the same, because it "
	"protects somebody",
};

#define RULE(id, kind, outcome, law, source, sentence, hint) \
	{ #id, #kind, outcome, LAW_##law, source, sentence, hint },
#define NOTE(id, outcome, source, sentence, hint) \
	{ #id, NULL, outcome, LAW_OURS, source, sentence, hint },
const struct rule_row rule_rows[RULES] = {
#include "model/rules.def"
};
#undef RULE
#undef NOTE

struct report {
	enum rule rule;
	enum outcome outcome;
	struct place place;
	const char *word;
	const char *hint;
	const char *source_line;
	size_t order;
};

struct diag {
	struct arena *arena;
	struct list reports;
	size_t of_outcome[OUTCOMES];
};

struct diag *
diag_open(struct arena *arena)
{
	struct diag *diag = arena_alloc(arena, 1, sizeof *diag);

	diag->arena = arena;
	return diag;
}

enum rule
rule_find(const char *name)
{
	for (enum rule r = 0; r < RULES; r++) {
		const char *have = rule_rows[r].name, *want = name;

		while (*have != '\0' && (*have == *want ||
		    (*have == '_' && *want == '-'))) {
			have++;
			want++;
		}
		if (*have == '\0' && *want == '\0')
			return r;
	}
	return RULES;
}

char *
rule_name(struct arena *arena, enum rule rule)
{
	char *name = arena_copy(arena, rule_rows[rule].name);

	for (char *p = name; *p != '\0'; p++)
		if (*p == '_')
			*p = '-';
	return name;
}

/* Where the sentence has room for a word and there is none. */
static const char *
stand_in(const char **sentence_end, const char *sentence, const char *gap)
{
	static const char before[] = ": ";
	const size_t n = sizeof before - 1;
	bool ends = gap[2] == '\0';

	if (ends && (size_t)(gap - sentence) >= n &&
	    memcmp(gap - n, before, n) == 0)
		*sentence_end = gap - n;
	return ends ? "" : "\u2026";
}

static char *
fill_in(struct arena *arena, const char *sentence, const char *word)
{
	const char *gap = strstr(sentence, "{}"), *end = gap;

	if (gap == NULL)
		return arena_copy(arena, sentence);
	if (word == NULL)
		word = stand_in(&end, sentence, gap);
	return arena_format(arena, "%.*s%s%s", (int)(end - sentence), sentence,
	    word, gap + 2);
}

char *
rule_sentence(struct arena *arena, enum rule rule, const char *word)
{
	return fill_in(arena, rule_rows[rule].sentence, word);
}

static void
add_report(struct diag *diag, enum outcome outcome, enum rule rule,
    struct place place, const char *word, const char *hint,
    const char *source_line)
{
	struct report *r = arena_alloc(diag->arena, 1, sizeof *r);

	/* Copied: what it points to may be wiped before it is printed. */
	r->rule = rule;
	r->outcome = outcome;
	r->place = place;
	r->place.path = arena_copy(diag->arena, place.path);
	r->word = word == NULL ? NULL : arena_copy(diag->arena, word);
	r->hint = hint == NULL ? NULL : arena_copy(diag->arena, hint);
	r->source_line = source_line == NULL ? NULL :
	    arena_copy(diag->arena, source_line);
	r->order = diag->reports.count;
	list_add(diag->arena, &diag->reports, r);
	diag->of_outcome[outcome]++;
}

void
diag_report(struct diag *diag, enum rule rule, struct place place,
    const char *word, const char *hint)
{
	add_report(diag, rule_rows[rule].outcome, rule, place, word, hint,
	    NULL);
}

void
diag_report_as(struct diag *diag, enum outcome outcome, enum rule rule,
    struct place place, const char *word, const char *hint)
{
	add_report(diag, outcome, rule, place, word, hint, NULL);
}

void
diag_report_line(struct diag *diag, enum rule rule, struct place place,
    const char *word, const char *hint, const char *source_line)
{
	add_report(diag, rule_rows[rule].outcome, rule, place, word, hint,
	    source_line);
}

void
diag_rename(struct diag *diag, const char *(*shown)(void *context,
    const char *path), void *context)
{
	for (size_t i = 0; i < diag->reports.count; i++) {
		struct report *r = diag->reports.items[i];
		const char *path = shown(context, r->place.path);

		if (path != r->place.path)
			r->place.path = arena_copy(diag->arena, path);
	}
}

size_t
diag_count(const struct diag *diag, enum outcome at_least)
{
	size_t count = 0;

	for (int o = (int)at_least; o < OUTCOMES; o++)
		count += diag->of_outcome[o];
	return count;
}

bool
diag_has(const struct diag *diag, enum rule rule)
{
	for (size_t i = 0; i < diag->reports.count; i++) {
		const struct report *r = diag->reports.items[i];

		if (r->rule == rule)
			return true;
	}
	return false;
}

static int
by_place(const void *a, const void *b)
{
	const struct report *x = *(const struct report *const *)a;
	const struct report *y = *(const struct report *const *)b;
	int c = strcmp(x->place.path, y->place.path);

	if (c != 0)
		return c;
	if (x->place.line != y->place.line)
		return x->place.line < y->place.line ? -1 : 1;
	if (x->place.column != y->place.column)
		return x->place.column < y->place.column ? -1 : 1;
	if (x->rule != y->rule)
		return x->rule < y->rule ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static const char *
hint_of(struct arena *arena, const struct report *r)
{
	const char *hint = r->hint != NULL ? r->hint : rule_rows[r->rule].hint;

	return hint == NULL ? NULL : fill_in(arena, hint, r->word);
}

static void
print_text(struct arena *arena, const struct report *r, struct text *out)
{
	const char *hint = hint_of(arena, r);

	text_add(out, r->place.path);
	if (r->place.line > 0)
		text_add_format(out, ":%u", r->place.line);
	if (r->place.line > 0 && r->place.column > 0)
		text_add_format(out, ":%u", r->place.column);
	text_add_format(out, ": %s: %s [%s]\n", outcome_names[r->outcome],
	    rule_sentence(arena, r->rule, r->word), rule_name(arena, r->rule));
	if (r->source_line != NULL) {
		text_add_format(out, "    %s\n    ", r->source_line);
		for (unsigned i = 1; i < r->place.column; i++)
			text_add_char(out, ' ');
		text_add(out, "^\n");
	}
	if (hint != NULL)
		text_add_format(out, "    hint: %s\n", hint);
}

static void
print_github(struct arena *arena, const struct report *r, struct text *out)
{
	const char *hint = hint_of(arena, r);

	text_add_format(out, "::%s file=", r->outcome >= STRIP ? "error" :
	    r->outcome == WARN ? "warning" : "notice");
	text_add_github(out, r->place.path);
	if (r->place.line > 0)
		text_add_format(out, ",line=%u", r->place.line);
	if (r->place.column > 0)
		text_add_format(out, ",col=%u", r->place.column);
	text_add_format(out, ",title=%s::%s%s%s\n", rule_name(arena, r->rule),
	    rule_sentence(arena, r->rule, r->word), hint == NULL ? "" : " - ",
	    hint == NULL ? "" : hint);
}

static void
add_member(struct text *out, const char *key, const char *value)
{
	if (value != NULL)
		text_add_json_member(out, key, value);
}

static void
print_json(struct arena *arena, const struct report *r, struct text *out)
{
	text_add_format(out, "{\"rule\": \"%s\", \"outcome\": \"%s\"",
	    rule_name(arena, r->rule), outcome_names[r->outcome]);
	add_member(out, "path", r->place.path);
	if (r->place.line > 0)
		text_add_format(out, ", \"line\": %u", r->place.line);
	if (r->place.column > 0)
		text_add_format(out, ", \"column\": %u", r->place.column);
	add_member(out, "sentence", rule_sentence(arena, r->rule, r->word));
	add_member(out, "hint", hint_of(arena, r));
	add_member(out, "source", rule_rows[r->rule].source);
	text_add_char(out, '}');
}

void
diag_print(struct diag *diag, enum diag_format format, enum outcome from,
    struct text *out)
{
	size_t printed = 0;

	if (diag->reports.count > 0)
		qsort(diag->reports.items, diag->reports.count,
		    sizeof *diag->reports.items, by_place);
	if (format == DIAG_JSON)
		text_add(out, "[");
	for (size_t i = 0; i < diag->reports.count; i++) {
		const struct report *r = diag->reports.items[i];

		if (r->outcome < from)
			continue;
		switch (format) {
		case DIAG_TEXT:
			print_text(diag->arena, r, out);
			break;
		case DIAG_GITHUB:
			print_github(diag->arena, r, out);
			break;
		case DIAG_JSON:
			text_add(out, printed == 0 ? "\n  " : ",\n  ");
			print_json(diag->arena, r, out);
			break;
		}
		printed++;
	}
	if (format == DIAG_JSON)
		text_add(out, printed == 0 ? "]\n" : "\n]\n");
}
