/* training.c - times, parts and the age of the calendar (D151 to D154). */
#include "check/rule.h"

#include <ctype.h>
#include <string.h>

enum { CALENDAR_DAYS = 100 };

/* Minutes since midnight; -1 where it is not a time as "09:30". */
static int
minutes_of(const char *time)
{
	static const char form[] = "00:00";
	int hours, minutes;

	if (strlen(time) != strlen(form))
		return -1;
	for (size_t i = 0; form[i] != '\0'; i++)
		if (form[i] == ':' ? time[i] != ':' :
		    !isdigit((unsigned char)time[i]))
			return -1;
	hours = (time[0] - '0') * 10 + time[1] - '0';
	minutes = (time[3] - '0') * 10 + time[4] - '0';
	return hours > 23 || minutes > 59 ? -1 : hours * 60 + minutes;
}

void
rule_course_time(struct judge *judge)
{
	for (size_t i = 0; i < private_values(judge->fields, "sessions"); i++) {
		const struct private_group *session = private_subgroup(
		    judge->fields, "sessions", i);
		int starts, ends;

		if (!private_has(session, "starts") ||
		    !private_has(session, "ends"))
			continue;
		starts = minutes_of(private_text(session, "starts", 0));
		ends = minutes_of(private_text(session, "ends", 0));
		if (starts < 0 || ends <= starts)
			judge_report(judge, RULE_course_time,
			    private_value_place(judge->fields, "sessions", i),
			    NULL);
	}
}

void
rule_course_part(struct judge *judge)
{
	long parts = (long)private_values(judge->fields, "parts");

	for (size_t i = 0; i < private_values(judge->fields, "sessions"); i++) {
		const struct private_group *session = private_subgroup(
		    judge->fields, "sessions", i);
		long part = private_has(session, "part") ?
		    private_number(session, "part", 0) : 0;

		if (part > parts || (parts > 0 && part == 0))
			judge_report(judge, RULE_course_part,
			    private_value_place(judge->fields, "sessions", i),
			    NULL);
	}
}

void
rule_site_calendar_old(struct judge *judge)
{
	struct date seen;

	if (!private_has(judge->fields, "calendar_updated_on"))
		return;
	seen = private_date(judge->fields, "calendar_updated_on", 0);
	if (date_days_between(seen, judge->as_of) > CALENDAR_DAYS)
		judge_field(judge, RULE_site_calendar_old,
		    "calendar_updated_on");
}
