/* commands.c - `lscp register`: new key, encrypt, add, list, lint. */
#include "registers/registers.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/forms.h"
#include "registers/key.h"
#include "registers/lint.h"
#include "registers/locked.h"
#include "registers/pattern.h"
#include "registers/plain.h"
#include "registers/sealed.h"

enum { PLAIN_MOST = 1024 * 1024 };

bool
register_new_key(const char *key_path, const char *password, struct diag *diag)
{
	return key_write(key_path, password, key_cost_usual(), diag);
}

/* A plain register; NULL when it cannot be read, which is reported. */
static struct book *
read_plain(struct locked *locked, const char *path, const char *name,
    struct diag *diag)
{
	struct file_bytes bytes;
	struct place place = { path, 0, 0 };

	switch (locked_read(locked, path, PLAIN_MOST, &bytes)) {
	case FILE_OK:
		return plain_read(locked, bytes.bytes, bytes.length, path, name,
		    diag);
	case FILE_TOO_LARGE:
		diag_report(diag, RULE_file_too_large, place, NULL, NULL);
		return NULL;
	case FILE_MISSING:
	case FILE_FORBIDDEN:
	case FILE_NOT_REGULAR:
	case FILE_FULL:
	case FILE_FAILED:
		break;
	}
	diag_report(diag, RULE_file_unreadable, place, NULL, NULL);
	return NULL;
}

bool
register_encrypt(const char *plain_path, const char *register_path,
    const char *key_path, struct diag *diag)
{
	struct arena *arena = arena_open("register");
	struct locked *locked = locked_open();
	const char *name = sealed_name(arena, register_path);
	struct book *book = NULL;
	struct key key;
	bool done = false;

	if (name == NULL)
		diag_report(diag, RULE_register_name_form,
		    (struct place) { register_path, 0, 0 }, NULL, NULL);
	else if (key_read(key_path, &key, diag))
		book = read_plain(locked, plain_path, name, diag);
	if (book != NULL && book_tells(locked, book)) {
		diag_report(diag, RULE_register_name_tells,
		    (struct place) { plain_path, 0, 0 }, NULL, NULL);
		book = NULL;
	}
	if (book != NULL && lint_book(locked, book, plain_path, diag))
		done = sealed_write(book, register_path, &key, diag);
	locked_close(locked);
	arena_wipe(arena);
	return done;
}

/* `entry` in the place of the one that has its id, or behind the last. */
static void
put_entry(struct book *book, struct entry *entry)
{
	for (struct entry *e = book->entries; e != NULL; e = e->next)
		if (strcmp(e->id, entry->id) == 0) {
			struct entry *next = e->next;

			*e = *entry;
			e->next = next;
			return;
		}
	entry->next = NULL;
	*book->last = entry;
	book->last = &entry->next;
	book->count++;
}

/* Its entries into `book`; false, and reported, when it is another review's. */
static bool
merge(struct book *book, const struct book *added, const char *path,
    struct diag *diag)
{
	struct entry *next;

	if (strcmp(book->review, added->review) != 0) {
		diag_report(diag, RULE_register_other_review,
		    (struct place) { path, 0, 0 }, NULL, NULL);
		return false;
	}
	for (struct entry *e = added->entries; e != NULL; e = next) {
		next = e->next;
		put_entry(book, e);
	}
	return true;
}

bool
register_add(const char *plain_path, const char *register_path,
    const char *key_path, const char *password, struct diag *diag)
{
	struct locked *locked = locked_open();
	struct book *book = NULL, *added = NULL;
	struct key key;
	bool done = false;

	if (key_open(locked, key_path, password, &key, diag))
		book = sealed_open(locked, register_path, &key, diag);
	if (book != NULL)
		added = read_plain(locked, plain_path, book->name, diag);
	if (added != NULL && merge(book, added, plain_path, diag)) {
		bool tells = book_tells(locked, book);

		if (tells)
			diag_report(diag, RULE_register_name_tells,
			    (struct place) { plain_path, 0, 0 }, NULL, NULL);
		done = !tells && lint_book(locked, book, plain_path, diag) &&
		    sealed_write(book, register_path, &key, diag);
	}
	locked_close(locked);
	return done;
}

bool
register_ids(const char *register_path, const char *key_path,
    const char *password, struct text *out, struct diag *diag)
{
	struct locked *locked = locked_open();
	struct patterns *patterns = patterns_open(locked);
	struct book *book = NULL;
	struct key key;

	if (key_open(locked, key_path, password, &key, diag))
		book = sealed_open(locked, register_path, &key, diag);
	for (const struct entry *e = book == NULL ? NULL : book->entries;
	    e != NULL; e = e->next) {
		size_t before = patterns->count;

		forms_of_entry(patterns, book, e);
		text_add_format(out, "%s\t%s\t%zu\n", e->id, e->what,
		    patterns->count - before);
	}
	locked_close(locked);
	return book != NULL;
}

bool
register_lint(const char *path, const char *key_path, const char *password,
    struct diag *diag)
{
	struct locked *locked = locked_open();
	struct file_bytes bytes;
	struct book *book = NULL;
	struct key key;
	bool good;

	if (locked_read(locked, path, PLAIN_MOST, &bytes) != FILE_OK ||
	    !sealed_begins(bytes.bytes, bytes.length))
		book = read_plain(locked, path, "plain", diag);
	else if (key_path == NULL)
		diag_report(diag, RULE_register_key_unreadable,
		    (struct place) { path, 0, 0 }, NULL, NULL);
	else if (key_open(locked, key_path, password, &key, diag))
		book = sealed_open(locked, path, &key, diag);
	good = book != NULL && lint_book(locked, book, path, diag);
	locked_close(locked);
	return good;
}
