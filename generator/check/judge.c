/* judge.c - how a rule says what it found. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/disguise.h"

enum outcome
judge_outcome(const struct judge *judge, enum rule rule)
{
	return law_softens(judge->confirmed, rule) ? WARN :
	    rule_rows[rule].outcome;
}

static const char *
softened_hint(const struct judge *judge, enum rule rule)
{
	return arena_format(judge->scratch, "%s; a warning until somebody "
	    "looks up the law and names %s in content/policy/law.yaml",
	    rule_rows[rule].hint, rule_name(judge->scratch, rule));
}

void
judge_report(struct judge *judge, enum rule rule, struct place place,
    const char *word)
{
	enum outcome outcome = judge_outcome(judge, rule);
	struct verdict *verdict = judge->verdict;

	if (outcome == WARN)
		verdict->warned[rule] = true;
	else
		verdict->needs[rule] = true;
	/* What waits for a release alone is meant to go out, faults and all. */
	if (outcome == HOLD) {
		if (rule == RULE_review_unapproved)
			verdict->unapproved = true;
		else
			verdict->held = true;
		return;
	}
	if (verdict->held && outcome != STOP)
		return;
	if (outcome > verdict->worst)
		verdict->worst = outcome;
	if (outcome == LEARN)
		verdict->learning_only = true;
	diag_report_as(judge->diag, outcome, rule, place, word,
	    outcome == rule_rows[rule].outcome ? NULL :
	    softened_hint(judge, rule));
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

static const struct verdict *
verdict_on(const struct judge *judge, const struct private_record *record)
{
	for (size_t i = 0; record != NULL && i < judge->judged_count; i++)
		if (judge->judged[i].record == record)
			return &judge->judged[i];
	return NULL;
}

bool
judge_has_page(const struct judge *judge, const struct private_record *review)
{
	const struct verdict *verdict = verdict_on(judge, review);

	return verdict != NULL && verdict->status == STATUS_PUBLISHED &&
	    !verdict->learning_only;
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
	return verdict_on(judge, record);
}

bool
judge_has_come(const struct judge *judge, struct date day)
{
	return date_is_set(day) && date_compare(day, judge->as_of) <= 0;
}

void
judge_due(struct judge *judge, enum rule rule, struct date by,
    struct place place)
{
	judge_due_word(judge, rule, by, place, NULL);
}

void
judge_due_word(struct judge *judge, enum rule rule, struct date by,
    struct place place, const char *word)
{
	struct due *due = arena_alloc(judge->arena, 1, sizeof *due);

	*due = (struct due){ .rule = rule, .by = by };
	list_add(judge->arena, &judge->verdict->dues, due);
	if (date_compare(by, judge->as_of) >= 0)
		return;
	judge->verdict->warned[rule] = true;
	diag_report_as(judge->diag, WARN, rule, place, word, NULL);
}

void
judge_coming(struct judge *judge, enum rule rule, struct date on)
{
	struct due *due = arena_alloc(judge->arena, 1, sizeof *due);

	if (date_compare(on, judge->as_of) <= 0)
		return;
	*due = (struct due){ .rule = rule, .by = on, .is_publication = true };
	list_add(judge->arena, &judge->verdict->dues, due);
}

void
judge_copy(struct judge *judge, const char *place,
    const struct private_record *carrier, struct date since,
    struct date done_on)
{
	struct copy *copy = arena_alloc(judge->arena, 1, sizeof *copy);

	*copy = (struct copy){ .place = place, .since = since,
		.done_on = done_on };
	/* One whose own name says somebody's is blocked, and not said again. */
	if (carrier != NULL && (judge->registers == NULL || disguise_record(
	    judge->scratch, judge->registers, carrier, 0) == NULL)) {
		copy->kind = private_kind(carrier)->name;
		copy->id = private_id(carrier);
	}
	list_add(judge->arena, &judge->verdict->copies, copy);
}

const struct private_group *
judge_group(const struct judge *judge, const char *name)
{
	return private_has(judge->fields, name) ?
	    private_subgroup(judge->fields, name, 0) : NULL;
}

struct date
judge_day(const struct judge *judge, const char *name)
{
	return private_date(judge->fields, name, 0);
}
