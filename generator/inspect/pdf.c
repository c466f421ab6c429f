#include <string.h>

#include "base/arena.h"
#include "base/child.h"
#include "inspect/look.h"
#include "inspect/openers.h"
#include "inspect/pdf_raw.h"
#include "inspect/pdf_walk.h"
#include "inspect/unit.h"

/*
 * A PDF is searched three times over, because it has three truths: what a
 * reader sees, by pdftotext in a process of its own; what the file holds by
 * its tables, referenced or not (pdf_objects.c); and what stands in its bytes
 * whatever the tables say (pdf_raw.c).
 */

enum { DEADLINE_MS = 60000, TEXT_BYTES = 64 * 1024 * 1024,
	MOST_REVISIONS = 16 };

static const char end_mark[] = "%%EOF";

/* Behind the next end mark and its line end; NULL when there is none. */
static const char *
behind_end(const char *at, const char *end)
{
	at = memmem(at, (size_t)(end - at), end_mark, sizeof end_mark - 1);
	if (at == NULL)
		return NULL;
	at += sizeof end_mark - 1;
	while (at < end && (*at == '\r' || *at == '\n'))
		at++;
	return at;
}

/*
 * An earlier revision keeps what a later one took out: each is read as the
 * file that it once was.
 */
static void
search_revisions(struct look *look)
{
	const char *end = look->bytes + look->length;
	const char *at = look->bytes, *last = NULL;
	size_t head = look->length < 1024 ? look->length : 1024;
	bool linear = memmem(look->bytes, head, "/Linearized", 11) != NULL;
	unsigned count = 0;

	while ((at = behind_end(at, end)) != NULL) {
		last = at;
		/* A file for page-wise download ends once behind its first page. */
		if (linear && count == 0 && behind_end(at, end) != NULL)
			linear = false;
		else
			count++;
		if (at < end && count > 0 && count < MOST_REVISIONS)
			pdf_walk(look, look->bytes, (size_t)(at - look->bytes),
			    NULL);
	}
	if (count != 1 || last != end)
		look_report(look, RULE_inspect_pdf_revisions, NULL);
}

/* As it stands on the page, and in the order of the file (`how` is -raw). */
static bool
search_pages(struct look *look, const char *how)
{
	const char *path = look->full == NULL ? "-" : look->full[0] != '-' ?
	    look->full : arena_format(look->scratch, "./%s", look->full);
	const char *argv[] = { "pdftotext", "-q", "-enc", "UTF-8", path, "-",
		NULL, NULL };
	struct child_result result;
	char *text;

	if (how != NULL) {
		argv[4] = how;
		argv[5] = path;
		argv[6] = "-";
	}
	result = child_run(look->scratch, argv, NULL, look->bytes,
	    look->full == NULL ? look->length : 0, TEXT_BYTES, DEADLINE_MS);
	if (result.end == CHILD_NOT_STARTED) {
		look_report(look, RULE_inspect_pdftotext, NULL);
		return false;
	}
	if (result.end != CHILD_ENDED || result.code != 0 || result.out_cut) {
		look_report(look, RULE_inspect_damaged, NULL);
		return false;
	}
	text = text_of_bytes(look->scratch, result.out, result.out_length);
	unit_search(look, &(struct unit){ .text = text,
	    .length = result.out_length, .paged = true });
	return true;
}

void
open_pdf(struct look *look)
{
	struct pdf_raw raw;

	if (look->known) {
		pdf_links_alone(look);
		return;
	}
	raw = pdf_raw_search(look);

	if (raw.too_much)
		return;
	if (raw.twice || raw.foreign)
		look_report(look, RULE_inspect_pdf_taken_out, NULL);
	search_revisions(look);
	pdf_walk(look, look->bytes, look->length, &raw);
	if (search_pages(look, NULL))
		search_pages(look, "-raw");
}
