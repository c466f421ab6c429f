/*
 * canaries.h - records of every kind with another word in every field and
 * section, made from model/kinds.c itself, and who may see which.  A kind or a
 * field that is added is so tested without a line here.
 */
#ifndef SUPPORT_CANARIES_H
#define SUPPORT_CANARIES_H

#include "base/date.h"
#include "base/list.h"
#include "base/text.h"
#include "model/schema.h"
#include "prose/prose.h"

#include "clear/cleared.h"
#include "records.h"

struct canary {
	const char *word;
	const char *where; /* kind and field, for the message */
	bool passes[AUDIENCES];
	bool web_only;     /* under the consent, which is for the web */
	bool pooled;       /* stands under its theme */
};

struct cage {
	struct records *records;
	struct list canaries;
	unsigned count;
	const struct kind *kind;
	const char *id;
	bool passes; /* a record on the other side of the door */
	bool speaks; /* its learning passes */
	bool in_text; /* of the body or the part, and not of a field */
	bool lists_are_pooled; /* in the section that is being written */
};

static inline struct canary *
canary_add(struct cage *cage, const char *where, const bool *passes)
{
	struct arena *arena = cage->records->arena;
	struct canary *canary = arena_alloc(arena, 1, sizeof *canary);

	canary->word = arena_format(arena, "zq%03uq", ++cage->count);
	canary->where = arena_format(arena, "%s %s: %s", cage->kind->name,
	    cage->id, where);
	for (int a = 0; a < AUDIENCES; a++)
		canary->passes[a] = cage->passes && passes[a];
	/* The Executive reads fields, and those of learning-only reviews too. */
	canary->passes[FOR_ASSURANCE] = !cage->in_text &&
	    (cage->passes || cage->speaks) && passes[FOR_ASSURANCE];
	list_add(arena, &cage->canaries, canary);
	return canary;
}

static inline bool
is_allowed(const struct field *field, const char *word)
{
	for (size_t i = 0; field->of.words[i] != NULL; i++)
		if (strcmp(field->of.words[i], word) == 0)
			return true;
	return false;
}

/* What the gates want to read, so that a record can pass at all. */
static inline const char *
value_wanted(const struct field *field)
{
	static const char *const wanted[][2] = { { "decision", "full" },
		{ "family", "none" }, { "criminal", "none" },
		{ "inquest", "none" }, { "item", "family_quote" },
		{ "given_by", "self" }, { "giver_conflict", "no" },
		{ "channels", "[web]" }, { "board", "other_lscp" },
		{ "engine", "chromium" }, { "use", "none" },
		{ "type", "local_learning_review" }, { "type", "scrutiny" },
		{ "incident_area", "Otherton" }, { "home_area", "Otherton" },
		{ "starts", "\"09:30\"" }, { "ends", "\"16:00\"" }, { "part", "1" },
		{ "abuse_suspected", "unknown" }, { "ends", "date" },
		{ "withdrawn_on", "2031-01-01" }, { "adult_on", "2031-01-02" },
		{ "expires_on", "2031-01-03" }, { "review_on", "2031-01-04" },
		{ "high_risk_identity", "no" }, { "family_view", "supports" },
		{ "period_from", "2025-04-01" },
		{ "period_to", "2026-03-31" }, { "considered", "70" }, { "not_met", "30" },
		{ "notified", "40" }, { "published_on", "2026-06-01" },
		{ "about", "money" } };

	/* By its rows and by something else; in a figure it is a heading. */
	if (field->type == WORD && strcmp(field->name, "columns") == 0)
		return "year";
	for (size_t i = 0; i < COUNT(wanted); i++)
		if (strcmp(wanted[i][0], field->name) == 0 &&
		    (field->type != WORD || wanted[i][1][0] == '[' ||
		    is_allowed(field, wanted[i][1])))
			return wanted[i][1];
	return NULL;
}

/* Ids have no underscore, names of kinds may; that of a review says nothing. */
static inline char *
the_id(struct arena *arena, const char *kind)
{
	char *id = arena_format(arena, "the-%s", kind_find(kind)->gated ?
	    "one" : kind);

	for (char *p = id; *p != '\0'; p++)
		if (*p == '_')
			*p = '-';
	return id;
}

static inline const char *
value_of(struct cage *cage, const struct field *field, const bool *passes,
    const char *where)
{
	struct arena *arena = cage->records->arena;
	const char *wanted = value_wanted(field);

	if (wanted != NULL)
		return wanted;
	switch (field->type) {
	case ID:
	case LINE:
	case PROSE:
		return canary_add(cage, where, passes)->word;
	case WEBADDRESS:
		/* What the site links to is not the site's own (D39). */
		return arena_format(arena, "https://%s.example/%s",
		    cage->kind->shape == SINGLE_FILE ? "own" : "allowed",
		    canary_add(cage, where, passes)->word);
	case DAY:
		return date_iso(arena, date_add_days((struct date){ 2026, 1, 1 },
		    (int)(++cage->count % 300)));
	case NUMBER:
		return arena_format(arena, "%u", 700000 + ++cage->count);
	case DECIMAL: /* one row, so that it is its own total */
		return "7.5";
	case YESNO:
		return "no";
	case WORD:
		return field->of.words[0];
	case REF:
		return the_id(arena, field->of.kind);
	case GROUP:
		break;
	}
	return "";
}

static inline void
add_rows(struct cage *cage, struct text *out, const struct field *rows,
    size_t count, const bool *passes, unsigned indent);

static inline void
add_row(struct cage *cage, struct text *out, const struct field *row,
    const bool *above, unsigned indent)
{
	bool passes[AUDIENCES];
	const char *value;

	for (int a = 0; a < AUDIENCES; a++)
		passes[a] = above[a] && row->door[a] == PUBLISH;
	/* What would change what becomes of it; test_canaries.c says both. */
	/* Of a table no numbers are read here: what they are part of is left out. */
	if (strcmp(row->name, "part_of") == 0 || strcmp(row->name, "merge") == 0 ||
	    strcmp(row->name, "takedown") == 0 ||
	    strcmp(row->name, "early_learning") == 0)
		return;
	/* Learning without its case has nobody in it to tell of (D87). */
	if (strcmp(row->name, "shown") == 0 && cage->speaks && !cage->passes)
		return;
	text_add_format(out, "%*s%s:", (int)indent, "", row->name);
	if (row->type == GROUP) {
		struct text inner = text_open(cage->records->arena, TEXT_LIMIT);

		add_rows(cage, &inner, row->of.fields, row->of.field_count,
		    passes, indent + 4);
		/* A list of one: the first row has the hyphen. */
		if (row->many == MANY)
			inner.bytes[indent + 2] = '-';
		text_add_format(out, "\n%s", inner.bytes);
		return;
	}
	value = strcmp(row->name, "id") == 0 && indent == 0 ? cage->id :
	    value_of(cage, row, passes, row->name);
	text_add_format(out, row->many == MANY && value[0] != '[' ?
	    " [%s]\n" : " %s\n", value);
	/* The line below a quotation passes with its consent (D126). */
	if (row->door[0] == IF_CONSENT && cage->kind->gated) {
		struct canary *canary = cage->canaries.items[
		    cage->canaries.count - 1];

		for (int a = 0; a < AUDIENCES; a++)
			canary->passes[a] = cage->passes &&
			    a != FOR_ASSURANCE;
		canary->web_only = true;
	}
}

static inline void
add_rows(struct cage *cage, struct text *out, const struct field *rows,
    size_t count, const bool *passes, unsigned indent)
{
	for (size_t i = 0; i < count; i++)
		add_row(cage, out, &rows[i], passes, indent);
}

static inline const char *
word(struct cage *cage, const char *where, const bool *passes)
{
	return canary_add(cage, where, passes)->word;
}

static inline void
add_pooled(struct cage *cage, struct text *out, const struct section *section,
    const bool *passes)
{
	static const char *const callouts[] = { "LEARNING", "GOOD-PRACTICE",
		"ACTION" };
	struct canary *canary;

	for (size_t i = 0; i < COUNT(callouts); i++) {
		canary = canary_add(cage, callouts[i], passes);
		canary->pooled = cage->speaks &&
		    section->pool == POOL_CALLOUTS;
		text_add_format(out, "> [!%s]\n> %s\n\n", callouts[i],
		    canary->word);
	}
	canary = canary_add(cage, "item of a list", passes);
	canary->pooled = cage->speaks && section->pool == POOL_ITEMS;
	text_add_format(out, "1. %s\n\n", canary->word);
	text_add_format(out, "> [!NOTE]\n> %s\n\n", word(cage, "note", passes));
}

/* Words in every place that Markdown has, `passes` or not. */
static inline void
add_words(struct cage *cage, struct text *out, const bool *passes,
    const char *voice)
{
	static const bool nobody[AUDIENCES] = { false };
	const char *first = arena_format(cage->records->arena, "%u",
	    ++cage->count);
	struct canary *last;

	text_add_format(out, "%s *%s* `%s` [%s](https://allowed.example/%s "
	    "\"%s\") [%s](review:the-one) [%s](review:k-held) "
	    "![%s](https://allowed.example/)[^a%s]\n\n",
	    word(cage, "text", passes), word(cage, "emphasis", passes),
	    word(cage, "code", passes), word(cage, "link", passes),
	    word(cage, "address", passes), word(cage, "title of a link",
	    nobody), word(cage, "link to a review", passes),
	    /* Its words would say what it is about (E18). */
	    word(cage, "link to a review without a page", nobody),
	    word(cage, "alternative text", nobody), first);
	text_add_format(out, "| %s |\n|---|\n| %s |\n\n", word(cage, "head",
	    passes), word(cage, "cell", passes));
	text_add_format(out, "    %s\n\n### %s\n\n", word(cage,
	    "block of code", passes), word(cage, "heading", passes));
	text_add_format(out, "- one\n  - %s\n\n", word(cage, "nested list",
	    passes));
	last = cage->canaries.items[cage->canaries.count - 1];
	last->pooled = cage->speaks && cage->lists_are_pooled;
	text_add_format(out, "```chart\nkind: bars\nfigure: the-figure\n"
	    "title: %s\nnote: %s\n```\n\n", word(cage, "title of a chart",
	    passes), word(cage, "note of a chart", passes));
	text_add_format(out, "[^a%s]: %s\n\n", first, word(cage, "footnote",
	    passes));
	if (voice == NULL)
		return;
	for (int i = 0; i < 2; i++) {
		struct canary *canary = canary_add(cage, i == 0 ? "quotation" :
		    "footnote of a quotation", passes);

		canary->web_only = true;
		if (i == 0)
			text_add_format(out, "> [!VOICE %s]\n> %s[^v%s]\n\n",
			    voice, canary->word, first);
		else
			text_add_format(out, "[^v%s]: %s\n\n", first,
			    canary->word);
	}
	text_add_format(out, "> [!VOICE nobody]\n> %s\n\n", word(cage,
	    "quotation without consent", nobody));
}

/* The id of the consent that `front` records, which no reader sees either. */
static inline const char *
consent_of(struct cage *cage, const char *front)
{
	const char *at = strstr(front, "consents:\n  - id: ");

	return at == NULL ? NULL : arena_copy_n(cage->records->arena,
	    at + 18, strcspn(at + 18, "\n"));
}

static inline char *
body_of(struct cage *cage, const char *voice)
{
	static const bool everybody[AUDIENCES] = { true, true, true };
	struct text out = text_open(cage->records->arena, TEXT_LIMIT);

	for (size_t i = 0; i < cage->kind->section_count; i++) {
		const struct section *section = &cage->kind->sections[i];
		bool passes[AUDIENCES];

		for (int a = 0; a < AUDIENCES; a++)
			passes[a] = section->door[a] == PUBLISH;
		text_add_format(&out, "## %s\n\n", section->heading);
		cage->lists_are_pooled = section->pool == POOL_ITEMS;
		add_words(cage, &out, passes, voice);
		if (cage->kind->gated)
			add_pooled(cage, &out, section, passes);
	}
	cage->lists_are_pooled = false;
	if (cage->kind->section_count == 0) {
		text_add_format(&out, "## %s\n\n", word(cage, "heading",
		    everybody));
		add_words(cage, &out, everybody, NULL);
		text_add(&out, "\n" RECORDS_STATEMENT);
	}
	return out.bytes;
}

static inline const char *
path_of(struct cage *cage, const char *file)
{
	const struct kind *kind = cage->kind;
	struct arena *arena = cage->records->arena;

	switch (kind->shape) {
	case SINGLE_FILE:
		return arena_format(arena, "content/%s", kind->folder);
	case YAML_FILE:
		return arena_format(arena, "content/%s/%s.yaml", kind->folder,
		    cage->id);
	case MARKDOWN_FILE:
		return arena_format(arena, "content/%s/%s.md", kind->folder,
		    cage->id);
	case RECORD_FOLDER:
		return arena_format(arena, "content/%s/%s/%s.md", kind->folder,
		    cage->id, file);
	}
	return NULL;
}

/* One record with everything in it; `changes` are made to its fields. */
static inline void
cage_fill(struct cage *cage, const struct kind *kind, const char *id,
    bool passes, bool speaks, const char *const *changes)
{
	static const bool everybody[AUDIENCES] = { true, true, true };
	struct text front = text_open(cage->records->arena, TEXT_LIMIT);
	const char *text, *voice;

	cage->kind = kind;
	cage->id = id;
	cage->passes = passes;
	cage->speaks = speaks;
	add_rows(cage, &front, kind->fields, kind->field_count, everybody, 0);
	cage->in_text = true;
	text = records_changed(cage->records, front.bytes, changes);
	voice = kind->gated ? consent_of(cage, text) : NULL;
	if (kind->shape == MARKDOWN_FILE || kind->shape == RECORD_FOLDER)
		text = arena_format(cage->records->arena,
		    "---\n%s---\n\n%s", text, body_of(cage, voice));
	records_write(cage->records, path_of(cage, kind->name), text);
	if (kind->part == NULL) {
		cage->in_text = false;
		return;
	}
	text = arena_format(cage->records->arena, "## %s\n\n", word(cage,
	    "chapter", everybody));
	front = text_open(cage->records->arena, TEXT_LIMIT);
	add_words(cage, &front, everybody, voice);
	records_write(cage->records, path_of(cage, kind->part),
	    arena_format(cage->records->arena, "%s%s", text, front.bytes));
	cage->in_text = false;
}

#endif
