/* entry_sealed.c - the form of a register that is sealed: lines of two words. */
#include "registers/entry.h"

#include <string.h>

#include "registers/locked.h"

/* Grows in locked memory; the text of a register is a few kilobytes. */
struct lines {
	struct locked *locked;
	char *bytes;
	size_t length;
	size_t capacity;
};

static void
add_bytes(struct lines *lines, const char *bytes, size_t length)
{
	if (lines->length + length > lines->capacity) {
		size_t capacity = (lines->length + length) * 2 + 1024;

		lines->bytes = locked_grow(lines->locked, lines->bytes,
		    lines->length, capacity);
		lines->capacity = capacity;
	}
	memcpy(lines->bytes + lines->length, bytes, length);
	lines->length += length;
}

static void
add_line(struct lines *lines, const char *field, const char *value)
{
	if (value == NULL)
		return;
	add_bytes(lines, field, strlen(field));
	add_bytes(lines, " ", 1);
	add_bytes(lines, value, strlen(value));
	add_bytes(lines, "\n", 1);
}

static void
add_entry(struct lines *lines, const struct entry *entry)
{
	add_line(lines, entry->person ? "person" : "term", entry->id);
	add_line(lines, entry->person ? "role" : "kind", entry->what);
	for (const struct entry_name *n = entry->names; n != NULL; n = n->next)
		add_line(lines, entry_rows[n->field].name, n->text);
	add_line(lines, "pseudonym", entry->pseudonym);
	if (entry->weak == ~0U)
		add_line(lines, "weak", "yes");
	for (enum entry_field f = ENTRY_GIVEN;
	    entry->weak != ~0U && f <= ENTRY_VARIANTS; f++)
		if (entry->weak & 1U << f)
			add_line(lines, "weak", entry_rows[f].name);
	if (entry->review_only)
		add_line(lines, "scope", "review");
}

char *
book_write(struct locked *locked, const struct book *book, size_t *length)
{
	struct lines lines = { .locked = locked };

	add_line(&lines, "name", book->name);
	add_line(&lines, "review", book->review);
	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		add_entry(&lines, e);
	*length = lines.length;
	return lines.bytes;
}

/* One line of the sealed form, cut in two at its first space, in place. */
static bool
next_line(char **at, char *end, char **field, char **value)
{
	char *stop, *space;

	if (*at == end)
		return false;
	stop = memchr(*at, '\n', (size_t)(end - *at));
	if (stop == NULL)
		return false;
	*stop = '\0';
	space = strchr(*at, ' ');
	if (space == NULL)
		return false;
	*space = '\0';
	*field = *at;
	*value = space + 1;
	*at = stop + 1;
	return true;
}

/* False for what book_write() never writes. */
static bool
take_line(struct locked *locked, struct book *book, struct entry **entry,
    const char *field, const char *value)
{
	bool person = strcmp(field, "person") == 0;
	enum entry_field row;

	if (person || strcmp(field, "term") == 0) {
		*entry = book_add(locked, book, person);
		row = ENTRY_ID;
	} else if (*entry == NULL && strcmp(field, "review") == 0) {
		book->review = value;
		return true;
	} else if (*entry == NULL) {
		return false;
	} else {
		row = entry_field_find(field, (*entry)->person);
	}
	return row != ENTRY_FIELDS && entry_set(locked, *entry, row, value,
	    strlen(value)) == ENTRY_FINE;
}

struct book *
book_read(struct locked *locked, const char *bytes, size_t length)
{
	char *at = locked_copy(locked, bytes, length), *end = at + length;
	struct entry *entry = NULL;
	char *field, *value;
	struct book *book;

	if (memchr(at, '\0', length) != NULL ||
	    !next_line(&at, end, &field, &value) || strcmp(field, "name") != 0)
		return NULL;
	book = book_open(locked, value);
	while (next_line(&at, end, &field, &value))
		if (!take_line(locked, book, &entry, field, value))
			return NULL;
	if (at != end)
		return NULL;
	for (const struct entry *e = book->entries; e != NULL; e = e->next)
		if (e->names == NULL || e->what == NULL ||
		    !entry_id_is_good(e->id))
			return NULL;
	return book;
}
