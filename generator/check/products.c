/* products.c - numbers that must add up, and what may be said of others. */
#include "check/rule.h"

#include <string.h>

#include "base/arena.h"
#include "check/counts.h"
#include "check/linked.h"
#include "check/tables.h"
#include "model/table.h"
#include "prose/prose.h"

enum { MOST_ITEMS = 8, SCALE = 1000000 };

/* In millionths, so that decimals add up exactly; load/ has judged the form. */
static long long
millionths(const char *digits)
{
	long long value = 0, place = SCALE;
	bool minus = digits[0] == '-', behind = false;

	for (const char *p = digits + minus; *p != '\0'; p++) {
		if (*p == '.') {
			behind = true;
		} else if (!behind) {
			value = value * 10 + (*p - '0') * (long long)SCALE;
		} else {
			place /= 10;
			value += (*p - '0') * place;
		}
	}
	return minus ? -value : value;
}

/*
 * Behind kind:id stand /row/column, and that cell is there.  Of a table that
 * may not be shown nobody says which cells it would have.
 */
static bool
number_exists(struct judge *judge, const char *address)
{
	const char *colon = strchr(address, ':');
	const char *row = strchr(colon, '/');
	const char *column = strchr(row + 1, '/');
	const struct private_record *record = private_find(judge->loaded,
	    arena_copy_n(judge->scratch, address, (size_t)(colon - address)),
	    arena_copy_n(judge->scratch, colon + 1, (size_t)(row - colon - 1)));
	const struct linked_count *count;
	const struct table *table;

	if (record == NULL || column == NULL || column[1] < '1' ||
	    column[1] > '9' || column[2] != '\0' || !tables_has(record))
		return false;
	/* Its first column may not be the first of those that were meant. */
	count = tables_count(judge->tables, record);
	if (count != NULL && count->counted->other_columns)
		return false;
	table = tables_find(judge->tables, record);
	return table == NULL || table_cell(table, row + 1,
	    (size_t)(column - row - 1), (size_t)(column[1] - '0')) != NULL;
}

/* An address of a record, and not of the web, that goes on behind its id. */
static bool
asks_for_number(struct judge *judge, const char *address)
{
	const char *colon = address == NULL ? NULL : strchr(address, ':');

	return colon != NULL && strchr(colon, '/') != NULL &&
	    kind_find(arena_copy_n(judge->scratch, address,
	    (size_t)(colon - address))) != NULL;
}

void
rule_any_number(struct judge *judge)
{
	const struct list *trees = judge_trees(judge);

	for (size_t i = 0; i < trees->count; i++) {
		const struct judged_tree *tree = trees->items[i];

		for (const struct prose *n = tree->root; n != NULL;
		    n = prose_walk(tree->root, n))
			if (n->type == PROSE_LINK && asks_for_number(judge,
			    n->address) && !number_exists(judge, n->address))
				judge_report(judge, RULE_any_number,
				    judged_node_place(tree->path, n), NULL);
	}
}

void
rule_figure_width(struct judge *judge)
{
	size_t columns = private_values(judge->fields, "columns");
	size_t total = private_values(judge->fields, "total");

	for (size_t i = 0; i < private_values(judge->fields, "rows"); i++)
		if (private_values(private_subgroup(judge->fields, "rows", i),
		    "values") != columns)
			judge_report(judge, RULE_figure_width,
			    private_value_place(judge->fields, "rows", i),
			    NULL);
	if (total != 0 && total != columns)
		judge_field(judge, RULE_figure_width, "total");
}

void
rule_figure_total(struct judge *judge)
{
	size_t rows = private_values(judge->fields, "rows");

	/* Whoever is in several rows is one in the total (D98). */
	if (private_yes(judge->fields, "overlaps", 0))
		return;
	for (size_t c = 0; c < private_values(judge->fields, "total"); c++) {
		long long sum = 0;

		for (size_t i = 0; i < rows; i++) {
			const char *digits = private_text(private_subgroup(
			    judge->fields, "rows", i), "values", c);

			sum += digits == NULL ? 0 : millionths(digits);
		}
		if (sum != millionths(private_text(judge->fields, "total", c)))
			judge_report(judge, RULE_figure_total,
			    private_value_place(judge->fields, "total", c),
			    NULL);
	}
}

void
rule_notification_sum(struct judge *judge)
{
	if (private_number(judge->fields, "considered", 0) !=
	    private_number(judge->fields, "not_met", 0) +
	    private_number(judge->fields, "notified", 0))
		judge_field(judge, RULE_notification_sum, "considered");
}

void
rule_notification_period(struct judge *judge)
{
	struct date from = private_date(judge->fields, "period_from", 0);
	struct date to = private_date(judge->fields, "period_to", 0);

	if (from.month != 4 || from.day != 1 || date_compare(to,
	    date_add_days(date_add_months(from, 12), -1)) != 0)
		judge_field(judge, RULE_notification_period, "period_from");
}

void
rule_bulletin_many(struct judge *judge)
{
	if (private_values(judge->fields, "items") > MOST_ITEMS)
		judge_report(judge, RULE_bulletin_many, private_value_place(
		    judge->fields, "items", MOST_ITEMS), NULL);
}

/*
 * It had a page on that day.  A page that came down later is no fault of a
 * bulletin that was sent before: the door takes the link out.
 */
static bool
had_page_on(const struct verdict *verdict, struct date day)
{
	const struct private_group *fields = private_fields(verdict->record);

	if (date_compare(private_date(fields, "published_on", 0), day) > 0)
		return false;
	if (verdict->status == STATUS_WITHDRAWN)
		return verdict->had_page && date_compare(private_date(
		    private_subgroup(fields, "takedown", 0), "on", 0),
		    day) > 0;
	return verdict->status == STATUS_PUBLISHED && !verdict->learning_only;
}

/* Reviews are judged before bulletins: kinds[] has them in that order. */
void
rule_bulletin_review(struct judge *judge)
{
	struct date sent = private_date(judge->fields, "published_on", 0);

	for (size_t i = 0; i < private_values(judge->fields, "items"); i++) {
		const struct private_group *item = private_subgroup(
		    judge->fields, "items", i);
		const struct verdict *verdict = judge_referred(judge, item,
		    "review");

		if (verdict != NULL && !had_page_on(verdict, sent))
			judge_report(judge, RULE_bulletin_review,
			    private_value_place(item, "review", 0), NULL);
	}
}

void
rule_report_period(struct judge *judge)
{
	struct date from = private_date(judge->fields, "period_from", 0);
	struct date to = private_date(judge->fields, "period_to", 0);

	if (date_is_set(from) && date_is_set(to) &&
	    date_compare(to, date_add_months(from, 12)) >= 0)
		judge_field(judge, RULE_report_period, "period_to");
}

void
rule_translation_old(struct judge *judge)
{
	const struct verdict *verdict = judge_referred(judge, judge->fields,
	    "review");

	if (verdict != NULL && date_compare(private_date(private_fields(
	    verdict->record), "published_on", 0), private_date(judge->fields,
	    "source_on", 0)) > 0)
		judge_field(judge, RULE_translation_old, "source_on");
}
