#include "check/clocks.h"

#include "base/arena.h"
#include "check/rule.h"
#include "check/workdays.h"

/* Working days, but where a name says otherwise. */
enum { BEFORE_PUBLICATION = 7,
	/* Seven working days are nine days at the very least. */
	CALENDAR_BEFORE_PUBLICATION = 9,
	MONTHS_TO_PUBLISH = 6,
	CALENDAR_TO_SEND_REPORT = 7 };

struct clocks {
	const struct workdays *workdays;       /* NULL: nobody knows them */
	const struct private_record *holidays; /* NULL: there is no such record */
	const struct private_group *policy;    /* NULL: none was written */
};

/* A table that could not be read is none. */
static void
read_holidays(struct arena *vault, struct clocks *clocks,
    const struct private_record *record)
{
	const struct private_group *fields = private_fields(record);
	size_t count = private_values(fields, "days");
	struct date *days;

	if (clocks->holidays != NULL)
		return;
	clocks->holidays = record;
	if (private_is_broken(record))
		return;
	days = arena_alloc(vault, count, sizeof *days);
	for (size_t i = 0; i < count; i++)
		days[i] = private_date(private_subgroup(fields, "days", i),
		    "day", 0);
	clocks->workdays = workdays_open(vault, days, count, private_date(
	    fields, "covers_to", 0));
}

const struct clocks *
clocks_open(struct arena *vault, const struct loaded *loaded)
{
	struct clocks *clocks = arena_alloc(vault, 1, sizeof *clocks);

	for (size_t i = 0; i < private_count(loaded); i++) {
		const struct private_record *record = private_at(loaded, i);
		enum role role = private_kind(record)->role;

		if (role == ROLE_HOLIDAYS)
			read_holidays(vault, clocks, record);
		if (role == ROLE_LAW && !private_is_broken(record))
			clocks->policy = private_fields(record);
	}
	return clocks;
}

const struct private_group *
clocks_policy(const struct judge *judge)
{
	return judge->clocks->policy;
}

bool
judge_workdays(struct judge *judge, struct date from, int days, bool history,
    struct date *to)
{
	static const char *const lacks[] = {
		[WORKDAYS_EARLY] = "days before its first year",
		[WORKDAYS_LATE] = "days after `covers_to`",
		[WORKDAYS_UNKNOWN] = "there is no table that can be read" };
	const struct private_record *holidays = judge->clocks->holidays;
	enum workdays_answer answer = workdays_shift(judge->clocks->workdays,
	    from, days, to);

	if (answer != WORKDAYS_FOUND && !(answer == WORKDAYS_EARLY &&
	    history) && !diag_has(judge->diag, RULE_holidays_end))
		diag_report(judge->diag, RULE_holidays_end, private_place(
		    holidays != NULL ? holidays : judge->record),
		    lacks[answer], NULL);
	return answer == WORKDAYS_FOUND;
}

void
judge_clock(struct judge *judge, enum rule rule, struct date done,
    struct date by, struct place place)
{
	if (!judge_has_come(judge, done))
		judge_due(judge, rule, by, place);
	else if (date_compare(done, by) > 0)
		judge_report(judge, rule, place, NULL);
}

struct date
judge_all_done(const struct judge *judge, const struct private_group *group,
    const char *const *fields, size_t count)
{
	struct date latest = { 0 };

	for (size_t i = 0; i < count; i++) {
		struct date day = group == NULL ? (struct date){ 0 } :
		    private_date(group, fields[i], 0);

		if (!judge_has_come(judge, day))
			return (struct date){ 0 };
		if (date_compare(day, latest) > 0)
			latest = day;
	}
	return latest;
}

struct place
judge_place(const struct judge *judge, const char *field)
{
	return private_has(judge->fields, field) ?
	    private_value_place(judge->fields, field, 0) :
	    private_place(judge->record);
}

/* Its six months run: a CSPR, ours or held with another board. */
static bool
has_six_months(const struct judge *judge)
{
	return private_is(judge->fields, "type", "cspr") ||
	    private_is(judge->fields, "type", "joint_review");
}

/* A day that came while something else still holds it published nothing. */
static struct date
first_out(const struct judge *judge)
{
	return judge->verdict->held ? (struct date){ 0 } :
	    judge_day(judge, "published_on");
}

void
rule_review_six_months(struct judge *judge)
{
	struct date started = judge_day(judge, "started_on");

	if (has_six_months(judge) && date_is_set(started) &&
	    judge_group(judge, "delay") == NULL)
		judge_clock(judge, RULE_review_six_months, first_out(judge),
		    date_add_months(started, MONTHS_TO_PUBLISH),
		    judge_place(judge, "started_on"));
}

/* Who has not written when it began cannot be told how long there is. */
void
rule_review_delay_untold(struct judge *judge)
{
	static const char *const told[] = { "panel_told_on",
		"secretary_of_state_told_on" };
	const struct private_group *delay = judge_group(judge, "delay");
	struct date started = judge_day(judge, "started_on");

	if (!has_six_months(judge) || delay == NULL ||
	    date_is_set(first_out(judge)) ||
	    date_is_set(judge_all_done(judge, delay, told, 2)))
		return;
	if (date_is_set(started))
		judge_due(judge, RULE_review_delay_untold, date_add_months(
		    started, MONTHS_TO_PUBLISH), judge_place(judge, "delay"));
	else
		judge_field(judge, RULE_review_delay_untold, "delay");
}

/*
 * Out for longer than a year, and decided before it went out: a slip in the
 * year of `published_on` does not make a report of today an old one.
 */
static bool
is_long_out(const struct judge *judge)
{
	struct date out = judge_day(judge, "published_on");
	struct date decided = judge_day(judge, "decision_on");

	return date_is_set(out) && date_is_set(decided) &&
	    date_compare(decided, out) <= 0 &&
	    date_compare(date_add_months(out, 12), judge->as_of) < 0;
}

/* Of a report that went on `sent`, as a working day; "" when nobody knows. */
static const char *
first_lawful(struct judge *judge, struct date sent)
{
	const struct workdays *table = judge->clocks->workdays;
	struct date day, last;

	if (workdays_shift(table, sent, BEFORE_PUBLICATION, &day) !=
	    WORKDAYS_FOUND || workdays_shift(table, day, -BEFORE_PUBLICATION,
	    &last) != WORKDAYS_FOUND)
		return "";
	/* What goes on a Saturday is there on Monday: a day later. */
	if (date_compare(last, sent) < 0 &&
	    workdays_shift(table, day, 1, &day) != WORKDAYS_FOUND)
		return "";
	return arena_format(judge->scratch, "; the first lawful day is %s",
	    date_long(judge->scratch, day));
}

/*
 * While the day of publication is to come, what is missing is due; once it has
 * come, the report is not published.
 */
void
rule_review_sent(struct judge *judge)
{
	static const char *const to[] = { "panel_on", "secretary_of_state_on",
		"ofsted_on" };
	struct date out = judge_day(judge, "published_on"), last, sent;
	struct place place = judge_place(judge, private_has(judge->fields,
	    "sent") ? "sent" : "published_on");
	const char *word;

	if (!private_is(judge->fields, "type", "cspr") ||
	    !judge_is_full(judge) || !date_is_set(out))
		return;
	if (!judge_workdays(judge, out, -BEFORE_PUBLICATION, is_long_out(judge),
	    &last)) {
		if (!is_long_out(judge))
			return;
		/* Only what is late whatever the holidays were. */
		last = date_add_days(out, -CALENDAR_BEFORE_PUBLICATION);
	}
	sent = judge_all_done(judge, judge_group(judge, "sent"), to, 3);
	if (date_is_set(sent) && date_compare(sent, last) <= 0)
		return;
	word = first_lawful(judge, date_is_set(sent) ? sent : judge->as_of);
	judge_report(judge, RULE_review_sent, place, word);
	if (judge->verdict->held)
		judge_due_word(judge, RULE_review_sent, last, place, word);
}

void
rule_review_learning_sent(struct judge *judge)
{
	struct date out = judge_day(judge, "published_on"), last;
	struct date sent = judge_day(judge, "learning_sent_on");

	if (private_is(judge->fields, "type", "cspr") &&
	    private_is(judge->fields, "decision", "learning_only") &&
	    date_is_set(out) && judge_workdays(judge, out, -BEFORE_PUBLICATION,
	    is_long_out(judge), &last))
		judge_clock(judge, RULE_review_learning_sent, sent, last,
		    judge_place(judge, private_has(judge->fields,
		    "learning_sent_on") ? "learning_sent_on" :
		    "published_on"));
}

void
rule_review_action_late(struct judge *judge)
{
	for (size_t i = 0; i < private_values(judge->fields, "actions"); i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "actions", i);

		if (private_has(row, "due") &&
		    !private_is(row, "status", "done") &&
		    !private_is(row, "status", "assured"))
			judge_due(judge, RULE_review_action_late,
			    private_date(row, "due", 0),
			    private_value_place(row, "due", 0));
	}
	for (size_t i = 0; i < private_values(judge->fields,
	    "recommendations"); i++) {
		const struct private_group *row = private_subgroup(
		    judge->fields, "recommendations", i);

		if (private_has(row, "due") && !judge_has_come(judge,
		    private_date(row, "done_on", 0)))
			judge_due(judge, RULE_review_action_late,
			    private_date(row, "due", 0),
			    private_value_place(row, "due", 0));
	}
}

/* The end of the September that follows. */
static struct date
next_september(struct date period_to)
{
	struct date end = { period_to.year, 9, 30 };

	if (date_compare(end, period_to) <= 0)
		end.year++;
	return end;
}

void
rule_report_late(struct judge *judge)
{
	struct date to = judge_day(judge, "period_to");

	if (private_is(judge->fields, "type", "annual") && date_is_set(to))
		judge_clock(judge, RULE_report_late, judge_day(judge,
		    "published_on"), next_september(to), judge_place(judge,
		    "published_on"));
}

void
rule_report_sent_late(struct judge *judge)
{
	static const char *const to[] = { "panel_on", "foundations_on" };
	struct date out = judge_day(judge, "published_on");

	if (private_is(judge->fields, "type", "annual") &&
	    judge_has_come(judge, out))
		judge_clock(judge, RULE_report_sent_late, judge_all_done(judge,
		    judge_group(judge, "sent"), to, 2), date_add_days(out,
		    CALENDAR_TO_SEND_REPORT), judge_place(judge, private_has(
		    judge->fields, "sent") ? "sent" : "published_on"));
}

void
rule_review_decision_waiting(struct judge *judge)
{
	struct date ended = judge_day(judge, "concluded_on");

	if (private_is(judge->fields, "decision", "undecided") &&
	    judge_has_come(judge, ended))
		judge_due(judge, RULE_review_decision_waiting, ended,
		    judge_place(judge, "concluded_on"));
}
