#include "inspect/seen.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "inspect/inspect.h"
#include "registers/elsewhere.h"
#include "registers/registers.h"
#include "registers/withheld.h"

enum { LARGEST = 64 * 1024 * 1024 };

static const char head[] = "lscp inspected 1\n";

struct seen {
	struct arena *arena;
	const struct registers *registers;
	const char *file;
	char state[DIGEST_HEX]; /* all that decides */
	const char *marks;      /* of the last build, sorted, side by side */
	size_t count;
	struct text noted;
};

/* False when it cannot be read. */
static bool
add_file(struct arena *arena, struct text *all, const char *path)
{
	char digest[DIGEST_HEX] = "";
	struct file_bytes file;
	bool read = file_read(arena, path, LARGEST, &file) == FILE_OK;

	if (read)
		digest_hex(file.bytes, file.length, digest);
	text_add_format(all, "%zu:%s %s\n", strlen(path), path, digest);
	return read;
}

/*
 * What is installed: zlib, gumbo, qpdf, pdftotext and its libraries open the
 * files, and one that was mended may see what the last one did not.
 */
static const char packages[] = "/var/lib/dpkg/status";

/* The registers as they lie there: encrypted. */
static void
add_registers(struct arena *arena, struct text *all, const char *folder)
{
	struct list entries = { 0 };

	file_walk(arena, folder, &entries);
	for (size_t i = 0; i < entries.count; i++) {
		const struct file_entry *entry = entries.items[i];

		if (strcmp(file_ending(entry->path), "reg") == 0)
			(void)add_file(arena, all, file_join(arena, folder,
			    entry->path));
	}
}

static int
compare_strings(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
add_contacts(struct arena *arena, struct text *all, const struct list *contacts)
{
	char **sorted;

	if (contacts == NULL)
		return;
	sorted = arena_alloc(arena, contacts->count + 1, sizeof *sorted);
	for (size_t i = 0; i < contacts->count; i++)
		sorted[i] = contacts->items[i];
	qsort(sorted, contacts->count, sizeof *sorted, compare_strings);
	for (size_t i = 0; i < contacts->count; i++)
		text_add_format(all, "%s\n", sorted[i]);
}

/* False where nobody knows what opens the files. */
static bool
find_state(struct arena *arena, const struct inspect_options *options,
    const struct registers *registers, char state[DIGEST_HEX])
{
	struct text all = text_open(arena, TEXT_LIMIT);

	if (!add_file(arena, &all, "/proc/self/exe") || !add_file(arena, &all,
	    options->packages == NULL ? packages : options->packages))
		return false;
	text_add_format(&all, "%zu %zu %s %s\n", registers_count(registers),
	    registers_unopened(registers), options->withheld == NULL ? "" :
	    withheld_state(arena, options->withheld),
	    options->elsewhere == NULL ? "" :
	    elsewhere_state(arena, options->elsewhere));
	add_registers(arena, &all, options->registers);
	add_contacts(arena, &all, options->contacts);
	digest_hex(all.bytes, all.length, state);
	return true;
}

static void
read_marks(struct seen *seen)
{
	const size_t from = sizeof head - 1;
	struct file_bytes file;

	if (file_read(seen->arena, seen->file, LARGEST, &file) != FILE_OK ||
	    file.length < from || memcmp(file.bytes, head, from) != 0)
		return;
	seen->marks = file.bytes + from;
	seen->count = (file.length - from) / REGISTERS_MARK;
}

struct seen *
seen_open(struct arena *arena, const struct inspect_options *options,
    const struct registers *registers)
{
	unsigned char mark[REGISTERS_MARK];
	struct arena *scratch;
	struct seen *seen;
	bool known;

	if (options->cache == NULL || registers == NULL ||
	    !registers_mark(registers, "", 0, mark))
		return NULL;
	scratch = arena_open("what was inspected before");
	seen = arena_alloc(arena, 1, sizeof *seen);
	*seen = (struct seen){ .arena = arena, .registers = registers,
		.file = file_join(arena, options->cache, "inspected"),
		.noted = text_open(arena, TEXT_LIMIT) };
	known = find_state(scratch, options, registers, seen->state);
	arena_wipe(scratch);
	if (!known)
		return NULL;
	read_marks(seen);
	return seen;
}

/* Of fixed lengths, but for the path, which ends it. */
static bool
mark_of(const struct seen *seen, const char *path, const char *digest,
    unsigned char mark[REGISTERS_MARK])
{
	char text[2 * DIGEST_HEX + 512];
	size_t length = strlen(path);

	if (length > 512)
		return false;
	memcpy(text, seen->state, DIGEST_HEX);
	memcpy(text + DIGEST_HEX, digest, DIGEST_HEX);
	memcpy(text + 2 * DIGEST_HEX, path, length);
	return registers_mark(seen->registers, text, 2 * DIGEST_HEX + length,
	    mark);
}

static int
compare_marks(const void *a, const void *b)
{
	return memcmp(a, b, REGISTERS_MARK);
}

bool
seen_has(const struct seen *seen, const char *path, const char *digest)
{
	unsigned char mark[REGISTERS_MARK];

	return seen != NULL && seen->count > 0 &&
	    mark_of(seen, path, digest, mark) && bsearch(mark, seen->marks,
	    seen->count, REGISTERS_MARK, compare_marks) != NULL;
}

void
seen_note(struct seen *seen, const char *path, const char *digest)
{
	unsigned char mark[REGISTERS_MARK];

	if (seen != NULL && mark_of(seen, path, digest, mark))
		text_add_n(&seen->noted, (const char *)mark, REGISTERS_MARK);
}

void
seen_save(const struct seen *seen)
{
	struct text out;

	if (seen == NULL)
		return;
	out = text_open(seen->arena, TEXT_LIMIT);
	text_add(&out, head);
	qsort(seen->noted.bytes, seen->noted.length / REGISTERS_MARK,
	    REGISTERS_MARK, compare_marks);
	text_add_n(&out, seen->noted.bytes, seen->noted.length);
	/* Without it the next build is slower, and nothing else. */
	(void)file_write(seen->file, out.bytes, out.length);
}
