/* consent_rules.c - may this appear, and where (D125 to D134). */
#include "check/consents.h"

#include "check/rule.h"
#include "prose/prose.h"

/*
 * Months a consent holds when nothing else is written (D128), and whatever is
 * written: a day in 2089 is a slip.
 */
enum { REFRESH_MONTHS = 24, MOST_MONTHS = 60, SOON_DAYS = 60 };

/* Take what is under a consent that is `bad` out of all channels. */
static void
strip(struct judge *judge, enum rule rule, bool (*bad)(
    const struct judge *judge, const struct private_group *consent))
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		if (voice->consent == NULL || !bad(judge, voice->consent))
			continue;
		voice->channels = 0;
		judge_report(judge, rule, voice->place, NULL);
	}
}

static bool
is_of(const struct private_group *consent, const char *const *items)
{
	for (; *items != NULL; items++)
		if (private_is(consent, "item", *items))
			return true;
	return false;
}

/*
 * Consent is given for one thing: a photograph is not a quotation (D125).  A
 * letter or drawing is its words, typed again: handwriting is known (D83).
 */
static bool
is_for_this(const struct judge *judge, const struct voice *voice)
{
	static const char *const in_reviews[] = { "family_quote",
		"child_quote", "child_letter_or_drawing", "practitioner_quote",
		"translation_of_quote", NULL };
	static const char *const elsewhere[] = { "course_feedback_quote",
		"subscriber_story", NULL };

	(void)judge;
	if (voice->group != NULL)
		return private_is(voice->consent, "item", "trainer_name_bio");
	if (voice->callout->type == PROSE_PICTURE)
		return private_is(voice->consent, "item", "photo_person");
	return is_of(voice->consent, in_reviews) ||
	    (!private_kind(voice->holder)->gated &&
	    is_of(voice->consent, elsewhere));
}

void
rule_consent_item(struct judge *judge)
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];

		/* What was not said is a gap, and reported as one. */
		if (voice->consent == NULL || is_for_this(judge, voice))
			continue;
		voice->channels = 0;
		if (private_has(voice->consent, "item"))
			judge_report(judge, RULE_consent_item, voice->place,
			    NULL);
	}
}

/* What must be on record to show what was agreed (D126). */
static const char *const facts[] = { "item", "given_by", "subject", "capacity",
	"given_on", "channels", "wording", "controller", "purposes",
	"evidence" };
enum { FACTS = sizeof facts / sizeof facts[0] };

static const char *
first_gap(const struct private_group *consent)
{
	for (size_t i = 0; i < FACTS; i++)
		if (!private_has(consent, facts[i]))
			return facts[i];
	return NULL;
}

/* Each gap where the consent is held, and once where something else relies on it. */
void
rule_consent_incomplete(struct judge *judge)
{
	for (size_t i = 0; i < consent_count(judge); i++) {
		const struct private_group *consent = consent_at(judge, i);

		for (size_t f = 0; f < FACTS; f++)
			if (!private_has(consent, facts[f]))
				judge_report(judge, RULE_consent_incomplete,
				    private_value_place(consent, "id", 0),
				    facts[f]);
	}
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		struct voice *voice = judge->verdict->voices.items[i];
		const char *gap = voice->consent == NULL ? NULL :
		    first_gap(voice->consent);

		if (gap == NULL)
			continue;
		voice->channels = 0;
		if (voice->holder != judge->record)
			judge_report(judge, RULE_consent_incomplete,
			    voice->place, gap);
	}
}

/*
 * A bulletin and a report have a channel of their own, for page and print
 * alike; the others are read on the web and on paper (D127).
 */
void
rule_consent_channel(struct judge *judge)
{
	enum channel own = private_kind(judge->record)->channel;
	unsigned here = own == WEB ? 1u << WEB | 1u << SHEET : 1u << own;

	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		const struct voice *voice = judge->verdict->voices.items[i];

		if (voice->channels != 0 && (voice->channels & here) == 0)
			judge_report(judge, RULE_consent_channel, voice->place,
			    NULL);
	}
}

/*
 * Unknown means no: whatever is written for anybody, and left open for whoever
 * has parental responsibility (D130).
 */
static bool
holders_may_differ(const struct judge *judge,
    const struct private_group *consent)
{
	(void)judge;
	return !private_is(consent, "holders_agree", "yes") &&
	    !private_is(consent, "holders_agree", "only_one") &&
	    (private_has(consent, "holders_agree") ||
	    private_is(consent, "given_by", "parent_pr"));
}

void
rule_consent_holders(struct judge *judge)
{
	strip(judge, RULE_consent_holders, holders_may_differ);
}

void
rule_consent_practitioner(struct judge *judge)
{
	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		const struct voice *voice = judge->verdict->voices.items[i];

		if (voice->consent != NULL && private_is(voice->consent,
		    "item", "practitioner_quote") && !private_yes(
		    voice->consent, "employer_independent", 0))
			judge_report(judge, RULE_consent_practitioner,
			    voice->place, NULL);
	}
}

static bool
real_name_may_be_used(const struct judge *judge)
{
	const struct private_group *asked = judge_group(judge, "real_name");

	return asked != NULL &&
	    judge_has_come(judge, private_date(asked, "branches_agreed_on",
	    0)) &&
	    judge_has_come(judge, private_date(asked, "legal_advice_on", 0)) &&
	    private_is(asked, "sibling_at_risk", "no") &&
	    !review_has_live_restriction(judge);
}

/*
 * Nothing is taken out: a register refuses a real name as its pseudonym, so
 * what is printed is the pseudonym (D62, D133).
 */
void
rule_consent_real_name(struct judge *judge)
{
	if (real_name_may_be_used(judge))
		return;
	if (private_has(judge->fields, "real_name"))
		judge_field(judge, RULE_consent_real_name, "real_name");
	for (size_t i = 0; i < consent_count(judge); i++) {
		const struct private_group *consent = consent_at(judge, i);

		if (!private_has(judge->fields, "real_name") &&
		    private_is(consent, "item", "real_name_use"))
			judge_report(judge, RULE_consent_real_name,
			    private_value_place(consent, "id", 0), NULL);
	}
}

static struct date
earlier(struct date a, struct date b)
{
	if (!date_is_set(a) || !date_is_set(b))
		return date_is_set(a) ? a : b;
	return date_compare(a, b) <= 0 ? a : b;
}

struct date
consent_last_day(const struct private_group *consent)
{
	struct date given = private_date(consent, "given_on", 0);
	struct date ask_again = private_date(consent, "review_on", 0);

	if (!date_is_set(given))
		return given;
	ask_again = date_is_set(ask_again) ? earlier(ask_again,
	    date_add_months(given, MOST_MONTHS)) :
	    date_add_months(given, REFRESH_MONTHS);
	return earlier(ask_again, private_date(consent, "expires_on", 0));
}

struct date
consent_lapses_on(const struct private_group *consent)
{
	if (private_is(consent, "given_by", "self"))
		return (struct date){ 0 };
	return private_date(consent, "adult_on", 0);
}

struct date
consent_over_since(const struct judge *judge,
    const struct private_group *consent)
{
	struct date last = consent_last_day(consent), over = { 0 };
	struct date days[] = { private_date(consent, "withdrawn_on", 0),
		consent_lapses_on(consent),
		date_is_set(last) ? date_add_days(last, 1) : last };

	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		if (judge_has_come(judge, days[i]))
			over = earlier(over, days[i]);
	return over;
}

/* A consent without a day is a gap, and reported as one. */
static bool
has_ended(const struct judge *judge, const struct private_group *consent)
{
	struct date last = consent_last_day(consent);

	return date_is_set(last) && (date_compare(judge->as_of, last) > 0 ||
	    !judge_has_come(judge, private_date(consent, "given_on", 0)));
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
	consents_call_back(judge);
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
	return judge_has_come(judge, consent_lapses_on(consent));
}

void
rule_consent_adult(struct judge *judge)
{
	strip(judge, RULE_consent_adult, lapsed_at_18);
}

/* It still holds: by when to ask again. */
static void
watch(struct judge *judge, const struct private_group *consent)
{
	struct date by = earlier(consent_last_day(consent),
	    consent_lapses_on(consent));
	struct place place = private_value_place(consent, "id", 0);

	judge_due(judge, RULE_consent_soon, by, place);
	if (date_days_between(judge->as_of, by) <= SOON_DAYS)
		judge_report(judge, RULE_consent_soon, place, NULL);
}

/* Something that is shown somewhere is under it. */
static bool
is_used(struct judge *judge, const struct private_group *consent)
{
	size_t users = 0;

	for (size_t i = 0; i < judge->verdict->voices.count; i++) {
		const struct voice *voice = judge->verdict->voices.items[i];

		if (voice->consent == consent)
			return voice->channels != 0;
	}
	if (private_kind(judge->record)->role == ROLE_CONSENT &&
	    !has_ended(judge, consent) && first_gap(consent) == NULL &&
	    !date_is_set(consent_over_since(judge, consent)))
		(void)consent_users(judge, consent, &users);
	return users > 0;
}

void
rule_consent_soon(struct judge *judge)
{
	for (size_t i = 0; i < consent_count(judge); i++)
		if (is_used(judge, consent_at(judge, i)))
			watch(judge, consent_at(judge, i));
}

void
rule_consent_own_ended(struct judge *judge)
{
	if (has_ended(judge, judge->fields) ||
	    date_is_set(consent_over_since(judge, judge->fields)))
		judge_field(judge, RULE_consent_own_ended, "given_on");
}
