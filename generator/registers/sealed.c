#include "registers/sealed.h"

#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "base/file.h"
#include "model/diag.h"
#include "registers/entry.h"
#include "registers/key.h"
#include "registers/locked.h"

enum { PADDING = 1024, FILE_MOST = 4 * 1024 * 1024, NAME_MOST = 40 };

static const char magic[] = "lscp register 1\n";
enum { MAGIC = sizeof magic - 1 };

static bool
is_name(const char *name, size_t length)
{
	return length > 0 && length <= NAME_MOST &&
	    strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") >= length;
}

char *
sealed_name(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	size_t length = strlen(name), ending = strlen(".reg");

	if (length <= ending || strcmp(name + length - ending, ".reg") != 0 ||
	    !is_name(name, length - ending))
		return NULL;
	return arena_copy_n(arena, name, length - ending);
}

bool
sealed_begins(const char *bytes, size_t length)
{
	return length >= MAGIC && memcmp(bytes, magic, MAGIC) == 0;
}

bool
sealed_write(const struct book *book, const char *path, const struct key *key,
    struct diag *diag)
{
	struct locked *locked = locked_open();
	struct arena *arena = arena_open("register");
	size_t length, padded;
	char *plain = book_write(locked, book, &length);
	unsigned char *box, *buffer;
	bool written;

	buffer = locked_alloc(locked, 1, length + PADDING);
	memcpy(buffer, plain, length);
	if (sodium_pad(&padded, buffer, length, PADDING, length + PADDING) != 0)
		BUG("a register that cannot be padded");
	box = arena_alloc(arena, 1, MAGIC + padded + crypto_box_SEALBYTES);
	memcpy(box, magic, MAGIC);
	if (crypto_box_seal(box + MAGIC, buffer, padded, key->public_half) != 0)
		BUG("a public key that does not seal");
	written = file_write(path, box, MAGIC + padded + crypto_box_SEALBYTES)
	    == FILE_OK;
	if (!written)
		diag_report(diag, RULE_register_unwritten,
		    (struct place) { path, 0, 0 }, NULL, NULL);
	locked_close(locked);
	arena_wipe(arena);
	return written;
}

/* The entries of a box; NULL sets the rule that it breaks. */
static struct book *
open_box(struct locked *locked, const struct file_bytes *file,
    const struct key *key, const char *name, enum rule *rule)
{
	const unsigned char *box = (const unsigned char *)file->bytes + MAGIC;
	size_t length = file->length - MAGIC, plain_length;
	unsigned char *plain = locked_alloc(locked, 1, length);
	struct book *book;

	*rule = RULE_register_sealed;
	if (length < crypto_box_SEALBYTES || crypto_box_seal_open(plain, box,
	    length, key->public_half, key->secret_half) != 0)
		return NULL;
	*rule = RULE_register_form;
	if (sodium_unpad(&plain_length, plain, length - crypto_box_SEALBYTES,
	    PADDING) != 0)
		return NULL;
	book = book_read(locked, (const char *)plain, plain_length);
	sodium_memzero(plain, length);
	if (book == NULL)
		return NULL;
	*rule = RULE_register_swapped;
	return strcmp(book->name, name) == 0 ? book : NULL;
}

struct book *
sealed_open(struct locked *locked, const char *path, const struct key *key,
    struct diag *diag)
{
	struct arena *arena = arena_open("register");
	const char *name = sealed_name(arena, path);
	enum rule rule = RULE_register_name_form;
	struct file_bytes file;
	struct book *book = NULL;

	if (name != NULL) {
		rule = RULE_register_form;
		if (file_read(arena, path, FILE_MOST, &file) != FILE_OK)
			rule = RULE_register_unreadable;
		else if (sealed_begins(file.bytes, file.length))
			book = open_box(locked, &file, key, name, &rule);
	}
	if (book == NULL)
		diag_report(diag, rule, (struct place) { path, 0, 0 }, NULL,
		    NULL);
	arena_wipe(arena);
	return book;
}
