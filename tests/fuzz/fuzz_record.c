/*
 * fuzz_record.c - any bytes as a record of any kind.
 *
 * The first line is the name of the kind, the rest is the file.  Nothing may crash
 * or go on for ever; reports stand inside the file, hold nothing that did not
 * come from our own tables, and are the same a second time; a record that is
 * not broken was not blocked; and every value can be asked for.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"
#include "load/fields.h"
#include "load/read.h"
#include "load/record.h"
#include "load/refs.h"
#include "load/source.h"
#include "model/diag.h"
#include "prose/prose.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
ask_for_all(const struct private_group *group)
{
	size_t rows;
	const struct field *row = private_group_rows(group, &rows);

	for (const struct field *end = row + rows; row < end; row++)
		for (size_t i = 0, n = private_values(group, row->name); i < n;
		    i++) {
			assert(private_value_place(group, row->name, i).line);
			if (row->type == GROUP)
				ask_for_all(private_subgroup(group, row->name,
				    i));
			else if (row->type == PROSE)
				assert(private_prose(group, row->name, i));
			else if (row->type == DAY)
				assert(date_is_set(private_date(group,
				    row->name, i)));
			else if (row->type == NUMBER)
				assert(private_number(group, row->name, i) >=
				    0);
			else if (row->type != YESNO)
				assert(private_text(group, row->name, i)[0]);
		}
}

/* Our own sentences are plain; what a file brings in mostly is not. */
static void
look_at_reports(const char *reports, size_t lines, size_t length)
{
	for (const char *p = reports; *p != '\0'; p++) {
		char *end;

		assert((*p >= ' ' && *p < 0x7F) || *p == '\n');
		if (strncmp(p, "f:", 2) != 0 || (p > reports && p[-1] != '\n'))
			continue;
		assert(strtoul(p + 2, &end, 10) <= lines);
		if (*end == ':')
			assert(strtoul(end + 1, &end, 10) <= length + 1);
	}
}

static size_t
lines_of(const char *bytes, size_t length)
{
	size_t lines = 1;

	for (size_t i = 0; i < length; i++)
		lines += bytes[i] == '\n' ||
		    (bytes[i] == '\r' && bytes[i + 1] != '\n');
	return lines;
}

static char *
read_once(struct arena *arena, const struct kind *kind, const char *bytes,
    size_t length)
{
	struct diag *diag = diag_open(arena);
	struct loaded *loaded = arena_alloc(arena, 1, sizeof *loaded);
	struct reader reader = { arena, arena, diag, loaded };
	struct private_record *record = arena_alloc(arena, 1, sizeof *record);
	struct field_context none = { &reader, record, NULL };
	struct text out = text_open(arena, TEXT_LIMIT);
	struct source source;

	record->kind = kind;
	record->id = "k7m2";
	record->path = "f";
	list_add(arena, &loaded->records, record);
	record->fields = fields_none(&none, kind->fields, kind->field_count);
	if (source_check(bytes, length, "f", &source, diag))
		read_record(&reader, record, &source);
	else
		record->broken = true;
	record_index(&reader);
	refs_check(&reader);
	ask_for_all(record->fields);
	assert(record->broken == (diag_count(diag, BLOCK) > 0));
	diag_print(diag, DIAG_TEXT, HOLD, &out);
	return out.bytes;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *line_end = memchr(data, '\n', size);
	struct arena *arena;
	const struct kind *kind;
	char *bytes, *first, *second;
	size_t length;

	if (line_end == NULL)
		return 0;
	arena = arena_open("fuzz");
	kind = kind_find(arena_copy_n(arena, (const char *)data,
	    (size_t)(line_end - data)));
	if (kind == NULL)
		kind = &kinds[data[0] % kind_count];
	length = size - (size_t)(line_end + 1 - data);
	bytes = arena_copy_n(arena, (const char *)line_end + 1, length);
	first = read_once(arena, kind, bytes, length);
	second = read_once(arena, kind, bytes, length);
	assert(strcmp(first, second) == 0);
	look_at_reports(first, lines_of(bytes, length), length);
	arena_wipe(arena);
	return 0;
}
