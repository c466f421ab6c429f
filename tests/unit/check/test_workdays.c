#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/date.h"
#include "check/workdays.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* Bank holidays in England, in no order: the table sorts them. */
static const char *const holidays[] = { "2026-01-01", "2026-04-03",
	"2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
	"2026-12-28", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05",
	"2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26", "2027-12-28",
	"2027-12-27", "2027-08-30", "2027-05-31", "2027-05-03", "2027-03-29",
	"2027-03-26", "2027-01-01" };

static struct date
day(const char *text)
{
	struct date date = { 0 };

	if (!date_parse(text, &date))
		fail_msg("'%s' is not a day", text);
	return date;
}

static const struct workdays *
table_to(struct arena *arena, const char *covers_to)
{
	struct date days[COUNT(holidays)];

	for (size_t i = 0; i < COUNT(holidays); i++)
		days[i] = day(holidays[i]);
	return workdays_open(arena, days, COUNT(holidays), day(covers_to));
}

static void
days_are_counted_from_the_next_working_day(void **state)
{
	static const struct { const char *from; int days; const char *to; }
	cases[] = {
		/* The worked days of D18. */
		{ "2025-12-18", 5, "2025-12-29" },
		{ "2025-12-29", 15, "2026-01-20" },
		{ "2025-12-18", 15, "2026-01-13" },
		{ "2026-01-12", -7, "2025-12-31" },
		{ "2026-04-09", -7, "2026-03-27" },
		/* The day after Easter; two bank holidays lie between (E10). */
		{ "2026-04-07", -7, "2026-03-25" },
		{ "2026-04-02", 1, "2026-04-07" },
		{ "2026-04-07", -1, "2026-04-02" },
		/* A weekend or a holiday is no first day. */
		{ "2026-03-13", 1, "2026-03-16" }, { "2026-03-14", 1, "2026-03-16" },
		{ "2026-03-15", 1, "2026-03-16" }, { "2026-03-16", 1, "2026-03-17" },
		{ "2026-03-15", -1, "2026-03-13" }, { "2026-03-16", -1, "2026-03-13" },
		{ "2025-12-25", 1, "2025-12-29" },
		/* Clocks change in the night to a Sunday; days do not (E36). */
		{ "2026-03-27", 1, "2026-03-30" }, { "2026-03-28", 1, "2026-03-30" },
		{ "2026-03-29", 1, "2026-03-30" }, { "2026-03-30", -1, "2026-03-27" },
		{ "2026-10-23", 1, "2026-10-26" }, { "2026-10-25", 1, "2026-10-26" },
		{ "2026-10-26", -1, "2026-10-23" }, { "2026-10-30", -7, "2026-10-21" },
		/* To the very ends of what is known. */
		{ "2025-01-01", 1, "2025-01-02" }, { "2025-01-03", -1, "2025-01-02" },
		{ "2027-12-30", 1, "2027-12-31" }, { "2027-12-31", -1, "2027-12-30" },
	};
	struct arena *arena = arena_open("test");
	const struct workdays *table = table_to(arena, "2027-12-31");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct date to = { 0 };

		if (workdays_shift(table, day(cases[i].from), cases[i].days,
		    &to) != WORKDAYS_FOUND ||
		    date_compare(to, day(cases[i].to)) != 0)
			fail_msg("%s %+d is %s, not %d-%02d-%02d",
			    cases[i].from, cases[i].days, cases[i].to,
			    to.year, to.month, to.day);
	}
	arena_wipe(arena);
}

static void
nothing_is_known_beyond_the_table(void **state)
{
	static const struct {
		const char *covers_to, *from;
		int days;
		enum workdays_answer answer;
	} cases[] = {
		{ "2027-12-31", "2027-12-31", 1, WORKDAYS_LATE },
		{ "2027-12-31", "2027-12-30", 2, WORKDAYS_LATE },
		/* Published in 2028, the table ends in 2027 (E35). */
		{ "2027-12-31", "2028-01-12", -7, WORKDAYS_LATE },
		{ "2027-12-31", "2028-01-01", -1, WORKDAYS_LATE },
		{ "2027-12-31", "2025-01-02", -1, WORKDAYS_EARLY },
		{ "2027-12-31", "2025-01-08", -7, WORKDAYS_EARLY },
		{ "2027-12-31", "2024-12-31", 1, WORKDAYS_EARLY },
		{ "2026-06-30", "2026-06-29", 1, WORKDAYS_FOUND },
		{ "2026-06-30", "2026-06-29", 2, WORKDAYS_LATE },
		/* Nobody filled in 2028. */
		{ "2028-12-31", "2027-12-31", 1, WORKDAYS_LATE },
		{ "2099-12-31", "2028-06-01", -7, WORKDAYS_LATE },
		/* It ends before it begins. */
		{ "2024-12-31", "2024-12-30", 1, WORKDAYS_EARLY },
		{ "2024-12-31", "2025-06-02", 1, WORKDAYS_LATE },
	};
	struct arena *arena = arena_open("test");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct date to;

		if (workdays_shift(table_to(arena, cases[i].covers_to),
		    day(cases[i].from), cases[i].days, &to) != cases[i].answer)
			fail_msg("%s, %s %+d", cases[i].covers_to,
			    cases[i].from, cases[i].days);
	}
	arena_wipe(arena);
}

static void
without_holidays_there_is_no_table(void **state)
{
	struct arena *arena = arena_open("test");
	struct date to;

	(void)state;
	assert_null(workdays_open(arena, NULL, 0, day("2027-12-31")));
	assert_int_equal(workdays_shift(NULL, day("2026-03-16"), 5, &to),
	    WORKDAYS_UNKNOWN);
	arena_wipe(arena);
}

/* Six months from the end of August (D9, E11), and nights of 23 and 25 hours. */
static void
months_and_nights(void **state)
{
	static const struct { const char *from, *to; } months[] = {
		{ "2026-08-31", "2027-02-28" }, { "2027-08-31", "2028-02-29" },
		{ "2026-08-28", "2027-02-28" }, { "2026-08-30", "2027-02-28" },
		{ "2026-09-01", "2027-03-01" }, { "2026-03-31", "2026-09-30" },
	};
	static const char *const nights[] = { "2026-03-28", "2026-03-29",
		"2026-10-24", "2026-10-25" };

	(void)state;
	for (size_t i = 0; i < COUNT(months); i++)
		if (date_compare(date_add_months(day(months[i].from), 6),
		    day(months[i].to)) != 0)
			fail_msg("six months from %s", months[i].from);
	for (size_t i = 0; i < COUNT(nights); i++) {
		struct date next = date_add_days(day(nights[i]), 1);

		assert_int_equal(next.day, day(nights[i]).day + 1);
		assert_int_equal(date_days_between(day(nights[i]), next), 1);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_counted_from_the_next_working_day),
		cmocka_unit_test(nothing_is_known_beyond_the_table),
		cmocka_unit_test(without_holidays_there_is_no_table),
		cmocka_unit_test(months_and_nights),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
