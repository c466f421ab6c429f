/*
 * fuzz_record.c - any bytes as a record of any kind.
 *
 * The first byte chooses the kind, the others are its file.  Nothing may crash
 * or go on for ever; reports stand inside the file, hold nothing that did not
 * come from our own tables, and are the same a second time; a record that is
 * not broken was not blocked; and every value can be asked for.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
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
look_at_reports(const char *reports)
{
	for (const char *p = reports; *p != '\0'; p++)
		assert((*p >= ' ' && *p < 0x7F) || *p == '\n');
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
	struct arena *arena;
	const struct kind *kind;
	char *bytes, *first, *second;

	if (size == 0)
		return 0;
	arena = arena_open("fuzz");
	kind = &kinds[data[0] % kind_count];
	bytes = arena_copy_n(arena, (const char *)data + 1, size - 1);
	first = read_once(arena, kind, bytes, size - 1);
	second = read_once(arena, kind, bytes, size - 1);
	assert(strcmp(first, second) == 0);
	look_at_reports(first);
	arena_wipe(arena);
	return 0;
}
