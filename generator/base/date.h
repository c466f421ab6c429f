/*
 * date.h - days of the Gregorian calendar.  A date here is a day in
 * Europe/London, never an instant (D110); only main.c knows what today is.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

struct arena;

struct date {
	int year;  /* 1900 to 2199 */
	int month; /* 1 to 12; 0 in a date that is not set */
	int day;   /* 1 to 31 */
};

/* Exactly YYYY-MM-DD, and a day that exists. */
bool date_parse(const char *text, struct date *date);

bool date_is_set(struct date date);

/* Below, at or above 0 as `a` is before, on or after `b`. */
int date_compare(struct date a, struct date b);

/* Months later (or earlier), clamped to the last day: 31 Aug + 6 = 28 Feb (D9). */
struct date date_add_months(struct date date, int months);
struct date date_add_days(struct date date, int days);
int date_days_between(struct date from, struct date to);

/* 0 Monday to 6 Sunday, and its name. */
int date_weekday(struct date date);
const char *date_weekday_name(struct date date);

/* "2026-10-05", "5 October 2026", "October 2026". */
char *date_iso(struct arena *arena, struct date date);
char *date_long(struct arena *arena, struct date date);
char *date_month(struct arena *arena, struct date date);

/* The reporting year, April to March: "2025 to 2026" (D47, D95). */
char *date_reporting_year(struct arena *arena, struct date date);

#endif
