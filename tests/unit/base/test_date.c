#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/date.h"

static void
parse_accepts_days_that_exist(void **state)
{
	static const struct { const char *text; bool good; } cases[] = {
		{ "2026-10-05", true }, { "2024-02-29", true },
		{ "2023-02-29", false }, { "1900-02-29", false },
		{ "2000-02-29", true }, { "2026-13-01", false },
		{ "2026-00-10", false }, { "2026-1-1", false },
		{ "2026-10-05 ", false }, { "", false },
		{ "05/10/2026", false }, { "2026-10-0x", false },
		{ "1899-12-31", false }, { "2200-01-01", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct date date;

		if (date_parse(cases[i].text, &date) != cases[i].good)
			fail_msg("'%s'", cases[i].text);
	}
}

static struct date
day(const char *text)
{
	struct date date = { 0 };

	if (!date_parse(text, &date))
		fail_msg("'%s' is not a day", text);
	return date;
}

static void
months_are_clamped(void **state)
{
	static const struct { const char *from; int months; const char *to; }
	cases[] = {
		{ "2025-08-31", 6, "2026-02-28" }, { "2023-08-31", 6, "2024-02-29" },
		{ "2026-01-15", 12, "2027-01-15" }, { "2026-01-31", -2, "2025-11-30" },
		{ "2024-02-29", 12, "2025-02-28" },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(date_iso(arena, date_add_months(
		    day(cases[i].from), cases[i].months)), cases[i].to);
	arena_wipe(arena);
}

static void
days_count_over_leap_years(void **state)
{
	static const struct { const char *from, *to; int days; } cases[] = {
		{ "2024-02-28", "2024-03-01", 2 }, { "2023-02-28", "2023-03-01", 1 },
		{ "2025-12-31", "2026-01-01", 1 }, { "2026-03-01", "2026-02-28", -1 },
		{ "2000-01-01", "2100-01-01", 36525 },
	};
	struct arena *arena = arena_open("test");
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(date_days_between(day(cases[i].from),
		    day(cases[i].to)), cases[i].days);
		assert_string_equal(date_iso(arena, date_add_days(
		    day(cases[i].from), cases[i].days)), cases[i].to);
	}
	arena_wipe(arena);
}

static void
weekdays_and_words(void **state)
{
	struct arena *arena = arena_open("test");
	(void)state;

	assert_int_equal(date_weekday(day("2000-01-03")), 0);
	assert_int_equal(date_weekday(day("2026-11-21")), 5);
	assert_int_equal(date_weekday(day("2024-02-29")), 3);
	assert_string_equal(date_long(arena, day("2026-10-05")), "5 October 2026");
	assert_string_equal(date_month(arena, day("2026-01-05")), "January 2026");
	assert_string_equal(date_reporting_year(arena, day("2026-03-31")),
	    "2025 to 2026");
	assert_string_equal(date_reporting_year(arena, day("2026-04-01")),
	    "2026 to 2027");
	arena_wipe(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(parse_accepts_days_that_exist),
		cmocka_unit_test(months_are_clamped),
		cmocka_unit_test(days_count_over_leap_years),
		cmocka_unit_test(weekdays_and_words),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
