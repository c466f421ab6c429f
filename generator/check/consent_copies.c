/* consent_copies.c - what has gone out under a consent that is over (D135, D141). */
#include "check/consents.h"

#include "check/rule.h"

struct recall {
	struct judge *judge;
	const struct private_group *consent;
	const struct private_record **users;
	size_t user_count;
	struct date since;
	bool withdrawn;
};

/*
 * Where what a channel carries goes and cannot be fetched back from.  The page
 * on the web is not here: the next build is without it.
 */
static const struct {
	enum channel channel;
	const char *place; /* of copy_places in model/review.def */
} ways_out[] = {
	{ SHEET, "partner_agencies" }, { PACK, "partner_agencies" },
	{ SLIDES, "training_slides" }, { BULLETIN, "mailed_bulletins" },
	{ REPORT, "partner_agencies" },
};

static bool
reached(const struct recall *recall, enum channel channel)
{
	return private_is(recall->consent, "channels", channel_names[channel]);
}

/* The day somebody dealt with all that had gone there, or unset. */
static struct date
done_on(const struct recall *recall, const char *place)
{
	for (size_t i = 0; i < private_values(recall->consent, "copies");
	    i++) {
		const struct private_group *copy = private_subgroup(
		    recall->consent, "copies", i);
		struct date on = private_date(copy, "on", 0);

		/* What was done before it was over was done about something else. */
		if (private_is(copy, "place", place) &&
		    judge_has_come(recall->judge, on) &&
		    date_compare(on, recall->since) >= 0)
			return on;
	}
	return (struct date){ 0 };
}

/* It was published before the consent was over; what has no such day always was. */
static bool
was_out(const struct recall *recall, const struct private_record *record)
{
	const struct kind *kind = private_kind(record);
	struct date on;

	if (field_find(kind->fields, kind->field_count, "published_on") == NULL)
		return true;
	on = private_date(private_fields(record), "published_on", 0);
	return date_is_set(on) && date_compare(on, recall->since) <= 0;
}

/*
 * What that channel of `record` is: a bulletin, a report, slides, a pack, or
 * else what is printed.
 */
static bool
goes_by(const struct private_record *record, enum channel channel)
{
	const struct kind *kind = private_kind(record);

	if (kind->channel != WEB || channel == BULLETIN || channel == REPORT)
		return kind->channel == channel;
	if (channel == SLIDES)
		return kind->slides != NULL;
	return (channel == PACK ? kind->pack : kind->sheet) != NULL;
}

static void
call_back(const struct recall *recall, const char *place,
    const struct private_record *carrier)
{
	judge_copy(recall->judge, place, carrier, recall->since,
	    done_on(recall, place));
}

/* A quotation that was taken back may have left the text already. */
static bool
stood_here(const struct recall *recall)
{
	const struct list *voices = &recall->judge->verdict->voices;
	bool stands = false;

	for (size_t i = 0; i < voices->count && !stands; i++) {
		const struct voice *voice = voices->items[i];

		stands = voice->consent == recall->consent;
	}
	return (stands || recall->withdrawn) &&
	    private_kind(recall->judge->record)->gated &&
	    was_out(recall, recall->judge->record);
}

static void
call_back_from(const struct recall *recall, enum channel channel,
    const char *place)
{
	const struct private_record *own = recall->judge->record;
	size_t found = 0;

	for (size_t i = 0; i < recall->user_count; i++)
		if (goes_by(recall->users[i], channel) &&
		    was_out(recall, recall->users[i])) {
			call_back(recall, place, recall->users[i]);
			found++;
		}
	if (goes_by(own, channel) && stood_here(recall)) {
		call_back(recall, place, own);
		found++;
	}
	/* Nobody knows which, and somebody must look. */
	if (found == 0 && recall->withdrawn && was_out(recall, own))
		call_back(recall, place, NULL);
}

static void
recall_copies(struct judge *judge, const struct private_group *consent)
{
	struct recall recall = { .judge = judge, .consent = consent,
		.since = consent_over_since(judge, consent),
		.withdrawn = judge_has_come(judge, private_date(consent,
		    "withdrawn_on", 0)) };

	if (!date_is_set(recall.since))
		return;
	recall.users = consent_users(judge, consent, &recall.user_count);
	for (size_t i = 0; i < sizeof ways_out / sizeof ways_out[0]; i++) {
		enum channel channel = ways_out[i].channel;

		/* A sheet and a pack go the same way. */
		if (reached(&recall, channel) && (channel != PACK ||
		    !reached(&recall, SHEET)))
			call_back_from(&recall, channel, ways_out[i].place);
	}
}

void
consents_call_back(struct judge *judge)
{
	for (size_t i = 0; i < consent_count(judge); i++)
		recall_copies(judge, consent_at(judge, i));
}
