/* people.c - people of the registers in the text of records. */
#include "check/rule.h"

#include "base/arena.h"
#include "registers/registers.h"

static const char *
entry_of(struct judge *judge, const struct register_hit *hit)
{
	return arena_format(judge->arena, "%s/%s", hit->name, hit->entry);
}

/*
 * Hits of the record's own register that `matters` says yes to, reported once
 * for each place.
 */
static void
report_own(struct judge *judge, enum rule rule, bool (*matters)(
    const struct judged_text *text, const struct register_hit *hit))
{
	const char *name = register_name_of(judge->record);
	const struct list *texts = judge_texts(judge);

	if (name == NULL || judge->registers == NULL)
		return;
	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct list hits = registers_find(judge->arena,
		    judge->registers, name, text->text, text->length);

		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			if (matters(text, hit))
				judge_report(judge, rule, judged_place(text,
				    hit->from), entry_of(judge, hit));
		}
	}
}

static bool
cannot_be_replaced(const struct judged_text *text,
    const struct register_hit *hit)
{
	(void)text;
	return hit->pseudonym == NULL;
}

void
rule_review_name_form(struct judge *judge)
{
	report_own(judge, RULE_review_name_form, cannot_be_replaced);
}

static bool
is_pooled(const struct judged_text *text, const struct register_hit *hit)
{
	return text->pooled && hit->pseudonym != NULL;
}

/* A pseudonym in pooled text says as much as the name it stands for. */
static void
report_pseudonyms(struct judge *judge, enum rule rule)
{
	const char *name = register_name_of(judge->record);
	const struct list *texts = judge_texts(judge);

	if (name == NULL || judge->registers == NULL)
		return;
	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];

		if (text->pooled && registers_mentions_pseudonym(
		    judge->registers, name, text->text, text->length))
			judge_report(judge, rule, judged_place(text, 0), name);
	}
}

void
rule_review_person_in_learning(struct judge *judge)
{
	if (!judge->verdict->learning_only)
		return;
	report_own(judge, RULE_review_person_in_learning, is_pooled);
	report_pseudonyms(judge, RULE_review_person_in_learning);
}

void
rule_review_person_pooled(struct judge *judge)
{
	if (judge->verdict->learning_only)
		return;
	report_own(judge, RULE_review_person_pooled, is_pooled);
	report_pseudonyms(judge, RULE_review_person_pooled);
}

/* Terms of other reviews' registers, in any form; of any register elsewhere. */
void
rule_any_protected_term(struct judge *judge)
{
	const char *own = register_name_of(judge->record);
	const struct list *texts = judge_texts(judge);

	if (judge->registers == NULL)
		return;
	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct list hits = registers_search(judge->arena,
		    judge->registers, text->text, text->length);

		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			if (own == NULL || strcmp(own, hit->name) != 0)
				judge_report(judge, RULE_any_protected_term,
				    judged_place(text, hit->from),
				    entry_of(judge, hit));
		}
	}
}
