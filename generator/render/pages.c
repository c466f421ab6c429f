#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/text.h"
#include "base/value.h"
#include "model/diag.h"
#include "render/calendar.h"
#include "render/press.h"
#include "render/render.h"
#include "render/template.h"

enum { PAGES_EACH = 200, MOST_SHARES = 16 };

bool
write_for(struct press *press, enum audience audience, const char *path,
    const char *bytes, size_t length)
{
	char *full = arena_format(press->page, "%s/%s/%s",
	    press->options->into, audience_names[audience], path);
	enum file_status status = file_write(full, bytes, length);

	if (status == FILE_OK)
		return true;
	diag_report(press->diag, RULE_build_write, (struct place){
	    .path = path }, file_status_words(status), NULL);
	press->failed = true;
	return false;
}

bool
write_public(struct press *press, const char *path, const char *bytes,
    size_t length)
{
	return write_for(press, FOR_PUBLIC, path, bytes, length);
}

void
write_page(struct press *press, const char *template, const char *path,
    const struct value *data)
{
	struct text out;

	if (!fill_document(press, press->page, template, data, &out))
		press->failed = true;
	else
		write_public(press, path, out.bytes, out.length);
}

/* One of `printed`: sheets or decks. */
static struct value *
sheet_value(struct press *press, const struct map *printed,
    const struct linking *linking, const struct cleared_record *record)
{
	const struct sheet *sheet = map_get(printed, arena_format(
	    press->page, "%s:%s", cleared_kind(record)->name,
	    cleared_id(record)));
	struct value *value;

	if (sheet == NULL)
		return value_null(press->page);
	value = value_object(press->page);
	value_set_text(value, "url", arena_format(press->page, "%s%s",
	    linking->root, sheet->path));
	value_set_text(value, "size", sheet->size);
	value_set_text(value, "pages", sheet->pages);
	value_set(value, "tagged", value_flag(press->page, sheet->tagged));
	return value;
}

/* Where the chapters are: number, title, url. */
static void
add_chapter_links(struct press *press, const struct linking *linking,
    const struct cleared_record *record, unsigned current, struct value *data)
{
	struct value *list = value_list(press->page);
	const struct prose *body = cleared_body(record);
	unsigned number = 0;

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next) {
		struct value *entry = value_object(press->page);

		if (n->type != PROSE_SECTION)
			continue;
		value_set_text(entry, "number", arena_format(press->page,
		    "%u", ++number));
		value_set_text(entry, "title", typeset(press->page, n->text));
		value_set(entry, "current", value_flag(press->page,
		    number == current));
		value_set_text(entry, "url", arena_format(press->page, "%s%s",
		    linking->root, chapter_path(press->page,
		    cleared_kind(record), cleared_id(record), n->id)));
		value_add(list, entry);
	}
	value_set(data, "contents", list);
	value_set(data, "any_contents", value_flag(press->page, number > 0));
}

/* The links before and behind chapter `number`, null at the ends. */
static void
add_neighbours(struct arena *arena, struct value *data, unsigned number)
{
	const struct value *contents = value_get(data, "contents");
	const struct value *before = number < 2 ? value_null(arena) :
	    value_item(contents, number - 2);
	const struct value *behind = number >= value_count(contents) ?
	    value_null(arena) : value_item(contents, number);

	value_set(data, "previous", (struct value *)(uintptr_t)before);
	value_set(data, "next", (struct value *)(uintptr_t)behind);
}

/* Fields, body and sheet of a record on top of what every page shows. */
static struct value *
record_page_data(struct press *press, const struct cleared_record *record,
    const char *path, const struct prose *body, bool is_part)
{
	const struct kind *kind = cleared_kind(record);
	struct linking linking = { root_of(press->page, path), press->web,
		false };
	struct prose_html context = { .press = press, .arena = press->page,
		.linking = linking, .record = record, .anchors = true,
		.numbered = record_yes(record, "numbered"),
		.callout = "parts/callout" };
	struct value *data = page_data(press, path, record_line(record, "title"),
	    record_line(record, "summary"));
	struct value *part = value_null(press->page);

	add_fields(press, press->page, &linking, cleared_fields(record), data);
	value_set_text(data, "url", record_address(press->page, &linking,
	    kind->name, cleared_id(record)));
	if (cleared_table(record) != NULL)
		add_numbers(press, press->page, &linking, record, data);
	value_set(data, "sheet", sheet_value(press, press->sheets, &linking,
	    record));
	value_set(data, "slides", sheet_value(press, press->decks, &linking,
	    record));
	if (kind->part != NULL && cleared_part(record) != NULL) {
		part = value_object(press->page);
		value_set_text(part, "url", arena_format(press->page, "%s%s",
		    linking.root, part_path(press->page, kind,
		    cleared_id(record))));
	}
	if (kind->part != NULL)
		value_set(data, kind->part, part);
	if (kind->chapter == NULL)
		add_body(&context, is_part ? NULL : kind, body, data);
	else
		add_chapter_links(press, &linking, record, 0, data);
	add_referrers(press, press->page, &linking, record, data);
	if (coming_row(record) != NULL) {
		value_set(data, "coming", coming_value(press, press->page,
		    &linking, record));
		value_set(data, "structured", structured_course(press,
		    record));
	}
	context.record = NULL;
	if (kind->pools)
		add_pool(&context, press->web, cleared_id(record), data);
	return data;
}

/* The chapter's own page, with the way to those before and behind it. */
static void
make_chapter(struct press *press, const struct cleared_record *record,
    const struct prose *section, unsigned number)
{
	const struct kind *kind = cleared_kind(record);
	const char *path = chapter_path(press->page, kind, cleared_id(record),
	    section->id);
	struct linking linking = { root_of(press->page, path), press->web,
		false };
	struct prose_html context = { .press = press, .arena = press->page,
		.linking = linking, .record = record, .anchors = true,
		.numbered = record_yes(record, "numbered"), .chapter = number,
		.callout = "parts/callout" };
	struct value *data = page_data(press, path, section->text,
	    record_line(record, "title"));
	struct value *whole = value_object(press->page);

	add_fields(press, press->page, &linking, cleared_fields(record),
	    whole);
	value_set_text(whole, "url", record_address(press->page, &linking,
	    kind->name, cleared_id(record)));
	value_set(whole, "sheet", sheet_value(press, press->sheets, &linking,
	    record));
	value_set(data, "whole", whole);
	value_set(data, "chapter", section_value(&context,
	    cleared_body(record), section));
	value_set_text(data, "number", arena_format(press->page, "%u",
	    number));
	add_chapter_links(press, &linking, record, number, data);
	add_neighbours(press->page, data, number);
	write_page(press, kind->chapter, path, data);
}

static void
make_chapters(struct press *press, const struct cleared_record *record)
{
	const struct prose *body = cleared_body(record);
	unsigned number = 0;

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next)
		if (n->type == PROSE_SECTION)
			make_chapter(press, record, n, ++number);
}

/* What it was called and what it taught; the report itself must be asked for. */
static void
make_request(struct press *press, const struct cleared_record *record,
    const char *path)
{
	struct linking linking = { root_of(press->page, path), press->web,
		false };
	struct value *data = page_data(press, path, record_line(record,
	    "title"), NULL);

	add_fields(press, press->page, &linking, cleared_fields(record), data);
	write_page(press, cleared_kind(record)->request, path, data);
}

static void
make_record_pages(struct press *press, const struct cleared_record *record)
{
	const struct kind *kind = cleared_kind(record);
	const char *path;

	if (kind->page == NULL)
		return;
	path = page_path(press->page, kind, cleared_id(record));
	if (cleared_by_request(record)) {
		make_request(press, record, path);
		return;
	}
	write_page(press, kind->page, path, record_page_data(press, record,
	    path, cleared_body(record), false));
	if (kind->chapter != NULL)
		make_chapters(press, record);
	if (kind->part_page == NULL || cleared_part(record) == NULL)
		return;
	path = part_path(press->page, kind, cleared_id(record));
	write_page(press, kind->part_page, path, record_page_data(press,
	    record, path, cleared_part(record), true));
}

static void
make_plain_page(struct press *press, const char *template, const char *path,
    const char *title)
{
	write_page(press, template, path, page_data(press, path, title, NULL));
	arena_reset(press->page);
}

/* The record whose report stood there, and that can be asked for; or NULL. */
static const struct cleared_record *
asked_for_at(struct press *press, const char *path)
{
	for (size_t i = 0; i < cleared_count(press->web); i++) {
		const struct cleared_record *record = cleared_at(press->web, i);

		if (cleared_by_request(record) && strcmp(path, part_path(
		    press->page, cleared_kind(record), cleared_id(record))) ==
		    0)
			return record;
	}
	return NULL;
}

/* No page of today stands where one once did: say so, and nothing of it. */
static void
make_tombstone(struct press *press, const char *path)
{
	struct value *data = page_data(press, path,
	    "This page is no longer published", NULL);
	struct value *page = (struct value *)(uintptr_t)value_get(data, "page");

	value_set(page, "noindex", value_flag(press->page, true));
	value_set_text(page, "canonical", NULL);
	write_page(press, "tombstone", path, data);
}

static void
make_tombstones(struct press *press)
{
	for (size_t i = 0; i < cleared_tombstones(press->web); i++) {
		const char *path = cleared_tombstone(press->web, i);
		const struct cleared_record *record = asked_for_at(press, path);

		arena_reset(press->page);
		if (file_exists(arena_format(press->page, "%s/%s/%s",
		    press->options->into, audience_names[FOR_PUBLIC], path)))
			continue;
		if (record != NULL)
			make_request(press, record, path);
		else
			make_tombstone(press, path);
		map_put(press->stones, arena_copy(press->arena, path), press);
	}
}

/* Every `shares`th record, from the `share`th on. */
static void
make_share(struct press *press, size_t share, size_t shares)
{
	for (size_t i = share; i < cleared_count(press->web); i += shares) {
		make_record_pages(press, cleared_at(press->web, i));
		arena_reset(press->page);
	}
}

/* 0 when no process could be made. */
static pid_t
make_share_elsewhere(struct press *press, size_t share, size_t shares)
{
	pid_t pid = fork();

	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		make_share(press, share, shares);
		_exit(press->failed ? 1 : 0);
	}
	return pid < 0 ? 0 : pid;
}

static bool
ended_well(pid_t pid)
{
	int status = 1;

	if (pid == 0)
		return false;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/*
 * Pages know nothing of each other, so every processor makes its share.  What
 * another process could not make is made again here, where it is reported.
 */
static void
make_all_shares(struct press *press)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	size_t shares = cleared_count(press->web) / PAGES_EACH + 1;
	pid_t pids[MOST_SHARES];

	if (shares > MOST_SHARES)
		shares = MOST_SHARES;
	if (online < 1 || shares > (size_t)online)
		shares = online < 1 ? 1 : (size_t)online;
	for (size_t s = 1; s < shares; s++)
		pids[s] = make_share_elsewhere(press, s, shares);
	make_share(press, 0, shares);
	for (size_t s = 1; s < shares; s++)
		if (!ended_well(pids[s]))
			make_share(press, s, shares);
}

bool
make_pages(struct press *press)
{
	/* First, so that what all pages show is there before the work is shared. */
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].list != NULL)
			make_plain_page(press, kinds[k].list,
			    list_path(press->page, &kinds[k]),
			    kinds[k].list_title);
	make_all_shares(press);
	make_plain_page(press, "404", "404.html", "This page is not here");
	make_tombstones(press);
	return !press->failed;
}
