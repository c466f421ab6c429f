#include "base/date.h"

#include <stddef.h>

#include "base/arena.h"

static const char *const month_names[] = { "January", "February", "March",
	"April", "May", "June", "July", "August", "September", "October",
	"November", "December" };

static int
month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

/* The number that `count` digits spell, -1 if they are not digits. */
static int
digits(const char *text, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

bool
date_parse(const char *text, struct date *date)
{
	struct date d;
	size_t length = 0;

	while (length < 11 && text[length] != '\0')
		length++;
	if (length != 10 || text[4] != '-' || text[7] != '-')
		return false;
	d.year = digits(text, 4);
	d.month = digits(text + 5, 2);
	d.day = digits(text + 8, 2);
	if (d.year < 1900 || d.year > 2199 || d.month < 1 || d.month > 12 ||
	    d.day < 1 || d.day > month_days(d.year, d.month))
		return false;
	*date = d;
	return true;
}

bool
date_is_set(struct date date)
{
	return date.month != 0;
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

/* Days since 1 March of year 0: with the year starting in March, leap days fall at its end. */
static int
day_number(struct date d)
{
	int year = d.month > 2 ? d.year : d.year - 1;
	int month = d.month > 2 ? d.month - 3 : d.month + 9;

	return year * 365 + year / 4 - year / 100 + year / 400 +
	    (month * 153 + 2) / 5 + d.day - 1;
}

struct date
date_add_months(struct date date, int months)
{
	int total = date.year * 12 + date.month - 1 + months;

	date.year = total / 12;
	date.month = total % 12 + 1;
	if (date.day > month_days(date.year, date.month))
		date.day = month_days(date.year, date.month);
	return date;
}

struct date
date_add_days(struct date date, int days)
{
	date.day += days;
	while (date.day > month_days(date.year, date.month)) {
		date.day -= month_days(date.year, date.month);
		date.month = date.month % 12 + 1;
		date.year += date.month == 1;
	}
	while (date.day < 1) {
		date.year -= date.month == 1;
		date.month = date.month == 1 ? 12 : date.month - 1;
		date.day += month_days(date.year, date.month);
	}
	return date;
}

int
date_days_between(struct date from, struct date to)
{
	return day_number(to) - day_number(from);
}

int
date_weekday(struct date date)
{
	/* Monday 2000-01-03 is day 730427, and that is 5 modulo 7. */
	return (day_number(date) + 2) % 7;
}

const char *
date_weekday_name(struct date date)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday",
		"Thursday", "Friday", "Saturday", "Sunday" };

	return names[date_weekday(date)];
}

char *
date_iso(struct arena *arena, struct date date)
{
	return arena_format(arena, "%04d-%02d-%02d", date.year, date.month,
	    date.day);
}

char *
date_long(struct arena *arena, struct date date)
{
	return arena_format(arena, "%d %s %d", date.day,
	    month_names[date.month - 1], date.year);
}

char *
date_month(struct arena *arena, struct date date)
{
	return arena_format(arena, "%s %d", month_names[date.month - 1],
	    date.year);
}

char *
date_reporting_year(struct arena *arena, struct date date)
{
	int from = date.month >= 4 ? date.year : date.year - 1;

	return arena_format(arena, "%d to %d", from, from + 1);
}
