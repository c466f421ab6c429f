/*
 * reports.c - what an annual report must be (D113 to D123).  The other types
 * are nobody's duty.
 */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "prose/prose.h"

static bool
is_annual(const struct judge *judge)
{
	return private_is(judge->fields, "type", "annual");
}

/* What `topics` may name, in words; the four of D115 stop a report. */
struct topic {
	const char *word;
	const char *label;
	bool holds;
};
static const struct topic topics[] = {
	{ "impact", "evidence of what changed for children, of training and "
	  "of help up to leaving care", true },
	{ "little_progress", "where there was little progress or none", true },
	{ "reviews", "what was done on the recommendations of local and "
	  "national reviews, and what came of it", true },
	{ "feedback", "how children and families were asked, and what it "
	  "changed", true },
	{ "contributions", "what each partner gave and paid, and its value",
	  false },
	{ "scrutiny_themes", "what scrutiny found", false },
	{ "education", "who speaks for the partners, for schools and colleges",
	  false },
	{ "data", "how data and information are shared and used", false },
	{ "scrutiny_impact", "what independent scrutiny changed", false },
	{ "changes", "changes of the arrangements, and by when", false },
	{ "national_reform", "how far national reforms have come here", false },
	{ "restraint", "restraint in the secure setting of the area", false },
};

/* Text, a list, a table: what a reader finds before the next such heading. */
static bool
holds_something(const struct prose *heading)
{
	for (const struct prose *n = heading->next; n != NULL; n = n->next) {
		if (n->type == PROSE_HEADING && n->level <= heading->level)
			return false;
		if (n->type != PROSE_HEADING && n->type != PROSE_RULE)
			return true;
	}
	return false;
}

static bool
is_written(struct judge *judge, const char *heading)
{
	const struct prose *body = private_body(judge->record);

	for (const struct prose *n = body; n != NULL; n = prose_walk(body, n))
		if (n->type == PROSE_HEADING && strcmp(prose_plain(
		    judge->scratch, n), heading) == 0 && holds_something(n))
			return true;
	return false;
}

/* A row that names no heading of the text is a slip, whatever others say. */
static bool
row_holds(struct judge *judge, const struct private_group *row, bool holds)
{
	if (private_has(row, "heading"))
		return is_written(judge, private_text(row, "heading", 0));
	return !holds && private_has(row, "not_here");
}

static void
judge_topic(struct judge *judge, enum rule rule, const struct topic *topic)
{
	struct place place = private_place(judge->record);
	bool said = false, good = true;

	for (size_t i = 0; good && i < private_values(judge->fields, "topics");
	    i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "topics", i);

		if (!private_is(row, "topic", topic->word))
			continue;
		said = true;
		good = row_holds(judge, row, topic->holds);
		if (!good)
			place = private_value_place(judge->fields, "topics", i);
	}
	if (!said || !good)
		judge_report(judge, rule, place, arena_format(judge->scratch,
		    "%s (%s)", topic->label, topic->word));
}

static void
judge_topics(struct judge *judge, enum rule rule, bool holds)
{
	for (size_t i = 0; i < sizeof topics / sizeof topics[0]; i++)
		if (is_annual(judge) && topics[i].holds == holds)
			judge_topic(judge, rule, &topics[i]);
}

void
rule_report_contents(struct judge *judge)
{
	judge_topics(judge, RULE_report_contents, true);
}

void
rule_report_topics(struct judge *judge)
{
	judge_topics(judge, RULE_report_topics, false);
}

void
rule_report_signoff(struct judge *judge)
{
	const struct private_group *scrutineer = judge_group(judge,
	    "scrutineer");

	if (is_annual(judge) && (!judge_is_signed(judge) ||
	    scrutineer == NULL || !judge_has_come(judge,
	    private_date(scrutineer, "on", 0))))
		judge_field(judge, RULE_report_signoff,
		    judge_is_signed(judge) ? "scrutineer" : "signoff");
}

void
rule_report_summary(struct judge *judge)
{
	if (is_annual(judge) && !private_has(judge->fields, "two_minutes"))
		judge_field(judge, RULE_report_summary, "two_minutes");
}

static void
judge_as_at(struct judge *judge, enum rule rule)
{
	struct date as_at = judge_day(judge, "as_at");

	if (!date_is_set(as_at) ||
	    date_compare(as_at, judge_day(judge, "period_to")) != 0)
		judge_field(judge, rule, "as_at");
}

void
rule_report_as_at(struct judge *judge)
{
	if (is_annual(judge))
		judge_as_at(judge, RULE_report_as_at);
}

void
rule_notification_as_at(struct judge *judge)
{
	judge_as_at(judge, RULE_notification_as_at);
}
