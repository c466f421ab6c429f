/*
 * releasing.h - what `lscp approve` would have written for every record of a
 * content that needs it, whatever is missing in them.  For tests alone: the
 * product has no such switch.
 */
#ifndef SUPPORT_RELEASING_H
#define SUPPORT_RELEASING_H

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "check/check.h"
#include "check/released.h"
#include "load/load.h"
#include "model/address.h"
#include "model/diag.h"
#include "model/ledger.h"
#include "model/schema.h"

/* So long ago that it is no approval after an embargo. */
static const struct date release_day = { 2000, 1, 1 };

/* false when the file could not be written. */
static inline bool
release_one(struct arena *arena, const struct checked *checked, size_t index,
    const char *content)
{
	struct record_status status = checked_status(arena, checked, index);
	const struct kind *kind = kind_find(status.kind);
	struct date published = checked_published_on(checked, index);
	struct ledger_release release = { .on = release_day, .by = "Tester",
		.change = "first", .revision = checked_revision(arena, checked,
		    index) };
	struct ledger_page page = { .kind = status.kind, .record = status.id,
		.first_published_on = date_is_set(published) ? published :
		    release_day };
	struct text out = text_open(arena, TEXT_LIMIT);
	char *path = arena_format(arena, "%s/ledger/%s.yaml", content,
	    ledger_id(arena, status.kind, status.id));
	char digest[DIGEST_HEX];

	if (kind->release == RELEASE_NONE || !id_is_formed(status.id) ||
	    checked_is_broken(checked, index) || file_exists(path))
		return true;
	checked_digest(checked, index, digest);
	release.digest = digest;
	release.values = checked_numbers(arena, checked, index);
	list_add(arena, &page.releases, &release);
	/* What was taken down was let out before. */
	if (kind->page != NULL && ((status.status == STATUS_PUBLISHED &&
	    !status.learning_only) || status.status == STATUS_WITHDRAWN))
		list_add(arena, &page.addresses, page_path(arena, kind,
		    status.id));
	ledger_print(&out, arena, &page);
	return file_write(path, out.bytes, out.length) == FILE_OK;
}

static inline bool
release_all(const char *content, struct date as_of)
{
	struct arena *arena = arena_open("releasing");
	struct diag *diag = diag_open(arena);
	const struct checked *checked = check_content(arena,
	    load_content(arena, content, diag), NULL,
	    (struct check_options){ as_of, true, false }, diag);
	bool good = true;

	for (size_t i = 0; i < checked_count(checked); i++)
		good = release_one(arena, checked, i, content) && good;
	arena_wipe(arena);
	return good;
}

#endif
