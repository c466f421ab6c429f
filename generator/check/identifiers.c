/* identifiers.c - what points at one person, in any text (D68, D174). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "patterns/patterns.h"

/* Lines that are there to say where, or how to get in touch. */
static const struct {
	const char *kind, *field;
} typed[] = { { "site", "number" }, { "site", "note" }, { "course", "place" },
	{ "course", "access" }, { "course", "cancelling" } };

/* One of the values of the field, tel: and mailto: left out. */
static bool
is_contact(const char *form, const struct private_group *group,
    const char *field)
{
	for (size_t i = 0; i < private_values(group, field); i++) {
		const char *text = private_text(group, field, i);
		const char *scheme = strchr(text, ':');
		char own[PATTERN_FORM];

		text = scheme == NULL ? text : scheme + 1;
		pattern_form(text, strlen(text), own);
		if (own[0] != '\0' && strcmp(own, form) == 0)
			return true;
	}
	return false;
}

/* A contact of the partnership itself: exactly one of those of the site. */
static bool
is_ours(const struct judge *judge, const char *text, size_t length)
{
	const struct private_record *record = private_at(judge->loaded, 0);
	const struct private_group *site = private_fields(record);
	char form[PATTERN_FORM];

	if (private_kind(record)->shape != SINGLE_FILE ||
	    private_is_broken(record))
		return false;
	pattern_form(text, length, form);
	if (is_contact(form, site, "email") ||
	    is_contact(form, site, "own_contacts"))
		return true;
	for (size_t i = 0; i < private_values(site, "contacts"); i++) {
		const struct private_group *contact = private_subgroup(site,
		    "contacts", i);

		if (is_contact(form, contact, "number") ||
		    is_contact(form, contact, "dial"))
			return true;
	}
	return false;
}

static bool
is_typed(const struct judge *judge, const struct judged_text *text)
{
	const char *kind = private_kind(judge->record)->name;

	if (text->field == NULL)
		return false;
	if (text->field->type != LINE)
		return true;
	for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++)
		if (strcmp(typed[i].kind, kind) == 0 &&
		    strcmp(typed[i].field, text->field->name) == 0)
			return true;
	return false;
}

/* Every hit for which `counts` says yes. */
static void
judge_hits(struct judge *judge, enum rule rule, const struct judged_text *text,
    bool (*counts)(const struct pattern_hit *hit))
{
	struct list hits = patterns_walk(judge->scratch, text->text,
	    text->length, JUDGED_HITS);

	for (size_t i = 0; i < hits.count; i++) {
		const struct pattern_hit *hit = hits.items[i];

		if (!counts(hit) || is_ours(judge, text->text + hit->from,
		    hit->to - hit->from))
			continue;
		(pattern_is_certain(hit->pattern) ? judge_text_certain : judge_text_report)(
		    judge, rule, text, hit->from, hit->pattern->name);
	}
}

/* In a review the form alone is enough (spec 1). */
static bool
counts_in_reviews(const struct pattern_hit *hit)
{
	(void)hit;
	return true;
}

static bool
counts_anywhere(const struct pattern_hit *hit)
{
	return hit->pattern->strength == PATTERN_CLEAR || hit->has_context;
}

void
rule_review_identifier(struct judge *judge)
{
	const struct list *texts = judge_texts(judge);

	for (size_t i = 0; i < texts->count; i++)
		judge_hits(judge, RULE_review_identifier, texts->items[i],
		    counts_in_reviews);
}

/* What is a field for it may hold it: an address of the web, a venue, a contact. */
void
rule_any_identifier(struct judge *judge)
{
	const struct list *texts;

	if (private_kind(judge->record)->gated)
		return;
	texts = judge_texts(judge);
	for (size_t i = 0; i < texts->count; i++)
		if (!is_typed(judge, texts->items[i]))
			judge_hits(judge, RULE_any_identifier, texts->items[i],
			    counts_anywhere);
}
