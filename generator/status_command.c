/*
 * status_command.c - the manager's view: what is published or not, why, and
 * what is due by when.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/nearest.h"
#include "base/text.h"
#include "check/check.h"
#include "model/standing_print.h"
#include "settings.h"

enum { COMING_DAYS = 31 };

/* "k7m2p" and "review:k7m2p" both mean that record. */
static bool
is_named(const struct record_status *status, const char *name)
{
	const char *colon = strchr(name, ':');
	size_t length = strlen(status->kind);

	if (colon == NULL)
		return strcmp(status->id, name) == 0;
	return (size_t)(colon - name) == length &&
	    strncmp(status->kind, name, length) == 0 &&
	    strcmp(status->id, colon + 1) == 0;
}

static bool
is_chosen(const struct settings *settings, const struct record_status *status)
{
	for (size_t i = 0; i < settings->argument_count; i++)
		if (is_named(status, settings->arguments[i]))
			return true;
	return settings->argument_count == 0;
}

/* Every name on the command line is some record's; else a sentence. */
static bool
find_chosen(const struct settings *settings, struct arena *press,
    const struct checked *checked)
{
	size_t count = checked_count(checked);
	const char **ids = arena_alloc(press, count, sizeof *ids);
	const char **names = arena_alloc(press, count, sizeof *names);
	bool *found = arena_alloc(press, settings->argument_count,
	    sizeof *found);
	struct arena *scratch;

	if (settings->argument_count == 0)
		return true;
	scratch = arena_open("a record");
	for (size_t i = 0; i < count; i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		for (size_t a = 0; a < settings->argument_count; a++)
			found[a] = found[a] || is_named(&status,
			    settings->arguments[a]);
		ids[i] = arena_copy(press, standing_id(&status));
		names[i] = arena_format(press, "%s:%s", status.kind, ids[i]);
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	for (size_t a = 0; a < settings->argument_count; a++) {
		const char *name = settings->arguments[a];
		const char *near = nearest_word(name, strchr(name, ':') ==
		    NULL ? ids : names, count);

		if (found[a])
			continue;
		complain("there is no record %s%s%s", name, near == NULL ? "" :
		    "; did you mean ", near == NULL ? "" : near);
		return false;
	}
	return true;
}

/* What is said of all records together. */
struct overview {
	struct standing_view view;
	struct standing_columns columns;
	struct list coming;
	size_t others; /* in order, and not listed */
};

static bool
is_listed(const struct settings *settings, const struct overview *overview,
    const struct record_status *status)
{
	return settings->all || overview->view.detail ||
	    standing_is_telling(&overview->view, status);
}

static void
survey(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct overview *overview)
{
	struct arena *scratch = arena_open("a record");

	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		if (is_chosen(settings, &status)) {
			standing_collect(press, &overview->coming,
			    &overview->view, &status);
			if (is_listed(settings, overview, &status))
				standing_measure(&overview->columns, &status);
			else
				overview->others++;
		}
		arena_reset(scratch);
	}
	arena_wipe(scratch);
}

static void
add_ends(const struct checked *checked, struct overview *overview,
    struct text *out)
{
	size_t missing = checked_registers_missing(checked);

	if (overview->others == 1)
		text_add(out, "1 other record is in order (--all lists it)\n");
	else if (overview->others > 0)
		text_add_format(out, "%zu other records are in order (--all "
		    "lists them)\n", overview->others);
	if (!overview->view.detail) {
		text_add_char(out, '\n');
		standing_add_coming(out, &overview->view, &overview->coming);
	}
	if (missing > 0)
		text_add_format(out, "\nWithout --key nobody looked for "
		    "names: %zu register%s closed.\n", missing, missing == 1 ?
		    " is" : "s are");
}

static void
add_text(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct overview *overview, struct text *out)
{
	struct arena *scratch = arena_open("a record");

	survey(settings, press, checked, overview);
	text_add_format(out, "as of %s%s\n\n", date_long(press,
	    settings->as_of), settings->as_of_chosen ?
	    ", with the records as they are today" : "");
	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		if (is_chosen(settings, &status) &&
		    is_listed(settings, overview, &status)) {
			standing_add_row(out, &overview->view,
			    &overview->columns, &status);
			standing_add_details(out, &overview->view, &status);
		}
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	add_ends(checked, overview, out);
}

/* docs/status.md describes it. */
static void
add_json(const struct settings *settings, const struct checked *checked,
    struct diag *diag, struct text *out)
{
	struct arena *scratch = arena_open("a record");
	bool first = true;

	text_add_format(out, "{\"as_of\": \"%s\", \"registers_closed\": %zu, "
	    "\"stopped_by\": ", date_iso(scratch, settings->as_of),
	    checked_registers_missing(checked));
	diag_print(diag, DIAG_JSON, STOP, out);
	text_cut(out, out->length - 1); /* the end of its line */
	text_add(out, ", \"records\": [");
	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		if (is_chosen(settings, &status)) {
			text_add(out, first ? "\n  " : ",\n  ");
			standing_add_json(out, settings->as_of, &status);
			first = false;
		}
		arena_reset(scratch);
	}
	arena_wipe(scratch);
	text_add(out, "\n]}\n");
}

static void
add_github(const struct settings *settings, const struct checked *checked,
    struct text *out)
{
	struct arena *scratch = arena_open("a record");

	for (size_t i = 0; i < checked_count(checked); i++) {
		struct record_status status = checked_status(scratch, checked,
		    i);

		if (is_chosen(settings, &status))
			standing_add_github(out, settings->as_of, &status);
		arena_reset(scratch);
	}
	arena_wipe(scratch);
}

static struct overview
open_overview(const struct settings *settings)
{
	return (struct overview){ .view = { .as_of = settings->as_of,
		.until = date_is_set(settings->until) ? settings->until :
		date_add_days(settings->as_of, COMING_DAYS),
		.detail = settings->argument_count > 0 } };
}

static int
tell_status(const struct settings *settings, struct arena *press,
    const struct checked *checked, struct diag *diag)
{
	struct overview overview = open_overview(settings);
	struct text out = text_open(press, TEXT_LIMIT);
	bool stopped = diag_count(diag, STOP) > 0;

	if (!find_chosen(settings, press, checked))
		return EXIT_USAGE;
	switch (settings->format) {
	case DIAG_TEXT:
		add_text(settings, press, checked, &overview, &out);
		break;
	case DIAG_JSON:
		add_json(settings, checked, diag, &out);
		break;
	case DIAG_GITHUB:
		add_github(settings, checked, &out);
		break;
	}
	fwrite(out.bytes, 1, out.length, stdout);
	fflush(stdout);
	/* What could not be looked at is not told by how the others stand. */
	if (stopped && settings->format != DIAG_JSON)
		print_reports(settings, diag);
	return stopped ? EXIT_CONTENT : EXIT_GOOD;
}

/* Held, blocked and late are answers here, not faults; a stop is. */
int
command_status(const struct settings *settings)
{
	if (date_is_set(settings->until) &&
	    date_compare(settings->until, settings->as_of) < 0) {
		complain("--until is before the day that it counts from");
		return EXIT_USAGE;
	}
	return judge_content(settings, tell_status);
}
