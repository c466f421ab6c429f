/* consents.c - what stands under a consent, and under which. */
#include "check/consents.h"

#include <string.h>

#include "base/arena.h"
#include "check/rule.h"
#include "prose/prose.h"
#include "registers/registers.h"

static bool
is_a_consent(const struct private_record *record)
{
	return private_kind(record)->role == ROLE_CONSENT;
}

size_t
consent_count(const struct judge *judge)
{
	if (is_a_consent(judge->record))
		return 1;
	return private_kind(judge->record)->gated ?
	    private_values(judge->fields, "consents") : 0;
}

const struct private_group *
consent_at(const struct judge *judge, size_t index)
{
	return is_a_consent(judge->record) ? judge->fields :
	    private_subgroup(judge->fields, "consents", index);
}

/* The record of that id whose kind is `gated`, or else holds the consent itself. */
static const struct private_record *
find_holder(const struct judge *judge, const char *id, bool gated)
{
	for (size_t i = 0; i < kind_count; i++) {
		const struct private_record *record;

		if (gated ? !kinds[i].gated : kinds[i].role != ROLE_CONSENT)
			continue;
		record = private_find(judge->loaded, kinds[i].name, id);
		if (record != NULL && !private_is_broken(record))
			return record;
	}
	return NULL;
}

static const struct private_group *
find_consent(const struct private_record *holder, const char *id)
{
	const struct private_group *fields = private_fields(holder);

	if (is_a_consent(holder))
		return fields;
	for (size_t i = 0; i < private_values(fields, "consents"); i++) {
		const struct private_group *consent = private_subgroup(fields,
		    "consents", i);
		const char *have = private_text(consent, "id", 0);

		if (have != NULL && strcmp(have, id) == 0)
			return consent;
	}
	return NULL;
}

static unsigned
channels_of(const struct private_group *consent)
{
	unsigned channels = 0;

	for (unsigned c = 0; c < CHANNELS; c++)
		if (private_is(consent, "channels", channel_names[c]))
			channels |= 1u << c;
	return channels;
}

/*
 * `word` names a consent: of a review's own for a review; elsewhere a record
 * of its own, or, as "k7m2p/c1", one of that review's.
 */
static void
find_consent_of(struct judge *judge, struct voice *voice, const char *word)
{
	const char *stroke = strchr(word, '/');

	if (stroke != NULL)
		voice->holder = private_kind(judge->record)->gated ? NULL :
		    find_holder(judge, arena_copy_n(judge->scratch, word,
		    (size_t)(stroke - word)), true);
	else
		voice->holder = private_kind(judge->record)->gated ?
		    judge->record : find_holder(judge, word, false);
	if (voice->holder != NULL)
		voice->consent = find_consent(voice->holder, stroke == NULL ?
		    word : stroke + 1);
	if (voice->consent != NULL)
		voice->channels = channels_of(voice->consent);
}

static struct voice *
add_voice(struct judge *judge, struct place place, const char *word)
{
	struct voice *voice = arena_alloc(judge->arena, 1, sizeof *voice);

	voice->place = place;
	if (word != NULL)
		find_consent_of(judge, voice, word);
	list_add(judge->arena, &judge->verdict->voices, voice);
	return voice;
}

/* Somebody's words, or people in a picture. */
static bool
is_voice(const struct prose *node)
{
	return node->type == PROSE_PICTURE ? node->word != NULL :
	    node->type == PROSE_CALLOUT && node->callout == CALLOUT_VOICE;
}

static void
add_quotations(struct judge *judge, const struct judged_tree *tree)
{
	for (const struct prose *n = tree->root; n != NULL;
	    n = prose_walk(tree->root, n))
		if (is_voice(n))
			add_voice(judge, (struct place){ tree->path, n->line,
			    n->column }, n->word)->callout = n;
}

/* The id in the row of a group that refers to a consent, or NULL. */
static const char *
consent_named(const struct private_group *group)
{
	size_t count;
	const struct field *rows = private_group_rows(group, &count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].type == REF &&
		    kind_find(rows[i].of.kind)->role == ROLE_CONSENT)
			return private_text(group, rows[i].name, 0);
	return NULL;
}

/* Groups nest six deep at most. */
static void
add_names(struct judge *judge, const struct private_group *group)
{
	size_t count;
	const struct field *rows = private_group_rows(group, &count);

	for (size_t i = 0; i < count; i++) {
		const struct field *row = &rows[i];

		for (size_t v = 0; row->type == GROUP &&
		    v < private_values(group, row->name); v++) {
			const struct private_group *sub = private_subgroup(
			    group, row->name, v);

			if (row->door[FOR_PUBLIC] == IF_CONSENT)
				add_voice(judge, private_value_place(group,
				    row->name, v), consent_named(sub))->group =
				    sub;
			add_names(judge, sub);
		}
	}
}

/* The first rule of consent finds what stands under one; the others judge it. */
void
rule_consent_unknown(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++)
		add_quotations(judge, trees->items[i]);
	add_names(judge, judge->fields);
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		/* load/ has reported a quotation that names none. */
		if (voice->consent == NULL && (voice->callout == NULL ||
		    voice->callout->word != NULL))
			judge_report(judge, RULE_consent_unknown, voice->place,
			    NULL);
	}
}

/*
 * Any form of a name of the review's register.  The review's own page prints a
 * pseudonym there; a text elsewhere is written with it (D62, D66).
 */
static bool
names_somebody(struct judge *judge, const struct voice *voice)
{
	const char *name = register_name_of(voice->holder);
	struct list runs;

	if (name == NULL || judge->registers == NULL)
		return false;
	runs = prose_runs(judge->scratch, prose_copy(judge->scratch,
	    voice->callout, NULL, NULL));
	for (size_t i = 0; i < runs.count; i++) {
		const struct prose_run *run = runs.items[i];

		if (registers_find(judge->scratch, judge->registers, name,
		    run->text, run->length).count > 0)
			return true;
	}
	return false;
}

/*
 * Only what has readers and a channel of its own carries a quotation out of
 * its review: under a theme it would say which review stands behind it (D81).
 */
static bool
may_carry(struct judge *judge, const struct voice *voice)
{
	return private_kind(judge->record)->channel != WEB &&
	    judge_has_page(judge, voice->holder) &&
	    !names_somebody(judge, voice);
}

void
rule_any_voice(struct judge *judge)
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		if (voice->consent == NULL || voice->holder == judge->record ||
		    is_a_consent(voice->holder) || may_carry(judge, voice))
			continue;
		voice->channels = 0;
		judge_report(judge, RULE_any_voice, voice->place, NULL);
	}
}

/* Somebody's words without a callout would pass by all that is asked of consent. */
void
rule_consent_plain_quote(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_QUOTE)
				judge_report(judge, RULE_consent_plain_quote,
				    (struct place){ tree->path, n->line,
				    n->column }, NULL);
	}
}

/* Whether the record names a consent so; `word` as quotations write it. */
static bool
is_under(struct judge *judge, const struct private_record *record,
    const char *word)
{
	struct judge other = *judge;
	const struct list *trees;

	other.record = record;
	other.fields = private_fields(record);
	other.trees = (struct list){ 0 };
	trees = judge_trees(&other);
	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (is_voice(n) && n->word != NULL &&
			    strcmp(n->word, word) == 0)
				return true;
	}
	return false;
}

/* Groups nest six deep at most. */
static bool
names_under(const struct private_group *group, const char *id)
{
	size_t count;
	const struct field *rows = private_group_rows(group, &count);
	const char *named = consent_named(group);

	if (named != NULL && strcmp(named, id) == 0)
		return true;
	for (size_t i = 0; i < count; i++)
		for (size_t v = 0; rows[i].type == GROUP &&
		    v < private_values(group, rows[i].name); v++)
			if (names_under(private_subgroup(group, rows[i].name,
			    v), id))
				return true;
	return false;
}

const struct private_record **
consent_users(struct judge *judge, const struct private_group *consent,
    size_t *count)
{
	const struct private_record **users = arena_alloc(judge->scratch,
	    private_count(judge->loaded), sizeof(const void *));
	const char *id = private_text(consent, "id", 0);
	bool alone = is_a_consent(judge->record);
	const char *word = alone ? private_id(judge->record) :
	    arena_format(judge->scratch, "%s/%s", private_id(judge->record),
	    id == NULL ? "" : id);

	*count = 0;
	for (size_t i = 0; i < private_count(judge->loaded); i++) {
		const struct private_record *record = private_at(judge->loaded,
		    i);
		const struct kind *kind = private_kind(record);

		if (kind->gated || private_is_broken(record) ||
		    (!alone && kind->channel == WEB))
			continue;
		if (is_under(judge, record, word) || (alone && names_under(
		    private_fields(record), word)))
			users[(*count)++] = record;
	}
	return users;
}
