/* body.c - which sections, quotations, links and notes of a text may pass. */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/map.h"
#include "check/verdict.h"
#include "clear/inside.h"
#include "load/private.h"
#include "prose/prose.h"

struct keeper {
	const struct passage *door;
	const struct kind *kind;
};

static bool
section_passes(const struct keeper *keeper, const struct prose *section)
{
	const struct kind *kind = keeper->kind;

	if (kind == NULL || kind->section_count == 0)
		return true;
	for (size_t i = 0; i < kind->section_count; i++)
		if (strcasecmp(kind->sections[i].heading, section->text) == 0)
			return kind->sections[i].door[keeper->door->audience]
			    == PUBLISH;
	return false;
}

static bool
voice_passes(const struct passage *door, const struct prose *callout)
{
	for (size_t i = 0; i < door->verdict->voices.count; i++) {
		const struct voice *voice = door->verdict->voices.items[i];

		if (voice->callout == callout)
			return (voice->channels >> door->channel & 1u) != 0;
	}
	return false;
}

static bool
keep(void *context, const struct prose *node)
{
	const struct keeper *keeper = context;

	if (node->type == PROSE_SECTION)
		return section_passes(keeper, node);
	if (node->type == PROSE_CALLOUT && node->callout == CALLOUT_VOICE)
		return voice_passes(keeper->door, node);
	return true;
}

/* kind:id, and no scheme of the web. */
static bool
is_record_address(struct passage *door, const char *address)
{
	const char *colon = strchr(address, ':');

	return colon != NULL && kind_find(arena_copy_n(door->scratch, address,
	    (size_t)(colon - address))) != NULL;
}

void
clear_links(struct passage *door, struct prose *copy)
{
	if (copy->type == PROSE_LINK && copy->address != NULL &&
	    is_record_address(door, copy->address) &&
	    map_get(door->passing, copy->address) == NULL)
		copy->address = NULL;
	for (struct prose *n = copy->first; n != NULL; n = n->next)
		clear_links(door, n);
}

/* Is footnote `number` referred to from what is kept, or from a note that is? */
static void
mark_notes(const struct prose *root, const struct prose *document, bool *kept,
    size_t most)
{
	for (const struct prose *n = root; n != NULL; n = prose_walk(root, n)) {
		if (n->type != PROSE_FOOTNOTE_REF || n->start == 0 ||
		    n->start > most || kept[n->start])
			continue;
		kept[n->start] = true;
		for (const struct prose *note = document->first; note != NULL;
		    note = note->next)
			if (note->type == PROSE_FOOTNOTE &&
			    note->start == n->start)
				mark_notes(note, document, kept, most);
	}
}

/* A note whose only reference stayed behind must stay behind as well. */
static void
drop_orphan_notes(struct passage *door, struct prose *document)
{
	size_t most = 0;
	struct prose *last = NULL;
	bool *kept;

	for (struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type == PROSE_FOOTNOTE && n->start > most)
			most = n->start;
	kept = arena_alloc(door->scratch, most + 1, sizeof *kept);
	for (struct prose *n = document->first; n != NULL; n = n->next)
		if (n->type != PROSE_FOOTNOTE)
			mark_notes(n, document, kept, most);
	for (struct prose *n = document->first, *next; n != NULL; n = next) {
		next = n->next;
		if (n->type != PROSE_FOOTNOTE || kept[n->start]) {
			last = n;
			continue;
		}
		if (last == NULL)
			document->first = next;
		else
			last->next = next;
	}
	document->last = last;
}

struct prose *
clear_body(struct passage *door, const struct prose *body,
    const struct kind *kind)
{
	struct keeper keeper = { door, kind };
	struct prose *copy;

	if (body == NULL)
		return NULL;
	copy = prose_copy(door->press, body, keep, &keeper);
	drop_orphan_notes(door, copy);
	clear_words(door, copy);
	clear_links(door, copy);
	/* Ids are made from what passed, never from what was written. */
	prose_name_headings(door->press, copy);
	return copy;
}

struct list
clear_attributions(struct passage *door)
{
	struct list out = { 0 };

	for (size_t i = 0; i < door->verdict->voices.count; i++) {
		const struct voice *voice = door->verdict->voices.items[i];
		struct attribution *a;
		struct cleared_group *group;
		const struct field *row;

		if ((voice->channels >> door->channel & 1u) == 0)
			continue;
		door->consented = voice->consent;
		group = clear_group(door, voice->consent);
		door->consented = NULL;
		row = field_find(group->rows, group->row_count, "attribution");
		a = arena_alloc(door->press, 1, sizeof *a);
		a->consent = arena_copy(door->press, voice->callout->word);
		if (row != NULL && group->values[row - group->rows].count > 0)
			a->line = group->values[row - group->rows].items[0]
			    .text;
		list_add(door->press, &out, a);
	}
	return out;
}
