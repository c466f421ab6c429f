/* consented.c - what passes because somebody said yes to it, and where. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "prose/prose.h"

/*
 * What a consent must cover.  A kind with readers of its own needs their
 * channel, for its page and its print alike; any other kind, and any other way
 * out, needs that of the pass (D127).
 */
static unsigned
channels_needed(const struct passage *door)
{
	enum channel own = private_kind(door->verdict->record)->channel;
	unsigned here = 1u << door->channel;

	if (own == WEB)
		return here;
	return 1u << own | (door->channel == WEB || door->channel == SHEET ?
	    0 : here);
}

/* The record that holds the consent was not blocked itself. */
static bool
holder_stands(const struct passage *door, const struct private_record *holder)
{
	for (size_t i = 0; i < checked_count(door->checked); i++) {
		const struct verdict *verdict = checked_verdict(door->checked,
		    i);

		if (verdict->record == holder)
			return verdict->status == STATUS_PUBLISHED;
	}
	return false;
}

/*
 * A quotation that is carried out of its review passes while that review has a
 * page, which holds only while its register is open; and with nobody's name in
 * it: the names of another review are not replaced here, they are refused.
 */
static bool
may_be_carried(struct passage *door, const struct voice *voice)
{
	const struct private_record *holder = voice->holder;
	const char *name = register_name_of(holder);

	if (voice->callout == NULL || map_get(door->passing, door_key(
	    door->scratch, private_kind(holder)->name, private_id(holder))) ==
	    NULL)
		return false;
	return name == NULL || !words_name_somebody(door, name, prose_copy(
	    door->scratch, voice->callout, NULL, NULL));
}

static bool
passes(struct passage *door, const struct voice *voice)
{
	unsigned needed = channels_needed(door);

	if (door->bare || voice->consent == NULL || (voice->channels & needed) != needed)
		return false;
	if (voice->holder == door->verdict->record)
		return true;
	return private_kind(voice->holder)->gated ?
	    may_be_carried(door, voice) : holder_stands(door, voice->holder);
}

bool
quotation_passes(struct passage *door, const struct prose *callout)
{
	for (size_t i = 0; i < door->verdict->voices.count; i++) {
		const struct voice *voice = door->verdict->voices.items[i];

		if (voice->callout == callout)
			return passes(door, voice);
	}
	return false;
}

bool
group_is_consented(struct passage *door, const struct private_group *group)
{
	for (size_t i = 0; i < door->verdict->voices.count; i++) {
		const struct voice *voice = door->verdict->voices.items[i];

		if (voice->group == group)
			return passes(door, voice);
	}
	return false;
}

/* With the names of the register of whoever holds the consent replaced. */
static const char *
line_of(struct passage *door, const struct voice *voice)
{
	const char *own = door->register_name;
	const struct cleared_group *group;
	const struct field *row;

	door->register_name = register_name_of(voice->holder);
	door->consented = voice->consent;
	group = clear_group(door, voice->consent);
	door->consented = NULL;
	door->register_name = own;
	row = field_find(group->rows, group->row_count, "attribution");
	if (row == NULL || group->values[row - group->rows].count == 0)
		return NULL;
	return group->values[row - group->rows].items[0].text;
}

const char *
clear_attribution(struct passage *door, const char *word)
{
	for (size_t i = 0; i < door->verdict->voices.count; i++) {
		const struct voice *voice = door->verdict->voices.items[i];

		if (voice->callout != NULL && voice->callout->word != NULL &&
		    strcmp(voice->callout->word, word) == 0 &&
		    passes(door, voice))
			return line_of(door, voice);
	}
	return NULL;
}
