/* structured.c - schema.org data of the home page and of courses, as JSON-LD. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/value.h"
#include "render/calendar.h"
#include "render/press.h"

static void
open_thing(struct text *out, const char *type)
{
	text_add_format(out, "{\"@type\": \"%s\"", type);
}

static void
add_site(struct press *press, struct text *out)
{
	open_thing(out, "Organization");
	text_add_json_member(out, "name", record_line(press->site, "name"));
	text_add_json_member(out, "url", press->address);
	text_add_char(out, '}');
}

struct value *
structured_site(struct press *press)
{
	struct text out = text_open(press->page, TEXT_LIMIT);

	text_add(&out, "{\"@context\": \"https://schema.org\", \"@graph\": [");
	add_site(press, &out);
	text_add(&out, "]}");
	return value_html(press->page, out.bytes);
}

/* What schema.org calls the way in which it is held. */
static const char *
mode_of(const char *mode)
{
	if (mode == NULL || strcmp(mode, "face_to_face") == 0)
		return "onsite";
	return strcmp(mode, "hybrid") == 0 ? "blended" : "online";
}

/* Local time, as "2026-12-02T09:30". */
static void
add_time(struct press *press, struct text *out, const char *name,
    struct date day, const char *time)
{
	text_add_json_member(out, name, arena_format(press->page, "%sT%s",
	    date_iso(press->page, day), time));
}

static void
add_instance(struct press *press, struct text *out,
    const struct cleared_group *session)
{
	size_t n;
	const struct field *rows = cleared_rows(session, &n);
	struct date day = cleared_date(session, field_find(rows, n, "day"), 0);
	const struct field *place = field_find(rows, n, "place");
	const char *status = cleared_text(session, field_find(rows, n,
	    "status"), 0);

	open_thing(out, "CourseInstance");
	add_time(press, out, "startDate", day, cleared_text(session,
	    field_find(rows, n, "starts"), 0));
	add_time(press, out, "endDate", day, cleared_text(session,
	    field_find(rows, n, "ends"), 0));
	text_add_json_member(out, "courseMode", mode_of(cleared_text(session,
	    field_find(rows, n, "mode"), 0)));
	if (status != NULL && strcmp(status, "cancelled") == 0)
		text_add_json_member(out, "eventStatus",
		    "https://schema.org/EventCancelled");
	if (cleared_values(session, place) > 0) {
		text_add(out, ", \"location\": ");
		open_thing(out, "Place");
		text_add_json_member(out, "name", cleared_text(session, place,
		    0));
		text_add_char(out, '}');
	}
	text_add_char(out, '}');
}

struct value *
structured_course(struct press *press, const struct cleared_record *record)
{
	struct linking linking = { press->address, press->web, true };
	struct text out = text_open(press->page, TEXT_LIMIT);
	const struct field *row = coming_row(record);
	const struct cleared_group *fields = cleared_fields(record);

	text_add(&out, "{\"@context\": \"https://schema.org\", \"@graph\": [");
	open_thing(&out, "Course");
	text_add_json_member(&out, "name", record_name(record));
	text_add_json_member(&out, "description", record_line(record,
	    "summary"));
	text_add_json_member(&out, "url", record_address(press->page, &linking,
	    cleared_kind(record)->name, cleared_id(record)));
	text_add(&out, ", \"provider\": ");
	add_site(press, &out);
	text_add(&out, ", \"hasCourseInstance\": [");
	for (size_t i = 0; i < cleared_values(fields, row); i++) {
		if (i > 0)
			text_add(&out, ", ");
		add_instance(press, &out, cleared_subgroup(fields, row, i));
	}
	text_add(&out, "]}]}");
	return value_html(press->page, out.bytes);
}
