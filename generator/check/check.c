#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/clocks.h"
#include "check/disguise.h"
#include "check/mentions.h"
#include "check/names.h"
#include "check/rule.h"
#include "check/tables.h"
#include "check/uniques.h"
#include "registers/registers.h"

struct checked {
	const struct loaded *loaded;
	struct date as_of;
	struct verdict *verdicts;
	size_t count;
	size_t registers_missing;
	const bool *confirmed;
	const struct clocks *clocks;
	const struct phrases *phrases;
	const struct tables *tables;
};

#define RULE(id, kind, outcome, law, source, sentence, hint) rule_##id,
#define NOTE(id, outcome, source, sentence, hint) NULL,
static void (*const functions[RULES])(struct judge *judge) = {
#include "model/rules.def"
};
#undef RULE
#undef NOTE

static bool
applies(enum rule rule, const struct kind *kind)
{
	const char *to = rule_rows[rule].kind;

	return functions[rule] != NULL && (strcmp(to, "any") == 0 ||
	    strcmp(to, kind->name) == 0);
}

/*
 * Twice over the rows: a record that is held for any reason is not judged for
 * what it lacks until somebody means to publish it.
 */
static void
judge_record(struct judge *judge)
{
	const struct kind *kind = private_kind(judge->record);
	struct verdict *verdict = judge->verdict;

	verdict->record = judge->record;
	judge_comments(judge);
	if (private_is_broken(judge->record)) {
		verdict->worst = BLOCK;
		verdict->status = STATUS_BLOCKED;
		/* What the ledger knew must not be forgotten by a slip. */
		if (kind->role == ROLE_LEDGER)
			rule_release_unmatched(judge);
		return;
	}
	judge_released(judge);
	if (kind->gated && review_is_withdrawn(judge)) {
		verdict->status = STATUS_WITHDRAWN;
		verdict->had_page = review_had_page(judge);
		rule_review_takedown_authority(judge);
		review_list_copies(judge);
		rule_review_replacement(judge);
		return;
	}
	verdict->early = kind->gated && review_is_early(judge);
	verdict->learning_only = verdict->early || (kind->gated &&
	    private_is(judge->fields, "decision", "learning_only"));
	for (int held = 1; held >= 0; held--)
		for (enum rule r = 0; r < RULES; r++)
			if (applies(r, kind) &&
			    (rule_rows[r].outcome == HOLD) == held)
				functions[r](judge);
	verdict->by_request = kind->gated && review_is_by_request(judge);
}

static enum status
status_of(const struct verdict *verdict)
{
	if (verdict->worst >= BLOCK)
		return STATUS_BLOCKED;
	if (!verdict->held && !verdict->unapproved)
		return verdict->status == STATUS_WITHDRAWN ?
		    STATUS_WITHDRAWN : STATUS_PUBLISHED;
	/* What will be left out keeps nothing back. */
	for (enum rule r = 0; r < RULES; r++)
		if (verdict->needs[r] && !rule_is_timing(r) &&
		    rule_rows[r].outcome != STRIP &&
		    rule_rows[r].outcome != LEARN)
			return STATUS_HELD;
	return STATUS_READY;
}

const char *
register_name_of(const struct private_record *record)
{
	const struct private_group *fields = private_fields(record);
	const char *use;

	if (!private_kind(record)->gated || !private_has(fields, "register"))
		return NULL;
	use = private_text(private_subgroup(fields, "register", 0), "use", 0);
	return use == NULL || strcmp(use, "none") == 0 ? NULL : use;
}

/* Without its site record there is no name, contact or statement to build with. */
static void
require_site(const struct checked *checked, struct diag *diag)
{
	for (size_t i = 0; i < checked->count; i++) {
		const struct verdict *verdict = &checked->verdicts[i];

		if (private_kind(verdict->record)->shape == SINGLE_FILE &&
		    verdict->status == STATUS_BLOCKED)
			diag_report(diag, RULE_site_unusable,
			    private_place(verdict->record), NULL, NULL);
	}
}

static struct judge
judge_of(const struct judge *all, const struct checked *checked, size_t index)
{
	struct judge judge = *all;

	judge.record = private_at(all->loaded, index);
	judge.fields = private_fields(judge.record);
	judge.judged = checked->verdicts;
	judge.judged_count = index;
	judge.verdict = &checked->verdicts[index];
	return judge;
}

static void
judge_one(const struct judge *all, struct checked *checked, size_t index)
{
	struct judge judge = judge_of(all, checked, index);
	const char *name = register_name_of(judge.record);

	if (all->registers != NULL)
		judge.verdict->shown_path = disguise_record(all->arena,
		    all->registers, judge.record, index + 1);
	judge_record(&judge);
	judge.verdict->status = status_of(judge.verdict);
	judge.verdict->unsearched = judge.verdict->unmarked || (name != NULL &&
	    (all->registers == NULL || !registers_has(all->registers, name)));
	/* What is held or blocked has no name to lose here. */
	if (judge.verdict->status == STATUS_PUBLISHED &&
	    judge.verdict->unsearched)
		checked->registers_missing++;
	arena_reset(all->scratch);
}

/* Only when every review was judged is it known which of them have a page. */
static void
judge_links(const struct judge *all, struct checked *checked)
{
	for (size_t i = 0; i < checked->count; i++) {
		struct judge judge = judge_of(all, checked, i);

		judge.judged_count = checked->count;
		if (!private_is_broken(judge.record) &&
		    judge.verdict->status != STATUS_WITHDRAWN)
			rule_any_review_link(&judge);
		arena_reset(all->scratch);
	}
}

const struct checked *
check_content(struct arena *vault, const struct loaded *loaded,
    const struct registers *registers, struct check_options options,
    struct diag *diag)
{
	struct checked *checked = arena_alloc(vault, 1, sizeof *checked);
	const struct judge all = { .arena = vault,
		.scratch = arena_open("judging"), .loaded = loaded,
		.registers = registers, .as_of = options.as_of, .diag = diag,
		.preview = options.preview, .strict = options.strict,
		.confirmed = law_confirmed(vault, loaded),
		.clocks = clocks_open(vault, loaded),
		.phrases = names_allowed(vault, loaded, registers),
		.phrase_book = phrases_of(vault, loaded),
		.allowed = allowed_of(vault, loaded),
		.abbreviations = abbreviations_of(vault, loaded),
		.mentions = mentions_of(vault, loaded),
		.tables = tables_open(vault, loaded),
		.uniques = uniques_of(vault, loaded, options.as_of) };

	checked->loaded = loaded;
	checked->as_of = options.as_of;
	checked->confirmed = all.confirmed;
	checked->clocks = all.clocks;
	checked->phrases = all.phrases;
	checked->tables = all.tables;
	checked->count = private_count(loaded);
	checked->verdicts = arena_alloc(vault, checked->count,
	    sizeof *checked->verdicts);
	for (size_t i = 0; i < checked->count; i++)
		judge_one(&all, checked, i);
	judge_links(&all, checked);
	arena_wipe(all.scratch);
	require_site(checked, diag);
	if (registers != NULL)
		disguise_reports(vault, checked, registers, diag);
	return checked;
}

const struct loaded *
checked_loaded(const struct checked *checked)
{
	return checked->loaded;
}

struct date
checked_as_of(const struct checked *checked)
{
	return checked->as_of;
}

const struct verdict *
checked_verdict(const struct checked *checked, size_t index)
{
	return &checked->verdicts[index];
}

const struct table *
checked_table(const struct checked *checked,
    const struct private_record *record)
{
	return tables_find(checked->tables, record);
}

struct list
checked_lines(struct arena *arena, const struct checked *checked,
    const struct private_record *record)
{
	return tables_lines(arena, checked->tables, record);
}

size_t
checked_count(const struct checked *checked)
{
	return checked->count;
}

const struct list *
checked_findings(const struct checked *checked, size_t index)
{
	return &checked->verdicts[index].findings;
}

bool
checked_softens(const struct checked *checked, enum rule rule)
{
	return law_softens(checked->confirmed, rule);
}

struct list
checked_unknown_names(struct arena *arena, const struct checked *checked,
    const struct registers *registers, size_t index)
{
	struct arena *scratch = arena_open("asking");
	const struct judge all = { .arena = arena, .scratch = scratch,
		.loaded = checked->loaded, .registers = registers,
		.as_of = checked->as_of, .confirmed = checked->confirmed,
		.clocks = checked->clocks, .phrases = checked->phrases };
	struct judge judge = judge_of(&all, checked, index);
	struct list out = { 0 };

	if (private_kind(judge.record)->gated &&
	    !private_is_broken(judge.record) &&
	    judge.verdict->status != STATUS_WITHDRAWN)
		out = names_asked(arena, &judge);
	arena_wipe(scratch);
	return out;
}

size_t
checked_registers_missing(const struct checked *checked)
{
	return checked->registers_missing;
}

static const enum rule *
rules_set(struct arena *arena, const bool *set, size_t *count)
{
	size_t most = 0;
	enum rule *rules;

	for (enum rule r = 0; r < RULES; r++)
		most += set[r];
	rules = arena_alloc(arena, most, sizeof *rules);
	for (enum rule r = 0; r < RULES; r++)
		if (set[r])
			rules[(*count)++] = r;
	return rules;
}

static int
by_day(const void *a, const void *b)
{
	const struct due *x = a, *y = b;
	int c = date_compare(x->by, y->by);

	return c != 0 ? c : (x->rule > y->rule) - (x->rule < y->rule);
}

static void
copy_dues(struct arena *arena, const struct verdict *verdict,
    struct record_status *out)
{
	struct due *dues = arena_alloc(arena, verdict->dues.count,
	    sizeof *dues);

	for (size_t i = 0; i < verdict->dues.count; i++)
		dues[i] = *(const struct due *)verdict->dues.items[i];
	if (verdict->dues.count > 0)
		qsort(dues, verdict->dues.count, sizeof *dues, by_day);
	out->dues = dues;
	out->due_count = verdict->dues.count;
}

static void
copy_copies(struct arena *arena, const struct verdict *verdict,
    struct record_status *out)
{
	struct copy *copies = arena_alloc(arena, verdict->copies.count,
	    sizeof *copies);

	for (size_t i = 0; i < verdict->copies.count; i++) {
		copies[i] = *(const struct copy *)verdict->copies.items[i];
		/* `place` and `kind` are words of our tables; ids are in the vault. */
		if (copies[i].id != NULL)
			copies[i].id = arena_copy(arena, copies[i].id);
	}
	out->copies = copies;
	out->copy_count = verdict->copies.count;
}

static void
copy_overridden(struct arena *arena, const struct verdict *verdict,
    struct record_status *out)
{
	size_t count = verdict->overridden.count;
	size_t *rows = arena_alloc(arena, count, sizeof *rows);

	for (size_t i = 0; i < count; i++)
		rows[i] = *(const size_t *)verdict->overridden.items[i];
	out->overridden = rows;
	out->overridden_count = count;
}

struct record_status
checked_status(struct arena *arena, const struct checked *checked, size_t index)
{
	const struct verdict *verdict = &checked->verdicts[index];
	struct record_status out = { .kind = private_kind(verdict->record)->name,
		.status = verdict->status,
		.learning_only = verdict->learning_only,
		.published_on = verdict->published_on,
		.released_on = verdict->released_on };

	if (verdict->shown_path == NULL) {
		out.id = arena_copy(arena, private_id(verdict->record));
		out.path = arena_copy(arena,
		    private_place(verdict->record).path);
	} else {
		const char *slash = strrchr(verdict->shown_path, '/');

		out.path = arena_copy(arena, verdict->shown_path);
		out.id = slash == NULL ? out.path : out.path +
		    (slash + 1 - verdict->shown_path);
	}
	out.needs = rules_set(arena, verdict->needs, &out.need_count);
	out.warnings = rules_set(arena, verdict->warned, &out.warning_count);
	copy_dues(arena, verdict, &out);
	copy_copies(arena, verdict, &out);
	copy_overridden(arena, verdict, &out);
	return out;
}
