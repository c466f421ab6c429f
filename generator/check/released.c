#include "check/released.h"

#include <string.h>

#include "base/arena.h"
#include "check/fingerprint.h"
#include "check/pool.h"
#include "check/verdict.h"
#include "load/private.h"
#include "prose/prose.h"

void
checked_digest(const struct checked *checked, size_t index,
    char hex[DIGEST_HEX])
{
	record_fingerprint(checked_verdict(checked, index)->record, hex);
}

/* A row of that name and type, or nothing to ask for. */
static bool
has_row(const struct private_record *record, const char *name, enum type type)
{
	const struct kind *kind = private_kind(record);
	const struct field *row = field_find(kind->fields, kind->field_count,
	    name);

	return row != NULL && row->type == type;
}

struct date
record_published_on(const struct private_record *record)
{
	return has_row(record, "published_on", DAY) ? private_date(
	    private_fields(record), "published_on", 0) : (struct date){ 0 };
}

const char *
record_revision(const struct private_record *record)
{
	return has_row(record, "revision", ID) ? private_text(private_fields(
	    record), "revision", 0) : NULL;
}

size_t
verdict_quotations(const struct verdict *verdict, enum channel channel)
{
	size_t count = 0;

	for (size_t i = 0; i < verdict->voices.count; i++) {
		const struct voice *voice = verdict->voices.items[i];

		count += voice->channels >> channel & 1u;
	}
	return verdict->learning_only ? 0 : count;
}

/* The line below it may stand in another record, whose digest nobody compares. */
static char *
quotation_line(struct arena *arena, const struct voice *voice,
    enum channel channel)
{
	const char *below = private_text(voice->consent, "attribution", 0);
	char mark[DIGEST_HEX];

	below = below == NULL ? "" : below;
	digest_hex(below, strlen(below), mark);
	return arena_format(arena, "quotation=%s %s %.12s",
	    channel_names[channel], voice->callout->word, mark);
}

struct list
verdict_let_out(struct arena *arena, const struct verdict *verdict)
{
	struct list lines = { 0 };

	for (size_t i = 0; !verdict->learning_only &&
	    i < verdict->voices.count; i++) {
		const struct voice *voice = verdict->voices.items[i];

		for (enum channel c = 0; voice->callout != NULL &&
		    voice->consent != NULL && c < CHANNELS; c++)
			if (voice->channels >> c & 1u)
				list_add(arena, &lines, quotation_line(arena,
				    voice, c));
	}
	return lines;
}

struct list
checked_let_out(struct arena *arena, const struct checked *checked,
    size_t index)
{
	return verdict_let_out(arena, checked_verdict(checked, index));
}

struct date
checked_published_on(const struct checked *checked, size_t index)
{
	const struct verdict *verdict = checked_verdict(checked, index);
	struct date day = record_published_on(verdict->record);

	return verdict->early && !date_is_set(day) ? private_date(
	    private_subgroup(private_fields(verdict->record),
	    "early_learning", 0), "on", 0) : day;
}

const char *
checked_revision(struct arena *arena, const struct checked *checked,
    size_t index)
{
	const char *revision = record_revision(checked_verdict(checked, index)
	    ->record);

	return revision == NULL ? NULL : arena_copy(arena, revision);
}

bool
checked_is_broken(const struct checked *checked, size_t index)
{
	return private_is_broken(checked_verdict(checked, index)->record);
}

bool
checked_is_unsearched(const struct checked *checked, size_t index)
{
	return checked_verdict(checked, index)->unsearched;
}

size_t
checked_quotations(const struct checked *checked, size_t index,
    enum channel channel)
{
	return verdict_quotations(checked_verdict(checked, index), channel);
}

struct list
checked_labels(struct arena *arena, const struct checked *checked, size_t index)
{
	const struct list *labels = &checked_verdict(checked, index)->labels;
	struct list out = { 0 };

	for (size_t i = 0; i < labels->count; i++)
		list_add(arena, &out, arena_copy(arena, labels->items[i]));
	return out;
}

struct list
checked_numbers(struct arena *arena, const struct checked *checked,
    size_t index)
{
	return checked_lines(arena, checked, checked_verdict(checked, index)
	    ->record);
}

size_t
checked_learning(const struct checked *checked, size_t index)
{
	struct arena *scratch = arena_open("counting");
	size_t count = pool_of(scratch, checked_verdict(checked, index)
	    ->record).count;

	arena_wipe(scratch);
	return count;
}
