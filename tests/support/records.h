/*
 * records.h - a small content made for one test, loaded and checked.
 *
 * records_open() writes a site, two pages and a table of holidays that are in
 * order; tests add reviews, themes and registers.  All people are invented.
 */
#ifndef SUPPORT_RECORDS_H
#define SUPPORT_RECORDS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "check/check.h"
#include "load/load.h"
#include "model/diag.h"
#include "registers/key.h"
#include "registers/registers.h"
#include "folder.h"
#include "releasing.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const char records_site[] =
    "name: Exampleton Partnership\nshort_name: EP\narea: Exampleton\n"
    "address: https://ep.example/\ntagline: A tagline\nwelcome: A welcome\n"
    "demonstration: yes\nemail: mailto:unit@ep.example\n"
    "leave_to: https://weather.example/\naccessibility_page: access\n"
    "privacy_page: privacy\ncontacts:\n  - label: In danger now\n"
    "    number: \"999\"\n    dial: tel:999\n    note: Ask for the police\n"
    "allowed_hosts:\n  - allowed.example\npdf:\n  engine: chromium\n";

/* All that a statement and a notice must say (D164, D172). */
#define RECORDS_STATEMENT \
    "How accessible this website is. Feedback and contact information. " \
    "The Equality and Human Rights Commission (EHRC) is responsible for " \
    "enforcing the Public Sector Bodies (Websites and Mobile Applications) " \
    "(No. 2) Accessibility Regulations 2018 (the 'accessibility " \
    "regulations'). If you are not happy with how we respond to your " \
    "complaint, contact the Equality Advisory and Support Service (EASS). " \
    "The partnership is committed to making its website accessible, in " \
    "accordance with the Public Sector Bodies (Websites and Mobile " \
    "Applications) (No. 2) Accessibility Regulations 2018. It is fully " \
    "compliant with the Web Content Accessibility Guidelines version 2.2 AA " \
    "standard. Non-accessible content: none. Preparation of this " \
    "accessibility statement.\n\nThe controllers have a data protection " \
    "officer. The law allows it for training and the bulletin; how long is " \
    "two years. Your rights: ask the Information Commissioner.\n"

static const char records_page[] =
    "---\nid: %s\ntitle: A page\nsummary: A summary\nmenu: legal\n"
    "prepared_on: 2026-06-01\nreviewed_on: 2026-06-01\n---\n\nWords.\n\n"
    RECORDS_STATEMENT;

static const char records_theme[] =
    "---\nid: %s\ntitle: A theme\nsummary: A summary\n"
    "reviewed_on: 2026-06-01\n---\n\n## What reviews found\n\nIt was so.\n\n"
    "## What the partnership has done\n\nA guide.\n\n"
    "## What you can do\n\nAsk.\n";

/* Knows 2025 to 2027: what a clock needs that no test is about. */
static const char records_holidays[] =
    "id: holidays\ncovers_to: 2027-12-31\ndays:\n"
    "  - {day: 2025-04-18, name: Good Friday}\n"
    "  - {day: 2025-04-21, name: Easter Monday}\n"
    "  - {day: 2025-12-25, name: Christmas Day}\n"
    "  - {day: 2025-12-26, name: Boxing Day}\n"
    "  - {day: 2026-01-01, name: New Year}\n"
    "  - {day: 2026-04-03, name: Good Friday}\n"
    "  - {day: 2026-04-06, name: Easter Monday}\n"
    "  - {day: 2026-12-25, name: Christmas Day}\n"
    "  - {day: 2026-12-28, name: Boxing Day}\n"
    "  - {day: 2027-01-01, name: New Year}\n";

/* A review published in full, in which nothing is wrong; %s is its id. */
static const char records_review[] =
    "---\nid: %s\ntype: local_learning_review\ntitle: Hazel, asking twice\n"
    "summary: Services did not ask again.\nthemes: [asking]\n"
    "decision: full\ndecision_on: 2026-09-07\n"
    "signoff:\n  local_authority: 2026-09-01\n  icb: 2026-09-02\n"
    "  police: 2026-09-03\n"
    "proceedings:\n  family: ended\n  criminal: none\n  inquest: none\n"
    "restrictions:\n  - kind: none\n"
    "register:\n  use: none\n  decided_by: Head\n  decided_on: 2026-09-04\n"
    "published_on: 2026-10-05\nreview_by: 2027-10-05\n"
    "welfare_check:\n  on: 2026-09-04\n  by: Designated nurse\n"
    "intruder_test:\n  on: 2026-09-10\n  by: A neighbour\n"
    "  result: nothing_found\n"
    "protected_people: 2\n"
    "family_offer:\n  made_on: 2026-02-02\n"
    "draft_offer:\n  made_on: 2026-08-17\n"
    "child_offer:\n  not_safe_reason: Too young\n"
    "family_view: supports\npractitioners_told_on: 2026-09-21\n"
    "briefed:\n  - group: family\n    on: 2026-09-28\n"
    "  - group: carers_and_school\n    on: 2026-09-28\n"
    "  - group: staff\n    on: 2026-09-28\n"
    "  - group: panel\n    on: 2026-09-28\n"
    "  - group: press_office\n    on: 2026-09-28\n"
    "equality:\n  considered: yes\n"
    "evidence_links:\n  - An audit\nevaluation_plan: The audit again.\n"
    "recommendations:\n  - text: Ask twice.\n    owner: Every agency\n"
    "    due: 2027-03-31\n    outcome: Children are seen.\n"
    "consents:\n  - id: c1\n    item: family_quote\n    given_by: self\n"
    "    subject: p1\n    capacity: Spoke with us\n"
    "    given_on: 2026-03-02\n    channels: [web, sheet]\n"
    "    wording: form 4\n    controller: The partnership\n"
    "    purposes: [Learning]\n    evidence: Restricted store\n---\n\n"
    "## What happened\n\nSeveral services visited.\n\n"
    "## Voice of the child\n\n> [!VOICE c1]\n> Somebody should have asked.\n\n"
    "## Why it was hard to see\n\nEach service asked once.\n\n"
    "## What worked well\n\n> [!GOOD-PRACTICE]\n> A nurse came back.\n\n"
    "## Learning\n\n> [!LEARNING]\n> Ask again, in another place.\n\n"
    "## What to do differently\n\n> [!ACTION]\n> - See the bedroom.\n\n"
    "## Questions for your team\n\n1. When did we last ask twice?\n";

struct records {
	struct arena *arena; /* of the test itself */
	struct arena *vault;
	struct diag *diag;
	char *folder;
	struct registers *registers;
	const struct checked *checked;
	bool strict; /* no override counts */
	bool keyless; /* the registers stay closed */
	bool unreleased; /* nobody let anything out; else everything was */
};

static inline void
records_write(struct records *r, const char *name, const char *text)
{
	folder_write(r->arena, r->folder, name, text);
}

static inline struct records
records_open(void)
{
	struct records r = { .arena = arena_open("test") };

	r.vault = arena_open("the vault of the test");
	r.diag = diag_open(r.arena);
	r.folder = folder_make(r.arena);
	records_write(&r, "content/site.yaml", records_site);
	records_write(&r, "content/pages/access.md", arena_format(r.arena,
	    records_page, "access"));
	records_write(&r, "content/pages/privacy.md", arena_format(r.arena,
	    records_page, "privacy"));
	records_write(&r, "content/themes/asking.md", arena_format(r.arena,
	    records_theme, "asking"));
	records_write(&r, "content/lists/holidays.yaml", records_holidays);
	return r;
}

/*
 * `text` with every pair of `changes` (what stood, what stands instead; ended
 * by NULL) made at its first place.  What is not there fails the test.
 */
static inline char *
records_changed(struct records *r, const char *text, const char *const *changes)
{
	char *out = arena_copy(r->arena, text);

	for (; changes != NULL && changes[0] != NULL; changes += 2) {
		char *at = strstr(out, changes[0]);

		if (at == NULL)
			fail_msg("there is no '%s' to change", changes[0]);
		else
			out = arena_format(r->arena, "%.*s%s%s",
			    (int)(at - out), out, changes[1],
			    at + strlen(changes[0]));
	}
	return out;
}

static inline void
records_add_review(struct records *r, const char *id,
    const char *const *changes)
{
	char *text = arena_format(r->arena, records_review, id);

	records_write(r, arena_format(r->arena, "content/reviews/%s/review.md",
	    id), records_changed(r, text, changes));
}

/* An encrypted register; its key costs nothing, so that tests are quick. */
static inline void
records_add_register(struct records *r, const char *name, const char *yaml)
{
	const char *key = file_join(r->arena, r->folder, "key");
	const char *plain = arena_format(r->arena, "%s/%s.yaml", r->folder,
	    name);
	static const struct key_cost cheap = { 1, 8192 };
	struct file_bytes found;

	if (file_read(r->arena, key, 10000, &found) != FILE_OK)
		assert_true(key_write(key, "moss kettle orbit plum", cheap, r->diag));
	records_write(r, arena_format(r->arena, "%s.yaml", name), yaml);
	records_write(r, arena_format(r->arena, "content/registers/%s.reg",
	    name), "");
	assert_int_equal(file_remove_tree(arena_format(r->arena,
	    "%s/content/registers/%s.reg", r->folder, name)), FILE_OK);
	/* What lint has to say is for the tests of registers/ alone. */
	if (!register_encrypt(plain, arena_format(r->arena,
	    "%s/content/registers/%s.reg", r->folder, name), key,
	    diag_open(r->arena)))
		fail_msg("register %s cannot be encrypted", name);
}

/* Every report, a line each: place below content/, and rule. */
static inline const char *
records_reports(struct records *r)
{
	struct text all = text_open(r->arena, TEXT_LIMIT);
	struct text out = text_open(r->arena, TEXT_LIMIT);
	size_t skip = strlen(r->folder) + strlen("/content/");

	diag_print(r->diag, DIAG_TEXT, WARN, &all);
	for (const char *line = all.bytes; *line != '\0';) {
		size_t n = strcspn(line, "\n");
		const char *place = memmem(line, n, ": ", 2);
		const char *rule = memmem(line, n, " [", 2);

		if (line[0] != ' ' && place != NULL && rule != NULL) {
			text_add_n(&out, line + skip,
			    (size_t)(place - line) - skip);
			text_add_n(&out, rule, (size_t)(line + n - rule));
			text_add_char(&out, '\n');
		}
		line += n + (line[n] == '\n');
	}
	return out.bytes;
}

/* Load and judge all of it as of that day; the reports. */
static inline const char *
records_check(struct records *r, const char *as_of)
{
	const struct loaded *loaded;
	const char *key;
	struct date day = { 0 };

	assert_true(date_parse(as_of, &day));
	if (!r->unreleased)
		assert_true(release_all(file_join(r->arena, r->folder,
		    "content"), day));
	key = file_join(r->arena, r->folder, "key");
	r->registers = registers_open(arena_format(r->arena,
	    "%s/content/registers", r->folder), r->keyless ||
	    !file_exists(key) ? NULL : key, "moss kettle orbit plum", r->diag);
	loaded = load_content(r->vault, file_join(r->arena, r->folder,
	    "content"), r->diag);
	r->checked = check_content(r->vault, loaded, r->registers,
	    (struct check_options){ day, false, r->strict }, r->diag);
	return records_reports(r);
}

/* The only line of `text` that begins with these words, counted from 1. */
static inline size_t
records_line(const char *text, const char *words, size_t length)
{
	size_t line = 0, found = 0;

	for (const char *p = text; p != NULL; p = strchr(p, '\n')) {
		p += line++ > 0;
		if (strncmp(p, words, length) != 0)
			continue;
		if (found > 0)
			fail_msg("two lines begin with '%.*s'", (int)length,
			    words);
		found = line;
	}
	if (found == 0)
		fail_msg("no line begins with '%.*s'", (int)length, words);
	return found;
}

/*
 * `reports` with each {words} as the number of the line of that file of
 * content/ that begins with them: a row that is added to the review above
 * moves lines, and no test.
 */
static inline const char *
records_placed(struct records *r, const char *file, const char *reports)
{
	struct text out = text_open(r->arena, TEXT_LIMIT);
	struct file_bytes found = { 0 };

	assert_int_equal(file_read(r->arena, arena_format(r->arena,
	    "%s/content/%s", r->folder, file), TEXT_LIMIT, &found), FILE_OK);
	for (const char *p = reports; *p != '\0'; p++) {
		size_t length = *p == '{' ? strcspn(p + 1, "}") : 0;

		if (length == 0) {
			text_add_char(&out, *p);
			continue;
		}
		text_add_format(&out, "%zu", records_line(found.bytes, p + 1,
		    length));
		p += length + 1;
	}
	return out.bytes;
}

static inline struct record_status
records_status(struct records *r, const char *kind, const char *id)
{
	for (size_t i = 0; i < checked_count(r->checked); i++) {
		struct record_status status = checked_status(r->arena,
		    r->checked, i);

		if (strcmp(status.kind, kind) == 0 &&
		    strcmp(status.id, id) == 0)
			return status;
	}
	fail_msg("there is no %s '%s'", kind, id);
	return (struct record_status){ 0 };
}

static inline void
records_close(struct records *r)
{
	registers_close(r->registers);
	assert_int_equal(file_remove_tree(r->folder), FILE_OK);
	arena_wipe(r->vault);
	arena_wipe(r->arena);
}

#endif
