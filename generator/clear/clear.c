#include "clear/clear.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/ledger.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "model/table.h"
#include "registers/registers.h"

char *
door_key(struct arena *arena, const char *kind, const char *id)
{
	return arena_format(arena, "%s:%s", kind, id);
}

/* It may speak: published in full, or its learning is. */
static bool
may_speak(const struct verdict *verdict)
{
	return verdict->status == STATUS_PUBLISHED;
}

/* It has a page on the other side: learning-only reviews have none (D87). */
static bool
may_pass(const struct verdict *verdict)
{
	return may_speak(verdict) && !verdict->learning_only;
}

/*
 * A record whose very id is nobody's business, as that of a consent, has no
 * other side.  The site has no id.
 */
bool
may_be_named(const struct kind *kind, enum audience audience)
{
	const struct field *id = field_find(kind->fields, kind->field_count,
	    "id");

	return id == NULL || id->door[audience] == PUBLISH;
}

/*
 * Names that cannot be looked for would pass as they were written, and so would
 * what an override lets stand, though its mark is of other words.
 */
static bool
names_are_known(const struct registers *registers,
    const struct verdict *verdict)
{
	const char *name = register_name_of(verdict->record);

	return !verdict->unmarked && (name == NULL || (registers != NULL &&
	    registers_has(registers, name)));
}

static const struct map *
passing_records(struct arena *scratch, const struct checked *checked,
    const struct registers *registers, enum audience audience)
{
	struct map *passing = map_open(scratch);

	for (size_t i = 0; i < checked_count(checked); i++) {
		const struct verdict *verdict = checked_verdict(checked, i);
		const struct kind *kind = private_kind(verdict->record);

		if (may_pass(verdict) && may_be_named(kind, audience) &&
		    names_are_known(registers, verdict) &&
		    (kind->page != NULL || kind->list != NULL ||
		    kind->show != NULL))
			map_put(passing, door_key(scratch, kind->name,
			    private_id(verdict->record)),
			    (void *)(uintptr_t)verdict);
	}
	return passing;
}

/* NULL when something was met that must not pass. */
static struct cleared_record *
clear_record(struct passage *door)
{
	const struct private_record *from = door->verdict->record;
	struct cleared_record *out = arena_alloc(door->press, 1, sizeof *out);

	out->kind = private_kind(from);
	out->id = arena_copy(door->press, private_id(from));
	door->bare = door->verdict->learning_only;
	out->by_request = door->verdict->by_request;
	if (out->by_request && door->audience != FOR_ASSURANCE) {
		out->fields = clear_card(door, private_fields(from));
		return door->refused ? NULL : out;
	}
	out->fields = clear_group(door, private_fields(from));
	if (checked_table(door->checked, from) != NULL)
		out->table = table_copy(door->press, checked_table(
		    door->checked, from));
	door->bare = false;
	if (door->audience == FOR_ASSURANCE)
		return door->refused ? NULL : out;
	out->body = clear_body(door, private_body(from), out->kind);
	out->part = clear_body(door, private_part(from), NULL);
	return door->refused ? NULL : out;
}

static void
add_record(struct passage *door, struct cleared *out)
{
	struct cleared_record *record = clear_record(door);

	if (record == NULL)
		return;
	list_add(door->press, &out->records, record);
	map_put(out->by_name, door_key(door->press, record->kind->name,
	    record->id), record);
}

/* Every address of that page of the ledger; a renderer sees what stands there. */
static void
add_tombstones(struct passage *door, const struct private_group *page,
    struct cleared *out)
{
	for (size_t i = 0; i < private_values(page, "addresses"); i++)
		list_add(door->press, &out->tombstones, arena_copy(
		    door->press, private_text(page, "addresses", i)));
}

/* Only the ledger knows of it now; its year has ended, or the build would stop. */
static bool
is_gone(const struct passage *door, const struct private_group *page)
{
	return private_find(checked_loaded(door->checked), private_text(page,
	    "kind", 0), private_text(page, "record", 0)) == NULL &&
	    ledger_had_pages(page, checked_as_of(door->checked));
}

/*
 * Of what is held or blocked, or has become learning only, nothing says that
 * its page ever stood: it may have been kept back between its release and its
 * day, and then a stone would tell of it (D110).
 */
static void
mark_graves(struct passage *door, struct cleared *out)
{
	const struct verdict *verdict = door->verdict;
	const struct private_group *page = ledger_about(checked_loaded(
	    door->checked), verdict->record);

	if (private_kind(verdict->record)->role == ROLE_LEDGER &&
	    may_speak(verdict) && is_gone(door, private_fields(
	    verdict->record)))
		add_tombstones(door, private_fields(verdict->record), out);
	else if (page != NULL && ((verdict->status == STATUS_WITHDRAWN &&
	    verdict->had_page) || (may_pass(verdict) && ledger_had_pages(page,
	    checked_as_of(door->checked)))))
		add_tombstones(door, page, out);
}

static void
clear_one(struct passage *door, struct cleared *out, struct list *themes)
{
	const struct verdict *verdict = door->verdict;
	const struct kind *kind = private_kind(verdict->record);

	door->register_name = register_name_of(verdict->record);
	door->refused = !names_are_known(door->registers, verdict);
	mark_graves(door, out);
	if ((may_pass(verdict) || (may_speak(verdict) &&
	    door->audience == FOR_ASSURANCE)) &&
	    may_be_named(kind, door->audience) && !door->refused)
		add_record(door, out);
	if (may_speak(verdict) && kind->gated && !door->refused &&
	    door->audience != FOR_ASSURANCE)
		clear_learning(door, out->pools);
	if (may_pass(verdict) && kind->pools)
		list_add(door->press, themes, arena_copy(door->press,
		    private_id(verdict->record)));
}

const struct cleared *
clear_content(struct arena *press, const struct checked *checked,
    const struct registers *registers, enum audience audience,
    enum channel channel)
{
	struct arena *names = arena_open("the door");
	struct cleared *out = arena_alloc(press, 1, sizeof *out);
	struct list themes = { 0 };
	struct passage door = { .press = press, .checked = checked,
		.registers = registers, .audience = audience,
		.channel = channel,
		.scratch = arena_open("the door"),
		.passing = passing_records(names, checked, registers,
		    audience) };

	out->audience = audience;
	out->channel = channel;
	out->as_of = checked_as_of(checked);
	out->by_name = map_open(press);
	out->pools = map_open(press);
	out->pictures = map_open(press);
	door.pictures = out->pictures;
	for (size_t i = 0; i < checked_count(checked); i++) {
		door.verdict = checked_verdict(checked, i);
		clear_one(&door, out, &themes);
		arena_reset(door.scratch);
	}
	arena_wipe(door.scratch);
	if (audience == FOR_ASSURANCE)
		clear_standings(press, checked, out);
	sort_learning(press, &themes, out->pools);
	arena_wipe(names);
	return out;
}
