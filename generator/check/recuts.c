/*
 * recuts.c - what readers would have differently though nobody changed the
 * record: a band cut anew, another pseudonym.  Whoever kept the page of before
 * holds both beside each other (anonymisation spec 17).
 */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/ledger.h"
#include "model/bands.h"
#include "prose/prose.h"
#include "registers/registers.h"

static const struct private_group *
last_release(const struct judge *judge)
{
	return ledger_last(ledger_about(judge->loaded, judge->record),
	    judge->as_of);
}

/* Whether the release says anything of that name. */
static bool
says(const struct private_group *release, const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < private_values(release, "values"); i++) {
		const char *value = private_text(release, "values", i);

		if (strncmp(value, name, length) == 0 && value[length] == '=')
			return true;
	}
	return false;
}

/* As the door narrows it, or NULL where it does not. */
static const char *
narrowed(const struct judge *judge, const struct field *row, size_t index)
{
	const struct private_group *fields = judge->fields;

	if (row->door[FOR_PUBLIC] == AGE_BAND)
		return age_band(private_number(fields, row->name, index));
	if (row->door[FOR_PUBLIC] == YEAR_ONLY)
		return date_reporting_year(judge->scratch, private_date(fields,
		    row->name, index));
	return NULL;
}

void
rule_any_recut(struct judge *judge)
{
	const struct private_group *last = last_release(judge);
	size_t count;
	const struct field *rows = private_group_rows(judge->fields, &count);

	if (last == NULL || judge->preview || judge->verdict->learning_only)
		return;
	for (const struct field *row = rows; row < rows + count; row++) {
		size_t values = says(last, row->name) ?
		    private_values(judge->fields, row->name) : 0;

		for (size_t i = 0; i < values; i++) {
			const char *now = narrowed(judge, row, i);

			if (now != NULL && !private_is(last, "values",
			    arena_format(judge->scratch, "%s=%s", row->name,
			    now)))
				judge_report(judge, RULE_any_recut,
				    private_value_place(judge->fields,
				    row->name, i), NULL);
		}
	}
}

static bool
has_label(const struct list *labels, const char *label)
{
	for (size_t i = 0; i < labels->count; i++)
		if (strcmp(labels->items[i], label) == 0)
			return true;
	return false;
}

/* The pseudonyms that stand for somebody in what everybody may read. */
static void
find_labels(struct judge *judge, const char *name)
{
	const struct list *texts = judge_texts(judge);
	struct list *labels = &judge->verdict->labels;

	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct list hits = { 0 };

		if (text->is_public && !text->is_address)
			hits = registers_find(judge->scratch, judge->registers,
			    name, text->text, text->length);
		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			if (hit->pseudonym != NULL && !has_label(labels,
			    hit->pseudonym))
				list_add(judge->arena, labels, arena_copy(
				    judge->arena, hit->pseudonym));
		}
	}
}

/* They are in the register, which no digest of a record covers. */
void
rule_review_label(struct judge *judge)
{
	const struct private_group *last = last_release(judge);
	const char *name = register_name_of(judge->record);

	if (name == NULL || judge->registers == NULL ||
	    judge->verdict->learning_only ||
	    !registers_has(judge->registers, name))
		return;
	find_labels(judge, name);
	if (last == NULL || judge->preview || !says(last, "labels"))
		return;
	for (size_t i = 0; i < judge->verdict->labels.count; i++)
		if (!private_is(last, "values", arena_format(judge->scratch,
		    "label=%s", (char *)judge->verdict->labels.items[i]))) {
			judge_report(judge, RULE_review_label,
			    private_place(judge->record), NULL);
			return;
		}
}
