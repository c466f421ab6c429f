/* identifiers.c - what points at one person, in any text (D68, D174). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "patterns/patterns.h"

enum { LONGEST_CONTACT = 80 };

/* Lines that are there to say where, or how to get in touch. */
static const struct {
	const char *kind, *field;
} typed[] = { { "site", "number" }, { "site", "note" }, { "course", "place" },
	{ "course", "access" }, { "course", "cancelling" } };

/* Letters, digits and @ alone, small; +44 (0) is 0. */
static void
contact_form(const char *text, size_t length, char *form)
{
	size_t n = 0;

	for (size_t i = 0; i < length && n + 1 < LONGEST_CONTACT; i++) {
		char c = text[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    strchr("@.", c) != NULL)
			form[n++] = c;
	}
	form[n] = '\0';
	if (text[0] != '+' || strncmp(form, "44", 2) != 0)
		return;
	n = form[2] == '0' ? 3 : 2;
	memmove(form + 1, form + n, strlen(form + n) + 1);
	form[0] = '0';
}

/* One of the values of the field, tel: and mailto: left out. */
static bool
is_contact(const char *form, const struct private_group *group,
    const char *field)
{
	for (size_t i = 0; i < private_values(group, field); i++) {
		const char *text = private_text(group, field, i);
		const char *scheme = strchr(text, ':');
		char own[LONGEST_CONTACT];

		text = scheme == NULL ? text : scheme + 1;
		contact_form(text, strlen(text), own);
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
	char form[LONGEST_CONTACT];

	if (private_kind(record)->shape != SINGLE_FILE ||
	    private_is_broken(record))
		return false;
	contact_form(text, length, form);
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

/* The number of one person, with a checksum or a form of its own: it stays out. */
static bool
is_certain(const struct pattern_hit *hit)
{
	static const char *const names[] = { "NHS number",
		"National Insurance number", "pupil number",
		"number of the Police National Computer",
		"number of a criminal record" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(hit->pattern->name, names[i]) == 0)
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
		(is_certain(hit) ? judge_text_certain : judge_text_report)(
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
