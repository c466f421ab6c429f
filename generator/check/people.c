/* people.c - people of the registers in the text of records. */
#include "check/rule.h"

#include "base/arena.h"
#include "prose/prose.h"
#include "registers/registers.h"

static const char *
entry_of(struct judge *judge, const struct register_hit *hit)
{
	return arena_format(judge->scratch, "%s/%s", hit->name, hit->entry);
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
		struct list hits = registers_find(judge->scratch,
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
	/* Another word in an address makes another address. */
	return hit->pseudonym == NULL || text->is_address;
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

/* The door puts a pseudonym where that stands, so it is nobody's term any more. */
static bool
will_be_replaced(const struct list *own, const struct judged_text *text,
    const struct register_hit *hit)
{
	for (size_t i = 0; i < own->count && !text->is_address; i++) {
		const struct register_hit *mine = own->items[i];

		if (mine->pseudonym != NULL && mine->from <= hit->from &&
		    hit->to <= mine->to)
			return true;
	}
	return false;
}

/*
 * Terms of other reviews' registers, in any form; of any register elsewhere.
 * One person may be in the registers of two reviews.
 */
void
rule_any_protected_term(struct judge *judge)
{
	const char *own = register_name_of(judge->record);
	const struct list *texts = judge_texts(judge);

	if (judge->registers == NULL)
		return;
	for (size_t i = 0; i < texts->count; i++) {
		const struct judged_text *text = texts->items[i];
		struct list hits = registers_search(judge->scratch,
		    judge->registers, text->text, text->length);

		struct list mine = { 0 };

		if (own != NULL && hits.count > 0)
			mine = registers_find(judge->scratch, judge->registers,
			    own, text->text, text->length);
		for (size_t h = 0; h < hits.count; h++) {
			const struct register_hit *hit = hits.items[h];

			if ((own == NULL || strcmp(own, hit->name) != 0) &&
			    !will_be_replaced(&mine, text, hit))
				judge_report(judge, RULE_any_protected_term,
				    judged_place(text, hit->from),
				    entry_of(judge, hit));
		}
	}
}

/* Nothing carries a comment anywhere, but the repository is read too. */
void
judge_comments(struct judge *judge)
{
	const struct private_comment *comment;

	for (size_t i = 0; judge->registers != NULL &&
	    (comment = private_comment(judge->record, i)) != NULL; i++) {
		struct list hits = registers_search(judge->scratch,
		    judge->registers, comment->text, comment->length);

		if (hits.count > 0)
			judge_report(judge, RULE_any_comment_name,
			    comment->place, entry_of(judge, hits.items[0]));
	}
}
