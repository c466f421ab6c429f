/* products.c - numbers that must add up, and what may be said of others. */
#include "check/rule.h"

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

		if (verdict == NULL)
			continue;
		if (verdict->status != STATUS_PUBLISHED ||
		    verdict->learning_only || date_compare(private_date(
		    private_fields(verdict->record), "published_on", 0),
		    sent) > 0)
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
