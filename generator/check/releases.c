/* releases.c - what a person let out, and what became of it. */
#include "check/rule.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/fingerprint.h"
#include "check/ledger.h"

static const struct private_group *
page_of(const struct judge *judge)
{
	return ledger_about(judge->loaded, judge->record);
}

/* The last time somebody let it out, or NULL. */
static const struct private_group *
last_of(const struct judge *judge)
{
	return ledger_last(page_of(judge), judge->as_of);
}

void
judge_released(struct judge *judge)
{
	const struct private_group *last = last_of(judge);
	struct verdict *verdict = judge->verdict;

	verdict->published_on = record_published_on(judge->record);
	if (last == NULL)
		return;
	verdict->released_on = private_date(last, "on", 0);
	verdict->published_on = private_date(page_of(judge),
	    "first_published_on", 0);
}

struct date
review_floor(const struct judge *judge)
{
	struct date published = record_published_on(judge->record);

	if (last_of(judge) != NULL)
		return ledger_floor(page_of(judge), judge->as_of);
	return date_is_set(published) ? date_add_months(published,
	    FLOOR_MONTHS) : published;
}

static bool
is_before(struct date day, struct date floor)
{
	return date_is_set(day) && date_is_set(floor) &&
	    date_compare(day, floor) < 0;
}

bool
review_is_by_request(const struct judge *judge)
{
	return !judge->verdict->learning_only &&
	    judge_has_come(judge, judge_day(judge, "remove_on")) &&
	    !is_before(judge->as_of, review_floor(judge));
}

void
rule_review_unapproved(struct judge *judge)
{
	if (!judge->preview && last_of(judge) == NULL)
		judge_report(judge, RULE_review_unapproved,
		    private_place(judge->record), NULL);
}

void
rule_review_remove_early(struct judge *judge)
{
	struct date floor = review_floor(judge);

	if (is_before(judge_day(judge, "remove_on"), floor) &&
	    is_before(judge->as_of, floor))
		judge_field(judge, RULE_review_remove_early, "remove_on");
}

/* A day that is a person's plan: the page stays until it may go (D19). */
void
rule_review_takedown_early(struct judge *judge)
{
	const struct private_group *takedown = judge_group(judge, "takedown");
	struct date floor = review_floor(judge);

	if (takedown != NULL && private_is(takedown, "kind", "expiry") &&
	    is_before(private_date(takedown, "on", 0), floor) &&
	    is_before(judge->as_of, floor))
		judge_field(judge, RULE_review_takedown_early, "takedown");
}

void
rule_review_replacement(struct judge *judge)
{
	const struct private_group *takedown = judge_group(judge, "takedown");
	const char *other = takedown == NULL ? NULL :
	    private_text(takedown, "replaced_by", 0);

	if (takedown != NULL && private_is(takedown, "kind", "error") &&
	    (other == NULL || strcmp(other, private_id(judge->record)) == 0))
		judge_field(judge, RULE_review_replacement, "takedown");
}

/* "quotations=web 1, sheet 0": how many were let out; SIZE_MAX: not recorded. */
static size_t
quotations_released(const struct private_group *release, enum channel channel)
{
	const char *name = channel_names[channel];

	for (size_t i = 0; i < private_values(release, "values"); i++) {
		const char *value = private_text(release, "values", i);
		const char *at = strstr(value, name);

		if (strncmp(value, "quotations=", 11) == 0 && at != NULL &&
		    at[strlen(name)] == ' ')
			return strtoul(at + strlen(name) + 1, NULL, 10);
	}
	return SIZE_MAX;
}

/* `lscp approve` counts the quotations of what has a page, and of nothing else. */
static bool
was_learning_alone(const struct private_group *release)
{
	return private_has(release, "values") &&
	    quotations_released(release, WEB) == SIZE_MAX;
}

/* Releases of before they were listed say only how many there were. */
static bool
lists_quotations(const struct private_group *release)
{
	for (size_t i = 0; i < private_values(release, "values"); i++)
		if (strncmp(private_text(release, "values", i), "quotation=",
		    10) == 0)
			return true;
	return false;
}

/*
 * A quotation can come in by its consent alone, in the place of one that goes,
 * or get another line below it; a page can come by the end of what kept it
 * back.  Nobody has looked at them.
 */
static bool
says_more(const struct judge *judge, const struct private_group *release)
{
	struct list now = verdict_let_out(judge->scratch, judge->verdict);

	if (private_kind(judge->record)->gated &&
	    !judge->verdict->learning_only && was_learning_alone(release))
		return true;
	for (enum channel c = 0; c < CHANNELS; c++)
		if (verdict_quotations(judge->verdict, c) >
		    quotations_released(release, c))
			return true;
	for (size_t i = 0; lists_quotations(release) && i < now.count; i++)
		if (!private_is(release, "values", now.items[i]))
			return true;
	return false;
}

void
rule_any_changed(struct judge *judge)
{
	const struct private_group *last = last_of(judge);
	char digest[DIGEST_HEX];

	if (last == NULL || judge->preview)
		return;
	record_fingerprint(judge->record, digest);
	if (strcmp(digest, private_text(last, "digest", 0)) != 0 ||
	    says_more(judge, last))
		judge_report(judge, RULE_any_changed,
		    private_place(judge->record), NULL);
}

void
rule_any_unrecorded(struct judge *judge)
{
	if (private_kind(judge->record)->release == RELEASE_FIXES &&
	    last_of(judge) == NULL && judge_has_come(judge,
	    record_published_on(judge->record)))
		judge_report(judge, RULE_any_unrecorded,
		    private_place(judge->record), NULL);
}

/* The door leaves out items about a review that was taken down since. */
static bool
lost_an_item(const struct judge *judge)
{
	for (size_t i = 0; i < private_values(judge->fields, "items"); i++) {
		const struct verdict *review = judge_referred(judge,
		    private_subgroup(judge->fields, "items", i), "review");

		if (review != NULL && review->status == STATUS_WITHDRAWN)
			return true;
	}
	return false;
}

/* What stands on the website says less than what was sent (D142). */
void
rule_bulletin_revision(struct judge *judge)
{
	const struct private_group *last = last_of(judge);
	enum channel channel = private_kind(judge->record)->channel;
	const char *now = record_revision(judge->record), *then;
	size_t sent;

	if (last == NULL)
		return;
	then = private_text(last, "revision", 0);
	sent = quotations_released(last, channel);
	if (sent == SIZE_MAX)
		sent = judge->verdict->voices.count;
	if ((verdict_quotations(judge->verdict, channel) < sent ||
	    lost_an_item(judge)) && strcmp(now == NULL ? "" : now, then == NULL ? "" : then) == 0)
		judge_report(judge, RULE_bulletin_revision,
		    private_place(judge->record), NULL);
}

/* A page whose last year has not ended, and no record to make it from (D19). */
void
rule_release_vanished(struct judge *judge)
{
	struct date first = private_date(judge->fields, "first_published_on",
	    0);

	if (!ledger_is_sound(judge->record) ||
	    ledger_last(judge->fields, judge->as_of) == NULL ||
	    !judge_has_come(judge, first) || private_find(judge->loaded,
	    private_text(judge->fields, "kind", 0), private_text(
	    judge->fields, "record", 0)) != NULL)
		return;
	if (is_before(judge->as_of, ledger_floor(judge->fields, judge->as_of)))
		judge_report(judge, RULE_release_vanished,
		    private_place(judge->record), NULL);
}

void
rule_release_unmatched(struct judge *judge)
{
	if (!ledger_is_sound(judge->record))
		judge_report(judge, RULE_release_unmatched,
		    private_place(judge->record), NULL);
}
