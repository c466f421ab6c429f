#include "ledger/ledger.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "check/check.h"
#include "check/released.h"
#include "clear/cleared.h"
#include "ledger/differences.h"
#include "model/address.h"
#include "model/ledger.h"

static void
add_once(struct arena *arena, struct list *list, char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return;
	list_add(arena, list, text);
}

static void
add_chapters(struct arena *arena, const struct cleared_record *record,
    struct list *pages)
{
	const struct prose *body = cleared_body(record);

	for (const struct prose *n = body == NULL ? NULL : body->first;
	    n != NULL; n = n->next)
		if (n->type == PROSE_SECTION)
			add_once(arena, pages, chapter_path(arena,
			    cleared_kind(record), cleared_id(record), n->id));
}

/* A learning-only review has none: it does not pass (D87). */
static void
find_places(struct arena *arena, const struct cleared_record *record,
    struct ledger_entry *entry)
{
	const struct kind *kind = record == NULL ? NULL : cleared_kind(record);
	const char *id = record == NULL ? NULL : cleared_id(record);

	if (kind == NULL || kind->page == NULL)
		return;
	add_once(arena, &entry->pages, page_path(arena, kind, id));
	if (cleared_by_request(record))
		return;
	if (kind->part_page != NULL && cleared_part(record) != NULL)
		add_once(arena, &entry->pages, part_path(arena, kind, id));
	if (kind->chapter != NULL)
		add_chapters(arena, record, &entry->pages);
	if (kind->sheet != NULL)
		add_once(arena, &entry->pdfs, sheet_path(arena, kind, id));
	if (kind->slides != NULL)
		add_once(arena, &entry->pdfs, slides_path(arena, kind, id));
	entry->packed = kind->pack != NULL;
}

/* Words of our tables, and facts that the door narrowed. */
static bool
says_something_of_the_case(const struct field *row)
{
	return row->door[FOR_PUBLIC] == YEAR_ONLY ||
	    row->door[FOR_PUBLIC] == AGE_BAND ||
	    (row->type == WORD && row->door[FOR_PUBLIC] == PUBLISH);
}

static void
add_facts(struct arena *arena, const struct cleared_record *record,
    struct list *values)
{
	const struct cleared_group *fields = cleared_fields(record);
	size_t count;
	const struct field *rows = cleared_rows(fields, &count);

	for (const struct field *row = rows; row < rows + count; row++)
		for (size_t i = 0; says_something_of_the_case(row) &&
		    i < cleared_values(fields, row); i++)
			list_add(arena, values, arena_format(arena, "%s=%s",
			    row->name, cleared_text(fields, row, i)));
}

/* "quotations=web 1, sheet 0": check/ compares them with those of later days. */
static char *
quotations_line(struct arena *arena, const struct checked *checked,
    size_t index)
{
	struct text line = text_open(arena, 500);

	text_add(&line, "quotations=");
	for (enum channel c = 0; c < CHANNELS; c++)
		text_add_format(&line, "%s%s %zu", c == 0 ? "" : ", ",
		    channel_names[c], checked_quotations(checked, index, c));
	return line.bytes;
}

/* Which they are: one may not take the place of another unseen. */
static void
add_quotations(struct arena *arena, const struct checked *checked,
    size_t index, struct list *values)
{
	struct list lines = checked_let_out(arena, checked, index);

	for (size_t i = 0; i < lines.count; i++)
		add_once(arena, values, lines.items[i]);
}

static void
add_labels(struct arena *arena, const struct checked *checked, size_t index,
    struct list *values)
{
	struct list labels = checked_labels(arena, checked, index);

	if (labels.count > 0)
		list_add(arena, values, arena_format(arena, "labels=%zu",
		    labels.count));
	for (size_t i = 0; i < labels.count; i++)
		list_add(arena, values, arena_format(arena, "label=%s",
		    (char *)labels.items[i]));
}

/* Every number that goes out, which are hidden, and what they are of (D94). */
static void
add_numbers(struct arena *arena, const struct checked *checked, size_t index,
    struct list *values)
{
	struct list lines = checked_numbers(arena, checked, index);

	for (size_t i = 0; i < lines.count; i++)
		add_once(arena, values, lines.items[i]);
}

static const struct ledger_release *
last_of(const struct ledger_page *page)
{
	return page->releases.items[page->releases.count - 1];
}

static bool
same_revision(const char *a, const char *b)
{
	return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static bool
has_revisions(const char *kind)
{
	const struct kind *k = kind_find(kind);

	return field_find(k->fields, k->field_count, "revision") != NULL;
}

static enum ledger_answer
answer_of(const struct ledger_page *before, const struct ledger_page *now,
    const struct ledger_act *act, bool wanted)
{
	const struct ledger_release *last;

	if (!date_is_set(now->first_published_on))
		return LEDGER_NO_DAY;
	if (before == NULL)
		return LEDGER_NEW;
	last = last_of(before);
	if (date_compare(last->on, act->on) > 0)
		return LEDGER_LATER;
	if (!wanted)
		return LEDGER_SAME;
	return date_compare(before->first_published_on, act->on) <= 0 &&
	    has_revisions(now->kind) && same_revision(last->revision,
	    last_of(now)->revision) ? LEDGER_NO_REVISION : LEDGER_NEW;
}

/*
 * A page that stood keeps its first day, and so does learning without one.  A
 * page that comes after its learning has its own (D31).
 */
static struct date
first_day(const struct ledger_page *before, const struct checked *checked,
    size_t index, struct date today, bool has_page)
{
	return before != NULL && date_compare(before->first_published_on,
	    today) <= 0 && (!has_page || before->addresses.count > 0) ?
	    before->first_published_on : checked_published_on(checked, index);
}

static struct ledger_release *
release_now(struct arena *arena, const struct checked *checked, size_t index,
    const struct cleared_record *record, const struct ledger_act *act,
    bool first)
{
	struct ledger_release *release = arena_alloc(arena, 1, sizeof *release);
	char digest[DIGEST_HEX];

	checked_digest(checked, index, digest);
	*release = (struct ledger_release){ .on = act->on, .by = act->by,
		.change = first ? "first" : act->change,
		.revision = checked_revision(arena, checked, index),
		.digest = arena_copy(arena, digest) };
	if (record != NULL) {
		add_facts(arena, record, &release->values);
		add_numbers(arena, checked, index, &release->values);
		list_add(arena, &release->values, quotations_line(arena,
		    checked, index));
		add_quotations(arena, checked, index, &release->values);
		add_labels(arena, checked, index, &release->values);
		differences_keep(arena, record, &release->values);
	}
	list_add(arena, &release->values, arena_format(arena, "learning=%zu",
	    checked_learning(checked, index)));
	return release;
}

const struct ledger_entry *
ledger_enter(struct arena *arena, const struct checked *checked, size_t index,
    const struct cleared *web, const struct ledger_act *act, bool wanted)
{
	struct record_status status = checked_status(arena, checked, index);
	const struct cleared_record *record = cleared_find(web, status.kind,
	    status.id);
	const struct ledger_page *before = checked_ledger(arena, checked,
	    index);
	struct ledger_entry *entry = arena_alloc(arena, 1, sizeof *entry);
	struct ledger_page *now = arena_alloc(arena, 1, sizeof *now);
	struct ledger_release *release;

	find_places(arena, record, entry);
	entry->learning = checked_learning(checked, index);
	now->kind = status.kind;
	now->record = status.id;
	now->first_published_on = first_day(before, checked, index, act->on,
	    entry->pages.count > 0);
	for (size_t i = 0; before != NULL && i < before->addresses.count; i++)
		add_once(arena, &now->addresses,
		    before->addresses.items[i]);
	for (size_t i = 0; i < entry->pages.count; i++)
		add_once(arena, &now->addresses, entry->pages.items[i]);
	for (size_t i = 0; before != NULL && i < before->releases.count; i++)
		list_add(arena, &now->releases, before->releases.items[i]);
	release = release_now(arena, checked, index, record, act,
	    before == NULL);
	list_add(arena, &now->releases, release);
	entry->page = now;
	entry->differences = differences_find(arena, now, &entry->pages);
	if (entry->differences.count > 0)
		list_add(arena, &release->values, arena_format(arena,
		    "differences=%zu", entry->differences.count));
	entry->answer = answer_of(before, now, act, wanted);
	return entry;
}
