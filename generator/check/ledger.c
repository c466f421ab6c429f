#include "check/ledger.h"

#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "check/released.h"
#include "check/verdict.h"
#include "load/private.h"
#include "model/address.h"
#include "model/ledger.h"

static const struct kind *
kind_of_ledger(void)
{
	for (size_t k = 0; k < kind_count; k++)
		if (kinds[k].role == ROLE_LEDGER)
			return &kinds[k];
	BUG("no kind is the ledger");
}

const struct private_group *
ledger_about(const struct loaded *loaded, const struct private_record *record)
{
	char id[160];
	const struct private_record *page;
	int length = snprintf(id, sizeof id, "%s-%s",
	    private_kind(record)->name, private_id(record));

	if (private_kind(record)->release == RELEASE_NONE || length < 0 ||
	    (size_t)length >= sizeof id)
		return NULL;
	page = private_find(loaded, kind_of_ledger()->name, id);
	return page == NULL || !ledger_is_sound(page) ? NULL :
	    private_fields(page);
}

static bool
is_digest(const char *text)
{
	return strlen(text) == DIGEST_HEX - 1 &&
	    strspn(text, "0123456789abcdef") == DIGEST_HEX - 1;
}

/* Oldest first, and only the oldest is the first. */
static bool
releases_are_sound(const struct private_group *page)
{
	struct date before = { 0 };

	for (size_t i = 0; i < private_values(page, "releases"); i++) {
		const struct private_group *release = private_subgroup(page,
		    "releases", i);
		struct date on = private_date(release, "on", 0);

		if (private_is(release, "change", "first") != (i == 0) ||
		    (i > 0 && date_compare(on, before) < 0) ||
		    !is_digest(private_text(release, "digest", 0)))
			return false;
		before = on;
	}
	return private_has(page, "releases");
}

bool
ledger_is_sound(const struct private_record *record)
{
	const struct private_group *page = private_fields(record);
	const struct kind *kind;
	const char *id;
	size_t length;

	if (private_is_broken(record))
		return false;
	kind = kind_find(private_text(page, "kind", 0));
	id = private_text(page, "record", 0);
	if (kind == NULL || kind->release == RELEASE_NONE)
		return false;
	length = strlen(kind->name);
	if (strncmp(private_id(record), kind->name, length) != 0 ||
	    private_id(record)[length] != '-' ||
	    strcmp(private_id(record) + length + 1, id) != 0)
		return false;
	for (size_t i = 0; i < private_values(page, "addresses"); i++)
		if (!address_is_of(private_text(page, "addresses", i), kind,
		    id))
			return false;
	return releases_are_sound(page);
}

const struct private_group *
ledger_last(const struct private_group *page, struct date as_of)
{
	const struct private_group *last = NULL;

	for (size_t i = 0; page != NULL && i < private_values(page,
	    "releases"); i++) {
		const struct private_group *release = private_subgroup(page,
		    "releases", i);

		if (date_compare(private_date(release, "on", 0), as_of) <= 0)
			last = release;
	}
	return last;
}

struct date
ledger_floor(const struct private_group *page, struct date as_of)
{
	struct date from = private_date(page, "first_published_on", 0);

	for (size_t i = 0; i < private_values(page, "releases"); i++) {
		const struct private_group *release = private_subgroup(page,
		    "releases", i);
		struct date on = private_date(release, "on", 0);

		if (private_is(release, "change", "rewrite") &&
		    date_compare(on, as_of) <= 0 &&
		    date_compare(on, from) > 0)
			from = on;
	}
	return date_add_months(from, FLOOR_MONTHS);
}

bool
ledger_had_pages(const struct private_group *page, struct date day)
{
	return ledger_last(page, day) != NULL &&
	    private_has(page, "addresses") && date_compare(private_date(page,
	    "first_published_on", 0), day) <= 0;
}

static struct list
texts_of(struct arena *arena, const struct private_group *group,
    const char *name)
{
	struct list texts = { 0 };

	for (size_t i = 0; i < private_values(group, name); i++)
		list_add(arena, &texts, arena_copy(arena, private_text(group,
		    name, i)));
	return texts;
}

static struct ledger_release *
release_of(struct arena *arena, const struct private_group *from)
{
	struct ledger_release *release = arena_alloc(arena, 1, sizeof *release);

	release->on = private_date(from, "on", 0);
	release->by = arena_copy(arena, private_text(from, "by", 0));
	release->change = arena_copy(arena, private_text(from, "change", 0));
	if (private_has(from, "revision"))
		release->revision = arena_copy(arena, private_text(from,
		    "revision", 0));
	release->digest = arena_copy(arena, private_text(from, "digest", 0));
	release->values = texts_of(arena, from, "values");
	return release;
}

struct ledger_page *
checked_ledger(struct arena *arena, const struct checked *checked, size_t index)
{
	const struct private_record *record = checked_verdict(checked, index)
	    ->record;
	const struct private_group *from = ledger_about(checked_loaded(checked),
	    record);
	struct ledger_page *page;

	if (from == NULL)
		return NULL;
	page = arena_alloc(arena, 1, sizeof *page);
	page->kind = private_kind(record)->name;
	page->record = arena_copy(arena, private_id(record));
	page->first_published_on = private_date(from, "first_published_on", 0);
	page->addresses = texts_of(arena, from, "addresses");
	for (size_t i = 0; i < private_values(from, "releases"); i++)
		list_add(arena, &page->releases, release_of(arena,
		    private_subgroup(from, "releases", i)));
	return page;
}
