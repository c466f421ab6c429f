#include "check/check.h"

#include <string.h>

#include "base/arena.h"
#include "check/rule.h"
#include "registers/registers.h"

const char *const status_names[] = { "held", "blocked", "ready", "published",
	"withdrawn" };

struct checked {
	const struct loaded *loaded;
	struct date as_of;
	struct verdict *verdicts;
	size_t count;
	size_t registers_missing;
};

#define RULE(id, kind, outcome, source, sentence, hint) rule_##id,
#define NOTE(id, outcome, source, sentence, hint) NULL,
static void (*const functions[RULES])(struct judge *judge) = {
#include "model/rules.def"
};
#undef RULE
#undef NOTE

void
judge_report(struct judge *judge, enum rule rule, struct place place,
    const char *word)
{
	enum outcome outcome = rule_rows[rule].outcome;
	struct verdict *verdict = judge->verdict;

	if (outcome != WARN)
		verdict->needs[rule] = true;
	if (outcome == HOLD) {
		verdict->held = true;
		return;
	}
	if (verdict->held && outcome != STOP)
		return;
	if (outcome > verdict->worst)
		verdict->worst = outcome;
	if (outcome == LEARN)
		verdict->learning_only = true;
	diag_report(judge->diag, rule, place, word, NULL);
}

void
judge_field(struct judge *judge, enum rule rule, const char *field)
{
	judge_report(judge, rule, private_has(judge->fields, field) ?
	    private_value_place(judge->fields, field, 0) :
	    private_place(judge->record), NULL);
}

bool
judge_is_full(const struct judge *judge)
{
	return private_is(judge->fields, "decision", "full") &&
	    !judge->verdict->learning_only;
}

const struct verdict *
judge_referred(const struct judge *judge, const struct private_group *group,
    const char *field)
{
	size_t rows;
	const struct field *row = private_group_rows(group, &rows);
	const char *id = private_text(group, field, 0);
	const struct private_record *record;

	row = field_find(row, rows, field);
	record = id == NULL || row == NULL ? NULL :
	    private_find(judge->loaded, row->of.kind, id);
	for (size_t i = 0; record != NULL && i < judge->judged_count; i++)
		if (judge->judged[i].record == record)
			return &judge->judged[i];
	return NULL;
}

bool
judge_has_come(const struct judge *judge, struct date day)
{
	return date_is_set(day) && date_compare(day, judge->as_of) <= 0;
}

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
	if (private_is_broken(judge->record)) {
		verdict->worst = BLOCK;
		verdict->status = STATUS_BLOCKED;
		return;
	}
	if (kind->gated && review_is_withdrawn(judge)) {
		verdict->status = STATUS_WITHDRAWN;
		verdict->had_page = review_had_page(judge);
		rule_review_takedown_authority(judge);
		return;
	}
	if (kind->gated)
		verdict->learning_only = private_is(judge->fields, "decision",
		    "learning_only");
	for (int held = 1; held >= 0; held--)
		for (enum rule r = 0; r < RULES; r++)
			if (applies(r, kind) &&
			    (rule_rows[r].outcome == HOLD) == held)
				functions[r](judge);
}

static enum status
status_of(const struct verdict *verdict)
{
	if (verdict->worst >= BLOCK)
		return STATUS_BLOCKED;
	if (!verdict->held)
		return verdict->status == STATUS_WITHDRAWN ?
		    STATUS_WITHDRAWN : STATUS_PUBLISHED;
	/* What will be left out keeps nothing back. */
	for (enum rule r = 0; r < RULES; r++)
		if (verdict->needs[r] && r != RULE_review_unpublished &&
		    rule_rows[r].outcome != STRIP)
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

const struct checked *
check_content(struct arena *vault, const struct loaded *loaded,
    const struct registers *registers, struct date as_of, struct diag *diag)
{
	struct checked *checked = arena_alloc(vault, 1, sizeof *checked);

	struct arena *scratch = arena_open("judging");

	checked->loaded = loaded;
	checked->as_of = as_of;
	checked->count = private_count(loaded);
	checked->verdicts = arena_alloc(vault, checked->count,
	    sizeof *checked->verdicts);
	for (size_t i = 0; i < checked->count; i++) {
		struct judge judge = { .arena = vault, .scratch = scratch,
			.loaded = loaded,
			.registers = registers, .as_of = as_of, .diag = diag,
			.record = private_at(loaded, i),
			.judged = checked->verdicts, .judged_count = i,
			.verdict = &checked->verdicts[i] };
		const char *name = register_name_of(judge.record);

		judge.fields = private_fields(judge.record);
		judge_record(&judge);
		judge.verdict->status = status_of(judge.verdict);
		/* What is held or blocked has no name to lose here. */
		if (judge.verdict->status == STATUS_PUBLISHED && name != NULL &&
		    (registers == NULL ||
		    !registers_has(registers, name)))
			checked->registers_missing++;
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	require_site(checked, diag);
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

size_t
checked_count(const struct checked *checked)
{
	return checked->count;
}

size_t
checked_registers_missing(const struct checked *checked)
{
	return checked->registers_missing;
}

struct record_status
checked_status(struct arena *arena, const struct checked *checked, size_t index)
{
	const struct verdict *verdict = &checked->verdicts[index];
	struct record_status out = { .kind = private_kind(verdict->record)->name,
		.status = verdict->status,
		.learning_only = verdict->learning_only };
	enum rule *needs = arena_alloc(arena, RULES, sizeof *needs);

	out.id = arena_copy(arena, private_id(verdict->record));
	out.path = arena_copy(arena, private_place(verdict->record).path);
	for (enum rule r = 0; r < RULES; r++)
		if (verdict->needs[r])
			needs[out.need_count++] = r;
	out.needs = needs;
	return out;
}
