#include "inspect/look.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "inspect/kinds.h"
#include "inspect/openers.h"
#include "inspect/seen.h"
#include "inspect/tree.h"
#include "inspect/wanted.h"

enum { FILE_BYTES = 64 * 1024 * 1024, TERMS_LIMIT = 20, FINDINGS_LIMIT = 100,
	SIGHTINGS_LIMIT = 10000 };

/* The look at the file on disk. */
static struct look *
outermost(struct look *look)
{
	while (look->outer != NULL)
		look = look->outer;
	return look;
}

/* Where a byte of the look is in the file on disk. */
static size_t
place_on_disk(const struct look *look, size_t offset)
{
	return look->outer == NULL ? offset : look->at;
}

static struct finding *
add_finding(struct look *look, enum rule rule, const char *word)
{
	struct finding *finding = arena_alloc(look->keep, 1, sizeof *finding);

	finding->rule = rule;
	finding->word = word == NULL ? NULL : arena_copy(look->keep, word);
	list_add(look->keep, &look->verdict->findings, finding);
	return finding;
}

static unsigned
count_lines(const char *bytes, size_t length)
{
	const char *end = bytes + length;
	unsigned lines = 0;

	for (const char *p = bytes; p < end; p++) {
		p = memchr(p, '\n', (size_t)(end - p));
		if (p == NULL)
			break;
		lines++;
	}
	return lines;
}

/* Columns count characters, and only as far as anybody would look. */
static unsigned
column_of(const char *bytes, size_t offset)
{
	size_t start = offset;

	while (start > 0 && bytes[start - 1] != '\n' && offset - start < 100000)
		start--;
	return (unsigned)utf8_count(bytes + start, offset - start) + 1;
}

/* Past the limit what stops a build is still counted. */
static bool
is_past_limit(struct look *look, enum rule rule)
{
	look = outermost(look);
	if (look->verdict->findings.count < FINDINGS_LIMIT)
		return false;
	look->uncounted += rule_rows[rule].outcome == STOP;
	return true;
}

static bool
is_told(const struct verdict *verdict, const struct finding *finding)
{
	for (size_t i = 0; i < verdict->findings.count; i++) {
		const struct finding *told = verdict->findings.items[i];

		if (told->rule == finding->rule &&
		    told->line == finding->line &&
		    told->column == finding->column &&
		    (told->word == NULL || finding->word == NULL ?
		    told->word == finding->word :
		    strcmp(told->word, finding->word) == 0))
			return true;
	}
	return false;
}

/* Several views of a file show the same: it is told once. */
void
look_report_at(struct look *look, enum rule rule, size_t offset,
    const char *word)
{
	struct finding found = { .rule = rule, .word = word }, *finding;

	if (is_past_limit(look, rule))
		return;
	offset = place_on_disk(look, offset);
	look = outermost(look);
	if (offset <= look->length) {
		found.line = count_lines(look->bytes, offset) + 1;
		found.column = column_of(look->bytes, offset);
	}
	if (is_told(look->verdict, &found))
		return;
	finding = add_finding(look, rule, word);
	finding->line = found.line;
	finding->column = found.column;
}

void
look_report(struct look *look, enum rule rule, const char *word)
{
	bool placed = look->outer != NULL && look->at != LOOK_NOWHERE;

	look_report_at(look, rule, placed ? 0 : LOOK_NOWHERE, word);
}

bool
look_spend(struct look *look, size_t bytes)
{
	bool spent;

	look = outermost(look);
	spent = look->decoded > LOOK_DECODED;
	look->decoded = bytes > LOOK_DECODED ? LOOK_DECODED + 1 :
	    look->decoded + bytes;
	if (!spent && look->decoded > LOOK_DECODED)
		add_finding(look, RULE_inspect_too_much, NULL);
	return look->decoded <= LOOK_DECODED;
}

void
look_sight(struct look *look, const char *name, const char *entry, size_t from,
    size_t to, unsigned page)
{
	struct sighting *seen = arena_alloc(look->scratch, 1, sizeof *seen);

	if (look->outer != NULL) {
		from = look->at;
		to = from + 1;
		page = 0;
	}
	look = outermost(look);
	if (look->sightings.count >= SIGHTINGS_LIMIT) {
		look->uncounted++;
		return;
	}
	*seen = (struct sighting){ .name = name, .entry = entry, .page = page };
	if (from != LOOK_NOWHERE) {
		seen->from = from;
		seen->to = to;
	}
	list_add(look->scratch, &look->sightings, seen);
}

static int
by_entry(const void *a, const void *b)
{
	const struct sighting *x = *(const struct sighting *const *)a;
	const struct sighting *y = *(const struct sighting *const *)b;
	int c = strcmp(x->name, y->name);

	if (c == 0)
		c = strcmp(x->entry, y->entry);
	if (c != 0)
		return c;
	if (x->page != y->page)
		return x->page < y->page ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->to < y->to ? 1 : x->to > y->to ? -1 : 0;
}

static int
by_place(const void *a, const void *b)
{
	const struct sighting *x = *(const struct sighting *const *)a;
	const struct sighting *y = *(const struct sighting *const *)b;

	if (x->page != y->page)
		return x->page < y->page ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return by_entry(a, b);
}

static bool
is_same_place(const struct sighting *before, const struct sighting *after)
{
	return strcmp(before->name, after->name) == 0 &&
	    strcmp(before->entry, after->entry) == 0 &&
	    before->page == after->page &&
	    (after->from < before->to || after->from == before->from);
}

/* That it is somewhere adds nothing where it is known to be at a place. */
static bool
says_more(const struct sighting *before, const struct sighting *after)
{
	return before->to == 0 && before->page == 0 &&
	    (after->to > 0 || after->page > 0) &&
	    strcmp(before->name, after->name) == 0 &&
	    strcmp(before->entry, after->entry) == 0;
}

/* One of each entry and place, in the order of the file; how many. */
static size_t
fold_sightings(struct list *sightings)
{
	struct sighting **all = (struct sighting **)sightings->items;
	size_t kept = 0;

	if (sightings->count == 0)
		return 0;
	qsort(all, sightings->count, sizeof *all, by_entry);
	for (size_t i = 1; i < sightings->count; i++) {
		if (says_more(all[kept], all[i]))
			all[kept] = all[i];
		else if (!is_same_place(all[kept], all[i]))
			all[++kept] = all[i];
		else if (all[i]->to > all[kept]->to)
			all[kept]->to = all[i]->to;
	}
	qsort(all, kept + 1, sizeof *all, by_place);
	return kept + 1;
}

static void
report_term(struct look *look, const struct sighting *seen, const char *word)
{
	struct finding *finding = add_finding(look, RULE_inspect_term, word);

	finding->page = seen->page;
	if (seen->to == 0)
		return;
	finding->line = count_lines(look->bytes, seen->from) + 1;
	finding->column = column_of(look->bytes, seen->from);
}

void
look_conclude(struct look *look)
{
	size_t count = fold_sightings(&look->sightings);
	size_t more = look->uncounted;

	for (size_t i = 0; i < count; i++) {
		const struct sighting *seen = look->sightings.items[i];
		const char *word = arena_format(look->scratch, "%s/%s",
		    seen->name, seen->entry);

		if (i >= TERMS_LIMIT)
			more++;
		else
			report_term(look, seen, word);
	}
	if (more > 0)
		add_finding(look, RULE_inspect_more,
		    arena_format(look->scratch, "%zu", more));
}

/* Text, and not some other kind of file under a wrong name. */
static bool
is_text(const char *bytes, size_t length)
{
	static const char *const others[] = { "%PDF-", "%!PS-", "{\\rtf",
		"PK\003\004", "GIF8" };
	size_t bad;

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (strncmp(bytes, others[i], strlen(others[i])) == 0)
			return false;
	return memchr(bytes, '\0', length) == NULL &&
	    utf8_valid(bytes, length, &bad);
}

static void
open_bytes(struct look *look, const struct opener *opener)
{
	if (opener == NULL)
		look_report(look, RULE_inspect_unknown_kind, NULL);
	else if (opener->magic == NULL && !is_text(look->bytes, look->length))
		look_report(look, RULE_inspect_not_text, NULL);
	else if (opener->magic != NULL && (look->length < opener->magic_length
	    || memcmp(look->bytes, opener->magic, opener->magic_length) != 0))
		look_report(look, RULE_inspect_damaged, NULL);
	else
		opener->open(look);
}

/* Opening it costs much, and nothing around it decides what is wrong with it. */
static bool
is_costly(const char *path)
{
	static const char *const endings[] = { "png", "jpg", "jpeg" };

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (strcasecmp(file_ending(path), endings[i]) == 0)
			return true;
	return false;
}

void
look_inside(struct look *look, const char *name, const char *bytes,
    size_t length, size_t at)
{
	struct look inner = *look;

	if (look->known)
		return;
	if (look->depth == LOOK_DEEPEST) {
		look_report_at(look, RULE_inspect_too_much, at, NULL);
		return;
	}
	if (name == NULL)
		name = kind_of_bytes(bytes, length);
	inner.outer = look;
	inner.depth = look->depth + 1;
	inner.at = at == LOOK_NOWHERE ? at : place_on_disk(look, at);
	inner.path = name == NULL ? "" : name;
	inner.full = NULL;
	inner.bytes = bytes;
	inner.length = length;
	open_bytes(&inner, opener_find(inner.path));
}

void
look_at_member(struct look *look, const struct tree *tree, const char *path,
    unsigned part, const char *bytes, size_t length)
{
	struct arena *scratch = arena_open("a file of an archive");
	struct verdict own = { 0 };
	struct look member = { .scratch = scratch, .keep = scratch,
		.wanted = look->wanted, .tree = tree, .path = path,
		.bytes = bytes, .length = length, .verdict = &own,
		.depth = look->depth + 1 };

	if (look->depth == LOOK_DEEPEST)
		look_report(look, RULE_inspect_too_much, NULL);
	else
		open_bytes(&member, opener_find(path));
	look_conclude(&member);
	for (size_t i = 0; i < own.findings.count; i++) {
		const struct finding *finding = own.findings.items[i];
		struct list *all = &look->verdict->findings;
		size_t before = all->count;

		look_report(look, finding->rule, finding->word);
		if (all->count > before)
			((struct finding *)all->items[before])->part = part;
	}
	arena_wipe(scratch);
}

struct verdict *
look_at(struct arena *keep, struct arena *scratch, const struct tree *tree,
    const struct wanted *wanted, const char *path)
{
	struct verdict *verdict = arena_alloc(keep, 1, sizeof *verdict);
	struct look look = { .scratch = scratch, .keep = keep,
		.wanted = wanted, .tree = tree, .path = path,
		.verdict = verdict };
	struct file_bytes file;
	enum file_status status;

	look.full = file_join(scratch, tree->folder, path);
	status = file_read(scratch, look.full, FILE_BYTES, &file);
	if (status != FILE_OK) {
		look_report(&look, status == FILE_TOO_LARGE ?
		    RULE_inspect_too_large : RULE_inspect_unreadable, NULL);
		return verdict;
	}
	look.bytes = file.bytes;
	look.length = file.length;
	verdict->size = file.length;
	digest_hex(file.bytes, file.length, verdict->digest);
	look.known = seen_has(wanted->seen, path, verdict->digest);
	if (!look.known || !is_costly(path))
		open_bytes(&look, opener_find(path));
	look_conclude(&look);
	verdict->clean = verdict->findings.count == 0;
	return verdict;
}
