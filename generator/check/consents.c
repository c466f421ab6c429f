/* consents.c - may this quotation appear, and where (D125 to D135). */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "prose/prose.h"

/* Months a consent holds when nothing else is written (D128). */
enum { REFRESH_MONTHS = 24, SOON_DAYS = 60 };

static const struct private_group *
find_consent(const struct judge *judge, const char *id)
{
	size_t count = private_kind(judge->record)->gated ?
	    private_values(judge->fields, "consents") : 0;

	for (size_t i = 0; id != NULL && i < count; i++) {
		const struct private_group *consent = private_subgroup(
		    judge->fields, "consents", i);
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

	for (size_t i = 0; i < private_values(consent, "channels"); i++)
		for (unsigned c = 0; c < CHANNELS; c++)
			if (strcmp(private_text(consent, "channels", i),
			    channel_names[c]) == 0)
				channels |= 1u << c;
	return channels;
}

static void
add_voices(struct judge *judge, const struct judged_tree *tree)
{
	for (const struct prose *n = tree->root; n != NULL;
	    n = prose_walk(tree->root, n)) {
		struct voice *voice;

		if (n->type != PROSE_CALLOUT || n->callout != CALLOUT_VOICE)
			continue;
		voice = arena_alloc(judge->arena, 1, sizeof *voice);
		voice->callout = n;
		voice->path = tree->path;
		voice->consent = find_consent(judge, n->word);
		if (voice->consent != NULL)
			voice->channels = channels_of(voice->consent);
		list_add(judge->arena, &judge->verdict->voices, voice);
	}
}

static struct place
place_of(const struct voice *voice)
{
	return (struct place){ voice->path, voice->callout->line,
		voice->callout->column };
}

/* The first rule of consent finds the quotations; the others judge them. */
void
rule_consent_unknown(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++)
		add_voices(judge, trees->items[i]);
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		/* load/ has reported a quotation that names none. */
		if (voice->consent == NULL && voice->callout->word != NULL)
			judge_report(judge, RULE_consent_unknown,
			    place_of(voice), NULL);
	}
}

/* Report every node of that type, in the body, the part and the prose fields. */
static void
report_all(struct judge *judge, enum rule rule, enum prose_type type,
    enum callout callout)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == type && n->callout == callout)
				judge_report(judge, rule, (struct place){
				    tree->path, n->line, n->column }, NULL);
	}
}

/* Only a review records consents, so elsewhere the door lets no quotation pass. */
void
rule_any_voice(struct judge *judge)
{
	if (!private_kind(judge->record)->gated)
		report_all(judge, RULE_any_voice, PROSE_CALLOUT,
		    CALLOUT_VOICE);
}

/* Somebody's words without a callout would pass by all that is asked of consent. */
void
rule_consent_plain_quote(struct judge *judge)
{
	report_all(judge, RULE_consent_plain_quote, PROSE_QUOTE, CALLOUT_NONE);
}

/* Take every quotation whose consent is `bad` out of all channels. */
static void
strip(struct judge *judge, enum rule rule, bool (*bad)(
    const struct judge *judge, const struct private_group *consent))
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		if (voice->consent == NULL || !bad(judge, voice->consent))
			continue;
		voice->channels = 0;
		judge_report(judge, rule, place_of(voice), NULL);
	}
}

/* Consent is given for one thing: a photograph is not a quotation (D125). */
static bool
is_for_something_else(const struct judge *judge,
    const struct private_group *consent)
{
	static const char *const quotations[] = { "family_quote",
		"child_quote", "child_letter_or_drawing", "practitioner_quote",
		"translation_of_quote" };

	(void)judge;
	for (size_t i = 0; i < sizeof quotations / sizeof quotations[0]; i++)
		if (private_is(consent, "item", quotations[i]))
			return false;
	return true;
}

void
rule_consent_item(struct judge *judge)
{
	strip(judge, RULE_consent_item, is_for_something_else);
}

/* The last day on which it holds, by all that was written. */
static struct date
last_day(const struct private_group *consent)
{
	struct date ask_again = private_date(consent, "review_on", 0);
	struct date expires = private_date(consent, "expires_on", 0);

	if (!date_is_set(ask_again))
		ask_again = date_add_months(private_date(consent, "given_on",
		    0), REFRESH_MONTHS);
	return date_is_set(expires) && date_compare(expires, ask_again) < 0 ?
	    expires : ask_again;
}

static bool
has_ended(const struct judge *judge, const struct private_group *consent)
{
	return date_compare(judge->as_of, last_day(consent)) > 0 ||
	    !judge_has_come(judge, private_date(consent, "given_on", 0));
}

void
rule_consent_expired(struct judge *judge)
{
	strip(judge, RULE_consent_expired, has_ended);
}

static bool
was_withdrawn(const struct judge *judge, const struct private_group *consent)
{
	return judge_has_come(judge, private_date(consent, "withdrawn_on", 0));
}

void
rule_consent_withdrawn(struct judge *judge)
{
	strip(judge, RULE_consent_withdrawn, was_withdrawn);
}

/*
 * Unknown means no: written down for anybody, and left open for whoever has
 * parental responsibility (D129).
 */
static bool
giver_is_doubtful(const struct judge *judge,
    const struct private_group *consent)
{
	(void)judge;
	return !private_is(consent, "giver_conflict", "no") &&
	    (private_has(consent, "giver_conflict") ||
	    private_is(consent, "given_by", "parent_pr"));
}

void
rule_consent_giver(struct judge *judge)
{
	strip(judge, RULE_consent_giver, giver_is_doubtful);
}

static bool
child_was_not_asked(const struct judge *judge,
    const struct private_group *consent)
{
	(void)judge;
	return (private_is(consent, "item", "child_quote") ||
	    private_is(consent, "item", "child_letter_or_drawing")) &&
	    !private_is(consent, "given_by", "self");
}

void
rule_consent_own_view(struct judge *judge)
{
	strip(judge, RULE_consent_own_view, child_was_not_asked);
}

static bool
lapsed_at_18(const struct judge *judge, const struct private_group *consent)
{
	return !private_is(consent, "given_by", "self") &&
	    judge_has_come(judge, private_date(consent, "adult_on", 0));
}

void
rule_consent_adult(struct judge *judge)
{
	strip(judge, RULE_consent_adult, lapsed_at_18);
}

static bool
ends_soon(const struct judge *judge, const struct private_group *consent)
{
	struct date ends = last_day(consent);
	struct date adult = private_date(consent, "adult_on", 0);

	if (date_is_set(adult) && !private_is(consent, "given_by", "self") &&
	    date_compare(adult, ends) < 0)
		ends = adult;
	return date_compare(judge->as_of, ends) <= 0 &&
	    date_days_between(judge->as_of, ends) <= SOON_DAYS;
}

void
rule_consent_soon(struct judge *judge)
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		const struct voice *voice = judge->verdict->voices.items[i];

		if (voice->channels != 0 && ends_soon(judge, voice->consent))
			judge_report(judge, RULE_consent_soon,
			    private_value_place(voice->consent, "id", 0), NULL);
	}
}

void
rule_consent_own_ended(struct judge *judge)
{
	if (has_ended(judge, judge->fields) ||
	    was_withdrawn(judge, judge->fields))
		judge_field(judge, RULE_consent_own_ended, "given_on");
}

void
rule_consent_incomplete(struct judge *judge)
{
	(void)judge;
}

void
rule_consent_channel(struct judge *judge)
{
	(void)judge;
}

void
rule_consent_holders(struct judge *judge)
{
	(void)judge;
}

void
rule_consent_practitioner(struct judge *judge)
{
	(void)judge;
}

void
rule_consent_real_name(struct judge *judge)
{
	(void)judge;
}
