/* forms_date.c - a registered day in every form that has its year (spec 7). */
#include "registers/forms.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "registers/locked.h"
#include "registers/pattern.h"

static const char *const months[13] = { "", "January", "February", "March",
	"April", "May", "June", "July", "August", "September", "October",
	"November", "December" };

/*
 * d D: day in one or two digits; o: with its ending; n N: number of the month;
 * m M: its short and long name; y Y: year in two or four digits.
 */
static const struct {
	const char *form;
	enum strength strength;
} forms[] = {
	{ "d M Y", WHOLE }, { "D M Y", WHOLE }, { "o M Y", WHOLE },
	{ "o \1 M Y", WHOLE }, { "d \1 M Y", WHOLE }, { "M d Y", WHOLE },
	{ "M D Y", WHOLE }, { "M o Y", WHOLE }, { "Y M d", WHOLE },
	{ "d m Y", WHOLE }, { "D m Y", WHOLE }, { "o m Y", WHOLE },
	{ "m d Y", WHOLE }, { "m o Y", WHOLE }, { "d M y", WHOLE },
	{ "o M y", WHOLE }, { "d m y", WHOLE }, { "D m y", WHOLE },
	{ "D N Y", WHOLE }, { "Y N D", WHOLE }, { "d n Y", DATED },
	{ "Y n d", DATED }, { "d n y", DATED }, { "D N y", DATED },
	{ "d N Y", DATED }, { "d N y", DATED },
};

static const char *
ordinal_ending(int day)
{
	if (day >= 11 && day <= 13)
		return "th";
	return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" :
	    day % 10 == 3 ? "rd" : "th";
}

static int
write_part(char *out, size_t room, char part, struct date date)
{
	const char *month = months[date.month];

	switch (part) {
	case 'd':
		return snprintf(out, room, "%d", date.day);
	case 'D':
		return snprintf(out, room, "%02d", date.day);
	case 'o':
		return snprintf(out, room, "%d%s", date.day,
		    ordinal_ending(date.day));
	case 'n':
		return snprintf(out, room, "%d", date.month);
	case 'N':
		return snprintf(out, room, "%02d", date.month);
	case 'm':
		return snprintf(out, room, "%.3s", month);
	case 'M':
		return snprintf(out, room, "%s", month);
	case 'y':
		return snprintf(out, room, "%02d", date.year % 100);
	case 'Y':
		return snprintf(out, room, "%04d", date.year);
	case '\1':
		return snprintf(out, room, "of");
	}
	return snprintf(out, room, "%c", part);
}

void
forms_of_day(struct patterns *patterns, const char *day)
{
	enum { ROOM = 64 };
	struct date date;

	if (!date_parse(day, &date))
		return;
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		char *text = locked_alloc(patterns->locked, ROOM, 1);
		size_t at = 0;

		for (const char *part = forms[i].form; *part != '\0'; part++)
			at += (size_t)write_part(text + at, ROOM - at, *part,
			    date);
		pattern_add(patterns, text, forms[i].strength,
		    forms[i].strength == WHOLE ? PATTERN_NUMBER : 0, false);
	}
}
