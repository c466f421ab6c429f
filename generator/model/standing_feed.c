/* standing_feed.c - how records stand, for programs. */
#include "model/standing_print.h"

#include "base/arena.h"
#include "base/text.h"

static void
add_day(struct text *out, const char *key, struct date day)
{
	text_add_json_member(out, key, date_is_set(day) ? date_iso(out->arena, day) :
	    NULL);
}

static void
add_rules(struct text *out, const char *key, const enum rule *rules,
    size_t count)
{
	text_add_format(out, ", \"%s\": [", key);
	for (size_t i = 0; i < count; i++)
		text_add_format(out, "%s\"%s\"", i == 0 ? "" : ", ",
		    rule_name(out->arena, rules[i]));
	text_add_char(out, ']');
}

static void
add_dues(struct text *out, struct date as_of,
    const struct record_status *status)
{
	text_add(out, ", \"due\": [");
	for (size_t i = 0; i < status->due_count; i++) {
		const struct due *due = &status->dues[i];

		text_add_format(out, "%s{\"rule\": \"%s\", \"by\": \"%s\", "
		    "\"days\": %d, \"publication\": %s}", i == 0 ? "" : ", ",
		    rule_name(out->arena, due->rule), date_iso(out->arena,
		    due->by), date_days_between(as_of, due->by),
		    due->is_publication ? "true" : "false");
	}
	text_add_char(out, ']');
}

static void
add_copies(struct text *out, const struct record_status *status)
{
	text_add(out, ", \"copies\": [");
	for (size_t i = 0; i < status->copy_count; i++) {
		const struct copy *copy = &status->copies[i];

		text_add_format(out, "%s{\"place\": \"%s\"", i == 0 ? "" :
		    ", ", copy->place);
		text_add_json_member(out, "kind", copy->kind);
		text_add_json_member(out, "id", copy->id);
		add_day(out, "since", copy->since);
		add_day(out, "done_on", copy->done_on);
		text_add_char(out, '}');
	}
	text_add_char(out, ']');
}

void
standing_add_json(struct text *out, struct date as_of,
    const struct record_status *status)
{
	text_add_format(out, "{\"kind\": \"%s\"", status->kind);
	text_add_json_member(out, "id", standing_id(status));
	text_add_json_member(out, "path", status->path);
	text_add_json_member(out, "status", status_names[status->status]);
	text_add_format(out, ", \"learning_only\": %s",
	    status->learning_only ? "true" : "false");
	add_rules(out, "needs", status->needs, status->need_count);
	add_rules(out, "warnings", status->warnings, status->warning_count);
	add_dues(out, as_of, status);
	add_copies(out, status);
	add_day(out, "published_on", status->published_on);
	add_day(out, "released_on", status->released_on);
	text_add_char(out, '}');
}

static void
begin_line(struct text *out, const char *level,
    const struct record_status *status, const char *what)
{
	text_add_format(out, "::%s file=", level);
	text_add_github(out, status->path);
	text_add_format(out, ",title=%s ", status->kind);
	text_add_github(out, standing_id(status));
	text_add_format(out, " is %s::", what);
}

static void
add_standing(struct text *out, const struct record_status *status)
{
	if (status->status != STATUS_HELD && status->status != STATUS_READY &&
	    status->status != STATUS_BLOCKED)
		return;
	begin_line(out, status->status == STATUS_BLOCKED ? "warning" :
	    "notice", status, status_names[status->status]);
	text_add(out, status->need_count == 0 ?
	    "lscp check says what is wrong in it" : "it still needs");
	for (size_t i = 0; i < status->need_count; i++)
		text_add_format(out, "%s %s", i == 0 ? "" : ",",
		    rule_name(out->arena, status->needs[i]));
	text_add_char(out, '\n');
}

void
standing_add_github(struct text *out, struct date as_of,
    const struct record_status *status)
{
	add_standing(out, status);
	for (size_t i = 0; i < status->due_count; i++) {
		const struct due *due = &status->dues[i];

		if (due->is_publication || date_compare(due->by, as_of) >= 0)
			continue;
		begin_line(out, "warning", status, "late");
		text_add_format(out, "%s [%s]\n", standing_due_words(
		    out->arena, as_of, due), rule_name(out->arena,
		    due->rule));
	}
}
