/*
 * approval.c - what readers will have of a record once it is let out, and the
 * page of the ledger once somebody has said yes.
 */
#include "approval.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "model/ledger.h"
#include "model/schema.h"
#include "model/schema_words.h"

static void
print_list(const char *what, const struct list *list, const char *more)
{
	printf("    %-12s", what);
	for (size_t i = 0; i < list->count; i++)
		printf("%s%s", i == 0 ? "" : ", ", (char *)list->items[i]);
	printf("%s%s\n", list->count == 0 ? "none" : "", more);
}

static const struct ledger_release *
release_of(const struct candidate *candidate)
{
	const struct list *releases = &candidate->entry->page->releases;

	return releases->items[releases->count - 1];
}

/* Facts of the case, each on a line; counts have lines of their own. */
static void
print_facts(const struct ledger_release *release)
{
	const char *what = "it says";

	for (size_t i = 0; i < release->values.count; i++) {
		const char *value = release->values.items[i];

		if (strncmp(value, "quotation", 9) == 0 ||
		    strncmp(value, "learning=", 9) == 0 ||
		    strncmp(value, "label", 5) == 0 ||
		    strncmp(value, "passages=", 9) == 0 ||
		    strncmp(value, "differences=", 12) == 0)
			continue;
		printf("    %-12s%s\n", what, value);
		what = "";
	}
}

/* Whoever kept the last release lays both beside each other. */
static void
print_differences(const struct ledger_entry *entry)
{
	for (size_t i = 0; i < entry->differences.count; i++)
		printf("    %-12s%s\n", i == 0 ? "otherwise" : "",
		    (char *)entry->differences.items[i]);
}

static void
print_entry(struct arena *scratch, const struct candidate *candidate)
{
	const struct ledger_entry *entry = candidate->entry;
	const struct ledger_release *release = release_of(candidate);
	const char *quotations = ledger_value(release, "quotations");

	printf("%s %s (%s)\n    %-12s%s\n", candidate->status.kind,
	    candidate->status.id, release->change, "first day",
	    date_long(scratch, entry->page->first_published_on));
	print_list("pages", &entry->pages, entry->pages.count == 0 &&
	    kind_find(candidate->status.kind)->gated ?
	    ": its learning stands under themes" : "");
	print_list("PDFs", &entry->pdfs, entry->packed ?
	    ", and a partner pack" : "");
	print_facts(release);
	if (quotations != NULL)
		printf("    %-12s%s\n", "quotations", quotations);
	print_differences(entry);
	if (kind_find(candidate->status.kind)->gated)
		printf("    %-12s%zu points, which may stand under themes\n",
		    "learning", entry->learning);
}

/* One line of the terminal is those words. */
static bool
is_answered(const char *words)
{
	char line[256];
	size_t length;

	fflush(stdout);
	if (fgets(line, sizeof line, stdin) == NULL)
		return false;
	length = strcspn(line, "\n");
	return strlen(words) == length && strncmp(line, words, length) == 0;
}

static bool
is_new(const struct candidate *candidate)
{
	return candidate->entry->answer == LEDGER_NEW;
}

static bool
has_differences(const struct approval *approval)
{
	for (size_t i = 0; i < approval->candidates.count; i++) {
		const struct candidate *candidate =
		    approval->candidates.items[i];

		if (is_new(candidate) && candidate->entry->differences.count > 0)
			return true;
	}
	return false;
}

/* Many at once are counted; one is named, so that no slip lets another out. */
static bool
person_agrees(const struct approval *approval, size_t count)
{
	if (approval->settings->yes && !approval->settings->differences &&
	    has_differences(approval)) {
		complain("what is said otherwise than in the last release was "
		    "not looked at; --differences says that it was");
		return false;
	}
	if (approval->settings->yes)
		return true;
	if (!approval->settings->asks) {
		complain("nobody is there to ask; --yes releases without "
		    "asking");
		return false;
	}
	if (approval->settings->all) {
		printf("to release all %zu, type how many: ", count);
		return is_answered(arena_format(approval->arena, "%zu",
		    count));
	}
	for (size_t i = 0; i < approval->candidates.count; i++) {
		const struct candidate *candidate =
		    approval->candidates.items[i];

		if (!is_new(candidate))
			continue;
		printf("to release %s %s, type its id: ",
		    candidate->status.kind, candidate->status.id);
		if (!is_answered(candidate->status.id))
			return false;
	}
	return true;
}

static bool
write_entry(const struct approval *approval, const struct candidate *candidate)
{
	struct arena *arena = approval->arena;
	struct text out = text_open(arena, TEXT_LIMIT);
	const struct kind *ledger = kinds;
	enum file_status status;
	char *path;

	while (ledger->role != ROLE_LEDGER)
		ledger++;
	path = file_join(arena, approval->settings->content, kind_file(arena,
	    ledger, ledger_id(arena, candidate->status.kind,
	    candidate->status.id)));
	ledger_print(&out, arena, candidate->entry->page);
	status = file_write(path, out.bytes, out.length);
	if (status == FILE_OK && !approval->settings->quiet)
		printf("wrote %s\n", path);
	else if (status != FILE_OK)
		complain("%s cannot be written: %s", path,
		    file_status_words(status));
	return status == FILE_OK;
}

int
approval_ask(const struct approval *approval)
{
	/* Who is asked must see what. */
	bool silent = approval->settings->quiet && approval->settings->yes;
	size_t count = 0;

	for (size_t i = 0; i < approval->candidates.count; i++)
		if (is_new(approval->candidates.items[i])) {
			if (!silent)
				print_entry(approval->arena,
				    approval->candidates.items[i]);
			count++;
		}
	if (count == 0) {
		if (approval->settings->all && !silent)
			printf("nothing waits for its first release\n");
		return EXIT_GOOD;
	}
	if (!person_agrees(approval, count)) {
		printf("nothing was released\n");
		return EXIT_USAGE;
	}
	for (size_t i = 0; i < approval->candidates.count; i++)
		if (is_new(approval->candidates.items[i]) &&
		    !write_entry(approval, approval->candidates.items[i]))
			return EXIT_MACHINE;
	return EXIT_GOOD;
}
