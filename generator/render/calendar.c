/* calendar.c - coming sessions as calendar files (RFC 5545, D152). */
#include <stdio.h>
#include <string.h>

#include <libical/ical.h>

#include "base/arena.h"
#include "render/calendar.h"
#include "render/press.h"

/*
 * British time by its law of today, so that files depend on no table of the
 * machine that made them.
 */
static const char zone_text[] = "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\n"
    "DTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\n"
    "DTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "END:STANDARD\r\nEND:VTIMEZONE\r\n";

/* The rows that a session has, looked up once a record. */
struct rows {
	const struct field *id, *day, *starts, *ends, *place, *part, *status;
};

struct event {
	struct press *press;
	const struct cleared_record *record;
	const struct cleared_group *group;
	struct rows rows;
};

const struct field *
coming_row(const struct cleared_record *record)
{
	size_t count;
	const struct field *rows = cleared_rows(cleared_fields(record),
	    &count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].door[FOR_PUBLIC] == FUTURE_ONLY)
			return &rows[i];
	return NULL;
}

char *
session_path(struct arena *arena, const struct cleared_record *record,
    const char *session)
{
	return arena_format(arena, "%s/%s/%s.ics", cleared_kind(record)->url,
	    cleared_id(record), session);
}

static struct event
event_of(struct press *press, const struct cleared_record *record,
    const struct cleared_group *group)
{
	size_t n;
	const struct field *rows = cleared_rows(group, &n);

	return (struct event){ press, record, group, {
	    field_find(rows, n, "id"), field_find(rows, n, "day"),
	    field_find(rows, n, "starts"), field_find(rows, n, "ends"),
	    field_find(rows, n, "place"), field_find(rows, n, "part"),
	    field_find(rows, n, "status") } };
}

static const char *
text_of(const struct event *event, const struct field *row)
{
	return row == NULL || cleared_values(event->group, row) == 0 ? NULL :
	    cleared_text(event->group, row, 0);
}

/* "09:30" of that day; check/ has judged the form. */
static struct icaltimetype
time_of(struct date day, const char *time)
{
	struct icaltimetype made = icaltime_null_time();

	made.year = day.year;
	made.month = day.month;
	made.day = day.day;
	made.hour = (time[0] - '0') * 10 + time[1] - '0';
	made.minute = (time[3] - '0') * 10 + time[4] - '0';
	return made;
}

static void
add_time(icalcomponent *component, icalproperty *property)
{
	icalproperty_add_parameter(property, icalparameter_new_tzid(
	    "Europe/London"));
	icalcomponent_add_property(component, property);
}

static const char *
name_of(const struct event *event)
{
	const char *title = record_name(event->record);

	if (event->rows.part == NULL ||
	    cleared_values(event->group, event->rows.part) == 0)
		return title;
	return arena_format(event->press->page, "%s, part %ld", title,
	    cleared_number(event->group, event->rows.part, 0));
}

/* The day of the build, so that the same input gives the same bytes. */
static struct icaltimetype
stamp_of(const struct press *press)
{
	struct date day = cleared_as_of(press->web);
	struct icaltimetype stamp = icaltime_null_time();

	stamp.year = day.year;
	stamp.month = day.month;
	stamp.day = day.day;
	stamp.zone = icaltimezone_get_utc_timezone();
	return stamp;
}

static icalcomponent *
component_of(const struct event *event)
{
	struct press *press = event->press;
	struct linking linking = { press->address, press->web, true };
	icalcomponent *made = icalcomponent_new_vevent();
	struct date day = cleared_date(event->group, event->rows.day, 0);
	const char *place = text_of(event, event->rows.place);
	const char *status = text_of(event, event->rows.status);
	const char *summary = record_line(event->record, "summary");
	const char *host = strstr(press->address, "://");
	const char *page = record_address(press->page, &linking,
	    cleared_kind(event->record)->name, cleared_id(event->record));

	host = host == NULL ? press->address : host + 3;
	icalcomponent_add_property(made, icalproperty_new_uid(arena_format(
	    press->page, "%s.%s@%.*s", cleared_id(event->record),
	    text_of(event, event->rows.id), (int)strcspn(host, "/"), host)));
	icalcomponent_add_property(made, icalproperty_new_dtstamp(
	    stamp_of(press)));
	add_time(made, icalproperty_new_dtstart(time_of(day, text_of(event,
	    event->rows.starts))));
	add_time(made, icalproperty_new_dtend(time_of(day, text_of(event,
	    event->rows.ends))));
	icalcomponent_add_property(made, icalproperty_new_summary(
	    name_of(event)));
	if (summary != NULL)
		icalcomponent_add_property(made, icalproperty_new_description(
		    arena_format(press->page, "%s\n%s", summary, page)));
	if (place != NULL)
		icalcomponent_add_property(made, icalproperty_new_location(
		    place));
	icalcomponent_add_property(made, icalproperty_new_url(page));
	icalcomponent_add_property(made, icalproperty_new_status(
	    status != NULL && strcmp(status, "cancelled") == 0 ?
	    ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
	return made;
}

static icalcomponent *
calendar_open(struct press *press, const char *name)
{
	const char *site = record_line(press->site, "name");
	icalcomponent *calendar = icalcomponent_new_vcalendar();
	icalvalue *words = icalvalue_new_text(name);
	/* A property of nobody's standard is printed as it was given. */
	icalproperty *title = icalproperty_new_x(icalvalue_as_ical_string(
	    words));

	icalvalue_free(words);

	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar, icalproperty_new_prodid(
	    arena_format(press->page, "-//%s//training//EN", site)));
	icalcomponent_add_property(calendar, icalproperty_new_method(
	    ICAL_METHOD_PUBLISH));
	icalproperty_set_x_name(title, "X-WR-CALNAME");
	icalcomponent_add_property(calendar, title);
	icalcomponent_add_component(calendar, icalcomponent_new_from_string(
	    zone_text));
	return calendar;
}

/* Writes the calendar and frees it. */
static bool
calendar_close(struct press *press, icalcomponent *calendar, const char *path)
{
	const char *bytes = icalcomponent_as_ical_string(calendar);
	bool good = write_public(press, path, bytes, strlen(bytes));

	icalcomponent_free(calendar);
	return good;
}

static bool
write_session(const struct event *event)
{
	struct press *press = event->press;
	icalcomponent *alone = calendar_open(press, name_of(event));

	icalcomponent_add_component(alone, component_of(event));
	return calendar_close(press, alone, session_path(press->page,
	    event->record, text_of(event, event->rows.id)));
}

static bool
add_sessions(struct press *press, const struct cleared_record *record,
    icalcomponent *all)
{
	const struct field *row = coming_row(record);
	const struct cleared_group *fields = cleared_fields(record);

	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		struct event event = event_of(press, record, cleared_subgroup(
		    fields, row, i));

		icalcomponent_add_component(all, component_of(&event));
		if (!write_session(&event))
			return false;
	}
	return true;
}

bool
make_calendars(struct press *press)
{
	const struct kind *kind = NULL;
	icalcomponent *all;
	bool good = true;

	all = calendar_open(press, arena_format(press->page, "%s training",
	    record_line(press->site, "short_name")));
	for (size_t i = 0; i < cleared_count(press->web) && good; i++) {
		const struct cleared_record *record = cleared_at(press->web, i);

		if (coming_row(record) == NULL)
			continue;
		kind = cleared_kind(record);
		good = add_sessions(press, record, all);
	}
	if (kind == NULL) {
		icalcomponent_free(all);
		return good;
	}
	return calendar_close(press, all, arena_format(press->page, "%s/"
	    CALENDAR_FILE, kind->url)) && good;
}
