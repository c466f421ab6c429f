#include "registers/registers.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/map.h"
#include "base/utf8.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/fold.h"
#include "registers/forms.h"
#include "registers/key.h"
#include "registers/lint.h"
#include "registers/locked.h"
#include "registers/match.h"
#include "registers/near.h"
#include "registers/opened.h"
#include "registers/pattern.h"
#include "registers/pseudonym.h"
#include "registers/sealed.h"
#include "registers/suspect.h"

/* The *.reg files of the folder itself, as paths. */
static struct list
list_files(struct arena *arena, const char *folder)
{
	struct list entries = { 0 }, files = { 0 };

	if (file_walk(arena, folder, &entries) != FILE_OK)
		return files;
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (entry->kind != FILE_FOLDER &&
		    strchr(entry->path, '/') == NULL &&
		    strcmp(file_ending(entry->path), "reg") == 0)
			list_add(arena, &files, file_join(arena, folder,
			    entry->path));
	}
	return files;
}

/* A person and the register they are in. */
struct holder {
	const struct book *book;
	struct entry *entry;
};

static void
report_holder(const struct holder *holder, const char *folder,
    struct arena *arena, struct diag *diag)
{
	const char *path = file_join(arena, folder, arena_format(arena,
	    "%s.reg", holder->book->name));

	holder->entry->reused = true;
	diag_report(diag, RULE_register_pseudonym_reused,
	    (struct place) { path, 0, 0 }, holder->entry->id, NULL);
}

/* A name that stands for somebody in two registers (D63). */
static void
report_reused(const struct registers *registers, const char *folder,
    struct diag *diag)
{
	struct arena *arena = arena_open("pseudonyms");
	struct map *seen = map_open(arena);
	struct stream *stream = registers->matcher->stream;

	for (size_t i = 0; i < registers->count; i++) {
		const struct book *book = registers->books[i];

		for (struct entry *e = book->entries; e != NULL; e = e->next) {
			struct holder *now, *before;

			if (!e->person || e->pseudonym == NULL ||
			    !pseudonym_is_name(stream, e->pseudonym))
				continue;
			now = arena_alloc(arena, 1, sizeof *now);
			*now = (struct holder){ book, e };
			before = map_put(seen, e->pseudonym, now);
			if (before == NULL || before->book == book)
				continue;
			report_holder(now, folder, arena, diag);
			before->entry->reused = true;
		}
	}
	arena_wipe(arena);
}

static void
make_matcher(struct registers *registers)
{
	struct patterns *patterns = patterns_open(registers->locked);

	for (size_t i = 0; i < registers->count; i++) {
		struct book *book = registers->books[i];

		for (const struct entry *e = book->entries; e != NULL; e = e->next)
			forms_of_entry(patterns, book, e);
		book->near = near_open(registers->locked, patterns->stream,
		    book);
		book->suspects = suspects_open(registers->locked,
		    patterns->stream, book);
	}
	registers->matcher = matcher_open(registers->locked, patterns);
	registers->matcher->near = near_table_open(registers->locked,
	    registers->books, registers->count);
}

/* Another purpose, another key: what a mark gives away opens no register. */
static unsigned char *
make_marking(struct locked *locked, const struct key *key)
{
	static const unsigned char purpose[crypto_generichash_blake2b_PERSONALBYTES]
	    = "lscp override 1";
	unsigned char *out = locked_alloc(locked, 1, KEY_BYTES);

	if (crypto_generichash_blake2b_salt_personal(out, KEY_BYTES, NULL, 0,
	    key->secret_half, KEY_BYTES, NULL, purpose) != 0)
		BUG("the key of marks cannot be made");
	return out;
}

static int
compare_books(const void *a, const void *b)
{
	const struct book *s = *(const struct book *const *)a;
	const struct book *t = *(const struct book *const *)b;

	return strcmp(s->name, t->name);
}

struct registers *
registers_open(const char *folder, const char *key_path, const char *password,
    struct diag *diag)
{
	struct locked *locked = locked_open();
	struct registers *registers = locked_alloc(locked, 1, sizeof *registers);
	struct arena *arena = arena_open("registers");
	struct list files = list_files(arena, folder);
	struct key key;
	bool have_key = false;

	registers->locked = locked;
	registers->books = locked_alloc(locked, files.count,
	    sizeof *registers->books);
	registers->unopened = files.count;
	if (key_path != NULL)
		have_key = key_open(locked, key_path, password, &key, diag);
	if (have_key)
		registers->marking = make_marking(locked, &key);
	for (size_t i = 0; have_key && i < files.count; i++) {
		struct book *book = sealed_open(locked, files.items[i], &key,
		    diag);

		if (book == NULL)
			continue;
		/* Every report of a hit in it would say the name. */
		if (book_tells(locked, book)) {
			diag_report(diag, RULE_register_name_tells,
			    (struct place) { arena_format(arena, "%s/name#%zu",
			    folder, i + 1), 0, 0 }, NULL, NULL);
			continue;
		}
		registers->books[registers->count++] = book;
		registers->unopened--;
	}
	qsort(registers->books, registers->count, sizeof *registers->books,
	    compare_books);
	make_matcher(registers);
	report_reused(registers, folder, diag);
	arena_wipe(arena);
	return registers;
}

void
registers_close(struct registers *registers)
{
	if (registers != NULL)
		locked_close(registers->locked);
}

size_t
registers_count(const struct registers *registers)
{
	return registers->count;
}

size_t
registers_unopened(const struct registers *registers)
{
	return registers->unopened;
}

/* Asked for every text of every review. */
const struct book *
registers_book(const struct registers *registers, const char *name)
{
	size_t low = 0, high = registers->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(registers->books[middle]->name, name);

		if (order == 0)
			return registers->books[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

bool
registers_has(const struct registers *registers, const char *name)
{
	return registers_book(registers, name) != NULL;
}

struct list
registers_find(struct arena *arena, const struct registers *registers,
    const char *name, const char *text, size_t length)
{
	const struct book *only = name == NULL ? NULL :
	    registers_book(registers, name);
	struct list sightings = { 0 }, kept = { 0 };

	if (name != NULL && only == NULL)
		return kept;
	sightings = match_text(arena, registers->matcher, only, text, length);
	for (size_t i = 0; i < sightings.count; i++) {
		const struct sighting *sighting = sightings.items[i];

		if (only != NULL || sighting->verdict == A_NAME)
			list_add(arena, &kept, sightings.items[i]);
	}
	return pick_hits(arena, &kept);
}

static bool
is_apart(const struct list *hits, const struct register_hit *hit)
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct register_hit *other = hits->items[i];

		if (hit->from < other->to && other->from < hit->to)
			return false;
	}
	return true;
}

/* What is certainly somebody is not guessed at. */
static struct list
pick_near(struct arena *arena, struct list *sightings, const struct list *hits)
{
	struct list picked = pick_hits(arena, sightings);
	size_t kept = 0;

	for (size_t i = 0; i < picked.count; i++)
		if (is_apart(hits, picked.items[i]))
			picked.items[kept++] = picked.items[i];
	picked.count = kept;
	return picked;
}

struct list
registers_search_near(struct arena *arena, const struct registers *registers,
    const char *text, size_t length, struct list *scoped, struct list *near)
{
	struct list guesses = { 0 };
	struct list sightings = match_all(arena, registers->matcher, text,
	    length, near == NULL ? NULL : &guesses);
	struct list kept = { 0 }, others = { 0 };

	for (size_t i = 0; i < sightings.count; i++) {
		struct sighting *sighting = sightings.items[i];

		sighting->exact = false;
		if (sighting->verdict == A_NAME)
			list_add(arena, sighting->owner->entry->review_only ?
			    &others : &kept, sighting);
	}
	/* Apart, so that neither hides the other. */
	*scoped = pick_hits(arena, &others);
	kept = pick_hits(arena, &kept);
	if (near != NULL)
		*near = pick_near(arena, &guesses, &kept);
	return kept;
}

struct list
registers_search_all(struct arena *arena, const struct registers *registers,
    const char *text, size_t length, struct list *scoped)
{
	return registers_search_near(arena, registers, text, length, scoped,
	    NULL);
}

struct list
registers_search(struct arena *arena, const struct registers *registers,
    const char *text, size_t length)
{
	struct list scoped;

	return registers_search_all(arena, registers, text, length, &scoped);
}

bool
registers_have_scoped(const struct registers *registers)
{
	for (size_t i = 0; registers != NULL && i < registers->count; i++)
		for (const struct entry *e = registers->books[i]->entries;
		    e != NULL; e = e->next)
			if (e->review_only)
				return true;
	return false;
}

bool
registers_mark(const struct registers *registers, const void *bytes,
    size_t length, unsigned char mark[REGISTERS_MARK])
{
	return registers != NULL && registers->marking != NULL &&
	    crypto_generichash(mark, REGISTERS_MARK, bytes, length,
	    registers->marking, KEY_BYTES) == 0;
}
