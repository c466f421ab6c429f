/*
 * ledgers.h - pages of the ledger as a test wants them.
 */
#ifndef SUPPORT_LEDGERS_H
#define SUPPORT_LEDGERS_H

#include "records.h"

#define NO_DIGEST \
	"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/*
 * The page review-ID: first published and released on that day, with the
 * digest of nothing, and `more` behind its last line.
 */
static inline void
ledger_write(struct records *r, const char *id, const char *first,
    const char *more)
{
	records_write(r, arena_format(r->arena,
	    "content/ledger/review-%s.yaml", id), arena_format(r->arena,
	    "id: review-%s\nkind: review\nrecord: %s\n"
	    "first_published_on: %s\naddresses:\n  - reviews/%s.html\n"
	    "releases:\n  - on: %s\n    by: Head\n    change: first\n"
	    "    digest: %s\n%s", id, id, first, id, first, NO_DIGEST, more));
}

/* As if it had been approved as it stands, on that day. */
static inline void
ledger_release(struct records *r, const char *day)
{
	const char *content = file_join(r->arena, r->folder, "content");
	char *path = file_join(r->arena, content, "ledger/review-r1.yaml");
	const char *changes[] = { "2000-01-01", day, NULL };
	struct file_bytes bytes;

	assert_true(release_all(content, (struct date){ 2026, 11, 16 }));
	assert_int_equal(file_read(r->arena, path, 10000, &bytes), FILE_OK);
	records_write(r, "content/ledger/review-r1.yaml", records_changed(r,
	    bytes.bytes, changes));
	r->unreleased = true;
}

#endif
