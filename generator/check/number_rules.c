/* number_rules.c - what is said of tables that are not, or not wholly, shown. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "check/differences.h"
#include "check/ledger.h"
#include "check/linked.h"
#include "check/series.h"
#include "check/tables.h"
#include "load/private.h"
#include "model/table.h"

void
rule_figure_base(struct judge *judge)
{
	if (tables_series(judge->tables, judge->record)->lacks_base)
		judge_field(judge, RULE_figure_base, "base");
}

void
rule_figure_part(struct judge *judge)
{
	if (tables_series(judge->tables, judge->record)->no_part)
		judge_field(judge, RULE_figure_part, "part_of");
}

/* Numbers that somebody typed say nothing of their reviews but this. */
static bool
counts_fact(const struct private_group *figure, const char *fact)
{
	size_t count = private_values(figure, "facts");

	for (size_t i = 0; i < count; i++) {
		const char *counted = private_text(figure, "facts", i);

		if (strcmp(counted, "none") != 0 && (strcmp(fact, "other") ==
		    0 || strcmp(counted, "other") == 0 ||
		    strcmp(counted, fact) == 0))
			return true;
	}
	return count == 0 && private_is(figure, "unit", "reviews");
}

/* A review changed something that the table counts, or may count (D65). */
static bool
counts_altered(const struct private_group *figure,
    const struct private_group *review)
{
	if (!private_has(review, "altered"))
		return false;
	if (!private_has(review, "altered_fields"))
		return counts_fact(figure, "other");
	for (size_t i = 0; i < private_values(review, "altered_fields"); i++)
		if (counts_fact(figure, private_text(review, "altered_fields",
		    i)))
			return true;
	return false;
}

void
rule_figure_altered(struct judge *judge)
{
	const struct private_group *figure = judge->fields;
	const char *field = private_has(figure, "facts") ? "facts" : "unit";

	if (!private_has(figure, "facts") &&
	    !private_is(figure, "unit", "reviews"))
		return;
	for (size_t i = 0; i < private_count(judge->loaded); i++) {
		const struct private_record *record = private_at(
		    judge->loaded, i);

		if (private_kind(record)->gated &&
		    !private_is_broken(record) && counts_altered(figure,
		    private_fields(record))) {
			judge_field(judge, RULE_figure_altered, field);
			return;
		}
	}
}

void
rule_figure_refused(struct judge *judge)
{
	const struct series *series = tables_series(judge->tables,
	    judge->record);

	if (series->table == NULL)
		judge_report(judge, RULE_figure_refused, private_value_place(
		    judge->fields, "rows", 0), series->merge_first == 0 ? "" :
		    arena_format(judge->arena, "; with rows %zu to %zu as one "
		    "it can be shown", series->merge_first,
		    series->merge_last));
}

void
rule_figure_staff(struct judge *judge)
{
	if (tables_series(judge->tables, judge->record)->few_staff)
		judge_field(judge, RULE_figure_staff, "rows");
}

void
rule_count_asked(struct judge *judge)
{
	if (tables_count(judge->tables, judge->record) == NULL)
		judge_field(judge, RULE_count_asked, "rows");
}

static bool
is_refused(const struct judge *judge, enum refusal refusal)
{
	const struct linked_count *count = tables_count(judge->tables,
	    judge->record);

	return count != NULL && count->refusal == refusal;
}

void
rule_count_unread(struct judge *judge)
{
	if (is_refused(judge, REFUSED_UNREAD))
		judge_field(judge, RULE_count_unread, "of");
}

void
rule_count_altered(struct judge *judge)
{
	if (is_refused(judge, REFUSED_ALTERED))
		judge_field(judge, RULE_count_altered, "rows");
}

void
rule_count_crossed(struct judge *judge)
{
	if (is_refused(judge, REFUSED_CROSSED))
		judge_field(judge, RULE_count_crossed, "rows");
}

void
rule_count_refused(struct judge *judge)
{
	const struct linked_count *count = tables_count(judge->tables,
	    judge->record);

	if (!is_refused(judge, REFUSED_TOO_MUCH) &&
	    !is_refused(judge, REFUSED_UNSAFE))
		return;
	judge_report(judge, RULE_count_refused, private_value_place(
	    judge->fields, "rows", 0), count->longer == NULL ? "" :
	    arena_format(judge->arena, "; counted from %s on it can be shown",
	    count->longer));
}

void
rule_count_coarser(struct judge *judge)
{
	const struct linked_count *count = tables_count(judge->tables,
	    judge->record);

	if (count != NULL && count->table != NULL &&
	    count->counted->coarser != NULL)
		judge_report(judge, RULE_count_coarser, private_value_place(
		    judge->fields, "rows", 0), count->counted->coarser);
}

static bool
counts_people(const struct judge *judge)
{
	return dim_of_people(dim_find(private_text(judge->fields, "rows", 0))) ||
	    (private_has(judge->fields, "columns") && dim_of_people(dim_find(
	    private_text(judge->fields, "columns", 0))));
}

/* From any table that was ever let out, of a record that is gone too. */
static bool
differs_from_ledger(struct judge *judge, const struct let_out *now)
{
	const struct list *ever = tables_ever(judge->tables);

	for (size_t i = 0; i < ever->count; i++)
		if (tables_difference_tells(judge->scratch, ever->items[i],
		    now, tables_threshold(judge->tables)))
			return true;
	return false;
}

/* And from every one that appears before it. */
static bool
differs_from_older(struct judge *judge, const struct let_out *now)
{
	const struct list *order = tables_in_order(judge->tables);

	for (size_t i = 0; i < order->count; i++) {
		const struct linked_count *other = order->items[i];

		if (other->counted->record == judge->record)
			return false;
		if (other->table != NULL && tables_difference_tells(
		    judge->scratch, tables_let_out(judge->scratch,
		    judge->tables, other), now,
		    tables_threshold(judge->tables)))
			return true;
	}
	return false;
}

void
rule_count_difference(struct judge *judge)
{
	const struct linked_count *count = tables_count(judge->tables,
	    judge->record);
	const struct let_out *now;

	if (is_refused(judge, REFUSED_DIFFERENCE)) {
		judge_field(judge, RULE_count_difference, "period_from");
		return;
	}
	if (count == NULL || count->table == NULL || !counts_people(judge))
		return;
	now = tables_let_out(judge->scratch, judge->tables, count);
	if (differs_from_ledger(judge, now) || differs_from_older(judge, now))
		judge_field(judge, RULE_count_difference, "period_from");
}

static bool
was_let_out(const struct private_group *release, const char *line)
{
	for (size_t i = 0; i < private_values(release, "values"); i++)
		if (strcmp(private_text(release, "values", i), line) == 0)
			return true;
	return false;
}

/* What it counts is in other records, whose change the digest does not see. */
void
rule_count_changed(struct judge *judge)
{
	const struct table *table = tables_find(judge->tables, judge->record);
	const struct private_group *release = ledger_last(ledger_about(
	    judge->loaded, judge->record), judge->as_of);
	struct list lines;

	if (table == NULL || release == NULL)
		return;
	lines = table_lines(judge->scratch, table);
	for (size_t i = 0; i < lines.count; i++)
		if (!was_let_out(release, lines.items[i])) {
			judge_field(judge, RULE_count_changed, "of");
			return;
		}
}

void
rule_count_period(struct judge *judge)
{
	struct date from = private_date(judge->fields, "period_from", 0);
	struct date next = date_add_days(private_date(judge->fields,
	    "period_to", 0), 1);

	if (from.month != 4 || from.day != 1 || next.month != 4 ||
	    next.day != 1)
		judge_field(judge, RULE_count_period, "period_from");
}

void
rule_count_as_at(struct judge *judge)
{
	if (private_has(judge->fields, "as_at") && date_compare(private_date(
	    judge->fields, "as_at", 0), private_date(judge->fields,
	    "period_to", 0)) != 0)
		judge_field(judge, RULE_count_as_at, "as_at");
}
