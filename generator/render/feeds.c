/* feeds.c - what is new, as Atom (RFC 4287) and as a page. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "base/value.h"
#include "render/press.h"

enum { ENTRIES = 20 };

/* What was sent again is new again. */
static int
by_newest(const void *a, const void *b)
{
	int c = date_compare(
	    record_renewed(*(const struct cleared_record *const *)b),
	    record_renewed(*(const struct cleared_record *const *)a));

	return c != 0 ? c : record_compare(a, b);
}

/* All with a page and a day of publication, newest first; `kind` NULL: any. */
static struct list
newest(struct press *press, const char *kind)
{
	struct list list = { 0 };

	for (size_t i = 0; i < cleared_count(press->web); i++) {
		const struct cleared_record *record = cleared_at(press->web, i);
		const struct kind *own = cleared_kind(record);

		if (own->page == NULL || cleared_by_request(record) ||
		    !date_is_set(record_day(record, "published_on")) ||
		    (kind != NULL && strcmp(own->name, kind) != 0))
			continue;
		list_add(press->page, &list, (void *)(uintptr_t)record);
	}
	if (list.count > 1)
		qsort(list.items, list.count, sizeof *list.items, by_newest);
	return list;
}

static void
add_element(struct text *out, const char *name, const char *text)
{
	if (text == NULL)
		return;
	text_add_format(out, "<%s>", name);
	text_add_escaped(out, text);
	text_add_format(out, "</%s>\n", name);
}

/* A day is all that is known; midnight in Greenwich stands for it. */
static void
add_moment(struct press *press, struct text *out, const char *name,
    struct date day)
{
	add_element(out, name, arena_format(press->page, "%sT00:00:00Z",
	    date_iso(press->page, day)));
}

static void
add_link(struct text *out, const char *relation, const char *address)
{
	text_add_format(out, "<link rel=\"%s\" href=\"", relation);
	text_add_escaped(out, address);
	text_add(out, "\"/>\n");
}

static void
add_entry(struct press *press, struct text *out,
    const struct cleared_record *record)
{
	struct linking linking = { press->address, press->web, true };
	const char *address = record_address(press->page, &linking,
	    cleared_kind(record)->name, cleared_id(record));
	const char *language = record_line(record, "language");

	text_add_format(out, "<entry xml:lang=\"%s\">\n", language == NULL ?
	    "en-GB" : language);
	add_element(out, "title", typeset(press->page, record_name(record)));
	add_element(out, "id", address);
	add_link(out, "alternate", address);
	add_moment(press, out, "published", record_day(record,
	    "published_on"));
	add_moment(press, out, "updated", record_renewed(record));
	add_element(out, "summary", typeset(press->page, record_line(record,
	    "summary")));
	text_add(out, "</entry>\n");
}

static bool
make_feed(struct press *press, const char *path, const char *title,
    const char *page, const char *kind)
{
	struct list records = newest(press, kind);
	struct text out = text_open(press->page, TEXT_LIMIT);
	const char *own = arena_format(press->page, "%s%s", press->address,
	    path);

	text_add(&out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
	    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n");
	add_element(&out, "title", title);
	add_element(&out, "id", own);
	add_link(&out, "self", own);
	add_link(&out, "alternate", arena_format(press->page, "%s%s",
	    press->address, page));
	add_moment(press, &out, "updated", records.count == 0 ?
	    cleared_as_of(press->web) : record_renewed(records.items[0]));
	text_add(&out, "<author>\n");
	add_element(&out, "name", record_line(press->site, "name"));
	text_add(&out, "</author>\n");
	for (size_t i = 0; i < records.count && i < ENTRIES; i++)
		add_entry(press, &out, records.items[i]);
	text_add(&out, "</feed>\n");
	return write_public(press, path, out.bytes, out.length);
}

/* What the feed says, for readers who have no program for feeds. */
static void
make_new_page(struct press *press)
{
	struct linking linking = { "", press->web, false };
	struct value *data = page_data(press, "new.html", "What is new", NULL);
	struct value *list = value_list(press->page);
	struct list records = newest(press, NULL);

	for (size_t i = 0; i < records.count && i < ENTRIES; i++) {
		const struct cleared_record *record = records.items[i];
		struct value *entry = record_summary(press, press->page,
		    &linking, record);

		value_set(entry, "kind", kind_value(press->page,
		    cleared_kind(record)));
		add_language(press, record, entry);
		value_add(list, entry);
	}
	value_set(data, "news", list);
	value_set(data, "any_news", value_flag(press->page, records.count > 0));
	write_page(press, "new", "new.html", data);
}

bool
make_feeds(struct press *press)
{
	const char *name = record_line(press->site, "name");
	bool good = make_feed(press, "new.atom", arena_format(press->page,
	    "%s: what is new", name), "new.html", NULL);

	good = make_feed(press, "bulletins/bulletins.atom", arena_format(
	    press->page, "%s: bulletins", name), "bulletins/index.html",
	    "bulletin") && good;
	make_new_page(press);
	arena_reset(press->page);
	return good && !press->failed;
}
